"""What the templates of the easy pages may see."""

from __future__ import annotations

from dataclasses import dataclass

from ...data.makkelijk import MakkelijkeKaart, MakkelijkePagina
from ...data.records import Bron
from ..links import EditPlace, Link, PageView
from .doelen import CoalitieView


@dataclass(frozen=True)
class MakkelijkeKaartView:
    """A few easy sentences about one thing."""

    record: MakkelijkeKaart
    """What the YAML says."""
    titel: str
    icoon: str
    zinnen: tuple[str, ...]
    meer: Link | None
    """The page in plain language about the same thing."""
    bron: Bron


@dataclass(frozen=True)
class MakkelijkePaginaView:
    """An easy page that was written."""

    record: MakkelijkePagina
    """What the YAML says."""
    id: str
    url: str
    titel: str
    icoon: str
    kort: tuple[str, ...]
    kaarten: tuple[MakkelijkeKaartView, ...]
    zoekwoorden: tuple[str, ...]
    edit: EditPlace


@dataclass(frozen=True, kw_only=True)
class MakkelijkThema(PageView):
    """The easy page of a coalition, made from its short sentences and those of its goals."""

    coalitie: CoalitieView

    @property
    def link(self) -> Link:
        return Link(self.coalitie.titel, self.url)


@dataclass(frozen=True)
class Makkelijk:
    """All easy pages."""

    url: str
    """The first easy page."""
    plan: tuple[MakkelijkeKaartView, ...]
    """The plan as a whole."""
    paginas: tuple[MakkelijkePaginaView, ...]
    themas: tuple[MakkelijkThema, ...]
