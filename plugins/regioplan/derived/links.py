"""What every view uses: links, places in a source, files to edit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A name that leads somewhere."""

    naam: str
    url: str


@dataclass(frozen=True)
class BronView:
    """A place in a source."""

    document: str
    """Id of the document."""
    titel: str
    """Title of the document."""
    plaats: str


@dataclass(frozen=True)
class EditPlace:
    """The file and line in which a record was written."""

    file: str
    line: int
