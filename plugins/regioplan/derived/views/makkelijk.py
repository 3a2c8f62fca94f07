"""What the templates of the easy pages may see."""

from __future__ import annotations

from dataclasses import dataclass

from . import BronView, CoalitieView, EditPlace, Link


@dataclass(frozen=True)
class MakkelijkeKaartView:
    """A few easy sentences about one thing."""

    titel: str
    icoon: str
    zinnen: tuple[str, ...]
    meer: Link | None
    """The page in plain language about the same thing."""
    bron: BronView


@dataclass(frozen=True)
class MakkelijkePaginaView:
    """An easy page that was written."""

    id: str
    url: str
    titel: str
    icoon: str
    kort: tuple[str, ...]
    kaarten: tuple[MakkelijkeKaartView, ...]
    zoekwoorden: tuple[str, ...]
    edit: EditPlace


@dataclass(frozen=True)
class MakkelijkThema:
    """The easy page of a coalition, made from its short sentences and those of its goals."""

    url: str
    coalitie: CoalitieView
    vorige: Link | None
    volgende: Link | None


@dataclass(frozen=True)
class Makkelijk:
    """All easy pages."""

    url: str
    """The first easy page."""
    plan: tuple[MakkelijkeKaartView, ...]
    """The plan as a whole."""
    paginas: tuple[MakkelijkePaginaView, ...]
    themas: tuple[MakkelijkThema, ...]
