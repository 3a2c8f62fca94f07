"""The glossary."""

from dataclasses import dataclass

from ...data.begrippen import Begrip
from ..links import EditPlace, PageView, ViewOf


@dataclass(frozen=True)
class BegripView(ViewOf[Begrip]):
    """A hard word."""

    url: str
    """Its place in the glossary."""
    vormen: tuple[str, ...]
    """All forms that are explained in running text; empty when that must not happen."""
    edit: EditPlace
    """Where it is written."""


@dataclass(frozen=True, kw_only=True)
class LetterView(PageView):
    """The hard words that start with one letter."""

    letter: str
    """The letter, or 0–9 for all digits."""
    anker: str
    """Id of its heading on the page with all words."""
    begrippen: tuple[BegripView, ...]
    """The words, in the order of the alphabet."""
    verhuisd: tuple[tuple[str, BegripView], ...]
    """Old ids that start with this letter, of words that stand under another one now."""
