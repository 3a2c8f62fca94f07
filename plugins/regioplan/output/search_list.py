"""The short list that search looks through first: what people mean with everyday words, and whom they can call.

A script and not JSON, so that it also works in a copy that is opened from a disk.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..data.coalities import Coalitie
from ..data.gemeenten import Gemeente
from ..data.hoofdstukken import Hoofdstuk
from ..data.hulplijnen import Hulplijn
from ..data.ketenaanpakken import Ketenaanpak
from ..data.plannen import Plan
from ..derived.addresses import Addresses, address
from ..derived.links import Link
from ..derived.views import DoelView, HoofdstukView, Site
from ..derived.views.plannen import PlanView

ADDRESS = f"{Addresses.zoeken.lstrip('/')}lijst.js"
LONGEST_HELP_WORD = 2
"""How many words a word of a help line has at most to lead to it as a page: a cry for help is no subject."""
_WORD = re.compile(r"[^\W\d_]{5,}")
_NO_TEXT = re.compile(r"<[^>]*>|&[#\w]+;")
_ABOUT_A_TOWN = ("Wat verandert er in {}?", "Is het al gelukt in {}?", "Ik woon in {}.")
"""What people ask of a municipality in words that other pages have as well."""


@dataclass(frozen=True)
class Findable:
    """A page as search knows it."""

    url: str
    titel: str
    omschrijving: str
    """What it tells, in a sentence."""
    body: str
    """Its text, in Markdown or HTML."""
    taal: str = "nl"
    zoekwoorden: tuple[str, ...] = ()
    """Everyday words by which people search for it, when no record has them."""


@dataclass
class Entry:
    """A place that search can lead to."""

    soort: str
    url: str
    titel: str
    tekst: str
    """What it is about, in one line."""
    woorden: list[str] = field(default_factory=list)
    """Everyday words."""
    vragen: list[tuple[str, str]] = field(default_factory=list)
    """Everyday questions, each with the address of its answer; empty when the page itself is that."""
    taal: str = "nl"
    """The code of the language of title and text."""


def search_list(site: Site, pages: Sequence[Findable], *, box: str, line: Callable[[Hulplijn], str]) -> str:
    """The list as a script; `box` is the mark-up around help lines, and `line` gives that of one of them."""
    entries = tuple(_with_ways(site, _all_entries(site, pages)))
    told = {
        "lijst": [(one.soort, one.url, one.titel, one.tekst, one.woorden, one.vragen, one.taal) for one in entries],
        "gelijk": site.data.zoeken.gelijk,
        "overig": sorted(_other_words(pages, entries)),
        "elders": [(one.tekst, one.zoekwoorden) for one in site.data.zoeken.elders],
        "hulp": {"vak": box, "lijnen": [_help_line(lijn.record, line) for lijn in site.hulp.lijnen]},
    }
    return f"window.regioplanZoeklijst={json.dumps(told, ensure_ascii=False, separators=(',', ':'))}\n"


def _all_entries(site: Site, pages: Iterable[Findable]) -> Iterator[Entry]:
    known = set()
    for entry in _entries(site):
        known.add(entry.url)
        yield entry
    for page in pages:
        if page.url not in known:
            words = list(page.zoekwoorden)
            kind = "materiaal" if page.url.startswith(Addresses.materiaal) else "pagina"
            yield Entry(kind, page.url, page.titel, page.omschrijving, words, taal=page.taal)


def _with_ways(site: Site, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries with the words of zoeken.yml; a place on a page that has no entry yet gets one."""
    ways = {way.naar: way for way in site.data.zoeken.wegen}
    for entry in entries:
        if way := ways.pop(entry.url, None):
            entry.woorden += way.zoekwoorden
            entry.vragen += _without_answer(way.vragen)
        yield entry
    for way in ways.values():
        yield Entry(
            "weg", way.naar, way.titel or "", way.tekst or "", list(way.zoekwoorden), _without_answer(way.vragen)
        )


def _without_answer(questions: Iterable[str]) -> list[tuple[str, str]]:
    return [(question, "") for question in questions]


def _other_words(pages: Iterable[Findable], entries: Iterable[Entry]) -> set[str]:
    """Words of pages that stand in no entry: with these a typing error in them can be forgiven as well."""
    listed = {
        word
        for one in entries
        for text in (one.titel, one.tekst, *one.woorden, *(question for question, _ in one.vragen))
        for word in _words(text)
    }
    dutch = (page.body for page in pages if page.taal == "nl")
    return {word for body in dutch for word in _words(_NO_TEXT.sub(" ", body))} - listed


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _help_line(lijn: Hulplijn, line: Callable[[Hulplijn], str]) -> dict[str, Any]:
    return {
        "id": lijn.id,
        "nood": lijn.soort == "nood",
        "html": line(lijn),
        "woorden": [*lijn.zoekwoorden, *lijn.verkeerd_gespeld],
        "heel": lijn.hele_vraag,
        "samen": lijn.samen_met,
        "bij": [address("coalitie", id) for id in lijn.bij.coalities] + [address("doel", id) for id in lijn.bij.doelen],
    }


def _entries(site: Site) -> Iterator[Entry]:
    for doel in site.doelen:
        record = doel.record
        words = [record.naam, *record.zoekwoorden, *_terms(doel)]
        yield _entry(
            "doel", doel.link, doel.omschrijving, words, [(vraag.record.vraag, vraag.url) for vraag in doel.vragen]
        )
    for coalitie in site.coalities:
        yield _entry("coalitie", coalitie.link, _first(site, coalitie.record), _names(coalitie.record))
    for gemeente in site.gemeenten:
        naam = gemeente.record.naam
        text = f"Wat {site.regio.plan.kort} belooft in de gemeente {naam}."
        asked = _without_answer(question.format(naam) for question in _ABOUT_A_TOWN)
        yield _entry("gemeente", Link(f"Gemeente {naam}", gemeente.url), text, _names(gemeente.record), asked)
    yield from _villages(site)
    chapters: tuple[HoofdstukView | PlanView, ...] = (*site.hoofdstukken, *site.plannen.alle)
    for chapter in chapters:
        yield _entry("hoofdstuk", chapter.link, _first(site, chapter.record), _names(chapter.record))
    for keten in site.ketenaanpakken.ketenaanpakken:
        yield _entry("keten", Link(keten.record.titel, keten.url), _first(site, keten.record), _names(keten.record))
    for partner in site.partners:
        words = [*partner.record.ook_bekend_als, *partner.record.zoekwoorden]
        yield _entry("partner", partner.link, partner.record.omschrijving or partner.soort_naam, words)
    for cijfer in site.cijfers:
        words = [cijfer.record.titel, *cijfer.record.zoekwoorden]
        yield _entry("cijfer", Link(cijfer.record.vraag, cijfer.url), cijfer.record.antwoord, words)
    for pagina in site.makkelijk.paginas:
        text = site.omlijsting.lopend(pagina.record.kort, pagina.record.kaarten[0].bron)
        yield _entry("pagina", pagina.link, text, pagina.record.zoekwoorden)
    for lijn in site.hulp.lijnen:
        words = [words for words in lijn.record.zoekwoorden if len(words.split()) <= LONGEST_HELP_WORD]
        yield _entry("hulp", Link(lijn.record.naam, lijn.url), f"{lijn.record.vraag} {lijn.record.voor_wie}", words)
    for begrip in site.begrippen:
        term = begrip.record
        words = [word for word in (term.voluit, *term.varianten, *term.gewone_woorden) if word]
        yield _entry("woord", Link(term.term, begrip.url), term.uitleg, words)


def _villages(site: Site) -> Iterator[Entry]:
    """Every village leads to its municipality; one that is called like it needs no line of its own."""
    for letter in site.kernen:
        for kern in letter.kernen:
            for gemeente in kern.gemeenten:
                if kern.naam != gemeente.naam:
                    text = f"{kern.naam} hoort bij de gemeente {gemeente.naam}."
                    yield _entry("kern", Link(kern.naam, gemeente.url), text)


def _first(site: Site, record: Coalitie | Hoofdstuk | Plan | Ketenaanpak) -> str:
    return site.omlijsting.lopend(record.kort[:1], record.bron)


def _terms(doel: DoelView) -> Iterator[str]:
    """What the plan calls the goal and its promises."""
    yield from doel.record.plan_term
    for punt in (*doel.resultaten, *doel.aanpak):
        yield from punt.record.plan_term
        yield from (term for afspraak in punt.afspraken for term in afspraak.record.plan_term)


def _names(record: Coalitie | Gemeente | Hoofdstuk | Plan | Ketenaanpak) -> list[str]:
    """The official names, what the plan calls it, and words that people use for it."""
    others = (*getattr(record, "ook_bekend_als", ()), *getattr(record, "plan_term", ()))
    parts = (term for part in getattr(record, "onderdelen", ()) for term in part.plan_term)
    return list(dict.fromkeys((record.naam, *record.zoekwoorden, *others, *parts)))


def _entry(
    kind: str, link: Link, text: str, words: Iterable[str] = (), questions: Iterable[tuple[str, str]] = ()
) -> Entry:
    return Entry(kind, link.url, link.naam, text, list(words), list(questions))
