"""What is known of a promise, on three axes that are never mixed.

*status* is what somebody reported, *tijdigheid* what the calendar says at the reference
date, *actualiteit* how old the last report is. One rule for every kind of punt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ..data.model import Melding
from ..data.promises import Punt
from ..data.punten import PuntMetId

Status = Literal["onbekend", "niet-gestart", "bezig", "klaar", "gestopt", "opgegaan-in"]
Tijdigheid = Literal[
    "loopt",
    "op-tijd-klaar",
    "later-klaar",
    "klaar-datum-onbekend",
    "te-laat",
    "deadline-voorbij-geen-bericht",
    "geen-deadline",
]
Actualiteit = Literal["actueel", "verouderd", "sterk-verouderd", "nooit-gemeld"]

ACTUEEL_DAYS = 90
VEROUDERD_DAYS = 180

STATUSES: tuple[Status, ...] = ("klaar", "bezig", "niet-gestart", "gestopt", "opgegaan-in", "onbekend")
LATENESS_ORDER: tuple[Tijdigheid, ...] = (
    "te-laat",
    "deadline-voorbij-geen-bericht",
    "loopt",
    "klaar-datum-onbekend",
    "later-klaar",
    "op-tijd-klaar",
    "geen-deadline",
)
"""From what needs attention first to what needs none."""


@dataclass(frozen=True)
class Calendar:
    """The reference date and the plan's end."""

    peildatum: date
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
    tijdigheid: Tijdigheid
    actualiteit: Actualiteit
    deadline: date | None
    """The last day on which it is still in time."""
    melding: Melding | None
    """The report that the status comes from."""
    per_gemeente: Mapping[str, State]
    """State for each municipality, when promised for each."""


class Meldingen:
    """The reports that count: known on the reference date and not corrected since."""

    def __init__(self, meldingen: Iterable[Melding], calendar: Calendar) -> None:
        known = [melding for melding in meldingen if melding.datum <= calendar.peildatum]
        corrected = {melding.vervangt for melding in known}
        self.newest_first: tuple[Melding, ...] = tuple(
            sorted((m for m in known if m.id not in corrected), key=lambda m: (m.datum, m.id), reverse=True)
        )
        self._about: dict[tuple[str, str | None], list[Melding]] = {}
        for melding in self.newest_first:
            self._about.setdefault((melding.over, melding.gemeente), []).append(melding)

    def about(self, punt_id: str, gemeente: str | None = None) -> Sequence[Melding]:
        """Reports about a punt, newest first."""
        return self._about.get((punt_id, gemeente), ())


def derive_state(item: PuntMetId, *, meldingen: Meldingen, gemeenten: Sequence[str], calendar: Calendar) -> State:
    """The state of `item` at the reference date."""
    if not item.punt.per_gemeente:
        return _single(item.punt, meldingen.about(item.id), calendar)
    each = {name: _single(item.punt, meldingen.about(item.id, name), calendar) for name in gemeenten}
    return _together(item.punt, each)


def deadline_of(punt: Punt) -> date | None:
    """The last day in time. What starts `vanaf` a period has begun by the end of that period."""
    period = punt.uiterlijk or punt.vanaf
    return period.laatste if period else None


def _single(punt: Punt, reports: Sequence[Melding], calendar: Calendar) -> State:
    newest = reports[0] if reports else None
    status: Status = newest.status if newest else "onbekend"
    return State(
        status=status,
        tijdigheid=_tijdigheid(punt, status, newest, calendar.day),
        actualiteit=_actualiteit(newest, calendar.day),
        deadline=deadline_of(punt),
        melding=newest,
        per_gemeente={},
    )


def _tijdigheid(punt: Punt, status: Status, newest: Melding | None, day: date) -> Tijdigheid:
    deadline = deadline_of(punt)
    if deadline is None or status in ("gestopt", "opgegaan-in"):
        return "geen-deadline"
    if status == "klaar" and newest:
        return _finished(newest, deadline)
    has_only_to_begin = punt.uiterlijk is None
    if day <= deadline or (has_only_to_begin and status == "bezig"):
        return "loopt"
    if newest and newest.datum > deadline:
        return "te-laat"
    return "deadline-voorbij-geen-bericht"


def _finished(melding: Melding, deadline: date) -> Tijdigheid:
    if melding.klaar_op is None:
        return "klaar-datum-onbekend"
    if melding.klaar_op.laatste <= deadline:
        return "op-tijd-klaar"
    return "later-klaar" if melding.klaar_op.eerste > deadline else "klaar-datum-onbekend"


def _actualiteit(newest: Melding | None, day: date) -> Actualiteit:
    if newest is None:
        return "nooit-gemeld"
    age = (day - newest.datum).days
    if age <= ACTUEEL_DAYS:
        return "actueel"
    return "verouderd" if age <= VEROUDERD_DAYS else "sterk-verouderd"


def _together(punt: Punt, each: Mapping[str, State]) -> State:
    """A promise to every municipality is kept when all of them have it."""
    states = tuple(each.values())
    newest = max((s.melding for s in states if s.melding), key=lambda m: (m.datum, m.id), default=None)
    return State(
        status=_common_status({state.status for state in states}),
        tijdigheid=min((state.tijdigheid for state in states), key=LATENESS_ORDER.index, default="geen-deadline"),
        actualiteit=_oldest_known(states),
        deadline=deadline_of(punt),
        melding=newest,
        per_gemeente=each,
    )


def _common_status(statuses: set[Status]) -> Status:
    if len(statuses) == 1:
        return next(iter(statuses))
    return "bezig" if statuses & {"bezig", "klaar"} else "onbekend"


def _oldest_known(states: Sequence[State]) -> Actualiteit:
    order: tuple[Actualiteit, ...] = ("sterk-verouderd", "verouderd", "actueel")
    return next((age for age in order if any(state.actualiteit == age for state in states)), "nooit-gemeld")
