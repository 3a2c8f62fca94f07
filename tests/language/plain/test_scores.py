"""The numbers of a page: the formulas, and that easy and hard texts differ."""

from __future__ import annotations

from time import process_time

import pytest
from regioplan.language.plain import Checker, PageScore, Passage, Place, WordLists
from regioplan.language.plain.dutch import lexicon

from .test_golden import GOOD, HARD

SECOND_OF_SENTENCES = 2000


def score(checker: Checker, *texts: str) -> PageScore:
    return checker.score([Passage(text, Place("a.md", 1)) for text in texts])


def test_flesch_douma_is_the_formula_of_1960(checker: Checker) -> None:
    """Two sentences, six words, nine syllables."""
    found = score(checker, "De dokter helpt. Wij wandelen samen.")
    assert found.words == 6
    assert found.flesch == pytest.approx(206.835 - 0.93 * 3 - 77 * 10 / 6)


def test_easy_and_hard_texts_are_far_apart(checker: Checker) -> None:
    easy, hard = score(checker, *GOOD), score(checker, *(text for text, _ in HARD.values()))
    assert easy.lint is not None and hard.lint is not None
    assert easy.lint < 30 and hard.lint > 45
    assert easy.flesch > hard.flesch + 20
    assert easy.passive_percentage < hard.passive_percentage


def test_lint_stays_between_0_and_100(checker: Checker) -> None:
    hardest = (
        "Interdepartementale beleidsvoorbereidingscoördinatie institutionaliseert " + "complexiteitsreductie " * 60
    )
    assert score(checker, f"{hardest}.").lint == 100
    assert score(checker, "En dan nog wel.").lint is None


def test_nothing_is_a_page_of_zero(checker: Checker) -> None:
    empty = score(checker)
    assert (empty.sentences, empty.mean_words, empty.passive_percentage, empty.lint) == (0, 0, 0, None)


def test_without_the_frequencies_there_is_no_lint(word_lists: WordLists, monkeypatch: pytest.MonkeyPatch) -> None:
    without = lexicon.Lexicon(None)
    monkeypatch.setattr("regioplan.language.plain.scores.dutch", lambda: without)
    found = score(Checker(word_lists), *GOOD)
    assert found.lint is None and found.flesch > 60


def test_the_check_is_quick(checker: Checker) -> None:
    """At least two thousand different sentences a second, once the word lists are in memory."""
    hard = [text for text, _ in HARD.values()]
    texts = [f"{text} {number}." for number in range(100) for text in (*hard, *GOOD)][:SECOND_OF_SENTENCES]
    passages = [Passage(text, Place("a.md", line), page=str(line)) for line, text in enumerate(texts)]
    checker.check(passages[:50])
    begin = process_time()
    checker.check(passages)
    assert process_time() - begin < 3, "a second was meant; three leaves room for a slow machine"
