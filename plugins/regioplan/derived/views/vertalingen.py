"""Easy pages in other languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...data.vertaalbaar import Gepaard
from ...data.vertalingen import Taal, Vertaling
from ...language.languages import Direction, Wording
from ..links import EditPlace, Link, PageView, ViewOf


@dataclass(frozen=True, kw_only=True)
class VertalingView(PageView, ViewOf[Vertaling]):
    """An easy page in another language."""

    van: Link
    """The Dutch page."""
    titel: str | None
    """What the page is called in that language; None while that is not translated."""
    gepaard: Gepaard
    """The Dutch texts as they are now, with their translations."""
    is_openbaar: bool
    """Whether somebody looked it over, and the fixed words too: then it is for everybody."""


@dataclass(frozen=True, kw_only=True)
class TaalView(ViewOf[Taal]):
    """A language with its pages."""

    nederlands: str
    """What the language is called in Dutch."""
    richting: Direction
    """In which direction it is written."""
    kaders: Wording
    """How it says what stands around a statement."""
    woorden: Mapping[str, str]
    """Other fixed words in Dutch, with their translation."""
    paginas: Mapping[str, VertalingView]
    """Its pages by the address of the Dutch page, in the order of the easy pages."""
    edit: EditPlace
    """Where the fixed words are written."""
