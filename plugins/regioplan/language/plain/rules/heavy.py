"""Sentences that are heavy to read: many long words, or many pieces that hang together."""

from collections.abc import Container, Iterator, Sequence

from ..dutch.chains import longest_chain, prepositions
from ..dutch.compounds import parts
from ..dutch.function_words import FUNCTION_WORDS
from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence, Word
from ..dutch.words import syllables
from ..lists.terms import Told
from ..passages import Remark
from .names import remark
from .nouns import GROUPS, hides_verb
from .wording import quoted

_LONG, _VERY_LONG = 4, 5
"""Syllables of a long word: samenwerking; and of a very long one: ondersteuningsaanbod."""
_SHORTEST = 7
"""Letters that such a word has at least."""
_EVERYDAY = 3.6
"""Frequency from which a long word is one like any other: organisatie, verschillende."""
_SAID = 3.0
"""Frequency from which a part of a long word is an everyday one."""
_MANY_LONG = 3
_MANY_PIECES = 3
_SHORT = 12
"""Words up to which a sentence is easy to oversee, whatever it is made of."""
_TWO = 2
_MOST_NAMED = 4
_SHORTEST_PIECE = 4
"""Letters of a piece that can stand alone: zorg; not: wan, of wanbetaling."""
_AFTER_CHAIN = 3
"""Words that are shown after the last preposition, at the most."""


def long_words(sentence: ReadSentence, known: Container[int], told: Told) -> Iterator[Remark]:
    """Three long words, two very long ones, or two in a sentence that asks much already."""
    words = _long_words(sentence, known)
    if len(words) < _TWO:
        return
    asks_much = len(sentence.words) > _SHORT or any(map(hides_verb, sentence.words))
    are_very_long = sum(syllables(word.text) >= _VERY_LONG for word in words) >= _TWO
    if len(words) >= _MANY_LONG or are_very_long or asks_much:
        named = [word.text for word in told.new(words)][:_MOST_NAMED]
        if named:
            such_as = ":" if len(named) == min(len(words), _MOST_NAMED) else ", zoals"
            said, split = quoted(named), _how_to_split(named)
            yield remark("lange-woorden", found=named[0], aantal=len(words), zoals=such_as, woorden=said, splits=split)


def _how_to_split(words: Sequence[str]) -> str:
    """How to say a long word in shorter ones, for one that is made of two."""
    for word in words:
        pieces = parts(word.lower())
        if len(pieces) == _TWO and all(len(piece) >= _SHORTEST_PIECE for piece in pieces):
            return f"Of zeg een lang woord in stukjes: “{word}” kan met {quoted(pieces)}."
    return "Of zeg een lang woord in stukjes: niet “zorggebruik”, maar “zorg gebruiken”."


def strung_together(sentence: ReadSentence, known: Container[int] = frozenset()) -> Iterator[Remark]:
    """Three pieces or more in a row that begin with van, op, voor, in ..., and a long word."""
    if len(sentence.words) <= _SHORT or prepositions(sentence) < _MANY_PIECES:
        return
    chain = longest_chain(sentence)
    if len(chain) >= _MANY_PIECES and _long_words(sentence, known):
        words = quoted(dict.fromkeys(sentence.words[at].lower for at in chain))
        yield remark("lange-rij", found=sentence.words[chain[0]].text, woorden=words, rij=_shown(sentence, chain))


def _long_words(sentence: ReadSentence, known: Container[int]) -> list[Word]:
    """Each long word once, but for names, small words and those that the website explains."""
    words = {
        word.lemma: word
        for at, word in enumerate(sentence.words)
        if len(word.text) >= _SHORTEST and _is_long(word) and not sentence.is_name(at) and at not in known
    }
    return list(words.values())


def _is_long(word: Word) -> bool:
    is_word = word.kind == "plain" and "/" not in word.text
    return is_word and syllables(word.text) >= _LONG and not _is_everyday(word)


def _is_everyday(word: Word) -> bool:
    """Whether everybody says the word, or can see what it stands for: verpleegkundige, basisscholen."""
    if word.lower in FUNCTION_WORDS or word.lower.removesuffix("s").removesuffix("en").endswith(GROUPS):
        return True
    is_seen_or_said = dutch().is_concrete(word.lower) or dutch().is_said(word.lower, _EVERYDAY)
    return is_seen_or_said or _is_made_of_everyday_words(word.lower)


def _is_made_of_everyday_words(word: str) -> bool:
    """Leefstijlcoach, handtekeningen; not when it is very long all the same: uitnodigingsformulier."""
    pieces = parts(word) if syllables(word) < _VERY_LONG else ()
    return len(pieces) == _TWO and all((dutch().frequency(piece) or 0) >= _SAID for piece in pieces)


def _shown(sentence: ReadSentence, chain: tuple[int, ...]) -> str:
    """The pieces with the word before them."""
    first = chain[0] - (0 if chain[0] in sentence.pauses else min(1, chain[0]))
    end = min(chain[-1] + 1 + _AFTER_CHAIN, len(sentence.words))
    pauses = (at for at in range(chain[-1] + 1, end) if at in sentence.pauses)
    last = sentence.words[next(pauses, end) - 1]
    return sentence.text[sentence.words[first].start : last.end]
