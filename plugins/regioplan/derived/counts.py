"""Counting states: one roll-up for every page, chart and file.

Unknown stays in the whole and is its own part; nothing is weighted; nothing unknown becomes zero.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .state import STATUSES, State, Status, Tijdigheid

ENOUGH_KNOWN = 0.5
"""Under this share of known states there is no verdict."""


@dataclass(frozen=True)
class Counts:
    """How many promises are in which state."""

    total: int
    per_status: Mapping[Status, int]
    per_tijdigheid: Mapping[Tijdigheid, int]

    @property
    def known(self) -> int:
        """Promises that anybody reported on."""
        return self.total - self.per_status["onbekend"]

    @property
    def counting(self) -> int:
        """The whole that a share is taken of: stopped and merged promises are left out."""
        return self.total - self.per_status["gestopt"] - self.per_status["opgegaan-in"]

    @property
    def done(self) -> int:
        """Promises that were reported done."""
        return self.per_status["klaar"]

    @property
    def has_verdict(self) -> bool:
        """Whether enough is known to say how it goes."""
        return self.total > 0 and self.known / self.total >= ENOUGH_KNOWN

    @property
    def done_percentage(self) -> int | None:
        """Share done in whole percents; None when there is no verdict."""
        return round_shares([self.done, self.counting - self.done])[0] if self.has_verdict and self.counting else None

    @property
    def passed(self) -> int:
        """Promises whose deadline has passed while nobody said that they are done or stopped."""
        return self.per_tijdigheid["te-laat"] + self.per_tijdigheid["deadline-voorbij-geen-bericht"]


def count(states: Iterable[State]) -> Counts:
    """The counts of `states`."""
    states = tuple(states)
    statuses = Counter(state.status for state in states)
    timing = Counter(state.tijdigheid for state in states)
    return Counts(len(states), {status: statuses[status] for status in STATUSES}, timing)


def round_shares(parts: list[int]) -> list[int]:
    """Whole percentages of `parts` that add up to 100 (largest remainders); all 0 for an empty whole."""
    whole = sum(parts)
    if not whole:
        return [0] * len(parts)
    floors = [100 * part // whole for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(100 * parts[i] % whole), i))
    for index in by_remainder[: 100 - sum(floors)]:
        floors[index] += 1
    return floors
