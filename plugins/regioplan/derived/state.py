"""What is known of a promise, on three axes that are never mixed.

*status* is what somebody reported, *tijdigheid* what the calendar says at the reference
date, *actualiteit* how old the last melding is. One rule for every kind of punt.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from ..data.all_punten import PuntMetId
from ..data.meldingen import Melding
from ..data.punten import EerdereTermijn, Mijlpaal, Punt
from ..data.values import Periode
from .states import STATUS, TIJDIGHEID, Actualiteit, Status, Tijdigheid

ACTUEEL_DAYS = 90
VEROUDERD_DAYS = 180


@dataclass(frozen=True)
class Calendar:
    """The reference date and the plan's end."""

    peildatum: date
    """The reference date."""
    einde: date
    """Last day of the plan."""

    @property
    def is_closed(self) -> bool:
        """Whether the plan is over, so that the site shows the closing state."""
        return self.peildatum > self.einde

    @property
    def day(self) -> date:
        """The day that states are judged at: it stops on the first day after the plan."""
        return min(self.peildatum, self.einde + timedelta(days=1))


@dataclass(frozen=True)
class State:
    """The state of one punt, or of one punt in one municipality."""

    status: Status
    """What was reported."""
    tijdigheid: Tijdigheid
    """What the calendar says."""
    actualiteit: Actualiteit
    """How old the last melding is."""
    deadline: date | None
    """The last day on which it is still in time."""
    is_past_deadline: bool
    """Whether that day is over at the reference date, whatever was reported."""
    melding: Melding | None
    """The melding that the status comes from."""
    per_gemeente: "Mapping[str, State]"
    """State for each municipality, when promised for each."""
    is_past_begin: bool = False
    """Whether it has only to begin, and the day by which it must have begun is over."""
    is_plans_own: bool = False
    """Whether only the plan itself says how it stands: nobody reported anything."""

    @property
    def is_reported(self) -> bool:
        """Whether anybody reported anything; what the plan says of itself is no report."""
        return self.melding is not None and not self.is_plans_own


class Meldingen:
    """The meldingen that are known on the reference date, and which of them still count.

    `plan` is the document of the plan: what that says of how a promise stood is not what somebody reported.
    """

    def __init__(self, meldingen: Iterable[Melding], calendar: Calendar, plan: str = "") -> None:
        self._plan = plan
        known = [melding for melding in meldingen if melding.bekend <= calendar.peildatum]
        self.newest_first: tuple[Melding, ...] = tuple(
            sorted(known, key=lambda melding: (melding.datum, melding.id), reverse=True)
        )
        """All of them, also those that were corrected later."""
        self.corrected_by: Mapping[str, str] = {melding.vervangt: melding.id for melding in known if melding.vervangt}
        """For each corrected melding the id of its correction."""
        self.corrected_on: Mapping[str, date] = {one.vervangt: one.bekend for one in known if one.vervangt}
        """For each corrected melding the day on which its correction was published."""
        self._about: dict[tuple[str, str | None], list[Melding]] = {}
        for melding in self.newest_first:
            if melding.id not in self.corrected_by:
                self._about.setdefault((melding.over, melding.gemeente), []).append(melding)

    def about(self, punt_id: str, gemeente: str | None = None) -> Sequence[Melding]:
        """Meldingen about a punt that count, newest first."""
        return self._about.get((punt_id, gemeente), ())

    def are_plans_own(self, meldingen: Sequence[Melding]) -> bool:
        """Whether the plan itself says all of it; not so where nobody says anything."""
        return bool(meldingen) and all(melding.bron.document == self._plan for melding in meldingen)


def derive_state(item: PuntMetId, *, meldingen: Meldingen, gemeenten: Sequence[str], calendar: Calendar) -> State:
    """The state of `item` at the reference date."""
    if not item.punt.per_gemeente:
        return _single(item.punt, meldingen, meldingen.about(item.id), calendar)
    each = {name: _single(item.punt, meldingen, meldingen.about(item.id, name), calendar) for name in gemeenten}
    return _together(item.punt, each, calendar)


@dataclass(frozen=True)
class Termijn:
    """A moment that was promised, for as long as it stood."""

    uiterlijk: Periode | None
    """By when it must be done."""
    vanaf: Periode | None
    """When it begins."""
    sinds: date
    """The first day on which it stood; the first of all days for what the plan said at first."""
    tot: date
    """The day on which another took its place; the last of all days for what stands now."""
    verschoven: EerdereTermijn | None
    """Why another took its place; None for what stands now."""

    @property
    def voorbij_op(self) -> date | None:
        """The day after its last one, when it still stood by then: a moved deadline keeps the lapse of the old one."""
        last = deadline_of(self)
        return last + timedelta(days=1) if last and self.sinds <= last < self.tot else None


def termijnen_of(promised: Punt | Mijlpaal) -> tuple[Termijn, ...]:
    """Every moment that was promised, the first one first."""
    moves = [old.bekendgemaakt for old in promised.eerder]
    spans = zip((*promised.eerder, promised), [date.min, *moves], [*moves, date.max], strict=True)
    return tuple(
        Termijn(one.uiterlijk, one.vanaf, since, until, one if isinstance(one, EerdereTermijn) else None)
        for one, since, until in spans
    )


Promised = TypeVar("Promised", Punt, Mijlpaal)


def as_on(promised: Promised, day: date) -> Promised:
    """A promise or a step as it stood on `day`: a deadline that was moved later is not moved yet."""
    steps = getattr(promised, "mijlpalen", ())
    if not promised.eerder and not any(step.eerder for step in steps):
        return promised
    known = tuple(old for old in promised.eerder if old.bekendgemaakt <= day)
    stood = termijnen_of(promised)[len(known)]
    then: dict[str, object] = {"uiterlijk": stood.uiterlijk, "vanaf": stood.vanaf, "eerder": known}
    return promised.model_copy(
        update=then | ({"mijlpalen": tuple(as_on(step, day) for step in steps)} if steps else {})
    )


def deadline_of(punt: Punt | Mijlpaal | EerdereTermijn | Termijn) -> date | None:
    """The last day in time. What starts `vanaf` a period has begun by the end of that period."""
    period = punt.uiterlijk or punt.vanaf
    return period.laatste if period else None


def _single(punt: Punt, all_known: Meldingen, about: Sequence[Melding], calendar: Calendar) -> State:
    newest = about[0] if about else None
    status: Status = newest.status if newest else "onbekend"
    deadline = deadline_of(punt)
    is_past = deadline is not None and deadline < calendar.day
    return State(
        status=status,
        tijdigheid=_tijdigheid(punt, status, newest, calendar.day),
        actualiteit=_actualiteit(newest, calendar.day),
        deadline=deadline,
        is_past_deadline=is_past and punt.uiterlijk is not None,
        is_past_begin=is_past and punt.uiterlijk is None,
        melding=newest,
        per_gemeente={},
        is_plans_own=all_known.are_plans_own(about),
    )


def _tijdigheid(punt: Punt, status: Status, newest: Melding | None, day: date) -> Tijdigheid:
    deadline = deadline_of(punt)
    if deadline is None or not STATUS[status].counts:
        return "geen-deadline"
    if status == "klaar" and newest:
        return _finished(newest, deadline)
    has_only_to_begin = punt.uiterlijk is None
    if day <= deadline or (has_only_to_begin and status == "bezig"):
        return "loopt"
    if newest and newest.datum > deadline:
        return "te-laat"
    return "begin-voorbij-geen-bericht" if has_only_to_begin else "deadline-voorbij-geen-bericht"


def _finished(melding: Melding, deadline: date) -> Tijdigheid:
    """It was done within the period that the melding names, and no later than the melding itself."""
    last_possible = min(melding.klaar_op.laatste, melding.datum) if melding.klaar_op else melding.datum
    if last_possible <= deadline:
        return "op-tijd-klaar"
    if melding.klaar_op and melding.klaar_op.eerste > deadline:
        return "later-klaar"
    return "klaar-datum-onbekend"


def _actualiteit(newest: Melding | None, day: date) -> Actualiteit:
    if newest is None:
        return "nooit-gemeld"
    age = (day - newest.datum).days
    if age <= ACTUEEL_DAYS:
        return "actueel"
    return "verouderd" if age <= VEROUDERD_DAYS else "sterk-verouderd"


def _together(punt: Punt, each: Mapping[str, State], calendar: Calendar) -> State:
    """A promise to every municipality is kept when all of them have it."""
    states = tuple(each.values())
    newest = max((s.melding for s in states if s.melding), key=lambda m: (m.datum, m.id), default=None)
    in_time = (state.tijdigheid for state in states)
    return State(
        status=_common_status({state.status for state in states}),
        tijdigheid=max(in_time, key=lambda one: TIJDIGHEID[one].urgency, default="geen-deadline"),
        actualiteit=_actualiteit(newest, calendar.day),
        deadline=deadline_of(punt),
        is_past_deadline=any(state.is_past_deadline for state in states),
        is_past_begin=any(state.is_past_begin for state in states),
        melding=newest,
        per_gemeente=each,
        is_plans_own=newest is not None and not any(state.is_reported for state in states),
    )


def _common_status(statuses: set[Status]) -> Status:
    """Stopped and merged are left out of the whole, as in every count; what is left decides."""
    left = {status for status in statuses if STATUS[status].counts}
    if not left:
        return "opgegaan-in" if statuses == {"opgegaan-in"} else "gestopt" if statuses else "onbekend"
    if len(left) == 1:
        return next(iter(left))
    return "bezig" if left & {"bezig", "klaar"} else "niet-gestart"
