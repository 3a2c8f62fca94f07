"""The plans before and beside the regional plan, nested as in plan.json."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from ..data.records import Bron
from ..derived.views import Link, Site
from ..derived.views.plannen import (
    GebeurtenisView,
    GeldlijstView,
    GeldregelView,
    JaarbedragView,
    PlanthemaView,
    PlanView,
    TegenstrijdigheidView,
    VervolgView,
)

EURO = "euro"


def plans(site: Site, *, base_url: str) -> list[dict[str, Any]]:
    """Every plan with everything that belongs to it."""
    return [_plan(plan, base_url.rstrip("/")) for plan in site.plannen.alle]


def _plan(plan: PlanView, base: str) -> dict[str, Any]:
    return {
        "id": plan.id,
        "url": base + plan.url,
        "titel": plan.titel,
        "naam": plan.naam,
        "nummer": plan.nummer,
        "soort": plan.soort,
        "gebied": plan.gebied,
        "is_voorbeeld": plan.is_voorbeeld,
        "status": plan.status,
        "status_uitleg": plan.status_uitleg,
        "kort": list(plan.kort),
        "inleiding": list(plan.inleiding),
        "looptijden": [
            {
                "wat": term.wat,
                "vanaf": term.vanaf,
                "tot_en_met": term.tot_en_met,
                "maanden": term.maanden,
                "bron": _bron(term.bron),
            }
            for term in plan.looptijden
        ],
        "doelen": [
            {"nummer": goal.nummer, "tekst": goal.tekst, "uiterlijk": goal.uiterlijk, "bron": _bron(goal.bron)}
            for goal in plan.doelen
        ],
        "themas": [_theme(thema, base) for thema in plan.themas],
        "stukken": [
            {
                "id": part.id,
                "titel": part.titel,
                "tekst": list(part.tekst),
                "lijst": [{"naam": line.naam, "tekst": line.tekst} for line in part.lijst],
                "genummerd": part.genummerd,
                "let_op": list(part.let_op),
                "bron": _bron(part.bron),
            }
            for part in plan.stukken
        ],
        "partijen": [
            {
                "naam": party.naam,
                "rol": party.rol,
                "partner": id_of(party.partner),
                "gemeenten": [id_of(link) for link in party.gemeenten],
                "bron": _bron(party.bron),
            }
            for party in plan.partijen
        ],
        "wetten": [
            {
                "wet": law.wet,
                "afkorting": law.afkorting,
                "gaat_over": law.gaat_over,
                "wie": law.wie,
                "bron": _bron(law.bron),
            }
            for law in plan.wetten
        ],
        "structuur": [
            {
                "naam": body.naam,
                "wie": body.wie,
                "wat": list(body.wat),
                "hoe_vaak": body.hoe_vaak,
                "bron": _bron(body.bron),
            }
            for body in plan.structuur
        ],
        "geld": _money(plan),
        "besluiten": [
            {"nummer": item.nummer, "wie": item.wie, "tekst": item.tekst, "bron": _bron(item.bron)}
            for item in plan.besluiten
        ],
        "tijdlijn": [event_row(event) for event in plan.tijdlijn],
        "tegenstrijdigheden": [_doubt(item) for item in plan.tegenstrijdigheden],
        "wat_werd_het": [_step(step) for step in plan.wat_werd_het],
        "verbanden": [
            {"plan": tie.plan_id, "thema": tie.thema_id, "reden": tie.reden, "bron": _bron(tie.bron)}
            for tie in plan.verbanden
        ],
        "zoekwoorden": list(plan.zoekwoorden),
        "let_op": list(plan.let_op),
        "bron": _bron(plan.bron),
    }


def _theme(thema: PlanthemaView, base: str) -> dict[str, Any]:
    return {
        "id": thema.id,
        "url": base + thema.url,
        "nummer": thema.nummer,
        "titel": thema.titel,
        "naam": thema.naam,
        "tekst": list(thema.tekst),
        "wil": thema.wil,
        "bedrag": amount(thema.bedrag),
        "eenheid": EURO if thema.bedrag is not None else None,
        "subthemas": [
            {
                "id": sub.id,
                "nummer": sub.nummer,
                "titel": sub.titel,
                "naam": sub.naam,
                "tekst": list(sub.tekst),
                "punten": list(sub.punten),
                "bedrag": amount(sub.bedrag),
                "eenheid": EURO if sub.bedrag is not None else None,
                "bron": _bron(sub.bron),
            }
            for sub in thema.subthemas
        ],
        "let_op": list(thema.let_op),
        "bron": _bron(thema.bron),
    }


def _money(plan: PlanView) -> dict[str, Any] | None:
    if plan.geld is None:
        return None
    return {
        "eenheid": EURO,
        "uitleg": list(plan.geld.uitleg),
        "prijspeil": plan.geld.prijspeil,
        "inwoners": plan.geld.inwoners,
        "inwoners_wanneer": plan.geld.inwoners_wanneer,
        "lijsten": [_list(lijst) for lijst in plan.geld.lijsten],
    }


def _list(lijst: GeldlijstView) -> dict[str, Any]:
    return {
        "id": lijst.id,
        "titel": lijst.titel,
        "soort": lijst.soort,
        "stand": lijst.stand,
        "uitleg": list(lijst.uitleg),
        "vanaf": lijst.vanaf,
        "tot_en_met": lijst.tot_en_met,
        "regels": [_line(regel) for regel in lijst.regels],
        "totaal": amount(lijst.totaal),
        "totaal_berekend": amount(lijst.som),
        "totaal_klopt": lijst.klopt if None not in (lijst.totaal, lijst.som) else None,
        "totaal_per_jaar": _years(lijst.jaartotalen),
        "totaal_per_jaar_berekend": _years(lijst.jaarsommen),
        "inwoners": lijst.inwoners,
        "verschil": lijst.verschil,
        "noten": list(lijst.noten),
        "bron": _bron(lijst.bron),
    }


def _line(regel: GeldregelView) -> dict[str, Any]:
    return {
        "id": regel.id,
        "naam": regel.naam,
        "bedrag": amount(regel.bedrag),
        "is_berekend": regel.is_berekend,
        "per_jaar": _years(regel.per_jaar),
        "som_van_de_jaren": amount(regel.som),
        "betaler": regel.betaler,
        "partner": id_of(regel.partner),
        "gemeente": id_of(regel.gemeente),
        "inwoners": regel.inwoners,
        "per_inwoner_per_jaar": regel.per_inwoner,
        "onderwerp": regel.onderwerp,
        "stand": regel.stand,
        "noot": regel.noot,
        "verschil": regel.verschil,
        "bron": _bron(regel.bron),
    }


def _years(parts: Iterable[JaarbedragView]) -> list[dict[str, Any]]:
    return [{"jaar": part.jaar, "bedrag": amount(part.bedrag)} for part in parts if part.bedrag is not None]


def event_row(event: GebeurtenisView) -> dict[str, Any]:
    """An event with its days."""
    return {
        "id": event.id,
        "wanneer": event.vanaf,
        "tot_en_met": event.tot_en_met,
        "eerste_dag": event.eerste.isoformat(),
        "laatste_dag": event.laatste.isoformat(),
        "tekst": event.tekst,
        "let_op": event.let_op,
        "bron": _bron(event.bron),
    }


def _doubt(item: TegenstrijdigheidView) -> dict[str, Any]:
    return {
        "id": item.id,
        "titel": item.titel,
        "waarden": [
            {
                "tekst": value.tekst,
                "waarde": value.waarde,
                "eenheid": value.eenheid,
                "bron": _bron(value.bron),
            }
            for value in item.waarden
        ],
        "keuze": item.keuze,
    }


def _step(step: VervolgView) -> dict[str, Any]:
    return {
        step.naar_soort: step.naar_id,
        "thema": step.thema_id,
        "soort": step.soort,
        "reden": step.reden,
        "bron": _bron(step.bron),
        "bron_nu": _bron(step.bron_nu),
    }


def amount(value: Decimal | None) -> Decimal | None:
    """An amount without needless zeros behind the point."""
    return None if value is None else value.quantize(Decimal("0.01"))


def _bron(bron: Bron) -> dict[str, str]:
    return {"document": bron.document, "plaats": bron.plaats}


def id_of(link: Link | None) -> str | None:
    """The id in an address: its last part."""
    return link.url.strip("/").rpartition("/")[2] if link else None
