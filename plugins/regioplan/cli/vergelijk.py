"""`vergelijk`: what changes for the public between two sites that were built, in plain Dutch; as text or as a page."""

import csv
import html as markup
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

from ..data.problems import NothingChosen
from ..data.values import Periode
from ..derived.addresses import Addresses
from ..derived.kaders import KADERS
from ..derived.reasons import say_when
from ..derived.states import STATUS, TIJDIGHEID, Label
from ..derived.views.kaartjes import CARD
from ..folders import paths_in
from ..language.dates import say_day
from ..language.numbers import say_count, say_list, say_number
from ..saving import save
from .site_folder import LIST

DATA = "data/v1"
NOT_PUBLIC = ("assets/", "pagefind/", "server/", "redactie/", "zoeken/")
"""What nobody links to, or what is for the workgroup."""
NOT_SAID = "//*[self::script or self::nav or contains(@class, 'herkomst') or contains(@class, 'buren')]"
"""What stands on a page and is no part of what it says."""
NOT_FOUND = "//article[@class='tekst' and not(@data-pagefind-body)]"
"""A text that no reader can find, such as a translation that nobody looked at yet."""
STORIES = "//*[contains(concat(' ', @class, ' '), ' verhaal ')]//h2"
"""Where the title of a story stands."""
NEWS = ("Organisaties", "Cijfers", "Verhalen", "Nieuwe pagina’s", "Pagina’s met een andere tekst")
"""What only two sites can tell; a newsletter knows the rest from the data."""
LEFT = "- Niet meer in de lijst: "
"""What is told of an organisation that is in the list no more."""
SHOWN = 20
"""As many of a kind are told one by one."""
LABELS: Mapping[str, Label] = {id: label for axis in (STATUS, TIJDIGHEID) for id, label in axis.items()}
Part = tuple[str, list[str]]
"""A heading with lines."""


@dataclass(frozen=True)
class Built:
    """A site as it stands in a folder."""

    folder: Path

    @cached_property
    def files(self) -> Mapping[str, int]:
        """Every public file with its size; compressed copies are left out."""
        found = (name for name in paths_in(self.folder) if not name.endswith((".gz", ".br")))
        sizes = {name: (self.folder / name).stat().st_size for name in found}
        hidden = tuple(f"{place}/{one}".lstrip("/") for place in self.plans for one in NOT_PUBLIC)
        return {name: size for name, size in sizes.items() if not name.startswith(hidden) and name != LIST}

    @cached_property
    def pages(self) -> Mapping[str, tuple[str, str]]:
        """Title and text of each page by its address; what only leads on is none, and a card is part of its page.

        The text is empty where no reader can find it.
        """
        return {
            _url(name): page
            for name in self.files
            if name.endswith("index.html")
            and not _url(name).endswith(CARD)
            and (page := _page(self.folder / name, _url(name)))
        }

    @cached_property
    def stories(self) -> tuple[str, ...]:
        """The titles of the stories, on the page of each plan that has them all."""
        pages = (self.folder / place / Addresses.pagina(Addresses.verhalen) for place in self.plans)
        trees = (html.fromstring(path.read_text(encoding="utf-8")) for path in pages if path.is_file())
        return tuple(one.text_content().strip() for tree in trees for one in tree.xpath(STORIES))

    @cached_property
    def plans(self) -> tuple[str, ...]:
        """Where the site of each plan begins, that of the first one first."""
        return "", *sorted(path.parents[2].name for path in self.folder.glob(f"*/{DATA}/plan.json"))

    def leads_to(self, url: str) -> str:
        """The page to which an address leads on."""
        text = (self.folder / url.strip("/") / "index.html").read_text(encoding="utf-8")
        return urljoin(url, "".join(re.findall(r'http-equiv="refresh" content="0; url=([^"#]*)', text)[:1]))

    def rows(self, name: str, *keys: str) -> Mapping[str, Mapping[str, str]]:
        """The rows of a table by what makes each unique, with its plan; none when the site has no such table."""
        found = {}
        for place in self.plans:
            path = self.folder / place / DATA / f"{name}.csv"
            lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True) if path.is_file() else ()
            for row in csv.DictReader(lines, delimiter=";"):
                found["/".join([place, *(row[key] for key in keys)])] = row
        return found


def compare(old: Path, new: Path, *, page: Path | None = None) -> int:
    """Print what changes, or write it as a page to send round; raises `NothingChosen` where there is no site."""
    for folder in (old, new):
        if not (folder / DATA / "punten.csv").is_file():
            raise NothingChosen(f"In de map {folder} staat geen site. Noem twee mappen die build.py heeft gemaakt.")
    if page and page.suffix.lower() not in (".html", ".htm"):
        raise NothingChosen(f"Een pagina om rond te sturen eindigt op .html, zoals: {page.with_suffix('.html').name}")
    parts = list(changes(Built(old), Built(new)))
    if page is None:
        print(as_text(parts), end="")
    else:
        save(page, as_page(parts))
        print(f"Gemaakt: {page}")
    return 0


def as_text(parts: list[Part]) -> str:
    """What changes, for a terminal or a mail."""
    lines = (line for title, told in parts for line in (title.upper(), "-" * len(title), *told, ""))
    return "\n".join(lines) + "\n" if parts else "Er verandert niets voor lezers.\n"


def as_page(parts: list[Part]) -> str:
    """The same as one page that needs nothing else."""
    head = '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>Wat verandert er?</title></head><body>'
    told = [f"<h1>Wat verandert er?</h1>{'' if parts else '<p>Er verandert niets voor lezers.</p>'}"]
    for title, lines in parts:
        items = "".join(f"<li>{markup.escape(line.removeprefix('- '))}</li>" for line in lines)
        told.append(f"<h2>{markup.escape(title)}</h2><ul>{items}</ul>")
    return "\n".join([head, *told, "</body></html>\n"])


def changes(old: Built, new: Built) -> Iterator[Part]:
    """Everything that is different for readers, under a heading each; where a page moved, its address leads on."""
    left, moved = old.pages.keys() - new.pages.keys(), {_url(name) for name in new.files} - new.pages.keys()
    not_new = {*old.pages, *map(new.leads_to, left & moved)}
    for title, lines in (
        ("Nieuwe pagina’s", _named(new.pages, {url for url in new.pages.keys() - not_new if new.pages[url][1]})),
        ("Pagina’s die zijn verhuisd", _moved(old, new, left & moved)),
        ("Pagina’s die weg zijn", _named(old.pages, left - moved)),
        ("Pagina’s met een andere tekst", _named(new.pages, _changed(old, new))),
        ("Deadlines", list(_deadlines(old, new))),
        ("Hoe het ervoor staat", list(_states(old, new))),
        ("Nieuwe berichten", _reports(old, new)),
        ("Organisaties", list(_partners(old, new))),
        ("Cijfers", list(_figures(old, new))),
        ("Verhalen", [f"- Nieuw: {title}" for title in new.stories if title not in old.stories]),
        ("Adressen die niet meer werken", [f"- /{name}" for name in sorted(old.files.keys() - new.files.keys())]),
        ("Gewicht", _weight(old, new)),
    ):
        if lines := [*dict.fromkeys(lines)]:  # plans may have the same list of the region
            yield title, lines if len(lines) <= SHOWN else [*lines[:SHOWN], f"- En nog {len(lines) - SHOWN} andere."]


def _url(name: str) -> str:
    return f"/{name.removesuffix('index.html')}"


def _page(path: Path, url: str) -> tuple[str, str] | None:
    text = path.read_text(encoding="utf-8")
    if 'http-equiv="refresh"' in text:
        return None
    tree = html.fromstring(text)
    canonical = "".join(tree.xpath("//link[@rel='canonical']/@href"))
    for part in tree.xpath(NOT_SAID):
        part.drop_tree()
    body = next(iter(tree.xpath("//article | //main")), tree)
    said = "" if tree.xpath(NOT_FOUND) else " ".join(body.text_content().split())
    if canonical.endswith(url):  # another address of the site is no other text
        said = said.replace(canonical.removesuffix(url), "")
    return (tree.findtext(".//h1") or tree.findtext(".//title") or "").strip(), said


def _named(pages: Mapping[str, tuple[str, str]], urls: set[str]) -> list[str]:
    return [f"- {pages[url][0]} ({url})" for url in sorted(urls)]


def _moved(old: Built, new: Built, urls: set[str]) -> list[str]:
    return [f"- {old.pages[url][0]}: van {url} naar {new.leads_to(url)}" for url in sorted(urls) if old.pages[url][1]]


def _changed(old: Built, new: Built) -> set[str]:
    return {url for url in old.pages.keys() & new.pages.keys() if old.pages[url] != new.pages[url]}


def _deadlines(old: Built, new: Built) -> Iterator[str]:
    before, after = old.rows("punten", "id"), new.rows("punten", "id")
    for id in sorted(before.keys() & after.keys()):
        was, now = before[id].get("deadline"), after[id].get("deadline")
        if was is not None and now is not None and was != now:  # a site of before this column says nothing of it
            yield f"- {_promise(after[id])} Eerst {_when(before[id])}, nu {_when(after[id])}."
    for id in sorted(after.keys() - before.keys()):
        yield f"- Nieuw. {_promise(after[id])}"
    for id in sorted(before.keys() - after.keys()):
        yield f"- Weg. {_promise(before[id])}"


def _when(row: Mapping[str, str]) -> str:
    """A deadline as the page says it: “in 2024” is not a day; a site of before those columns knows the day."""
    until, since = (Periode.parse(row[name]) if row.get(name) else None for name in ("uiterlijk", "vanaf"))
    return say_when(until, since) or _day(row["deadline"])


def _promise(row: Mapping[str, str]) -> str:
    """A promise with what it is; a site of before that column says only what it promises."""
    label = next((frame.label for kind, frame in KADERS.items() if kind == row.get("uitspraak")), "")
    return f"{label}: {row['tekst']}" if label else row["tekst"]


def _states(old: Built, new: Built) -> Iterator[str]:
    """Of each promise, and of each municipality where it was promised to each."""
    texts, towns = new.rows("punten", "id"), {row["id"]: row["naam"] for row in new.rows("gemeenten", "id").values()}
    for table, keys in (("punten", ("id",)), ("punten-per-gemeente", ("punt", "gemeente"))):
        before, after = old.rows(table, *keys), new.rows(table, *keys)
        for key in sorted(before.keys() & after.keys()):
            was, now = (_state(rows[key]) for rows in (before, after))
            if was != now:
                where = f" ({towns[after[key]['gemeente']]})" if "gemeente" in keys else ""
                promise = _promise(texts[key.rpartition("/")[0] if where else key])
                yield f"- {promise}{where} Eerst: {was}. Nu: {now}."


def _state(row: Mapping[str, str]) -> str:
    """As a page says it: how it is in time, or how it goes where that tells more."""
    late, status = (LABELS.get(row[axis]) for axis in ("tijdigheid", "status"))
    shown = late if late and late.leads else status
    return shown.naam if shown else row["status"]


def _reports(old: Built, new: Built) -> list[str]:
    before, after = old.rows("meldingen", "id"), new.rows("meldingen", "id")
    fresh = (after[id] for id in sorted(after.keys() - before.keys(), reverse=True))
    return [f"- {_day(row['datum'])}: {row['tekst']}" for row in fresh]


def _partners(old: Built, new: Built) -> Iterator[str]:
    before, after = old.rows("partners", "id"), new.rows("partners", "id")
    yield from (f"- Nieuw: {after[id]['naam']}" for id in sorted(after.keys() - before.keys()))
    yield from (f"{LEFT}{before[id]['naam']}" for id in sorted(before.keys() - after.keys()))
    for id in sorted(before.keys() & after.keys()):
        if before[id]["naam"] != after[id]["naam"]:
            yield f"- {before[id]['naam']} heet nu {after[id]['naam']}"


def _figures(old: Built, new: Built) -> Iterator[str]:
    """A figure with numbers of another year, or with numbers that were mended."""
    keys = ("cijfer", "gebied", "gemeente", "groep", "jaar")
    before, after = old.rows("cijfers", *keys), new.rows("cijfers", *keys)
    fresh, mended = dict[str, set[str]](), set[str]()
    for key, row in after.items():
        if key not in before:
            fresh.setdefault(row["titel"], set()).add(row["jaar"])
        elif before[key]["waarde"] != row["waarde"]:
            mended.add(row["titel"])
    yield from (f"- {titel}: nieuwe getallen van {say_list(sorted(years))}" for titel, years in sorted(fresh.items()))
    yield from (f"- {titel}: een ander getal dan eerst" for titel in sorted(mended))


def _weight(old: Built, new: Built) -> list[str]:
    """Only when the site grew or shrank by more than a hundredth."""
    was, now = (sum(built.files.values()) for built in (old, new))
    if abs(now - was) * 100 < was:
        return []
    sizes = [f"{say_number(round(size / 1_000_000))} MB" for size in (was, now)]
    files = [say_count(len(built.files), "bestand", "bestanden") for built in (old, new)]
    return [f"- Eerst {sizes[0]} in {files[0]}, nu {sizes[1]} in {files[1]}."]


def _day(day: str) -> str:
    return say_day(date.fromisoformat(day)) if day else "geen datum"
