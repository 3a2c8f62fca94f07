"""From a chart to a picture: its places, its legend and its patterns."""

from __future__ import annotations

from dataclasses import dataclass

from ...derived.charts.definition import Chart
from ...derived.charts.kinds import Bars, Figure, Lines, Matrix, Stacked, Timeline
from .bars import draw_bars, draw_stacked
from .inks import Pattern, patterns_of
from .lines import draw_lines
from .shapes import Drawing, MatrixDrawing
from .timeline import draw_timeline

MANY_COLUMNS = 5
"""With more columns than this, their names are written upright."""


@dataclass(frozen=True)
class LegendItem:
    """A line of the legend."""

    naam: str
    inkt: str
    teken: str = ""
    """A sign instead of a colour."""


@dataclass(frozen=True)
class Picture:
    """A chart with everything that its template needs."""

    grafiek: Chart
    tekening: Drawing
    legenda: tuple[LegendItem, ...]
    patronen: tuple[tuple[str, Pattern], ...]
    """Each ink that has a pattern, with that pattern."""


def draw(chart: Chart) -> Picture:
    """The picture of a chart."""
    legend = _legend(chart.figuur)
    inks = [item.inkt for item in legend] or ["waarde", "vergelijking"]
    patterns = () if isinstance(chart.figuur, Matrix) else patterns_of(inks)
    return Picture(chart, _drawing(chart.figuur), legend, patterns)


def _drawing(figure: Figure) -> Drawing:
    match figure:
        case Stacked():
            return draw_stacked(figure)
        case Bars():
            return draw_bars(figure)
        case Timeline():
            return draw_timeline(figure)
        case Lines():
            return draw_lines(figure)
        case Matrix():
            return MatrixDrawing(is_staand=len(figure.kolommen) > MANY_COLUMNS)


def _legend(figure: Figure) -> tuple[LegendItem, ...]:
    match figure:
        case Stacked():
            used = (any(bar.delen[number] for bar in figure.balken) for number in range(len(figure.legenda)))
            return tuple(
                LegendItem(part.naam, part.inkt) for part, is_used in zip(figure.legenda, used, strict=True) if is_used
            )
        case Bars():
            if figure.streep is None:
                return ()
            return (
                LegendItem("Gemeente", "waarde"),
                LegendItem(f"Om mee te vergelijken. De streep is: {figure.streep.naam}", "vergelijking"),
            )
        case Timeline():
            return (LegendItem("Voorbij", "voorbij"), LegendItem("Komt nog", "komt"))
        case Lines():
            return tuple(LegendItem(line.naam, line.inkt) for line in figure.lijnen)
        case Matrix():
            return tuple(LegendItem(cell.tekst, cell.inkt, cell.teken) for cell in figure.legenda)
