"""Roll-ups: counts first, unknown in the whole and never zero, percentages that add up."""

from __future__ import annotations

import random
from datetime import date

import pytest
from regioplan.derived.counts import count, round_shares
from regioplan.derived.state import State
from regioplan.derived.states import STATUS, Status


def states(*statuses: Status) -> list[State]:
    return [State(status, "geen-deadline", "nooit-gemeld", None, False, None, {}) for status in statuses]


def test_the_example_of_the_method_page() -> None:
    counts = count(states("klaar", "klaar", "klaar", "gestopt", "onbekend"))
    assert (counts.total, counts.known, counts.counting, counts.done) == (5, 4, 4, 3)
    assert counts.done_percentage == 75
    assert counts.uitleg == "3 van de 5 klaar, 1 gestopt, 1 niet bekend"


@pytest.mark.parametrize(
    ("statuses", "percentage"),
    [
        (("klaar", "onbekend"), 50),  # exactly half is known: a verdict
        (("klaar", "onbekend", "onbekend"), None),  # less than half: none
        (("klaar", "bezig", "onbekend"), 33),
        (("klaar", "klaar", "bezig"), 67),
        (("onbekend",), None),
        ((), None),
        (("gestopt", "opgegaan-in"), None),  # nothing is left to be done
        (("gestopt", "klaar"), 100),
        (("bezig", "bezig"), 0),  # known, and none of it done: a real zero
    ],
)
def test_a_percentage_only_when_half_is_known(statuses: tuple[Status, ...], percentage: int | None) -> None:
    assert count(states(*statuses)).done_percentage == percentage


def test_the_parts_of_a_whole_are_always_100_percent() -> None:
    draw = random.Random(3)
    for _ in range(500):
        counts = count(states(*draw.choices(list(STATUS), k=draw.randint(1, 400))))
        assert sum(part.procent for part in counts.parts) == 100
        assert sum(part.aantal for part in counts.parts) == counts.total


def test_rounding_gives_the_rest_to_the_largest_remainders() -> None:
    assert round_shares([1, 1, 1]) == [34, 33, 33]
    assert round_shares([2, 1]) == [67, 33]
    assert round_shares([1, 337]) == [0, 100]
    assert round_shares([0, 0]) == [0, 0]


def test_a_small_part_is_not_hidden_by_rounding() -> None:
    counts = count(states("bezig", *["onbekend"] * 337))
    assert [part.is_minder_dan_1 for part in counts.parts if part.aantal] == [True, False]


def test_a_passed_deadline_counts_whatever_was_reported() -> None:
    day = date(2025, 12, 31)
    silent = State("onbekend", "deadline-voorbij-geen-bericht", "nooit-gemeld", day, True, None, {})
    ahead = State("onbekend", "loopt", "nooit-gemeld", day, False, None, {})
    done = State("klaar", "op-tijd-klaar", "actueel", day, True, object(), {})  # type: ignore[arg-type]
    late = State("bezig", "te-laat", "actueel", day, True, object(), {})  # type: ignore[arg-type]
    counts = count([silent, silent, silent, ahead, done, late])
    assert (counts.passed, counts.passed_silent, counts.passed_known) == (5, 3, 2)
    assert counts.late == 1
