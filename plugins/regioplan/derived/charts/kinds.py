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
    ink: str
    """How it looks: an id from the inks of the renderer."""


@dataclass(frozen=True)
class StackedBar:
    """A bar that is divided into parts."""

    naam: str
    parts: tuple[int, ...]
    """Size of each part, in the order of the legend."""

    @property
    def total(self) -> int:
        """The whole bar."""
        return sum(self.parts)


@dataclass(frozen=True)
class Stacked:
    """Bars next to each other, each divided into the same parts."""

    legend: tuple[Part, ...]
    bars: tuple[StackedBar, ...]
    eenheid: str
    soort: Soort = field(default="stapel", init=False)


@dataclass(frozen=True)
class Bar:
    """One number as a bar; None is drawn as an empty place with words."""

    naam: str
    waarde: Decimal | None
    tekst: str
    """The number or the words that stand with the bar."""
    is_compared: bool
    """Whether it is there to compare with, such as the country."""


@dataclass(frozen=True)
class Bars:
    """Numbers as bars from zero, with one of them as a line through the others."""

    bars: tuple[Bar, ...]
    eenheid: str
    reference: Bar | None
    """The bar that the others are compared with."""
    soort: Soort = field(default="staaf", init=False)


@dataclass(frozen=True)
class Moment:
    """A number on a day; None is a gap in the line."""

    day: date
    waarde: Decimal | None
    when: str
    """The day or period in words."""


@dataclass(frozen=True)
class Line:
    """Numbers in time."""

    naam: str
    ink: str
    moments: tuple[Moment, ...]
    is_dashed: bool = False
    """Whether these numbers were promised or are expected, and not measured."""


@dataclass(frozen=True)
class Lines:
    """Lines in time, from zero."""

    lines: tuple[Line, ...]
    eenheid: str
    first: date
    last: date
    soort: Soort = field(default="lijn", init=False)


@dataclass(frozen=True)
class Dot:
    """How many things happen on or just before a day."""

    day: date
    count: int
    is_past: bool
    when: str


@dataclass(frozen=True)
class TimelineRow:
    """The dots of one row."""

    naam: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Timeline:
    """Rows of dots in time, with a line for the reference date."""

    rows: tuple[TimelineRow, ...]
    first: date
    last: date
    today: date
    today_text: str
    eenheid: str
    soort: Soort = field(default="tijdlijn", init=False)


@dataclass(frozen=True)
class MatrixCell:
    """Where a row and a column meet."""

    waarde: Machine
    """As files have it."""
    sign: str
    """The sign or number that is seen."""
    tekst: str
    """What the sign says."""
    ink: str


@dataclass(frozen=True)
class MatrixRow:
    """A row of a matrix."""

    id: str
    naam: str
    url: str | None
    note: str
    """A few small words under the name; empty when there are none."""
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class Matrix:
    """A table that is its own picture."""

    rows: tuple[MatrixRow, ...]
    columns: tuple[Column, ...]
    legend: tuple[MatrixCell, ...]
    """Each sign with its meaning; empty when the signs are numbers."""
    corner: str
    """What the rows are, as the heading of the first column."""
    eenheid: str
    soort: Soort = field(default="matrix", init=False)

    @property
    def table(self) -> Table:
        """The matrix as a table."""
        return Table(
            (Column("id", self.corner), *self.columns),
            tuple((Cell(row.id, row.naam), *(Cell(c.waarde, c.tekst) for c in row.cells)) for row in self.rows),
        )


Picture = Stacked | Bars | Lines | Timeline | Matrix
