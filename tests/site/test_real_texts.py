"""The texts of the real site are easy enough to publish, and not because of exceptions."""

from __future__ import annotations

from pathlib import Path

import pytest
from regioplan.cache import of_project
from regioplan.cli.clock import today
from regioplan.language.plain.levels import FEWEST_FOR_LINT
from regioplan.pipeline import prepare
from regioplan.texts.examiner import Examined, Examiner
from regioplan.texts.gathering import gather

pytestmark = pytest.mark.slow

MOST_WORDS = 12
"""Words in a sentence, on average over the whole site."""
HIGHEST_LINT = {"B1": 40, "A2": 30}
"""For one page; one with only ten or fifteen sentences varies more than a long one."""
MEAN_LINT = {"B1": 36, "A2": 30}


@pytest.fixture(scope="module")
def real(root: Path) -> Examined:
    """With an examiner of its own, so that it starts from what a build of this site found, and of no other."""
    return Examiner().examine(gather(prepare(root, peildatum=today(), cache=of_project(root))))


def test_nothing_has_to_change(real: Examined) -> None:
    assert [(finding.place, finding.sentence) for finding in real.errors] == []


def test_no_sentence_is_an_exception(real: Examined) -> None:
    assert real.exceptions == ()


def test_sentences_are_short(real: Examined) -> None:
    assert real.whole.sentences > 5000
    assert real.whole.mean_words <= MOST_WORDS
    assert real.whole.long_sentences == 0


def test_no_page_asks_too_much(real: Examined) -> None:
    measured = [page for page in real.pages if page.score.sentences >= FEWEST_FOR_LINT]
    assert len(measured) > 100
    hard = {page.url: page.score.lint for page in measured if (page.score.lint or 0) > HIGHEST_LINT[page.niveau]}
    assert hard == {}
    for niveau, most in MEAN_LINT.items():
        of_level = [page.score.lint for page in measured if page.niveau == niveau and page.score.lint is not None]
        assert sum(of_level) / len(of_level) <= most, niveau
