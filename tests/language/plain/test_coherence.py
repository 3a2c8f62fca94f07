"""Tips for sentences that do not hang together, and the numbers that show it."""

from __future__ import annotations

import pytest
from regioplan.language.plain import Checker, Passage, Place

from .conftest import Check

LOOSE = "De school is dicht. Juf is ziek. De deur blijft gesloten. Iedereen gaat naar huis."
TIED = "De school is dicht. Want juf is ziek. De deur blijft gesloten. Daarom gaat iedereen naar huis."


def rules(check: Check, text: str, **passage: object) -> list[str]:
    return [finding.rule for finding in check(text, **passage)]


def test_a_run_of_short_sentences_without_a_tie_gets_one_tip(check: Check) -> None:
    (finding,) = check(LOOSE)
    assert (finding.rule, finding.severity) == ("losse-zinnen", "tip")
    assert "“want”" in finding.advice and "Juf is ziek" in finding.advice


@pytest.mark.parametrize(
    ("text", "passage"),
    [(TIED, {}), (LOOSE, {"level": "A2"}), (LOOSE, {"kind": "citaat"}), (LOOSE.rpartition(". I")[0] + ".", {})],
    ids=["with a tie", "the easiest texts", "a quotation", "three sentences"],
)
def test_other_runs_get_none(check: Check, text: str, passage: dict[str, str]) -> None:
    assert "losse-zinnen" not in rules(check, text, **passage)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zij helpt u thuis. Zij kookt ook voor u. Zij gaat met u naar de winkel.", ["zelfde-begin"]),
        ("De bus rijdt ook naar Ommen. De bus stopt niet in Dalfsen. De bus is gratis voor u.", ["zelfde-begin"]),
        ("De bus rijdt ook naar Ommen. De trein stopt niet in Dalfsen. De taxi is duur.", []),
        ("Zij helpt u thuis. Zij kookt ook voor u. En zij gaat met u naar de winkel.", []),
    ],
    ids=["a pronoun", "the same noun", "only the article", "two"],
)
def test_three_sentences_in_a_row_that_open_alike_get_a_tip(check: Check, text: str, expected: list[str]) -> None:
    assert rules(check, text) == expected


def page(words: int, level: str = "B1") -> list[Passage]:
    text = " ".join(["Wij", "gaan", "samen", "naar", "de", "winkel", "in", "Zwolle"][:words]) + "."
    return [Passage(text, Place("a.md", line), level, "p") for line in range(10)]  # type: ignore[arg-type]


@pytest.mark.parametrize(("words", "level", "count"), [(7, "B1", 1), (8, "B1", 0), (5, "A2", 0)])
def test_a_page_with_very_short_sentences_gets_a_tip(checker: Checker, words: int, level: str, count: int) -> None:
    assert [finding.rule for finding in checker.check_pages(page(words, level))] == ["korte-zinnen"] * count


def test_the_numbers_of_coherence_are_counted(checker: Checker) -> None:
    text = (
        "Wij lopen, want de bus is weg. Toch komen wij op tijd. Daarna eten wij. Dat is lekker. "
        "Er zijn nog maar twee appels. Dat is weinig."
    )
    score = checker.score([Passage(text, Place("a.md", 1))])
    assert (score.causal, score.contrast, score.time, score.openings, score.repeated) == (1, 1, 1, 3, 1)
    assert score.per_thousand(score.causal) == pytest.approx(1000 / score.words)
    assert score.openings_percentage == 50 and score.repeated_per_thirty == 5
    assert score.spread == pytest.approx(1.5, abs=0.3)
