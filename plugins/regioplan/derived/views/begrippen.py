"""The glossary."""

from __future__ import annotations

from dataclasses import dataclass

from ...data.begrippen import Begrip
from ..links import EditPlace, Link


@dataclass(frozen=True)
class BegripView:
    """A hard word."""

    record: Begrip
    """What the YAML says."""
    id: str
    url: str
    term: str
    voluit: str | None
    uitleg: str
    gewone_woorden: tuple[str, ...]
    zie_ook: tuple[Link, ...]
    vormen: tuple[str, ...]
    """All forms that are explained in running text; empty when that must not happen."""
    vorige_ids: tuple[str, ...]
    """Names that its place on the page had before."""
    edit: EditPlace


@dataclass(frozen=True)
class LetterView:
    """The hard words that start with one letter."""

    letter: str
    anker: str
    """Id of its heading."""
    begrippen: tuple[BegripView, ...]
