"""Checks across records: references, numbers, totals and dates. Each check reads as a sentence."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from ..language.numbers import say_count
from .adressanten import adressanten
from .all_punten import PuntMetId, all_punten, is_marked_well
from .answers import nearest
from .contract_checks import check_contracts, lost_promises
from .doelen import Doel
from .entries import Entry, Loaded
from .kind_checks import check_kinds
from .melding_checks import CHANGED, COPIED, baselines_fit, check_meldingen
from .model import FOLDERS, LISTS, Regiodata
from .name_checks import check_names
from .plan_checks import check_plans
from .problems import Problem
from .punten import Gemerkt
from .reading import Location
from .record_checks import check_records
from .records import PageOfPunten
from .values import ID_PATTERN, Verwijzing, as_id
from .vertaling_checks import check_translations
from .vervallen import KINDS

PUBLISHED = {
    "coalitie": "/data/v1/coalities/{}.json",
    "doel": "/data/v1/doelen/{}.json",
    "partner": "/data/v1/partners/{}.json",
    "cijfer": "/cijfers/{}/",
    "begrip": "/woordenlijst/#{}",
}
"""Kinds of which each record, and nothing else, has an address like this."""
FEW_CHOICES = 12
"""As many ids as fit in an answer."""
FEW_GONE, FEW_PLACES = 3, 10
"""So many ids can each be misspelt, and so often; when it is more, a piece of their list is gone."""


_TO_COME = ("ligt in de toekomst", "is nog niet begonnen", "moet nog komen")
"""How the fault ends of what has not been yet; of more files of several kinds than a few, the clock is wrong."""


def check(loaded: Loaded, *, peildatum: date) -> Iterator[Problem]:
    """Everything that is wrong within and between the records; of a changed or copied report only that it is one."""
    found = tuple(_faults(loaded, peildatum))
    early = {one.file: one for one in found if one.what.endswith(_TO_COME)}
    if len(early) > FEW_GONE and len({file.rpartition("/")[0] for file in early}) > 1:
        file, one = max(early.items())
        what = f"in {len(early)} bestanden ligt een dag na vandaag ({peildatum}), zoals in {file}: {one.what}"
        return iter([Problem("data", 0, "", what, "zet de klok van deze computer goed, of verbeter die dagen")])
    told = {one.file: one for one in found if one.what.startswith((CHANGED, COPIED))}
    return (one for one in found if told.get(one.file, one) == one)


def _faults(loaded: Loaded, peildatum: date) -> Iterator[Problem]:
    punten = tuple(all_punten(loaded.data))
    by_id = {item.id: item for item in punten}
    yield from check_records(loaded)
    yield from check_names(loaded)
    yield from ids_are_unique(loaded, punten)
    promises = lost_promises(loaded, punten)
    lost = tuple(references_exist(loaded, punten, promises))
    yield from lost
    yield from punten_are_marked(loaded)
    yield from approach_points_at_results(loaded, promises)
    yield from old_ids_are_free(loaded)
    yield from baselines_fit(loaded, punten, today=peildatum)
    yield from check_contracts(loaded, punten, today=peildatum)
    yield from check_meldingen(loaded, by_id, today=peildatum)
    yield from check_kinds(loaded, by_id, today=peildatum)
    yield from check_plans(loaded)
    yield from check_translations(loaded, today=peildatum)
    if not loaded.unread and not lost:
        yield from totals_are_as_expected(loaded, punten)


def ids_are_unique(loaded: Loaded, punten: tuple[PuntMetId, ...]) -> Iterator[Problem]:
    """No two records of one kind, and no two punten, have the same id."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in loaded.entries:
        other = first.setdefault((entry.soort, entry.id), entry)
        if other is not entry:
            what = f"de id “{entry.id}” bestaat al ({other.document.file}, regel {other.line})"
            yield entry.problem(("id",), what, "geef dit een andere id, of haal een van de twee weg")
    seen: dict[str, PuntMetId] = {}
    for item in punten:
        other_item = seen.setdefault(item.id, item)
        if other_item is not item:
            what = f"het nummer, de letter of de id van dit punt is al gebruikt ({item.id})"
            yield loaded.entry(*item.owner).problem(item.location, what, "geef elk punt een eigen nummer of letter")
    goals: dict[tuple[str, int], Doel] = {}
    for doel in loaded.data.doelen:
        other_goal = goals.setdefault((doel.coalitie, doel.nummer), doel)
        if other_goal is not doel:
            own = {one.nummer for one in loaded.data.doelen if one.coalitie == doel.coalitie}
            what = f"nummer {doel.nummer} van deze coalitie is al van doel/{other_goal.id}"
            how = f"geef een van de twee een ander nummer, bijvoorbeeld: {min({*range(1, len(own) + 2)} - own)}"
            yield loaded.entry("doel", doel.id).problem(("nummer",), what, how)


def references_exist(loaded: Loaded, punten: tuple[PuntMetId, ...], promises: Collection[str]) -> Iterator[Problem]:
    """Every id that points elsewhere points at something; what is missing is told once, however many point at it.

    So is each of the `promises` that were published and stand nowhere any more.
    """
    known, pages = known_ids(loaded, punten), {id: _lost_page(id, loaded) for id in promises}
    lost = [id for id, page in pages.items() if not page]
    missing: dict[tuple[str, str], list[tuple[Entry, Location]]] = {}
    for entry in loaded.entries:
        for location, value in entry.references:
            if value not in known.get(value.soort, ()) and not _is_unread(value, loaded) and value not in lost:
                lost_page = _lost_page(value, loaded) if value.soort == "punt" else None
                missing.setdefault(lost_page or (value.soort, str(value)), []).append((entry, location))
    yield from (_lost_promise(id, loaded) for id in lost)
    for page in (*filter(None, pages.values()), *_published_and_gone(loaded)):
        missing.setdefault(page, [])
    yield from _cut_lists(missing, loaded)
    for (soort, id), places in missing.items():
        if file := _lost_file(soort, id, loaded):
            yield _lost(file, soort, id, places, loaded)
        else:
            entry, location = places[0]
            more = f" (en dat staat op {len(places)} plekken)" if len(places) > 1 else ""
            how = _meant(id, soort, known.get(soort, set()), loaded) or _choose(soort, known.get(soort, set()))
            yield entry.problem(location, f"{soort} “{id}” bestaat niet{more}", how)


def _lost(file: str, soort: str, id: str, places: Sequence[tuple[Entry, Location]], loaded: Loaded) -> Problem:
    """What to say of what was published and is not there any more."""
    is_file = file.endswith(f"/{id}.yml")
    thing, name = ("dit bestand", "naam") if is_file else (f"{soort} “{id}”", "id")
    what = f"{thing} is er niet meer, en stond op de site"
    if places:
        entry, location = places[0]
        named = loaded.called.get(entry.document.file, entry.document.file)
        place = f"{named}, regel {entry.document.line_of((*entry.prefix, *location))}"
        points = say_count(len(places), "plek ernaar verwijst", "plekken ernaar verwijzen")
        what = f"{thing} is er niet meer, terwijl {points}, zoals {place}"
    how = f"zet {'het bestand' if is_file else 'het'} terug. {_instead(soort, id)}"
    if new := _never_published(soort, loaded):
        how = f"heet het nu {new}? Geef het dan zijn oude {name} terug, en typ: "
        how += f"python3 build.py hernoem {soort}/{id} {new}"
    return Problem(file, 0, "", what, how)


def _lost_promise(id: str, loaded: Loaded) -> Problem:
    """What to say of a promise that stands nowhere any more, though no page went."""
    pages = (entry for entry in loaded.entries if isinstance(entry.record, PageOfPunten))
    if page := next((entry for entry in pages if id.startswith(f"{entry.record.blijvende_id}-")), None):
        what = f"de belofte “{id}” is gepubliceerd, en staat hier niet meer"
        how = "zet haar terug. Gaat zij niet door? Laat haar staan, en schrijf een bericht met status: gestopt"
        return page.problem((), what, how)
    what = f"de belofte “{id}” is gepubliceerd, en die naam bestaat niet meer"
    how = (
        "zet haar terug. Kreeg haar pagina een andere id? Zet dan de oude bij eerste_id, of laat het doen met: "
        "python3 build.py hernoem doel/oud nieuw"
    )
    return loaded.entry("termijnen", "termijnen").problem(("termijnen",), what, how)


def _lost_page(punt: str, loaded: Loaded) -> tuple[str, str] | None:
    """Kind and id of the page that a punt stood on, when its file is gone."""
    parts, is_told = punt.split("-"), any(line.startswith(f"{punt} ") for line in loaded.data.termijnen)
    kinds = ("doel", "coalitie", "hoofdstuk") if is_told else ("doel", "coalitie")  # many pages have such an address
    for length in range(len(parts) - 1, 0, -1):
        owner = "-".join(parts[:length])
        if found := next((kind for kind in kinds if _lost_file(kind, owner, loaded)), None):
            return found, owner
    return None


def _published_and_gone(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Kind and id of what was published and is not there any more, though nobody said that it went."""
    for soort, address in PUBLISHED.items():
        begin, end = address.split("{}")
        for one in loaded.data.adressen:
            id = one.removeprefix(begin).removesuffix(end)
            is_gone = one == address.format(id) and re.fullmatch(ID_PATTERN, id) and (soort, id) not in loaded.index
            if is_gone and _lost_file(soort, id, loaded):
                yield soort, id


def _is_published(soort: str, id: str, loaded: Loaded) -> bool:
    pages = {f"/{name}/{id}/" for name, (kind, _) in FOLDERS.items() if kind == soort}
    pages |= {f"/{id}/"} if soort == "hoofdstuk" else set()
    return not pages.isdisjoint(loaded.data.adressen) or PUBLISHED.get(soort, "").format(id) in loaded.data.adressen


def _lost_file(soort: str, id: str, loaded: Loaded) -> str:
    """The file of what was published and is not there any more; empty for anything else.

    So too for what a later plan takes from its region: that says itself what went.
    """
    entries = [entry for entry in loaded.entries if entry.soort == soort]
    gone = [one for one in loaded.data.vervallen if one.soort == soort]
    known = {*(entry.id for entry in entries), *(one.eigen_id for one in gone)}
    known |= {old for entry in entries for old in getattr(entry.record, "vorige_ids", ())}
    known |= {old for one in gone for old in one.vorige_ids}
    if id in known or not _is_published(soort, id, loaded):
        return ""
    places = {kind: f"data/{name}/{id}.yml" for name, (kind, _) in FOLDERS.items()}
    lists = {kind: f"data/{name}.yml" for name, (kind, _) in LISTS.items() if kind in PUBLISHED}
    is_unread = any(kind == soort and (id == one or kind in lists) for kind, one in loaded.unread)
    file = (places | lists).get(soort, "")
    return "" if is_unread or _is_of_region(file, loaded) else file


def _instead(soort: str, id: str) -> str:
    """What to do with a page that is not wanted any more, once its file is back."""
    if any(kind == soort and issubclass(model, PageOfPunten) for kind, model in FOLDERS.values()):
        return "Gaat het niet door? Laat het staan, en meld dat bij elke belofte: python3 build.py nieuw melding"
    return f"Is het er echt niet meer? Typ daarna: python3 build.py weg {soort}/{id}"


def _never_published(soort: str, loaded: Loaded) -> str:
    """The one record of a kind that has no address yet; empty when there are none, or more."""
    ids = (entry.id for entry in loaded.entries if entry.soort == soort)
    new = [id for id in ids if not _is_published(soort, id, loaded)]
    return new[0] if len(new) == 1 else ""


def _cut_lists(missing: dict[tuple[str, str], list[tuple[Entry, Location]]], loaded: Loaded) -> Iterator[Problem]:
    """One answer for a list of which many are gone; they are missing no more after this."""
    for name, (soort, _) in LISTS.items():
        gone = [key for key in missing if key[0] == soort]
        if len(gone) > FEW_GONE or any(len(missing[key]) > FEW_PLACES for key in gone):
            for key in gone:
                del missing[key]
            if not any(kind == soort for kind, _ in loaded.unread):
                few = ", ".join(id for _, id in gone[:FEW_GONE])
                what = f"hier ontbreekt waar veel andere bestanden naar verwijzen: {few}"
                what += f" en nog {len(gone) - FEW_GONE} meer" if len(gone) > FEW_GONE else ""
                how = "is er een stuk van dit bestand weg? Zet het terug"
                yield Problem(f"data/{name}.yml", 0, "", what, how)


def _meant(value: str, soort: str, known: set[str], loaded: Loaded) -> str:
    """The remedy for an id that is misspelt, or for a name where an id belongs; empty when nothing looks like it."""
    ids = {as_id(id): id for id in known}
    for entry in (entry for entry in loaded.entries if entry.soort == soort):
        names = (getattr(entry.record, field, None) for field in ("naam", "titel", "term"))
        for name in filter(None, (*names, *getattr(entry.record, "ook_bekend_als", ()))):
            ids.setdefault(as_id(name), entry.id)
    several = [ids[name] for name in map(as_id, value.split(",")) if name in ids]
    if len(several) > 1:
        return f"noem er één, of geef elk in een lijst een eigen regel: {' en '.join(f'- {id}' for id in several)}"
    *_, page, place = ("", *re.split(r"[/#]+", value.strip("/# "))) if "/" in value else ("", value)
    is_place = soort == "punt" and "#" in value
    wanted = as_id(f"{page}-{place}" if is_place else page if "#" in value else place)  # also of a pasted address
    if soort == "punt" and wanted not in ids and (own := sorted(id for id in known if id.startswith(f"{wanted}-"))):
        return f"noem een punt daarvan: {', '.join(own[:FEW_CHOICES])}"
    part = [id for name, id in ids.items() if wanted and f"-{wanted}-" in f"-{name}-"]
    guess = ids.get(wanted) or ids.get(nearest(wanted, ids)) or (part[0] if len(set(part)) == 1 else "")
    return f"bedoelde u “{guess}”?" if guess else ""


def known_ids(loaded: Loaded, punten: Iterable[PuntMetId]) -> dict[str, set[str]]:
    """By kind: every id that something can point at."""
    known: dict[str, set[str]] = {"punt": {item.id for item in punten}}
    known["groep"] = {groep.id for groep in loaded.data.ketenaanpakken.groepen}
    known["ketenaanpak"] = {keten.id for keten in loaded.data.ketenaanpakken.ketenaanpakken}
    for entry in loaded.entries:
        known.setdefault(entry.soort, set()).add(entry.id)
    for gone in loaded.data.vervallen:
        known.setdefault(gone.soort, set()).add(gone.eigen_id)
    known["melder"] = {
        *adressanten(loaded.data),
        *(name for soort, id in loaded.unread for name in (id, f"{soort}-{id}")),
    }
    known["thema"] = {thema.id for thema in loaded.data.regio.themas}
    return known


def _is_unread(value: Verwijzing, loaded: Loaded) -> bool:
    """Whether it points into a file that could not be read: that file has an answer of its own."""
    if value.soort == "punt":
        return any(value.startswith(f"{id}-") for _, id in loaded.unread)
    if ("vervallen", "vervallen") in loaded.unread and value.soort in KINDS:
        return True  # it may be gone
    return (value.soort, value) in loaded.unread


def _choose(soort: str, known: set[str]) -> str:
    few = sorted(known)[:FEW_CHOICES]
    if len(few) == len(known):
        return f"kies uit: {', '.join(few)}" if few else f"er is nog geen {soort}; haal de regel weg"
    return f"schrijf de id van een {soort}, zoals: {', '.join(few[:3])}"


def punten_are_marked(loaded: Loaded) -> Iterator[Problem]:
    """Every punt of a list has a letter from the source, or else a number."""
    for entry in loaded.entries:
        for location, value in () if entry.is_known else entry.records:
            if isinstance(value, Gemerkt) and not is_marked_well(value):
                what = "dit punt heeft geen letter, of een letter én een stap"
                yield entry.problem(location, what, "schrijf letter: a als de bron letters geeft, en anders stap: 1")


def approach_points_at_results(loaded: Loaded, lost: Collection[str]) -> Iterator[Problem]:
    """`bij` names results that the goal has; of a promise that is lost that is told, and not what pointed at it."""
    for doel in loaded.data.doelen:
        numbers = {resultaat.nummer for resultaat in doel.resultaten}
        for location, number in _named_results(doel):
            if number not in numbers and f"{doel.blijvende_id}-r{number}" not in lost:
                what = f"dit doel heeft geen resultaat {number}"
                how = f"kies uit: {', '.join(map(str, sorted(numbers)))}"
                yield loaded.entry("doel", doel.id).problem(location, what, how)


def _named_results(doel: Doel) -> Iterator[tuple[Location, int]]:
    for field in ("aanpak", "opsommingen"):
        for index, item in enumerate(getattr(doel, field)):
            for position, number in enumerate(item.bij):
                yield (field, index, "bij", position), number


def old_ids_are_free(loaded: Loaded) -> Iterator[Problem]:
    """A retired id does not come back for something else."""
    current = {(entry.soort, entry.id) for entry in loaded.entries}
    claimed: dict[tuple[str, str], str] = {}
    for entry in loaded.entries:
        for index, old in enumerate(vars(entry.record).get("vorige_ids", ())):
            owner = claimed.setdefault((entry.soort, old), entry.id)
            if (entry.soort, old) in current or owner != entry.id:
                what = f"“{old}” is ook de id van iets anders ({entry.soort})"
                how = "haal de oude id hier weg, of geef de andere een andere id"
                yield entry.problem(("vorige_ids", index), what, how)


def counts(data: Regiodata, punten: Iterable[PuntMetId]) -> dict[str, int]:
    """How many there are of all that `verwacht` counts."""
    kinds = Counter(item.soort for item in punten)
    return {
        "coalities": len(data.coalities),
        "doelen": len(data.doelen),
        "resultaten": kinds["resultaat"],
        "afspraken": kinds["afspraak"],
        "aanpakpunten": kinds["aanpakpunt"],
        "gemeenten": len(data.gemeenten),
        "partners": len(data.partners),
        "cijfers": len(data.cijfers),
        "ketenaanpakken": len(data.ketenaanpakken.ketenaanpakken),
        "agendapunten": kinds["agendapunt"],
        "regioafspraken": kinds["regioafspraak"],
        "doelpunten": kinds["doel"],
        "plannen": len(data.plannen),
    }


def _is_of_region(file: str, loaded: Loaded) -> bool:
    """Whether a later plan takes this list from its region."""
    return loaded.called.get(file) == file


def totals_are_as_expected(loaded: Loaded, punten: tuple[PuntMetId, ...]) -> Iterator[Problem]:
    """The counts are those of regio.yml, so that nothing disappears unnoticed; what is gone was noticed.

    What a later plan takes from its region is counted there.
    """
    data, counted = loaded.data, counts(loaded.data, punten)
    gone = Counter(one.soort for one in data.vervallen if (one.soort, one.eigen_id) not in loaded.index)
    for name, (soort, _) in {**FOLDERS, **LISTS, "ketenaanpakken": ("ketenaanpak", None)}.items():
        counted[name] = counted.get(name, 0) + gone[soort]
    own = [(name, number) for name, number in data.regio.verwacht if not _is_of_region(f"data/{name}.yml", loaded)]
    other = [(name, expected) for name, expected in own if counted[name] != expected]
    if other:
        told = ", ".join(f"{name} {counted[name]} (verwacht {expected})" for name, expected in other[1:])
        name, expected = other[0]
        what = f"er zijn {counted[name]} {name}, maar er worden er {expected} verwacht"
        how = "is er per ongeluk iets weg of dubbel? Herstel dat. Klopt het aantal wel? Verander dan het getal hier"
        what += f". Ook anders: {told}" if told else ""
        yield loaded.entry("regio", "regio").problem(("verwacht", name), what, how)
