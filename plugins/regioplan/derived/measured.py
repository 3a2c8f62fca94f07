"""Promises with a number: is what was measured on the way to what was promised?

The promised line runs straight from the baseline to the target, and after the deadline on with the
promised growth. The verdict is given at the day of the last measurement, not today. What is not in
the data is not filled in: without a baseline, a day or a measurement there is no verdict.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ..data.all_punten import PuntMetId
from ..data.meldingen import Melding
from ..data.punten import Doelwaarde, Punt
from .state import Meldingen, deadline_of
from .states import OORDEEL, Oordeel

ON_COURSE = Fraction(95, 100)
BEHIND = Fraction(60, 100)


@dataclass(frozen=True)
class Measured:
    """What is known of the number of one promise, or of one promise in one municipality."""

    oordeel: Oordeel
    """Whether what was measured is on the way to what was promised."""
    metingen: tuple[Melding, ...]
    """Meldingen with a measurement that count, oldest measurement first."""
    deadline: date | None
    """The day on which the target must be reached."""
    verwacht: Fraction | None
    """The promised line on the day of the last measurement; None without a line."""
    per_gemeente: "Mapping[str, Measured]"
    """The same for each municipality, when promised for each."""

    @property
    def laatste(self) -> Melding | None:
        """The melding with the last measurement."""
        return self.metingen[-1] if self.metingen else None


def derive_measured(item: PuntMetId, *, meldingen: Meldingen, gemeenten: Sequence[str]) -> Measured | None:
    """What is known of the promised number of `item`; None when no number was promised."""
    if item.punt.doelwaarde is None:
        return None
    if not item.punt.per_gemeente:
        return _single(item.punt, item.punt.doelwaarde, meldingen.about(item.id))
    each = {name: _single(item.punt, item.punt.doelwaarde, meldingen.about(item.id, name)) for name in gemeenten}
    worst: Oordeel = max((one.oordeel for one in each.values()), key=list(OORDEEL).index, default="nog-niet-te-zeggen")
    return Measured(worst, (), deadline_of(item.punt), None, each)


def promised_on(day: date, target: Doelwaarde, deadline: date | None) -> Fraction | None:
    """The promised line on `day`; None when baseline or deadline is not known, or before the baseline."""
    base = target.uitgangswaarde
    if base is None or deadline is None or not base.datum < deadline or day < base.datum:
        return None
    if day > deadline:
        return Fraction(target.waarde) + Fraction(target.groei_per_jaar or 0) * _years_between(deadline, day)
    part = Fraction((day - base.datum).days, (deadline - base.datum).days)
    return Fraction(base.waarde) + part * (Fraction(target.waarde) - Fraction(base.waarde))


def _single(punt: Punt, target: Doelwaarde, meldingen: Sequence[Melding]) -> Measured:
    deadline = deadline_of(punt)
    metingen = tuple(sorted((m for m in meldingen if m.gemeten_op), key=lambda m: (m.gemeten_op, m.id)))
    last = metingen[-1] if metingen else None
    expected = promised_on(last.gemeten_op, target, deadline) if last and last.gemeten_op else None
    return Measured(_judge(last, target, expected), metingen, deadline, expected, {})


def _judge(last: Melding | None, target: Doelwaarde, expected: Fraction | None) -> Oordeel:
    base = target.uitgangswaarde
    if last is None or last.waarde is None or last.gemeten_op is None or base is None or expected is None:
        return "nog-niet-te-zeggen"
    if last.gemeten_op == base.datum:
        return "nog-niet-te-zeggen"
    value, start, goal = Fraction(last.waarde), Fraction(base.waarde), Fraction(target.waarde)
    if target.hoogstens:
        return _verdict(value <= min(goal, expected), value > start, _share(expected, value))
    return _verdict(value >= max(goal, expected), value < start, _share(value, expected))


def _verdict(is_reached: bool, is_worse: bool, share: Fraction) -> Oordeel:
    if is_reached:
        return "gehaald"
    if is_worse:
        return "verkeerde-kant-op"
    if share >= ON_COURSE:
        return "op-koers"
    return "loopt-achter" if share >= BEHIND else "loopt-ver-achter"


def _share(part: Fraction, whole: Fraction) -> Fraction:
    """How much of `whole` there is; all of it when nothing is expected yet."""
    return part / whole if whole > 0 else Fraction(1)


def _years_between(start: date, end: date) -> Fraction:
    """Whole years plus the part of the year that has begun."""
    years = end.year - start.year - ((end.month, end.day) < (start.month, start.day))
    begun, full = anniversary(start, years), anniversary(start, years + 1)
    return years + Fraction((end - begun).days, (full - begun).days)


def anniversary(day: date, years: int) -> date:
    """The same day `years` later; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
