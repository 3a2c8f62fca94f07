"""The clauses of a sentence: words such as omdat and die that begin one, and how many there are.

Words like "dat" and "of" begin a clause only sometimes. Where the verb stands decides: at the end.
"""

from collections.abc import Iterator
from functools import lru_cache

from .function_words import (
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    FUNCTION_WORDS,
    MODALS,
    POSSIBLE_SUBORDINATORS,
    PREPOSITIONS,
    SUBJECT_STARTS,
    SURE_SUBORDINATORS,
)
from .reading import REMEMBERED, ReadSentence, Word
from .verbs import is_any_finite, is_any_verb, is_finite, is_infinitive, is_participle
from .words import word_set

_SUBORDINATORS = SURE_SUBORDINATORS | POSSIBLE_SUBORDINATORS
WHOLE_HELPERS = frozenset(("worden", "zijn", "hebben"))
"""Helpers that also follow another one: kan worden."""
_ASKING = word_set("wanneer hoe waar waarom welke wie wat dat die toen")
"""Words that begin a question or a sentence of their own just as well."""
_JOINS = word_set("en maar want of dus")
_ENDS_PART = word_set("dat die als en maar want")
_PRONOUNS = word_set("ik je jij u hij ze zij we wij jullie men er")
"""Words that cannot stand after "van dat" but where a clause begins: ervan dat u komt; not: van dat plan."""
_WORDS_AFTER_VERB = 4
_WORDS_IN_CHOICE = 3
"""The farthest back that the first choice begins in: een nieuwe auto of een fiets."""


@lru_cache(REMEMBERED)
def subordinate_clauses(sentence: ReadSentence) -> tuple[int, ...]:
    """Positions of the words that begin a clause inside the sentence: omdat, die, als."""
    words = enumerate(sentence.words)
    return tuple(at for at, word in words if word.lower in _SUBORDINATORS and _begins_clause(sentence, at))


def clause_count(sentence: ReadSentence) -> int:
    """How many clauses a sentence has, counted by their verbs; at least one."""
    count, has_modal = 0, False
    for part in _parts(sentence):
        count += _verbs_in(part, after_modal=has_modal)
        has_modal = has_modal or any(word.lower in MODALS for word in part)
    return max(1, count)


def end_of_part(sentence: ReadSentence, at: int) -> int:
    """Position after the last word of the part that begins at `at`: a pause or another clause ends it."""
    for end in range(at + 1, len(sentence.words)):
        word = sentence.words[end].lower
        if end in sentence.pauses or word in SURE_SUBORDINATORS or word in _ENDS_PART:
            return end
    return len(sentence.words)


def _begins_clause(sentence: ReadSentence, at: int) -> bool:
    word = sentence.words[at].lower
    if word in SURE_SUBORDINATORS:
        return _has_more(sentence, at) and (at > 0 or _is_first_of_two(sentence))
    if word not in POSSIBLE_SUBORDINATORS or not _has_verb_last(sentence, at):
        return False
    if at == 0:
        return _is_first_of_two(sentence)
    return _FITS.get(word, _fits_question)(sentence, at)


def _has_more(sentence: ReadSentence, at: int) -> bool:
    """Whether a clause can follow; not in: voor wie, en wanneer?"""
    is_near_end = at + 2 >= len(sentence.words) or at + 1 in sentence.pauses
    return not is_near_end and _next(sentence, at).lower not in COORDINATORS


def _is_first_of_two(sentence: ReadSentence) -> bool:
    """Wat u wilt, telt: a verb after the pause makes the first part a clause."""
    if sentence.words[0].lower not in _ASKING:
        return True
    if not sentence.pauses or sentence.text.endswith("?"):
        return False
    return is_any_verb(sentence.words[min(sentence.pauses)].lower)


def _fits_dat(sentence: ReadSentence, at: int) -> bool:
    """Zij zegt dat u mag komen; but not: is dat plan gemaakt."""
    before, after = sentence.words[at - 1].lower, _next(sentence, at)
    if before in COORDINATORS or before in SURE_SUBORDINATORS:
        return False
    if before in PREPOSITIONS:
        return after.lower in _PRONOUNS
    is_relative = after.lower in PREPOSITIONS and is_participle(before)
    return _can_be_subject(after) or after.kind == "name" or at in sentence.pauses or is_relative


def _fits_die(sentence: ReadSentence, at: int) -> bool:
    """Mensen die werken; but not: geeft die zorg."""
    before = sentence.words[at - 1].lower
    return at in sentence.pauses or (before not in FUNCTION_WORDS and not is_finite(before))


def _fits_of(sentence: ReadSentence, at: int) -> bool:
    """Zij vraagt of u komt; but not: een ziekte die lang duurt of niet overgaat, een arm of een been."""
    is_inside = any(word.lower in ("die", "dat", "wie", "wat") for word in sentence.words[:at])
    return not is_inside and not _joins_alike(sentence, at) and _fits_question(sentence, at)


def _joins_alike(sentence: ReadSentence, at: int) -> bool:
    """An article, preposition or "omdat" on both sides: een arm of een been. Also: of niet."""
    after = _next(sentence, at).lower
    before = {word.lower for word in sentence.words[max(0, at - _WORDS_IN_CHOICE) : at]}
    return after == "niet" or (after in ARTICLES and not before.isdisjoint(ARTICLES))


def _fits_question(sentence: ReadSentence, at: int) -> bool:
    """Zij vraagt wat u nodig heeft; but not: wat meer bewegen."""
    before, after = sentence.words[at - 1].lower, _next(sentence, at)
    if sentence.words[at].lower == "welke":
        after = _next(sentence, at + 1)
    if after.lower not in SUBJECT_STARTS and after.kind != "name":
        return False
    return at in sentence.pauses or before in COORDINATORS or before not in FUNCTION_WORDS or is_any_verb(before)


_FITS = {
    "dat": _fits_dat,
    "die": _fits_die,
    "als": lambda sentence, at: _can_be_subject(_next(sentence, at)),  # als u hulp zoekt; but not: als huisarts
    "of": _fits_of,
}


def _can_be_subject(word: Word) -> bool:
    return word.lower in SUBJECT_STARTS or (word.lower.endswith(("en", "s")) and not is_any_verb(word.lower))


def _next(sentence: ReadSentence, at: int) -> Word:
    return sentence.words[min(at + 1, len(sentence.words) - 1)]


def _has_verb_last(sentence: ReadSentence, at: int) -> bool:
    """Whether the part that begins at `at` has its verb at the end, or nearly so."""
    words = sentence.words[at + 1 : end_of_part(sentence, at)]
    if not words:
        return False
    if is_any_verb(words[0].lower):
        is_own_sentence = len(words) > 1 and words[0].lower in AUXILIARIES and words[1].lower in ARTICLES
        return len(words) == 1 or (sentence.words[at].lower == "die" and not is_own_sentence)
    return is_any_verb(words[-1].lower) or _has_words_after_verb(words)


def _has_words_after_verb(words: tuple[Word, ...]) -> bool:
    """Dat u terecht kunt bij de huisarts: the verb, then a few words more."""
    return any(
        is_any_verb(words[at].lower) and words[at + 1].lower in PREPOSITIONS
        for at in range(max(1, len(words) - 1 - _WORDS_AFTER_VERB), len(words) - 1)
    )


def _parts(sentence: ReadSentence) -> Iterator[tuple[Word, ...]]:
    """The sentence cut at its pauses, and at the words that begin or join clauses."""
    joins = (at for at, word in enumerate(sentence.words) if word.lower in _JOINS)
    starts = sorted({0, *sentence.pauses, *subordinate_clauses(sentence), *joins})
    for begin, end in zip(starts, [*starts[1:], len(sentence.words)], strict=True):
        yield sentence.words[begin:end]


def _verbs_in(part: tuple[Word, ...], *, after_modal: bool) -> int:
    """Clauses in a part: one for each verb with a subject. "Wij maken" looks like the whole verb."""
    with_modal = any(word.lower in MODALS for word in part)
    finite = sum(_has_subject(word) and not (with_modal and word.lower in WHOLE_HELPERS) for word in part)
    if finite or after_modal or any(word.lower == "te" for word in part):
        return finite
    return int(any(word.kind == "plain" and word.text[0].islower() and is_infinitive(word.lower) for word in part))


def _has_subject(word: Word) -> bool:
    if word.kind != "plain" or word.lower in ("geworden", "geweest", "gehad", "wees"):
        return False
    return is_any_finite(word.lower)
