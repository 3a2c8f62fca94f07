"""Everything that was promised, with what is known of it."""

from collections.abc import Iterator
from typing import Any

from ...data.all_punten import Soort
from ...data.punten import EerdereTermijn, Mijlpaal
from ...derived.counts import Counts
from ...derived.reasons import say_when
from ...derived.states import Oordeel, Status
from ...derived.views import GemetenView, PuntView, Site, StateView
from .publishing import Adres, published
from .table import Table, row, values


def _rows(site: Site) -> Iterator[Any]:
    for punt in site.punten:
        yield from _rows_of(punt)


def _rows_of(punt: PuntView) -> Iterator[Any]:
    """The promise as a whole, and one more per municipality where that is promised."""
    yield _row(punt, None, punt.staat, punt.gemeten)
    numbers = {link.id: number for link, number in punt.gemeten.per_gemeente} if punt.gemeten else {}
    for gemeente, state in punt.staat.per_gemeente:
        yield _row(punt, gemeente.id, state, numbers.get(gemeente.id))


def _row(punt: PuntView, gemeente: str | None, staat: StateView, gemeten: GemetenView | None) -> Any:
    last = gemeten.metingen[-1] if gemeten and gemeten.metingen else None
    old = tuple(_moved(term) for term in punt.record.eerder)
    return row(punt.record, punt=punt, gemeente=gemeente, staat=staat, gemeten=gemeten, meting=last, eerder=old)


def _moved(old: EerdereTermijn) -> str:
    period = old.uiterlijk or old.vanaf
    return f"{period.tekst if period else ''} ({old.bekendgemaakt.isoformat()}: {old.reden})"


PUNTEN = Table.of(
    "punten", _rows, lambda site: f"{len(site.punten)} punten", Soort=Soort, Oordeel=Oordeel, Status=Status
)
_STATE = tuple(
    column for column in PUNTEN.columns if column.naam in ("status", "tijdigheid", "actualiteit", "gemeld_op")
)
"""The three axes as ids, and the day of the last melding."""

_MARKS = {"nummer": None, "letter": None, "stap": None, "titel": None, "bij": ()}
"""What only some kinds of punt can have; in JSON every punt says so."""


def published_punt(punt: PuntView) -> dict[str, Any]:
    """A promise, with what is known of it in the region and in each municipality."""
    whole, *towns = _rows_of(punt)
    follows: dict[str, Any] = {
        "id": punt.id,
        "soort": punt.soort,
        "url": Adres(punt.url),
        "uitspraak": punt.record.soort_uitspraak,
        "mijlpalen": [_mijlpaal(step) for step in punt.record.mijlpalen],
        "gemeten": _measured(punt.gemeten) if punt.gemeten else None,
        **values(_STATE, whole),
        "staat_per_gemeente": {town.gemeente: values(_STATE, town) for town in towns},
    }
    if punt.soort == "resultaat":
        follows["afspraken"] = [published_punt(inner) for inner in punt.afspraken]
    return {**_MARKS, **published(punt.record, **follows)}


def _mijlpaal(step: Mijlpaal) -> dict[str, Any]:
    period = step.uiterlijk or step.vanaf
    return published(step, wanneer=say_when(step.uiterlijk, step.vanaf), laatste_dag=period and period.laatste)


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
