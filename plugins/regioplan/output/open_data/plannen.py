"""The plans before and beside the regional plan, and everything in them."""

from collections.abc import Iterator
from typing import Any

from ...data.plannen import Besluitstatus, Plansoort
from ...derived.views import Site
from ...derived.views.plannen import PlanthemaView, PlanView, SubthemaView
from .plan_geld import PLANNEN_GELD, published_geld
from .plan_parts import BRON, EURO, IS_VOORBEELD, PLAN, in_cents
from .publishing import Adres, published
from .table import Column, Table, one_of, row, uncounted


def _plans(site: Site) -> Iterator[Any]:
    """The time of a plan as a whole is what its source names first."""
    for plan in site.plannen.alle:
        yield row(plan.record, plan=plan, looptijd=next(iter(plan.record.looptijden), None))


def _themes(site: Site) -> Iterator[Any]:
    for plan in site.plannen.alle:
        for thema in plan.themas:
            parts: tuple[PlanthemaView | SubthemaView, ...] = (thema, *thema.subthemas)
            for part in parts:
                names = {"thema": thema.record.id, "subthema": None if part is thema else part.record.id}
                yield row(part.record, plan=plan, **names, bedrag=in_cents(part.bedrag), eenheid=_unit(part))


def _events(site: Site) -> Iterator[Any]:
    return (row(one.record, plan=plan, laatste_dag=one.laatste) for plan in site.plannen.alle for one in plan.tijdlijn)


def _parties(site: Site) -> Iterator[Any]:
    return (row(party, plan=plan) for plan in site.plannen.alle for party in plan.record.partijen)


def _doubts(site: Site) -> Iterator[Any]:
    for plan in site.plannen.alle:
        for doubt in plan.record.tegenstrijdigheden:
            yield from (row(value, plan=plan, over=doubt) for value in doubt.waarden)


PLANNEN = Table(
    "plannen",
    "De plannen van vroeger en uit andere regio’s",
    _plans,
    (
        Column("id", "Vast id."),
        Column("naam", "De naam in de bron."),
        Column("titel", "Waar het over gaat, in gewone woorden."),
        Column("soort", f"{one_of(Plansoort)}."),
        Column("gebied", "Het gebied."),
        IS_VOORBEELD,
        Column("status", f"{one_of(Besluitstatus)}."),
        Column("vanaf", "Begin, zoals in de YAML.", van="looptijd.vanaf"),
        Column("tot_en_met", "Einde, zoals in de YAML; leeg als de bron er geen noemt.", van="looptijd.tot_en_met"),
        BRON,
    ),
)
PLANNEN_THEMAS = Table(
    "plannen-themas",
    "De thema’s en onderwerpen van die plannen",
    _themes,
    (
        PLAN,
        Column("thema", "Id van het thema."),
        Column("subthema", "Id van het onderwerp; leeg in de rij van het thema zelf."),
        Column("nummer", "Nummer in de bron.", "integer"),
        Column("naam", "De naam in de bron."),
        Column("titel", "Waar het over gaat, in gewone woorden."),
        Column("bedrag", "Wat het plan ervoor wil geven.", "number", eenheid=EURO),
        Column("eenheid", "euro"),
        BRON,
    ),
    aantal=uncounted,
)
PLANNEN_TIJDLIJN = Table(
    "plannen-tijdlijn",
    "Wat er bij die plannen wanneer gebeurde",
    _events,
    (
        PLAN,
        IS_VOORBEELD,
        Column("id", "Vast id, uniek binnen het plan."),
        Column("wanneer", "Dag, maand of jaar, zoals in de YAML."),
        Column("tot_en_met", "Einde, zoals in de YAML."),
        Column("eerste_dag", "Eerste dag.", "date", "record.wanneer.eerste"),
        Column("laatste_dag", "Laatste dag.", "date"),
        Column("tekst", "Wat er gebeurde."),
        Column("let_op", "Wat er niet duidelijk is."),
        BRON,
    ),
    aantal=uncounted,
)
PLANNEN_PARTIJEN = Table(
    "plannen-partijen",
    "Wie aan die plannen meededen",
    _parties,
    (
        PLAN,
        Column("naam", "De naam in de bron."),
        Column("rol", "Wat deze partij deed."),
        Column("partner", "Id van de partner van nu."),
        Column("gemeenten", "Ids van gemeenten, gescheiden door |."),
        BRON,
    ),
    aantal=uncounted,
)
PLANNEN_TEGENSTRIJDIGHEDEN = Table(
    "plannen-tegenstrijdigheden",
    "Wat in de bronnen van die plannen niet klopt",
    _doubts,
    (
        PLAN,
        Column("id", "Vast id, uniek binnen het plan.", van="over.id"),
        Column("titel", "Waar het over gaat.", van="over.titel"),
        Column("tekst", "Wat er op deze plek staat."),
        Column("waarde", "Het getal dat er staat.", "number"),
        Column("eenheid", "Waarin is geteld."),
        Column("keuze", "Wat deze site ermee doet.", van="over.keuze"),
        BRON,
    ),
    aantal=uncounted,
)
PLAN_TABLES = (
    *(PLANNEN, PLANNEN_THEMAS, PLANNEN_GELD),
    *(PLANNEN_TIJDLIJN, PLANNEN_PARTIJEN, PLANNEN_TEGENSTRIJDIGHEDEN),
)


def published_plan(plan: PlanView) -> dict[str, Any]:
    """A plan with its amounts and its events in the order of time."""
    return published(
        plan.record,
        url=Adres(plan.url),
        themas=[_theme(thema) for thema in plan.themas],
        geld=published_geld(plan),
        tijdlijn=[
            published(event.record, eerste_dag=event.eerste, laatste_dag=event.laatste) for event in plan.tijdlijn
        ],
    )


def _theme(thema: PlanthemaView) -> dict[str, Any]:
    topics = [published(sub.record, bedrag=sub.bedrag, eenheid=_unit(sub)) for sub in thema.subthemas]
    return published(thema.record, url=Adres(thema.url), bedrag=thema.bedrag, eenheid=_unit(thema), subthemas=topics)


def _unit(thema: PlanthemaView | SubthemaView) -> str | None:
    return None if thema.bedrag is None else EURO
