"""Charts of the figures about the region: only those that a chart does not make look wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ...data.values import Periode
from ...language.numbers import start_sentence
from ..views import CijferView, Site, WaardeView
from .definition import Chart
from .kinds import Bar, Bars, Figure, Line, Lines, Moment
from .tables import Cell, Column, Table, cell

HEADINGS = {"gebied": "Gebied", "groep": "Groep", "jaar": "Jaar"}
NOT_NAMED = "niet genoemd"
LINE_INKS = ("reeks-1", "reeks-2", "reeks-3", "reeks-4")


def figure_charts(site: Site) -> Iterator[Chart]:
    """A chart for each figure that may have one."""
    for figure in site.cijfers:
        if figure.record.grafiek != "geen" and any(value.record.waarde is not None for value in figure.waarden):
            yield _chart(site, figure)


def _chart(site: Site, figure: CijferView) -> Chart:
    return Chart(
        id=chart_id(figure),
        titel=figure.record.vraag,
        zin=figure.record.antwoord,
        figuur=_lines(figure) if figure.record.grafiek == "lijn" else _bars(figure),
        tabel=_table(figure),
        bron=site.links.say_bron(figure.record.bron),
        datum=f"Gebied: {figure.record.gebied}. Periode: {figure.record.periode}",
        let_op=figure.record.let_op,
    )


def chart_id(figure: CijferView) -> str:
    """The id of the chart of a figure."""
    return f"cijfer-{figure.record.id}"


def _bars(figure: CijferView) -> Figure:
    has_places = any(value.record.gemeente for value in figure.waarden)
    bars = tuple(
        Bar(
            _name(figure, value),
            value.record.waarde,
            _said(figure, value),
            has_places and value.record.gemeente is None,
        )
        for value in figure.waarden
    )
    line = next((bar for bar in bars if bar.vergelijking and bar.waarde is not None), None)
    return Bars(bars, _unit(figure), line)


def _lines(figure: CijferView) -> Figure:
    groups: dict[str, list[WaardeView]] = {}
    for value in figure.waarden:
        if value.kenmerken["jaar"]:
            groups.setdefault(_name(figure, value, ("gebied", "groep")), []).append(value)
    lines = tuple(
        line
        for number, (name, values) in enumerate(groups.items())
        for line in _lines_of(name, LINE_INKS[number % len(LINE_INKS)], values)
    )
    days = [moment.dag for line in lines for moment in line.momenten]
    return Lines(lines, _unit(figure), min(days), max(days))


def _lines_of(name: str, ink: str, values: Sequence[WaardeView]) -> Iterator[Line]:
    """What is expected as a line of its own, which starts where the known numbers end."""
    known = _moments([value for value in values if not value.record.verwacht])
    expected = _moments([value for value in values if value.record.verwacht])
    if expected:
        yield Line(f"{name}, verwacht", ink, (*known[-1:], *expected), is_gestippeld=True)
    if known:
        yield Line(name, ink, known)


def _moments(values: Sequence[WaardeView]) -> tuple[Moment, ...]:
    moments = (
        Moment(_day(value.kenmerken["jaar"] or ""), value.record.waarde, value.kenmerken["jaar"] or "")
        for value in values
    )
    return tuple(sorted(moments, key=lambda moment: moment.dag))


def _day(period: str) -> date:
    return Periode.parse(period).eerste


def _name(figure: CijferView, value: WaardeView, fields: Sequence[str] = ("gebied", "groep", "jaar")) -> str:
    parts = [value.kenmerken[field] or NOT_NAMED for field in fields if field in figure.kolommen]
    return start_sentence(", ".join(parts) or value.kenmerken["gebied"] or NOT_NAMED)


def _unit(figure: CijferView) -> str:
    return (
        f"{figure.record.eenheid}, verwacht"
        if all(value.record.verwacht for value in _known(figure))
        else figure.record.eenheid
    )


def _known(figure: CijferView) -> list[WaardeView]:
    return [value for value in figure.waarden if value.record.waarde is not None]


def _table(figure: CijferView) -> Table:
    columns = (Column(field, HEADINGS[field]) for field in figure.kolommen)
    return Table(
        (*columns, Column("waarde", start_sentence(_unit(figure)))),
        tuple(
            (
                *(cell(value.kenmerken[field], leeg=NOT_NAMED) for field in figure.kolommen),
                Cell(value.record.waarde, _said(figure, value)),
            )
            for value in figure.waarden
        ),
    )


def _said(figure: CijferView, value: WaardeView) -> str:
    is_mixed = value.record.verwacht and not all(other.record.verwacht for other in _known(figure))
    return f"{value.getal} (verwacht)" if is_mixed else value.getal
