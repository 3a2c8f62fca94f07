"""What was reported and what the calendar says, per coalition and per year."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ...language.numbers import say_count, say_list, say_number
from ..counts import is_or_are, say_heard
from ..states import Label
from ..views import Site
from ..views.voortgang import VoortgangRij
from .definition import Cell, Chart, Column, Part, Stacked, StackedBar, Table, cell

Axis = Literal["status", "tijdigheid"]
COALITIONS, YEARS = Column("coalitie", "Thema"), Column("jaar", "Jaar van de deadline")
STATE_CHARTS: Mapping[str, tuple[str, Axis, Column]] = {
    "stand-per-coalitie": ("Wat weten wij per thema?", "status", COALITIONS),
    "kalender-per-coalitie": ("Welke deadlines zijn voorbij per thema?", "tijdigheid", COALITIONS),
    "stand-per-jaar": ("Wat weten wij per jaar?", "status", YEARS),
    "kalender-per-jaar": ("Welke deadlines zijn voorbij per jaar?", "tijdigheid", YEARS),
}
"""Title, axis and first column of each chart of states."""


def state_chart(site: Site, *, id: str) -> Chart | None:
    """What was reported about the promises, or which deadlines have passed, per coalition or per year."""
    titel, axis, first = STATE_CHARTS[id]
    rows = site.voortgang.per_coalitie if first is COALITIONS else site.voortgang.per_jaar
    if not rows and first is YEARS:
        return None
    labels = sorted(site.labels[axis].values(), key=lambda label: label.drawn)
    legend = tuple(Part(label.id, label.naam, label.id) for label in labels)
    bars = tuple(StackedBar(row.naam, _sizes(row, axis, labels)) for row in rows)
    return Chart(
        id=id,
        titel=titel,
        zin=" ".join(say_heard(site.voortgang.counts)) if axis == "status" else _say_calendar(rows),
        picture=Stacked(legend, bars, "aantal punten"),
        table=_table(first, rows, axis, labels),
        bron=own_count(site),
        datum=as_of(site),
    )


def own_count(site: Site) -> str:
    """The source of what was counted and not quoted."""
    return f"eigen telling uit {site.regio.plan.naam} en de meldingen op deze site"


def as_of(site: Site) -> str:
    """The date of what was counted."""
    return f"Stand van {site.peildatum_tekst}"


def _per(row: VoortgangRij, axis: Axis) -> Mapping[Any, int]:
    return row.counts.per_status if axis == "status" else row.counts.per_tijdigheid


def _sizes(row: VoortgangRij, axis: Axis, labels: Sequence[Label]) -> tuple[int, ...]:
    return tuple(_per(row, axis).get(label.id, 0) for label in labels)


def _table(first: Column, rows: Sequence[VoortgangRij], axis: Axis, labels: Sequence[Label]) -> Table:
    columns = (first, *(Column(label.id, label.naam) for label in labels), Column("totaal", "Totaal"))
    lines = (
        (Cell(row.id, row.naam), *(cell(size) for size in _sizes(row, axis, labels)), cell(row.counts.total))
        for row in rows
    )
    return Table(columns, tuple(lines))


def _say_calendar(rows: Sequence[VoortgangRij]) -> str:
    total = sum(row.counts.total for row in rows)
    silent, begins = _total(rows, "deadline-voorbij-geen-bericht"), _total(rows, "begin-voorbij-geen-bericht")
    late, open_, none = (_total(rows, id) for id in ("te-laat", "loopt", "geen-deadline"))
    how_many = say_number(silent) if silent else "geen"
    said = f"Bij {how_many} van de {say_number(total)} punten is de deadline voorbij, zonder bericht."
    if begins:
        said += f" Het begin is voorbij bij {say_number(begins)}, ook zonder bericht."
    rest = [
        f"{say_count(late, 'punt', 'punten')} {is_or_are(late)} te laat" if late else "",
        f"bij {say_number(open_)} is er nog tijd" if open_ else "",
        f"bij {say_number(none)} is er geen deadline" if none else "",
    ]
    more = say_list([part for part in rest if part])
    return f"{said} {more[:1].upper()}{more[1:]}." if more else said


def _total(rows: Sequence[VoortgangRij], id: str) -> int:
    return sum(_per(row, "tijdigheid").get(id, 0) for row in rows)
