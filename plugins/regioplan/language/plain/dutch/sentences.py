"""Cutting a text into sentences, each with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .words import listed

_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*[-•*–]\s)|\s+(?=\([A-ZÀ-Þ][^()]*[.!?]\)(?:\s*$|\s+[A-Z0-9“(]))")
"""Where a sentence always ends: a blank line, a bullet, and before a whole sentence in brackets."""
_END = re.compile(r"(?P<mark>[.!?…]+)(?P<close>[\"'”’»)\]]*)\s+(?=(?P<next>\S{1,2}\s?\S?))")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘„«]+$")
_STARTS_SENTENCE = re.compile(r"[\"'“‘„«(\[@€•]*[A-ZÀ-ÖØ-Þ0-9•]|['’‘][st]\s[A-Z]|[“‘„«\"]")
_DOTTED = re.compile(r"[a-z](?:\.[a-z]{1,3})+")
"""Short forms such as m.i.v.; a number after one belongs to it."""
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]|(?:[A-Z][a-z]?\.)+[A-Z][a-z]?")

_NEVER_LAST = listed("never-last")
"""Short forms, without their last point, after which the sentence goes on."""
_LETTER_NAMES = listed("before-a-letter")
"""Words before a capital that is not somebody's initial: vitamine C."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is read, with single spaces."""

    text: str
    start: int
    """Place of its first character in the text."""


def split(text: str) -> Iterator[Sentence]:
    """The sentences of `text`."""
    begin = 0
    for gap in [*_BLOCK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        yield from _in_block(text, begin, end)
        begin = gap.end() if gap else end


def _in_block(text: str, begin: int, end: int) -> Iterator[Sentence]:
    for match in _END.finditer(text, begin, end):
        if _is_end(text[begin : match.start()], match):
            yield from _trimmed(text, begin, match.end("close"))
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, begin: int, end: int) -> Iterator[Sentence]:
    words = text[begin:end].split()
    if words:
        yield Sentence(" ".join(words), begin + text[begin:end].index(words[0]))


def _is_end(before: str, match: re.Match[str]) -> bool:
    """Whether the sentence stops at `match`, given what was read of it `before`."""
    if not _STARTS_SENTENCE.match(match["next"]):
        return False
    if match["mark"] != "." or match["close"]:
        return True
    word = _LAST_WORD.search(before)
    return word is None or not _goes_on_after(word[0], before[: word.start()], match["next"][0])


def _goes_on_after(word: str, before: str, next_sign: str) -> bool:
    if word.isdigit() and not before.strip():
        return True
    if word.lower() in _NEVER_LAST or (_DOTTED.fullmatch(word) and next_sign.isdigit()):
        return True
    return bool(_INITIAL.fullmatch(word)) and before.rstrip().rpartition(" ")[2].lower() not in _LETTER_NAMES
