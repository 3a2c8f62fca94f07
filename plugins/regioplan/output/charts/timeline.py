"""Dots in time, in rows."""

from ...derived.charts.kinds import Dot, Timeline
from .scale import LINE_HEIGHT, Scale, days, percent, pixels, years
from .shapes import AXIS_HEIGHT, GAP, YEAR_BASELINE, DrawnDot, DrawnTrack, TimelineDrawing, label, label_height

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
