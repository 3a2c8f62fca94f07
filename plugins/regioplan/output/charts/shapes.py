"""What is drawn where, as places and texts that a template writes down as SVG.

Across, places are percents, so that a picture fits a phone and a wide screen; down and in
letters they are pixels, so that texts keep their size.
"""

from dataclasses import dataclass

from .scale import LINE_HEIGHT, YearMark, label_lines, pixels

GAP = 12
"""Pixels between two rows."""
AXIS_HEIGHT = 24
"""Pixels under a picture for the years."""
BASELINE = 15
"""From the top of a line of text to the foot of its letters."""
YEAR_BASELINE = 17
"""From the axis to the foot of the names of the years under it."""


@dataclass(frozen=True)
class LabelLine:
    """A line of text."""

    y: str
    text: str


@dataclass(frozen=True)
class Segment:
    """A part of a bar."""

    x: str
    width: str
    ink: str
    text: str
    """The number in it; empty when there is no room."""
    middle: str


@dataclass(frozen=True)
class DrawnBar:
    """A label with a bar under it."""

    label: tuple[LabelLine, ...]
    y: str
    foot: str
    """The lower side of the bar."""
    text_y: str
    parts: tuple[Segment, ...]
    gemeente: str | None = None
    """Id of the municipality that it is about."""


@dataclass(frozen=True)
class BarDrawing:
    """Bars under each other, whole or in parts."""

    height: int
    bar_height: int
    bars: tuple[DrawnBar, ...]
    reference: str | None
    """Place of the line to compare with, which runs through the bars and not through their labels."""
    zero: str


@dataclass(frozen=True)
class DrawnDot:
    """A dot."""

    x: str
    y: str
    radius: str
    ink: str
    text: str
    text_y: str


@dataclass(frozen=True)
class DrawnTrack:
    """A label with a line of dots under it."""

    label: tuple[LabelLine, ...]
    y: str
    dots: tuple[DrawnDot, ...]


@dataclass(frozen=True)
class TimelineDrawing:
    """Tracks under each other, with years and a line for today."""

    height: int
    bottom: int
    """Where the axis is."""
    years: tuple[YearMark, ...]
    years_y: str
    tracks: tuple[DrawnTrack, ...]
    today: str
    today_anchor: str
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

    ink: str
    is_dashed: bool
    strokes: tuple[Stroke, ...]
    dots: tuple[DrawnDot, ...]
    gemeente: str | None = None
    """Id of the municipality that it is about."""


@dataclass(frozen=True)
class Tick:
    """A number on the axis."""

    y: str
    text: str
    text_y: str


@dataclass(frozen=True)
class LineDrawing:
    """Lines in time."""

    height: int
    bottom: int
    years: tuple[YearMark, ...]
    years_y: str
    ticks: tuple[Tick, ...]
    lines: tuple[DrawnLine, ...]


@dataclass(frozen=True)
class MatrixDrawing:
    """A matrix is a table; only the names of its columns need a choice."""

    is_upright: bool
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
