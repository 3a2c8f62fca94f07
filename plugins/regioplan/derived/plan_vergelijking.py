"""Which amounts of plans can stand side by side, and why others cannot."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from ..data.geld import Geldlijst
from ..data.geld_sums import months_between
from .views.plannen import GeldlijstView, NietVergelekenView, PlanView, VergelijkingView


def compare(plans: Iterable[PlanView]) -> Iterator[VergelijkingView]:
    """The totals that can stand side by side: of this region, with a known total and a known time."""
    for plan in plans:
        for lijst in plan.geldlijsten:
            months = _months(lijst.record)
            if lijst.som is not None and months and not plan.record.is_voorbeeld:
                yield _compared(plan, lijst, lijst.som if lijst.record.totaal is None else lijst.record.totaal, months)


def leave_out(plans: Iterable[PlanView]) -> Iterator[NietVergelekenView]:
    """The money that does not stand side by side with other money, each with the reason."""
    for plan in plans:
        money = plan.record.geld
        if money is None:
            yield NietVergelekenView(plan.link, "Het hele plan", "In de bron staan geen bedragen.")
        elif plan.record.is_voorbeeld:
            people = "" if money.inwoners else " De bron noemt ook geen aantal inwoners."
            reason = f"Dit komt uit een andere regio, met andere taken.{people}"
            yield NietVergelekenView(plan.link, "Alle bedragen", reason)
        else:
            for lijst in plan.geldlijsten:
                if reason := _why_not(lijst):
                    yield NietVergelekenView(plan.link, lijst.record.titel, reason)


def _why_not(lijst: GeldlijstView) -> str:
    """Why a list cannot be compared; empty when it can."""
    if lijst.som is None:
        return "De bron noemt niet alle bedragen."
    return "" if _months(lijst.record) else "De bron zegt niet precies voor welke tijd dit geld is."


def _months(lijst: Geldlijst) -> int | None:
    """How many whole months the money is for; None when the source does not say."""
    return months_between(lijst.vanaf, lijst.tot_en_met) if lijst.vanaf and lijst.tot_en_met else None


def _compared(plan: PlanView, lijst: GeldlijstView, total: Decimal, months: int) -> VergelijkingView:
    yearly = total * 12 / months
    people = plan.record.geld.inwoners if plan.record.geld else None
    return VergelijkingView(
        plan=plan.link,
        lijst=lijst,
        totaal=total,
        per_jaar=yearly.quantize(Decimal("0.01"), ROUND_HALF_UP),
        per_inwoner=yearly / people if people else None,
    )
