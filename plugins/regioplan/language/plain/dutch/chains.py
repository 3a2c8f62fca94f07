"""Prepositions that hang words together: kansen op gezondheid voor alle inwoners van de regio."""

from .function_words import ADVERBS, AUXILIARIES, COORDINATORS, HEBBEN, PREPOSITIONS, SURE_SUBORDINATORS
from .lexicon import dutch
from .reading import ReadSentence
from .verbs import PARTICLES, is_verb
from .words import word_set

_NEXT = 5
"""The farthest that a preposition stands from the one before it, in words."""
_JOINING = PREPOSITIONS - word_set("te ten ter om toe af mee heen per vanaf tot sinds tijdens na")
_STOPS = AUXILIARIES | HEBBEN | SURE_SUBORDINATORS | word_set("die dat als om te wie wat")


def prepositions(sentence: ReadSentence) -> int:
    """How many prepositions a sentence has."""
    return sum(word.lower in PREPOSITIONS for word in sentence.words)


def longest_chain(sentence: ReadSentence) -> tuple[int, ...]:
    """Positions of the most prepositions in a row, with nouns between and no verb or pause.

    "Voor ouderen en voor jongeren" says two things side by side, so that is no row.
    """
    longest: list[int] = []
    chain: list[int] = []
    for at, word in enumerate(sentence.words):
        is_verb_for_sure = is_verb(word.lower) and not dutch().is_noun_form(word.lower)
        if at in sentence.pauses or word.lower in _STOPS or is_verb_for_sure:
            chain = []
        if word.lower in _JOINING and not _ends_verb(sentence, at):
            goes_on = at == 0 or sentence.words[at - 1].lower not in COORDINATORS
            chain = [*_still_near(chain, at), at] if goes_on else [at]
            longest = max(longest, chain, key=len)
    return tuple(longest)


def _ends_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether what looks like a preposition is the end of a verb: wij werken dit uit, samen met u."""
    if sentence.words[at].lower not in PARTICLES:
        return False
    after = at + 1
    return after >= len(sentence.words) or after in sentence.pauses or sentence.words[after].lower in ADVERBS


def _still_near(chain: list[int], at: int) -> list[int]:
    """The chain so far, if it goes on at `at`; two prepositions side by side count once."""
    if not chain or at - chain[-1] > _NEXT:
        return []
    return chain[:-1] if at - chain[-1] == 1 else chain
