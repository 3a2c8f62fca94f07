"""`hernoem` and `weg`: a record gets another id, or is not there any more. Every address that it had lives on."""

import re
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from ..cache import NOTHING, Cache
from ..data.answers import meant
from ..data.entries import Entry, Loaded
from ..data.loading import load
from ..data.model import FOLDERS, LANGUAGES, LISTS
from ..data.problems import NothingChosen
from ..data.reading import Document, Location
from ..data.records import Page, PageOfPunten
from ..data.values import ID_PATTERN, Plek, Verwijzing, is_reserved
from ..data.vervallen import KINDS, PAGINA
from ..data.vervolg import file_of, from_region, later_plans, named_by_plan
from ..data.writing import changed, written
from ..derived.addresses import address
from ..handwritten import Handwritten
from ..language.numbers import start_sentence
from .new import write_checked

GONE = "data/vervallen.yml"
LASTING = {"melding", "antwoord", "uitvraag", "gemeente", "document"}
"""Kinds whose ids stand in reports, history and files for good."""
MOST_SIGNS = 60
"""Signs of an id at most: it is the name of files, and the longest of those has to fit on Windows."""
Changes = dict[str, str | None]
"""The new text of each file, by path from the project; None for a file that goes."""


_STAYS = {
    PAGINA: "Een eigen pagina houdt haar naam, want die is haar adres. Verander alleen haar titel.",
    "taal": "Een taal gaat niet weg, want haar adressen blijven. Moet zij uit het menu? "
    "Haal dan in elk bestand van die taal de regel met nagekeken_door weg.",
    "melding": "Een bericht gaat niet weg. Klopte het niet? Maak een nieuw bericht, met vervangt erin.",
    "moment": "Een moment heeft geen adres. Haal het zelf weg uit data/kalender.yml.",
}
"""Why a kind of thing keeps its name or its place, with what to do."""


def rename(root: Path, what: str, new: str, *, peildatum: date, cache: Cache = NOTHING) -> int:
    """Give a record another id; raises `NothingChosen` and `DataError`, and then nothing is written."""
    loaded = load(root, peildatum=peildatum, cache=cache, with_drafts=True)
    entry = _found(loaded, what)
    old, soort = entry.id, entry.soort
    if soort in LASTING or not isinstance(entry.record, Page):
        raise NothingChosen(f"De id van een {soort} verandert niet: berichten, agenda’s en bestanden noemen die.")
    if not re.fullmatch(ID_PATTERN, new) or new == "index" or is_reserved(new) or len(new) > MOST_SIGNS:
        raise NothingChosen(f"“{new}” kan geen id zijn. Gebruik kleine letters, cijfers en losse streepjes.")
    if any(new in _old_ids(one, soort) for one in loaded.entries if one != entry):
        raise NothingChosen(f"“{new}” was eerder al een id: {soort}/{new}. Kies iets anders.")
    if (soort, new) in loaded.index or f"{soort}/{new}" in {gone.id for gone in loaded.data.vervallen}:
        raise NothingChosen(f"“{new}” is al de id van een {soort}. Kies een andere.")
    trees, file, place = _trees_with(loaded, entry, new), entry.document.file, entry.prefix
    is_new = (soort, old) in {(one.soort, one.id) for one in loaded.drafts} and _has_no_address(loaded, soort, old)

    def renamed(own: dict[str, Any]) -> dict[str, Any]:
        before = [one for one in map(str, own.get("vorige_ids") or ()) if one != new]
        told: dict[str, Any] = {"vorige_ids": [*before, str(old)]} if not is_new else {}
        told |= {"eerste_id": str(old)} if isinstance(entry.record, PageOfPunten) and not entry.record.eerste_id else {}
        return own | told | ({"id": new} if place or "id" in own else {})

    trees[file] = changed(trees.get(file, entry.document.tree), place, renamed)
    changes = _pages_with(root, entry, new) | {name: _written(root, name, tree) for name, tree in trees.items()}
    if not place:
        changes |= {file: None, _beside(file, new): changes[file]}
    for page in (root / "data" / LANGUAGES).glob(f"*/{old}.yml") if soort in ("coalitie", "makkelijk") else ():
        name = page.relative_to(root).as_posix()
        changes |= {name: None, _beside(name, new): changes.get(name) or _read(root, name)}
    for plan, other in _going_by(root, entry, peildatum):
        named = _trees_with(other, entry, new) | {file: None}
        changes |= {from_region(plan, one): _written(plan, one, tree) for one, tree in named.items() if tree}
    write_checked(root, changes, peildatum, cache)
    changed_files = ", ".join(sorted(from_region(root, one) for one in changes))
    print(f"{soort}/{old} heet nu {soort}/{new}. Veranderd: {changed_files}.")
    if is_new:
        print("Het stond nog niet op de site, dus er is geen oud adres.")
    else:
        print("Het oude adres verwijst door. Leg het nieuwe vast: python3 build.py adressen")
    return 0


def _going_by(root: Path, entry: Entry, peildatum: date) -> Iterator[tuple[Path, Loaded]]:
    """The later plans that go by the list of the region in which something stands, each with all that it has."""
    for plan in later_plans(root):
        with named_by_plan(plan):
            other = load(plan, peildatum=peildatum, with_drafts=True)
        there = other.index.get((entry.soort, entry.id))
        if there and from_region(plan, there.document.file) == entry.document.file:
            yield plan, other


def _with_gone(root: Path, loaded: Loaded, item: Mapping[str, object]) -> Changes:
    """The list of what is gone with one more."""
    known = loaded.index.get(("vervallen", "vervallen"))
    gone = (known.document.tree["vervallen"] or []) if known else []
    return {GONE: _written(root, GONE, {"vervallen": [*gone, item]})}


def _has_no_address(loaded: Loaded, soort: str, id: str) -> bool:
    """Whether no address was kept of a draft: then nobody can have seen it."""
    return soort == "moment" or address(soort, id) not in loaded.data.adressen


def take_away(root: Path, options: Namespace, *, peildatum: date, cache: Cache = NOTHING) -> int:
    """Take a record or a page away and say what became of it; raises `NothingChosen` and `DataError`."""
    loaded = load(root, peildatum=peildatum, cache=cache, with_drafts=True)
    soort, _, id = options.wat.partition("/")
    changes: Changes = {}
    wat, is_draft, entry = options.wat, False, None
    if soort == PAGINA:
        file = f"content/{id}.md"
        if id == "index":
            raise NothingChosen("De voorpagina gaat niet weg. Verander wat erop staat.")
        if not (root / file).is_file():
            raise NothingChosen(f"Het bestand {file} is er niet.")
        page = Handwritten(file, f"{id}.md", _read(root, file).replace("\r\n", "\n"))
        naam, changes[file], old_ids = page.titel or id, None, ()
        with suppress(ValueError):  # what is wrong there is of no matter any more
            is_draft = page.is_concept(peildatum) and f"/{id}/" not in loaded.data.adressen
    else:
        entry = _found(loaded, options.wat)
        wat, file = f"{entry.soort}/{entry.id}", entry.document.file
        for draft in (one for one in loaded.drafts if (one.soort, one.id) == (entry.soort, entry.id)):
            entry = draft
            is_draft = _has_no_address(loaded, draft.soort, draft.id)
        if not is_draft and (isinstance(entry.record, PageOfPunten) or entry.soort not in KINDS):
            if entry.soort in _STAYS:
                raise NothingChosen(_STAYS[entry.soort])
            how = "Meld bij elke belofte dat zij gestopt is of ergens in opging: python3 build.py nieuw melding"
            raise NothingChosen(f"Een {entry.soort} gaat niet weg: wat is beloofd of gemeld, blijft. {how}")
        naam = next(filter(None, (getattr(entry.record, name, "") for name in ("titel", "naam", "term"))), wat)
        old_ids = getattr(entry.record, "vorige_ids", ())
        changes[file] = _written(root, file, _without(entry)) if entry.prefix else None
    if is_draft:
        how = f"Haal het zelf weg uit {file}" if changes[file] else f"Gooi het bestand weg: {file}"
        raise NothingChosen(f"{naam} is een concept, en stond nooit op de site. {how}.")
    told: dict[str, object] = {"id": wat, "naam": naam, "weg_sinds": (options.sinds or peildatum).isoformat()}
    told |= {"opgegaan_in": options.opgegaan_in, "zie": options.zie, "uitleg": options.uitleg}
    told |= {"vorige_ids": [*map(str, old_ids)]}
    item = {name: value for name, value in told.items() if value}
    changes |= _with_gone(root, loaded, item)
    for plan, other in _going_by(root, entry, peildatum) if entry else ():
        changes |= {from_region(plan, one): text for one, text in _with_gone(plan, other, item).items()}
    write_checked(root, changes, peildatum, cache)
    print(f"{naam} is weg. Wat ermee gebeurde, staat in {from_region(root, GONE)} en komt op het adres.")
    print("Maak nu de site opnieuw: python3 build.py")
    return 0


def _found(loaded: Loaded, what: str) -> Entry:
    """The record that somebody means with doel/zelfregie, doelen/zelfregie or data/doelen/zelfregie.yml."""
    soort, _, id = what.removeprefix("data/").removesuffix(".yml").strip("/").partition("/")
    soort = {name: kind for name, (kind, _) in {**FOLDERS, **LISTS}.items()}.get(soort, soort)
    if found := loaded.index.get((soort, id)):
        return found
    if soort == PAGINA:
        raise NothingChosen(_STAYS[soort])
    known = [f"{kind}/{name}" for kind, name in loaded.index]
    how = meant(f"{soort}/{id}", known) or "schrijf soort/id, zoals: doel/slapen"
    raise NothingChosen(f"“{what}” bestaat niet. {start_sentence(how)}")


def _old_ids(entry: Entry, soort: str) -> tuple[str, ...]:
    """What a record of this kind was called before; for the list of what is gone, everything of this kind in it."""
    if entry.soort == "vervallen":
        return tuple(old for gone in entry.record.vervallen if gone.soort == soort for old in gone.vorige_ids)
    return getattr(entry.record, "vorige_ids", ()) if entry.soort == soort else ()


def _read(root: Path, file: str) -> str:
    return file_of(root, file).read_bytes().decode("utf-8")


def _written(root: Path, file: str, tree: Any) -> str:
    """A file that says something else, with its own ends of lines; the file need not be there yet."""
    return written(tree, Document(file, _read(root, file) if file_of(root, file).is_file() else ""))


def _without(entry: Entry) -> Any:
    """What the file of a record in a list says without it."""
    *above, at = entry.prefix
    return changed(entry.document.tree, tuple(above), lambda items: [one for n, one in enumerate(items) if n != at])


def _beside(file: str, id: str) -> str:
    return f"{file.rpartition('/')[0]}/{id}.yml"


def _trees_with(loaded: Loaded, named: Entry, new: str) -> dict[str, Any]:
    """What each file says that names a record, with its new id; reports stay, and loading knows whom they mean."""
    trees: dict[str, Any] = {}
    for number, gone in enumerate(loaded.data.vervallen):
        if (gone.soort, gone.opgegaan_in) == (named.soort, named.id):
            tree = trees.get(GONE, loaded.entry("vervallen", "vervallen").document.tree)
            trees[GONE] = changed(tree, ("vervallen", number, "opgegaan_in"), partial(_instead, new))
    for entry in loaded.entries:
        if entry.soort not in LASTING - {"gemeente", "document", "uitvraag"}:
            for place, value in _naming(entry, named, new):
                tree = trees.get(entry.document.file, entry.document.tree)
                trees[entry.document.file] = changed(tree, (*entry.prefix, *place), partial(_instead, value))
    return trees


def _instead(new: str, _old: Any) -> str:
    return new


def _pages_with(root: Path, named: Entry, new: str) -> Changes:
    """The pages that people wrote with a link to a record, with its new address."""
    old_url, new_url, changes = address(named.soort, named.id), address(named.soort, new), Changes()
    for path in (root / "content").glob("*.md"):
        text = path.read_bytes().decode("utf-8")
        if (told := re.sub(rf"(?<![\w/]){re.escape(old_url)}(?![\w-])", new_url, text)) != text:
            changes[path.relative_to(root).as_posix()] = told
    return changes


def _naming(entry: Entry, named: Entry, new: str) -> Iterator[tuple[Location, str]]:
    """Where a record names another one, by its id or by its address, with what it says from now on."""
    old_url, new_url = address(named.soort, named.id), address(named.soort, new)
    as_melder = f"{named.soort}-{named.id}"
    for location, value in entry.values:
        if isinstance(value, Verwijzing) and (value.soort, value) == (named.soort, named.id):
            yield location, new
        elif isinstance(value, Verwijzing) and value.soort == "melder" and value in (named.id, as_melder):
            yield location, str(value).removesuffix(named.id) + new
        elif isinstance(value, Plek) and (value == old_url or value.startswith(f"{old_url}#")):
            yield location, value.replace(old_url, new_url, 1)
