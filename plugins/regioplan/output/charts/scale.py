"""From numbers and days to places: in percents across, in pixels down."""

import math
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Number = int | float | Decimal

LABEL_WIDTH = 30
"""Letters that fit on a line of a phone of 320 pixels, in bold and behind the mark of one's own municipality."""
LINE_HEIGHT = 20
"""Pixels from one line of text to the next."""
NICE_STEPS = (1, 2, 5, 10)
FULL_WIDTH = (0, 100)
"""Percents across of a picture that uses all of its width."""
MAX_YEAR_NAMES = 6
"""More names of years than this do not fit beside each other on a phone."""


@dataclass(frozen=True)
class Scale:
    """A straight line from a range of numbers to a range of places."""

    lowest: float
    highest: float
    start: float
    end: float

    def place(self, number: Number) -> float:
        """Where `number` is; the middle when the range is empty."""
        if self.highest == self.lowest:
            return (self.start + self.end) / 2
        share = (float(number) - self.lowest) / (self.highest - self.lowest)
        return self.start + share * (self.end - self.start)

    def day(self, day: date) -> float:
        """Where a day is."""
        return self.place(day.toordinal())


def from_zero(numbers: Iterable[Number | None], start: float, end: float, *, nice: bool = False) -> Scale:
    """A scale that has zero in it; with `nice` it ends on a round number."""
    known = [float(number) for number in numbers if number is not None]
    low, high = min([0.0, *known]), max([0.0, *known])
    if nice:
        step = nice_step(high - low)
        low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    return Scale(low, high, start, end)


def days(first: date, last: date, start: float, end: float) -> Scale:
    """A scale for days."""
    return Scale(first.toordinal(), last.toordinal(), start, end)


def nice_step(span: float, parts: int = 4) -> float:
    """A round step that divides `span` into about `parts`."""
    if span <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(span / parts))
    return next(step * power for step in NICE_STEPS if step * power * parts >= span)


def ticks(scale: Scale) -> tuple[Decimal, ...]:
    """Round numbers from the lowest to the highest of a nice scale."""
    step = nice_step(scale.highest - scale.lowest)
    count = round((scale.highest - scale.lowest) / step)
    return tuple(Decimal(str(round(scale.lowest + number * step, 10))).normalize() for number in range(count + 1))


@dataclass(frozen=True)
class YearMark:
    """Where a year begins, and where its name stands."""

    x: str
    name: str
    name_x: str


def years(scale: Scale, first: date, last: date) -> tuple[YearMark, ...]:
    """Marks for the years; names stand in the middle of their year, or at its start when there are many."""
    begun = range(first.year, last.year + 1)
    are_many = len(begun) > MAX_YEAR_NAMES
    step = max(1, int(nice_step(last.year - first.year, MAX_YEAR_NAMES - 1))) if are_many else 1
    marks = []
    for year in (year for year in begun if year % step == 0):
        start, end = scale.day(date(year, 1, 1)), scale.day(min(date(year, 12, 31), last))
        marks.append(YearMark(percent(start), str(year), percent(start if are_many else (start + end) / 2)))
    return tuple(marks)


def percent(place: float) -> str:
    """A place across, for an SVG attribute: 37.5%."""
    return f"{round(place, 2):g}%"


def pixels(place: float) -> str:
    """A place down, for an SVG attribute."""
    return f"{round(place, 1):g}"


def label_lines(label: str) -> tuple[str, ...]:
    """A label in lines that fit on a phone."""
    return tuple(textwrap.wrap(label, LABEL_WIDTH, break_long_words=True)) or ("",)
