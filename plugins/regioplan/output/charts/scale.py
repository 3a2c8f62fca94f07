"""From numbers and days to places: in percents across, in pixels down."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Number = int | float | Decimal

LABEL_WIDTH = 38
"""Letters that fit on a line of a phone of 360 pixels."""
LINE_HEIGHT = 20
"""Pixels from one line of text to the next."""
NICE_STEPS = (1, 2, 5, 10)
MAX_YEAR_NAMES = 6
"""More names of years than this do not fit beside each other on a phone."""


@dataclass(frozen=True)
class Scale:
    """A straight line from a range of numbers to a range of places."""

    laagste: float
    hoogste: float
    begin: float
    einde: float

    def place(self, number: Number) -> float:
        """Where `number` is; the middle when the range is empty."""
        if self.hoogste == self.laagste:
            return (self.begin + self.einde) / 2
        share = (float(number) - self.laagste) / (self.hoogste - self.laagste)
        return self.begin + share * (self.einde - self.begin)

    def day(self, day: date) -> float:
        """Where a day is."""
        return self.place(day.toordinal())


def from_zero(numbers: Iterable[Number | None], begin: float, einde: float, *, nice: bool = False) -> Scale:
    """A scale that has zero in it; with `nice` it ends on a round number."""
    known = [float(number) for number in numbers if number is not None]
    low, high = min([0.0, *known]), max([0.0, *known])
    if nice:
        step = nice_step(high - low)
        low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    return Scale(low, high, begin, einde)


def days(eerste: date, laatste: date, begin: float, einde: float) -> Scale:
    """A scale for days."""
    return Scale(eerste.toordinal(), laatste.toordinal(), begin, einde)


def nice_step(span: float, parts: int = 4) -> float:
    """A round step that divides `span` into about `parts`."""
    if span <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(span / parts))
    return next(step * power for step in NICE_STEPS if step * power * parts >= span)


def ticks(scale: Scale) -> tuple[Decimal, ...]:
    """Round numbers from the lowest to the highest of a nice scale."""
    step = nice_step(scale.hoogste - scale.laagste)
    count = round((scale.hoogste - scale.laagste) / step)
    return tuple(Decimal(str(round(scale.laagste + number * step, 10))).normalize() for number in range(count + 1))


@dataclass(frozen=True)
class YearMark:
    """Where a year begins, and where its name stands."""

    x: str
    naam: str
    naam_x: str


def years(scale: Scale, eerste: date, laatste: date) -> tuple[YearMark, ...]:
    """Marks for the years; names stand in the middle of their year, or at its start when there are many."""
    first, last = eerste.year, laatste.year
    if last - first < MAX_YEAR_NAMES:
        starts = [(year, date(year, 1, 1), min(date(year, 12, 31), laatste)) for year in range(first, last + 1)]
        return tuple(
            YearMark(percent(scale.day(start)), str(year), percent((scale.day(start) + scale.day(end)) / 2))
            for year, start, end in starts
        )
    step = max(1, int(nice_step(last - first, MAX_YEAR_NAMES - 1)))
    shown = [year for year in range(first, last + 1) if year % step == 0]
    places = [(percent(scale.day(date(year, 1, 1))), str(year)) for year in shown]
    return tuple(YearMark(place, name, place) for place, name in places)


def percent(place: float) -> str:
    """A place across, for an SVG attribute: 37.5%."""
    return f"{round(place, 2):g}%"


def pixels(place: float) -> str:
    """A place down, for an SVG attribute."""
    return f"{round(place, 1):g}"


def label_lines(label: str) -> tuple[str, ...]:
    """A label in lines that fit on a phone."""
    return tuple(textwrap.wrap(label, LABEL_WIDTH, break_long_words=True)) or ("",)
