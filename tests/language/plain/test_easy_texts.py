"""Six hundred easy sentences of news, letters, talk and instructions: hardly any of them may get an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from regioplan.language.plain import Checker, Passage, Place

KINDS = sorted(Path(__file__).with_name("easy").glob("*.txt"))
MOST_ERRORS = 1


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.stem)
def test_easy_sentences_get_hardly_any_error(checker: Checker, kind: Path) -> None:
    lines = kind.read_text(encoding="utf-8").splitlines()
    passages = [Passage(text, Place(kind.name, line), page=str(line)) for line, text in enumerate(lines, 1)]
    found = checker.check_sentences(passages, is_whole_site=False)
    errors = [(finding.sentence, finding.brief) for finding in found if finding.severity == "fout"]
    assert len(lines) >= 100
    assert len(errors) <= MOST_ERRORS, errors
    assert len(found) - len(errors) <= len(lines) / 10


def test_words_with_an_everyday_meaning_get_no_error(checker: Checker) -> None:
    lines = Path(__file__).with_name("everyday.txt").read_text(encoding="utf-8").splitlines()
    passages = [Passage(text, Place("everyday.txt", line), page=str(line)) for line, text in enumerate(lines, 1)]
    found = checker.check_sentences(passages, is_whole_site=False)
    assert len(lines) > 200
    assert [(one.sentence, one.brief) for one in found if one.severity == "fout"] == []
    assert len(found) <= len(lines) / 10


def test_there_are_four_kinds() -> None:
    assert [kind.stem for kind in KINDS] == ["brieven", "gesprekken", "instructies", "nieuws"]
