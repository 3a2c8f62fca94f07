"""A view holds its record and adds what follows from it: it says nothing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from regioplan.cli.checking import reminders
from regioplan.data.records import Record
from regioplan.derived.links import Links
from regioplan.pipeline import Prepared, prepare

ABSENT = object()
"""For a record without the field."""


def test_a_view_repeats_nothing_of_its_record(further: Prepared) -> None:
    """A field may have the name of one of the record only when what it holds is something else.

    The coalition of a punt is such a field: only on the agenda a punt names it itself.
    """
    values: dict[str, list[tuple[Any, Any]]] = {}
    views = list(views_in(further.site))
    kinds: dict[type, set[type[Record]]] = {}
    for view in views:
        kinds.setdefault(type(view), set()).add(type(view.record))
    for view in views:
        for field in fields(view):
            if all(field.name in kind.model_fields for kind in kinds[type(view)]):
                pair = (getattr(view, field.name), getattr(view.record, field.name))
                values.setdefault(f"{type(view).__name__}.{field.name}", []).append(pair)
    assert len(values) > 5
    empty = (None, (), "", False)
    repeated = [name for name, pairs in values.items() if all(ours == theirs for ours, theirs in pairs)]
    assert [name for name in repeated if any(ours not in empty for ours, _ in values[name])] == []


def views_in(value: Any) -> Iterator[Any]:
    """Every view within `value` that holds a record."""
    if isinstance(value, Mapping):
        yield from views_in(tuple(value.values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from views_in(item)
    elif is_dataclass(value) and not isinstance(value, Links):
        if isinstance(getattr(value, "record", None), Record):
            yield value
        for field in fields(value):
            yield from views_in(getattr(value, field.name))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answer", "is_right"),
    [
        ("In Lisvaart wonen 25.100 mensen.", True),
        ("In Lisvaart wonen bijna 26.000 mensen.", True),
        ("In Merenland wonen 45.200 mensen van 65 jaar en ouder.", True),
        ("In Lisvaart wonen 21.500 mensen.", False),
        ("In Lisvaart wonen 251.000 mensen.", False),
        ("In Lisvaart woont 25,1 procent.", False),
    ],
)
def test_an_answer_names_no_number_that_the_figure_has_not(
    copy_of_voorbeeld: Path, root: Path, peildatum: date, answer: str, is_right: bool
) -> None:
    path = copy_of_voorbeeld / "data/cijfers/inwoners.yml"
    text = path.read_text(encoding="utf-8").replace("In Merenland wonen ruim 45.000 mensen.", answer)
    path.write_text(text, encoding="utf-8")
    site = prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides").site
    told = [one for one in reminders(site) if "cijfer/inwoners" in one]
    assert told == [] if is_right else len(told) == 1 and "Klopt het antwoord nog?" in told[0]


@pytest.mark.slow
def test_a_slip_of_the_comma_and_a_long_short_text_are_asked_about(
    copy_of_voorbeeld: Path, root: Path, peildatum: date, voorbeeld: Prepared
) -> None:
    assert not any("komma" in one or "kort" in one for one in reminders(voorbeeld.site))
    figure, goal = copy_of_voorbeeld / "data/cijfers/ouderen.yml", copy_of_voorbeeld / "data/doelen/fijne-buurt.yml"
    figure.write_text(figure.read_text(encoding="utf-8").replace("waarde: 18.5", "waarde: 0.185"), encoding="utf-8")
    more = "kort:\n" + "  - streven: U doet mee. U eet mee.\n" * 3
    text = re.sub(r"^kort:\n", more, goal.read_text(encoding="utf-8"), flags=re.MULTILINE)
    goal.write_text(text, encoding="utf-8")
    site = prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides").site
    told = " ".join(reminders(site))
    assert "Bij cijfer/ouderen staat 0,185, en een ander getal is 21. Staat de komma goed?" in told
    assert "Bij doel/fijne-buurt staan 8 zinnen in kort. Houd er hoogstens vier over." in told
