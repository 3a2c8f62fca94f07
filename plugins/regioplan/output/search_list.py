"""The short list that search looks through first: what people mean with everyday words.

A script and not JSON, so that it also works in a copy that is opened from a disk.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..derived.views import Link, Site

ADDRESS = "zoeken/lijst.js"

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
        yield _entry("doel", Link(doel.titel, doel.url), doel.doelzin, [doel.naam, *doel.zoekwoorden], doel.vragen)
    for coalitie in site.coalities:
        words = [coalitie.naam, *coalitie.zoekwoorden]
        yield _entry("coalitie", Link(coalitie.titel, coalitie.url), coalitie.kort[0], words)
    for gemeente in site.gemeenten:
        text = f"Wat {site.regio.plan_kort} belooft in de gemeente {gemeente.naam}."
        words = [gemeente.naam, *gemeente.zoekwoorden]
        yield _entry("gemeente", Link(f"Gemeente {gemeente.naam}", gemeente.url), text, words)
    for hoofdstuk in site.hoofdstukken:
        words = [hoofdstuk.naam, *hoofdstuk.zoekwoorden]
        yield _entry("hoofdstuk", Link(hoofdstuk.titel, hoofdstuk.url), hoofdstuk.kort[0], words)
    for plan in site.plannen.alle:
        old = plan.record
        yield _entry("hoofdstuk", plan.link, old.kort[0], [old.naam, *old.zoekwoorden])
    for keten in site.ketenaanpakken.ketenaanpakken:
        yield _entry("keten", Link(keten.titel, keten.url), keten.kort[0], [keten.naam, *keten.zoekwoorden])
    for partner in site.partners:
        words = [*partner.ook_bekend_als, *partner.zoekwoorden]
        yield _entry("partner", Link(partner.naam, partner.url), partner.omschrijving or partner.soort_naam, words)
    for cijfer in site.cijfers:
        yield _entry("cijfer", Link(cijfer.vraag, cijfer.url), cijfer.antwoord, [cijfer.titel, *cijfer.zoekwoorden])
    for easy in site.makkelijk.paginas:
        yield _entry("pagina", Link(easy.titel, easy.url), " ".join(easy.kort), easy.zoekwoorden)
    for begrip in site.begrippen:
        words = [word for word in (begrip.voluit, *begrip.gewone_woorden) if word]
        yield _entry("woord", Link(begrip.term, begrip.url), begrip.uitleg, words)


def _entry(kind: str, link: Link, text: str, words: Iterable[str] = (), questions: Iterable[str] = ()) -> Entry:
    return kind, link.url, link.naam, text, list(words), list(questions)
