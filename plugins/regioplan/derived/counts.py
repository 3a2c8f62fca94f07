"""Counting states: one roll-up for every page, chart and file, and what it says in sentences.

Unknown stays in the whole and is its own part; nothing is weighted; nothing unknown becomes zero. What the plan says
of itself is nobody's report.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..language.numbers import say_count, say_list, say_number
from .state import State
from .states import STATUS, Label, Status, Tijdigheid

ENOUGH_KNOWN = 0.5
"""Under this share of known states there is no verdict."""


@dataclass(frozen=True)
class Part:
    """One piece of the whole."""

    label: Label
    """The state that it counts."""
    aantal: int
    """How many promises."""
    procent: int
    """Share in whole percents; those of all parts together are 100."""

    @property
    def is_minder_dan_1(self) -> bool:
        """Whether there is something that the rounding would hide."""
        return self.aantal > 0 and self.procent == 0


@dataclass(frozen=True)
class Counts:
    """How many promises are in which state."""

    total: int
    """All promises together."""
    per_status: Mapping[Status, int]
    """How many were reported to be in each state, also the states that none is in."""
    per_tijdigheid: Mapping[Tijdigheid, int]
    """What the calendar says of how many; only states that some are in."""
    passed: int
    """Promises whose deadline is over, whatever was reported."""
    passed_silent: int
    """Of those: nobody ever reported anything."""
    begun_by: int
    """Promises that have only to begin, and must have begun by now, whatever was reported."""
    begun_by_silent: int
    """Of those: nobody ever reported anything."""
    plans_own: Mapping[Status, int]
    """How many are in which state only because the plan itself says so; only states that some are in."""

    @property
    def known(self) -> int:
        """Promises of which somebody, or the plan itself, says how they stand."""
        return self.total - self.per_status["onbekend"]

    @property
    def reported(self) -> int:
        """Promises with a status that somebody reported."""
        return self.known - sum(self.plans_own.values())

    @property
    def reported_done(self) -> int:
        """Promises that somebody reported to be done."""
        return self.done - self.plans_own.get("klaar", 0)

    @property
    def counting(self) -> int:
        """The whole that the done share is taken of: stopped and merged promises are left out."""
        return sum(aantal for status, aantal in self.per_status.items() if STATUS[status].counts)

    @property
    def done(self) -> int:
        """Promises that were reported done."""
        return self.per_status["klaar"]

    @property
    def has_verdict(self) -> bool:
        """Whether enough is known to say how it goes."""
        return self.total > 0 and self.reported / self.total >= ENOUGH_KNOWN

    @property
    def done_percentage(self) -> int | None:
        """Share done in whole percents; None when there is no verdict."""
        return round_shares([self.done, self.counting - self.done])[0] if self.has_verdict and self.counting else None

    @property
    def passed_known(self) -> int:
        """Promises whose deadline is over and on which anybody reported, at any time."""
        return self.passed - self.passed_silent

    @property
    def late(self) -> int:
        """Promises that were reported as not done after their deadline."""
        return self.per_tijdigheid["te-laat"]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The whole in parts, the empty ones too; unknown is a part like any other."""
        sizes = [self.per_status[status] for status in STATUS]
        return tuple(Part(*part) for part in zip(STATUS.values(), sizes, round_shares(sizes), strict=True))

    @property
    def uitleg(self) -> str:
        """Where the numbers come from: 3 van de 5 klaar, 1 bezig, 1 niet bekend."""
        rest = [f"{part.aantal} {part.label.naam.lower()}" for part in self.parts[1:] if part.aantal]
        return ", ".join([f"{self.done} van de {self.total} klaar", *rest])


def count(states: Iterable[State]) -> Counts:
    """The counts of `states`."""
    states = tuple(states)
    statuses = Counter(state.status for state in states)
    passed = [state for state in states if state.is_past_deadline]
    begins = [state for state in states if state.is_past_begin]
    return Counts(
        total=len(states),
        per_status={status: statuses[status] for status in STATUS},
        per_tijdigheid=Counter(state.tijdigheid for state in states),
        passed=len(passed),
        passed_silent=sum(not state.is_reported for state in passed),
        begun_by=len(begins),
        begun_by_silent=sum(not state.is_reported for state in begins),
        plans_own=Counter(state.status for state in states if state.is_plans_own and state.status != "onbekend"),
    )


def round_shares(parts: Sequence[int]) -> list[int]:
    """Whole percentages of `parts` that add up to 100 (largest remainders); all 0 for an empty whole."""
    whole = sum(parts)
    if not whole:
        return [0] * len(parts)
    floors = [100 * part // whole for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(100 * parts[i] % whole), i))
    for index in by_remainder[: 100 - sum(floors)]:
        floors[index] += 1
    return floors


def say_heard(counts: Counts) -> tuple[str, ...]:
    """What was heard of these promises, a sentence each; the first one tells most."""
    if not counts.reported:
        how_many = "" if counts.plans_own else f"Het gaat om {say_count(counts.total, 'punt', 'punten')}."
        told = ("Nog niemand heeft iets gemeld.", *_said_by_plan(counts), how_many)
        return (*filter(None, told), "Dit betekent niet dat er niets gebeurt.")
    return (
        f"Over {_some(counts.reported, counts.total)} heeft iemand iets gemeld.",
        _done(counts),
        *_said_by_plan(counts),
    )


def _done(counts: Counts) -> str:
    if done := counts.reported_done:
        return f"Daarvan {is_or_are(done)} er {say_number(done)} klaar."
    return "Niemand heeft gemeld dat er iets klaar is."


def _said_by_plan(counts: Counts) -> Iterator[str]:
    """What the plan itself says of promises that nobody reported on."""
    if not counts.plans_own:
        return
    (first, many), *others = ((STATUS[status].called, aantal) for status, aantal in counts.plans_own.items())
    whole = say_count(many, "ander punt", "andere punten") if counts.reported else _some(many, counts.total)
    named = [f"{whole} als {first}", *(f"{say_number(aantal)} als {called}" for called, aantal in others)]
    yield f"Het plan zelf noemt {say_list(named)}."


def _some(part: int, whole: int) -> str:
    if part < whole:
        return f"{say_number(part)} van de {say_count(whole, 'punt', 'punten')}"
    return f"alle {say_count(whole, 'punt', 'punten')}" if whole > 1 else "dit punt"


def is_or_are(count: int) -> str:
    """The verb that goes with a number."""
    return "is" if count == 1 else "zijn"
