"""The money of a plan as readers see it: amounts, our sums beside those of the source, shares per inhabitant."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from ..data.geld import Geldlijst, Geldregel
from ..data.geld_sums import amount_of, months_between, own_total, total_of, year_total, years_in, years_of
from ..data.plannen import Plan
from ..language.numbers import say_money, say_small_money
from .addresses import address
from .labels import GELDSTAND
from .plan_tijdlijn import say_term
from .views.plannen import GeldlijstView, GeldregelView, JaarbedragView, NietVergelekenView, PlanView, VergelijkingView


def derive_lists(plan: Plan) -> tuple[GeldlijstView, ...]:
    """The lists of amounts of a plan; none when the source names no money."""
    return tuple(_list(lijst, plan) for lijst in plan.geldlijsten)


def amount_for(plan: Plan, topic: str) -> Decimal | None:
    """What the lists of costs reserve for a theme or topic; None when they do not name it."""
    lists = [lijst for lijst in plan.geldlijsten if lijst.soort == "kosten"]
    amounts = [amount_of(regel, lijst) for lijst in lists for regel in lijst.regels if regel.onderwerp == topic]
    return total_of(amounts) if amounts else None


def _list(lijst: Geldlijst, plan: Plan) -> GeldlijstView:
    lines, ours, years = tuple(_line(regel, lijst) for regel in lijst.regels), own_total(lijst), years_in(lijst)
    shares = [line.per_inwoner for line in lines if line.per_inwoner is not None]
    charts = tuple(f"plan-{plan.id}-{lijst.id}-{what}" for what in ("per-jaar", "per-inwoner"))
    return GeldlijstView(
        record=lijst,
        url=f"{address('plan', plan.id)}#{lijst.id}",
        stand_naam=GELDSTAND[lijst.stand],
        wanneer=say_term(lijst.vanaf, lijst.tot_en_met) if lijst.vanaf and lijst.tot_en_met else "",
        jaren=years,
        regels=lines,
        met_centen=_has_cents(lijst),
        heeft_inwoners=any(regel.inwoners is not None for regel in lijst.regels),
        heeft_betalers=any(regel.betaler for regel in lijst.regels),
        heeft_standen=any(line.stand != lijst.stand for line in lines),
        grafieken=charts if lijst.soort == "verdeling" and len(shares) > 1 else (),
        som=ours,
        klopt=None in (ours, lijst.totaal) or ours == lijst.totaal,
        heeft_totaal=lijst.totaal is not None or ours is not None,
        toon_som=ours is not None and ours != lijst.totaal,
        jaartotalen=_per_year(years, {part.jaar.tekst: part.bedrag for part in lijst.totaal_per_jaar}),
        jaarsommen=_per_year(years, {year: year_total(lijst, year) for year in years}),
        per_thema=tuple(_per_theme(lijst, plan)),
        zin=_say_total(lijst, ours),
        zin_per_inwoner=_say_shares(shares),
        opmerkingen=tuple(_remarks(lijst)),
    )


def _line(regel: Geldregel, lijst: Geldlijst) -> GeldregelView:
    amount, years, state = amount_of(regel, lijst), years_of(regel), regel.stand or lijst.stand
    return GeldregelView(
        record=regel,
        bedrag=amount,
        is_berekend=regel.bedrag is None and amount is not None,
        per_jaar=_per_year(years_in(lijst), {part.jaar.tekst: part.bedrag for part in regel.per_jaar}),
        som=years if amount not in (None, years) else None,
        per_inwoner=_per_person(regel, years),
        deel=_share_of_longest(amount, [amount_of(other, lijst) for other in lijst.regels]),
        stand=state,
        stand_naam=GELDSTAND[state],
    )


def _per_year(years: Iterable[str], amounts: Mapping[str, Decimal | None]) -> tuple[JaarbedragView, ...]:
    return tuple(JaarbedragView(year, amounts.get(year)) for year in years)


def _per_person(regel: Geldregel, total: Decimal | None) -> Decimal | None:
    """The average amount per inhabitant and year; None when the source does not name the parts."""
    if total is None or not regel.inwoners:
        return None
    return (total / len(regel.per_jaar) / regel.inwoners).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def _share_of_longest(amount: Decimal | None, all_amounts: Iterable[Decimal | None]) -> int | None:
    known = [other for other in all_amounts if other is not None]
    longest = max(known, default=Decimal(0))
    return int(amount * 100 / longest) if amount is not None and longest > 0 and len(known) > 1 else None


def _has_cents(lijst: Geldlijst) -> bool:
    amounts = [lijst.totaal, *(part.bedrag for regel in lijst.regels for part in regel.per_jaar)]
    amounts += [regel.bedrag for regel in lijst.regels]
    return any(amount is not None and amount != amount.to_integral_value() for amount in amounts)


def _per_theme(lijst: Geldlijst, plan: Plan) -> Iterator[tuple[str, Decimal | None]]:
    for thema in plan.themas:
        topics = {thema.id, *(sub.id for sub in thema.subthemas)}
        amounts = [amount_of(regel, lijst) for regel in lijst.regels if regel.onderwerp in topics]
        if amounts:
            yield thema.titel, total_of(amounts)


def _say_total(lijst: Geldlijst, ours: Decimal | None) -> str:
    if ours is None:
        return "Omdat de bron niet alle bedragen noemt, rekenen wij geen totaal uit."
    if lijst.totaal is None:
        return f"Samen is dit {say_money(ours)}, maar de bron noemt zelf geen totaal."
    if ours != lijst.totaal:
        theirs = say_money(lijst.totaal, cents=True)
        return f"In de bron staat een totaal van {theirs}, maar wij komen op {say_money(ours, cents=True)}."
    return f"Samen is dit {say_money(ours)}, en dat totaal staat ook in de bron."


def _say_shares(shares: Sequence[Decimal]) -> str:
    words = list(dict.fromkeys(say_small_money(share) for share in sorted(shares)))
    if not words:
        return ""
    if len(words) == 1:
        return f"Dat is voor elke inwoner {words[0]} per jaar."
    return f"Dat is voor elke inwoner {words[0]} tot {words[-1]} per jaar."


def _remarks(lijst: Geldlijst) -> Iterator[tuple[str, str]]:
    if lijst.verschil:
        yield "", lijst.verschil
    yield from (("", noot) for noot in lijst.noten)
    for regel in lijst.regels:
        for remark in filter(None, (regel.noot, regel.verschil)):
            yield regel.naam, remark


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
