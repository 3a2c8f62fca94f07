"""Dots in time, in rows."""

from __future__ import annotations

from ...derived.charts.kinds import Dot, Timeline
from .scale import LINE_HEIGHT, Scale, days, percent, pixels, years
from .shapes import AXIS_HEIGHT, GAP, DrawnDot, DrawnTrack, TimelineDrawing, label, label_height

TRACK_HEIGHT = 30


def draw_timeline(figure: Timeline) -> TimelineDrawing:
    """Rows of dots, with years under them and a line for the reference date."""
    scale = days(figure.eerste, figure.laatste, 5, 95)
    most = max(dot.aantal for row in figure.rijen for dot in row.punten)
    tracks, top = [], LINE_HEIGHT + GAP
    for row in figure.rijen:
        y = top + label_height(row.naam) + TRACK_HEIGHT / 2
        dots = tuple(_dot(dot, scale, y, most) for dot in row.punten)
        tracks.append(DrawnTrack(label(row.naam, top), pixels(y), dots))
        top += label_height(row.naam) + TRACK_HEIGHT + GAP
    today = scale.day(min(max(figure.vandaag, figure.eerste), figure.laatste))
    return TimelineDrawing(
        hoogte=top + AXIS_HEIGHT,
        onder=top,
        jaren=years(scale, figure.eerste, figure.laatste),
        jaren_y=pixels(top + 17),
        sporen=tuple(tracks),
        vandaag=percent(today),
        vandaag_anker="start" if today < 35 else "end" if today > 65 else "middle",
    )


def _dot(dot: Dot, scale: Scale, y: float, most: int) -> DrawnDot:
    radius = 9 + 4 * (dot.aantal / most) ** 0.5
    ink = "voorbij" if dot.voorbij else "komt"
    return DrawnDot(percent(scale.day(dot.dag)), pixels(y), pixels(radius), ink, str(dot.aantal), pixels(y + 4.5))
