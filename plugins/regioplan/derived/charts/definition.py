"""What a chart is: title, sentence, picture, table, source and date, and the kinds of picture there are.

A chart without one of these cannot be made. A number that is not known is None: it is drawn
as a gap, listed in words and left empty in files. It never becomes zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from ...data.problems import DataError, Problem
from ...language.numbers import say_number

Machine = str | int | Decimal | None
"""A value as files have it."""

Soort = Literal["stapel", "staaf", "lijn", "tijdlijn", "matrix"]


@dataclass(frozen=True)
class Cell:
    """One value of a table, as files have it and as readers see it."""

    waarde: Machine
    """None when it is not known."""
    tekst: str


def cell(waarde: Machine, tekst: str | None = None, *, leeg: str = "niet bekend") -> Cell:
    """A cell; numbers get Dutch notation and what is not known gets words."""
    if tekst is None:
        tekst = leeg if waarde is None else waarde if isinstance(waarde, str) else say_number(waarde)
    return Cell(waarde, tekst)


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    id: str
    """Name of the field in files."""
    naam: str


@dataclass(frozen=True)
class Table:
    """The numbers behind a picture; the first column names the row."""

    kolommen: tuple[Column, ...]
    rijen: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Part:
    """What the parts of all bars have in common: one line of the legend."""

    id: str
    naam: str
    inkt: str
    """How it looks: an id from the inks of the renderer."""


@dataclass(frozen=True)
class StackedBar:
    """A bar that is divided into parts."""

    naam: str
    delen: tuple[int, ...]
    """Size of each part, in the order of the legend."""

    @property
    def totaal(self) -> int:
        """The whole bar."""
        return sum(self.delen)


@dataclass(frozen=True)
class Stacked:
    """Bars next to each other, each divided into the same parts."""

    legenda: tuple[Part, ...]
    balken: tuple[StackedBar, ...]
    eenheid: str
    soort: Soort = field(default="stapel", init=False)


@dataclass(frozen=True)
class Bar:
    """One number as a bar; None is drawn as an empty place with words."""

    naam: str
    waarde: Decimal | None
    tekst: str
    """The number or the words that stand with the bar."""
    vergelijking: bool
    """Whether it is there to compare with, such as the country."""


@dataclass(frozen=True)
class Bars:
    """Numbers as bars from zero, with one of them as a line through the others."""

    balken: tuple[Bar, ...]
    eenheid: str
    streep: Bar | None
    """The bar that the others are compared with."""
    soort: Soort = field(default="staaf", init=False)


@dataclass(frozen=True)
class Moment:
    """A number on a day; None is a gap in the line."""

    dag: date
    waarde: Decimal | None
    wanneer: str
    """The day or period in words."""


@dataclass(frozen=True)
class Line:
    """Numbers in time."""

    naam: str
    inkt: str
    momenten: tuple[Moment, ...]
    is_doel: bool = False
    """Whether these numbers were promised and not measured."""


@dataclass(frozen=True)
class Lines:
    """Lines in time, from zero."""

    lijnen: tuple[Line, ...]
    eenheid: str
    eerste: date
    laatste: date
    soort: Soort = field(default="lijn", init=False)


@dataclass(frozen=True)
class Dot:
    """How many things happen on or just before a day."""

    dag: date
    aantal: int
    voorbij: bool
    wanneer: str


@dataclass(frozen=True)
class TimelineRow:
    """The dots of one row."""

    naam: str
    punten: tuple[Dot, ...]


@dataclass(frozen=True)
class Timeline:
    """Rows of dots in time, with a line for the reference date."""

    rijen: tuple[TimelineRow, ...]
    eerste: date
    laatste: date
    vandaag: date
    vandaag_tekst: str
    eenheid: str
    soort: Soort = field(default="tijdlijn", init=False)


@dataclass(frozen=True)
class MatrixCell:
    """Where a row and a column meet."""

    waarde: Machine
    """As files have it."""
    teken: str
    """The sign or number that is seen."""
    tekst: str
    """What the sign says."""
    inkt: str


@dataclass(frozen=True)
class MatrixRow:
    """A row of a matrix."""

    id: str
    naam: str
    url: str | None
    toelichting: str
    """A few small words under the name; empty when there are none."""
    cellen: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class Matrix:
    """A table that is its own picture."""

    rijen: tuple[MatrixRow, ...]
    kolommen: tuple[Column, ...]
    legenda: tuple[MatrixCell, ...]
    """Each sign with its meaning; empty when the signs are numbers."""
    hoek: str
    """What the rows are, as the heading of the first column."""
    eenheid: str
    soort: Soort = field(default="matrix", init=False)

    @property
    def tabel(self) -> Table:
        """The matrix as a table."""
        return Table(
            (Column("id", self.hoek), *self.kolommen),
            tuple((Cell(row.id, row.naam), *(Cell(c.waarde, c.tekst) for c in row.cellen)) for row in self.rijen),
        )


Figure = Stacked | Bars | Lines | Timeline | Matrix


@dataclass(frozen=True)
class Chart:
    """A picture with everything that belongs to it."""

    id: str
    """Part of its address: /data/v1/grafieken/<id>.json."""
    titel: str
    zin: str
    """What there is to see, made from the data."""
    figuur: Figure
    tabel: Table
    bron: str
    """The document and the place in it, or how it was counted."""
    datum: str
    """The day or period that it is about, as a phrase: Stand van 22 november 2026."""
    let_op: tuple[str, ...] = ()
    """Why the reader must be careful with it."""

    def __post_init__(self) -> None:
        if missing := list(self._missing()):
            raise DataError(missing)

    @property
    def soort(self) -> Soort:
        """Which kind of picture it is."""
        return self.figuur.soort

    def _missing(self) -> Iterator[Problem]:
        for name in ("titel", "zin", "bron", "datum"):
            if not getattr(self, name).strip():
                yield self._problem(name, f"de grafiek heeft geen {name}", "vul die aan; zonder kan niemand hem lezen")
        if not self.tabel.rijen or not self.tabel.kolommen:
            yield self._problem("tabel", "de grafiek heeft geen tabel", "geef de getallen die in de grafiek staan")
        elif any(len(row) != len(self.tabel.kolommen) for row in self.tabel.rijen):
            yield self._problem("tabel", "een rij heeft meer of minder cellen dan er kolommen zijn", "maak ze gelijk")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", self.id):
            yield self._problem("id", f"“{self.id}” kan geen id zijn", "gebruik kleine letters, cijfers en streepjes")

    def _problem(self, name: str, what: str, how: str) -> Problem:
        return Problem(f"grafiek {self.id}", 0, name, what, how)
