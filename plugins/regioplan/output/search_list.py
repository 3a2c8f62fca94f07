"""The short list that search looks through first: what people mean with everyday words.

A script and not JSON, so that it also works in a copy that is opened from a disk.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..data.coalities import Coalitie
from ..data.gemeenten import Gemeente
from ..data.hoofdstukken import Hoofdstuk
from ..data.ketenaanpakken import Ketenaanpak
from ..data.plannen import Plan
from ..derived.addresses import Addresses
from ..derived.links import Link
from ..derived.views import HoofdstukView, Site
from ..derived.views.plannen import PlanView

ADDRESS = f"{Addresses.zoeken.lstrip('/')}lijst.js"

Entry = tuple[str, str, str, str, list[str], list[str]]
"""Kind, address, title, one line of text, everyday words, everyday questions."""


def search_list(site: Site, pages: Iterable[tuple[str, str, str]]) -> str:
    """The list as a script; `pages` are address, title and description of every page."""
    entries = list(_entries(site))
    known = {entry[1] for entry in entries}
    entries += [_entry("pagina", Link(title, url), text) for url, title, text in pages if url not in known]
    return f"window.regioplanLijst={json.dumps(entries, ensure_ascii=False, separators=(',', ':'))}\n"


def _entries(site: Site) -> Iterator[Entry]:
    for doel in site.doelen:
        record = doel.record
        yield _entry("doel", doel.link, record.doelzin, [record.naam, *record.zoekwoorden], record.vragen)
    for coalitie in site.coalities:
        yield _entry("coalitie", coalitie.link, coalitie.record.kort[0], _names(coalitie.record))
    for gemeente in site.gemeenten:
        naam = gemeente.record.naam
        text = f"Wat {site.regio.plan.kort} belooft in de gemeente {naam}."
        yield _entry("gemeente", Link(f"Gemeente {naam}", gemeente.url), text, _names(gemeente.record))
    chapters: tuple[HoofdstukView | PlanView, ...] = (*site.hoofdstukken, *site.plannen.alle)
    for chapter in chapters:
        yield _entry("hoofdstuk", chapter.link, chapter.record.kort[0], _names(chapter.record))
    for keten in site.ketenaanpakken.ketenaanpakken:
        yield _entry("keten", Link(keten.record.titel, keten.url), keten.record.kort[0], _names(keten.record))
    for partner in site.partners:
        words = [*partner.record.ook_bekend_als, *partner.record.zoekwoorden]
        yield _entry("partner", partner.link, partner.record.omschrijving or partner.soort_naam, words)
    for cijfer in site.cijfers:
        words = [cijfer.record.titel, *cijfer.record.zoekwoorden]
        yield _entry("cijfer", Link(cijfer.record.vraag, cijfer.url), cijfer.record.antwoord, words)
    for pagina in site.makkelijk.paginas:
        yield _entry("pagina", pagina.link, " ".join(pagina.record.kort), pagina.record.zoekwoorden)
    for begrip in site.begrippen:
        words = [word for word in (begrip.record.voluit, *begrip.record.gewone_woorden) if word]
        yield _entry("woord", Link(begrip.record.term, begrip.url), begrip.record.uitleg, words)


def _names(record: Coalitie | Gemeente | Hoofdstuk | Plan | Ketenaanpak) -> list[str]:
    """The official name, and words that people use for it."""
    return [record.naam, *record.zoekwoorden]


def _entry(kind: str, link: Link, text: str, words: Iterable[str] = (), questions: Iterable[str] = ()) -> Entry:
    return kind, link.url, link.naam, text, list(words), list(questions)
