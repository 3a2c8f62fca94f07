"""What a chart is: title, sentence, picture, table, source and date. Without one of these it cannot be made.

The kinds of picture are plain values: what is drawn, not yet where. A number that is not known is None: it is drawn
as a gap and never becomes zero.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...data.problems import DataError, Problem
from ...language.numbers import say_number

Machine = str | int | Decimal | None
"""A value as files have it."""


@dataclass(frozen=True)
class Cell:
    """One value of a table, as files have it and as readers see it."""

    waarde: Machine
    """None when it is not known."""
    tekst: str
    """What readers see."""
    gemeente: str | None = None
    """Id of the municipality that it names; None for any other value."""


def cell(waarde: Machine, tekst: str | None = None, *, empty: str = "niet bekend", gemeente: str | None = None) -> Cell:
    """A cell; numbers get Dutch notation and what is not known gets words."""
    if tekst is None:
        tekst = empty if waarde is None else waarde if isinstance(waarde, str) else say_number(waarde)
    return Cell(waarde, tekst, gemeente)


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    id: str
    """Name of the field in files."""
    naam: str
    """The heading for readers."""


@dataclass(frozen=True)
class Table:
    """The numbers behind a picture; the first column names the row."""

    columns: tuple[Column, ...]
    """The columns, from left to right."""
    rows: tuple[tuple[Cell, ...], ...]
    """The rows, each with a cell for every column."""


@dataclass(frozen=True)
class Part:
    """What the parts of all bars have in common: one line of the legend."""

    id: str
    """Name in files and in the names of styles."""
    naam: str
    """What readers see."""
    ink: str
    """How it looks: an id from the inks of the renderer."""


@dataclass(frozen=True)
class StackedBar:
    """A bar that is divided into parts."""

    naam: str
    """What stands beside the bar."""
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
    """The parts, in order."""
    bars: tuple[StackedBar, ...]
    """The bars, in order."""
    eenheid: str
    """What is counted."""
    soort = "stapel"


@dataclass(frozen=True)
class Bar:
    """One number as a bar; None is drawn as an empty place with words."""

    naam: str
    """What stands beside the bar."""
    waarde: Decimal | None
    """How long it is."""
    tekst: str
    """The number or the words that stand with the bar."""
    is_compared: bool
    """Whether it is there to compare with, such as the country."""
    gemeente: str | None = None
    """Id of the municipality that it is about; None for any other area."""


@dataclass(frozen=True)
class Bars:
    """Numbers as bars from zero, with one of them as a line through the others."""

    bars: tuple[Bar, ...]
    """The bars, in order."""
    eenheid: str
    """What is counted."""
    reference: Bar | None
    """The bar that the others are compared with."""
    soort = "staaf"


@dataclass(frozen=True)
class Moment:
    """A number on a day; None is a gap in the line."""

    day: date
    """The day, or the first day of a period."""
    waarde: Decimal | None
    """The number on that day."""
    when: str
    """The day or period in words."""


@dataclass(frozen=True)
class Line:
    """Numbers in time."""

    naam: str
    """What it is about."""
    ink: str
    """How it looks: an id from the inks of the renderer."""
    moments: tuple[Moment, ...]
    """Its numbers, in the order of time."""
    is_dashed: bool = False
    """Whether these numbers were promised or are expected, and not measured."""
    gemeente: str | None = None
    """Id of the municipality that it is about; None for any other area."""


@dataclass(frozen=True)
class Lines:
    """Lines in time, from zero."""

    lines: tuple[Line, ...]
    """The lines, in the order of the legend."""
    eenheid: str
    """What is counted."""
    first: date
    """The day where the picture begins."""
    last: date
    """The day where it ends."""
    soort = "lijn"


@dataclass(frozen=True)
class Dot:
    """How many things happen on or just before a day."""

    day: date
    """The last of those days."""
    count: int
    """How many things."""
    is_past: bool
    """Whether those days are over."""
    when: str
    """The day in words."""


@dataclass(frozen=True)
class TimelineRow:
    """The dots of one row."""

    naam: str
    """What stands beside the row."""
    dots: tuple[Dot, ...]
    """What happens, in the order of time."""


@dataclass(frozen=True)
class Timeline:
    """Rows of dots in time, with a line for the reference date."""

    rows: tuple[TimelineRow, ...]
    """The rows, from top to bottom."""
    first: date
    """The day where the picture begins."""
    last: date
    """The day where it ends."""
    today: date
    """Where the line of today stands."""
    today_text: str
    """What stands with that line."""
    eenheid: str
    """What the dots count."""
    soort = "tijdlijn"


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
    """How it looks: an id from the inks of the renderer."""


@dataclass(frozen=True)
class MatrixRow:
    """A row of a matrix."""

    id: str
    """Name of the row in files."""
    naam: str
    """What stands beside the row."""
    url: str | None
    """Where that name leads."""
    note: str
    """A few small words under the name; empty when there are none."""
    cells: tuple[MatrixCell, ...]
    """One for each column."""


@dataclass(frozen=True)
class Matrix:
    """A table that is its own picture."""

    rows: tuple[MatrixRow, ...]
    """The rows, from top to bottom."""
    columns: tuple[Column, ...]
    """The columns, from left to right."""
    legend: tuple[MatrixCell, ...]
    """Each sign with its meaning; empty when the signs are numbers."""
    corner: str
    """What the rows are, as the heading of the first column."""
    eenheid: str
    """What the cells say."""
    is_per_gemeente: bool = False
    """Whether each column is a municipality, with its id."""
    soort = "matrix"

    @property
    def common(self) -> MatrixCell | None:
        """What every cell says, when all say the same: that needs no table."""
        cells = [cell for row in self.rows for cell in row.cells]
        return cells[0] if cells and cells.count(cells[0]) == len(cells) > 1 else None

    @property
    def table(self) -> Table:
        """The matrix as a table."""
        return Table(
            (Column("id", self.corner), *self.columns),
            tuple((Cell(row.id, row.naam), *(Cell(c.waarde, c.tekst) for c in row.cells)) for row in self.rows),
        )


Picture = Stacked | Bars | Lines | Timeline | Matrix


@dataclass(frozen=True)
class Chart:
    """A picture with everything that belongs to it."""

    id: str
    """Part of its address: /data/v1/grafieken/<id>.json."""
    titel: str
    """The heading: a question, or what there is to see."""
    zin: str
    """What there is to see, made from the data."""
    picture: Picture
    """What is drawn."""
    table: Table
    """The numbers behind it."""
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
    def soort(self) -> str:
        """Which kind of picture it is, and so which template draws it."""
        return self.picture.soort

    def _missing(self) -> Iterator[Problem]:
        for name in ("titel", "zin", "bron", "datum"):
            if not getattr(self, name).strip():
                yield self._problem(name, f"de grafiek heeft geen {name}", "vul die aan; zonder kan niemand hem lezen")
        if not self.table.rows or not self.table.columns:
            yield self._problem("tabel", "de grafiek heeft geen tabel", "geef de getallen die in de grafiek staan")
        elif any(len(row) != len(self.table.columns) for row in self.table.rows):
            yield self._problem("tabel", "een rij heeft meer of minder cellen dan er kolommen zijn", "maak ze gelijk")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", self.id):
            yield self._problem("id", f"“{self.id}” kan geen id zijn", "gebruik kleine letters, cijfers en streepjes")

    def _problem(self, name: str, what: str, how: str) -> Problem:
        return Problem(f"grafiek {self.id}", 0, name, what, how)
