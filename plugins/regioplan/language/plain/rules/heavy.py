"""Sentences that are heavy to read: many long words, or many pieces that hang together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..dutch.chains import longest_chain, prepositions
from ..dutch.compounds import parts
from ..dutch.function_words import FUNCTION_WORDS
from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence
from ..dutch.words import syllables
from ..passages import Remark
from .wording import quoted

_LONG, _VERY_LONG = 4, 5
"""Syllables of a long word: samenwerking; and of a very long one: ondersteuningsaanbod."""
_SHORTEST = 7
"""Letters that such a word has at least."""
_EVERYDAY = 3.6
"""Frequency from which a long word is one like any other: organisatie, verschillende."""
_MANY_LONG, _MANY_VERY_LONG = 3, 2
_MANY_PIECES = 3
_TWO = 2
_MOST_NAMED = 4
_AFTER_CHAIN = 3
"""Words that are shown after the last preposition, at the most."""


def long_words(sentence: ReadSentence) -> Iterator[Remark]:
    """Three long words or two very long ones."""
    words = _long_words(sentence)
    if len(words) >= _MANY_LONG or sum(syllables(word) >= _VERY_LONG for word in words) >= _MANY_VERY_LONG:
        reason = f"In deze zin staan {len(words)} lange woorden: {quoted(words[:_MOST_NAMED])}."
        advice = f"Kies kortere woorden. {_how_to_split(words)}"
        yield Remark("tip", "lange-woorden", reason, advice, words[0])


def _how_to_split(words: Sequence[str]) -> str:
    """How to say a long word in shorter ones, for one that is made of two."""
    for word in words:
        pieces = parts(word.lower())
        if len(pieces) == _TWO:
            return f"Of zeg een lang woord in stukjes: “{word}” kan met {quoted(pieces)}."
    return "Of zeg een lang woord in stukjes: niet “zorggebruik”, maar “zorg gebruiken”."


def strung_together(sentence: ReadSentence) -> Iterator[Remark]:
    """Three pieces or more in a row that begin with van, op, voor, in ..., and a long word."""
    chain = longest_chain(sentence) if prepositions(sentence) >= _MANY_PIECES else ()
    if len(chain) >= _MANY_PIECES and _long_words(sentence):
        words = list(dict.fromkeys(sentence.words[at].lower for at in chain))
        reason = f"Hier hangt veel aan elkaar met {quoted(words)}: “{_shown(sentence, chain)}”."
        advice = "Maak er twee zinnen van. Zeg eerst wie wat doet, en daarna waar, waarmee of voor wie."
        yield Remark("tip", "lange-rij", reason, advice, sentence.words[chain[0]].text)


def _long_words(sentence: ReadSentence) -> list[str]:
    """Each long word once, but for names and small words."""
    words = (
        word.text
        for at, word in enumerate(sentence.words)
        if len(word.text) >= _SHORTEST and word.kind == "plain" and "/" not in word.text and not sentence.is_name(at)
    )
    return [word for word in dict.fromkeys(words) if syllables(word) >= _LONG and not _is_everyday(word.lower())]


def _is_everyday(word: str) -> bool:
    """Whether everybody says the word, or can see what it stands for: verpleegkundige."""
    noun = dutch().noun(word)
    is_concrete = noun is not None and noun.sense == "concrete"
    return is_concrete or word in FUNCTION_WORDS or (dutch().frequency(word) or 0) >= _EVERYDAY


def _shown(sentence: ReadSentence, chain: tuple[int, ...]) -> str:
    """The pieces with the word before them."""
    first = chain[0] - (0 if chain[0] in sentence.pauses else min(1, chain[0]))
    end = min(chain[-1] + 1 + _AFTER_CHAIN, len(sentence.words))
    pauses = (at for at in range(chain[-1] + 1, end) if at in sentence.pauses)
    last = sentence.words[next(pauses, end) - 1]
    return sentence.text[sentence.words[first].start : last.end]
