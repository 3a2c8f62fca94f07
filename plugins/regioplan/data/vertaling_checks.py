"""Checks of translations: pages and sentences that exist, names and values that stay, who looked it over."""

import re
import string
from collections.abc import Iterator
from datetime import date

from .answers import meant
from .entries import Entry, Loaded
from .problems import Problem
from .reading import Location
from .vertaalbaar import START, easy_texts
from .vertalingen import Nakijkbaar, Paar

NAME = re.compile(r"\[([^\[\]]+)\]")
"""A Dutch name in a translation, as the editor marks it."""


def check_translations(loaded: Loaded, *, today: date) -> Iterator[Problem]:
    """Everything that is wrong within translations, and between them and the Dutch pages."""
    for entry in loaded.entries:
        if isinstance(entry.record, Nakijkbaar):
            yield from _looked_over_on_a_day(entry, today)
            yield from _pairs_fit(entry)
            yield from _no_sentence_twice(entry)
    yield from _each_language_has_a_start(loaded)


def _looked_over_on_a_day(entry: Entry, today: date) -> Iterator[Problem]:
    """Who looked a translation over is known together with the day."""
    who, day = entry.record.nagekeken_door, entry.record.nagekeken_op
    if who and not day:
        what, how = "er staat wie dit nakeek, maar niet wanneer", f'voeg toe: nagekeken_op: "{today}"'
        yield entry.problem(("nagekeken_door",), what, how)
    if day and not who:
        what, how = "er staat wanneer dit is nagekeken, maar niet door wie", "voeg toe: nagekeken_door: …"
        yield entry.problem(("nagekeken_op",), what, how)
    if day and day > today:
        yield entry.problem(("nagekeken_op",), f"“{day}” is nog niet geweest", "kijk de dag na")


def _pairs(entry: Entry) -> Iterator[tuple[Location, Paar]]:
    return ((location, record) for location, record in entry.records if isinstance(record, Paar))


def _pairs_fit(entry: Entry) -> Iterator[Problem]:
    """A translation has the same places for values, and no name that the Dutch sentence has not."""
    for location, paar in _pairs(entry):
        if paar.tekst is None:
            continue
        for name in NAME.findall(paar.tekst):
            if name not in paar.nl:
                what = f"de naam “{name}” staat niet in de Nederlandse zin"
                how = "schrijf een naam tussen [ ] precies zoals in het Nederlands, of haal de haken weg"
                yield entry.problem((*location, "tekst"), what, how)
        if entry.soort == "taal":
            yield from _places_fit(entry, location, paar.nl, paar.tekst)


def _places_fit(entry: Entry, location: Location, dutch: str, text: str) -> Iterator[Problem]:
    needed, found = _places(dutch), _places(text)
    if needed != found:
        shown = ", ".join(f"{{{name}}}" for name in sorted(needed or ())) or "niets"
        what = f"tussen accolades hoort hier: {shown}"
        yield entry.problem((*location, "tekst"), what, "neem over wat er in het Nederlands tussen { } staat")


def _places(text: str) -> set[str] | None:
    """The names between braces; None when a brace is not closed."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _no_sentence_twice(entry: Entry) -> Iterator[Problem]:
    seen: set[str] = set()
    for location, paar in _pairs(entry):
        if paar.nl in seen:
            what = f"deze zin staat hier al: “{paar.nl[:60]}”"
            yield entry.problem((*location, "nl"), what, "houd er één over; de site gebruikt hem overal op de pagina")
        seen.add(paar.nl)


def _each_language_has_a_start(loaded: Loaded) -> Iterator[Problem]:
    pages = {(page.taal, page.id) for page in loaded.data.vertalingen}
    for taal in loaded.data.talen:
        if (taal.id, START) not in pages and not loaded.unread:
            file = f"data/vertalingen/{taal.id}/{START}.yml"
            what = "deze taal heeft nog geen eerste pagina"
            yield Problem(file, 0, "", what, "maak dit bestand; zie data/README.md")


def translated_pages_exist(loaded: Loaded) -> Iterator[Problem]:
    """A translation is of a page that exists.

    Asked once nothing else is wrong: a mistake in a Dutch text is told there. A sentence that stands on that page no
    longer is no mistake: who writes a Dutch sentence anew need not know that language.
    """
    texts = easy_texts(loaded.data)
    for page in loaded.data.vertalingen:
        if page.id not in texts:
            how = meant(page.id, texts) or f"kies uit: {', '.join(texts)}"
            entry = loaded.entry("vertaling", f"{page.taal}/{page.id}")
            yield entry.problem(("id",), f"er is geen makkelijke pagina “{page.id}”", how)
