"""What the four sources say, written down once more from the sources, against the open data."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

ZORGALLIANTIE, COALITIE = "regionale-zorgalliantie", "preventiecoalitie"
AGENDA, ALMELO = "samenwerkingsagenda-2021-2023", "programma-zorg-almelo"

SHARES = [
    ("dalfsen", 28070, "534.34", "1603.01"),
    ("hardenberg", 60169, "1145.37", "3436.11"),
    ("kampen", 52514, "999.65", "2998.95"),
    ("ommen", 17530, "333.70", "1001.10"),
    ("staphorst", 16694, "317.78", "953.35"),
    ("steenwijkerland", 43446, "827.03", "2481.10"),
    ("zwartewaterland", 22308, "424.65", "1273.96"),
    ("zwolle", 125525, "2389.48", "7168.43"),
]
PROJECTS = [50, 500, 100, 200, 150, 50, 50, 400, 198]
TOPICS = {
    "Overkoepelende onderwerpen": 5,
    "Zorg en ondersteuning voor ouderen": 3,
    "Zorg en ondersteuning voor mensen met psychische problematiek (GGZ)": 3,
    "Jeugd": 3,
    "Gezondheid en preventie": 3,
}


def money(plan: dict[str, Any], id: str) -> dict[str, Any]:
    return next(lijst for lijst in plan["geld"]["lijsten"] if lijst["id"] == id)


def doubts(plan: dict[str, Any]) -> dict[str, list[Any]]:
    return {item["id"]: [value["waarde"] for value in item["waarden"]] for item in plan["tegenstrijdigheden"]}


def test_each_municipality_has_its_inhabitants_years_and_total(real_plans: dict[str, Any]) -> None:
    lines = money(real_plans[COALITIE], "bijdrage-per-gemeente")["regels"]
    found = [(line["gemeente"], line["inwoners"], [part["bedrag"] for part in line["per_jaar"]]) for line in lines]
    assert found == [(id, people, [float(yearly)] * 3) for id, people, yearly, _ in SHARES]
    assert [line["bedrag"] for line in lines] == [float(total) for *_, total in SHARES]


def test_the_total_of_the_shares_is_a_cent_less_than_their_sum(real_plans: dict[str, Any]) -> None:
    lijst = money(real_plans[COALITIE], "bijdrage-per-gemeente")
    assert lijst["totaal_berekend"] == float(sum(Decimal(total) for *_, total in SHARES)) == 20916.01
    assert (lijst["totaal"], lijst["totaal_klopt"], lijst["inwoners"]) == (20916, False, 366256)
    assert [part["bedrag"] for part in lijst["totaal_per_jaar"]] == [6972, 6972, 6972]
    assert lijst["verschil"]


def test_five_municipalities_differ_a_cent_from_three_times_their_year(real_plans: dict[str, Any]) -> None:
    lines = money(real_plans[COALITIE], "bijdrage-per-gemeente")["regels"]
    differing = {line["gemeente"] for line in lines if line["som_van_de_jaren"] is not None}
    assert differing == {id for id, _, yearly, total in SHARES if Decimal(yearly) * 3 != Decimal(total)}


def test_the_project_costs_what_the_proposal_says(real_plans: dict[str, Any]) -> None:
    plan = real_plans[COALITIE]
    costs, together = money(plan, "kosten-van-het-project"), money(plan, "bijdrage-van-de-gemeenten")
    assert costs["totaal"] == 345600
    assert [(line["bedrag"], line["is_berekend"]) for line in costs["regels"]] == [(115200, False), (230400, True)]
    assert (together["totaal"], [line["bedrag"] for line in together["regels"]]) == (32916, [12000, 20916])
    assert [part["bedrag"] for part in together["regels"][0]["per_jaar"]] == [6000, 6000]
    left = money(plan, "over-per-jaar")["regels"][0]
    assert [part["bedrag"] for part in left["per_jaar"]] == [3000, 3000]
    assert (plan["status"], plan["looptijden"][0]["maanden"]) == ("voorstel", 36)


def test_the_doubts_about_the_project_are_named(real_plans: dict[str, Any]) -> None:
    found = doubts(real_plans[COALITIE])
    assert found["helft-of-twee-derde"][0] == 115200
    assert found["maanden-30-of-36"] == [36, 30, 3]
    assert found["bijdrage-gemeenten-twee-bedragen"] == [32914.29, 32916]
    assert found["een-cent-verschil"] == [20916, 20916.01, 7168.43, 7168.44]
    assert found["wanneer-inwoners-geteld"] == [366256, 379910]


def test_the_network_had_four_sources_of_money_without_amounts(real_plans: dict[str, Any]) -> None:
    lijst = money(real_plans[ZORGALLIANTIE], "vier-bronnen-van-geld")
    assert [line["bedrag"] for line in lijst["regels"]] == [None] * 4
    assert lijst["totaal_berekend"] is None


def test_the_agenda_has_five_themes_with_seventeen_topics(real_plans: dict[str, Any]) -> None:
    plan = real_plans[AGENDA]
    assert {thema["naam"]: len(thema["subthemas"]) for thema in plan["themas"]} == TOPICS
    assert [law["afkorting"] or law["wet"] for law in plan["wetten"]] == ["Wmo", "Jeugdwet", "Zvw", "Wlz"]
    assert plan["geld"] is None
    evaluation = next(part for part in plan["stukken"] if part["id"] == "evaluatie")
    assert len(evaluation["lijst"]) == 4
    often = {body["naam"]: body["hoe_vaak"] for body in plan["structuur"]}
    assert often == {
        "Bestuurlijk overleg": "twee keer per jaar",
        "Kernteam": "niet meer dan drie à vier keer per jaar",
        "Uitvoerende regionale overleggen": None,
    }


def test_almelo_has_four_goals_and_nine_lines_of_money(real_plans: dict[str, Any]) -> None:
    plan = real_plans[ALMELO]
    assert plan["is_voorbeeld"] is True
    assert [(goal["nummer"], goal["uiterlijk"]) for goal in plan["doelen"]] == [(n, "2022") for n in range(1, 5)]
    lijst = money(plan, "projecten")
    assert [line["bedrag"] for line in lijst["regels"]] == [1000 * amount for amount in PROJECTS]
    assert lijst["totaal"] == lijst["totaal_berekend"] == 1698000
    assert [thema["bedrag"] for thema in plan["themas"]] == [700000, 600000, 150000, 50000, 198000]
    assert doubts(plan)["lobby-50-of-100"] == [50, 100]


def test_almelo_covers_its_budget(real_plans: dict[str, Any]) -> None:
    plan = real_plans[ALMELO]
    assert [line["bedrag"] for line in money(plan, "dekking")["regels"]] == [1600000, 98000]
    assert [line["bedrag"] for line in money(plan, "innovatiebudget-2020")["regels"]] == [1600000, 150000]
    assert money(plan, "innovatiebudget-2020")["totaal"] == 1750000
    assert [line["bedrag"] for line in money(plan, "over-van-2019")["regels"]] == [50000, 48000]


@pytest.mark.parametrize(
    ("plan", "day"),
    [
        (ZORGALLIANTIE, "2016"),
        (COALITIE, "2018-12-06"),
        (COALITIE, "2018-12-19"),
        (COALITIE, "2019-03-01"),
        (COALITIE, "2019"),
        (COALITIE, "2022-02-28"),
        (AGENDA, "2018"),
        (AGENDA, "2019-12-31"),
        (AGENDA, "2021-01-01"),
        (AGENDA, "2021"),
        (AGENDA, "2021-12-31"),
        (AGENDA, "2023-12-31"),
        (ALMELO, "2019-10-01"),
        (ALMELO, "2019-12-02"),
        (ALMELO, "2019-12-17"),
        (ALMELO, "2020-01-07"),
        (ALMELO, "2020"),
    ],
)
def test_each_day_of_the_sources_is_an_event(real_plans: dict[str, Any], plan: str, day: str) -> None:
    assert day in {event["wanneer"] for event in real_plans[plan]["tijdlijn"]}
