"""The money of the plans: a row for every amount, also per year and for the totals."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from ...data.geld import Geldregel
from ...derived.views import Site
from ...derived.views.plannen import GeldlijstView, GeldregelView, PlanView
from .publishing import published
from .table import Table, row, uncounted

EURO = "euro"


def in_cents(amount: Decimal | None) -> Decimal | None:
    """An amount with two decimals, however it was written or worked out."""
    return None if amount is None else amount.quantize(Decimal("0.01"))


def _rows(site: Site) -> Iterator[Any]:
    for plan in site.plannen.alle:
        for lijst in plan.geldlijsten:
            for regel in lijst.regels:
                yield from _line_rows(plan, lijst, regel)
            yield from _total_rows(plan, lijst)


def _line_rows(plan: PlanView, lijst: GeldlijstView, regel: GeldregelView) -> Iterator[Any]:
    """The amount of a line, and that of each of its years."""
    record, amount = regel.record, in_cents(regel.bedrag)
    note = " ".join(filter(None, (record.noot, record.verschil))) or None
    line = partial(_row, record, plan, lijst, record.id, regel=regel, bron=record.bron, stand=regel.stand, noot=note)
    yield line(bedrag=amount, is_berekend=regel.is_berekend)
    for part in record.per_jaar:
        yield line(bedrag=in_cents(part.bedrag), jaar=part.jaar.tekst)


def _total_rows(plan: PlanView, lijst: GeldlijstView) -> Iterator[Any]:
    record, theirs, ours = lijst.record, in_cents(lijst.record.totaal), in_cents(lijst.som)
    if theirs is not None:
        yield _row(None, plan, lijst, "totaal-in-de-bron", bedrag=theirs, noot=record.verschil)
    if ours is not None:
        yield _row(None, plan, lijst, "totaal-berekend", bedrag=ours, is_berekend=True)


def _row(record: Geldregel | None, plan: PlanView, lijst: GeldlijstView, id: str, **given: Any) -> Any:
    """An amount of a line, or a total; only a line has a record."""
    of_list = {"bron": lijst.record.bron, "stand": lijst.record.stand}
    unless = {"regel": None, "jaar": None, "noot": None, "is_berekend": False, "eenheid": EURO}
    return row(record, plan=plan, lijst=lijst, id=id, **(of_list | unless | given))


PLANNEN_GELD = Table.of("plannen-geld", _rows, uncounted)


def published_geld(plan: PlanView) -> dict[str, Any] | None:
    """All amounts of a plan, with what they add up to; None when the source names none."""
    if plan.record.geld is None:
        return None
    return published(plan.record.geld, eenheid=EURO, lijsten=[_list(lijst) for lijst in plan.geldlijsten])


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
