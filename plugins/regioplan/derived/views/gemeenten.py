"""The region, its municipalities and the areas that look like it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ...data.gemeenten import Gemeente
from ...data.records import Bron
from ...data.regio import Regio
from ..counts import Counts
from ..links import EditPlace, Link, PageView
from .doelen import VoorbeeldView
from .punten import PuntView, StateView

if TYPE_CHECKING:
    from .cijfers import CijferView
    from .planning import MeldingView


@dataclass(frozen=True)
class FeitView:
    """Something that the source says of a municipality."""

    tekst: str
    bron: Bron


@dataclass(frozen=True)
class GemeentePunt:
    """A promise to every municipality, with its state in one of them."""

    punt: PuntView
    staat: StateView


@dataclass(frozen=True, kw_only=True)
class GemeenteView(PageView):
    """A municipality."""

    record: Gemeente
    """What the YAML says."""
    id: str
    naam: str
    rij: int | None
    kolom: int | None
    feiten: tuple[FeitView, ...]
    beloften: tuple[GemeentePunt, ...]
    """What the plan promises in every municipality."""
    genoemd: tuple[PuntView, ...]
    """Promises in which the source names this municipality."""
    voorbeelden: tuple[VoorbeeldView, ...]
    cijfers: tuple[CijferView, ...]
    """Figures that have a number for this municipality."""
    partners: tuple[Link, ...]
    """Organisations that are here, as far as the source says."""
    meldingen: tuple[MeldingView, ...]
    """Reports about this municipality that count, newest first."""
    coalities: tuple[Link, ...]
    """Coalitions that name the municipality as a partner."""
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    bron: Bron
    counts: Counts

    @property
    def link(self) -> Link:
        return Link(self.naam, self.url, "gemeente", self.id)


@dataclass(frozen=True)
class GebiedView:
    """An area that looks like the region but is not."""

    id: str
    naam: str
    verschil: str
    bron: Bron


@dataclass(frozen=True)
class RegioView:
    """The region and its plan."""

    record: Regio
    """What the YAML says."""
    naam: str
    samenwerking: str
    titel: str
    slogan: str
    omschrijving: tuple[str, ...]
    inwoners: str
    inwoners_aantal: int
    inwoners_jaar: str
    plan_naam: str
    plan_kort: str
    plan_begin: str
    plan_einde: str
    plan_einde_dag: date
    gebieden: tuple[GebiedView, ...]
    let_op: tuple[str, ...]
    bron: Bron
    edit: EditPlace
