"""The plans before and beside the regional plan, and everything in them."""

from collections.abc import Iterator
from typing import Any

from ...derived.views import Site
from ...derived.views.plannen import PlanthemaView, PlanView, SubthemaView
from .plan_geld import EURO, PLANNEN_GELD, in_cents, published_geld
from .publishing import Adres, published
from .table import Table, row, uncounted


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


PLAN_TABLES = (
    Table.of("plannen", _plans),
    Table.of("plannen-themas", _themes, uncounted),
    PLANNEN_GELD,
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
