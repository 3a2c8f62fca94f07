"""Fields that JSON and CSV share: ids instead of labels, null instead of a guess."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..derived.counts import Counts
from ..data.records import Bron
from ..derived.links import Link
from ..derived.views import GemetenView, StateView, WaardeView


def source(bron: Bron) -> dict[str, str]:
    """A place in a source."""
    return {"document": bron.document, "plaats": bron.plaats}


def id_of(link: Link | None) -> str | None:
    """The id in an address: its last part."""
    return link.url.strip("/").rpartition("/")[2] if link else None


def absolute(url: str, base_url: str) -> str:
    """An address with the host."""
    return base_url.rstrip("/") + url


def day(day: date | None) -> str | None:
    """A day as 2026-11-22."""
    return day.isoformat() if day else None


def state(state: StateView) -> dict[str, Any]:
    """The three axes as ids, and the day of the last report."""
    return {
        "status": state.status.id,
        "tijdigheid": state.tijdigheid.id,
        "actualiteit": state.actualiteit.id,
        "gemeld_op": state.melding.datum.isoformat() if state.melding else None,
    }


def counts(counts: Counts) -> dict[str, Any]:
    """How many are in which state; no percentage where too little is known."""
    return {
        "totaal": counts.total,
        "bekend": counts.known,
        "status": dict(counts.per_status),
        "procent": {part.label.id: part.procent for part in counts.parts if part.aantal},
        "deadline_voorbij": counts.passed,
        "deadline_voorbij_gemeld": counts.passed_known,
        "deadline_voorbij_niets_gemeld": counts.passed_silent,
        "te_laat": counts.late,
        "klaar_procent": counts.done_percentage,
    }


def measured(number: GemetenView) -> dict[str, Any]:
    """What is known of a promised number."""
    base = number.record.uitgangswaarde
    return {
        "oordeel": number.oordeel.id,
        "uitgangswaarde": base.waarde if base else None,
        "uitgangsdatum": day(base.datum if base else None),
        "verwacht": number.verwacht,
        "metingen": [
            {"gemeten_op": day(een.gemeten_op), "waarde": een.waarde, "melding": een.id} for een in number.metingen
        ],
        "per_gemeente": {id_of(gemeente): measured(inner) for gemeente, inner in number.per_gemeente},
    }


def figure_value(value: WaardeView) -> dict[str, Any]:
    """One number of a figure."""
    return {
        "gebied": value.kenmerken["gebied"],
        "gemeente": value.record.gemeente,
        "groep": value.kenmerken["groep"],
        "jaar": value.kenmerken["jaar"],
        "waarde": value.record.waarde,
        "tekst": value.record.tekst,
        "verwacht": value.record.verwacht,
    }
