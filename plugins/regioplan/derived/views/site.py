"""The whole site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..beheer import BeheerView
from ..counts import Counts
from ..links import Links
from ..states import Label
from .begrippen import BegripView, LetterView
from .cijfers import CijferView, Thema
from .doelen import CoalitieView, DoelView
from .gemeenten import GemeenteView, RegioView
from .hoofdstukken import DocumentView, HoofdstukView, KetenaanpakkenView, WerkagendaView
from .partners import PartnerView
from .planning import MeldingView, MomentView, PlanningJaar
from .punten import PuntView

if TYPE_CHECKING:
    from .makkelijk import Makkelijk
    from .plannen import PlannenView
    from .voortgang import HistorieRegel, Redactie, Voortgang


@dataclass(frozen=True)
class Site:
    """The whole site on one reference date."""

    links: Links
    """Finds the name and address of every record."""
    regio: RegioView
    peildatum: date
    peildatum_tekst: str
    is_slotstand: bool
    """Whether the plan is over."""
    coalities: tuple[CoalitieView, ...]
    doelen: tuple[DoelView, ...]
    partners: tuple[PartnerView, ...]
    partnersoorten: Mapping[str, tuple[PartnerView, ...]]
    """Partners per kind, under the heading of that kind."""
    gemeenten: tuple[GemeenteView, ...]
    punten: tuple[PuntView, ...]
    planning: tuple[PlanningJaar, ...]
    zonder_deadline: tuple[PuntView, ...]
    cijfers: tuple[CijferView, ...]
    themas: tuple[Thema, ...]
    hoofdstukken: tuple[HoofdstukView, ...]
    ketenaanpakken: KetenaanpakkenView
    werkagenda: WerkagendaView
    plannen: PlannenView
    """The plans before and beside this one; they take no part in any count."""
    momenten: tuple[MomentView, ...]
    begrippen: tuple[BegripView, ...]
    letters: tuple[LetterView, ...]
    """The same hard words, by first letter."""
    makkelijk: Makkelijk
    documenten: tuple[DocumentView, ...]
    beheer: BeheerView
    counts: Counts
    """States of all results, agreements and steps of goals."""
    meldingen: tuple[MeldingView, ...]
    """Reports that count, newest first: those that were corrected are not here."""
    wijzigingen: tuple[MeldingView, ...]
    """All reports, newest first, also those that were corrected later."""
    voortgang: Voortgang
    redactie: Redactie
    historie: tuple[HistorieRegel, ...]
    labels: Mapping[str, Mapping[str, Label]]
    """Per axis all labels."""
