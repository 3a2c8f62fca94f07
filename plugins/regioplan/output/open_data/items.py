"""A small file for each coalition, goal, organisation and municipality: its row of the table, with what it promises."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ...derived.views import DoelView, GemeenteView
from .of_views import COALITIES, DOELEN, GEMEENTEN, PARTNERS
from .punten import PER_GEMEENTE, PUNTEN, punt_row
from .table import LIJSTEN, Column, Table, columns_of, row, values

_SHORT = ("id", "soort", "uitspraak", "tekst", "deadline", "deadline_soort", "status", "tijdigheid", "url")
_KORT = tuple(map(PUNTEN.column, _SHORT))
"""What such a file says of a promise; the rest stands in plan.json and in the tables."""
_HIER = (*_KORT[:-1], PER_GEMEENTE.column("url"))
"""The same, at its place on the page of a municipality."""
_OP_DOEL = (*_KORT[:-1], *columns_of("anker"))
"""The same, at its place on the page of its goal."""
_DOEL = tuple(map(DOELEN.column, ("id", "titel", "url", "aantal_punten", "bekend", "gemeld")))


@dataclass(frozen=True)
class Lijst:
    """A list in the file of an item."""

    columns: tuple[Column, ...]
    """What each of its members says."""
    rows: Callable[[Any], Iterable[Any]]
    """Its members, of the view that the item is of."""


@dataclass(frozen=True)
class Item:
    """A kind of which each record has a file of its own."""

    table: Table
    """What a file begins with: the row that the record has there. The name of the table is that of the folder."""
    lijsten: Mapping[str, Lijst]
    """The lists after that, by name."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """What the file of one record says of it: its row, but for long texts."""
        return tuple(column for column in self.table.columns if not column.lang)

    @property
    def bestand(self) -> str:
        """What such a file is, in Dutch."""
        return LIJSTEN[self.table.naam]["bestand"]

    def told(self, view: Any) -> dict[str, Any]:
        """What the file of one record says."""
        lists = {name: [values(lijst.columns, row) for row in lijst.rows(view)] for name, lijst in self.lijsten.items()}
        return values(self.columns, view) | lists


def _all_of(doel: DoelView) -> Iterable[Any]:
    within = (inner for result in doel.resultaten for inner in (result, *result.afspraken))
    return map(punt_row, filter(None, (doel.punt, *within, *doel.aanpak)))


def _here(gemeente: GemeenteView) -> Iterable[Any]:
    """Promises to every municipality with their state and place in this one."""
    for belofte in gemeente.beloften:
        yield row(belofte.punt.record, punt=belofte.punt, staat=belofte.staat, url=belofte.url)


ITEMS = (
    Item(
        COALITIES,
        {
            "beloofd": Lijst(_KORT, lambda view: map(punt_row, view.afspraken)),
            "per_doel": Lijst(_DOEL, lambda view: view.doelen),
        },
    ),
    Item(DOELEN, {"beloofd": Lijst(_OP_DOEL, _all_of)}),
    Item(PARTNERS, {"genoemd_bij": Lijst(_KORT, lambda view: map(punt_row, view.punten))}),
    Item(
        GEMEENTEN,
        {"beloofd": Lijst(_HIER, _here), "genoemd_bij": Lijst(_KORT, lambda view: map(punt_row, view.genoemd))},
    ),
)
"""The kinds that have them; what each list holds stands in columns.toml."""
