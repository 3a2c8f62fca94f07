"""A clause between a subject and its verb: de gemeente, die in 2024 een plan heeft gemaakt, is gestopt."""

from typing import NamedTuple

from ...dutch.clauses import subordinate_clauses
from ...dutch.finite import closing_verb, finite_verbs
from ...dutch.reading import ReadSentence
from .subjects import subject_end
from .wording import Made, is_balanced, piece, verb_second, whole

_LONG_CLAUSE = 6
"""Words from which a clause makes the reader forget how the sentence began."""
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
    """The clause that keeps a subject and its verb apart, when it is long."""
    for at in subordinate_clauses(sentence):
        if at == 0 or at not in sentence.pauses or any(verb < at for verb in finite_verbs(sentence)):
            continue
        end = _end(sentence, at)
        if end is None or end - at < _LONG_CLAUSE or not is_balanced(sentence, 0, at):
            continue
        before = piece(sentence, 0, at)
        return Embedded(before, sentence.words[end].text, end - at, _made(sentence, at, end))
    return None


def _end(sentence: ReadSentence, at: int) -> int | None:
    """Position of the verb after the comma that closes the clause."""
    for pause in sorted(sentence.pauses):
        has_comma = "," in sentence.text[sentence.words[pause - 1].end : sentence.words[pause].start]
        if pause > at and has_comma and pause in finite_verbs(sentence):
            return pause
    return None


def _made(sentence: ReadSentence, at: int, end: int) -> Made | None:
    verb = closing_verb(sentence, at + 1, end) if sentence.words[at].lower in _RELATIVE else None
    if verb is None or verb == at + 1 or subject_end(sentence, 0) != at:
        return None
    subject = piece(sentence, 0, at)
    first = verb_second(sentence, subject, at + 1, verb, end)
    second = whole(subject, piece(sentence, end, len(sentence.words)))
    return Made(at, (whole(first), second), "Haal de tussenzin eruit") if first else None
