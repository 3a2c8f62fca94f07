"""The glossary."""

from dataclasses import dataclass

from ...data.begrippen import Begrip
from ..links import EditPlace


@dataclass(frozen=True)
class BegripView:
    """A hard word."""

    record: Begrip
    """What the YAML says."""
    url: str
    """Its place in the glossary."""
    vormen: tuple[str, ...]
    """All forms that are explained in running text; empty when that must not happen."""
    edit: EditPlace
    """Where it is written."""


@dataclass(frozen=True)
class LetterView:
    """The hard words that start with one letter."""

    letter: str
    """The letter, or 0–9 for all digits."""
    anker: str
    """Id of its heading."""
    begrippen: tuple[BegripView, ...]
    """The words, in the order of the alphabet."""
