"""The other chapters of the plan, and its sources."""

from __future__ import annotations

from dataclasses import dataclass

from ...data.hoofdstukken import Hoofdstuk, Onderdeel
from ...data.ketenaanpakken import Ketenaanpak, Ketenaanpakken
from ...data.records import Bron
from ...data.werkagenda import Agendablok, Werkagenda
from ..links import EditPlace, Link, PageView
from .punten import PuntView


@dataclass(frozen=True)
class ItemView:
    """A line of a list in a chapter."""

    naam: str | None
    tekst: str


@dataclass(frozen=True)
class OnderdeelView:
    """A part of a chapter."""

    record: Onderdeel
    """What the YAML says."""
    id: str
    titel: str
    naam: str | None
    tekst: tuple[str, ...]
    lijst: tuple[ItemView, ...]
    genummerd: bool
    afspraken: tuple[PuntView, ...]
    partners: tuple[Link, ...]
    let_op: tuple[str, ...]
    bron: Bron


@dataclass(frozen=True, kw_only=True)
class HoofdstukView(PageView):
    """Another chapter of the plan."""

    record: Hoofdstuk
    """What the YAML says."""
    id: str
    titel: str
    naam: str
    kort: tuple[str, ...]
    inleiding: tuple[str, ...]
    onderdelen: tuple[OnderdeelView, ...]
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    bron: Bron

    @property
    def link(self) -> Link:
        return Link(self.titel, self.url, "hoofdstuk", self.id)


@dataclass(frozen=True)
class KetenView:
    """A chain of help."""

    record: Ketenaanpak
    """What the YAML says."""
    id: str
    url: str
    naam: str
    titel: str
    kort: tuple[str, ...]
    uitleg: tuple[str, ...]
    doelen: tuple[PuntView, ...]
    groepen: tuple[bool, ...]
    """For each group of the matrix whether it is for them."""
    let_op: tuple[str, ...]
    zoekwoorden: tuple[str, ...]
    bron: Bron


@dataclass(frozen=True)
class KetenaanpakkenView:
    """The page with the chains of help."""

    record: Ketenaanpakken
    """What the YAML says."""
    url: str
    titel: str
    kort: tuple[str, ...]
    inleiding: tuple[str, ...]
    groepen: tuple[str, ...]
    ketenaanpakken: tuple[KetenView, ...]
    onderdelen: tuple[OnderdeelView, ...]
    bron: Bron
    edit: EditPlace


@dataclass(frozen=True)
class BlokView:
    """A period of the work agenda."""

    record: Agendablok
    """What the YAML says."""
    id: str
    titel: str
    let_op: str | None
    groepen: tuple[tuple[Link | None, tuple[PuntView, ...]], ...]
    """The punten of the block, per coalition; None for all coalitions together."""


@dataclass(frozen=True)
class WerkagendaView:
    """The work agenda."""

    record: Werkagenda
    """What the YAML says."""
    url: str
    titel: str
    inleiding: tuple[str, ...]
    blokken: tuple[BlokView, ...]
    let_op: tuple[str, ...]
    bron: Bron
    edit: EditPlace


@dataclass(frozen=True)
class DocumentView:
    """A source."""

    id: str
    titel: str
    omschrijving: str
    wanneer: str
    let_op: str | None
