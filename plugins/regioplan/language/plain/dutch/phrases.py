"""Finding listed words and phrases in a row of words, the longest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from .words import tokens

Value = TypeVar("Value")


class Match(NamedTuple, Generic[Value]):
    """A listed phrase that was found."""

    length: int
    """Number of words."""
    value: Value
    """What the list says of it."""


class Phrases(Generic[Value]):
    """Phrases by their first word, so that a long list costs no more than a short one."""

    def __init__(self, entries: Iterable[tuple[Sequence[str], Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for words, value in entries:
            if words:
                self._by_first.setdefault(words[0], []).append((tuple(words), value))
        for group in self._by_first.values():
            group.sort(key=lambda entry: len(entry[0]), reverse=True)

    def at(self, words: Sequence[str], position: int) -> Match[Value] | None:
        """The longest phrase that begins at `position`."""
        for phrase, value in self._by_first.get(words[position], ()):
            if len(phrase) == 1 or tuple(words[position : position + len(phrase)]) == phrase:
                return Match(len(phrase), value)
        return None


def split_words(phrase: str) -> tuple[str, ...]:
    """The words of a listed phrase as they are looked for in a sentence."""
    return tuple(bare(token.text) for token in tokens(phrase))


def bare(word: str) -> str:
    """A word as it is compared: without the point of bijv., and with one kind of apostrophe."""
    return word.replace("’", "'").rstrip(".")
