"""The easy pages, in Dutch and in other languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...data.makkelijk import MakkelijkeKaart, MakkelijkePagina
from ...data.vertaalbaar import Gepaard
from ...data.vertalingen import Taal, Vertaling
from ...language.languages import Direction, Wording
from ..links import EditPlace, Link, PageView, ViewOf
from .coalities import CoalitieView


@dataclass(frozen=True)
class MakkelijkeKaartView(ViewOf[MakkelijkeKaart]):
    """A few easy sentences about one thing."""

    meer: Link | None
    """The page in plain language about the same thing."""


@dataclass(frozen=True, kw_only=True)
class MakkelijkePaginaView(PageView, ViewOf[MakkelijkePagina]):
    """An easy page that was written."""

    kaarten: tuple[MakkelijkeKaartView, ...]
    """Its cards, in the order of the file."""


@dataclass(frozen=True, kw_only=True)
class MakkelijkeCoalitieView(PageView):
    """The easy page of a coalition, made from its short sentences and those of its goals."""

    coalitie: CoalitieView
    """The coalition that it is about."""


@dataclass(frozen=True)
class Makkelijk:
    """All easy pages."""

    plan: tuple[MakkelijkeKaartView, ...]
    """The plan as a whole."""
    paginas: tuple[MakkelijkePaginaView, ...]
    """The pages that were written."""
    coalities: tuple[MakkelijkeCoalitieView, ...]
    """A page for each coalition."""


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
