"""How to cut a long sentence: the word where a new sentence can begin."""

from __future__ import annotations

from collections.abc import Iterator

from ..dutch.clauses import subordinate_clauses
from ..dutch.function_words import SUBJECT_STARTS
from ..dutch.reading import ReadSentence
from ..dutch.verbs import is_finite
from ..dutch.words import word_set

_FEWEST = 4
"""Words that each of the two parts has to have."""
_COST_OF_POINTING_BACK = 4
"""Words that a cut may be farther from the middle, to save a rewrite."""
_JOINS = word_set("en maar want dus of")
_POINT_BACK = word_set("die dat wie wat waar waarin waarmee waarop waarvan waarvoor waarbij of om")
_ENUMERATING = 2
"""Commas from which a sentence is a list."""


def how_to_cut(sentence: ReadSentence) -> str:
    """Advice for a sentence that is too long."""
    if _is_enumeration(sentence):
        return "Zo kan het: maak er een lijstje van, met één ding per regel."
    cut = min(_cuts(sentence), key=lambda at: _awkwardness(sentence, at), default=None)
    if cut is None:
        return "Zo kan het: maak er twee zinnen van, of laat weg wat de lezer niet nodig heeft."
    return f"Zo kan het: maak er twee zinnen van. Knip bij “{sentence.words[cut].lower}”."


def _awkwardness(sentence: ReadSentence, at: int) -> float:
    """How bad a place to cut is: far from the middle, or before a word that points back."""
    from_middle = abs(at - len(sentence.words) / 2)
    return from_middle + (_COST_OF_POINTING_BACK if sentence.words[at].lower in _POINT_BACK else 0)


def _is_enumeration(sentence: ReadSentence) -> bool:
    """A, b, c en d: two commas that begin no clause, and a joining word after the last."""
    clauses = subordinate_clauses(sentence)
    commas = sorted(at for at in sentence.pauses if at not in clauses)
    if len(commas) < _ENUMERATING or 0 in clauses:
        return False
    return any(word.lower in ("en", "of") for word in sentence.words[commas[-1] :])


def _cuts(sentence: ReadSentence) -> Iterator[int]:
    """Words that begin a clause, with enough words on both sides."""
    clauses = subordinate_clauses(sentence)
    for at in range(_FEWEST, len(sentence.words) - _FEWEST + 1):
        if at in clauses or _joins_clauses(sentence, at):
            yield at


def _joins_clauses(sentence: ReadSentence, at: int) -> bool:
    """En het plan is klaar; but not: koffie en thee."""
    word, after = sentence.words[at].lower, sentence.words[at + 1].lower
    if word == "om":
        return any(later.lower == "te" for later in sentence.words[at:])
    return word in _JOINS and (at in sentence.pauses or after in SUBJECT_STARTS or is_finite(after))
