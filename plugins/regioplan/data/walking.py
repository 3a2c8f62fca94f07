"""Every record and value within a record, with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .promises import Record
from .reading import Location


def records_in(record: Record, location: Location = ()) -> Iterator[tuple[Location, Record]]:
    """The record itself and every record within it, with its place."""
    yield location, record
    for inner, value in children_of(record, location):
        if isinstance(value, Record):
            yield from records_in(value, inner)


def values_in(records: Iterable[tuple[Location, Record]]) -> Iterator[tuple[Location, Any]]:
    """Every single value of `records`, with its place."""
    for location, record in records:
        for place, value in children_of(record, location):
            if not isinstance(value, Record):
                yield place, value


def children_of(record: Record, location: Location) -> Iterator[tuple[Location, Any]]:
    """What stands directly under the fields of a record."""
    for name, value in record:
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield (*location, name, index), item
        else:
            yield (*location, name), value
