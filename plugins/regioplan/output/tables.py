"""What a CSV file is: its columns with their meaning, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..derived.views import Site

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Column:
    """A column of a CSV file."""

    naam: str
    type: str
    """A type of the Table Schema standard."""
    betekenis: str


@dataclass(frozen=True)
class Table:
    """A CSV file with its meaning."""

    naam: str
    titel: str
    columns: tuple[Column, ...]
    rows: Callable[[Site], Iterator[Row]]


def columns(*rows: tuple[str, str, str]) -> tuple[Column, ...]:
    """Columns from their name, type and meaning."""
    return tuple(Column(*row) for row in rows)
