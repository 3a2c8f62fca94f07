"""Days and periods as people say them: in 2025, halverwege 2025, eind 2025, op 25 september 2023."""

from datetime import date, timedelta
from functools import cache

from babel.dates import format_date

_QUARTERS = {1: "eerste", 4: "tweede", 7: "derde", 10: "vierde"}
_SPECIAL_DAYS = {(6, 30): "halverwege", (12, 31): "eind"}


@cache
def say_day(day: date, locale: str = "nl") -> str:
    """A day with the month in letters: 22 november 2026."""
    return format_date(day, "long", locale=locale)


@cache
def say_month(day: date, locale: str = "nl") -> str:
    """A month: juni 2025."""
    return format_date(day, "MMMM y", locale=locale)


def say_period(first: date, last: date) -> str:
    """When something happens within the period from `first` to `last`."""
    return fill(period_phrase(first, last), first, last)


def say_start(first: date, last: date) -> str:
    """From when something is so."""
    return fill(start_phrase(first, last), first, last)


def period_phrase(first: date, last: date) -> str:
    """The words for within a period, with places for the year, month and day, so that they can be translated."""
    if first == last:
        special = _SPECIAL_DAYS.get((last.month, last.day))
        return f"{special} {{jaar}}" if special else "op {dag}"
    name = _name_phrase(first, last)
    return f"in {name}" if name else "van {reeks}"


def start_phrase(first: date, last: date) -> str:
    """The words for from a period on."""
    if first == last and (special := _SPECIAL_DAYS.get((last.month, last.day))):
        return f"vanaf {special} {{jaar}}"
    return f"vanaf {_name_phrase(first, last) or '{dag}'}"


def fill(phrase: str, first: date, last: date, locale: str = "nl") -> str:
    """The phrase with the year, month and day of a period in it."""
    return phrase.format(
        jaar=first.year, maand=say_month(first, locale), dag=say_day(first, locale), reeks=say_span(first, last)
    )


_NAMES = ("{jaar}", "{maand}", *(f"het {quarter} kwartaal van {{jaar}}" for quarter in _QUARTERS.values()))
_DAYS = (*(f"{special} {{jaar}}" for special in _SPECIAL_DAYS.values()), "{dag}")
PERIOD_PHRASES = (
    *(f"in {name}" for name in _NAMES),
    *(f"op {day}" if day == "{dag}" else day for day in _DAYS),
    *(f"vanaf {name}" for name in (*_NAMES, *_DAYS)),
)
"""All phrases for a year, quarter, month or day."""
FROM_AND_UNTIL = "{begin}, klaar {einde}"
"""The words for from one period on until another."""


def say_span(first: date, last: date) -> str:
    """A stretch of time as such: 2021 tot en met 2023, or 1 maart 2019 tot en met 28 februari 2022."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} tot en met {last.year}"
    if first == last:
        return say_day(first)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        return _stretch(say_month(first), say_month(last))
    return _stretch(say_day(first), say_day(last))


def _stretch(start: str, end: str) -> str:
    """From start to end, without saying a month or year twice that both have."""
    if start == end:
        return end
    words, others = start.split(), end.split()
    while words and others and words[-1] == others[-1]:
        words.pop()
        others.pop()
    return f"{' '.join(words)} tot en met {end}"


def _name_phrase(first: date, last: date) -> str:
    """The name of a whole year, quarter or month; empty for any other days."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return "{jaar}"
    if first.day != 1 or (last + timedelta(days=1)).day != 1 or first.year != last.year:
        return ""
    if first.month in _QUARTERS and last.month == first.month + 2:
        return f"het {_QUARTERS[first.month]} kwartaal van {{jaar}}"
    return "{maand}" if first.month == last.month else ""
