"""Words that people hardly ever say, and that you cannot see or touch either."""

from collections.abc import Container, Iterator
from functools import lru_cache

from ..dutch.compounds import parts
from ..dutch.function_words import FUNCTION_WORDS
from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence, Word
from ..dutch.verbs import PARTICLES
from ..lists.terms import Told
from ..passages import Remark
from .explaining import is_named_beside
from .names import remark
from .wording import quoted

_RARE = 2.5
"""Frequency under which a word is rare: said less than once in three million words."""
_SHORTEST = 5
_MOST_NAMED = 3


def rare_words(sentence: ReadSentence, *, known: Container[int], told: Told) -> Iterator[Remark]:
    """One tip for the rare words of a sentence, unless a list, the glossary or another rule says more of them."""
    words = list(dict.fromkeys(word.text for word in told.new(_rare(sentence, known))))[:_MOST_NAMED]
    if words:
        these = "dit woord" if len(words) == 1 else "deze woorden"
        yield remark("zeldzaam-woord", found=words[0], deze=these, woorden=quoted(words))


@lru_cache(maxsize=50_000)
def is_rare(word: str) -> bool:
    """Whether people hardly ever say `word`, its base form or the parts that it is made of."""
    return not (dutch().is_said(word, _RARE) or dutch().is_concrete(word) or _explains_itself(word))


def _rare(sentence: ReadSentence, known: Container[int]) -> Iterator[Word]:
    if dutch().has_frequencies:
        for at, word in enumerate(sentence.words):
            if not _may_be_rare(word.text, word.kind):
                continue
            is_candidate = not sentence.is_name(at) and at not in known
            is_name = at == 0 and _can_be_name(word)
            if is_candidate and not is_name and not is_named_beside(sentence, at, at + 1):
                yield word


@lru_cache(maxsize=50_000)
def _may_be_rare(text: str, kind: str) -> bool:
    """Whether a word is rare wherever it stands, unless it is a name there."""
    lower = text.lower()
    is_word = kind == "plain" and len(text) >= _SHORTEST and lower.isalpha()
    return is_word and lower not in FUNCTION_WORDS and is_rare(lower)


def _can_be_name(word: Word) -> bool:
    """Whether a word with a capital is no Dutch word at all, as far as we know: Karima."""
    is_made_of_words = bool(parts(word.lower)) or dutch().is_known(word.lower)
    return word.text[0].isupper() and not is_made_of_words


def _explains_itself(word: str) -> bool:
    """Wachttijd, terechtkunt: both parts are common words."""
    split = parts(dutch().lemma(word)) or parts(word)
    with_particle = any(
        word.startswith(first) and dutch().is_said(word.removeprefix(first), _RARE) for first in PARTICLES
    )
    return with_particle or (bool(split) and all(dutch().is_said(part, _RARE) for part in split))
