"""Deadlines in the order of time, and what happens besides."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from ..data.kalender import Moment
from ..language.dates import say_period
from .derivation import Derivation
from .kaders import FREE
from .reasons import say_when
from .state import deadline_of
from .states import TIJDIGHEID, Label
from .views import Binnenkort, MomentView, PlanningGroep, PlanningJaar, PlanningMoment


def derive_planning(d: Derivation) -> tuple[PlanningJaar, ...]:
    """All deadlines, per year."""
    moments = sorted(_deadlines(d), key=lambda moment: (moment.deadline, moment.punt.id))
    years = sorted({moment.deadline.year for moment in moments})
    ahead = [moment.deadline.year for moment in moments if moment.deadline >= d.calendar.day]
    now = min(ahead, default=max(years, default=0))
    return tuple(
        _year(d, year, [moment for moment in moments if moment.deadline.year == year], is_now=year == now)
        for year in years
    )


def _year(d: Derivation, year: int, moments: Sequence[PlanningMoment], *, is_now: bool) -> PlanningJaar:
    """One year; today stands in the first year in which something is still to come, or else in the last."""
    return PlanningJaar(
        jaar=year,
        momenten=tuple(moments),
        voorbij=grouped(moment for moment in moments if moment.deadline < d.calendar.day),
        straks=grouped(moment for moment in moments if moment.deadline >= d.calendar.day),
        is_nu=is_now,
        counts=d.punten.count(moment.punt for moment in moments if not moment.is_mijlpaal),
    )


def derive_coming(planning: Iterable[PlanningJaar], day: date) -> Binnenkort:
    """What the plan names for the rest of this quarter, or else for the first day after it."""
    ahead = [moment for year in planning for moment in year.momenten if moment.deadline >= day]
    promised = [moment for moment in ahead if not moment.is_mijlpaal]
    now = [moment for moment in promised if year_and_quarter(moment.deadline) == year_and_quarter(day)]
    first = [moment for moment in promised if moment.deadline == promised[0].deadline]
    return Binnenkort(bool(now), tuple(now or first))


def year_and_quarter(day: date) -> tuple[int, int]:
    """The quarter that a day is in, counted from 0."""
    return day.year, (day.month - 1) // 3


def grouped(moments: Iterable[PlanningMoment]) -> tuple[PlanningGroep, ...]:
    """Deadlines in groups with one name; `moments` are in the order of time."""
    by_name = groupby(moments, key=lambda moment: moment.wanneer)
    return tuple(PlanningGroep(name, tuple(group)) for name, group in by_name)


def _deadlines(d: Derivation) -> Iterator[PlanningMoment]:
    for punt in d.punten.alle:
        if punt.deadline:
            yield PlanningMoment(punt.deadline, punt.wanneer, punt.record.tekst, punt, False, not punt.record.uiterlijk)
        for step in punt.record.mijlpalen:
            if deadline := deadline_of(step):
                when = say_when(step.uiterlijk, step.vanaf)
                yield PlanningMoment(deadline, when, step.tekst, punt, True, not step.uiterlijk)


def derive_momenten(d: Derivation) -> tuple[MomentView, ...]:
    """The moments of the calendar, in order."""
    ordered = sorted(d.data.momenten, key=lambda moment: (moment.wanneer.eerste, moment.id))
    return tuple(
        MomentView(
            moment,
            say_period(moment.wanneer.eerste, (moment.tot_en_met or moment.wanneer).laatste),
            _tijdigheid(moment, d.calendar.day),
        )
        for moment in ordered
    )


def _tijdigheid(moment: Moment, day: date) -> Label | None:
    """What the calendar says, by the one rule for what nobody reports on; None for what has happened already."""
    if moment.uitspraak in FREE:
        return None
    is_over = (moment.tot_en_met or moment.wanneer).laatste < day
    return TIJDIGHEID["deadline-voorbij-geen-bericht" if is_over else "loopt"]
