"""Nouns that hide a verb: uitvoering, beschikbaarheid, het versterken van."""

from __future__ import annotations

from collections.abc import Iterator

from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence, Word
from ..passages import Remark
from .wording import quoted

_MANY = 3
_MOST_NAMED = 4
_ENDINGS = ("ing", "ingen", "heid", "heden", "tie", "ties", "iteit", "iteiten", "schap", "ment")
_SHORTEST = 6
_EVERYDAY = 4.0
"""Frequency from which such a noun is a word like any other: informatie, woning."""


def noun_style(sentence: ReadSentence) -> Iterator[Remark]:
    """Three nouns or more that hide a verb."""
    nouns = [word.text for word in sentence.words if _hides_verb(word)]
    nouns += [f"het {word.text} van" for word in _verbs_as_nouns(sentence)]
    if len(nouns) >= _MANY:
        reason = f"In deze zin staan {len(nouns)} woorden zoals {quoted(nouns[:_MOST_NAMED])}."
        advice = "Zeg met een werkwoord wat er gebeurt. Niet: “de uitvoering van”, maar: “wij voeren uit”."
        yield Remark("tip", "woorden-op-ing", reason, advice)


def _hides_verb(word: Word) -> bool:
    if word.kind != "plain" or len(word.lower) < _SHORTEST or not word.lower.endswith(_ENDINGS):
        return False
    noun = dutch().noun(word.lower)
    is_concrete = noun is not None and noun.sense == "concrete"
    return not is_concrete and (dutch().frequency(word.lower) or 0) < _EVERYDAY


def _verbs_as_nouns(sentence: ReadSentence) -> Iterator[Word]:
    for before, word, after in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False):
        if before.lower == "het" and word.lower.endswith("en") and after.lower == "van":
            yield word
