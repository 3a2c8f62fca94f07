"""A state is one row: the types, the reports, the style sheets and the table say the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest
from regioplan.data import meldingen
from regioplan.derived import states
from regioplan.derived.states import ACTUALITEIT, AXES, OORDEEL, STATUS, TIJDIGHEID, Label
from regioplan.derived.views import StateView

ROWS = [label for axis in AXES.values() for label in axis.values()]
CHARTED = [label for label in ROWS if label.ink]
TONES = {
    "good": "background: var(--goed-vlak); color: var(--goed);",
    "busy": "background: var(--bezig-vlak); color: var(--bezig);",
    "asks": "background: var(--vraag-vlak); color: var(--vraag);",
    "late": "background: var(--laat-vlak); color: var(--laat);",
    "dashed": "border-style: dashed;",
    "plain": "",
}


@pytest.mark.parametrize(
    ("axis", "type"),
    [
        (STATUS, states.Status),
        (TIJDIGHEID, states.Tijdigheid),
        (ACTUALITEIT, states.Actualiteit),
        (OORDEEL, states.Oordeel),
    ],
    ids=AXES,
)
def test_the_table_has_a_row_for_each_word_of_the_type(axis: Mapping[str, Label], type: object) -> None:
    assert sorted(axis) == sorted(get_args(type))


def test_people_can_report_every_status_but_unknown() -> None:
    assert {"onbekend", *get_args(meldingen.Status)} == set(STATUS)


def test_a_word_stands_for_one_state() -> None:
    assert len({label.id for label in ROWS}) == len(ROWS)
    for axis in AXES.values():
        assert len({label.naam for label in axis.values()}) == len(axis)


def test_of_two_municipalities_it_is_always_clear_which_one_needs_more_attention() -> None:
    assert len({label.urgency for label in TIJDIGHEID.values()}) == len(TIJDIGHEID)
    assert max(TIJDIGHEID.values(), key=lambda label: label.urgency).id == "te-laat"


def test_what_no_longer_counts_is_not_open() -> None:
    assert [label.id for label in ROWS if label.is_open and not label.counts] == []


@pytest.mark.parametrize(
    ("status", "tijdigheid", "shown"),
    [
        ("bezig", "loopt", "bezig"),
        ("bezig", "te-laat", "te-laat"),
        ("onbekend", "deadline-voorbij-geen-bericht", "deadline-voorbij-geen-bericht"),
        ("klaar", "later-klaar", "later-klaar"),
        ("klaar", "op-tijd-klaar", "op-tijd-klaar"),
        ("klaar", "klaar-datum-onbekend", "klaar-datum-onbekend"),
        ("klaar", "geen-deadline", "klaar"),
        ("gestopt", "geen-deadline", "gestopt"),
    ],
)
def test_readers_see_the_axis_that_tells_most(status: states.Status, tijdigheid: states.Tijdigheid, shown: str) -> None:
    known = dict.fromkeys(StateView.__dataclass_fields__)
    staat = StateView(**known | {"status": STATUS[status], "tijdigheid": TIJDIGHEID[tijdigheid]})  # type: ignore[arg-type]
    assert staat.label.id == shown


def rules(root: Path, sheet: str) -> dict[str, str]:
    """What a style sheet says of each class, outside media queries."""
    found: dict[str, str] = {}
    text = (root / "overrides" / "assets" / sheet).read_text(encoding="utf-8")
    for names, body in re.findall(r"^([.][^{}@]+)\{([^{}]*)\}", text, re.MULTILINE):
        for name in names.split(","):
            found[name.strip()] = found.get(name.strip(), "") + body.strip()
    return found


@pytest.mark.parametrize("label", ROWS, ids=lambda label: label.id)
def test_a_mark_looks_as_the_table_says(label: Label, root: Path) -> None:
    assert rules(root, "stijl.css").get(f".staat--{label.id}", "") == TONES[label.tone]


@pytest.mark.parametrize("label", CHARTED, ids=lambda label: label.id)
def test_a_state_in_a_chart_has_its_colours_in_the_style_sheet(label: Label, root: Path) -> None:
    css, ink = rules(root, "grafiek.css"), label.ink
    assert ink is not None
    assert f"fill: {ink.colour};" in css[f".inkt--{label.id}"]
    assert (f".arcering--{label.id}" in css) == (ink.pattern is not None)
    if label.id in STATUS:
        assert "background" in css[f".vak--{label.id}"], "a status can stand in a matrix"


def test_every_status_and_what_the_calendar_says_can_be_drawn() -> None:
    assert {label.id for label in CHARTED} == {*STATUS, *TIJDIGHEID}


def test_the_style_sheet_names_no_state_that_does_not_exist(root: Path) -> None:
    named = {name.removeprefix(".staat--") for name in rules(root, "stijl.css") if name.startswith(".staat--")}
    assert named <= {label.id for label in ROWS}
