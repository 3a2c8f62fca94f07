"""A table of open data: what its rows are, and once for each column its name, meaning, type, unit and value.

The CSV file, its description in datapackage.json and its line on /open-data/ all come from here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Literal, get_args

from ...data.meldingen import Meldingsbron
from ...data.records import Bron, Record
from ...data.toml import read_toml
from ...derived.links import Links
from ...derived.views import Site
from .csv_text import csv_text
from .publishing import Adres, plain, published

_TABLES = read_toml(__package__, "columns")
Type = Literal["string", "integer", "number", "boolean", "date"]
"""A type of the Table Schema standard."""


@dataclass(frozen=True)
class Column:
    """A column: one fact about each row."""

    naam: str
    """Name in every file: the key in the YAML, where there is one."""
    betekenis: str
    """What it says, in Dutch."""
    type: Type = "string"
    """What its values are."""
    van: str = ""
    """Where the row has it: `staat.status.id`. Empty for the field of this name, of its record or else its own."""
    eenheid: str = ""
    """What its numbers count; empty when another column says so, or when they have no unit."""

    def of(self, row: Any) -> Any:
        """The value for one row; None when it is not known, or when such a row has none."""
        if not self.van:
            return getattr(getattr(row, "record", None), self.naam, getattr(row, self.naam, None))
        for name in self.van.split("."):
            row = None if row is None else getattr(row, name)
        return row


@dataclass(frozen=True)
class Table:
    """All rows of one kind."""

    naam: str
    """Name of the file, without its ending."""
    titel: str
    """What it holds, in a few words."""
    rows: Callable[[Site], Iterable[Any]]
    """What it has a row for: views, or anything else that has what the columns ask."""
    columns: tuple[Column, ...]
    """Its columns, in order."""
    uitleg: str = ""
    """What it holds, for readers of /open-data/, when the title is too short for them."""
    aantal: Callable[[Site], str] | None = None
    """How much is in it, in words, when that is not the number of rows."""

    @classmethod
    def of(
        cls,
        naam: str,
        rows: Callable[[Site], Iterable[Any]],
        aantal: Callable[[Site], str] | None = None,
        **choices: Any,
    ) -> "Table":
        """The table of this name in columns.toml; `choices` are the `Literal` types that meanings name as {Status}."""
        words = {name: one_of(choice) for name, choice in choices.items()}
        texts = ({**column, "betekenis": column["betekenis"].format(**words)} for column in _TABLES[naam])
        titel, uitleg = (*_TABLES["tabellen"][naam], "")[:2]
        return cls(naam, titel, rows, tuple(Column(**text) for text in texts), uitleg, aantal)

    def count(self, site: Site) -> str:
        """How much is in it, for readers."""
        return self.aantal(site) if self.aantal else str(sum(1 for _ in self.rows(site)))

    def csv(self, site: Site) -> str:
        """The whole file."""
        rows = ([_cell(value, site.links) for value in values(self.columns, row).values()] for row in self.rows(site))
        return csv_text([column.naam for column in self.columns], rows)


def row(record: Record | None, **beside: Any) -> SimpleNamespace:
    """A row: a record, or None when the row is ours, and what its columns ask besides."""
    return SimpleNamespace(record=record, **beside)


def published_as_in(table: Table, view: Any) -> dict[str, Any]:
    """A record as its table has it; `bron` is a place there, so the document stands beside it."""
    record = view.record
    return published(record, **values(table.columns, view), url=Adres(view.url), document=record.bron.document)


def values(columns: Iterable[Column], row: Any) -> dict[str, Any]:
    """What the columns say of one row."""
    return {column.naam: column.of(row) for column in columns}


def _cell(value: Any, links: Links) -> Any:
    """A place in a source has one field, so it is in words."""
    return links.say_bron(value) if isinstance(value, Bron | Meldingsbron) else plain(value)


def one_of(choices: Any) -> str:
    """What a column can say, of a `Literal`: a, b of c."""
    *others, last = get_args(choices)
    return f"{', '.join(others)} of {last}"


def uncounted(_site: Site) -> str:
    """For tables whose number of rows says little."""
    return "–"
