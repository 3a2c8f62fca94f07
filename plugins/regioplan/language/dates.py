"""Days and periods as people say them: in 2025, halverwege 2025, eind 2025, op 25 september 2023."""

from datetime import date, timedelta

from babel.dates import format_date

_QUARTERS = {1: "eerste", 4: "tweede", 7: "derde", 10: "vierde"}


def say_day(day: date) -> str:
    """A day with the month in letters: 22 november 2026."""
    return format_date(day, "d MMMM y", locale="nl")


def say_month(day: date) -> str:
    """A month: juni 2025."""
    return format_date(day, "MMMM y", locale="nl")


def say_period(first: date, last: date) -> str:
    """When something happens within the period from `first` to `last`."""
    if first == last:
        special = {(6, 30): "halverwege", (12, 31): "eind"}.get((last.month, last.day))
        return f"{special} {last.year}" if special else f"op {say_day(last)}"
    name = _name(first, last)
    return f"in {name}" if name else f"van {say_span(first, last)}"


def say_start(first: date, last: date) -> str:
    """From when something is so."""
    if first == last:
        special = {(6, 30): "halverwege", (12, 31): "eind"}.get((last.month, last.day))
        return f"vanaf {special} {last.year}" if special else f"vanaf {say_day(first)}"
    return f"vanaf {_name(first, last) or say_day(first)}"


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


def _name(first: date, last: date) -> str:
    """The name of a whole year, quarter or month; empty for any other days."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    if first.day != 1 or (last + timedelta(days=1)).day != 1 or first.year != last.year:
        return ""
    if first.month in _QUARTERS and last.month == first.month + 2:
        return f"het {_QUARTERS[first.month]} kwartaal van {first.year}"
    return say_month(first) if first.month == last.month else ""
