"""Bars under each other, whole or divided into parts."""

from collections.abc import Iterable

from ...derived.charts.definition import Bar, Bars, Stacked, StackedBar
from ...language.numbers import say_number
from .scale import FULL_WIDTH, Scale, from_zero, percent, pixels
from .shapes import GAP, BarDrawing, DrawnBar, Segment, label, label_height

BAR_HEIGHT = 22
LABEL_GAP = 2
"""Pixels between a label and its bar."""
NUMBER_BASELINE = 16
"""From the top of a bar to the foot of the number in it: digits of 9 pixels in the middle of 22, and the halo."""
PERCENT_PER_DIGIT = 3.5
"""Room that a digit takes on a phone."""
NUMBER_MARGIN = 1
"""Percents that stay free beside a number, so that it does not touch the next part."""


def draw_stacked(stacked: Stacked) -> BarDrawing:
    """Bars in parts; the longest is as wide as the picture."""
    scale = from_zero([bar.total for bar in stacked.bars], *FULL_WIDTH)
    rows = [
        (f"{bar.naam}: {say_number(bar.total)}", True, _segments(stacked, bar, scale), None) for bar in stacked.bars
    ]
    return _drawing(rows, None, percent(0))


def draw_bars(whole: Bars) -> BarDrawing:
    """Whole bars from zero; a number that is not known has a label and no bar."""
    scale = from_zero([bar.waarde for bar in whole.bars], *FULL_WIDTH)
    rows = [
        (f"{bar.naam}: {bar.tekst}", bar.waarde is not None, _whole(bar, scale), bar.gemeente) for bar in whole.bars
    ]
    line = whole.reference.waarde if whole.reference else None
    return _drawing(rows, None if line is None else percent(scale.place(line)), percent(scale.place(0)))


def _drawing(
    rows: Iterable[tuple[str, bool, tuple[Segment, ...], str | None]], reference: str | None, zero: str
) -> BarDrawing:
    """Each bar under its label, with room for it if there is one."""
    bars, top = [], 0
    for text, has_bar, parts, gemeente in rows:
        y = top + label_height(text) + LABEL_GAP
        places = (pixels(y), pixels(y + BAR_HEIGHT), pixels(y + NUMBER_BASELINE))
        bars.append(DrawnBar(label(text, top), *places, parts, gemeente))
        top += label_height(text) + (LABEL_GAP + BAR_HEIGHT if has_bar else 0) + GAP
    return BarDrawing(top, BAR_HEIGHT, tuple(bars), reference, zero)


def _segments(stacked: Stacked, bar: StackedBar, scale: Scale) -> tuple[Segment, ...]:
    segments, start = [], 0
    for part, size in zip(stacked.legend, bar.parts, strict=True):
        if size:
            segments.append(_segment(scale, start, start + size, part.ink, str(size)))
        start += size
    return tuple(segments)


def _segment(scale: Scale, start: float, end: float, ink: str, text: str = "") -> Segment:
    left, right = sorted((scale.place(start), scale.place(end)))
    has_room = right - left >= len(text) * PERCENT_PER_DIGIT + NUMBER_MARGIN
    return Segment(percent(left), percent(right - left), ink, text if has_room else "", percent((left + right) / 2))


def _whole(bar: Bar, scale: Scale) -> tuple[Segment, ...]:
    if bar.waarde is None:
        return ()
    return (_segment(scale, 0, float(bar.waarde), "vergelijking" if bar.is_compared else "waarde"),)
