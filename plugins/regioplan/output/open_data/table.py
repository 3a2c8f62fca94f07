"""A table of open data: what its rows are, and once for each column its name, meaning, type, unit and value.

The CSV file, the sheet, the files per item, every description of them and /open-data/ all come from here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any, Literal

from ...data.meldingen import Meldingsbron
from ...data.records import Bron, Record
from ...data.toml import read_toml
from ...data.uitspraken import UitspraakVorm
from ...derived.kaders import labelled
from ...derived.labels import BESLUITSTATUS, GELDSTAND, HULPSOORT, PARTNERSOORT, PLANSOORT
from ...derived.links import Links
from ...derived.states import AXES
from ...derived.views import Site
from .csv_text import csv_text
from .publishing import Adres, plain, published

_TABLES = read_toml(__package__, "columns")
WAARDEN: Mapping[str, Mapping[str, str]] = {
    **_TABLES["waarden"],
    **{name.title(): {id: label.betekenis for id, label in labels.items()} for name, labels in AXES.items()},
    **{"Partnersoort": PARTNERSOORT, "Hulpsoort": HULPSOORT, "Geldstand": GELDSTAND},
    **{"Plansoort": PLANSOORT, "Besluitstatus": BESLUITSTATUS},
}
"""What each fixed word means, per kind of words."""
LIJSTEN: Mapping[str, Mapping[str, str]] = _TABLES["lijsten"]
"""What the lists in a file per item hold, by table, with the `bestand` itself."""
Type = Literal["string", "integer", "number", "boolean", "date", "uri"]
"""A type of the Table Schema standard, in which a uri is a format of string."""


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
    woorden: str = ""
    """The kind of its fixed words: Status. Empty when it can say anything."""
    waarden: Mapping[str, str] = field(default_factory=dict)
    """The fixed words that it can say, each with its meaning; empty when it can say anything."""
    lijst: bool = False
    """Whether it has any number of values: | between them in a table, a list in JSON."""
    sleutel: bool = False
    """Whether it is a part of what makes a row unique."""
    naar: str = ""
    """The table whose ids its values are."""
    lang: bool = False
    """Whether its texts are too long for the small file of an item."""

    @classmethod
    def read(cls, *, woorden: str = "", **rest: Any) -> "Column":
        """A column as columns.toml has it: `woorden` is the kind of its fixed words."""
        return cls(woorden=woorden, waarden=WAARDEN[woorden] if woorden else {}, **rest)

    def of(self, row: Any) -> Any:
        """The value for one row; None when it is not known, or when such a row has none."""
        value: Any = row
        if not self.van:
            value = getattr(getattr(row, "record", None), self.naam, getattr(row, self.naam, None))
        for name in filter(None, self.van.split(".")):
            value = None if value is None else getattr(value, name)
        if isinstance(value, tuple) and any(isinstance(one, UitspraakVorm) for one in value):
            return [labelled(one) for one in value]
        is_ours = self.type == "uri" and isinstance(value, str) and value.startswith("/")
        return Adres(value) if is_ours else value


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
    ) -> "Table":
        """The table of this name in columns.toml."""
        titel, uitleg = (*_TABLES["tabellen"][naam], "")[:2]
        return cls(naam, titel, rows, columns_of(naam), uitleg, aantal)

    def column(self, naam: str) -> Column:
        """One of its columns."""
        return next(column for column in self.columns if column.naam == naam)

    def count(self, site: Site) -> str:
        """How much is in it, for readers."""
        return self.aantal(site) if self.aantal else str(sum(1 for _ in self.rows(site)))

    def cells(self, site: Site, base_url: str) -> Iterator[list[Any]]:
        """The values of every row: texts, numbers, days, and lists of those."""
        for row in self.rows(site):
            yield [_cell(value, site.links, base_url) for value in values(self.columns, row).values()]

    def csv(self, site: Site, base_url: str) -> str:
        """The whole file."""
        return csv_text([column.naam for column in self.columns], self.cells(site, base_url))


def columns_of(naam: str) -> tuple[Column, ...]:
    """The columns of this name in columns.toml."""
    return tuple(Column.read(**column) for column in _TABLES[naam])


def row(record: Record | None, **beside: Any) -> SimpleNamespace:
    """A row: a record, or None when the row is ours, and what its columns ask besides."""
    return SimpleNamespace(record=record, **beside)


def published_as_in(table: Table, view: Any) -> dict[str, Any]:
    """A record as its table has it; `bron` is a place there, so the document stands beside it."""
    record = view.record
    return published(record, **values(table.columns, view), document=record.bron.document)


def values(columns: Iterable[Column], row: Any) -> dict[str, Any]:
    """What the columns say of one row."""
    return {column.naam: column.of(row) for column in columns}


def _cell(value: Any, links: Links, base_url: str) -> Any:
    """A place in a source has one field, so it is in words."""
    match value:
        case Bron() | Meldingsbron():
            return links.say_bron(value)
        case Adres():
            return base_url.rstrip("/") + value.url
        case date():
            return value
    return plain(value)


def uncounted(_site: Site) -> str:
    """For tables whose number of rows says little."""
    return "–"
