"""`nieuw partner` and the like, as somebody who never did it before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from fictional import in_turn
from regioplan.cli.new_record import new_record
from regioplan.data.loading import load
from regioplan.pipeline import prepare

PEILDATUM = date(2026, 3, 1)
BRON = ("merenplan", "bijlage")


@pytest.fixture
def run(copy_of_voorbeeld: Path) -> Callable[..., int]:
    """Make one of a kind with answers in turn; returns the exit code."""

    def answer(soort: str, *answers: str) -> int:
        return new_record(copy_of_voorbeeld, soort, peildatum=PEILDATUM, ask=in_turn(answers))

    return answer


def read(root: Path, file: str) -> Any:
    return yaml.safe_load((root / "data" / file).read_text(encoding="utf-8"))


def test_a_partner_is_counted_and_said_to_be(
    run: Callable[..., int], copy_of_voorbeeld: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hard = (
        "De organisatie is in het voorjaar gaan praten over alle plannen en zij heeft daarna samen met anderen "
        "besloten dat er in het hele gebied eerst geld moet komen."
    )
    answers = ("Buurthuis De Hoek", "welzijn", *BRON, "werkgebied", "lisvaart", "zilverdijk", "")
    assert run("partner", *answers, "omschrijving", hard, "Buurthuis De Hoek helpt buren.", "", "", "ja") == 0
    said = capsys.readouterr().out
    partner = next(one for one in read(copy_of_voorbeeld, "partners.yml")["partners"] if one["naam"] == answers[0])
    assert partner == {
        "id": "buurthuis-de-hoek",
        "naam": "Buurthuis De Hoek",
        "soort": "welzijn",
        "werkgebied": ["lisvaart", "zilverdijk"],
        "omschrijving": "Buurthuis De Hoek helpt buren.",
        "bron": {"document": "merenplan", "plaats": "bijlage"},
    }
    assert read(copy_of_voorbeeld, "regio.yml")["verwacht"]["partners"] == 9
    assert "partners: 9" in said and "De naam, zoals op de site." in said and "Deze zin heeft" in said
    assert load(copy_of_voorbeeld, peildatum=PEILDATUM)


def test_only_what_is_refused_or_missing_is_asked_again(run: Callable[..., int], copy_of_voorbeeld: Path) -> None:
    story = ("Koffie", "Ik dronk koffie.", "", "een bewoner", "1 maart 2027", "", "1 februari 2026", "", "", "ja")
    assert run("verhaal", *story, "1 februari 2026", "", "ja", "doelen", "fijne-buurt", "", "ja") == 0
    assert read(copy_of_voorbeeld, "verhalen/koffie.yml") == {
        "titel": "Koffie",
        "tekst": ["Ik dronk koffie."],
        "verteller": "een bewoner",
        "toestemming": {"op": "2026-02-01"},
        "verteld_op": "2026-02-01",
        "doelen": ["fijne-buurt"],
    }


def test_an_answer_can_be_changed_and_nothing_is_kept_of_what_is_not_right(
    run: Callable[..., int], copy_of_voorbeeld: Path
) -> None:
    before = (copy_of_voorbeeld / "data" / "begrippen.yml").read_bytes()
    assert run("begrip", "vlonder", "Een vlonder is een pad.", "", "", "nee", "") == 1
    assert (copy_of_voorbeeld / "data" / "begrippen.yml").read_bytes() == before
    changed = ("nee", "uitleg", "Een vlonder is een pad boven water.", "ja")
    assert run("begrip", "vlonder", "Een vlonder is een pad.", "", "vangnet", "vlonder", *changed) == 0
    listed = read(copy_of_voorbeeld, "begrippen.yml")["begrippen"]
    assert {"id": "vlonder", "term": "vlonder", "uitleg": "Een vlonder is een pad boven water."} in listed


def test_a_goal_counts_with_its_results(
    run: Callable[..., int], copy_of_voorbeeld: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    easy = ("streven", "U zwemt in het meer.", "", "ja", "streven", "U leert zwemmen.", "", "")
    one = ("streven", "Iedereen kan zwemmen.", "", "")
    result = ("Elke school geeft les in zwemmen.", *BRON)
    answers = ("prettig-thuis", "7,5", "7", "Zwemmen", "Iedereen zwemt", *one, *easy, "Water is dichtbij.", "", *one)
    assert run("doel", *answers, *result, "1", "uiterlijk", "2027", "", "", *BRON, "", "", "ja") == 0
    said = capsys.readouterr().out
    assert "Een heel getal, zoals: 12." in said and "“7.5” is geen heel getal" in said and "12,5" not in said
    goal = read(copy_of_voorbeeld, "doelen/zwemmen.yml")
    assert (goal["nummer"], goal["resultaten"][0]["uiterlijk"]) == (7, "2027")
    counted = read(copy_of_voorbeeld, "regio.yml")["verwacht"]
    assert (counted["doelen"], counted["resultaten"]) == (6, 10)


def test_a_figure(run: Callable[..., int], copy_of_voorbeeld: Path) -> None:
    told = ("Vijvers", "Hoeveel vijvers zijn er?", "Er zijn vier vijvers.", "bevolking", "vijvers", "Merenland", "2025")
    assert run("cijfer", *told, "waarde", "4", "jaar", "2025", "", "", *BRON, "", "", "ja") == 0
    assert read(copy_of_voorbeeld, "cijfers/vijvers.yml")["waarden"] == [{"jaar": "2025", "waarde": 4}]


@pytest.mark.slow
def test_a_new_page_can_be_found(run: Callable[..., int], copy_of_voorbeeld: Path, root: Path) -> None:
    told = ("Over: zwemmen", "Waar u kunt zwemmen.", "U kunt zwemmen in het meer.", "")
    assert run("pagina", *told, "over", "zwemmen", "ja") == 0
    prepared = prepare(copy_of_voorbeeld, peildatum=PEILDATUM, overrides=root / "overrides")
    written = {page.src: page for page in prepared.sources.written}
    assert written["zwemmen.md"].titel == "Over: zwemmen"
    assert '<a href="/zwemmen/">Over: zwemmen</a>' in prepared.renderer.fill(written["over.md"].text)
    assert "/zwemmen/" in prepared.new_addresses
