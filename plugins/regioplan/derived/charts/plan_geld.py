"""Charts of what each municipality pays for a plan: per year, and per inhabitant and year."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from ...language.numbers import say_money, say_small_money
from ..views import Site
from ..views.plannen import GeldlijstView, GeldregelView
from .definition import Bar, Bars, Cell, Chart, Column, Table, cell

COLUMNS = (
    Column("gemeente", "Gemeente"),
    Column("inwoners", "Inwoners"),
    Column("euro_per_jaar", "Gemiddeld per jaar"),
    Column("euro_per_inwoner_per_jaar", "Per inwoner per jaar"),
)


def plan_charts(site: Site) -> Iterator[Chart]:
    """Two charts for each list that divides an amount over municipalities by their inhabitants."""
    for lijst in (lijst for plan in site.plannen.alle for lijst in plan.geldlijsten if lijst.grafieken):
        lines = [
            (line.record, _yearly(line), line.per_inwoner) for line in lijst.regels if line.per_inwoner is not None
        ]
        per_year = tuple(Bar(record.naam, amount, say_money(amount), False) for record, amount, _ in lines)
        per_person = tuple(Bar(record.naam, share * 100, say_small_money(share), False) for record, _, share in lines)
        rows = tuple(
            (cell(record.naam), cell(record.inwoners), cell(amount, year.tekst), cell(share, person.tekst))
            for (record, amount, share), year, person in zip(lines, per_year, per_person, strict=True)
        )
        yield _chart(site, lijst, 0, "gemiddeld per jaar", Bars(per_year, "euro per jaar", None), rows)
        yield _chart(site, lijst, 1, "per inwoner per jaar", Bars(per_person, "cent per inwoner per jaar", None), rows)


def _yearly(line: GeldregelView) -> Decimal:
    amounts = [part.bedrag for part in line.per_jaar if part.bedrag is not None]
    return (sum(amounts, Decimal(0)) / len(amounts)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _chart(
    site: Site, lijst: GeldlijstView, which: int, what: str, bars: Bars, rows: tuple[tuple[Cell, ...], ...]
) -> Chart:
    return Chart(
        id=lijst.grafieken[which],
        titel=f"{lijst.record.titel}, {what}",
        zin=_say(bars.bars),
        picture=bars,
        table=Table(COLUMNS, rows),
        bron=site.links.say_bron(lijst.record.bron),
        datum=f"Bedragen voor {lijst.wanneer}" if lijst.wanneer else "De bron noemt geen jaar",
    )


def _say(bars: tuple[Bar, ...]) -> str:
    ordered = sorted(bars, key=lambda bar: bar.waarde or Decimal(0))
    least, most = ordered[0], ordered[-1]
    if least.tekst == most.tekst:
        return f"Voor elke gemeente is dit even veel: {most.tekst}."
    return f"Het minst is het voor {least.naam}: {least.tekst}. Het meest is het voor {most.naam}: {most.tekst}."
