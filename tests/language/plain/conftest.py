"""What the tests of plain language share: the real word lists, and a short way to check a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from regioplan.language.plain import Checker, Finding, Passage, Place, WordLists
from regioplan.language.plain.dutch.reading import Reader, ReadSentence
from regioplan.listed_words import read_word_lists

LISTS = Path(__file__).resolve().parents[3] / "data" / "taal"

Check = Callable[..., tuple[Finding, ...]]
Read = Callable[[str], ReadSentence]


@pytest.fixture(scope="session")
def word_lists() -> WordLists:
    """The lists that editors keep, but for what they let stay on the real site."""
    return replace(read_word_lists(LISTS, root=LISTS.parent.parent), exceptions=())


@pytest.fixture(scope="session")
def checker(word_lists: WordLists) -> Checker:
    """A checker with the lists that editors keep, and no glossary."""
    return Checker(word_lists)


@pytest.fixture(scope="session")
def check(checker: Checker) -> Check:
    """Findings for one text: check("De governance.", level="A2")."""

    def _check(text: str, **passage: object) -> tuple[Finding, ...]:
        return checker.check([Passage(text, Place("tekst.md", 1), **passage)])  # type: ignore[arg-type]

    return _check


@pytest.fixture(scope="session")
def read(word_lists: WordLists) -> Read:
    """A sentence as the rules see it."""
    return Reader(word_lists.names).read
