"""The kinds of picture that there are, each as plain values: what is drawn, not yet where.

A number that is not known is None: it is drawn as a gap and never becomes zero.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from .tables import Cell, Column, Machine, Table

Soort = Literal["stapel", "staaf", "lijn", "tijdlijn", "matrix"]


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
    is_gestippeld: bool = False
    """Whether these numbers were promised or are expected, and not measured."""


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
