"""Letters that broke on their way, and what only looks like a letter."""

from __future__ import annotations

import pytest
from regioplan.data.values import copied_from
from regioplan.language.plain.letters import broken_letters, mend


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("𝗵𝗲𝗲𝗹 goed", "heel goed"),
        ("５０ plekken", "50 plekken"),
        ("de regi\u043e", "de regio"),
        ("gemeen\u200dten", "gemeenten"),
        (
            "een β-blokker, \u0445 en \u0645\u0631\u062d\u0628\u0627\u200c",
            "een β-blokker, \u0445 en \u0645\u0631\u062d\u0628\u0627\u200c",
        ),
    ],
)
def test_what_only_looks_like_our_letters_is_mended(typed: str, meant: str) -> None:
    assert mend(typed) == meant


def test_a_word_that_was_cut_is_found_and_two_words_are_not() -> None:
    text = "Wij werken sa-\n  men. Zorg- en welzijn, in- of uitstappen, voor- en nadelen."
    assert [(word.word, word.guess) for word in broken_letters(text)] == [("sa- men", "samen")]


@pytest.mark.parametrize(
    "name",
    [
        "steun (conflicted copy 2026-11-30)",
        "steun (Case Conflict)",
        "steun.sync-conflict-20261130-101010",
        "steun-LAPTOP-4F3K",
        "steun - kopie",
    ],
)
def test_a_conflict_of_a_shared_folder_is_a_copy(name: str) -> None:
    assert copied_from(name) == "steun"
