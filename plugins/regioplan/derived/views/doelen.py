"""Coalitions and goals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..counts import Counts
from ..links import BronView, EditPlace, Link
from .punten import PuntView

if TYPE_CHECKING:
    from .cijfers import CijferView
    from .plannen import VoorafgingView
    from .voortgang import VoortgangRij


@dataclass(frozen=True)
class OpsommingView:
    """A list with a heading."""

    titel: str
    inleiding: str | None
    punten: tuple[str, ...]
    bron: BronView


@dataclass(frozen=True)
class VoorbeeldView:
    """Something that already exists, says the source."""

    tekst: str
    gemeenten: tuple[Link, ...]
    partners: tuple[Link, ...]
    bron: BronView


@dataclass(frozen=True)
class VerbindingView:
    """A tie between coalitions."""

    met: Link | None
    """The other coalition; None when the source says all."""
    reden: str
    doel: Link | None
    bron: BronView


@dataclass(frozen=True)
class DoelView:
    """A goal."""

    id: str
    url: str
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
    bron: BronView
    edit: EditPlace
    counts: Counts
    """States of results, agreements and steps."""
    vorige: Link | None
    volgende: Link | None


@dataclass(frozen=True)
class CoalitieView:
    """A coalition."""

    id: str
    url: str
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
    voorafging: tuple[VoorafgingView, ...]
    """What plans of before say that returns here."""
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    bron: BronView
    edit: EditPlace
    counts: Counts
    """States of everything that the coalition promises."""
    standen: tuple[VoortgangRij, ...]
    """The same per goal, and for what stands apart from the goals."""
    vorige: Link | None
    volgende: Link | None
