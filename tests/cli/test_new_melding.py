"""`nieuw melding`, as somebody who never did it before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
import yaml
from fictional import in_turn
from regioplan.cli.asking import Choice, find
from regioplan.cli.new import new_melding
from regioplan.data.loading import load
from regioplan.data.meldingen import Status

PEILDATUM = date(2026, 3, 1)


@pytest.fixture
def run(copy_of_voorbeeld: Path) -> Callable[..., tuple[int, list[Path]]]:
    """Give answers in turn; returns the exit code and the files that are new."""

    def answer(*answers: str) -> tuple[int, list[Path]]:
        folder = copy_of_voorbeeld / "data" / "meldingen"
        before = set(folder.iterdir())
        code = new_melding(copy_of_voorbeeld, peildatum=PEILDATUM, ask=in_turn(answers))
        return code, sorted(set(folder.iterdir()) - before)

    return answer


def fields(files: list[Path]) -> dict[str, object]:
    (path,) = files
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_a_report_found_by_words(run: Callable[..., tuple[int, list[Path]]], copy_of_voorbeeld: Path) -> None:
    code, files = run(
        "handgreep",
        "1",
        "zilverdijk",
        "1-3-2026",
        "bezig",
        "De gemeente betaalt: het begin is er.",
        "",
        "",
        "brief",
        "",
        "",
        "ja",
    )
    assert code == 0
    assert files[0].name == "2026-03-01-veilig-huis-aanpak-2-zilverdijk.yml"
    assert fields(files) == {
        "datum": "2026-03-01",
        "over": "veilig-huis-aanpak-2",
        "gemeente": "zilverdijk",
        "status": "bezig",
        "tekst": "De gemeente betaalt: het begin is er.",
        "bron": {"plaats": "brief"},
        "gepubliceerd": "2026-03-01",
    }
    assert load(copy_of_voorbeeld, peildatum=PEILDATUM)


def test_a_measurement_with_a_comma_and_a_document(run: Callable[..., tuple[int, list[Path]]]) -> None:
    code, files = run(
        "fijne-buurt-r2",
        "",
        "",
        "2",
        "58,5",
        "28-2-2026",
        "Nu 58,5 procent.",
        "inwonersraad",
        "2",
        "blz. 12",
        "https://x.example/a",
        "meting maart",
        "",
    )
    assert code == 0
    assert files[0].name == "2026-03-01-meting-maart.yml"
    assert fields(files) | {"tekst": ""} == {
        "datum": "2026-03-01",
        "over": "fijne-buurt-r2",
        "status": "bezig",
        "waarde": 58.5,
        "gemeten_op": "2026-02-28",
        "tekst": "",
        "door": "inwonersraad",
        "bron": {"document": "voortgangsbrief", "plaats": "blz. 12", "link": "https://x.example/a"},
        "gepubliceerd": "2026-03-01",
    }


def test_a_correction_names_the_old_report_and_keeps_its_day(run: Callable[..., tuple[int, list[Path]]]) -> None:
    code, files = run("veilig-huis-r2-1", "1", "", "3", "2025-09", "Zij waren klaar.", "", "", "brief", "", "", "ja")
    assert code == 0
    told = fields(files)
    assert (told["vervangt"], told["datum"]) == ("2025-10-10-cursus-loopt", "2025-10-10")
    assert (told["status"], told["klaar_op"]) == ("klaar", "2025-09")


def test_wrong_answers_are_asked_again(
    run: Callable[..., tuple[int, list[Path]]], capsys: pytest.CaptureFixture[str]
) -> None:
    code, _ = run(
        "xyz",
        "een-scherm-r1",
        "morgen",
        "2026-03-02",
        "",
        "9",
        "klaar",
        "volgend jaar",
        "2026-04",
        "2026-02",
        "",
        "Klaar.",
        "",
        "7",
        "",
        "mail",
        "http://onveilig.example",
        "",
        "",
        "misschien",
        "ja",
    )
    assert code == 0
    said = capsys.readouterr().out
    for answer in (
        "Er is niets gevonden met “xyz”",
        "Schrijf jaar, maand en dag",
        "Dat is later dan 2026-03-01",
        f"Kies een nummer van 1 tot en met {len(get_args(Status))}",
        "schrijf een jaar (2025)",
        "Dat is later dan het bericht zelf",
        "Dit mag niet leeg zijn",
        "begin met https://",
        "Typ ja of nee",
    ):
        assert answer in said


@pytest.mark.parametrize(
    "answers", [("handgreep", "1", "zilverdijk"), ("een-scherm-r1", "", "1", "Tekst.", "", "", "b", "", "", "nee")]
)
def test_nothing_is_kept_when_somebody_stops_or_says_no(
    answers: tuple[str, ...], run: Callable[..., tuple[int, list[Path]]]
) -> None:
    assert run(*answers) == (1, [])


def test_only_what_is_refused_is_asked_again(
    run: Callable[..., tuple[int, list[Path]]], capsys: pytest.CaptureFixture[str]
) -> None:
    hard = (
        "De organisaties zijn in het voorjaar gaan praten over alle plannen en zij hebben daarna samen besloten "
        "dat er in het hele gebied eerst geld moet komen."
    )
    measured = ("1e9", "73", "")
    code, files = run(
        *("fijne-buurt-r2", "", "", "2", *measured, hard, "Bel jan@example.nl.", "Er is gemeten.", ""),
        *("", "mail van jan@example.nl", "", "", "ja", "", "mail", "", "ja"),
    )
    said = capsys.readouterr().out
    assert code == 0
    assert (fields(files)["waarde"], fields(files)["tekst"]) == (73, "Er is gemeten.")
    assert "“1e9” is geen" in said and "e-mailadres" in said and "Deze zin heeft" in said
    assert "Dit kan niet: " in said


def test_words_in_the_shown_text_go_first() -> None:
    choices = [
        Choice("a", "Iets anders", 1, "buurt"),
        Choice("b", "Een huis in de buurt", 2),
        Choice("c", "De buurt", 3, "huis"),
    ]
    assert [choice.id for choice in find("Huís buurt", choices)] == ["b", "c"]
    assert find("niets", choices) == []
