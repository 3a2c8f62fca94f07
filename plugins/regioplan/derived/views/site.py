"""The whole site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ...data.model import Regiodata
from ...data.regio import Regio
from ...data.verhalen import Verhaal
from ...language.dates import say_day
from ..counts import Counts
from ..kaders import Omlijsting
from ..links import Links
from ..state import Calendar
from ..states import AXES, Label
from .begrippen import BegripView, LetterView
from .beheer import BeheerView
from .cijfers import CijferView, ThemaView
from .coalities import CoalitieView
from .doelen import DoelView
from .gemeenten import GemeenteView, KernLetter
from .historie import HistorieRegel
from .hoofdstukken import HoofdstukView, KetenaanpakkenView, WerkagendaView
from .hulp import HulpView
from .makkelijk import Makkelijk, TaalView
from .materiaal import MateriaalView
from .meldingen import Kwartaal, MeldingView
from .opvolging import Opvolging
from .partners import PartnerView
from .plannen import PlannenView
from .planning import Binnenkort, MomentView, PlanningJaar, Verschuiving
from .punten import PuntView
from .redactie import Redactie
from .slotstand import Aftellen, SlotstandView
from .uitvragen import RondeView, UitvraagView
from .vervallen import VervallenView
from .voortgang import Voortgang


@dataclass(frozen=True)
class Site:
    """The whole site on one reference date."""

    links: Links
    """Finds the name and address of every record."""
    omlijsting: Omlijsting
    """Says of what kind a statement is, and when it must be so."""
    data: Regiodata
    """Everything that the YAML says, for what nothing follows from."""
    regio: Regio
    """The region and its plan, as the YAML says."""
    peildatum: date
    """The reference date: the day that everything is told of."""
    slotstand: SlotstandView | None
    """What became of the plan, when it was closed."""
    aftellen: Aftellen | None
    """What is still to come, in the last months of the plan."""
    coalities: tuple[CoalitieView, ...]
    """The coalitions, in the order of the site."""
    doelen: tuple[DoelView, ...]
    """The goals, in the order of their coalitions."""
    partners: tuple[PartnerView, ...]
    """The organisations, in the order of the file."""
    partnersoorten: Mapping[str, tuple[PartnerView, ...]]
    """Partners per kind, under the heading of that kind."""
    gemeenten: tuple[GemeenteView, ...]
    """The municipalities, in the order of the file."""
    kernen: tuple[KernLetter, ...]
    """Every village of the region, by first letter."""
    punten: tuple[PuntView, ...]
    """Everything that was promised, in the order of the plan."""
    planning: tuple[PlanningJaar, ...]
    """All deadlines, per year."""
    verschuivingen: tuple[Verschuiving, ...]
    """Every deadline that was moved, the newest first."""
    binnenkort: Binnenkort
    """The deadlines that come first."""
    zonder_deadline: tuple[PuntView, ...]
    """Promises without a deadline, in the order of the plan."""
    cijfers: tuple[CijferView, ...]
    """All of them, in the order of the files."""
    themas: tuple[ThemaView, ...]
    """The same, in the groups of the region."""
    hoofdstukken: tuple[HoofdstukView, ...]
    """The other chapters of the plan."""
    ketenaanpakken: KetenaanpakkenView
    """The chains of help."""
    werkagenda: WerkagendaView
    """The work agenda."""
    plannen: PlannenView
    """The plans before and beside this one; they take no part in any count."""
    verhalen: Mapping[str, tuple[Verhaal, ...]]
    """What people tell, by the address of the goal or theme that it belongs to."""
    momenten: tuple[MomentView, ...]
    """What happens besides deadlines, in the order of time."""
    begrippen: tuple[BegripView, ...]
    """The hard words, in the order of the alphabet."""
    letters: tuple[LetterView, ...]
    """The same hard words, by first letter."""
    makkelijk: Makkelijk
    """All easy pages."""
    materiaal: tuple[MateriaalView, ...]
    """Ready-made texts about each theme, goal and municipality."""
    vervallen: Mapping[str, tuple[VervallenView, ...]]
    """What is not there any more, by the address of the page that it stood on."""
    talen: tuple[TaalView, ...]
    """The languages in which there are easy pages."""
    hulp: HulpView
    """Whom people can call."""
    beheer: BeheerView
    """Who runs the site."""
    counts: Counts
    """States of everything that was promised."""
    meldingen: tuple[MeldingView, ...]
    """Meldingen that count, newest first: those that were corrected are not here."""
    nieuw: tuple[MeldingView, ...]
    """The newest of those, as far as they are news: not older than half a year, and not of the plan itself."""
    wijzigingen: tuple[MeldingView, ...]
    """All meldingen, newest first, also those that were corrected later."""
    nieuwste: tuple[MeldingView, ...]
    """The newest of all meldingen: as many as stand on one page."""
    kwartalen: tuple[Kwartaal, ...]
    """All meldingen per quarter, newest first."""
    voortgang: Voortgang
    """How the plan stands."""
    redactie: Redactie
    """What needs attention of the workgroup."""
    rondes: tuple[RondeView, ...]
    """The pages of the rounds that opened, newest first."""
    uitvragen: tuple[UitvraagView, ...]
    """The rounds of asking how it goes, newest first."""
    historie: tuple[HistorieRegel, ...]
    """How each promise stood after each melding and each deadline."""
    opvolging: Opvolging = field(default_factory=Opvolging)
    """The other plans of the region, if there are any."""

    @property
    def peildatum_tekst(self) -> str:
        """The reference date in words."""
        return say_day(self.peildatum)

    @property
    def calendar(self) -> Calendar:
        """The reference date and the plan's end."""
        return Calendar(self.peildatum, self.regio.plan.einde.laatste)

    @property
    def is_slotstand(self) -> bool:
        """Whether the plan is over."""
        return self.calendar.is_closed

    @property
    def labels(self) -> Mapping[str, Mapping[str, Label]]:
        """Per axis all labels."""
        return AXES
