"""Charts of what each municipality pays for a plan: per year, and per inhabitant and year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from ...language.numbers import say_money
from ..views import Site
from ..views.plannen import GeldlijstView, GeldregelView
from .definition import Chart
from .kinds import Bar, Bars
from .tables import Cell, Column, Table, cell

COLUMNS = (
    Column("gemeente", "Gemeente"),
    Column("inwoners", "Inwoners"),
    Column("euro_per_jaar", "Gemiddeld per jaar"),
    Column("euro_per_inwoner_per_jaar", "Per inwoner per jaar"),
)


def plan_charts(site: Site) -> Iterator[Chart]:
    """Two charts for each list that divides an amount over municipalities by their inhabitants."""
    for plan in site.plannen.alle:
        for lijst in plan.geld.lijsten if plan.geld else ():
            lines = [regel for regel in lijst.regels if regel.per_inwoner is not None]
            if lijst.grafieken and lines:
                per_year, per_person = lijst.grafieken
                yield _chart(site, per_year, "gemiddeld per jaar", "euro per jaar", _yearly_bars(lines), lijst, lines)
                yield _chart(
                    site, per_person, "per inwoner per jaar", "cent per inwoner per jaar", _shares(lines), lijst, lines
                )


def _chart(
    site: Site, id: str, what: str, unit: str, bars: tuple[Bar, ...], lijst: GeldlijstView, lines: list[GeldregelView]
) -> Chart:
    return Chart(
        id=id,
        titel=f"{lijst.titel}, {what}",
        zin=_say(bars),
        picture=Bars(bars, unit, None),
        table=Table(COLUMNS, tuple(_row(line) for line in lines)),
        bron=site.links.say_bron(lijst.bron),
        datum=f"Bedragen voor {lijst.wanneer}" if lijst.wanneer else "De bron noemt geen jaar",
    )


def _yearly_bars(lines: list[GeldregelView]) -> tuple[Bar, ...]:
    return tuple(Bar(line.naam, _yearly(line), say_money(_yearly(line)), False) for line in lines)


def _shares(lines: list[GeldregelView]) -> tuple[Bar, ...]:
    return tuple(
        Bar(line.naam, None if line.per_inwoner is None else line.per_inwoner * 100, line.per_inwoner_tekst, False)
        for line in lines
    )


def _yearly(line: GeldregelView) -> Decimal:
    amounts = [part.bedrag for part in line.per_jaar if part.bedrag is not None]
    return (sum(amounts, Decimal(0)) / len(amounts)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _say(bars: tuple[Bar, ...]) -> str:
    ordered = sorted(bars, key=lambda bar: bar.waarde or Decimal(0))
    least, most = ordered[0], ordered[-1]
    if least.tekst == most.tekst:
        return f"Voor elke gemeente is dit even veel: {most.tekst}."
    return f"Het minst is het voor {least.naam}: {least.tekst}. Het meest is het voor {most.naam}: {most.tekst}."


def _row(line: GeldregelView) -> tuple[Cell, ...]:
    return (
        cell(line.naam),
        cell(line.inwoners),
        cell(_yearly(line), say_money(_yearly(line))),
        cell(line.per_inwoner, line.per_inwoner_tekst),
    )
