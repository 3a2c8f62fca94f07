"""Sentences that do not hang together: short ones without a tie, and ones that all open alike."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from ..dutch.connectives import has_tie
from ..dutch.function_words import ARTICLES
from ..dutch.reading import ReadSentence
from ..levels import Demands
from ..passages import Remark
from .names import remark

_SHORT = 7
"""Words up to which a sentence is short."""
_RUN = 4
"""Short sentences in a row that are many."""
_ALIKE = 3
"""Sentences in a row that open alike and are many."""

_Kind = TypeVar("_Kind", bool, str)


def loose_sentences(sentences: Sequence[ReadSentence], demands: Demands) -> Iterator[tuple[int, Remark]]:
    """A tip for each run in one block of text, with the position of its first sentence."""
    if demands.wants_ties:
        for begin, end, _ in _runs([_is_loose(sentence) for sentence in sentences], _RUN):
            yield begin, remark("losse-zinnen", aantal=end - begin, tweede=_start(sentences[begin + 1]))
    for begin, end, opening in _runs([_opening(sentence) for sentence in sentences], _ALIKE):
        yield begin, remark("zelfde-begin", aantal=end - begin, begin=opening)


def _is_loose(sentence: ReadSentence) -> bool:
    is_statement = sentence.is_whole and sentence.text.endswith(".")
    return is_statement and len(sentence.words) <= _SHORT and not has_tie(sentence)


def _runs(kinds: Sequence[_Kind], fewest: int) -> Iterator[tuple[int, int, _Kind]]:
    """Begin and end of each row of sentences of the same kind, and that kind; none when it says nothing."""
    begin = 0
    for kind, group in groupby(kinds):
        end = begin + len(list(group))
        if kind and end - begin >= fewest:
            yield begin, end, kind
        begin = end


def _start(sentence: ReadSentence) -> str:
    words = sentence.words[: min(3, len(sentence.words))]
    return f"“{sentence.text[: words[-1].end]} …”"


def _opening(sentence: ReadSentence) -> str:
    """The first word of a sentence; with the next one when it is an article."""
    if not sentence.is_whole or not sentence.words:
        return ""
    first = sentence.words[0].text
    if first.lower() in ARTICLES and len(sentence.words) > 1:
        return f"{first} {sentence.words[1].text}"
    return first
