"""The limits per level, exactly at their borders."""

from __future__ import annotations

import pytest
from regioplan.language.plain import Checker, Passage, Place
from regioplan.language.plain.passages import Level

from .conftest import Check

WORDS = "wij gaan vandaag samen naar het park en wij lopen daar een uur met de hond in de zon en dan"


def sentence(words: int) -> str:
    """A sentence of so many easy words."""
    return " ".join([*WORDS.split(), "weer", "naar", "huis"][:words]).capitalize() + "."


def severities(check: Check, text: str, rule: str, **passage: object) -> list[str]:
    return [finding.severity for finding in check(text, **passage) if finding.rule == rule]


@pytest.mark.parametrize(
    ("level", "words", "expected"),
    [
        ("B1", 20, []),
        ("B1", 21, ["fout"]),
        ("A2", 15, []),
        ("A2", 16, ["fout"]),
        ("vrij", 23, []),
    ],
)
def test_length_of_a_sentence(check: Check, level: Level, words: int, expected: list[str]) -> None:
    assert severities(check, sentence(words), "lange-zin", level=level) == expected


@pytest.mark.parametrize(
    ("level", "lengths", "expected"),
    [
        ("B1", [12] * 5, []),
        ("B1", [12, 12, 12, 12, 13], ["tip"]),
        ("B1", [15] * 5, ["tip"]),
        ("B1", [15, 15, 15, 15, 16], ["fout"]),
        ("B1", [19] * 4, []),
        ("A2", [8] * 5, []),
        ("A2", [8, 8, 8, 8, 9], ["tip"]),
        ("A2", [10, 10, 10, 10, 11], ["fout"]),
    ],
)
def test_mean_length_of_a_page(check: Check, level: Level, lengths: list[int], expected: list[str]) -> None:
    text = " ".join(map(sentence, lengths))
    assert severities(check, text, "lange-zinnen", level=level) == expected


@pytest.mark.parametrize(
    ("level", "passive", "active", "expected"),
    [
        ("B1", 2, 12, []),
        ("B1", 2, 11, ["tip"]),
        ("B1", 1, 4, []),
        ("A2", 2, 38, []),
        ("A2", 2, 37, ["fout"]),
        ("A2", 1, 4, []),
    ],
)
def test_passives_of_a_page(check: Check, level: Level, passive: int, active: int, expected: list[str]) -> None:
    text = "Het plan wordt gemaakt. " * passive + "Wij maken het plan. " * active
    assert severities(check, text, "wie-doet-het-vaak", level=level) == expected


@pytest.mark.parametrize(
    ("text", "on_b1", "on_a2"),
    [
        ("Zij zegt dat u mag komen.", [], []),
        ("Zij zegt dat u mag komen als u hulp zoekt.", [], ["fout"]),
        ("Zij zegt dat u mag komen als u weet wat u zoekt.", ["tip"], ["fout"]),
    ],
)
def test_clauses_inside_a_sentence(check: Check, text: str, on_b1: list[str], on_a2: list[str]) -> None:
    assert severities(check, text, "zin-in-zin") == on_b1
    assert severities(check, text, "zin-in-zin", level="A2") == on_a2


def test_a_mild_word_is_a_tip_on_b1_and_an_error_on_a2(check: Check) -> None:
    assert severities(check, "Dat kan echter niet.", "stijf-woord") == ["tip"]
    assert severities(check, "Dat kan echter niet.", "stijf-woord", level="A2") == ["fout"]


def test_a_hard_page_gets_a_tip_from_ten_sentences(check: Check) -> None:
    hard = "De beleidsmatige inbedding van de methodiek vereist bestuurlijke besluitvorming. "
    assert severities(check, hard * 10, "moeilijke-pagina") == ["tip"]
    assert severities(check, hard * 9, "moeilijke-pagina") == []


def test_quotations_get_tips_only_and_do_not_count_for_the_page(check: Check) -> None:
    findings = check(f"{sentence(22)} {'De governance is op orde. ' * 5}", kind="citaat")
    assert findings and {finding.severity for finding in findings} == {"tip"}
    assert "lange-zinnen" not in {finding.rule for finding in findings}


def test_words_between_quotation_marks_get_tips_only(check: Check) -> None:
    (finding,) = check("Zij las het stuk “De governance in de regio”.")
    assert finding.severity == "tip"


def test_levels_on_one_page_have_means_of_their_own(checker: Checker) -> None:
    easy = [Passage(sentence(7), Place("a.yml", line), "A2", "p") for line in range(5)]
    plain = [Passage(sentence(12), Place("a.yml", line), "B1", "p") for line in range(5, 10)]
    assert [finding.rule for finding in checker.check([*easy, *plain])] == []


def test_labels_do_not_make_a_page_easier(checker: Checker) -> None:
    labels = [Passage("Meer lezen", Place("a.md", 1), page="p")] * 20
    texts = [Passage(sentence(16), Place("a.md", 2), page="p")] * 5
    assert checker.score([*labels, *texts]).mean_words == 16


def test_a_finding_points_to_its_line(check: Check) -> None:
    findings = check("Het is goed.\nDit is\nook goed. Dat is conform de regels.")
    assert [finding.place.line for finding in findings] == [3]
