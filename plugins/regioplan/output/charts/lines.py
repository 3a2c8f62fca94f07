"""Lines and dots in time. Where a number is not known, there is no line."""

from decimal import Decimal
from itertools import pairwise

from ...derived.charts.definition import Dot, Line, Lines, Moment, Timeline
from ...language.numbers import say_number
from .scale import LINE_HEIGHT, Scale, days, from_zero, percent, pixels, ticks, years
from .shapes import (
    AXIS_HEIGHT,
    GAP,
    YEAR_BASELINE,
    DrawnDot,
    DrawnLine,
    DrawnTrack,
    LineDrawing,
    Stroke,
    Tick,
    TimelineDrawing,
    label,
    label_height,
)

PLOT_HEIGHT = 200
PLOT_WIDTH = (12, 95)
"""Percents across: on the left the numbers of the axis stand, on the right half of the last number."""
TICK_DROP = 4
"""From a line of the axis to the foot of its number: half the height of a digit."""
DOT_RADIUS = "4.5"
NUMBER_RISE = 10
"""From the middle of a dot to the foot of the number above it."""
TRACK_HEIGHT = 30
"""Pixels for a row of dots: the largest with its edge."""
TRACK_WIDTH = (5, 95)
"""Percents across: a dot on the first or the last day stays whole on a phone."""
SMALLEST_RADIUS = 9
"""Pixels: a number of two digits fits in it."""
EXTRA_RADIUS = 4
"""Pixels that the largest dot has more. It grows with the root, so that the surface shows the number."""
NUMBER_DROP = 4.5
"""From the middle of a dot to the foot of its number: half the height of a digit."""
ROOM_FOR_TODAY = 35
"""Percents: nearer to an edge than this, the words of today do not fit around their line and stand beside it."""


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
    dots = [_mark(moment, line.ink, across, down) for moment in line.moments]
    strokes = (Stroke(one.x, one.y, other.x, other.y) for one, other in pairwise(dots) if one and other)
    return DrawnLine(line.ink, line.is_dashed, tuple(strokes), tuple(filter(None, dots)), line.gemeente)


def _mark(moment: Moment, ink: str, across: Scale, down: Scale) -> DrawnDot | None:
    """A dot with its number above it; None where the number is not known."""
    if moment.waarde is None:
        return None
    x, y = percent(across.day(moment.day)), down.place(moment.waarde)
    return DrawnDot(x, pixels(y), DOT_RADIUS, ink, say_number(moment.waarde), pixels(y - NUMBER_RISE))


def draw_timeline(timeline: Timeline) -> TimelineDrawing:
    """Rows of dots, with years under them and a line for the reference date."""
    scale = days(timeline.first, timeline.last, *TRACK_WIDTH)
    most = max(dot.count for row in timeline.rows for dot in row.dots)
    tracks, top = [], LINE_HEIGHT + GAP
    for row in timeline.rows:
        y = top + label_height(row.naam) + TRACK_HEIGHT / 2
        dots = tuple(_dot(dot, scale, y, most) for dot in row.dots)
        tracks.append(DrawnTrack(label(row.naam, top), pixels(y), dots))
        top += label_height(row.naam) + TRACK_HEIGHT + GAP
    today = scale.day(min(max(timeline.today, timeline.first), timeline.last))
    return TimelineDrawing(
        height=top + AXIS_HEIGHT,
        bottom=top,
        years=years(scale, timeline.first, timeline.last),
        years_y=pixels(top + YEAR_BASELINE),
        tracks=tuple(tracks),
        today=percent(today),
        today_anchor="start" if today < ROOM_FOR_TODAY else "end" if today > 100 - ROOM_FOR_TODAY else "middle",
    )


def _dot(dot: Dot, scale: Scale, y: float, most: int) -> DrawnDot:
    radius = SMALLEST_RADIUS + EXTRA_RADIUS * (dot.count / most) ** 0.5
    ink = "voorbij" if dot.is_past else "komt"
    x = percent(scale.day(dot.day))
    return DrawnDot(x, pixels(y), pixels(radius), ink, str(dot.count), pixels(y + NUMBER_DROP))
