"""The short list that search looks through first: what people mean with everyday words.

A script and not JSON, so that it also works in a copy that is opened from a disk.
"""

import json
from collections.abc import Iterable, Iterator

from ..data.coalities import Coalitie
from ..data.gemeenten import Gemeente
from ..data.hoofdstukken import Hoofdstuk
from ..data.ketenaanpakken import Ketenaanpak
from ..data.makkelijk import MakkelijkePagina
from ..data.plannen import Plan
from ..derived.addresses import Addresses
from ..derived.links import Link
from ..derived.views import DoelView, HoofdstukView, Site
from ..derived.views.plannen import PlanView
from .page import Page

ADDRESS = f"{Addresses.zoeken.lstrip('/')}lijst.js"

Entry = tuple[str, str, str, str, list[str], list[str], str]
"""Kind, address, title, one line of text, everyday words, everyday questions, language."""


def search_list(site: Site, pages: Iterable[Page]) -> str:
    """The list as a script; `pages` are all pages for the public."""
    entries = list(_entries(site))
    known = {entry[1] for entry in entries}
    entries += [_of_page(page) for page in pages if page.url not in known]
    return f"window.regioplanLijst={json.dumps(entries, ensure_ascii=False, separators=(',', ':'))}\n"


def _entries(site: Site) -> Iterator[Entry]:
    for doel in site.doelen:
        record = doel.record
        words = [record.naam, *record.zoekwoorden, *_terms(doel)]
        yield _entry("doel", doel.link, doel.omschrijving, words, [vraag.vraag for vraag in record.vragen])
    for coalitie in site.coalities:
        yield _entry("coalitie", coalitie.link, _first(site, coalitie.record), _names(coalitie.record))
    for gemeente in site.gemeenten:
        naam = gemeente.record.naam
        text = f"Wat {site.regio.plan.kort} belooft in de gemeente {naam}."
        yield _entry("gemeente", Link(f"Gemeente {naam}", gemeente.url), text, _names(gemeente.record))
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
        yield _entry("pagina", pagina.link, _easy(site, pagina.record), pagina.record.zoekwoorden)
    for begrip in site.begrippen:
        words = [word for word in (begrip.record.voluit, *begrip.record.gewone_woorden) if word]
        yield _entry("woord", Link(begrip.record.term, begrip.url), begrip.record.uitleg, words)


def _villages(site: Site) -> Iterator[Entry]:
    """Every village leads to its municipality; one that is called like it needs no line of its own."""
    for letter in site.kernen:
        for kern in letter.kernen:
            for gemeente in kern.gemeenten:
                if kern.naam != gemeente.naam:
                    text = f"{kern.naam} hoort bij de gemeente {gemeente.naam}."
                    yield _entry("kern", Link(kern.naam, gemeente.url), text)


def _of_page(page: Page) -> Entry:
    return _entry("pagina", Link(page.titel, page.url), page.omschrijving, page.zoekwoorden, taal=page.taal)


def _first(site: Site, record: Coalitie | Hoofdstuk | Plan | Ketenaanpak) -> str:
    return site.omlijsting.lopend(record.kort[:1], record.bron)


def _easy(site: Site, pagina: MakkelijkePagina) -> str:
    return site.omlijsting.lopend(pagina.kort, pagina.kaarten[0].bron)


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
    kind: str, link: Link, text: str, words: Iterable[str] = (), questions: Iterable[str] = (), taal: str = "nl"
) -> Entry:
    return kind, link.url, link.naam, text, list(words), list(questions), taal
