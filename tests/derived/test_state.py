"""The one rule for the state of a promise, on both sides of every border."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from regioplan.data.all_punten import PuntMetId
from regioplan.data.meldingen import Melding
from regioplan.data.punten import Resultaat
from regioplan.derived.state import Calendar, Meldingen, State, derive_state

EINDE = date(2026, 12, 31)
BRON = {"document": "plan", "plaats": "blz. 1"}
GEMEENTEN = ("oost", "west", "zuid")


def promise(**fields: str) -> PuntMetId:
    record = Resultaat.model_validate({"nummer": "1", "tekst": "Iets.", "bron": BRON, **fields})
    return PuntMetId("doel-r1", "resultaat", record, "r1", ("doel", "doel"), ())


def report(datum: str, status: str, **fields: str) -> Melding:
    id = fields.pop("id", f"{datum}-{fields.get('gemeente', 'bericht')}")
    values = {"id": id, "datum": datum, "over": "doel-r1", "status": status, "tekst": "Zo is het.", "bron": BRON}
    return Melding.model_validate({**values, **fields})


def state_on(day: str, item: PuntMetId, *reports: Melding) -> State:
    calendar = Calendar(date.fromisoformat(day), EINDE)
    return derive_state(item, meldingen=Meldingen(reports, calendar), gemeenten=GEMEENTEN, calendar=calendar)


def named(rows: Sequence[tuple[Any, ...]]) -> list[Any]:
    """Rows of which the first column is the name of the case."""
    return [pytest.param(*row[1:], id=row[0]) for row in rows]


NOBODY_SAID = [
    ("the last day of a year is still in time", {"uiterlijk": "2025"}, "2025-12-31", "loopt"),
    ("the day after is not", {"uiterlijk": "2025"}, "2026-01-01", "deadline-voorbij-geen-bericht"),
    ("the last day of a quarter is still in time", {"uiterlijk": "2025-Q2"}, "2025-06-30", "loopt"),
    ("the first day of the next is not", {"uiterlijk": "2025-Q2"}, "2025-07-01", "deadline-voorbij-geen-bericht"),
    ("the last day of a short month is still in time", {"uiterlijk": "2024-02"}, "2024-02-29", "loopt"),
    ("the first of March is not", {"uiterlijk": "2024-02"}, "2024-03-01", "deadline-voorbij-geen-bericht"),
    ("the day itself is still in time", {"uiterlijk": "2025-06-30"}, "2025-06-30", "loopt"),
    ("the day after the day is not", {"uiterlijk": "2025-06-30"}, "2025-07-01", "deadline-voorbij-geen-bericht"),
    ("what starts in a year may start on its last day", {"vanaf": "2025"}, "2025-12-31", "loopt"),
    ("after that year nobody said that it began", {"vanaf": "2025"}, "2026-01-01", "begin-voorbij-geen-bericht"),
    ("an end goes before a start", {"vanaf": "2024", "uiterlijk": "2026-Q1"}, "2026-03-31", "loopt"),
    ("without a date there is no deadline", {}, "2026-12-31", "geen-deadline"),
    ("a norm is not a date", {"norm": "binnen 2 weken"}, "2026-12-31", "geen-deadline"),
    ("the last day of the plan is still in time", {"uiterlijk": "2026"}, "2026-12-31", "loopt"),
    ("the day after the plan it has passed", {"uiterlijk": "2026"}, "2027-01-01", "deadline-voorbij-geen-bericht"),
    ("a deadline after the plan never passes", {"uiterlijk": "2027-Q1"}, "2030-01-01", "loopt"),
]


@pytest.mark.parametrize(("fields", "day", "tijdigheid"), named(NOBODY_SAID))
def test_without_a_report_only_the_calendar_speaks(fields: dict[str, str], day: str, tijdigheid: str) -> None:
    state = state_on(day, promise(**fields))
    assert (state.status, state.tijdigheid, state.actualiteit) == ("onbekend", tijdigheid, "nooit-gemeld")
    assert state.is_past_deadline == (tijdigheid == "deadline-voorbij-geen-bericht")


REPORTED = [
    # what, promise, report, day, status and timeliness
    ("busy before the deadline", {"uiterlijk": "2025"}, report("2025-03-01", "bezig"), "2025-04-01", "bezig", "loopt"),
    (
        "a report on the deadline itself says nothing of after it",
        {"uiterlijk": "2025"},
        report("2025-12-31", "bezig"),
        "2026-02-01",
        "bezig",
        "deadline-voorbij-geen-bericht",
    ),
    (
        "a report on the day after the deadline makes it late",
        {"uiterlijk": "2025"},
        report("2026-01-01", "bezig"),
        "2026-02-01",
        "bezig",
        "te-laat",
    ),
    (
        "not begun after the deadline is late too",
        {"uiterlijk": "2025"},
        report("2026-01-01", "niet-gestart"),
        "2026-02-01",
        "niet-gestart",
        "te-laat",
    ),
    (
        "a report that is not known yet does not count",
        {"uiterlijk": "2025"},
        report("2026-02-01", "klaar", klaar_op="2026-02-01"),
        "2026-01-31",
        "onbekend",
        "deadline-voorbij-geen-bericht",
    ),
    (
        "done on the last day is in time",
        {"uiterlijk": "2025"},
        report("2026-02-01", "klaar", klaar_op="2025-12-31"),
        "2026-02-01",
        "klaar",
        "op-tijd-klaar",
    ),
    (
        "done on the day after is later",
        {"uiterlijk": "2025"},
        report("2026-02-01", "klaar", klaar_op="2026-01-01"),
        "2026-02-01",
        "klaar",
        "later-klaar",
    ),
    (
        "done in a period around the deadline can be either",
        {"uiterlijk": "2025-06-30"},
        report("2026-02-01", "klaar", klaar_op="2025"),
        "2026-02-01",
        "klaar",
        "klaar-datum-onbekend",
    ),
    (
        "but not when the report itself came before the deadline",
        {"uiterlijk": "2025-06-30"},
        report("2025-06-01", "klaar", klaar_op="2025"),
        "2026-02-01",
        "klaar",
        "op-tijd-klaar",
    ),
    (
        "done on an unknown day, said after the deadline",
        {"uiterlijk": "2025"},
        report("2026-02-01", "klaar", klaar_onbekend="ja"),
        "2026-02-01",
        "klaar",
        "klaar-datum-onbekend",
    ),
    (
        "done on an unknown day, said on the deadline: that is in time",
        {"uiterlijk": "2025"},
        report("2025-12-31", "klaar", klaar_onbekend="ja"),
        "2026-02-01",
        "klaar",
        "op-tijd-klaar",
    ),
    (
        "done without a deadline",
        {},
        report("2025-12-31", "klaar", klaar_op="2025"),
        "2026-02-01",
        "klaar",
        "geen-deadline",
    ),
    (
        "what only had to begin has begun",
        {"vanaf": "2025"},
        report("2025-03-01", "bezig"),
        "2026-02-01",
        "bezig",
        "loopt",
    ),
    (
        "what had to begin and did not is late",
        {"vanaf": "2025"},
        report("2026-01-15", "niet-gestart"),
        "2026-02-01",
        "niet-gestart",
        "te-laat",
    ),
    (
        "stopped has no deadline any more",
        {"uiterlijk": "2025"},
        report("2026-02-01", "gestopt"),
        "2026-02-01",
        "gestopt",
        "geen-deadline",
    ),
    (
        "merged has no deadline any more",
        {"uiterlijk": "2025"},
        report("2026-02-01", "opgegaan-in", opgegaan_in="doel-r2"),
        "2026-02-01",
        "opgegaan-in",
        "geen-deadline",
    ),
    (
        "a report after the plan still counts",
        {"uiterlijk": "2026"},
        report("2027-03-01", "klaar", klaar_op="2026-12"),
        "2027-04-01",
        "klaar",
        "op-tijd-klaar",
    ),
]


@pytest.mark.parametrize(("fields", "melding", "day", "status", "time"), named(REPORTED))
def test_a_report_decides_the_status(
    fields: dict[str, str], melding: Melding, day: str, status: str, time: str
) -> None:
    state = state_on(day, promise(**fields), melding)
    assert (state.status, state.tijdigheid) == (status, time)


AGES = [
    ("2026-01-01", "actueel"),  # the day itself
    ("2026-04-01", "actueel"),  # 90 days
    ("2026-04-02", "verouderd"),  # 91
    ("2026-06-30", "verouderd"),  # 180
    ("2026-07-01", "sterk-verouderd"),  # 181
]


@pytest.mark.parametrize(("day", "actualiteit"), AGES)
def test_a_report_grows_old_after_90_and_180_days(day: str, actualiteit: str) -> None:
    assert state_on(day, promise(), report("2026-01-01", "bezig")).actualiteit == actualiteit


def test_after_the_plan_nothing_grows_older() -> None:
    busy = report("2026-10-03", "bezig")  # 90 days before 1 January 2027
    assert state_on("2027-01-01", promise(uiterlijk="2026"), busy) == state_on(
        "2031-05-05", promise(uiterlijk="2026"), busy
    )
    assert state_on("2031-05-05", promise(), busy).actualiteit == "actueel"


def test_the_newest_report_counts_and_not_the_one_it_corrects() -> None:
    wrong = report("2025-05-01", "klaar", klaar_op="2025-04", id="2025-05-01-z-fout")
    right = report("2025-05-01", "bezig", id="2025-05-01-a-goed", vervangt="2025-05-01-z-fout")
    later = report("2025-06-01", "gestopt")
    assert state_on("2025-05-31", promise(), wrong, right).status == "bezig"
    assert state_on("2025-06-01", promise(), wrong, right, later).status == "gestopt"


def test_a_correction_counts_from_its_own_day() -> None:
    wrong = report("2025-05-01", "klaar", klaar_op="2025-04", id="2025-05-01-fout")
    right = report("2025-07-01", "bezig", id="2025-07-01-goed", vervangt="2025-05-01-fout")
    assert state_on("2025-06-30", promise(), wrong, right).status == "klaar"
    assert state_on("2025-07-01", promise(), wrong, right).status == "bezig"


EVERYWHERE = {"oost": "klaar", "west": "klaar", "zuid": "klaar"}
TOGETHER = [
    ("done when all are done", EVERYWHERE, "klaar"),
    ("nobody said anything", {}, "onbekend"),
    ("some done, the rest unknown", {"oost": "klaar"}, "bezig"),
    ("one busy, the rest not begun", {"oost": "bezig", "west": "niet-gestart", "zuid": "niet-gestart"}, "bezig"),
    ("one not begun, the rest unknown", {"oost": "niet-gestart"}, "niet-gestart"),
    ("one stopped: the others decide", EVERYWHERE | {"oost": "gestopt"}, "klaar"),
    ("one stopped, the rest unknown", {"oost": "gestopt"}, "onbekend"),
    ("stopped everywhere", dict.fromkeys(EVERYWHERE, "gestopt"), "gestopt"),
    ("stopped or not begun", {"oost": "gestopt", "west": "niet-gestart", "zuid": "niet-gestart"}, "niet-gestart"),
]


@pytest.mark.parametrize(("each", "status"), named(TOGETHER))
def test_a_promise_to_every_municipality_is_seen_as_a_whole(each: dict[str, str], status: str) -> None:
    reports = [
        report("2025-05-01", one, gemeente=name, **({"klaar_op": "2025-04"} if one == "klaar" else {}))
        for name, one in each.items()
    ]
    state = state_on("2025-06-01", promise(per_gemeente="ja"), *reports)
    assert state.status == status
    assert {name: inner.status for name, inner in state.per_gemeente.items()} == {
        name: each.get(name, "onbekend") for name in GEMEENTEN
    }


def test_the_whole_is_as_late_as_its_latest_part_and_as_old_as_its_newest_report() -> None:
    item = promise(per_gemeente="ja", uiterlijk="2025")
    done = report("2025-05-01", "klaar", gemeente="oost", klaar_op="2025-04")
    busy = report("2026-01-10", "bezig", gemeente="west")
    state = state_on("2026-02-01", item, done, busy)
    assert (state.tijdigheid, state.actualiteit, state.melding) == ("te-laat", "actueel", busy)
    assert [inner.tijdigheid for inner in state.per_gemeente.values()] == [
        "op-tijd-klaar",
        "te-laat",
        "deadline-voorbij-geen-bericht",
    ]
