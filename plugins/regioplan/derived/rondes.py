"""From the rounds that opened to their pages: what is known after each, and was not before."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from .derivation import Derivation
from .links import with_neighbours
from .state import Calendar, Meldingen, derive_state
from .states import STATUS, Status
from .views import RondeView, UitvraagView, Verschil

Known = Mapping[tuple[str, str], Status]
"""What was reported of each promise, by its id and that of the municipality."""


def derive_rounds(d: Derivation, uitvragen: Sequence[UitvraagView]) -> tuple[RondeView, ...]:
    """The rounds that opened, newest first, as `uitvragen` are."""
    opened = [uitvraag for uitvraag in uitvragen if uitvraag.record.opent <= d.calendar.peildatum]
    pages = (_round(d, one, previous) for one, previous in zip_longest(opened, opened[1:]))
    return with_neighbours(pages, listed=reversed)


def _round(d: Derivation, uitvraag: UitvraagView, previous: UitvraagView | None) -> RondeView:
    day_before = uitvraag.record.opent - timedelta(days=1)
    since = min(previous.record.sluit, day_before) if previous else day_before
    until = min(uitvraag.record.sluit, d.calendar.peildatum)
    return RondeView(
        link=d.links.to("uitvraag", uitvraag.record.id),
        edit=uitvraag.edit,
        uitvraag=uitvraag,
        tot=until,
        sinds=since,
        heeft_eerdere=previous is not None,
        veranderd=tuple(_changes(d, _known(d, since), _known(d, until))),
    )


def _known(d: Derivation, day: date) -> Known:
    """What had been reported on a day."""
    calendar = Calendar(day, d.calendar.einde)
    meldingen = Meldingen(d.data.meldingen, calendar, d.data.regio.plan.bron.document)
    towns = [gemeente.id for gemeente in d.data.gemeenten]
    known = {}
    for item in d.punten.items.values():
        state = derive_state(item, meldingen=meldingen, gemeenten=towns, calendar=calendar)
        for town, inner in (state.per_gemeente or {"": state}).items():
            known[item.id, town] = inner.status
    return known


def _changes(d: Derivation, before: Known, after: Known) -> Iterator[Verschil]:
    for (id, town), status in after.items():
        if before[id, town] != status:
            yield Verschil(
                d.punten.views[id], d.links.maybe("gemeente", town), STATUS[before[id, town]], STATUS[status]
            )
