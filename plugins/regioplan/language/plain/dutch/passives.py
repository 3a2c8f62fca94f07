"""Sentences that do not say who does something: er wordt gewerkt, het plan is vastgesteld."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .clauses import subordinate_clauses
from .conjugation import split_verb
from .function_words import (
    AUXILIARIES,
    COORDINATORS,
    FUNCTION_WORDS,
    HEBBEN,
    MODALS,
    POSSIBLE_SUBORDINATORS,
    PREPOSITIONS,
    SURE_SUBORDINATORS,
    WORDEN,
    ZIJN,
)
from .lexicon import dutch
from .reading import REMEMBERED, ReadSentence, Word
from .verbs import is_finite, is_infinitive, is_participle, third_persons
from .words import listed, word_set

_WITH_ZIJN = listed("perfect-with-zijn")
"""Verbs that say "is" where others say "heeft": zij is gekomen."""
_MOVES = listed("verbs-of-moving")
"""Verbs that say "is" with every first part: zij is binnengekomen, hij is afgetreden."""
_STATES = listed("participles-of-state")
"""Participles that say how something is, not what was done: het loket is gesloten."""
_STOPS = SURE_SUBORDINATORS | HEBBEN
_NAMES_OF_DOING = ("ing", "ingen", "heid", "atie", "aties", "iteit")
_WHEN = word_set("toen nadat voordat")
_WHEN_REACH = 5
"""The farthest that such a word stands from the auxiliary of its clause."""
_REACH = 14
"""The farthest that a participle stands from its auxiliary, in words."""


class Passive(NamedTuple):
    """An auxiliary with its participle."""

    auxiliary: str
    participle: str
    verb: str
    """The whole verb: vaststellen."""
    by: str
    """Who does it, when the sentence says "door ..."; otherwise empty."""


@lru_cache(REMEMBERED)
def passives(sentence: ReadSentence) -> tuple[Passive, ...]:
    """The passives of a sentence, in order."""
    found: dict[int, int] = {}
    for auxiliary, position in _pairs(sentence):
        if not _only_tells_when(sentence, auxiliary):
            found.setdefault(position, auxiliary)
    words = sentence.words
    return tuple(
        Passive(words[auxiliary].lower, words[at].lower, words[at].lemma, _agent(sentence))
        for at, auxiliary in sorted(found.items())
    )


def _pairs(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    for at, word in enumerate(sentence.words):
        if word.lower in WORDEN and word.lower != "geworden":
            participle = _before(sentence, at) or _after(sentence, at)
        elif word.lower in ZIJN and word.lower != "geweest" and not _is_possessive(sentence, at):
            participle = _done(sentence, _before(sentence, at) or _after(sentence, at))
        else:
            continue
        if participle is not None:
            yield at, participle


def _only_tells_when(sentence: ReadSentence, at: int) -> bool:
    """As in: toen het plan werd geschreven, waren er al drie."""
    part = (word.lower for word in sentence.words[max(0, at - _WHEN_REACH) : at])
    return not _WHEN.isdisjoint(part)


def _before(sentence: ReadSentence, at: int) -> int | None:
    """As in: dat het gemaakt wordt, gemaakt kan worden, gemaakt dient te worden."""
    for back in (1, 2):
        if at - back < 0 or at - back + 1 in sentence.pauses:
            return None
        word = sentence.words[at - back]
        if word.kind == "plain" and is_participle(word.lower) and not is_infinitive(word.lower):
            return at - back
        if word.lower not in MODALS and word.lower != "te":
            return None
    return None


def _after(sentence: ReadSentence, at: int) -> int | None:
    """As in: het wordt in elke gemeente gemaakt."""
    new_clause = False
    for ahead in range(at + 1, min(at + 1 + _REACH, len(sentence.words))):
        word = sentence.words[ahead]
        if word.lower in _STOPS or (word.lower in POSSIBLE_SUBORDINATORS and ahead in subordinate_clauses(sentence)):
            return None
        new_clause = new_clause or ahead in sentence.pauses
        if word.kind == "plain" and is_participle(word.lower) and not _belongs_to_noun(sentence, ahead):
            is_other = sentence.words[ahead - 1].lower == "te" or _stands_alone(sentence, ahead)
            return None if is_other or (new_clause and word.lower in third_persons(word.lemma)) else ahead
        if new_clause and (word.lower in AUXILIARIES or is_finite(word.lower)):
            return None
        new_clause = new_clause or word.lower in COORDINATORS
    return None


def _done(sentence: ReadSentence, at: int | None) -> int | None:
    """The participle at `at`, unless it goes with "is" without anybody doing something to it."""
    if at is None:
        return None
    word = sentence.words[at]
    base = split_verb(word.lemma)[1]
    is_own_doing = word.lower in _STATES or word.lemma in _WITH_ZIJN or (base != word.lemma and base in _MOVES)
    return None if is_own_doing or _belongs_to_noun(sentence, at) else at


def _belongs_to_noun(sentence: ReadSentence, at: int) -> bool:
    """As in: gesloten deuren. A small word, a pause or the end follows a participle of the sentence itself."""
    follows = at + 1
    if follows >= len(sentence.words) or follows in sentence.pauses:
        return False
    word, is_weak = sentence.words[follows], sentence.words[at].lower.endswith(("d", "t"))
    return word.kind == "plain" and word.lower not in FUNCTION_WORDS and not is_weak


def _stands_alone(sentence: ReadSentence, at: int) -> bool:
    """As in: het is groot, vergeleken met vroeger; beschermd wonen; het is zo gemaakt dat u durft."""
    after = sentence.lower(at + 1)
    with_piece = at in sentence.pauses and after in PREPOSITIONS
    is_so = sentence.words[at - 1].lower == "zo" and after == "dat"
    return with_piece or is_so or (is_infinitive(after) and after not in AUXILIARIES)


def _is_possessive(sentence: ReadSentence, at: int) -> bool:
    """Whether "zijn" means "of him": hij gaat met zijn broer."""
    if sentence.words[at].lower != "zijn":
        return False
    before = sentence.lower(at - 1)
    after = sentence.lower(at + 1)
    if before in PREPOSITIONS - {"op", "in"} | HEBBEN:
        return True
    begins = before in ("", "en", "of") and not sentence.text.endswith("?")
    return begins and after not in FUNCTION_WORDS


def _agent(sentence: ReadSentence) -> str:
    """Who does it: the words after "door", up to the next small word."""
    words = sentence.words
    for at, word in enumerate(words):
        if word.lower == "door" and at + 1 < len(words) and at + 1 not in sentence.pauses:
            return _noun_phrase(sentence, at + 1)
    return ""


def _can_do_things(word: Word) -> bool:
    """Whether `word` is a person or organisation, as far as its form tells; not: door samenwerking."""
    if word.kind == "name" or word.text[0].isupper():
        return True
    is_doing = word.lower.endswith(_NAMES_OF_DOING) and not dutch().is_concrete(word.lower)
    return dutch().is_noun_form(word.lower) and not is_doing


def _noun_phrase(sentence: ReadSentence, begin: int) -> str:
    end = begin + 1
    while end < len(sentence.words) and end not in sentence.pauses and end - begin < 4:
        word = sentence.words[end]
        if word.lower in FUNCTION_WORDS or is_participle(word.lower):
            break
        end += 1
    words = sentence.words[begin:end]
    return sentence.text[words[0].start : words[-1].end] if _can_do_things(words[-1]) else ""
