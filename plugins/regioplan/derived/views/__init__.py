"""All that a template may see. Plain frozen values; nothing here computes.

`url` is always an address from the root of the site. Texts are plain text.
"""

from ...data.records import Bron
from ..links import EditPlace, Link
from .begrippen import BegripView, LetterView
from .cijfers import CijferView, Thema, WaardeView
from .doelen import CoalitieView, DoelView, OpsommingView, VerbindingView, VoorbeeldView
from .gemeenten import FeitView, GebiedView, GemeentePunt, GemeenteView, RegioView
from .hoofdstukken import (
    BlokView,
    DocumentView,
    HoofdstukView,
    ItemView,
    KetenaanpakkenView,
    KetenView,
    OnderdeelView,
    WerkagendaView,
)
from .partners import PartnerView
from .planning import MeldingView, MomentView, PlanningJaar, PlanningMoment
from .punten import DoelwaardeView, EerderView, GemetenView, MetingView, MijlpaalView, PuntView, StateView
from .site import Site

__all__ = [
    "BegripView",
    "BlokView",
    "Bron",
    "CijferView",
    "CoalitieView",
    "DocumentView",
    "DoelView",
    "DoelwaardeView",
    "EditPlace",
    "EerderView",
    "FeitView",
    "GebiedView",
    "GemeentePunt",
    "GemeenteView",
    "GemetenView",
    "HoofdstukView",
    "ItemView",
    "KetenView",
    "KetenaanpakkenView",
    "LetterView",
    "Link",
    "MeldingView",
    "MetingView",
    "MijlpaalView",
    "MomentView",
    "OnderdeelView",
    "OpsommingView",
    "PartnerView",
    "PlanningJaar",
    "PlanningMoment",
    "PuntView",
    "RegioView",
    "Site",
    "StateView",
    "Thema",
    "VerbindingView",
    "VoorbeeldView",
    "WaardeView",
    "WerkagendaView",
]
