"""Listed verbs whose parts stand apart: zetten ... in, in kaart te brengen, sluit nauw aan bij."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..dutch.function_words import ARTICLES, COORDINATORS, FUNCTION_WORDS, PREPOSITIONS, SURE_SUBORDINATORS
from ..dutch.lexicon import dutch
from ..dutch.phrases import split_words
from ..dutch.reading import ReadSentence
from ..dutch.strong_verbs import strong_verbs
from ..dutch.verbs import PARTICLES, is_finite, is_infinitive, is_verb, third_persons
from ..dutch.words import word_set
from .listed import Hit, ListedWord

_SHORTEST_VERB = 4
_REACH = 12
"""The farthest that the second part stands from the verb, in words."""
_STOPS = SURE_SUBORDINATORS | word_set("dat die als maar want wie wat om")
_BEFORE_NOUN = word_set("de het een dit dat uw ons onze mijn zijn haar hun")
"""After these a word that looks like a verb is a noun: uw schrijven."""
_AFTER_PARTICLE = PREPOSITIONS | COORDINATORS | _STOPS | word_set("om hoe waar")
"""What can follow "op" in "zij schalen dit op"; an article cannot: zij schrijven op de muur."""


class Apart(NamedTuple):
    """A listed verb in two parts."""

    listed: ListedWord
    rest: tuple[str, ...]
    """What stands apart from the verb: in; in kaart; aan bij."""
    is_particle: bool
    """Whether the rest is only the first part of a verb, as "op" in opschalen."""


class ApartVerbs:
    """Listed verbs by the verb that is left when the other part goes: zetten, brengen."""

    def __init__(self, words: Iterable[ListedWord]) -> None:
        self._by_verb: dict[str, list[Apart]] = {}
        for word in words:
            for verb, apart in _taken_apart(word):
                for form in {verb, *third_persons(verb)}:  # schort is an apron too, so its lemma is no verb
                    self._by_verb.setdefault(form, []).append(apart)
        for group in self._by_verb.values():
            group.sort(key=lambda apart: len(apart.rest), reverse=True)

    def may_begin(self, lower: str, lemma: str) -> bool:
        """Whether a word can be the verb of a listed one."""
        return lower in self._by_verb or lemma in self._by_verb

    def at(self, sentence: ReadSentence, lowers: Sequence[str], at: int) -> Hit | None:
        """The listed verb whose verb stands at `at`, with the other part before or after it."""
        word, lemma = lowers[at], sentence.words[at].lemma
        verbs = self._by_verb.get(word) or self._by_verb.get(lemma)
        if not verbs:
            return None
        has_subject = _can_have_subject(lowers, at) and (at == 0 or word in self._by_verb or is_verb(word))
        for apart in verbs:
            found = _beside(sentence, lowers, at, apart)
            found = found or (_ahead(sentence, lowers, at, apart) if has_subject else None)
            if found:
                return found
        return None


def _taken_apart(word: ListedWord) -> Iterator[tuple[str, Apart]]:
    """Opschalen is schalen and op; in kaart brengen is brengen and in kaart."""
    words = split_words(word.word)
    if word.manner in ("short", "plain") or not words or not word.word[0].islower():
        return
    particle = _particle(words[0])
    if particle:
        yield words[0].removeprefix(particle), Apart(word, (particle, *words[1:]), len(words) == 1)
        return
    if len(words) == 2 and words[1] == "te" and is_infinitive(words[0]):
        yield words[0], Apart(word, ("te",), False)
        return
    for at, one in enumerate(words[1:], start=1):
        if is_infinitive(one) and words[0] not in _BEFORE_NOUN:
            yield one, Apart(word, (*words[:at], *words[at + 1 :]), False)
            return


def _particle(verb: str) -> str:
    """The first part of a verb that can stand apart: "op" of opschalen."""
    if verb in FUNCTION_WORDS or verb in strong_verbs():
        return ""
    firsts = (first for first in PARTICLES if verb.startswith(first) and _is_verb(verb.removeprefix(first)))
    return max(firsts, key=len, default="")


def _is_verb(word: str) -> bool:
    """Whether `word` can be a whole verb; a list of verbs lacks schalen."""
    is_long = len(word) >= _SHORTEST_VERB and word not in FUNCTION_WORDS
    return is_long and (is_infinitive(word) or (word.endswith("en") and dutch().is_known(word)))


def _can_have_subject(lowers: Sequence[str], at: int) -> bool:
    """Whether the word at `at` can be a verb there; not: manieren van werken, de druk, te dragen."""
    if lowers[at] in FUNCTION_WORDS:
        return False
    before = lowers[at - 1] if at else ""
    return before not in ARTICLES and before != "te" and (before not in PREPOSITIONS or before in PARTICLES)


def _beside(sentence: ReadSentence, lowers: Sequence[str], at: int, apart: Apart) -> Hit | None:
    """As in: op te schalen, in kaart gebracht."""
    has_te = at > 0 and lowers[at - 1] == "te"
    if apart.is_particle and not has_te:
        return None
    last = at - has_te
    first = last - len(apart.rest)
    if first < 0 or tuple(lowers[first:last]) != apart.rest:
        return None
    return Hit(apart.listed, sentence.span(first, at + 1), first, at + 1)


def _ahead(sentence: ReadSentence, lowers: Sequence[str], at: int, apart: Apart) -> Hit | None:
    """As in: zij schalen dit op; zij sluiten nauw aan bij de wijk."""
    size = len(apart.rest)
    stops = _STOPS | COORDINATORS if apart.is_particle else _STOPS
    for begin in range(at + 1, min(at + _REACH, len(lowers) - size + 1)):
        if begin in sentence.pauses or lowers[begin] in stops or is_finite(lowers[begin]):
            return None
        if tuple(lowers[begin : begin + size]) == apart.rest and _closes(sentence, lowers, begin + size, apart):
            text = f"{sentence.words[at].text} … {sentence.span(begin, begin + size)}"
            return Hit(apart.listed, text, at, at + 1, rest=range(begin, begin + size))
    return None


def _closes(sentence: ReadSentence, lowers: Sequence[str], after: int, apart: Apart) -> bool:
    """Whether a single particle ends its part of the sentence, as it has to."""
    is_end = after >= len(lowers) or after in sentence.pauses
    return not apart.is_particle or is_end or lowers[after] in _AFTER_PARTICLE
