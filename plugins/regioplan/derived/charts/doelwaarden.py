"""Charts of promised numbers: what was promised, and what was measured if anybody did."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from ...data.punten import Doelwaarde
from ...language.dates import say_day
from ...language.numbers import say_number, start_sentence
from ..kaders import in_kader
from ..measured import anniversary
from ..views import GemetenView, PuntView, Site
from .definition import Cell, Chart, Column, Line, Lines, Moment, Table, cell
from .staten import as_of

PROMISED = "Beloofd"
MEASURED = "Gemeten"
MOST_MOMENTS = 100
"""Measurements that a picture and its table can hold; all of them stand in meldingen.csv."""


def target_charts(site: Site) -> Iterator[Chart]:
    """A chart for each promise with a number that is one number for the whole region."""
    for punt in site.punten:
        if punt.record.doelwaarde and not punt.record.per_gemeente:
            yield _chart(site, punt, punt.record.doelwaarde)


def chart_id(punt: PuntView) -> str:
    """The id of the chart of a promised number."""
    return f"doelwaarde-{punt.id}"


def _chart(site: Site, punt: PuntView, target: Doelwaarde) -> Chart:
    known = punt.gemeten
    promised = Line(PROMISED, "doel", tuple(_promised(site, punt, target)), is_dashed=True)
    measured = Line(MEASURED, "meting", _measured(known))
    lines = (promised, measured) if measured.moments else (promised,)
    days = [moment.day for line in lines for moment in line.moments]
    return Chart(
        id=chart_id(punt),
        titel=f"Beloofd: {'hoogstens ' if target.hoogstens else ''}{say_number(target.waarde)} {target.eenheid}",
        zin=f"{in_kader(punt.record)} {_say(known, measured, target)}",
        picture=Lines(
            lines,
            f"{target.eenheid} ({target.waarvan})",
            min([_first_day(site), *days]),
            max([site.regio.plan.einde.laatste, *days]),
        ),
        table=_table(lines, target.eenheid),
        bron=_source(site, punt, measured),
        datum=as_of(site),
        let_op=tuple(filter(None, ("Bij dit getal is minder beter." if target.hoogstens else "", punt.record.let_op))),
    )


def _first_day(site: Site) -> date:
    return date(site.planning[0].jaar, 1, 1) if site.planning else date(site.regio.plan.einde.laatste.year, 1, 1)


def _promised(site: Site, punt: PuntView, target: Doelwaarde) -> Iterator[Moment]:
    """From the baseline, if there is one, to the deadline, and after it as far as the plan says."""
    end = site.regio.plan.einde.laatste
    if base := target.uitgangswaarde:
        yield _moment(base.datum, base.waarde)
    start = punt.deadline or _first_day(site)
    yield _moment(start, target.waarde)
    if target.groei_per_jaar is not None:
        for years in range(1, end.year - start.year + 1):
            yield _moment(anniversary(start, years), target.waarde + years * target.groei_per_jaar)
    elif punt.record.uiterlijk is None and start < end:
        yield _moment(end, target.waarde)


def _moment(day: date, value: Decimal | None) -> Moment:
    return Moment(day, value, say_day(day))


def _measured(known: GemetenView | None) -> tuple[Moment, ...]:
    metingen = known.metingen[-MOST_MOMENTS:] if known else ()
    return tuple(_moment(meting.gemeten_op, meting.waarde) for meting in metingen if meting.gemeten_op)


def _say(known: GemetenView | None, measured: Line, target: Doelwaarde) -> str:
    if not known or not measured.moments:
        return "Niemand heeft nog een meting gemeld. U ziet alleen de belofte."
    last = measured.moments[-1]
    assert last.waarde is not None, "a measurement has a number"
    said = f"De laatste meting is {say_number(last.waarde)} {target.eenheid}, op {last.when}."
    return f"{said} Oordeel: {known.oordeel.naam.lower()}."


def _table(lines: Sequence[Line], unit: str) -> Table:
    return Table(
        (Column("soort", "Soort"), Column("dag", "Dag"), Column("waarde", start_sentence(unit))),
        tuple(
            (Cell(line.naam.lower(), line.naam), Cell(moment.day.isoformat(), moment.when), cell(moment.waarde))
            for line in lines
            for moment in line.moments
        ),
    )


def _source(site: Site, punt: PuntView, measured: Line) -> str:
    source = site.links.say_bron(punt.record.bron)
    return f"{source}; de metingen komen uit de meldingen op deze site" if measured.moments else source
