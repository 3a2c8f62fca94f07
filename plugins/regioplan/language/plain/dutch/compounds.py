"""Taking long words apart: zorgcoördinatiecentrum is zorg, coördinatie and centrum."""

from collections.abc import Iterator
from functools import lru_cache

from .lexicon import dutch

SHORTEST_PART = 3
LINKS = ("", "s", "e", "en", "n", "er", "-", "s-")
"""What may stand between two parts: gemeente-n-fonds, gezondheid-s-zorg."""
_COMMON = 2.3
"""Frequency from which a word can be a part of another."""


@lru_cache(maxsize=50_000)
def parts(word: str) -> tuple[str, ...]:
    """The parts of a compound, in order; empty when `word` is no compound of known words."""
    # Few parts are better than many, common parts better than rare ones.
    splits = ((-len(split), min(dutch().frequency(part) or 0 for part in split), split) for split in _splits(word))
    return max(splits, default=(0, 0.0, ()))[2]


def _splits(word: str) -> Iterator[tuple[str, ...]]:
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        head = word[cut:]
        if dutch().is_noun_form(head) and _is_common(head):
            first = _first_parts(word[:cut])
            if first:
                yield (*first, head)


def _first_parts(text: str) -> tuple[str, ...]:
    """What stands before the last part: one word, or a compound itself."""
    bare = [text.removesuffix(link) for link in LINKS if text.endswith(link)]
    words = [word for word in bare if len(word) >= SHORTEST_PART and _is_common(word)]
    if words:
        return (max(words, key=dutch().is_noun_form),)
    return parts(text.rstrip("-")) if len(text) > 2 * SHORTEST_PART else ()


def _is_common(word: str) -> bool:
    return (dutch().frequency(word) or 0) >= _COMMON
