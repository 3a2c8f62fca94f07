"""All that follows from the data, in the form in which pages and files use it. Plain frozen values.

A view holds its record and adds what follows from it; every field says what it means. These modules
are the list of everything that is computed. `url` is always an address from the root of the site.
"""

from ..links import EditPlace, Link
from .abonnementen import Abonnement, AgendaItem, Bericht
from .begrippen import BegripView, LetterView
from .beheer import BeheerView
from .cijfers import CijferView, ThemaView, Verandering, WaardeView
from .coalities import CoalitieView
from .doelen import DoelView, VraagView
from .gemeenten import BeloftenVan, GemeenteCijfer, GemeentePunt, GemeenteView, InGemeente, KernLetter, KernView
from .historie import HistorieRegel
from .hoofdstukken import BlokView, HoofdstukView, KetenaanpakkenView, KetenView, OnderdeelView, WerkagendaView
from .hulp import HulplijnView, HulpView
from .makkelijk import (
    Makkelijk,
    MakkelijkeCoalitieView,
    MakkelijkeKaartView,
    MakkelijkePaginaView,
    TaalView,
    VertalingView,
)
from .materiaal import Aanleiding, Bewijs, MateriaalView
from .meldingen import Kwartaal, Kwartaaldeel, MeldingView
from .nieuws import Nieuws
from .opvolging import Opvolging, PlanErnaast, Vergelijking, Werd
from .partners import PartnerView
from .planning import Binnenkort, MomentView, PlanningGroep, PlanningJaar, PlanningMoment, Verschuiving
from .punten import GemetenView, PuntView, StateView
from .redactie import Aandacht, AandachtVan, Redactie
from .site import Site
from .slotstand import Aftellen, SlotstandView
from .uitvragen import AdressantView, RijView, RondeView, UitvraagView, Verschil
from .vervallen import VervallenView
from .voortgang import PuntenVan, Voortgang, VoortgangJaar, VoortgangRij, VoortgangSoort
