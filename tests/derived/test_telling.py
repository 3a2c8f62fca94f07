"""What is said of how much is known: the plan’s own words are nobody’s report, in every mix."""

from __future__ import annotations

from datetime import date

import pytest
from regioplan.data.meldingen import Melding
from regioplan.derived.counts import count, say_heard
from regioplan.derived.state import State
from regioplan.derived.states import STATUS, Status


def melding(document: str) -> Melding:
    bron = {"document": document, "plaats": "blz. 1"}
    told = {"id": "2024-03-31-x", "datum": "2024-03-31", "over": "x-r1", "status": "bezig", "tekst": "Tekst."}
    return Melding.model_validate(told | {"bron": bron})


def said(*statuses: Status, plan: tuple[Status, ...] = ()) -> str:
    """What is said of promises that somebody reported in `statuses`, and those that only the plan speaks of."""
    states = [_state(status) for status in statuses] + [_state(status, is_plans_own=True) for status in plan]
    return " ".join(say_heard(count(states)))


def _state(status: Status, *, is_plans_own: bool = False) -> State:
    last = None if status == "onbekend" else melding("x")
    return State(status, "geen-deadline", "nooit-gemeld", None, False, last, {}, is_plans_own=is_plans_own)


NOTHING = "Dit betekent niet dat er niets gebeurt."


@pytest.mark.parametrize(
    ("reported", "plan", "text"),
    [
        (["onbekend"] * 3, [], f"Nog niemand heeft iets gemeld. Het gaat om 3 punten. {NOTHING}"),
        (["onbekend"], [], f"Nog niemand heeft iets gemeld. Het gaat om 1 punt. {NOTHING}"),
        (
            ["onbekend"] * 3,
            ["bezig"] * 2,
            f"Nog niemand heeft iets gemeld. Het plan zelf noemt 2 van de 5 punten als begonnen. {NOTHING}",
        ),
        ([], ["bezig"], f"Nog niemand heeft iets gemeld. Het plan zelf noemt dit punt als begonnen. {NOTHING}"),
        (
            [],
            ["bezig", "bezig", "klaar"],
            "Nog niemand heeft iets gemeld. "
            f"Het plan zelf noemt 2 van de 3 punten als begonnen en 1 als klaar. {NOTHING}",
        ),
        (
            ["klaar", "bezig", "onbekend"],
            [],
            "Over 2 van de 3 punten heeft iemand iets gemeld. Daarvan is er 1 klaar.",
        ),
        (["bezig"], [], "Over dit punt heeft iemand iets gemeld. Niemand heeft gemeld dat er iets klaar is."),
        (["klaar", "klaar"], [], "Over alle 2 punten heeft iemand iets gemeld. Daarvan zijn er 2 klaar."),
        (
            ["bezig", "onbekend"],
            ["klaar"],
            "Over 1 van de 3 punten heeft iemand iets gemeld. Niemand heeft gemeld dat er iets klaar is. "
            "Het plan zelf noemt 1 ander punt als klaar.",
        ),
        (
            ["klaar", "onbekend"],
            ["bezig", "bezig"],
            "Over 1 van de 4 punten heeft iemand iets gemeld. Daarvan is er 1 klaar. "
            "Het plan zelf noemt 2 andere punten als begonnen.",
        ),
    ],
)
def test_only_what_somebody_reported_is_a_report(reported: list[Status], plan: list[Status], text: str) -> None:
    assert said(*reported, plan=tuple(plan)) == text


def test_the_plan_has_a_word_for_every_state_that_it_can_name() -> None:
    assert [id for id, label in STATUS.items() if not label.called] == ["onbekend"]


def test_the_words_of_the_plan_decide_nothing() -> None:
    """Half of the promises is known, but only because the plan says so itself: no percentage."""
    states = [_state("klaar", is_plans_own=True), _state("onbekend")]
    counts = count(states)
    assert (counts.known, counts.reported, counts.reported_done, counts.done_percentage) == (1, 0, 0, None)


def test_a_deadline_on_which_only_the_plan_speaks_is_silent() -> None:
    day = date(2024, 12, 31)
    own = State("bezig", "deadline-voorbij-geen-bericht", "sterk-verouderd", day, True, melding("x"), {}, False, True)
    assert (count([own]).passed, count([own]).passed_silent, count([own]).passed_known) == (1, 1, 0)
