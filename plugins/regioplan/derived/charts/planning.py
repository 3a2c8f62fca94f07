"""The deadlines in time, a row for each coalition."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from ...language.dates import say_day, say_period
from ...language.numbers import say_number
from ..counts import is_or_are
from ..planning import year_and_quarter
from ..views import PlanningMoment, Site
from .definition import Cell, Chart, Column, Dot, Table, Timeline, TimelineRow, cell
from .staten import as_of, own_count

COLUMNS = (
    Column("coalitie", "Thema"),
    Column("laatste_dag", "Laatste dag"),
    Column("aantal", "Aantal deadlines"),
    Column("voorbij", "Voorbij?"),
)


def deadline_timeline(site: Site) -> Chart | None:
    """All deadlines, per coalition and quarter, with the reference date."""
    moments = [
        moment for year in site.planning for moment in year.momenten if not moment.is_mijlpaal and not moment.is_begin
    ]
    if not moments:
        return None
    today = site.calendar.day
    rows = _rows(site, moments, today)
    return Chart(
        id="deadlines",
        titel="Wanneer zijn de deadlines?",
        zin=_say(site, moments, today),
        picture=Timeline(
            rows=tuple(TimelineRow(naam, dots) for _, naam, dots in rows),
            first=date(min(moment.deadline for moment in moments).year, 1, 1),
            last=date(max(moment.deadline for moment in moments).year, 12, 31),
            today=today,
            today_text=_say_today(site),
            eenheid="aantal deadlines per kwartaal",
        ),
        table=Table(COLUMNS, tuple((Cell(id, naam), *_cells(dot)) for id, naam, dots in rows for dot in dots)),
        bron=own_count(site),
        datum=as_of(site),
        let_op=("Een deadline die voorbij is, zegt niet of het klaar is.",),
    )


def _rows(site: Site, moments: Sequence[PlanningMoment], today: date) -> list[tuple[str, str, tuple[Dot, ...]]]:
    """Id, name and dots of each row of the progress page; what no coalition owns is in the last."""
    coalitions = {coalitie.record.id for coalitie in site.coalities}
    rows = []
    for row in site.voortgang.per_coalitie:
        owner = row.id if row.id in coalitions else None
        dots = tuple(_dots([moment for moment in moments if moment.punt.coalitie == owner], today))
        rows.append((row.id, row.naam, dots))
    return [row for row in rows if row[2]]


def _dots(moments: Sequence[PlanningMoment], today: date) -> Iterable[Dot]:
    """One dot per quarter, on the last deadline in it; past and coming deadlines never share a dot."""
    ordered = sorted(moments, key=lambda moment: moment.deadline)
    for _, group in groupby(ordered, key=lambda moment: (year_and_quarter(moment.deadline), moment.deadline < today)):
        days = [moment.deadline for moment in group]
        yield Dot(days[-1], len(days), days[-1] < today, say_period(days[-1], days[-1]))


def _cells(dot: Dot) -> tuple[Cell, ...]:
    passed = "ja" if dot.is_past else "nee"
    return Cell(dot.day.isoformat(), say_day(dot.day)), cell(dot.count), cell(passed)


def _say_today(site: Site) -> str:
    if site.is_slotstand:
        return f"Einde van het plan: {say_day(site.regio.plan.einde.laatste)}"
    return f"Vandaag: {site.peildatum_tekst}"


def _say(site: Site, moments: Sequence[PlanningMoment], today: date) -> str:
    passed = sum(moment.deadline < today for moment in moments)
    left = len(moments) - passed
    if not left:
        return f"Alle {say_number(len(moments))} deadlines zijn voorbij op {site.peildatum_tekst}."
    over = f"{is_or_are(passed)} {say_number(passed)} van de {say_number(len(moments))} deadlines voorbij"
    return f"Op {site.peildatum_tekst} {over}."
