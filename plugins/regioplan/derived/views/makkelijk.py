"""The easy pages."""

from dataclasses import dataclass

from ...data.makkelijk import MakkelijkeKaart, MakkelijkePagina
from ..links import Link, PageView, ViewOf
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
