"""All that a template may see. Plain frozen values; nothing here computes.

`url` is always an address from the root of the site. Texts are plain text.
"""

from .chapters import (
    BlokView,
    DocumentView,
    HoofdstukView,
    ItemView,
    KetenaanpakkenView,
    KetenView,
    OnderdeelView,
    WerkagendaView,
)
from .common import BronView, EditPlace, Link
from .figures import CijferView, Thema, WaardeView
from .goals import CoalitieView, DoelView, OpsommingView, VerbindingView, VoorbeeldView
from .moments import MeldingView, MomentView, PlanningJaar, PlanningMoment
from .partners import PartnerView
from .places import FeitView, GebiedView, GemeentePunt, GemeenteView, RegioView
from .promises import DoelwaardeView, EerderView, GemetenView, MetingView, MijlpaalView, PuntView, StateView
from .site import Site
from .words import BegripView, LetterView

__all__ = [
    "BegripView",
    "BlokView",
    "BronView",
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
