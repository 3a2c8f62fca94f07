"""Coalitions and goals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...data.coalities import Coalitie
from ...data.doelen import Doel
from ...data.records import Bron
from ..counts import Counts
from ..links import Link, PageView
from .punten import PuntView

if TYPE_CHECKING:
    from .cijfers import CijferView
    from .plannen import VervolgView
    from .voortgang import VoortgangRij


@dataclass(frozen=True)
class OpsommingView:
    """A list with a heading."""

    titel: str
    inleiding: str | None
    punten: tuple[str, ...]
    bron: Bron


@dataclass(frozen=True)
class VoorbeeldView:
    """Something that already exists, says the source."""

    tekst: str
    gemeenten: tuple[Link, ...]
    partners: tuple[Link, ...]
    bron: Bron


@dataclass(frozen=True)
class VerbindingView:
    """A tie between coalitions."""

    met: Link | None
    """The other coalition; None when the source says all."""
    reden: str
    doel: Link | None
    bron: Bron


@dataclass(frozen=True, kw_only=True)
class DoelView(PageView):
    """A goal."""

    record: Doel
    """What the YAML says."""
    id: str
    coalitie: Link
    coalitie_id: str
    icoon: str
    nummer: int
    naam: str
    titel: str
    doelzin: str
    wanneer: str
    uiterlijk: str | None
    kort: tuple[str, ...]
    waarom: tuple[str, ...]
    wat_merkt_u: tuple[str, ...]
    vragen: tuple[str, ...]
    zoekwoorden: tuple[str, ...]
    resultaten: tuple[PuntView, ...]
    aanpak_inleiding: tuple[str, ...]
    aanpak: tuple[PuntView, ...]
    opsommingen: tuple[OpsommingView, ...]
    voorbeelden: tuple[VoorbeeldView, ...]
    cijfers: tuple[CijferView, ...]
    nieuwe_cijfers: tuple[CijferView, ...]
    """Those of them that were measured after the plan was made."""
    partners: tuple[Link, ...]
    """Organisations that the source names with this goal or its punten."""
    let_op: tuple[str, ...]
    bron: Bron
    counts: Counts
    """States of results, agreements and steps."""

    @property
    def link(self) -> Link:
        return Link(self.titel, self.url, "doel", self.id)


@dataclass(frozen=True, kw_only=True)
class CoalitieView(PageView):
    """A coalition."""

    record: Coalitie
    """What the YAML says."""
    id: str
    makkelijk: str
    """Address of its easy page."""
    naam: str
    nummer: int
    soort: str
    icoon: str
    titel: str
    kort: tuple[str, ...]
    samenvatting: tuple[str, ...]
    ambitie: tuple[str, ...]
    waarom: tuple[str, ...]
    aanpak: tuple[str, ...]
    opsommingen: tuple[OpsommingView, ...]
    afspraken: tuple[PuntView, ...]
    voorbeelden: tuple[VoorbeeldView, ...]
    verbindingen: tuple[VerbindingView, ...]
    genoemd_door: tuple[tuple[Link, str], ...]
    """Coalitions that name this one, each with the reason."""
    doelen: tuple[DoelView, ...]
    partners: tuple[Link, ...]
    partners_toelichting: tuple[str, ...]
    agenda: tuple[PuntView, ...]
    cijfers: tuple[Link, ...]
    voorafging: tuple[VervolgView, ...]
    """What plans of before say that returns here."""
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    bron: Bron
    counts: Counts
    """States of everything that the coalition promises."""
    standen: tuple[VoortgangRij, ...]
    """The same per goal, and for what stands apart from the goals."""

    @property
    def link(self) -> Link:
        return Link(self.titel, self.url, "coalitie", self.id)
