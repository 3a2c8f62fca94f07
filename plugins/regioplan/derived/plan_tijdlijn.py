"""One time line for all plans of the region, and the phases of long views."""

from collections.abc import Iterable, Sequence

from ..data.kalender import Moment
from ..data.model import Regiodata
from ..data.plannen import Gebeurtenis
from ..data.values import Periode
from ..language.dates import say_period, say_span, say_start
from .addresses import Addresses
from .links import Link, Links
from .views.plannen import FaseView, GebeurtenisView, TijdlijnJaar


def derive_events(events: Iterable[Gebeurtenis | Moment], plan: Link) -> tuple[GebeurtenisView, ...]:
    """The events of one plan in the order of time."""
    return _ordered(_event(event, plan) for event in events)


def derive_timeline(data: Regiodata, own: Sequence[GebeurtenisView]) -> tuple[TijdlijnJaar, ...]:
    """Every year from the first event to the end of the regional plan, the empty ones too."""
    if not own:
        return ()
    moments = derive_events(data.momenten, Link(data.regio.plan.naam, Addresses.over))
    events = _ordered([*own, *moments])
    last = max(data.regio.plan.einde.laatste.year, *(event.eerste.year for event in events))
    return tuple(
        TijdlijnJaar(
            year,
            tuple(event for event in events if event.eerste.year == year),
            tuple(event for event in events if event.eerste.year < year <= event.laatste.year),
        )
        for year in range(events[0].eerste.year, last + 1)
    )


def derive_phases(data: Regiodata, links: Links) -> tuple[FaseView, ...]:
    """The phases that lists of coalitions describe, in the order of time."""
    found = [
        (item.vanaf.eerste, FaseView(item, links.to("coalitie", coalitie.id), say_term(item.vanaf, item.tot_en_met)))
        for coalitie in data.coalities
        for item in coalitie.opsommingen
        if item.fase and item.vanaf and item.tot_en_met
    ]
    return tuple(phase for _, phase in sorted(found, key=lambda pair: pair[0]))


def say_term(first: Periode, last: Periode | None) -> str:
    """The time in which something runs: until when only if that is known."""
    return say_span(first.eerste, last.laatste) if last else say_start(first.eerste, first.laatste)


def _event(event: Gebeurtenis | Moment, plan: Link) -> GebeurtenisView:
    first, last = event.wanneer, event.tot_en_met
    return GebeurtenisView(
        record=event,
        plan=plan,
        wanneer=say_term(first, last) if last else say_period(first.eerste, first.laatste),
        eerste=first.eerste,
        laatste=(last or first).laatste,
    )


def _ordered(events: Iterable[GebeurtenisView]) -> tuple[GebeurtenisView, ...]:
    """Early ones first; what lasts longest comes before what falls within it."""
    return tuple(sorted(events, key=lambda event: (event.eerste, -event.laatste.toordinal(), event.record.id)))
