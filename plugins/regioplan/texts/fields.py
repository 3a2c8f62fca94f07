"""The texts in the fields of data/, each with its file, line and field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..data.entries import Entry, Loaded
from ..data.reading import field_name
from ..data.records import Record
from ..data.walking import levels_of, texts_in
from ..language.plain import Passage, Place


def field_passages(loaded: Loaded) -> Iterator[Passage]:
    """Every text field; those of one record are read together, as on its page."""
    for entry in loaded.entries:
        yield from passages_of(entry)


def passages_of(entry: Entry) -> Iterator[Passage]:
    """The texts of one record."""
    for location, text, level in texts_in(entry.records):
        whole = (*entry.prefix, *location)
        place = Place(entry.document.file, entry.document.line_of(whole), field_name(whole))
        yield Passage(text, place, level.niveau, page=name_of(entry))


def name_of(entry: Entry) -> str:
    """A record as an editor names it: doel/informele-steun."""
    return f"{entry.soort}/{entry.id}"


def proper_names(entries: Iterable[Entry]) -> Iterator[str]:
    """What things are called in the data: a name counts as one word, and is not a hard one.

    A name of one word is left out, unless it is somebody's: "Monitoring" is also just a word.
    """
    for entry in entries:
        if entry.soort in ("partner", "gemeente"):
            yield entry.record.naam
            yield from getattr(entry.record, "ook_bekend_als", ())
        elif entry.soort == "document":
            yield entry.record.titel
        else:
            yield from (name for _, record in entry.records if " " in (name := _name(record)))


def _name(record: Record) -> str:
    """What a record is called officially; a name in our own words is a text."""
    is_text = "naam" in levels_of(type(record))
    return "" if is_text else getattr(record, "naam", None) or ""
