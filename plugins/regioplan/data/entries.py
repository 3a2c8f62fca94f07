"""The loaded data with the place of every record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from .model import Regiodata
from .problems import Problem
from .reading import Document, Location
from .records import Record
from .values import Verwijzing
from .walking import records_in, values_in

References = tuple[tuple[Location, Verwijzing], ...]
LASTING = frozenset({"melding", "antwoord"})
"""Kinds of which there are very many files, and which never change."""
Fault = tuple[Location, str, str]
"""Where in a record something is wrong, what, and how to do it right."""


@dataclass(frozen=True)
class Entry:
    """One record and where it was written."""

    soort: str
    id: str
    record: Any
    document: Document
    prefix: Location = ()
    is_known: bool = False
    """Whether it was read before, and nothing was wrong within it then."""
    as_written: Any = None
    """The record with the ids that it names as they stand in the file, when those are others now."""

    @property
    def line(self) -> int:
        """The line where the record starts."""
        return self.document.line_of(self.prefix)

    @cached_property
    def records(self) -> tuple[tuple[Location, Record], ...]:
        """The record itself and every record within it, with its place."""
        return tuple(records_in(self.record))

    @cached_property
    def values(self) -> tuple[tuple[Location, Any], ...]:
        """Every single value within the record, with its place."""
        return tuple(values_in(self.records))

    @cached_property
    def references(self) -> References:
        """Every id within the record that points elsewhere, with its place."""
        return tuple((place, value) for place, value in self.values if isinstance(value, Verwijzing))

    @classmethod
    def kept(cls, document: Document, entries: Sequence["Entry"]) -> tuple["Entry", ...]:
        """Those of a file as they are kept: nothing is wrong within them, and they need not be walked again."""
        lines = None if any(entry.soort in LASTING for entry in entries) else document.lines
        document = Document(document.file, document.text, lines)
        kept = tuple(replace(entry, document=document, is_known=True) for entry in entries)
        for entry, read in zip(kept, entries, strict=True):
            vars(entry)["references"] = read.references
        return kept

    def problem(self, location: Location, what: str, how: str) -> Problem:
        """A problem at `location` within this record."""
        return self.document.problem((*self.prefix, *location), what, how)

    def problems(self, faults: Iterable[Fault], within: Location = ()) -> Iterator[Problem]:
        """A problem for each of `faults`, which stand in the part of this record that is at `within`."""
        return (self.problem((*within, *location), what, how) for location, what, how in faults)


@dataclass(frozen=True)
class Loaded:
    """The data, and the file and line of every record."""

    data: Regiodata
    entries: tuple[Entry, ...]
    index: Mapping[tuple[str, str], Entry] = field(repr=False, default_factory=dict)
    unread: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of files that are there but could not be read; only while mistakes are told."""
    drafts: tuple[Entry, ...] = ()
    """What is not on the site yet; in a preview it is among the entries as well, and says so."""

    called: Mapping[str, str] = field(repr=False, default_factory=dict)
    """Of a later plan: what its files are called from the folder of the region."""

    def entry(self, soort: str, id: str) -> Entry:
        """The entry of a record that exists."""
        return self.index[soort, id]
