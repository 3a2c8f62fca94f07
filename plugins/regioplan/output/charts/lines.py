"""Lines in time. Where a number is not known, there is no line."""

from decimal import Decimal
from itertools import pairwise

from ...derived.charts.kinds import Line, Lines, Moment
from ...language.numbers import say_number
from .scale import Scale, days, from_zero, percent, pixels, ticks, years
from .shapes import AXIS_HEIGHT, GAP, YEAR_BASELINE, DrawnDot, DrawnLine, LineDrawing, Stroke, Tick

PLOT_HEIGHT = 200
PLOT_WIDTH = (12, 95)
"""Percents across: on the left the numbers of the axis stand, on the right half of the last number."""
TICK_DROP = 4
"""From a line of the axis to the foot of its number: half the height of a digit."""
DOT_RADIUS = "4.5"
NUMBER_RISE = 10
"""From the middle of a dot to the foot of the number above it."""


def draw_lines(graph: Lines) -> LineDrawing:
    """Lines above an axis that starts at zero."""
    numbers = [moment.waarde for line in graph.lines for moment in line.moments]
    across = days(graph.first, graph.last, *PLOT_WIDTH)
    down = from_zero(numbers, PLOT_HEIGHT, GAP, nice=True)
    return LineDrawing(
        height=PLOT_HEIGHT + AXIS_HEIGHT,
        bottom=PLOT_HEIGHT,
        years=years(across, graph.first, graph.last),
        years_y=pixels(PLOT_HEIGHT + YEAR_BASELINE),
        ticks=tuple(_tick(down, number) for number in ticks(down)),
        lines=tuple(_line(line, across, down) for line in graph.lines),
    )


def _tick(down: Scale, number: Decimal) -> Tick:
    y = down.place(number)
    return Tick(pixels(y), say_number(number), pixels(y + TICK_DROP))


def _line(line: Line, across: Scale, down: Scale) -> DrawnLine:
    strokes = tuple(
        Stroke(*_place(one, across, down), *_place(other, across, down))
        for one, other in pairwise(line.moments)
        if one.waarde is not None and other.waarde is not None
    )
    known = [moment for moment in line.moments if moment.waarde is not None]
    marks = tuple(_mark(moment, line, across, down) for moment in known)
    return DrawnLine(line.ink, line.is_dashed, strokes, marks, line.gemeente)


def _place(moment: Moment, across: Scale, down: Scale) -> tuple[str, str]:
    assert moment.waarde is not None, "only known numbers have a place"
    return percent(across.day(moment.day)), pixels(down.place(moment.waarde))


def _mark(moment: Moment, line: Line, across: Scale, down: Scale) -> DrawnDot:
    x, y = _place(moment, across, down)
    assert moment.waarde is not None, "only known numbers have a place"
    above = pixels(down.place(moment.waarde) - NUMBER_RISE)
    return DrawnDot(x, y, DOT_RADIUS, line.ink, say_number(moment.waarde), above)
