"""Charts of the cijfers of the region: only those that a chart does not make look wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...language.numbers import say_number, start_sentence
from ..reasons import say_doelwaarde
from ..views import CijferView, PuntView, Site, WaardeView
from .definition import Bar, Bars, Cell, Chart, Column, Line, Lines, Moment, Picture, Table, cell

NOT_NAMED = "niet genoemd"
LINE_INKS = ("reeks-1", "reeks-2", "reeks-3", "reeks-4")


def cijfer_charts(site: Site) -> Iterator[Chart]:
    """A chart for each cijfer that may have one."""
    for cijfer in site.cijfers:
        if cijfer.record.grafiek != "geen" and any(value.record.waarde is not None for value in cijfer.waarden):
            yield _chart(site, cijfer)


def change_charts(site: Site) -> Iterator[Chart]:
    """A chart for each cijfer with a number from before and from after the plan was made, with what was promised."""
    for cijfer in site.cijfers:
        if cijfer.veranderingen:
            values = (value for change in cijfer.veranderingen for value in (change.voor, change.na))
            part = replace(cijfer, waarden=tuple(values))
            said, bars = _with_promise(_bars(part), cijfer.belofte)
            title = f"{cijfer.record.titel}: voor en na het begin van het plan"
            yield replace(_chart(site, part), id=f"verandering-{cijfer.record.id}", titel=title, zin=said, picture=bars)


def _with_promise(bars: Bars, punt: PuntView | None) -> tuple[str, Bars]:
    """What was promised in a sentence, and the bars with that number as a line through them."""
    target = punt.record.doelwaarde if punt else None
    if punt is None or target is None:
        return "Over dit getal belooft het plan niets.", bars
    promised = Bar("Beloofd", target.waarde, say_number(target.waarde), True)
    said = f"Beloofd is {', '.join(filter(None, (say_doelwaarde(target), punt.wanneer)))}."
    return said, replace(bars, bars=(*bars.bars, promised), reference=promised)


def _chart(site: Site, cijfer: CijferView) -> Chart:
    return Chart(
        id=chart_id(cijfer),
        titel=cijfer.record.vraag,
        zin=cijfer.record.antwoord,
        picture=_lines(cijfer) if cijfer.record.grafiek == "lijn" else _bars(cijfer),
        table=_table(cijfer),
        bron="; ".join(dict.fromkeys(map(site.links.say_bron, cijfer.bronnen))),
        datum=f"Gebied: {cijfer.record.gebied}. Periode: {cijfer.record.periode}",
        let_op=cijfer.record.let_op,
    )


def chart_id(cijfer: CijferView) -> str:
    """The id of the chart of a cijfer."""
    return f"cijfer-{cijfer.record.id}"


def _bars(cijfer: CijferView) -> Bars:
    has_places = any(value.record.gemeente for value in cijfer.waarden)
    bars = tuple(
        Bar(
            _name(cijfer, value),
            value.record.waarde,
            _said(cijfer, value),
            has_places and value.record.gemeente is None,
            value.record.gemeente,
        )
        for value in cijfer.waarden
    )
    line = next((bar for bar in bars if bar.is_compared and bar.waarde is not None), None)
    return Bars(bars, _unit(cijfer), line)


def _lines(cijfer: CijferView) -> Picture:
    groups: dict[str, list[WaardeView]] = {}
    for value in cijfer.waarden:
        if value.kenmerken["jaar"]:
            groups.setdefault(_name(cijfer, value, ("gebied", "groep")), []).append(value)
    lines = tuple(
        line
        for number, (name, values) in enumerate(groups.items())
        for line in _lines_of(name, LINE_INKS[number % len(LINE_INKS)], values)
    )
    days = [moment.day for line in lines for moment in line.moments]
    return Lines(lines, _unit(cijfer), min(days), max(days))


def _lines_of(name: str, ink: str, values: Sequence[WaardeView]) -> Iterator[Line]:
    """What is expected as a line of its own, which starts where the known numbers end."""
    known = _moments([value for value in values if not value.record.verwacht])
    expected = _moments([value for value in values if value.record.verwacht])
    place = values[0].record.gemeente
    if expected:
        yield Line(f"{name}, verwacht", ink, (*known[-1:], *expected), is_dashed=True, gemeente=place)
    if known:
        yield Line(name, ink, known, gemeente=place)


def _moments(values: Sequence[WaardeView]) -> tuple[Moment, ...]:
    years = ((value.record.jaar, value.record.waarde) for value in values)
    moments = (Moment(year.eerste, number, year.tekst) for year, number in years if year)
    return tuple(sorted(moments, key=lambda moment: moment.day))


def _name(cijfer: CijferView, value: WaardeView, fields: Sequence[str] = ("gebied", "groep", "jaar")) -> str:
    parts = [value.kenmerken[field] or NOT_NAMED for field in fields if field in cijfer.kolommen]
    return start_sentence(", ".join(parts) or value.kenmerken["gebied"] or NOT_NAMED)


def _unit(cijfer: CijferView) -> str:
    is_all_expected = all(value.record.verwacht for value in _known(cijfer))
    return f"{cijfer.record.eenheid}{', verwacht' if is_all_expected else ''}"


def _known(cijfer: CijferView) -> list[WaardeView]:
    return [value for value in cijfer.waarden if value.record.waarde is not None]


def _table(cijfer: CijferView) -> Table:
    columns = (Column(field, start_sentence(field)) for field in cijfer.kolommen)
    return Table(
        (*columns, Column("waarde", start_sentence(_unit(cijfer)))),
        tuple(
            (*(_feature(value, field) for field in cijfer.kolommen), Cell(value.record.waarde, _said(cijfer, value)))
            for value in cijfer.waarden
        ),
    )


def _feature(value: WaardeView, field: str) -> Cell:
    """Its area, group or year; a municipality can be found in it."""
    place = value.record.gemeente if field == "gebied" else None
    return cell(value.kenmerken[field], empty=NOT_NAMED, gemeente=place)


def _said(cijfer: CijferView, value: WaardeView) -> str:
    is_mixed = value.record.verwacht and not all(other.record.verwacht for other in _known(cijfer))
    return f"{value.getal} (verwacht)" if is_mixed else value.getal
