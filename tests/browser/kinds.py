"""One page of every kind, found in the built site: a name and where to look."""

from __future__ import annotations

from pathlib import Path

KINDS = {
    "start": "",
    "thema’s": "coalities",
    "thema": "coalities/*",
    "doelen": "doelen",
    "doel": "doelen/*",
    "gemeenten": "gemeenten",
    "gemeente": "gemeenten/*",
    "partners": "partners",
    "partner": "partners/*",
    "teksten": "partners/materiaal",
    "teksten over één ding": "partners/materiaal/*-*",
    "momenten": "partners/materiaal/kalender",
    "planning": "planning",
    "voortgang": "voortgang",
    "wijzigingen": "wijzigingen",
    "berichten van een kwartaal": "wijzigingen/2*",
    "werkagenda": "werkagenda",
    "cijfers": "cijfers",
    "ketenaanpakken": "ketenaanpakken",
    "hoofdstuk": "acute-zorg",
    "plannen": "plannen",
    "plan": "plannen/*",
    "woordenlijst": "woordenlijst",
    "woorden onder een letter": "woordenlijst/*",
    "cijfer": "cijfers/*",
    "ketenaanpak": "ketenaanpakken/*",
    "jaar": "voortgang/2*",
    "beloften met een getal": "voortgang/getallen",
    "geld van plannen": "plannen/geld",
    "makkelijk": "makkelijk",
    "makkelijke pagina": "makkelijk/*",
    "vertaald begin": "en",
    "vertaalde pagina": "ar/*",
    "vragen": "vragen",
    "regio": "regio",
    "zoeken": "zoeken",
    "methode": "methode",
    "over": "over",
    "toegankelijkheid": "toegankelijkheid",
    "open data": "open-data",
    "handleiding": "handleiding",
}


def path_of(kind: str, folder: Path) -> str | None:
    """The address of the longest page of a kind, which shows most parts; None when the site has none."""
    pattern = KINDS[kind]
    if not pattern:
        return "/"
    found = [page for page in folder.glob(f"{pattern}/index.html") if b'http-equiv="refresh"' not in page.read_bytes()]
    if not found:
        return None
    longest = max(found, key=lambda page: (page.stat().st_size, page.as_posix()))
    return f"/{longest.parent.relative_to(folder).as_posix()}/"
