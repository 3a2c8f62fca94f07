"""The end of a plan: what is still to come before it, and afterwards how every promise stood, for good."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256

from ..data.entries import Loaded
from ..data.model import Regiodata
from ..data.problems import Problem
from .derivation import Derivation
from .states import STATUS
from .views import Aftellen, CoalitieView, GemeenteView, PuntView, SlotstandView, VoortgangRij
from .voortgang import per_coalition

COUNTING_DOWN = timedelta(days=92)
"""So long before the end the site says what is still to come."""
FEW = 5
"""So many differences are told one by one."""


def day_of(data: Regiodata, peildatum: date) -> date:
    """The day that a site is of: a plan that was closed stays at the day of that."""
    return min(peildatum, data.slotstand.peildatum) if data.slotstand else peildatum


def derive_closing(
    d: Derivation, coalities: Sequence[CoalitieView], gemeenten: Sequence[GemeenteView]
) -> SlotstandView | None:
    """What became of a plan that was closed; None while it is not, or when looking back at a day before that."""
    closed, punten = d.data.slotstand, d.punten.alle
    if closed is None or d.calendar.peildatum < closed.peildatum:
        return None
    by_status = {label: [punt for punt in punten if punt.staat.status == label] for label in STATUS.values()}
    return SlotstandView(
        dag=closed.peildatum,
        onbekend=per_coalition(by_status.pop(STATUS["onbekend"]), coalities),
        bekend=tuple((label, per_coalition(own, coalities)) for label, own in by_status.items() if own),
        per_gemeente=tuple(VoortgangRij(one.record.id, one.record.naam, one.url, one.counts) for one in gemeenten),
        bestanden=tuple(line.partition(" ")[0] for line in closed.uitgave),
    )


def derive_countdown(
    d: Derivation, coalities: Sequence[CoalitieView], gemeenten: Sequence[GemeenteView]
) -> Aftellen | None:
    """What is still to come of a plan that ends within three months."""
    today, end = d.calendar.peildatum, d.calendar.einde
    if not today <= end <= today + COUNTING_DOWN:
        return None
    coming = [punt for punt in d.punten.straks if punt.deadline and punt.deadline <= end]
    month = [punt for punt in coming if punt.deadline and punt.deadline.replace(day=1) == today.replace(day=1)]
    later = tuple(punt for punt in coming if punt not in month)
    asked: tuple[CoalitieView | GemeenteView, ...] = (*coalities, *gemeenten)
    silent = [one.link for one in asked if one.counts.total and not one.counts.reported]
    return Aftellen(end, tuple(month), later, per_coalition(month or later, coalities), tuple(silent))


def states_of(punten: Iterable[PuntView]) -> Iterator[str]:
    """How each promise stands, and in each municipality where it is promised to each: a line of the slotstand."""
    for punt in punten:
        yield f"{punt.id} {punt.staat.status.id} {punt.staat.tijdigheid.id}"
        for gemeente, state in punt.staat.per_gemeente:
            yield f"{punt.id}@{gemeente.id} {state.status.id} {state.tijdigheid.id}"


def signed(name: str, content: str) -> str:
    """A file of the release, with a sign of what is in it: a line of the slotstand."""
    return f"{name} {sha256(content.encode()).hexdigest()[:16]}"


def differs_from_closing(loaded: Loaded, punten: Iterable[PuntView], release: Mapping[str, str]) -> Iterator[Problem]:
    """A plan that was closed is found again as it stood: no promise differs, and no file of its release."""
    closed, entry = loaded.data.slotstand, loaded.index.get(("slotstand", "slotstand"))
    if closed is None or entry is None:
        return
    how = "zet terug wat er stond. Wat er na de slotstand gebeurde, hoort bij het volgende plan"
    for melding in loaded.data.meldingen:
        if melding.bekend > closed.peildatum:
            what = f"dit bericht is van na de slotstand van {closed.peildatum.isoformat()}"
            yield loaded.entry("melding", melding.id).problem(
                (), what, "haal het hier weg, en schrijf het bij het volgende plan"
            )
    for what in _differences(closed.beloften, list(states_of(punten))):
        yield entry.problem(("beloften",), what, how)
    for what in _differences(closed.uitgave, [signed(name, text) for name, text in release.items()]):
        yield entry.problem(("uitgave",), what, "zet in de map data/slotstand de bestanden terug die er stonden")


def _differences(kept: Sequence[str], found: Sequence[str]) -> Iterator[str]:
    """What is said otherwise now, in sentences; many of them are counted."""
    before, now = (dict(line.split(" ", 1) for line in lines) for lines in (kept, found))
    changed = [name for name in {**before, **now} if before.get(name) != now.get(name)]
    for name in changed[:FEW]:
        was, there = (f"“{said[name]}”" if name in said else "er niet" for said in (before, now))
        yield f"{name} was {was} in de slotstand, en is nu {there}"
    if len(changed) > FEW:
        yield f"er zijn nog {len(changed) - FEW} andere verschillen met de slotstand"
