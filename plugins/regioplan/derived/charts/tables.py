"""The numbers behind a picture, as files have them and as readers see them."""

from dataclasses import dataclass
from decimal import Decimal

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
