"""Words that belong together but stand far apart: moet ... worden, de door de raad vastgestelde regels."""

from collections.abc import Iterator
from typing import NamedTuple

from .clauses import WHOLE_HELPERS, end_of_part
from .function_words import ARTICLES, HELPERS, MODALS
from .lexicon import dutch
from .reading import ReadSentence
from .verbs import is_finite, is_infinitive, is_participle, is_verb
from .words import word_set

_NEAR = 8
"""Words that may stand between two that belong together."""
_SHORT = 15
"""Words up to which a sentence is easy to oversee, however far apart its verbs stand."""
_LONGEST_ADJECTIVE = 9
"""The farthest that the end of "de door de raad vastgestelde (regels)" is looked for."""
_INSIDE_ADJECTIVE = word_set("door met voor in bij van uit")


class Apart(NamedTuple):
    """Two words that belong together, and how many words stand between them."""

    first: str
    last: str
    between: int


def farthest_apart(sentence: ReadSentence) -> Apart | None:
    """The two words that stand farthest from each other and belong together."""
    found = [*_helpers_and_verbs(sentence), *_long_adjectives(sentence)]
    return max(found, key=lambda pair: pair.between, default=None)


def _helpers_and_verbs(sentence: ReadSentence) -> Iterator[Apart]:
    """Moet in de komende jaren samen met alle partners in de regio worden gemaakt."""
    for at, word in enumerate(sentence.words if len(sentence.words) > _SHORT else ()):
        if word.lower in HELPERS:
            last = _closing(sentence, at)
            if last - at - 1 > _NEAR:
                yield Apart(word.text, sentence.words[last].text, last - at - 1)


def _closing(sentence: ReadSentence, at: int) -> int:
    """Position of the verb that goes with the helper at `at`; `at` itself when there is none."""
    is_modal = sentence.words[at].lower in MODALS
    for ahead in range(at + 1, _end_of_clause(sentence, at)):
        word = sentence.words[ahead].lower
        if _is_noun_here(sentence, ahead):
            continue
        if (is_participle(word) and not _is_adjective(sentence, ahead)) or (
            is_modal and (word in WHOLE_HELPERS or is_infinitive(word))
        ):
            return ahead
        if word == "om" or word in HELPERS or is_finite(word):
            break
    return at


def _is_noun_here(sentence: ReadSentence, at: int) -> bool:
    """Whether a word that looks like a verb is none there: de graven, zijn hoofd."""
    is_after_article = sentence.words[at - 1].lower in ARTICLES
    before_noun = at + 1 < len(sentence.words) and dutch().is_noun_form(sentence.words[at + 1].lower)
    return is_after_article or (sentence.words[at].lower == "zijn" and before_noun)


def _end_of_clause(sentence: ReadSentence, at: int) -> int:
    """Position after the last word of the clause; "de raad en de burgemeester" goes on after "en"."""
    end = end_of_part(sentence, at)
    while end < len(sentence.words) and end not in sentence.pauses and sentence.words[end].lower == "en":
        end = end_of_part(sentence, end)
    return end


def _is_adjective(sentence: ReadSentence, at: int) -> bool:
    """Whether a participle says something of the noun after it: een gemotiveerd bezwaar."""
    has_noun = at + 1 < len(sentence.words) and dutch().is_noun_form(sentence.words[at + 1].lower)
    return has_noun and sentence.words[at - 1].lower in ARTICLES


def _long_adjectives(sentence: ReadSentence) -> Iterator[Apart]:
    """De door de gemeente vastgestelde regels."""
    words = sentence.words
    for at in range(len(words) - 3):
        is_one_of = words[at].lower == "een" and words[at + 1].lower == "van"
        if words[at].lower in ARTICLES and words[at + 1].lower in _INSIDE_ADJECTIVE and not is_one_of:
            last = _end_of_adjective(sentence, at)
            if last:
                yield Apart(words[at].text, words[last + 1].text, last - at)


def _end_of_adjective(sentence: ReadSentence, at: int) -> int | None:
    for last in range(at + 3, min(at + _LONGEST_ADJECTIVE, len(sentence.words) - 1)):
        word = sentence.words[last].lower
        if last in sentence.pauses or word in HELPERS or is_verb(word):
            return None
        if _is_inflected_participle(word):
            return last
    return None


def _is_inflected_participle(word: str) -> bool:
    if dutch().is_noun_form(word):
        return False
    is_past = word.endswith("e") and is_participle(word[:-1])
    return is_past or (word.endswith("ende") and is_verb(dutch().lemma(word[:-1])))
