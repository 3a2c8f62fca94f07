"""Everything that was promised, with what is known of it."""

from collections.abc import Iterator
from typing import Any

from ...data.punten import EerdereTermijn, Mijlpaal
from ...derived.addresses import Addresses
from ...derived.counts import Counts
from ...derived.reasons import say_when
from ...derived.state import deadline_of
from ...derived.views import GemetenView, PuntView, Site, StateView
from .publishing import published
from .table import Table, row, uncounted, values


def punt_row(punt: PuntView) -> Any:
    """The row of a promise as a whole."""
    return _row(punt, punt.staat, punt.gemeten)


def _per_gemeente(punt: PuntView) -> Iterator[Any]:
    """A row for each municipality, where it is promised to each."""
    numbers = {link.id: number for link, number in punt.gemeten.per_gemeente} if punt.gemeten else {}
    for gemeente, state in punt.staat.per_gemeente:
        url = Addresses.in_gemeente(gemeente.id, punt.id)
        yield _row(punt, state, numbers.get(gemeente.id), gemeente=gemeente.id, url=url)


def _row(punt: PuntView, staat: StateView, gemeten: GemetenView | None, **beside: Any) -> Any:
    last = gemeten.metingen[-1] if gemeten and gemeten.metingen else None
    old = tuple(_moved(term) for term in punt.record.eerder)
    return row(punt.record, punt=punt, staat=staat, gemeten=gemeten, meting=last, eerdere_deadlines=old, **beside)


def _moved(old: EerdereTermijn) -> str:
    period = old.uiterlijk or old.vanaf
    return f"{period.tekst if period else ''} ({old.bekendgemaakt.isoformat()}: {old.reden})"


def _moments(site: Site) -> Iterator[Any]:
    for moment in (moment for year in site.planning for moment in year.momenten):
        soort = "mijlpaal" if moment.is_mijlpaal else moment.punt.deadline_soort
        yield row(None, punt=moment.punt, deadline=moment.deadline, deadline_soort=soort)


PUNTEN = Table.of("punten", lambda site: map(punt_row, site.punten))
PER_GEMEENTE = Table.of(
    "punten-per-gemeente", lambda site: (row for punt in site.punten for row in _per_gemeente(punt))
)
DEADLINES = Table.of("deadlines", _moments, uncounted)
STATE = tuple(map(PUNTEN.column, ("status", "tijdigheid", "actualiteit", "gemeld_op")))
"""The three axes as ids, and the day of the last melding."""
FOLLOWS = tuple(
    map(
        PUNTEN.column,
        ("id", "soort", "url", "coalitie", "doel", "uitspraak", "deadline", "deadline_soort", "eerdere_deadlines"),
    )
)
"""What JSON has under the same name as the table, and the YAML has not."""

_MARKS = {"nummer": None, "letter": None, "stap": None, "titel": None, "bij": ()}
"""What only some kinds of punt can have; in JSON every punt says so."""


def published_punt(punt: PuntView) -> dict[str, Any]:
    """A promise, with what is known of it in the region and in each municipality."""
    whole = punt_row(punt)
    state = values(STATE, whole)
    follows: dict[str, Any] = {
        **values(FOLLOWS, whole),
        "mijlpalen": [_mijlpaal(step) for step in punt.record.mijlpalen],
        "gemeten": _measured(punt.gemeten) if punt.gemeten else None,
        **(state if punt.is_belofte else dict.fromkeys(state)),
        "staat_per_gemeente": {town.gemeente: values(STATE, town) for town in _per_gemeente(punt)},
    }
    if punt.soort == "resultaat":
        follows["afspraken"] = [published_punt(inner) for inner in punt.afspraken]
    return {**_MARKS, **published(punt.record, **follows)}


def _mijlpaal(step: Mijlpaal) -> dict[str, Any]:
    when = say_when(step.uiterlijk, step.vanaf)
    return published(step, wanneer=when, deadline=deadline_of(step), deadline_soort="mijlpaal")


def _measured(number: GemetenView) -> dict[str, Any]:
    base = number.record.uitgangswaarde
    return {
        "oordeel": number.oordeel.id,
        "uitgangswaarde": base and base.waarde,
        "uitgangsdatum": base and base.datum,
        "verwacht": number.verwacht,
        "metingen": [
            {"gemeten_op": one.gemeten_op, "waarde": one.waarde, "melding": one.id} for one in number.metingen
        ],
        "per_gemeente": {gemeente.id: _measured(inner) for gemeente, inner in number.per_gemeente},
    }


def telling(counts: Counts) -> dict[str, Any]:
    """How many promises are in which state; no percentage where too little is known."""
    return {
        "totaal": counts.total,
        "bekend": counts.known,
        "gemeld": counts.reported,
        "volgens_het_plan_zelf": dict(counts.plans_own),
        "status": dict(counts.per_status),
        "procent": {part.label.id: part.procent for part in counts.parts if part.aantal},
        "deadline_voorbij": counts.passed,
        "deadline_voorbij_gemeld": counts.passed_known,
        "deadline_voorbij_niets_gemeld": counts.passed_silent,
        "begin_voorbij": counts.begun_by,
        "begin_voorbij_niets_gemeld": counts.begun_by_silent,
        "te_laat": counts.late,
        "klaar_procent": counts.done_percentage,
    }
