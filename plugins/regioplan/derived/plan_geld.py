"""The money of a plan as readers see it: amounts, our sums beside those of the source, shares per inhabitant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from ..data.geld import Geldlijst, Geldregel
from ..data.geld_sums import amount_of, own_total, total_of, year_total, years_in, years_of
from ..data.plannen import Plan
from ..language.dates import say_span
from ..language.numbers import say_money, say_number, say_small_money
from .addresses import address
from .links import Links
from .plan_labels import GELDSTAND
from .views.plannen import GeldlijstView, GeldregelView, JaarbedragView, PlangeldView

NOT_NAMED = "niet genoemd"


def derive_money(plan: Plan, links: Links) -> PlangeldView | None:
    """The money of a plan; None when the source names none."""
    if plan.geld is None:
        return None
    return PlangeldView(
        uitleg=plan.geld.uitleg,
        prijspeil=plan.geld.prijspeil,
        inwoners=plan.geld.inwoners,
        inwoners_tekst=_people(plan.geld.inwoners),
        inwoners_wanneer=plan.geld.inwoners_wanneer,
        lijsten=tuple(_list(lijst, plan, links) for lijst in plan.geld.lijsten),
    )


def amount_for(plan: Plan, topic: str) -> Decimal | None:
    """What the lists of costs reserve for a theme or topic; None when they do not name it."""
    lists = [lijst for lijst in plan.geld.lijsten if lijst.soort == "kosten"] if plan.geld else []
    amounts = [amount_of(regel, lijst) for lijst in lists for regel in lijst.regels if regel.onderwerp == topic]
    return total_of(amounts) if amounts else None


def _list(lijst: Geldlijst, plan: Plan, links: Links) -> GeldlijstView:
    ours, cents = own_total(lijst), _has_cents(lijst)
    shares = [_per_person(regel) for regel in lijst.regels]
    return GeldlijstView(
        record=lijst,
        id=lijst.id,
        url=f"{address('plan', plan.id)}#{lijst.id}",
        titel=lijst.titel,
        soort=lijst.soort,
        stand=lijst.stand,
        stand_naam=GELDSTAND[lijst.stand],
        uitleg=lijst.uitleg,
        wanneer=say_time(lijst),
        vanaf=lijst.vanaf.tekst if lijst.vanaf else None,
        tot_en_met=lijst.tot_en_met.tekst if lijst.tot_en_met else None,
        jaren=years_in(lijst),
        regels=tuple(_line(regel, lijst, share, links) for regel, share in zip(lijst.regels, shares, strict=True)),
        heeft_inwoners=any(regel.inwoners is not None for regel in lijst.regels),
        heeft_betalers=any(regel.betaler for regel in lijst.regels),
        heeft_standen=any(regel.stand not in (None, lijst.stand) for regel in lijst.regels),
        grafieken=_charts(lijst, plan, shares),
        totaal=lijst.totaal,
        totaal_tekst=_money(lijst.totaal, cents),
        som=ours,
        som_tekst=_money(ours, cents),
        klopt=None in (ours, lijst.totaal) or ours == lijst.totaal,
        heeft_totaal=lijst.totaal is not None or ours is not None,
        toon_som=ours is not None and ours != lijst.totaal,
        jaartotalen=tuple(_per_year({part.jaar.tekst: part.bedrag for part in lijst.totaal_per_jaar}, lijst, cents)),
        jaarsommen=tuple(_per_year({year: year_total(lijst, year) for year in years_in(lijst)}, lijst, cents)),
        inwoners=lijst.inwoners,
        inwoners_tekst=_people(lijst.inwoners),
        per_thema=tuple(_per_theme(lijst, plan)),
        zin=_say_total(lijst, ours),
        zin_per_inwoner=_say_shares(shares),
        verschil=lijst.verschil,
        noten=lijst.noten,
        opmerkingen=tuple(_remarks(lijst)),
        bron=lijst.bron,
    )


def _charts(lijst: Geldlijst, plan: Plan, shares: Sequence[Decimal | None]) -> tuple[str, ...]:
    if lijst.soort != "verdeling" or sum(share is not None for share in shares) < 2:
        return ()
    return tuple(f"plan-{plan.id}-{lijst.id}-{what}" for what in ("per-jaar", "per-inwoner"))


def _line(regel: Geldregel, lijst: Geldlijst, share: Decimal | None, links: Links) -> GeldregelView:
    amount, years, cents = amount_of(regel, lijst), years_of(regel), _has_cents(lijst)
    differs = None not in (amount, years) and amount != years
    known = [amount_of(other, lijst) for other in lijst.regels]
    return GeldregelView(
        record=regel,
        id=regel.id,
        naam=regel.naam,
        bedrag=amount,
        tekst=_money(amount, cents),
        is_berekend=regel.bedrag is None and amount is not None,
        per_jaar=tuple(_per_year({part.jaar.tekst: part.bedrag for part in regel.per_jaar}, lijst, cents)),
        som=years if differs else None,
        som_tekst=_money(years, cents) if differs else "",
        betaler=regel.betaler,
        partner=links.to("partner", regel.partner) if regel.partner else None,
        gemeente=links.to("gemeente", regel.gemeente) if regel.gemeente else None,
        inwoners=regel.inwoners,
        inwoners_tekst=_people(regel.inwoners),
        per_inwoner=share,
        per_inwoner_tekst=say_small_money(share) if share is not None else NOT_NAMED,
        deel=_share_of_longest(amount, known),
        onderwerp=regel.onderwerp,
        stand=regel.stand or lijst.stand,
        stand_naam=GELDSTAND[regel.stand or lijst.stand],
        noot=regel.noot,
        verschil=regel.verschil,
        bron=regel.bron,
    )


def _per_year(amounts: Mapping[str, Decimal | None], lijst: Geldlijst, cents: bool) -> Iterator[JaarbedragView]:
    for year in years_in(lijst):
        amount = amounts.get(year)
        yield JaarbedragView(year, amount, "–" if amount is None else say_money(amount, cents=cents))


def _per_person(regel: Geldregel) -> Decimal | None:
    """The average amount per inhabitant and year; None when the source does not name the parts."""
    total = years_of(regel)
    if total is None or not regel.inwoners:
        return None
    return (total / len(regel.per_jaar) / regel.inwoners).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def _share_of_longest(amount: Decimal | None, all_amounts: Iterable[Decimal | None]) -> int | None:
    known = [other for other in all_amounts if other is not None]
    longest = max(known, default=Decimal(0))
    return int(amount * 100 / longest) if amount is not None and longest > 0 and len(known) > 1 else None


def _per_theme(lijst: Geldlijst, plan: Plan) -> Iterator[tuple[str, str]]:
    if not any(regel.onderwerp for regel in lijst.regels):
        return
    for thema in plan.themas:
        topics = {thema.id, *(sub.id for sub in thema.subthemas)}
        amounts = [amount_of(regel, lijst) for regel in lijst.regels if regel.onderwerp in topics]
        if amounts:
            yield thema.titel, _money(total_of(amounts), _has_cents(lijst))


def _remarks(lijst: Geldlijst) -> Iterator[str]:
    if lijst.verschil:
        yield lijst.verschil
    yield from lijst.noten
    for regel in lijst.regels:
        for remark in filter(None, (regel.noot, regel.verschil)):
            yield f"{regel.naam}: {remark}"


def _say_total(lijst: Geldlijst, ours: Decimal | None) -> str:
    if ours is None:
        return "De bron noemt niet alle bedragen. Daarom rekenen wij geen totaal uit."
    if lijst.totaal is None:
        return f"Samen is dit {say_money(ours)}. De bron noemt zelf geen totaal."
    if ours != lijst.totaal:
        theirs = say_money(lijst.totaal, cents=True)
        return f"In de bron staat een totaal van {theirs}. Wij komen op {say_money(ours, cents=True)}."
    return f"Samen is dit {say_money(ours)}. Dat totaal staat ook in de bron."


def _say_shares(shares: Sequence[Decimal | None]) -> str:
    said = sorted({(share, say_small_money(share)) for share in shares if share is not None})
    words = list(dict.fromkeys(word for _, word in said))
    if not words:
        return ""
    if len(words) == 1:
        return f"Dat is voor elke inwoner {words[0]} per jaar."
    return f"Dat is voor elke inwoner {words[0]} tot {words[-1]} per jaar."


def say_time(lijst: Geldlijst) -> str:
    """The time that a list is for; empty when the source does not say."""
    if not lijst.vanaf or not lijst.tot_en_met:
        return ""
    return say_span(lijst.vanaf.eerste, lijst.tot_en_met.laatste)


def _has_cents(lijst: Geldlijst) -> bool:
    """Whether amounts of this list are shown with cents: when one of them has cents."""
    amounts = [lijst.totaal, *(part.bedrag for regel in lijst.regels for part in regel.per_jaar)]
    amounts += [regel.bedrag for regel in lijst.regels]
    return any(amount is not None and amount != amount.to_integral_value() for amount in amounts)


def _money(amount: Decimal | None, cents: bool) -> str:
    return NOT_NAMED if amount is None else say_money(amount, cents=cents)


def _people(number: int | None) -> str:
    return NOT_NAMED if number is None else say_number(number)
