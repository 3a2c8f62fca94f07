"""The plans before and beside the regional plan, nested as in plan.json."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from ..data.plannen import Planstuk, Tegenstrijdigheid
from ..data.records import Bron
from ..data.values import Periode
from ..derived.views import Site
from ..derived.views.plannen import (
    GebeurtenisView,
    GeldlijstView,
    GeldregelView,
    JaarbedragView,
    PlanthemaView,
    PlanView,
    VervolgView,
)

EURO = "euro"


def plans(site: Site, *, base_url: str) -> list[dict[str, Any]]:
    """Every plan with everything that belongs to it."""
    return [_plan(plan, base_url.rstrip("/")) for plan in site.plannen.alle]


def _plan(view: PlanView, base: str) -> dict[str, Any]:
    plan = view.record
    return {
        "id": plan.id,
        "url": base + view.url,
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
                "vanaf": term.vanaf.tekst,
                "tot_en_met": _written(term.tot_en_met),
                "maanden": term.maanden,
                "bron": _bron(term.bron),
            }
            for term in plan.looptijden
        ],
        "doelen": [
            {
                "nummer": goal.nummer,
                "tekst": goal.tekst,
                "uiterlijk": _written(goal.uiterlijk),
                "bron": _bron(goal.bron),
            }
            for goal in plan.doelen
        ],
        "themas": [_theme(thema, base) for thema in view.themas],
        "stukken": [_part(part) for part in plan.stukken],
        "partijen": [
            {
                "naam": party.naam,
                "rol": party.rol,
                "partner": party.partner,
                "gemeenten": list(party.gemeenten),
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
        "geld": _money(view),
        "besluiten": [
            {"nummer": item.nummer, "wie": item.wie, "tekst": item.tekst, "bron": _bron(item.bron)}
            for item in plan.besluiten
        ],
        "tijdlijn": [event_row(event) for event in view.tijdlijn],
        "tegenstrijdigheden": [_doubt(item) for item in plan.tegenstrijdigheden],
        "wat_werd_het": [_step(step) for step in view.wat_werd_het],
        "verbanden": [
            {"plan": tie.plan, "thema": tie.thema, "reden": tie.reden, "bron": _bron(tie.bron)}
            for tie in plan.verbanden
        ],
        "zoekwoorden": list(plan.zoekwoorden),
        "let_op": list(plan.let_op),
        "bron": _bron(plan.bron),
    }


def _part(part: Planstuk) -> dict[str, Any]:
    return {
        "id": part.id,
        "titel": part.titel,
        "tekst": list(part.tekst),
        "lijst": [{"naam": line.naam, "tekst": line.tekst} for line in part.lijst],
        "genummerd": part.genummerd,
        "let_op": list(part.let_op),
        "bron": _bron(part.bron),
    }


def _theme(thema: PlanthemaView, base: str) -> dict[str, Any]:
    return {
        "id": thema.record.id,
        "url": base + thema.url,
        "nummer": thema.record.nummer,
        "titel": thema.record.titel,
        "naam": thema.record.naam,
        "tekst": list(thema.record.tekst),
        "wil": thema.record.wil,
        "bedrag": amount(thema.bedrag),
        "eenheid": EURO if thema.bedrag is not None else None,
        "subthemas": [
            {
                "id": sub.record.id,
                "nummer": sub.record.nummer,
                "titel": sub.record.titel,
                "naam": sub.record.naam,
                "tekst": list(sub.record.tekst),
                "punten": list(sub.record.punten),
                "bedrag": amount(sub.bedrag),
                "eenheid": EURO if sub.bedrag is not None else None,
                "bron": _bron(sub.record.bron),
            }
            for sub in thema.subthemas
        ],
        "let_op": list(thema.record.let_op),
        "bron": _bron(thema.record.bron),
    }


def _money(plan: PlanView) -> dict[str, Any] | None:
    money = plan.record.geld
    if money is None:
        return None
    return {
        "eenheid": EURO,
        "uitleg": list(money.uitleg),
        "prijspeil": money.prijspeil,
        "inwoners": money.inwoners,
        "inwoners_wanneer": money.inwoners_wanneer,
        "lijsten": [_list(lijst) for lijst in plan.geldlijsten],
    }


def _list(lijst: GeldlijstView) -> dict[str, Any]:
    return {
        "id": lijst.record.id,
        "titel": lijst.record.titel,
        "soort": lijst.record.soort,
        "stand": lijst.record.stand,
        "uitleg": list(lijst.record.uitleg),
        "vanaf": _written(lijst.record.vanaf),
        "tot_en_met": _written(lijst.record.tot_en_met),
        "regels": [_line(regel) for regel in lijst.regels],
        "totaal": amount(lijst.record.totaal),
        "totaal_berekend": amount(lijst.som),
        "totaal_klopt": lijst.klopt if None not in (lijst.record.totaal, lijst.som) else None,
        "totaal_per_jaar": _years(lijst.jaartotalen),
        "totaal_per_jaar_berekend": _years(lijst.jaarsommen),
        "inwoners": lijst.record.inwoners,
        "verschil": lijst.record.verschil,
        "noten": list(lijst.record.noten),
        "bron": _bron(lijst.record.bron),
    }


def _line(regel: GeldregelView) -> dict[str, Any]:
    return {
        "id": regel.record.id,
        "naam": regel.record.naam,
        "bedrag": amount(regel.bedrag),
        "is_berekend": regel.is_berekend,
        "per_jaar": _years(regel.per_jaar),
        "som_van_de_jaren": amount(regel.som),
        "betaler": regel.record.betaler,
        "partner": regel.record.partner,
        "gemeente": regel.record.gemeente,
        "inwoners": regel.record.inwoners,
        "per_inwoner_per_jaar": regel.per_inwoner,
        "onderwerp": regel.record.onderwerp,
        "stand": regel.stand,
        "noot": regel.record.noot,
        "verschil": regel.record.verschil,
        "bron": _bron(regel.record.bron),
    }


def _years(parts: Iterable[JaarbedragView]) -> list[dict[str, Any]]:
    return [{"jaar": part.jaar, "bedrag": amount(part.bedrag)} for part in parts if part.bedrag is not None]


def event_row(event: GebeurtenisView) -> dict[str, Any]:
    """An event with its days."""
    return {
        "id": event.record.id,
        "wanneer": event.record.wanneer.tekst,
        "tot_en_met": _written(event.record.tot_en_met),
        "eerste_dag": event.eerste.isoformat(),
        "laatste_dag": event.laatste.isoformat(),
        "tekst": event.record.tekst,
        "let_op": event.record.let_op,
        "bron": _bron(event.record.bron),
    }


def _doubt(item: Tegenstrijdigheid) -> dict[str, Any]:
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
        step.naar.soort: step.naar.id,
        "thema": step.record.thema,
        "soort": step.record.soort,
        "reden": step.record.reden,
        "bron": _bron(step.record.bron),
        "bron_nu": _bron(step.record.bron_nu),
    }


def amount(value: Decimal | None) -> Decimal | None:
    """An amount without needless zeros behind the point."""
    return None if value is None else value.quantize(Decimal("0.01"))


def _bron(bron: Bron) -> dict[str, str]:
    return {"document": bron.document, "plaats": bron.plaats}


def _written(period: Periode | None) -> str | None:
    return period.tekst if period else None
