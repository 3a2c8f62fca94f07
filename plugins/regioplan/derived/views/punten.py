"""A promise with its deadline, number and state."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...data.meldingen import Melding
from ...data.punten import Doelwaarde, Punt
from ..links import EditPlace, Link, ViewOf
from ..state import Termijn
from ..states import Label

SHOWN = 5
"""How many measurements of a promise a page lists."""


@dataclass(frozen=True)
class StateView:
    """What is known of a promise, with its words."""

    status: Label
    """What somebody reported."""
    tijdigheid: Label
    """What the calendar says."""
    actualiteit: Label
    """How old the last melding is."""
    uitleg: str
    """How this state came about, in one or two sentences."""
    per_gemeente: "tuple[tuple[Link, StateView], ...]"
    """The state in each municipality; empty when not promised for each."""
    melding: Melding | None
    """The last melding; None when nobody ever reported anything."""
    is_gemeld: bool
    """Whether anybody reported anything; what the plan says of itself is no report."""
    is_voorbij: bool
    """Whether the deadline is over, whatever was reported."""
    is_begin_voorbij: bool
    """Whether it has only to begin, and the day by which it must have begun is over."""

    @property
    def label(self) -> Label:
        """What readers see of it: what the calendar says where that tells more, else what was reported."""
        return self.tijdigheid if self.tijdigheid.leads else self.status

    @property
    def zegt_iets(self) -> bool:
        """Whether there is more to say than that nobody reported anything, which a page says once."""
        return self.label.id != "onbekend"


@dataclass(frozen=True)
class GemetenView:
    """What is known of a promised number."""

    record: Doelwaarde
    """The number that was promised."""
    oordeel: Label
    """Whether what was measured is on the way to what was promised."""
    uitleg: str
    """How the verdict came about, in a few sentences."""
    deadline: date | None
    """The day on which the number must be reached."""
    metingen: tuple[Melding, ...]
    """Meldingen with a measurement, the oldest first; empty when promised per municipality."""
    verwacht: Decimal | None
    """The promised line on the day of the last measurement."""
    per_gemeente: "tuple[tuple[Link, GemetenView], ...]"
    """The same in each municipality; empty when not promised for each."""

    @property
    def laatste_metingen(self) -> tuple[Melding, ...]:
        """The newest measurements, the oldest of them first: as many as a page lists."""
        return self.metingen[-SHOWN:]


@dataclass(frozen=True)
class PuntView(ViewOf[Punt]):
    """Anything that was promised."""

    id: str
    """Permanent id, unique among all punten."""
    soort: str
    """doel, resultaat, afspraak, aanpakpunt, coalitieafspraak, ketendoel, agendapunt or regioafspraak."""
    naam: str
    """What it is called on its page: Resultaat 1, Afspraak a."""
    anchor: str
    """Its place on the page that it stands on."""
    url: str
    """Address of that place from the root of the site."""
    blijvend: str
    """The address that it had first, which leads to that place too."""
    termijnen: tuple[Termijn, ...]
    """Every moment that was promised, the first one first."""
    wanneer: str
    """The deadline or norm as people say it; empty when there is none."""
    deadline: date | None
    """Last day in time."""
    hoort_bij: Link
    """The page that it stands on."""
    coalitie: str | None
    """Id of the coalition that promised it; None when it is for the whole region."""
    doel: str | None
    """Id of the goal that it belongs to."""
    afspraken: "tuple[PuntView, ...]"
    """The measurable agreements of a result."""
    staat: StateView
    """What is known of it."""
    gemeten: GemetenView | None
    """What is known of the number; None when no number was promised."""
    edit: EditPlace
    """Where it is written."""

    @property
    def is_belofte(self) -> bool:
        """Whether anything can be reported of it: an explanation in the place of a lost promise has no state."""
        return self.record.soort_uitspraak != "uitleg"

    @property
    def deadline_soort(self) -> str | None:
        """What must be so on that day: uiterlijk (done) or vanaf (begun); None when there is no day."""
        return "uiterlijk" if self.record.uiterlijk else "vanaf" if self.record.vanaf else None

    @property
    def heeft_stand(self) -> bool:
        """Whether it has a date or a state to show."""
        return self.is_belofte and bool(self.wanneer or self.staat.zegt_iets)

    @property
    def heeft_kenmerken(self) -> bool:
        """Whether there is a number, a place, a step between, an older date or a doubt to show below it."""
        said = self.record
        where = said.per_gemeente or said.landelijk or said.gemeenten
        return bool(where or said.doelwaarde or said.mijlpalen or said.eerder or said.let_op)

    @property
    def signalen(self) -> tuple[Melding, ...]:
        """The last measurements that passed the warning line, at most one for each municipality."""
        signaal, known = self.record.signaal, self.gemeten
        each = [inner for _, inner in known.per_gemeente] or [known] if signaal and known else []
        last = [inner.metingen[-1] for inner in each if inner.metingen]
        return tuple(melding for melding in last if signaal and signaal.is_on(melding.waarde))

    @property
    def waar(self) -> str:
        """Ids of the municipalities that it is promised to or that it names, as one text for filters."""
        named = [*(gemeente.id for gemeente, _ in self.staat.per_gemeente), *self.record.gemeenten]
        return " ".join(dict.fromkeys(named))

    @property
    def titel(self) -> str | None:
        """The short name, which only steps can have."""
        return getattr(self.record, "titel", None)

    @property
    def link(self) -> Link:
        """The link that leads here, named by what was promised."""
        return Link(self.record.tekst, self.url, self.soort, self.id)
