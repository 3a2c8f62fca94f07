"""The plans before and beside the regional plan, and everything in them: of its money a row for every amount."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from ...data.geld import Geldregel
from ...derived.views import Site
from ...derived.views.plannen import GeldlijstView, GeldregelView, PlanthemaView, PlanView, SubthemaView
from .publishing import Adres, published
from .table import Table, row, uncounted

EURO = "euro"


def _in_cents(amount: Decimal | None) -> Decimal | None:
    """An amount with two decimals, however it was written or worked out."""
    return None if amount is None else amount.quantize(Decimal("0.01"))


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
                yield row(part.record, plan=plan, **names, bedrag=_in_cents(part.bedrag), eenheid=_unit(part))


def _amounts(site: Site) -> Iterator[Any]:
    for plan in site.plannen.alle:
        for lijst in plan.geldlijsten:
            for regel in lijst.regels:
                yield from _line_rows(plan, lijst, regel)
            yield from _total_rows(plan, lijst)


def _line_rows(plan: PlanView, lijst: GeldlijstView, regel: GeldregelView) -> Iterator[Any]:
    """The amount of a line, and that of each of its years."""
    record, amount = regel.record, _in_cents(regel.bedrag)
    note = " ".join(filter(None, (record.noot, record.verschil))) or None
    line = partial(_row, record, plan, lijst, record.id, regel=regel, bron=record.bron, stand=regel.stand, noot=note)
    yield line(bedrag=amount, is_berekend=regel.is_berekend)
    for part in record.per_jaar:
        yield line(bedrag=_in_cents(part.bedrag), jaar=part.jaar.tekst)


def _total_rows(plan: PlanView, lijst: GeldlijstView) -> Iterator[Any]:
    record, theirs, ours = lijst.record, _in_cents(lijst.record.totaal), _in_cents(lijst.som)
    if theirs is not None:
        yield _row(None, plan, lijst, "totaal-in-de-bron", bedrag=theirs, noot=record.verschil)
    if ours is not None:
        yield _row(None, plan, lijst, "totaal-berekend", bedrag=ours, is_berekend=True)


def _row(record: Geldregel | None, plan: PlanView, lijst: GeldlijstView, id: str, **given: Any) -> Any:
    """An amount of a line, or a total; only a line has a record."""
    of_list = {"bron": lijst.record.bron, "stand": lijst.record.stand}
    unless = {"regel": None, "jaar": None, "noot": None, "is_berekend": False, "eenheid": EURO}
    return row(record, plan=plan, lijst=lijst, id=id, **(of_list | unless | given))


def _events(site: Site) -> Iterator[Any]:
    return (row(one.record, plan=plan, laatste_dag=one.laatste) for plan in site.plannen.alle for one in plan.tijdlijn)


def _parties(site: Site) -> Iterator[Any]:
    return (row(party, plan=plan) for plan in site.plannen.alle for party in plan.record.partijen)


def _doubts(site: Site) -> Iterator[Any]:
    for plan in site.plannen.alle:
        for doubt in plan.record.tegenstrijdigheden:
            yield from (row(value, plan=plan, over=doubt) for value in doubt.waarden)


PLAN_TABLES = (
    Table.of("plannen", _plans),
    Table.of("plannen-themas", _themes, uncounted),
    Table.of("plannen-geld", _amounts, uncounted),
    Table.of("plannen-tijdlijn", _events, uncounted),
    Table.of("plannen-partijen", _parties, uncounted),
    Table.of("plannen-tegenstrijdigheden", _doubts, uncounted),
)


def published_plan(plan: PlanView) -> dict[str, Any]:
    """A plan with its amounts and its events in the order of time."""
    return published(
        plan.record,
        url=Adres(plan.url),
        themas=[_theme(thema) for thema in plan.themas],
        geld=plan.record.geld and published(plan.record.geld, eenheid=EURO, lijsten=[*map(_list, plan.geldlijsten)]),
        tijdlijn=[
            published(event.record, eerste_dag=event.eerste, laatste_dag=event.laatste) for event in plan.tijdlijn
        ],
    )


def _theme(thema: PlanthemaView) -> dict[str, Any]:
    topics = [published(sub.record, bedrag=sub.bedrag, eenheid=_unit(sub)) for sub in thema.subthemas]
    return published(thema.record, url=Adres(thema.url), bedrag=thema.bedrag, eenheid=_unit(thema), subthemas=topics)


def _unit(thema: PlanthemaView | SubthemaView) -> str | None:
    return None if thema.bedrag is None else EURO


def _list(lijst: GeldlijstView) -> dict[str, Any]:
    return published(
        lijst.record,
        regels=[_line(regel) for regel in lijst.regels],
        totaal_berekend=lijst.som,
        totaal_klopt=None if None in (lijst.record.totaal, lijst.som) else lijst.klopt,
        totaal_per_jaar_berekend=[vars(part) for part in lijst.jaarsommen if part.bedrag is not None],
    )


def _line(regel: GeldregelView) -> dict[str, Any]:
    return published(
        regel.record,
        bedrag=regel.bedrag,
        is_berekend=regel.is_berekend,
        som_van_de_jaren=regel.som,
        per_inwoner_per_jaar=regel.per_inwoner,
        stand=regel.stand,
    )
