"""An inventory that was made without looking at data/, held against plan.json."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import inventory
import pytest


@pytest.fixture(scope="module")
def plan(site_folder: Path) -> dict[str, Any]:
    return json.loads((site_folder / "data/v1/plan.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def promises(plan: dict[str, Any]) -> Mapping[str, dict[str, Any]]:
    return {punt["id"]: punt for punt in _promises(plan)}


@pytest.fixture(scope="module")
def goals(plan: dict[str, Any]) -> Mapping[str, dict[str, Any]]:
    return {doel["id"]: doel for coalitie in plan["coalities"] for doel in coalitie["doelen"]}


def _promises(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "soort" in value and "tijdigheid" in value:
            yield value
        for inner in value.values():
            yield from _promises(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _promises(inner)


def test_totals(plan: dict[str, Any], goals: Mapping[str, dict[str, Any]]) -> None:
    assert {
        "coalities": len(plan["coalities"]),
        "doelen": len(goals),
        "resultaten": sum(len(goal["resultaten"]) for goal in goals.values()),
        "gemeenten": len(plan["gemeenten"]),
        "ketenaanpakken": len(plan["ketenaanpakken"]["ketenaanpakken"]),
    } == inventory.TOTALS


@pytest.mark.parametrize(("id", "name", "number", "partners"), inventory.COALITIONS)
def test_a_coalition(id: str, name: str, number: int, partners: int, plan: dict[str, Any]) -> None:
    coalitie = next(coalitie for coalitie in plan["coalities"] if coalitie["id"] == id)
    assert (coalitie["naam"], len(coalitie["doelen"]), len(coalitie["partners"])) == (name, number, partners)


def test_the_goals_stand_in_the_order_of_the_plan(goals: Mapping[str, dict[str, Any]]) -> None:
    order = [coalition for coalition, _, number, _ in inventory.COALITIONS for _ in range(number)]
    expected = {goal[0]: coalition for goal, coalition in zip(inventory.GOALS, order, strict=True)}
    assert {id: goal["coalitie"] for id, goal in goals.items()} == expected


@pytest.mark.parametrize(("id", "number", "results", "agreements", "marks"), inventory.GOALS)
def test_a_goal(
    id: str,
    number: int,
    results: int,
    agreements: tuple[int, ...],
    marks: str | None,
    goals: Mapping[str, dict[str, Any]],
) -> None:
    goal = goals[id]
    assert goal["nummer"] == number
    assert [result["nummer"] for result in goal["resultaten"]] == list(range(1, results + 1))
    assert tuple(len(result["afspraken"]) for result in goal["resultaten"]) == agreements
    if marks is None:
        assert goal["aanpak"] and all(step["letter"] is None for step in goal["aanpak"])
    else:
        assert "".join(step["letter"] or "?" for step in goal["aanpak"]) == marks


@pytest.mark.parametrize(("id", "uiterlijk", "vanaf"), inventory.DEADLINES)
def test_a_deadline(id: str, uiterlijk: str | None, vanaf: str | None, promises: Mapping[str, dict[str, Any]]) -> None:
    assert (promises[id]["uiterlijk"], promises[id]["vanaf"]) == (uiterlijk, vanaf)


@pytest.mark.parametrize(("id", "number", "at_most", "growth"), inventory.NUMBERS)
def test_a_number(
    id: str, number: float, at_most: bool, growth: float | None, promises: Mapping[str, dict[str, Any]]
) -> None:
    target = promises[id]["doelwaarde"]
    assert (target["waarde"], target["hoogstens"], target["groei_per_jaar"]) == (number, at_most, growth)


def test_what_is_promised_in_every_municipality(promises: Mapping[str, dict[str, Any]]) -> None:
    promised = {id for id, punt in promises.items() if punt["per_gemeente"]}
    assert promised >= inventory.IN_EVERY_MUNICIPALITY
    assert not promised & inventory.NOT_IN_EVERY_MUNICIPALITY
    for id in promised:
        assert set(promises[id]["staat_per_gemeente"]) == inventory.MUNICIPALITIES


def test_what_is_a_national_agreement(promises: Mapping[str, dict[str, Any]]) -> None:
    assert {id for id, punt in promises.items() if punt["landelijk"]} >= inventory.NATIONAL


@pytest.mark.parametrize(("id", "there", "not_there"), inventory.NAMED)
def test_partners_of_a_coalition(id: str, there: set[str], not_there: set[str], plan: dict[str, Any]) -> None:
    partners = set(next(coalitie for coalitie in plan["coalities"] if coalitie["id"] == id)["partners"])
    known = {partner["id"] for partner in plan["partners"]}
    assert there | not_there <= known
    assert there <= partners and not not_there & partners


@pytest.mark.parametrize(("id", "towns"), inventory.MUNICIPALITIES_IN_COALITIONS.items())
def test_municipalities_of_a_coalition(id: str, towns: set[str], plan: dict[str, Any]) -> None:
    partners = set(next(coalitie for coalitie in plan["coalities"] if coalitie["id"] == id)["partners"])
    assert {p["gemeente"] for p in plan["partners"] if p["id"] in partners and p["gemeente"]} == towns


def test_partners_are_not_doubled(plan: dict[str, Any]) -> None:
    names = [name.casefold() for p in plan["partners"] for name in {p["naam"].casefold(): p["naam"]}]
    assert len(names) == len(set(names))
    together = {partner for coalitie in plan["coalities"] for partner in coalitie["partners"]}
    assert together <= {partner["id"] for partner in plan["partners"]}


@pytest.mark.parametrize(("id", "area", "group", "year", "number"), inventory.FIGURES)
def test_a_figure(id: str, area: str, group: str | None, year: str | None, number: float, plan: dict[str, Any]) -> None:
    figure = next(cijfer for cijfer in plan["cijfers"] if cijfer["id"] == id)
    found = [
        value
        for value in figure["waarden"]
        if value["waarde"] == number
        and (value["gemeente"] or value["gebied"] or figure["gebied"]).startswith(area)
        and (group is None or group in (value["groep"] or ""))
        and (year is None or (value["jaar"] or "").startswith(year))
    ]
    assert len(found) == 1


@pytest.mark.parametrize(("id", "towns"), inventory.NOT_KNOWN.items())
def test_what_the_plan_does_not_say_is_not_a_number(id: str, towns: set[str], plan: dict[str, Any]) -> None:
    figure = next(cijfer for cijfer in plan["cijfers"] if cijfer["id"] == id)
    assert not {value["gemeente"] for value in figure["waarden"] if value["waarde"] is not None} & towns


@pytest.mark.parametrize("id", sorted(inventory.WITHOUT_CHART))
def test_doubtful_figures_have_no_chart_and_say_why(id: str, plan: dict[str, Any]) -> None:
    figure = next(cijfer for cijfer in plan["cijfers"] if cijfer["id"] == id)
    assert figure["grafiek"] == "geen" and figure["let_op"]


@pytest.mark.parametrize(("id", "groups"), inventory.CHAINS.items())
def test_a_chain_is_for_the_groups_of_the_table(id: str, groups: set[str], plan: dict[str, Any]) -> None:
    chain = next(chain for chain in plan["ketenaanpakken"]["ketenaanpakken"] if chain["id"] == id)
    assert set(chain["groepen"]) == groups


@pytest.mark.parametrize(("id", "number"), inventory.ACUTE_CARE.items())
def test_agreements_on_acute_care(id: str, number: int, plan: dict[str, Any]) -> None:
    chapter = next(chapter for chapter in plan["hoofdstukken"] if chapter["id"] == "acute-zorg")
    part = next(part for part in chapter["onderdelen"] if part["id"] == id)
    letters = [afspraak["letter"] for afspraak in part["afspraken"] if afspraak["letter"]]
    assert letters == list("abcdefgh"[:number])


def test_the_agenda_of_each_period(plan: dict[str, Any]) -> None:
    assert {block["id"]: len(block["punten"]) for block in plan["werkagenda"]} == inventory.AGENDA


def test_everything_says_where_it_stands_in_the_source(plan: dict[str, Any]) -> None:
    documents = {document["id"] for document in plan["documenten"]}
    for punt in _promises(plan):
        assert punt["bron"]["document"] in documents and punt["bron"]["plaats"].strip(), punt["id"]


def test_nothing_is_said_to_be_done_that_nobody_reported(plan: dict[str, Any], site_folder: Path) -> None:
    files = [site_folder / urlsplit(one["bestand"]).path.lstrip("/") for one in plan["meldingen"]]
    meldingen = [melding for file in files for melding in json.loads(file.read_text(encoding="utf-8"))["meldingen"]]
    assert len(meldingen) == sum(one["aantal"] for one in plan["meldingen"]) > 0
    reported = {melding["over"] for melding in meldingen}
    for punt in _promises(plan):
        assert punt["status"] in (None, "onbekend") or punt["id"] in reported, punt["id"]
