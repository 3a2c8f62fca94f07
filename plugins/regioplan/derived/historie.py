"""The state of each promise after everything that happened to it: a melding, or a deadline that passed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..data.all_punten import PuntMetId
from ..data.meldingen import Melding
from .derivation import Derivation
from .state import Calendar, Meldingen, deadline_of, derive_state
from .views import HistorieRegel


def derive_history(d: Derivation) -> Iterator[HistorieRegel]:
    """For each promise one line per day on which something happened, by the one rule of that day."""
    about: dict[tuple[str, str | None], list[Melding]] = {}
    for melding in d.data.meldingen:
        about.setdefault((melding.over, melding.gemeente), []).append(melding)
    gemeenten = [gemeente.id for gemeente in d.data.gemeenten]
    for item in d.punten.items.values():
        for gemeente in gemeenten if item.punt.per_gemeente else [None]:
            yield from _of_one(item, gemeente, about.get((item.id, gemeente), []), d.calendar)


def _of_one(
    item: PuntMetId, gemeente: str | None, meldingen: Sequence[Melding], calendar: Calendar
) -> Iterator[HistorieRegel]:
    reported = {melding.datum for melding in meldingen if melding.datum <= calendar.peildatum}
    coming = sorted(meldingen, key=lambda melding: (melding.datum, melding.id), reverse=True)
    standing: list[Melding] = []
    corrected: set[str | None] = set()
    for day in sorted(reported | _day_after_deadline(item, calendar)):
        moment = replace(calendar, peildatum=day)
        while coming and coming[-1].datum <= day:
            standing.append(coming.pop())
            corrected.add(standing[-1].vervangt)
        while standing and standing[-1].id in corrected:
            standing.pop()
        known = Meldingen(standing[-1:], moment)
        state = derive_state(item, meldingen=known, gemeenten=[gemeente] if gemeente else [], calendar=moment)
        state = state.per_gemeente[gemeente] if gemeente else state
        yield HistorieRegel(
            punt=item.id,
            gemeente=gemeente,
            datum=day,
            aanleiding="melding" if day in reported else "deadline-voorbij" if item.punt.uiterlijk else "begin-voorbij",
            status=state.status,
            tijdigheid=state.tijdigheid,
            melding=state.melding.id if state.melding else None,
        )


def _day_after_deadline(item: PuntMetId, calendar: Calendar) -> set[date]:
    deadline = deadline_of(item.punt)
    return {deadline + timedelta(days=1)} if deadline and deadline < calendar.day else set()
