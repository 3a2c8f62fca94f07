"""From a chart to its drawing: places, legend and patterns."""

from dataclasses import dataclass

from ...derived.charts.definition import Bars, Chart, Lines, Matrix, Picture, Stacked, Timeline
from .bars import draw_bars, draw_stacked
from .inks import Pattern, patterns_of
from .lines import draw_lines, draw_timeline
from .shapes import Drawing, MatrixDrawing

MANY_COLUMNS = 5
"""With more columns than this, their names are written upright."""


@dataclass(frozen=True)
class LegendItem:
    """A line of the legend."""

    naam: str
    ink: str
    sign: str = ""
    """A sign instead of a colour."""


@dataclass(frozen=True)
class DrawnChart:
    """A chart with everything that its template needs, under the names that it has there."""

    grafiek: Chart
    tekening: Drawing
    legenda: tuple[LegendItem, ...]
    patronen: tuple[tuple[str, Pattern], ...]
    """Each ink that has a pattern, with that pattern."""


def draw(chart: Chart) -> DrawnChart:
    """The chart with its places worked out."""
    legend = _legend(chart.picture)
    inks = [item.ink for item in legend] or ["waarde", "vergelijking"]
    patterns = () if isinstance(chart.picture, Matrix) else patterns_of(inks)
    return DrawnChart(chart, _drawing(chart.picture), legend, patterns)


def marked(picture: Picture, gemeente: str) -> str:
    """What the picture says of a municipality, in words; empty when it is not in it."""
    match picture:
        case Bars():
            found = [f"{bar.naam}: {bar.tekst}" for bar in picture.bars if bar.gemeente == gemeente]
        case Lines():
            found = [line.naam for line in picture.lines if line.gemeente == gemeente]
        case _:
            found = []
    return ". ".join(found)


def _drawing(picture: Picture) -> Drawing:
    match picture:
        case Stacked():
            return draw_stacked(picture)
        case Bars():
            return draw_bars(picture)
        case Timeline():
            return draw_timeline(picture)
        case Lines():
            return draw_lines(picture)
        case Matrix():
            return MatrixDrawing(is_upright=len(picture.columns) > MANY_COLUMNS)


def _legend(picture: Picture) -> tuple[LegendItem, ...]:
    match picture:
        case Stacked():
            used = (any(bar.parts[number] for bar in picture.bars) for number in range(len(picture.legend)))
            return tuple(
                LegendItem(part.naam, part.ink) for part, is_used in zip(picture.legend, used, strict=True) if is_used
            )
        case Bars():
            if picture.reference is None:
                return ()
            return (
                LegendItem("Gemeente", "waarde"),
                LegendItem(f"Om mee te vergelijken. De streep is: {picture.reference.naam}", "vergelijking"),
            )
        case Timeline():
            return (LegendItem("Voorbij", "voorbij"), LegendItem("Komt nog", "komt"))
        case Lines():
            return tuple(LegendItem(line.naam, line.ink) for line in picture.lines)
        case Matrix():
            return tuple(LegendItem(cell.tekst, cell.ink, cell.sign) for cell in picture.legend)
