"""Deadlines in the order of time, and what happens besides."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise

from ..data.kalender import Moment
from ..data.punten import Mijlpaal, Punt
from ..language.dates import say_period
from .derivation import Derivation
from .kaders import FREE
from .reasons import say_when
from .state import deadline_of, termijnen_of
from .states import TIJDIGHEID, Label
from .views import Binnenkort, MomentView, PlanningGroep, PlanningJaar, PlanningMoment, PuntView, Verschuiving


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
    """Deadlines in the order of time, in groups with one name: of one day each name comes once."""
    ordered = sorted(moments, key=lambda moment: (moment.deadline, moment.wanneer))
    by_name = groupby(ordered, key=lambda moment: moment.wanneer)
    return tuple(PlanningGroep(name, tuple(group)) for name, group in by_name)


def _deadlines(d: Derivation) -> Iterator[PlanningMoment]:
    for punt, promised, name in _promised(d):
        if deadline := deadline_of(promised):
            when = punt.wanneer if isinstance(promised, Punt) else say_when(promised.uiterlijk, promised.vanaf)
            is_begin, is_step = not promised.uiterlijk, isinstance(promised, Mijlpaal)
            terms = termijnen_of(promised)
            yield PlanningMoment(deadline, when, promised.tekst, punt, is_step, is_begin, name, terms)


def _promised(d: Derivation) -> Iterator[tuple[PuntView, Punt | Mijlpaal, str]]:
    """Every promise and every step of one, with the name that never changes."""
    for punt in d.punten.alle:
        yield punt, punt.record, punt.id
        names: list[str] = []
        for step in punt.record.mijlpalen:
            names.append(f"{punt.id}-{step.naam}")
            times = names.count(names[-1])
            yield punt, step, names[-1] if times == 1 else f"{names[-1]}-{times}"


def derive_moves(d: Derivation) -> tuple[Verschuiving, ...]:
    """Every deadline that was moved, the newest first."""
    moves = [
        Verschuiving(
            record=old.verschoven,
            punt=punt,
            tekst=promised.tekst,
            id=f"verschoven-{old.tot.isoformat()}-{name}",
            eerst=say_when(old.uiterlijk, old.vanaf),
            daarna=say_when(new.uiterlijk, new.vanaf),
        )
        for punt, promised, name in _promised(d)
        for old, new in pairwise(termijnen_of(promised))
        if old.verschoven
    ]
    return tuple(sorted(moves, key=lambda move: (move.record.bekendgemaakt, move.id), reverse=True))


def lapsed(punten: Iterable[PuntView], since: date, until: date) -> list[tuple[date, bool, PuntView]]:
    """What was over in these days: the day after its last one, whether that was a deadline, and the promise.

    Also where the deadline was moved when it was over.
    """
    terms = ((term.voorbij_op, bool(term.uiterlijk), punt) for punt in punten for term in punt.termijnen)
    found = [(day, is_end, punt) for day, is_end, punt in terms if day and since <= day <= until]
    return sorted(found, key=lambda one: (one[0], one[2].id))


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
