"""The plans before and beside the regional plan as open data: nested as JSON, and one CSV per kind of thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from ..derived.plan_views import (
    GebeurtenisView,
    GeldlijstView,
    GeldregelView,
    JaarbedragView,
    PlanthemaView,
    PlanView,
    TegenstrijdigheidView,
    VervolgView,
)
from ..derived.views import BronView, Link, Site
from .tables import Row, Table, columns

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
                "partner": _id(party.partner),
                "gemeenten": [_id(link) for link in party.gemeenten],
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
        "tijdlijn": [_event(event) for event in plan.tijdlijn],
        "tegenstrijdigheden": [_doubt(item) for item in plan.tegenstrijdigheden],
        "wat_werd_het": [_step(step) for step in plan.wat_werd_het],
        "verbanden": [
            {"plan": tie.plan_id, "reden": tie.reden, "bron": _bron(tie.bron)} for tie in plan.verbanden
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
        "bedrag": _amount(thema.bedrag),
        "eenheid": EURO if thema.bedrag is not None else None,
        "subthemas": [
            {
                "id": sub.id,
                "nummer": sub.nummer,
                "titel": sub.titel,
                "naam": sub.naam,
                "tekst": list(sub.tekst),
                "punten": list(sub.punten),
                "bedrag": _amount(sub.bedrag),
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
        "totaal": _amount(lijst.totaal),
        "totaal_berekend": _amount(lijst.som),
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
        "bedrag": _amount(regel.bedrag),
        "is_berekend": regel.is_berekend,
        "per_jaar": _years(regel.per_jaar),
        "som_van_de_jaren": _amount(regel.som),
        "betaler": regel.betaler,
        "partner": _id(regel.partner),
        "gemeente": _id(regel.gemeente),
        "inwoners": regel.inwoners,
        "per_inwoner_per_jaar": regel.per_inwoner,
        "onderwerp": regel.onderwerp,
        "stand": regel.stand,
        "noot": regel.noot,
        "verschil": regel.verschil,
        "bron": _bron(regel.bron),
    }


def _years(parts: Iterable[JaarbedragView]) -> list[dict[str, Any]]:
    return [{"jaar": part.jaar, "bedrag": _amount(part.bedrag)} for part in parts if part.bedrag is not None]


def _event(event: GebeurtenisView) -> dict[str, Any]:
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


def _amount(amount: Decimal | None) -> Decimal | None:
    """An amount without needless zeros behind the point."""
    return None if amount is None else amount.quantize(Decimal("0.01"))


def _bron(bron: BronView) -> dict[str, str]:
    return {"document": bron.document, "plaats": bron.plaats}


def _say_bron(bron: BronView) -> str:
    return f"{bron.titel}, {bron.plaats}"


def _id(link: Link | None) -> str | None:
    return link.url.strip("/").rpartition("/")[2] if link else None


def _plan_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        term = plan.looptijden[0] if plan.looptijden else None
        yield {
            "id": plan.id,
            "naam": plan.naam,
            "titel": plan.titel,
            "soort": plan.soort,
            "gebied": plan.gebied,
            "is_voorbeeld": plan.is_voorbeeld,
            "status": plan.status,
            "vanaf": term.vanaf if term else None,
            "tot_en_met": term.tot_en_met if term else None,
            "bron": _say_bron(plan.bron),
        }


def _theme_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for thema in plan.themas:
            yield {"plan": plan.id, "thema": thema.id, "subthema": None, **_theme_row(thema)}
            for sub in thema.subthemas:
                yield {"plan": plan.id, "thema": thema.id, "subthema": sub.id, **_theme_row(sub)}


def _theme_row(thema: Any) -> Row:
    return {
        "nummer": thema.nummer,
        "naam": thema.naam,
        "titel": thema.titel,
        "bedrag": _amount(thema.bedrag),
        "eenheid": EURO if thema.bedrag is not None else None,
        "bron": _say_bron(thema.bron),
    }


def _money_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for lijst in plan.geld.lijsten if plan.geld else ():
            for regel in lijst.regels:
                yield from _line_rows(plan, lijst, regel)
            if lijst.totaal is not None:
                yield _money_row(plan, lijst, "totaal-in-de-bron", lijst.totaal, noot=lijst.verschil)
            if lijst.som is not None:
                yield _money_row(plan, lijst, "totaal-berekend", lijst.som, is_berekend=True)


def _line_rows(plan: PlanView, lijst: GeldlijstView, regel: GeldregelView) -> Iterator[Row]:
    about = {
        "naam": regel.naam,
        "gemeente": _id(regel.gemeente),
        "onderwerp": regel.onderwerp,
        "betaler": regel.betaler,
        "stand": regel.stand,
        "inwoners": regel.inwoners,
        "per_inwoner_per_jaar": regel.per_inwoner,
        "noot": " ".join(filter(None, (regel.noot, regel.verschil))) or None,
        "bron": _say_bron(regel.bron),
    }
    yield _money_row(plan, lijst, regel.id, regel.bedrag, is_berekend=regel.is_berekend, **about)
    for part in regel.per_jaar:
        if part.bedrag is not None:
            yield _money_row(plan, lijst, regel.id, part.bedrag, jaar=part.jaar, **about)


def _money_row(plan: PlanView, lijst: GeldlijstView, regel: str, amount: Decimal | None, **about: Any) -> Row:
    return {
        "plan": plan.id,
        "is_voorbeeld": plan.is_voorbeeld,
        "lijst": lijst.id,
        "soort": lijst.soort,
        "regel": regel,
        "naam": None,
        "gemeente": None,
        "onderwerp": None,
        "jaar": None,
        "bedrag": _amount(amount),
        "eenheid": EURO,
        "is_berekend": False,
        "betaler": None,
        "stand": lijst.stand,
        "prijspeil": plan.geld.prijspeil if plan.geld else None,
        "inwoners": None,
        "per_inwoner_per_jaar": None,
        "noot": None,
        "bron": _say_bron(lijst.bron),
        **about,
    }


def _event_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for event in plan.tijdlijn:
            yield {
                "plan": plan.id,
                "is_voorbeeld": plan.is_voorbeeld,
                **_event(event),
                "bron": _say_bron(event.bron),
            }


def _party_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for party in plan.partijen:
            yield {
                "plan": plan.id,
                "naam": party.naam,
                "rol": party.rol,
                "partner": _id(party.partner),
                "gemeenten": [_id(link) for link in party.gemeenten],
                "bron": _say_bron(party.bron),
            }


def _doubt_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for item in plan.tegenstrijdigheden:
            for value in item.waarden:
                yield {
                    "plan": plan.id,
                    "id": item.id,
                    "titel": item.titel,
                    "tekst": value.tekst,
                    "waarde": value.waarde,
                    "eenheid": value.eenheid,
                    "keuze": item.keuze,
                    "bron": _say_bron(value.bron),
                }


_PLAN = ("plan", "string", "Id van het plan.")
_EXAMPLE = ("is_voorbeeld", "boolean", "Of het plan uit een andere regio komt.")
_SOURCE = ("bron", "string", "Document en plaats.")

PLAN_TABLES = (
    Table(
        "plannen",
        "De plannen van vroeger en van elders",
        columns(
            ("id", "string", "Vast id."),
            ("naam", "string", "De naam in de bron."),
            ("titel", "string", "Waar het over gaat, in gewone woorden."),
            ("soort", "string", "netwerk, project, agenda of programma."),
            ("gebied", "string", "Het gebied."),
            _EXAMPLE,
            ("status", "string", "voorstel, vastgesteld of onbekend."),
            ("vanaf", "string", "Begin, zoals in de YAML."),
            ("tot_en_met", "string", "Einde, zoals in de YAML; leeg als de bron er geen noemt."),
            _SOURCE,
        ),
        _plan_rows,
    ),
    Table(
        "plannen-themas",
        "De thema’s en onderwerpen van die plannen",
        columns(
            _PLAN,
            ("thema", "string", "Id van het thema."),
            ("subthema", "string", "Id van het onderwerp; leeg in de rij van het thema zelf."),
            ("nummer", "integer", "Nummer in de bron."),
            ("naam", "string", "De naam in de bron."),
            ("titel", "string", "Waar het over gaat, in gewone woorden."),
            ("bedrag", "number", "Wat het plan ervoor wil geven."),
            ("eenheid", "string", "euro"),
            _SOURCE,
        ),
        _theme_rows,
    ),
    Table(
        "plannen-geld",
        "De bedragen van die plannen",
        columns(
            _PLAN,
            _EXAMPLE,
            ("lijst", "string", "Id van de lijst met bedragen."),
            ("soort", "string", "kosten, dekking, verdeling of overig."),
            ("regel", "string", "Id van de regel, of totaal-in-de-bron of totaal-berekend."),
            ("naam", "string", "Waar het geld voor is of vandaan komt."),
            ("gemeente", "string", "Id van de gemeente die betaalt."),
            ("onderwerp", "string", "Id van het thema of onderwerp waar het voor is."),
            ("jaar", "string", "Het jaar; leeg bij het bedrag voor alle jaren samen."),
            ("bedrag", "number", "Het bedrag; leeg als de bron het niet noemt."),
            ("eenheid", "string", "euro"),
            ("is_berekend", "boolean", "Of wij het bedrag hebben uitgerekend."),
            ("betaler", "string", "Wie betaalt."),
            ("stand", "string", "Hoe zeker het bedrag is."),
            ("prijspeil", "string", "Van welk jaar de prijzen zijn; leeg als de bron het niet zegt."),
            ("inwoners", "integer", "Aantal inwoners waarmee de bron rekent."),
            ("per_inwoner_per_jaar", "number", "Gemiddeld bedrag per inwoner en per jaar, in euro, door ons berekend."),
            ("noot", "string", "Wat u bij dit bedrag moet weten."),
            _SOURCE,
        ),
        _money_rows,
    ),
    Table(
        "plannen-tijdlijn",
        "Wat er bij die plannen wanneer gebeurde",
        columns(
            _PLAN,
            _EXAMPLE,
            ("id", "string", "Vast id, uniek binnen het plan."),
            ("wanneer", "string", "Dag, maand of jaar, zoals in de YAML."),
            ("tot_en_met", "string", "Einde, zoals in de YAML."),
            ("eerste_dag", "date", "Eerste dag."),
            ("laatste_dag", "date", "Laatste dag."),
            ("tekst", "string", "Wat er gebeurde."),
            ("let_op", "string", "Wat er niet duidelijk is."),
            _SOURCE,
        ),
        _event_rows,
    ),
    Table(
        "plannen-partijen",
        "Wie aan die plannen meededen",
        columns(
            _PLAN,
            ("naam", "string", "De naam in de bron."),
            ("rol", "string", "Wat deze partij deed."),
            ("partner", "string", "Id van de partner van nu."),
            ("gemeenten", "string", "Ids van gemeenten, gescheiden door |."),
            _SOURCE,
        ),
        _party_rows,
    ),
    Table(
        "plannen-tegenstrijdigheden",
        "Wat in de bronnen van die plannen niet klopt",
        columns(
            _PLAN,
            ("id", "string", "Vast id, uniek binnen het plan."),
            ("titel", "string", "Waar het over gaat."),
            ("tekst", "string", "Wat er op deze plek staat."),
            ("waarde", "number", "Het getal dat er staat."),
            ("eenheid", "string", "Waarin is geteld."),
            ("keuze", "string", "Wat deze site ermee doet."),
            _SOURCE,
        ),
        _doubt_rows,
    ),
)
