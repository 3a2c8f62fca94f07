"""Deadlines in the order of time, and what happens besides."""

from dataclasses import dataclass
from datetime import date

from ...data.kalender import Moment
from ...data.punten import EerdereTermijn
from ..counts import Counts
from ..links import ViewOf
from ..state import Termijn
from ..states import Label
from .punten import PuntView


@dataclass(frozen=True)
class PlanningMoment:
    """One line of the planning: a promise or a step of one."""

    deadline: date
    """Last day in time."""
    wanneer: str
    """The deadline as people say it."""
    tekst: str
    """What must be done then."""
    punt: PuntView
    """The promise."""
    is_mijlpaal: bool
    """Whether it is only a step of that promise."""
    is_begin: bool
    """Whether the plan names only when it begins, which is no deadline."""
    id: str
    """By which calendars know it; it stays when the date moves."""
    termijnen: tuple[Termijn, ...]
    """Every moment that was promised for it, the first one first."""


@dataclass(frozen=True)
class Verschuiving:
    """A deadline that was moved."""

    record: EerdereTermijn
    """The old one as the YAML has it, with the reason and where that stands."""
    punt: PuntView
    """The promise."""
    tekst: str
    """What must be done: the promise or a step of it."""
    id: str
    """Permanent name, unique in the region."""
    eerst: str
    """When it had to be done at first."""
    daarna: str
    """When it had to be done from that day on; empty when no date was named any more."""

    @property
    def zin(self) -> str:
        """Both, in two sentences."""
        return f"Het plan zei eerst: {self.eerst}. Nu is het: {self.daarna or 'zonder datum'}."


@dataclass(frozen=True)
class PlanningGroep:
    """Deadlines that follow each other and that people call the same."""

    wanneer: str
    """What people call it: eind 2026."""
    momenten: tuple[PlanningMoment, ...]
    """The deadlines in the order of time."""


@dataclass(frozen=True)
class PlanningJaar:
    """All deadlines of one year."""

    jaar: int
    """The year."""
    momenten: tuple[PlanningMoment, ...]
    """The deadlines in the order of time."""
    voorbij: tuple[PlanningGroep, ...]
    """Those whose day is over."""
    straks: tuple[PlanningGroep, ...]
    """Those whose day is not over."""
    is_nu: bool
    """Whether today stands in this year, between `voorbij` and `straks`."""
    counts: Counts
    """States of the promises with a deadline in this year."""

    @property
    def is_afgelopen(self) -> bool:
        """Whether every deadline of the year is over, and today stands further on."""
        return not self.straks and not self.is_nu


@dataclass(frozen=True)
class Binnenkort:
    """The deadlines that come first."""

    is_dit_kwartaal: bool
    """Whether they are of this quarter; where there are none, they are those of the first day after it."""
    momenten: tuple[PlanningMoment, ...]
    """The deadlines in the order of time, without steps between; none when nothing is to come."""


@dataclass(frozen=True)
class MomentView(ViewOf[Moment]):
    """Something that happens or happened."""

    wanneer: str
    """From begin to end, as people say it."""
    tijdigheid: Label | None
    """What the calendar says of an intention; None for what has happened already."""
