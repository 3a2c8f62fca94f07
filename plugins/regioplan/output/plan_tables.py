"""The CSV files about the plans before and beside the regional plan."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ..derived.views import Site
from ..derived.views.plannen import GeldlijstView, GeldregelView, PlanthemaView, PlanView, SubthemaView
from .plan_data import EURO, amount, event_row
from .tables import Row, Table, columns


def _plan_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        term = next(iter(plan.record.looptijden), None)
        yield {
            "id": plan.record.id,
            "naam": plan.record.naam,
            "titel": plan.record.titel,
            "soort": plan.record.soort,
            "gebied": plan.record.gebied,
            "is_voorbeeld": plan.record.is_voorbeeld,
            "status": plan.record.status,
            "vanaf": term.vanaf.tekst if term else None,
            "tot_en_met": term.tot_en_met.tekst if term and term.tot_en_met else None,
            "bron": site.links.say_bron(plan.record.bron),
        }


def _theme_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for thema in plan.themas:
            yield {"plan": plan.record.id, "thema": thema.record.id, "subthema": None, **_theme_row(site, thema)}
            for sub in thema.subthemas:
                yield {
                    "plan": plan.record.id,
                    "thema": thema.record.id,
                    "subthema": sub.record.id,
                    **_theme_row(site, sub),
                }


def _theme_row(site: Site, thema: PlanthemaView | SubthemaView) -> Row:
    return {
        "nummer": thema.record.nummer,
        "naam": thema.record.naam,
        "titel": thema.record.titel,
        "bedrag": amount(thema.bedrag),
        "eenheid": EURO if thema.bedrag is not None else None,
        "bron": site.links.say_bron(thema.record.bron),
    }


def _money_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for lijst in plan.geldlijsten:
            for regel in lijst.regels:
                yield from _line_rows(site, plan, lijst, regel)
            if lijst.record.totaal is not None:
                yield _money_row(
                    site, plan, lijst, "totaal-in-de-bron", lijst.record.totaal, noot=lijst.record.verschil
                )
            if lijst.som is not None:
                yield _money_row(site, plan, lijst, "totaal-berekend", lijst.som, is_berekend=True)


def _line_rows(site: Site, plan: PlanView, lijst: GeldlijstView, regel: GeldregelView) -> Iterator[Row]:
    about = {
        "naam": regel.record.naam,
        "gemeente": regel.record.gemeente,
        "onderwerp": regel.record.onderwerp,
        "betaler": regel.record.betaler,
        "stand": regel.stand,
        "inwoners": regel.record.inwoners,
        "per_inwoner_per_jaar": regel.per_inwoner,
        "noot": " ".join(filter(None, (regel.record.noot, regel.record.verschil))) or None,
        "bron": site.links.say_bron(regel.record.bron),
    }
    yield _money_row(site, plan, lijst, regel.record.id, regel.bedrag, is_berekend=regel.is_berekend, **about)
    for part in regel.per_jaar:
        if part.bedrag is not None:
            yield _money_row(site, plan, lijst, regel.record.id, part.bedrag, jaar=part.jaar, **about)


def _money_row(
    site: Site, plan: PlanView, lijst: GeldlijstView, regel: str, value: Decimal | None, **about: Any
) -> Row:
    return {
        "plan": plan.record.id,
        "is_voorbeeld": plan.record.is_voorbeeld,
        "lijst": lijst.record.id,
        "soort": lijst.record.soort,
        "regel": regel,
        "naam": None,
        "gemeente": None,
        "onderwerp": None,
        "jaar": None,
        "bedrag": amount(value),
        "eenheid": EURO,
        "is_berekend": False,
        "betaler": None,
        "stand": lijst.record.stand,
        "prijspeil": plan.record.geld.prijspeil if plan.record.geld else None,
        "inwoners": None,
        "per_inwoner_per_jaar": None,
        "noot": None,
        "bron": site.links.say_bron(lijst.record.bron),
        **about,
    }


def _event_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for event in plan.tijdlijn:
            yield {
                "plan": plan.record.id,
                "is_voorbeeld": plan.record.is_voorbeeld,
                **event_row(event),
                "bron": site.links.say_bron(event.record.bron),
            }


def _party_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for party in plan.record.partijen:
            yield {
                "plan": plan.record.id,
                "naam": party.naam,
                "rol": party.rol,
                "partner": party.partner,
                "gemeenten": list(party.gemeenten),
                "bron": site.links.say_bron(party.bron),
            }


def _doubt_rows(site: Site) -> Iterator[Row]:
    for plan in site.plannen.alle:
        for item in plan.record.tegenstrijdigheden:
            for value in item.waarden:
                yield {
                    "plan": plan.record.id,
                    "id": item.id,
                    "titel": item.titel,
                    "tekst": value.tekst,
                    "waarde": value.waarde,
                    "eenheid": value.eenheid,
                    "keuze": item.keuze,
                    "bron": site.links.say_bron(value.bron),
                }


_PLAN = ("plan", "string", "Id van het plan.")
_EXAMPLE = ("is_voorbeeld", "boolean", "Of het plan uit een andere regio komt.")
_SOURCE = ("bron", "string", "Document en plaats.")

PLAN_TABLES = (
    Table(
        "plannen",
        "De plannen van vroeger en uit andere regio’s",
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
