"""Sentences of offices and plans: one block each, no word named twice, and a first remedy that can be followed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from regioplan.language.plain import Checker, Finding, Passage, Place
from regioplan.language.plain.telling import blocks, tell_findings

SENTENCES = Path(__file__).with_name("officialese.txt").read_text(encoding="utf-8").splitlines()
NAMED = re.compile("“([^”]*)”")


def found_in(checker: Checker, text: str) -> tuple[Finding, ...]:
    return checker.check_sentences([Passage(text, Place("brief.md", 1))], is_whole_site=False)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_gets_one_block(checker: Checker, text: str) -> None:
    findings = found_in(checker, text)
    assert len(blocks(findings)) == 1
    assert tell_findings(findings).count(" — ") == 1


@pytest.mark.parametrize("text", SENTENCES)
def test_no_listed_word_is_named_twice(checker: Checker, text: str) -> None:
    found = [finding.found.lower() for finding in found_in(checker, text) if finding.found]
    by_words = [finding for finding in found_in(checker, text) if finding.rule != "wie-doet-het"]
    assert len({finding.found.lower() for finding in by_words if finding.found}) == len(
        [finding for finding in by_words if finding.found]
    ), found


def test_most_first_remedies_can_be_followed_and_leave_less_to_do(checker: Checker) -> None:
    followed = 0
    for text in SENTENCES:
        before = found_in(checker, text)
        rewritten = before[0].rewritten
        if rewritten:
            after = found_in(checker, rewritten.strip("“”"))
            assert _weight(after) < _weight(before), f"{text}\n{rewritten}\n{[one.brief for one in after]}"
            followed += 1
    assert followed >= len(SENTENCES) * 0.8


def _weight(findings: tuple[Finding, ...]) -> int:
    """Errors and tips; what has to change counts most."""
    return sum(10 if finding.severity == "fout" else 1 for finding in findings)


@pytest.mark.parametrize("text", SENTENCES)
def test_following_any_sure_remedy_brings_no_new_error(checker: Checker, text: str) -> None:
    before = found_in(checker, text)
    known = {_as_found(finding) for finding in before if finding.severity == "fout"}
    for finding in before:
        if finding.rewritten:
            after = found_in(checker, finding.rewritten.strip("“”"))
            new = {_as_found(one) for one in after if one.severity == "fout"} - known
            assert {one for one in new if one[0] != "lange-zin"} == set(), finding.rewritten


def _as_found(finding: Finding) -> tuple[str, str]:
    """The rule and the words that it is about; "te" between them makes no other words."""
    return finding.rule, finding.found.lower().replace(" te ", " ")
