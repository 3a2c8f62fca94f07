"""A sentence as the rules see it: words with their base form, names taken together, pauses."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .lexicon import dutch
from .phrases import Phrases, bare, split_words
from .verbs import is_any_finite
from .words import Token, tokens

REMEMBERED = 10_000
"""Sentences of which what was found out is kept, since more rules ask the same."""
_LONGEST_LABEL = 5
"""Words up to which a text without a point is a label."""
_PAUSE = re.compile(r"[,;:()–—…]|\s-\s|[.?!][\"'”’]|[.?!]\s|/")


class Word(NamedTuple):
    """A word in its sentence. A name is one word, however many parts it has."""

    text: str
    start: int
    """Place of its first character in the sentence."""
    lower: str
    """In small letters."""
    lemma: str
    """The form under which a dictionary has it."""
    kind: str
    """plain, short (o.a.), number, address or name."""

    @property
    def end(self) -> int:
        """Place after its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, eq=False)
class ReadSentence:
    """A sentence that has been read; each is only like itself, so that what is known of it is found in no time."""

    text: str
    words: tuple[Word, ...]
    pauses: frozenset[int]
    """Positions of the words that stand after a comma, colon or other pause."""

    @property
    def is_whole(self) -> bool:
        """Whether it counts as a sentence, and not as the text of a cell or button."""
        return len(self.words) > _LONGEST_LABEL or self.text.rstrip("\"'”’)").endswith((".", "!", "?", "…"))

    def is_name(self, at: int) -> bool:
        """Whether the word at `at` is a listed name, or has a capital inside the sentence."""
        word = self.words[at]
        return word.kind == "name" or (at > 0 and word.text[0].isupper())

    def lower(self, at: int) -> str:
        """The word at `at` in small letters; empty outside the sentence."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def before(self, at: int) -> str:
        """The word before `at` in small letters; empty after a pause."""
        return "" if at in self.pauses else self.lower(at - 1)

    def has(self, word: str) -> bool:
        """Whether a word in small letters is in the sentence."""
        return any(one.lower == word for one in self.words)

    def span(self, begin: int, end: int) -> str:
        """The text from the word at `begin` to the one before `end`."""
        return self.text[self.words[begin].start : self.words[end - 1].end]

    def has_comma(self, at: int) -> bool:
        """Whether a comma stands before the word at `at`."""
        return at in self.pauses and "," in self.text[self.words[at - 1].end : self.words[at].start]


class Reader:
    """Reads sentences; knows names."""

    def __init__(self, names: Iterable[str], data_names: Collection[str] = frozenset()) -> None:
        self._names = Phrases((split_words(name), name) for name in names)
        self._can_begin = lru_cache(maxsize=REMEMBERED)(lambda text: self._names.begin_with(bare(text)))
        self._data_names = frozenset(bare(name) for name in data_names)

    def read(self, text: str) -> ReadSentence:
        """The sentence with its words."""
        words = tuple(self._words(text))
        return ReadSentence(text, words, frozenset(_pauses(text, words)))

    def _words(self, text: str) -> Iterator[Word]:
        found = tokens(text)
        if not any(map(self._can_begin, [token.text for token in found])):
            for token in found:  # most sentences have no name
                yield _as_word(token)
            return
        plain = [bare(token.text) for token in found]
        at = 0
        while at < len(found):
            name = self._names.at(plain, at) if self._names.begin_with(plain[at]) else None
            if name and not self._only_begins(plain, at, name.length):
                yield _as_name(text, found[at], found[at + name.length - 1])
                at += name.length
            else:
                yield _as_word(found[at])
                at += 1

    def _only_begins(self, words: list[str], at: int, length: int) -> bool:
        """Whether the capital only says that a sentence begins: Digitalisering kost tijd."""
        if at or length > 1 or not words[0][1:].islower() or not dutch().is_known(words[0].lower()):
            return False
        return words[0] not in self._data_names or not _has_name_after(words)


def _has_name_after(words: list[str]) -> bool:
    """Whether what follows the first word makes it a name: Focus helpt, Focus in Utrecht."""
    if len(words) == 1:
        return True
    after = words[1]
    joins_name = after in ("en", "of", "in", "uit") and len(words) > 2 and words[2][:1].isupper()
    return joins_name or is_any_finite(after)


def _as_name(text: str, first: Token, last: Token) -> Word:
    name = text[first.start : last.start + len(last.text)]
    return Word(name, first.start, name.lower(), name, "name")


def _as_word(token: Token) -> Word:
    text, start, kind = token
    return Word(text, start, *_forms(text), kind)


@lru_cache(maxsize=100_000)
def _forms(text: str) -> tuple[str, str]:
    """A word in small letters, and as a dictionary has it."""
    lower = text.lower().replace("’", "'")
    return lower, dutch().lemma(lower)


def _pauses(text: str, words: tuple[Word, ...]) -> Iterator[int]:
    for at in range(1, len(words)):
        if _PAUSE.search(text, words[at - 1].end, words[at].start):
            yield at
