"""A clause between a subject and its verb: de gemeente, die in 2024 een plan heeft gemaakt, is gestopt."""

from typing import NamedTuple

from ...dutch.clauses import subordinate_clauses
from ...dutch.finite import PRONOUNS, can_be_whole, closing_verb, finite_verbs, is_plural_noun, is_said_of_more
from ...dutch.function_words import AUXILIARIES, MODALS
from ...dutch.lexicon import dutch
from ...dutch.reading import ReadSentence
from ...dutch.strong_verbs import past_forms
from ...dutch.verbs import is_any_verb, is_infinitive, is_participle
from .subjects import DETERMINERS, subject_end
from .wording import Made, is_balanced, piece, verb_second, whole

_LONG_CLAUSE = 6
"""Words from which a clause makes the reader forget how the sentence began."""
_LONG_WITHOUT_COMMA = 8
_PAUSES = 2
"""Pauses around a clause in the middle."""
_RELATIVE = ("die", "dat")


class Embedded(NamedTuple):
    """A clause between a subject and its verb."""

    before: str
    """The subject."""
    verb: str
    """The verb that goes with it."""
    length: int
    """Words of the clause."""
    made: Made | None
    """The two sentences that it can become; None when they cannot be made for sure."""


def embedded_clause(sentence: ReadSentence) -> Embedded | None:
    """The clause that keeps a subject and its verb apart, when it is long or has another one in the middle of it."""
    if len(sentence.pauses) < _PAUSES and not any(map(sentence.has, _RELATIVE)):
        return None
    verbs = finite_verbs(sentence)
    for at in (*subordinate_clauses(sentence), *_without_comma(sentence)):
        if at == 0 or any(verb < at for verb in verbs) or not is_balanced(sentence, at):
            continue
        end = _end(sentence, at) if at in sentence.pauses else _after_verbs(sentence, at)
        if end is not None and end - at >= _LONG_CLAUSE:
            return Embedded(piece(sentence, 0, at), sentence.words[end].text, end - at, _made(sentence, at, end))
    return None


def _without_comma(sentence: ReadSentence) -> list[int]:
    """Positions of "die" and "dat" right after a noun: de plannen die ..."""
    words = sentence.words
    return [
        at
        for at in range(1, len(words))
        if words[at].lower in _RELATIVE and at not in sentence.pauses and dutch().is_noun_form(words[at - 1].lower)
    ]


def _end(sentence: ReadSentence, at: int) -> int | None:
    """Position of the verb after the comma that closes the clause."""
    for pause in sorted(sentence.pauses):
        is_verb_here = pause in finite_verbs(sentence) or sentence.words[pause].lower in AUXILIARIES
        if pause > at and sentence.has_comma(pause) and is_verb_here:
            return pause
    return None


def _after_verbs(sentence: ReadSentence, at: int) -> int | None:
    """Position of the main verb among the verbs in a row that close a clause: maakten zijn; heeft gemaakt gelden.

    None for a clause that is short and has no other one in it.
    """
    words = sentence.words
    begin = next((one for one in range(at + 2, len(words)) if _is_verb(words[one].lower)), len(words))
    end = next((one for one in range(begin, len(words)) if not _is_verb(words[one].lower)), len(words))
    if any(one in sentence.pauses for one in range(at + 1, end)):
        return None
    heads = [one for one in range(begin, end) if one == begin or not _follows(words[one - 1].lower, words[one].lower)]
    depth = 1 + sum(at < one < begin for one in _without_comma(sentence))
    is_hard = depth > 1 or begin - at >= _LONG_WITHOUT_COMMA
    return heads[depth] if is_hard and len(heads) > depth else None


def _is_verb(word: str) -> bool:
    return is_any_verb(word) or can_be_whole(word) or word in past_forms()


def _follows(first: str, second: str) -> bool:
    """Whether a verb belongs to the one before it: heeft gemaakt, kan komen."""
    return is_participle(second) or (is_infinitive(second) and first in MODALS)


def _made(sentence: ReadSentence, at: int, end: int) -> Made | None:
    verb = closing_verb(sentence, at + 1, end) if sentence.words[at].lower in _RELATIVE else None
    if verb is None or verb == at + 1 or subject_end(sentence, 0) != at or not _does_it(sentence, at, verb):
        return None
    subject = piece(sentence, 0, at)
    first = verb_second(sentence, subject, at + 1, verb, end)
    second = whole(subject, piece(sentence, end, len(sentence.words)))
    return Made(at, (whole(first), second), "Haal de tussenzin eruit") if first else None


def _does_it(sentence: ReadSentence, at: int, verb: int) -> bool:
    """Whether "die" surely is the subject: de man die de regels kent; not: de plannen die de partners maakten."""
    after = sentence.words[at + 1]
    can_be_subject = after.lower in DETERMINERS or after.lower in PRONOUNS or after.kind == "name"
    if not can_be_subject and not is_plural_noun(after.lower):
        return True
    end = subject_end(sentence, at + 1)
    if after.lower in PRONOUNS or end is None:
        return False
    is_more = is_said_of_more(sentence.words[verb])
    is_one = not is_plural_noun(sentence.words[at - 1].lower)
    return is_one != is_more and is_plural_noun(sentence.words[end - 1].lower) != is_more
