"""Finding listed words and phrases in a row of words, the longest first."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
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
        self._by_first: dict[str, dict[tuple[str, ...], Value]] = {}
        for words, value in entries:
            if words:
                self._by_first.setdefault(words[0], {}).setdefault(tuple(words), value)
        self._lengths = {
            first: sorted({len(phrase) for phrase in group}, reverse=True) for first, group in self._by_first.items()
        }

    def begin_with(self, word: str) -> bool:
        """Whether any phrase begins with `word`; most words begin none."""
        return word in self._by_first

    def at(self, words: Sequence[str], position: int) -> Match[Value] | None:
        """The longest phrase that begins at `position`."""
        group = self._by_first.get(words[position])
        if group is None:
            return None
        for length in self._lengths[words[position]]:
            phrase = tuple(words[position : position + length])
            value = group.get(phrase)
            if value is not None:
                return Match(len(phrase), value)
        return None


def split_words(phrase: str) -> tuple[str, ...]:
    """The words of a listed phrase as they are looked for in a sentence."""
    return tuple(bare(token.text) for token in tokens(phrase))


@lru_cache(maxsize=100_000)
def bare(word: str) -> str:
    """A word as it is compared: without the point of bijv., and with one kind of apostrophe."""
    return word.replace("’", "'").rstrip(".")
