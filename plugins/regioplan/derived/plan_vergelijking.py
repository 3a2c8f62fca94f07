"""Which amounts of plans can stand side by side, and why others cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from ..data.geld import Geldlijst
from ..data.geld_sums import months_between, own_total
from ..data.plannen import Plan
from ..language.numbers import say_money, say_small_money
from .addresses import address
from .links import Link
from .plan_geld import say_time
from .views.plannen import NietVergelekenView, VergelijkingView

UNKNOWN_PER_PERSON = "niet te zeggen: de bron noemt geen aantal inwoners"


def compare(plans: Sequence[Plan]) -> tuple[VergelijkingView, ...]:
    """The totals that can stand side by side: of this region, with a known total and a known time."""
    return tuple(
        _compared(plan, lijst)
        for plan in plans
        for lijst in (plan.geld.lijsten if plan.geld else ())
        if not plan.is_voorbeeld and not _why_not(lijst)
    )


def leave_out(plans: Sequence[Plan]) -> Iterator[NietVergelekenView]:
    """The money that does not stand side by side with other money, each with the reason."""
    for plan in plans:
        link = Link(plan.titel, address("plan", plan.id))
        if plan.geld is None:
            yield NietVergelekenView(link, "Het hele plan", "In de bron staan geen bedragen.")
        elif plan.is_voorbeeld:
            people = "" if plan.geld.inwoners else " De bron noemt ook geen aantal inwoners."
            reason = f"Dit komt uit een andere regio, met andere taken.{people}"
            yield NietVergelekenView(link, "Alle bedragen", reason)
        else:
            for lijst in plan.geld.lijsten:
                if reason := _why_not(lijst):
                    yield NietVergelekenView(link, lijst.titel, reason)


def _why_not(lijst: Geldlijst) -> str:
    """Why a list cannot be compared; empty when it can."""
    if own_total(lijst) is None:
        return "De bron noemt niet alle bedragen."
    if not (lijst.vanaf and lijst.tot_en_met and months_between(lijst.vanaf, lijst.tot_en_met)):
        return "De bron zegt niet precies voor welke tijd dit geld is."
    return ""


def _compared(plan: Plan, lijst: Geldlijst) -> VergelijkingView:
    assert plan.geld and lijst.vanaf and lijst.tot_en_met, "only lists with a time are compared"
    total = lijst.totaal if lijst.totaal is not None else own_total(lijst)
    months = months_between(lijst.vanaf, lijst.tot_en_met)
    assert total is not None and months, "only lists with a total and whole months are compared"
    yearly = total * 12 / months
    people = plan.geld.inwoners
    page = address("plan", plan.id)
    return VergelijkingView(
        plan=Link(plan.titel, page),
        lijst=Link(lijst.titel, f"{page}#{lijst.id}"),
        totaal=say_money(total),
        wanneer=say_time(lijst),
        per_jaar=say_money(yearly.quantize(Decimal("0.01"), ROUND_HALF_UP)),
        per_inwoner=say_small_money(yearly / people) if people else UNKNOWN_PER_PERSON,
    )
