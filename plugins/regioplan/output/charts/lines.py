"""Lines in time. Where a number is not known, there is no line."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from ...derived.charts.kinds import Line, Lines, Moment
from ...language.numbers import say_number
from .scale import Scale, days, from_zero, percent, pixels, ticks, years
from .shapes import AXIS_HEIGHT, GAP, DrawnDot, DrawnLine, LineDrawing, Stroke, Tick

PLOT_HEIGHT = 200


def draw_lines(figure: Lines) -> LineDrawing:
    """Lines above an axis that starts at zero."""
    numbers = [moment.waarde for line in figure.lijnen for moment in line.momenten]
    across = days(figure.eerste, figure.laatste, 12, 95)
    down = from_zero(numbers, PLOT_HEIGHT, GAP, nice=True)
    return LineDrawing(
        hoogte=PLOT_HEIGHT + AXIS_HEIGHT,
        onder=PLOT_HEIGHT,
        jaren=years(across, figure.eerste, figure.laatste),
        jaren_y=pixels(PLOT_HEIGHT + 17),
        streepjes=tuple(_tick(down, number) for number in ticks(down)),
        lijnen=tuple(_line(line, across, down) for line in figure.lijnen),
    )


def _tick(down: Scale, number: Decimal) -> Tick:
    y = down.place(number)
    return Tick(pixels(y), say_number(number), pixels(y + 4))


def _line(line: Line, across: Scale, down: Scale) -> DrawnLine:
    strokes = tuple(
        Stroke(*_place(one, across, down), *_place(other, across, down))
        for one, other in pairwise(line.momenten)
        if one.waarde is not None and other.waarde is not None
    )
    known = [moment for moment in line.momenten if moment.waarde is not None]
    marks = tuple(_mark(moment, line, across, down) for moment in known)
    return DrawnLine(line.inkt, line.is_gestippeld, strokes, marks)


def _place(moment: Moment, across: Scale, down: Scale) -> tuple[str, str]:
    assert moment.waarde is not None, "only known numbers have a place"
    return percent(across.day(moment.dag)), pixels(down.place(moment.waarde))


def _mark(moment: Moment, line: Line, across: Scale, down: Scale) -> DrawnDot:
    x, y = _place(moment, across, down)
    assert moment.waarde is not None, "only known numbers have a place"
    above = pixels(down.place(moment.waarde) - 10)
    return DrawnDot(x, y, "4.5", line.inkt, say_number(moment.waarde), above)
