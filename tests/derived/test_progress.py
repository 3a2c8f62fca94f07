"""One number, one truth: what follows from the reports is the same on page, in JSON and in CSV.

The numbers were counted by hand in the files of the fictional region and of tests/derived/meldingen, on 1 March 2026.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from regioplan.data.loading import load
from regioplan.derived.counts import Counts
from regioplan.derived.nieuws import derive_news
from regioplan.derived.reasons import say_doelwaarde
from regioplan.derived.site import derive
from regioplan.output import search_list
from regioplan.output.nieuwsbrief import newsletter
from regioplan.pipeline import Prepared

STATES = {
    # punt (and municipality): status, timeliness, age
    "fijne-buurt-r1": ("bezig", "deadline-voorbij-geen-bericht", "actueel"),
    "fijne-buurt-r1 lisvaart": ("klaar", "op-tijd-klaar", "sterk-verouderd"),
    "fijne-buurt-r1 oeverkerk": ("bezig", "deadline-voorbij-geen-bericht", "actueel"),  # 90 days old
    "fijne-buurt-r1 zilverdijk": ("onbekend", "deadline-voorbij-geen-bericht", "nooit-gemeld"),
    "fijne-buurt-r2": ("bezig", "loopt", "actueel"),
    "veilig-huis-r1": ("bezig", "loopt", "actueel"),
    "veilig-huis-r2": ("bezig", "loopt", "actueel"),  # it only had to begin in 2025
    "veilig-huis-r2-1": ("bezig", "te-laat", "verouderd"),
    "veilig-huis-aanpak-1": ("klaar", "op-tijd-klaar", "sterk-verouderd"),
    "veilig-huis-aanpak-2": ("onbekend", "geen-deadline", "nooit-gemeld"),
    "rust-in-het-hoofd-r1": ("onbekend", "deadline-voorbij-geen-bericht", "nooit-gemeld"),
    "rust-in-het-hoofd-aanpak-a": ("opgegaan-in", "geen-deadline", "actueel"),
    "snel-hulp-r2-a": ("klaar", "later-klaar", "verouderd"),
    "een-scherm-aanpak-a": ("klaar", "klaar-datum-onbekend", "actueel"),
    "een-scherm-aanpak-b": ("gestopt", "geen-deadline", "actueel"),
    "niet-vallen-1": ("klaar", "op-tijd-klaar", "actueel"),
}

NUMBERS = {
    # punt: verdict, expected on the day of the last measurement
    "fijne-buurt-r2": ("op-koers", 53.3),  # 40 + 40 x 365/1095 = 53.33; measured 55
    "veilig-huis-r1": ("loopt-achter", 6),  # 10 - 8 x 365/730 = 6; measured 8; 6/8 = 75 %
    "veilig-huis-r2": ("loopt-ver-achter", 100),  # the deadline itself; measured 50
    "snel-hulp-r1": ("verkeerde-kant-op", 16.9),  # 20 - 6 x 761/1460 = 16.87; measured 22, it began with 20
    "niet-vallen-1": ("gehaald", 9.9),  # 4 + 6 x 714/730 = 9.87; measured 10, promised 10
}


@pytest.fixture(scope="module")
def plan(further: Prepared) -> dict[str, Any]:
    return json.loads(further.output.files["data/v1/plan.json"])


@pytest.fixture(scope="module")
def rows(further: Prepared) -> dict[str, dict[str, str]]:
    """By id, and for what is promised in each municipality also by id and municipality."""
    found = {}
    for table in ("punten", "punten-per-gemeente"):
        text = further.output.files[f"data/v1/{table}.csv"].removeprefix("\ufeff")
        for row in csv.DictReader(io.StringIO(text), delimiter=";"):
            found[row["id"] if table == "punten" else f"{row['punt']} {row['gemeente']}"] = row
    return found


def page(prepared: Prepared, url: str) -> str:
    markdown = next(page.markdown for page in prepared.output.pages if page.url == url)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markdown)))


def punten_in(plan: Any) -> dict[str, dict[str, Any]]:
    """Every punt in the JSON, wherever it is nested."""
    found = {}
    if isinstance(plan, dict):
        found |= {plan["id"]: plan} if "tijdigheid" in plan and "soort" in plan else {}
        for value in plan.values():
            found |= punten_in(value)
    if isinstance(plan, list):
        for value in plan:
            found |= punten_in(value)
    return found


@pytest.mark.parametrize("key", STATES)
def test_a_state_is_the_same_in_view_json_and_csv(
    key: str, further: Prepared, plan: dict[str, Any], rows: dict[str, dict[str, str]]
) -> None:
    id, _, gemeente = key.partition(" ")
    punt = next(punt for punt in further.site.punten if punt.id == id)
    state = next(state for link, state in punt.staat.per_gemeente if gemeente in link.url) if gemeente else punt.staat
    assert (state.status.id, state.tijdigheid.id, state.actualiteit.id) == STATES[key]
    axes = ("status", "tijdigheid", "actualiteit")
    in_json = punten_in(plan)[id]
    in_json = in_json["staat_per_gemeente"][gemeente] if gemeente else in_json
    assert tuple(in_json[axis] for axis in axes) == STATES[key]
    assert tuple(rows[key][axis] for axis in axes) == STATES[key]


@pytest.mark.parametrize("id", NUMBERS)
def test_a_verdict_is_the_same_in_view_json_csv_and_page(
    id: str, further: Prepared, plan: dict[str, Any], rows: dict[str, dict[str, str]]
) -> None:
    oordeel, expected = NUMBERS[id]
    punt = next(punt for punt in further.site.punten if punt.id == id)
    assert punt.gemeten is not None
    assert (punt.gemeten.oordeel.id, float(punt.gemeten.verwacht or 0)) == (oordeel, expected)
    number = punten_in(plan)[id]["gemeten"]
    assert (number["oordeel"], number["verwacht"]) == (oordeel, expected)
    assert rows[id]["oordeel"] == oordeel
    promised = say_doelwaarde(punt.gemeten.record)
    said = f"{punt.gemeten.oordeel.naam} Hoort bij: {punt.hoort_bij.naam} Beloofd: {promised}"
    assert said in page(further, "/voortgang/getallen/")


def test_the_counts_of_a_goal_are_the_same_on_page_in_json_and_in_csv(
    further: Prepared, plan: dict[str, Any], rows: dict[str, dict[str, str]]
) -> None:
    said = page(further, "/doelen/veilig-huis/")
    assert "Over 4 van de 5 punten heeft iemand iets gemeld. Daarvan is er 1 klaar." in said
    assert "Volgens de berichten is 20 procent van alle 5 punten klaar." in said
    assert "Bij 2 punten is de deadline voorbij. Over al die punten heeft iemand iets gemeld." in said
    assert "Bij 1 ander punt noemt het plan alleen een begin, en dat is voorbij." in said
    assert "Over 1 punt meldde iemand na de deadline: nog niet klaar." in said
    goal = next(goal for group in plan["coalities"] for goal in group["doelen"] if goal["id"] == "veilig-huis")
    told = goal["telling"]
    assert (told["totaal"], told["bekend"], told["status"]["klaar"], told["klaar_procent"]) == (5, 4, 1, 20)
    assert (told["deadline_voorbij"], told["deadline_voorbij_niets_gemeld"], told["te_laat"]) == (2, 0, 1)
    assert (told["begin_voorbij"], told["begin_voorbij_niets_gemeld"]) == (1, 0)
    own = [row for row in rows.values() if row["doel"] == "veilig-huis" and "id" in row]
    assert (len(own), sum(row["status"] != "onbekend" for row in own)) == (5, 4)


def test_a_municipality_counts_its_own_states(further: Prepared) -> None:
    said = page(further, "/gemeenten/lisvaart/")
    assert "Over 1 van de 4 punten heeft iemand iets gemeld. Daarvan is er 1 klaar." in said
    assert "Er is te weinig bekend om te zeggen hoe het gaat." in said
    assert "Wat is hier gemeld?" in said
    assert "Het huis van de buurt in Lisvaart is open." in said


def test_every_part_of_the_overview_adds_up_to_the_whole(further: Prepared) -> None:
    progress = further.site.voortgang
    assert progress.counts == further.site.counts
    kinds = tuple(row for kind in progress.soorten for row in kind.rijen)
    for rows in (progress.per_coalitie, progress.per_jaar, kinds):
        for name in ("total", "known", "done", "passed", "passed_silent", "late"):
            assert sum(getattr(row.counts, name) for row in rows) == getattr(progress.counts, name), name
    assert (
        sum(len(group.punten) for group in progress.stil)
        == progress.counts.per_tijdigheid["deadline-voorbij-geen-bericht"]
    )


def test_an_unknown_is_nowhere_a_zero(rows: dict[str, dict[str, str]], plan: dict[str, Any]) -> None:
    assert rows["fijne-buurt-r4"]["laatste_meting"] == ""
    assert rows["fijne-buurt-r4"]["oordeel"] == ""
    assert rows["rust-in-het-hoofd-r1"]["gemeld_op"] == ""
    assert punten_in(plan)["fijne-buurt-r4"]["gemeten"] is None
    assert plan["telling"]["klaar_procent"] is None


def test_a_corrected_report_is_shown_as_wrong_and_does_not_count(further: Prepared) -> None:
    said = page(further, "/wijzigingen/")
    assert "Dit bericht klopte niet. Lees de verbetering" in said
    shown = [melding.record.id for melding in further.site.wijzigingen]
    counting = {melding.record.id for melding in further.site.meldingen}
    assert shown == sorted(shown, key=lambda id: (id[:10], id), reverse=True)
    assert set(shown) - counting == {"2025-02-01-lijst-fout"}
    text = further.output.files["data/v1/meldingen.csv"].removeprefix("\ufeff")
    replaced = {row["id"]: row["vervangen_door"] for row in csv.DictReader(io.StringIO(text), delimiter=";")}
    assert {id: by for id, by in replaced.items() if by} == {"2025-02-01-lijst-fout": "2025-02-03-lijst-klaar"}


def test_the_history_tells_what_was_known_then(further: Prepared) -> None:
    text = further.output.files["data/v1/historie.csv"].removeprefix("\ufeff")
    lines = [row for row in csv.DictReader(io.StringIO(text), delimiter=";") if row["punt"] == "veilig-huis-aanpak-1"]
    assert [(row["datum"], row["aanleiding"], row["status"], row["tijdigheid"]) for row in lines] == [
        ("2025-01-01", "deadline-voorbij", "onbekend", "deadline-voorbij-geen-bericht"),
        ("2025-02-01", "melding", "niet-gestart", "te-laat"),
        ("2025-02-03", "melding", "klaar", "op-tijd-klaar"),
    ]


def test_the_history_ends_in_the_state_of_now(further: Prepared) -> None:
    last = {(line.punt, line.gemeente): line for line in further.site.historie}
    for punt in further.site.punten:
        if (punt.id, None) in last:
            line = last[punt.id, None]
            assert (line.status, line.tijdigheid) == (punt.staat.status.id, punt.staat.tijdigheid.id), punt.id


def test_what_needs_attention_comes_most_urgent_first(further: Prepared) -> None:
    items = further.site.redactie.items
    assert [item.soort for item in items] == sorted(
        (item.soort for item in items), key=("deadline", "oud", "meting", "bron").index
    )
    silent = [item.dagen for item in items if item.soort == "deadline"]
    assert silent == sorted(silent, reverse=True)
    by_id = {item.id: item for item in items}
    oldest = by_id["deadline-agenda-2024-2"]
    assert (oldest.dagen, oldest.edit.file) == (700, "data/werkagenda.yml")  # since 31 March 2024
    assert by_id["oud-veilig-huis-r2-1"].dagen == 142  # since 10 October 2025
    assert "bron-2026-02-05-wachttijd" in by_id  # a telephone call that nobody can look up
    assert "deadline-fijne-buurt-r1-b" not in by_id  # its moved deadline is still to come


def test_a_municipality_is_only_asked_about_itself(further: Prepared) -> None:
    groups = {group.id: group for group in further.site.redactie.per_partner}
    brief = groups["partner-gemeente-oeverkerk"].brief
    assert brief.startswith("Beste mensen van Gemeente Oeverkerk,")
    assert "In elke gemeente is een huis van de buurt." in brief
    assert "Zilverdijk" not in brief
    lisvaart = groups["partner-gemeente-lisvaart"].brief
    assert "In elke gemeente is een huis van de buurt." not in lisvaart  # it reported that it is done


def test_the_page_for_the_workgroup_is_not_for_search(further: Prepared) -> None:
    redactie = next(page for page in further.output.pages if page.url == "/redactie/")
    assert redactie.is_intern
    assert "zoeken_uit: true" in redactie.markdown
    assert "geen_index: true" in redactie.markdown
    assert "/redactie/" not in further.output.files[search_list.ADDRESS]


def test_the_news_between_two_days(further: Prepared) -> None:
    news = derive_news(further.site, since=date(2026, 1, 1))
    # the deadlines of 31 December 2025 passed on 1 January; that of February on 1 March
    assert {punt.deadline for punt in news.verstreken} == {date(2025, 12, 31), date(2026, 2, 28)}
    assert [melding.record.id for melding in news.meldingen][-1] == "2026-01-15-buren-kennen"
    assert derive_news(further.site, since=date(2026, 1, 2)).verstreken[0].deadline == date(2026, 2, 28)
    text = newsletter(news, further.site.regio, further.site.links, base_url="https://merenland.example/")
    assert "Van 1 januari 2026 tot en met 1 maart 2026" in text
    assert "https://merenland.example/doelen/fijne-buurt/#r1" in text
    assert "Er zijn geen verbeteringen." in text
    # what the plan only lets begin is no deadline; and each line says of what kind it is
    assert {punt.deadline for punt in news.moest_beginnen} == {date(2025, 12, 31)}
    assert all(punt.record.uiterlijk is None for punt in news.moest_beginnen)
    assert "DIT ZOU NU BEGONNEN ZIJN" in text
    told = [line for line in text.splitlines() if line.startswith("- ")]
    assert [line for line in told if ": " not in line] == []
    assert any(line.startswith("- Belofte: ") for line in told)
    # of how many nothing is known is said once; what is known of another, also by the plan, stands with it
    silent = [punt for punt in news.verstreken if punt.staat.melding is None]
    assert 0 < len(silent) < len(news.verstreken)
    passed = text.partition("DIT ZOU NU")[0]
    assert passed.count("heeft niemand iets gemeld") == passed.count(f"Over {len(silent)} daarvan") == 1
    assert all(f"\n  {punt.staat.uitleg}\n" in text for punt in news.verstreken if punt.staat.melding)
    earlier = derive_news(further.site, since=date(2025, 2, 1))
    assert [melding.record.id for melding in earlier.verbeteringen] == ["2025-02-03-lijst-klaar"]


def test_after_the_plan_the_site_stands_still(further_folder: Path) -> None:
    loaded = load(further_folder, peildatum=date(2030, 1, 1))
    closing = derive(loaded, peildatum=date(2028, 1, 1))
    much_later = derive(loaded, peildatum=date(2030, 1, 1))
    assert not derive(loaded, peildatum=date(2027, 12, 31)).is_slotstand
    assert closing.is_slotstand
    assert [punt.staat for punt in closing.punten] == [punt.staat for punt in much_later.punten]
    assert closing.counts == much_later.counts
    assert closing.redactie == much_later.redactie
    assert closing.historie == much_later.historie


def test_the_past_can_be_shown_without_what_came_later(further_folder: Path) -> None:
    site = derive(load(further_folder, peildatum=date(2026, 3, 1)), peildatum=date(2025, 1, 31))
    assert [melding.record.id for melding in site.wijzigingen] == ["2025-01-15-buren-kennen"]
    assert site.counts.known == 1


def test_today_stands_between_what_is_over_and_what_is_to_come(further_folder: Path) -> None:
    loaded = load(further_folder, peildatum=date(2030, 1, 1))
    for day, year in ((date(2026, 3, 1), 2026), (date(2023, 1, 1), 2024), (date(2030, 1, 1), 2027)):
        planning = derive(loaded, peildatum=day).planning
        assert [part.jaar for part in planning if part.is_nu] == [year]
        before = [moment for part in planning for group in part.voorbij for moment in group.momenten]
        after = [moment for part in planning for group in part.straks for moment in group.momenten]
        assert all(moment.deadline < day for moment in before)
        assert all(moment.deadline >= min(day, date(2028, 1, 1)) for moment in after)


def test_a_day_has_each_of_its_names_once(real: Prepared) -> None:
    for year in real.site.planning:
        named = [(group.momenten[0].deadline, group.wanneer) for group in (*year.voorbij, *year.straks)]
        assert len(named) == len(set(named)), named


def test_the_line_of_today_is_on_the_planning(further: Prepared) -> None:
    planning = next(page.markdown for page in further.output.pages if page.url == "/planning/")
    assert re.findall(r"vandaag__tekst\">(.*?)<", planning) == ["Vandaag: 1 maart 2026"]


def test_stopped_promises_leave_the_whole(further: Prepared) -> None:
    counts: Counts = further.site.counts
    assert counts.counting == counts.total - 2
    assert replace(counts, passed=0).done_percentage == counts.done_percentage
