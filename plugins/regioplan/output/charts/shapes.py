"""What is drawn where, as places and texts that a template writes down as SVG.

Across, places are percents, so that a picture fits a phone and a wide screen; down and in
letters they are pixels, so that texts keep their size.
"""

from __future__ import annotations

from dataclasses import dataclass

from .scale import LINE_HEIGHT, YearMark, label_lines, pixels

GAP = 12
"""Pixels between two rows."""
AXIS_HEIGHT = 24
"""Pixels under a picture for the years."""
BASELINE = 15
"""From the top of a line of text to the foot of its letters."""


@dataclass(frozen=True)
class LabelLine:
    """A line of text."""

    y: str
    tekst: str


@dataclass(frozen=True)
class Segment:
    """A part of a bar."""

    x: str
    breedte: str
    inkt: str
    tekst: str
    """The number in it; empty when there is no room."""
    midden: str


@dataclass(frozen=True)
class DrawnBar:
    """A label with a bar under it."""

    regels: tuple[LabelLine, ...]
    y: str
    tekst_y: str
    delen: tuple[Segment, ...]


@dataclass(frozen=True)
class BarDrawing:
    """Bars under each other, whole or in parts."""

    hoogte: int
    balkhoogte: int
    balken: tuple[DrawnBar, ...]
    streep: str | None
    """Place of the line to compare with."""
    nul: str
    """Place of zero."""


@dataclass(frozen=True)
class DrawnDot:
    """A dot."""

    x: str
    y: str
    straal: str
    inkt: str
    tekst: str
    tekst_y: str


@dataclass(frozen=True)
class DrawnTrack:
    """A label with a line of dots under it."""

    regels: tuple[LabelLine, ...]
    y: str
    punten: tuple[DrawnDot, ...]


@dataclass(frozen=True)
class TimelineDrawing:
    """Tracks under each other, with years and a line for today."""

    hoogte: int
    onder: int
    """Where the axis is."""
    jaren: tuple[YearMark, ...]
    jaren_y: str
    sporen: tuple[DrawnTrack, ...]
    vandaag: str
    vandaag_anker: str
    """On which side of the line its words stand: start, middle or end."""


@dataclass(frozen=True)
class Stroke:
    """A straight piece of a line."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True)
class DrawnLine:
    """A line in pieces: where a number is not known, there is none."""

    inkt: str
    is_gestippeld: bool
    stukken: tuple[Stroke, ...]
    punten: tuple[DrawnDot, ...]


@dataclass(frozen=True)
class Tick:
    """A number on the axis."""

    y: str
    tekst: str
    tekst_y: str


@dataclass(frozen=True)
class LineDrawing:
    """Lines in time."""

    hoogte: int
    onder: int
    jaren: tuple[YearMark, ...]
    jaren_y: str
    streepjes: tuple[Tick, ...]
    lijnen: tuple[DrawnLine, ...]


@dataclass(frozen=True)
class MatrixDrawing:
    """A matrix is a table; only the names of its columns need a choice."""

    is_staand: bool
    """Whether the names of the columns are written upright."""


Drawing = BarDrawing | TimelineDrawing | LineDrawing | MatrixDrawing


def label(text: str, top: float) -> tuple[LabelLine, ...]:
    """A label of one or more lines, from `top`."""
    return tuple(
        LabelLine(pixels(top + number * LINE_HEIGHT + BASELINE), line) for number, line in enumerate(label_lines(text))
    )


def label_height(text: str) -> int:
    """How high a label is."""
    return len(label_lines(text)) * LINE_HEIGHT
