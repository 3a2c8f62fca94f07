"""One time line for all plans of the region, and the phases of long views."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..data.model import Regiodata
from ..data.plannen import Gebeurtenis
from ..data.records import Bron
from ..data.values import Periode
from ..language.dates import say_period, say_span
from .addresses import Addresses
from .links import Link, Links
from .views.plannen import FaseView, GebeurtenisView, TijdlijnJaar


def derive_events(events: Iterable[Gebeurtenis], plan: Link, links: Links) -> tuple[GebeurtenisView, ...]:
    """The events of one plan in the order of time."""
    return _ordered(_event(e.id, plan, e.wanneer, e.tot_en_met, e.tekst, e.let_op, e.bron) for e in events)


def derive_timeline(data: Regiodata, own: Sequence[GebeurtenisView], links: Links) -> tuple[TijdlijnJaar, ...]:
    """Every year from the first event to the end of the regional plan, the empty ones too."""
    if not own:
        return ()
    plan = Link(data.regio.plan.naam, Addresses.over)
    moments = [_event(m.id, plan, m.wanneer, m.tot_en_met, m.tekst, m.let_op, m.bron) for m in data.momenten]
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
        FaseView(
            naam=item.fase,
            titel=item.titel,
            wanneer=say_span(item.vanaf.eerste, item.tot_en_met.laatste),
            inleiding=item.inleiding,
            punten=item.punten,
            coalitie=links.to("coalitie", coalitie.id),
            bron=item.bron,
            eerste=item.vanaf.eerste,
        )
        for coalitie in data.coalities
        for item in coalitie.opsommingen
        if item.fase and item.vanaf and item.tot_en_met
    ]
    return tuple(sorted(found, key=lambda phase: phase.eerste))


def _event(
    id: str,
    plan: Link,
    first: Periode,
    last: Periode | None,
    text: str,
    doubt: str | None,
    bron: Bron,
) -> GebeurtenisView:
    return GebeurtenisView(
        id=id,
        plan=plan,
        wanneer=say_span(first.eerste, last.laatste) if last else say_period(first.eerste, first.laatste),
        vanaf=first.tekst,
        tot_en_met=last.tekst if last else None,
        eerste=first.eerste,
        laatste=(last or first).laatste,
        tekst=text,
        let_op=doubt,
        bron=bron,
    )


def _ordered(events: Iterable[GebeurtenisView]) -> tuple[GebeurtenisView, ...]:
    """Early ones first; what lasts longest comes before what falls within it."""
    return tuple(sorted(events, key=lambda event: (event.eerste, -event.laatste.toordinal(), event.id)))
