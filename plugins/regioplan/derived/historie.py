"""The state of each promise after everything that became known: a melding, a deadline that passed or that was moved.

A line never changes: it is made of what was known on its day. What is reported late has a line on the day on which it
was published, and a moved deadline keeps the line of the day on which the old one passed.
"""

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..data.all_punten import PuntMetId
from ..data.meldingen import Melding
from .derivation import Derivation
from .state import Calendar, Meldingen, as_on, deadline_of, derive_state, termijnen_of
from .views import HistorieRegel

MELDING, VERSCHOVEN = "melding", "deadline-verschoven"


def derive_history(d: Derivation) -> Iterator[HistorieRegel]:
    """For each promise one line per day on which something became known, by the one rule of that day."""
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
    known = [melding for melding in meldingen if melding.bekend <= calendar.peildatum]
    coming = sorted(known, key=lambda melding: melding.bekend, reverse=True)
    standing: list[Melding] = []
    corrected: set[str | None] = set()
    for day, occasion in _occasions(item, {melding.bekend for melding in known}, calendar):
        moment = replace(calendar, peildatum=day)
        while coming and coming[-1].bekend <= day:
            corrected.add(coming[-1].vervangt)
            insort(standing, coming.pop(), key=lambda melding: (melding.datum, melding.id))
        while standing and standing[-1].id in corrected:
            standing.pop()
        then = as_on(item.punt, day if occasion in (MELDING, VERSCHOVEN) else day - timedelta(days=1))
        state = derive_state(
            replace(item, punt=then),
            meldingen=Meldingen(standing[-1:], moment),
            gemeenten=[gemeente] if gemeente else [],
            calendar=moment,
        )
        state = state.per_gemeente[gemeente] if gemeente else state
        yield HistorieRegel(
            punt=item.id,
            gemeente=gemeente,
            datum=day,
            aanleiding=occasion,
            deadline=deadline_of(then),
            status=state.status,
            tijdigheid=state.tijdigheid,
            melding=state.melding.id if state.melding else None,
        )


def _occasions(item: PuntMetId, reported: set[date], calendar: Calendar) -> Iterator[tuple[date, str]]:
    """Each day with what happened on it; where something was reported on the day after a deadline, only that."""
    found = [(day, 2, MELDING) for day in reported]
    for term in termijnen_of(item.punt):
        if (day := term.voorbij_op) and day <= calendar.day and day not in reported:
            found.append((day, 0, "deadline-voorbij" if term.uiterlijk else "begin-voorbij"))
        if term.verschoven:
            found.append((term.tot, 1, VERSCHOVEN))
    return ((day, occasion) for day, _, occasion in sorted(found))
