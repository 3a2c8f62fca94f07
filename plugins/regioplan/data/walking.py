"""Every record and value within a record, with its place."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

from .reading import Location
from .records import Record
from .values import Niveau


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


def texts_in(records: Iterable[tuple[Location, Record]]) -> Iterator[tuple[Location, str, Niveau]]:
    """Every text of `records` that readers read, with its place and how easy it has to be; names are not among them."""
    for location, record in records:
        levels = levels_of(type(record))
        for place, value in children_of(record, location) if levels else ():
            level = levels.get(str(place[len(location)]))
            if level and isinstance(value, str):
                yield place, value, level


def children_of(record: Record, location: Location) -> Iterator[tuple[Location, Any]]:
    """What stands directly under the fields of a record."""
    for name, value in vars(record).items():
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield (*location, name, index), item
        else:
            yield (*location, name), value


@cache
def levels_of(model: type[Record]) -> Mapping[str, Niveau]:
    """The fields of a model that hold texts, with how easy those have to be."""
    found = {
        name: next(_markers((field.annotation, *field.metadata)), None) for name, field in model.model_fields.items()
    }
    return {name: level for name, level in found.items() if level}


def _markers(annotations: Iterable[Any]) -> Iterator[Niveau]:
    for annotation in annotations:
        if isinstance(annotation, Niveau):
            yield annotation
        else:
            yield from _markers(get_args(annotation))
