"""Exceptions carry a reason, are listed, and end when nothing needs them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from regioplan.language.plain import Checker, Passage, Place, WordLists
from regioplan.language.plain.lists.listed import Exempt

EXEMPT = Exempt("Er komt een pilot.", "moeilijk-woord", "Zo heet het.", Place("uitzonderingen.yml", 3))


@pytest.fixture
def lists(word_lists: WordLists) -> WordLists:
    return replace(word_lists, exceptions=(EXEMPT,))


def test_an_exception_lets_a_sentence_stay(lists: WordLists) -> None:
    assert Checker(lists).check([Passage("Er komt een\npilot.", Place("a.md", 1))]) == ()


def test_an_exception_holds_for_one_rule_only(lists: WordLists) -> None:
    other = replace(lists, exceptions=(replace(EXEMPT, rule="lange-zin"),))
    found = Checker(other).check([Passage("Er komt een pilot.", Place("a.md", 1))])
    assert [finding.rule for finding in found] == ["moeilijk-woord", "uitzondering-over"]


def test_an_exception_may_hold_for_one_file(lists: WordLists) -> None:
    other = replace(lists, exceptions=(replace(EXEMPT, file="b.md"),))
    found = Checker(other).check([Passage("Er komt een pilot.", Place("a.md", 1))])
    assert [finding.rule for finding in found] == ["moeilijk-woord", "uitzondering-over"]


def test_an_exception_that_nothing_needs_is_an_error_at_its_own_place(lists: WordLists) -> None:
    (finding,) = Checker(lists).check([Passage("Er komt een proef.", Place("a.md", 1))])
    assert (finding.severity, finding.place) == ("fout", EXEMPT.place)
    assert finding.advice == "Haal de uitzondering weg."


def test_a_part_of_the_site_says_nothing_of_exceptions_elsewhere(lists: WordLists) -> None:
    passages = [Passage("Er komt een proef.", Place("a.md", 1))]
    assert Checker(lists).check(passages, is_whole_site=False) == ()
