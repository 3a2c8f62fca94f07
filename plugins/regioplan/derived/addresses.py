"""Every address of the site, made from ids and never from titles, and the promise to keep them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..data.all_punten import PuntMetId
from ..data.entries import Loaded
from ..data.problems import Problem

FOLDERS = {
    "coalitie": "coalities",
    "doel": "doelen",
    "partner": "partners",
    "gemeente": "gemeenten",
    "plan": "plannen",
    "makkelijk": "makkelijk",
}
"""Kinds whose records have a page of their own in a folder."""


def address(soort: str, id: str) -> str:
    """The address of a record, from the root of the site: `/doelen/informele-steun/`."""
    if soort in FOLDERS:
        return f"/{FOLDERS[soort]}/{id}/"
    if soort == "hoofdstuk":
        return f"/{id}/"
    if soort == "cijfer":
        return f"/cijfers/#{id}"
    if soort == "melding":
        return f"/wijzigingen/#{id}"
    if soort == "begrip":
        return f"/woordenlijst/#{id}"
    if soort in ("ketenaanpakken", "werkagenda"):
        return {"ketenaanpakken": "/ketenaanpakken/", "werkagenda": "/werkagenda/"}[soort]
    raise ValueError(f"no address for {soort} {id}")


def address_of_punt(item: PuntMetId) -> str:
    """The address of a punt: the page of its owner with its anchor."""
    return f"{address(*item.owner)}#{item.anchor}"


@dataclass(frozen=True)
class Redirect:
    """An old address and where it went."""

    old: str
    new: str


def redirects(loaded: Loaded) -> Iterator[Redirect]:
    """One redirect for every retired id."""
    for entry in loaded.entries:
        if entry.soort in FOLDERS or entry.soort == "hoofdstuk":
            for old in entry.record.vorige_ids:
                yield Redirect(address(entry.soort, old), address(entry.soort, entry.id))


def vanished(published: Iterable[str], current: Iterable[str]) -> Iterator[Problem]:
    """A problem for every published address that would be gone."""
    known = set(current)
    for old in sorted(set(published) - known):
        name = old.strip("/").rpartition("/")[2]
        is_report = old.startswith("/wijzigingen/#")
        yield Problem(
            "data/adressen.yml",
            0,
            "adressen",
            f"het adres {old} zou verdwijnen, terwijl anderen ernaar linken",
            f"zet het bestand terug; klopt het bericht niet, maak dan een nieuw met vervangt: {name.removeprefix('#')}"
            if is_report
            else f"zet de pagina terug, of zet de oude id bij de nieuwe pagina: vorige_ids: [{name}]",
        )
