"""What happens when: deadlines, moments and reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...data.kalender import Moment
from ...data.meldingen import Melding
from ...data.records import Bron
from ..counts import Counts
from ..links import EditPlace, Link
from ..states import Label
from .punten import PuntView


@dataclass(frozen=True)
class MomentView:
    """Something that happens or happened."""

    record: Moment
    """What the YAML says."""
    id: str
    wanneer: str
    tekst: str
    soort: str
    let_op: str | None
    bron: Bron
    eerste: date


@dataclass(frozen=True)
class PlanningMoment:
    """One line of the planning: a promise or a step of one."""

    deadline: date
    wanneer: str
    tekst: str
    punt: PuntView
    is_mijlpaal: bool


@dataclass(frozen=True)
class PlanningJaar:
    """All deadlines of one year."""

    jaar: int
    momenten: tuple[PlanningMoment, ...]
    voorbij: tuple[PlanningMoment, ...]
    """Those whose day is over."""
    straks: tuple[PlanningMoment, ...]
    """Those whose day is not over."""
    is_nu: bool
    """Whether today stands in this year, between `voorbij` and `straks`."""
    counts: Counts

    @property
    def is_afgelopen(self) -> bool:
        """Whether every deadline of the year is over, and today stands further on."""
        return not self.straks and not self.is_nu


@dataclass(frozen=True)
class MeldingView:
    """A progress report."""

    record: Melding
    """What the YAML says."""
    id: str
    datum: date
    datum_tekst: str
    url: str
    """Its place on the page with all reports."""
    over: Link
    hoort_bij: Link
    """The page that the punt stands on."""
    punt_id: str
    coalitie: str | None
    """Id of the coalition that the punt belongs to."""
    status: Label
    gemeente: Link | None
    gemeente_id: str | None
    waarde: Decimal | None
    gemeten_op: date | None
    meting: str | None
    """The measurement in words."""
    klaar_op: str | None
    """As written."""
    klaar: str
    """When it was done, in words; empty when that is not known."""
    opgegaan_in: Link | None
    opgegaan_in_id: str | None
    tekst: str
    door: Link | None
    vervangt: str | None
    vervangen_door: str | None
    """Id of the report that corrects this one."""
    bron: str
    """Document and place, or how the report came in."""
    heeft_bron: bool
    """Whether others can look it up: in a document or at an address."""
    link: str | None
    edit: EditPlace
