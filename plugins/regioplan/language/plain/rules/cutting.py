"""How to cut a long sentence: a word where a new sentence can begin, and the two sentences that come of it.

A cut is offered only where both halves are sentences of their own, each with its verb in place.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..dutch.clauses import end_of_part, subordinate_clauses
from ..dutch.function_words import (
    ADVERBS,
    AUXILIARIES,
    HEBBEN,
    MODALS,
    PREPOSITIONS,
    SUBJECT_STARTS,
    SURE_SUBORDINATORS,
)
from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence, Word
from ..dutch.verbs import is_finite, is_infinitive, is_participle
from ..dutch.words import word_set

_FEWEST = 4
"""Words that each of the two parts has to have."""
_JOINS = word_set("en maar want dus")
_GO_ON = word_set("daarom daardoor daarmee daarna daarnaast daarbij toch")
"""Words that begin a sentence as they are: ..., daarom is er geld nodig."""
_CAUSES = word_set("omdat doordat zodat waardoor")
"""Words that tie a cause to what it leads to, and are gone after a cut."""
_NEW_STARTS = {
    "omdat": "Dat komt doordat",
    "doordat": "Dat komt doordat",
    "zodat": "Daardoor",
    "waardoor": "Daardoor",
    "die": "Die",
    "dat": "Dat",
    "terwijl": "Intussen",
    "maar": "Maar",
    "want": "Want",
    "dus": "Dus",
    "en": "",
    **{f"waar{last}": f"Daar{last}" for last in ("bij", "in", "mee", "na", "op", "over", "uit", "van", "voor")},
}
"""How the second sentence can begin, after the word where the first one was cut."""
_KEEP_ORDER = ("omdat", "doordat", "maar", "want", "en")
"""Words after whose new start the verb stays where it is."""
_SUBJECTS = word_set("ik je jij u hij ze zij we wij jullie men")
_OPENS = word_set("als omdat doordat hoewel terwijl nadat voordat zodra wanneer indien wie wat sinds toen zolang")
_SUBJECT_REACH = 7
"""Words from the start of a clause within which its verb has to come."""
_ENUMERATING = 2
"""Commas from which a sentence is a list."""
_LONGEST_ITEM = 5
"""Words between two commas of a list."""
_LONG_CLAUSE = 6
"""Words from which a clause makes the reader forget how the sentence began."""
_RESTRICTED = 4
"""The farthest that "een" stands before "die" in: een plan voor de buurt die."""


class Cut(NamedTuple):
    """What to do about a sentence that is too long."""

    advice: str
    rewritten: str = ""
    """The sentences that it becomes; empty when the writer has to find words."""


class _Place(NamedTuple):
    """A place to cut, with the two sentences."""

    at: int
    sentences: str


class Embedded(NamedTuple):
    """A clause between a subject and its verb."""

    before: str
    """The subject."""
    verb: str
    """The verb that goes with it."""
    length: int
    """Words of the clause."""
    sentences: str
    """The two sentences that it can become; empty when they cannot be made for sure."""


def embedded_clause(sentence: ReadSentence) -> Embedded | None:
    """The clause in: de gemeente, die in 2024 een plan heeft gemaakt, is gestopt."""
    for at in subordinate_clauses(sentence):
        if at not in sentence.pauses or at == 0 or any(_is_verb(sentence, one) for one in range(at)):
            continue
        if sentence.words[0].lower in _OPENS:
            continue
        ends = (end for end in sorted(sentence.pauses) if end > at)
        end = next((end for end in ends if _is_verb(sentence, end)), None)
        if end is None or end - at < _LONG_CLAUSE:
            continue
        before = sentence.text[: sentence.words[at - 1].end]
        verb = _verb_before(sentence, at, end)
        is_simple = sentence.words[at].lower in ("die", "dat") and verb is not None and verb > at + 1
        second = f"{before} {sentence.text[sentence.words[end].start :]}"
        first = _second_verb(sentence, before, at + 1, verb, end) if is_simple and verb is not None else ""
        return Embedded(before, sentence.words[end].text, end - at, f"“{first}. {second}”" if first else "")
    return None


def _verb_before(sentence: ReadSentence, begin: int, end: int) -> int | None:
    """Position of the one verb with a subject in the clause from `begin` to `end`."""
    found = [at for at in range(begin + 1, end) if _is_clause_verb(sentence.words[at])]
    helpers = [at for at in found if sentence.words[at].lower in AUXILIARIES or sentence.words[at].lower in HEBBEN]
    chosen = helpers or found
    return chosen[0] if len(chosen) == 1 else None


def _second_verb(sentence: ReadSentence, before: str, begin: int, verb: int, end: int) -> str:
    """The clause as a sentence about `before`, with its verb in the second place."""
    rest = [_text(sentence, begin, verb), _text(sentence, verb + 1, end) if verb + 1 < end else ""]
    return " ".join([before, sentence.words[verb].text, *filter(None, rest)])


def how_to_cut(sentence: ReadSentence) -> Cut:
    """Advice for a sentence that is too long."""
    if _is_enumeration(sentence):
        return Cut("Zo kan het: maak er een lijstje van, met één ding per regel.")
    place = min(_places(sentence), key=lambda place: abs(place.at - len(sentence.words) / 2), default=None)
    if place is None and (embedded := embedded_clause(sentence)) and embedded.sentences:
        return Cut(f"Zo kan het: maak er twee zinnen van: {embedded.sentences}", embedded.sentences)
    if place is None:
        return Cut("Zo kan het: maak er twee zinnen van, of laat weg wat de lezer niet nodig heeft.")
    word = sentence.words[place.at].lower
    if word in _CAUSES:
        keep = (
            f"Zo kan het: laat “{word}” staan en haal andere woorden weg, want de lezer wil weten waardoor iets komt."
        )
        return Cut(
            f"{keep} Is de zin dan nog te lang? Knip bij {_named(sentence, place.at)}: {place.sentences}",
            place.sentences,
        )
    advice = f"Zo kan het: maak er twee zinnen van. Knip bij {_named(sentence, place.at)}: {place.sentences}"
    return Cut(advice, place.sentences)


def _named(sentence: ReadSentence, at: int) -> str:
    """The word at `at`, with as many words after it as make clear which one is meant."""
    lowers = [word.lower for word in sentence.words]
    for end in range(at + 1, at + _FEWEST + 1):
        row = lowers[at:end]
        if sum(lowers[begin : begin + len(row)] == row for begin in range(len(lowers))) == 1:
            break
    return f"“{' '.join([lowers[at], *(word.text for word in sentence.words[at + 1 : end])])}”"


def _is_enumeration(sentence: ReadSentence) -> bool:
    """A, b, c en d: two commas that begin no clause, and a joining word after the last. Or two semicolons."""
    if sentence.text.count(";") >= _ENUMERATING:
        return True
    clauses = subordinate_clauses(sentence)
    commas = sorted(at for at in sentence.pauses if at not in clauses and _has_comma(sentence, at))
    if len(commas) < _ENUMERATING or 0 in clauses or commas[-1] - commas[-2] > _LONGEST_ITEM:
        return False
    return any(word.lower in ("en", "of") for word in sentence.words[commas[-1] :])


def _has_comma(sentence: ReadSentence, at: int) -> bool:
    """Whether the pause before the word at `at` is a comma, and not a bracket."""
    return "," in sentence.text[sentence.words[at - 1].end : sentence.words[at].start]


def _places(sentence: ReadSentence) -> Iterator[_Place]:
    """Where both halves are whole sentences, with enough words on both sides."""
    clauses = subordinate_clauses(sentence)
    for at in range(_FEWEST, len(sentence.words) - _FEWEST + 1):
        word = sentence.words[at].lower
        if not _is_sentence(sentence, at, clauses):
            continue
        if at in clauses and word in _NEW_STARTS and _ends_sentence(sentence, at):
            second = _from_clause(sentence, at)
        elif word in _JOINS or (word in _GO_ON and at in sentence.pauses):
            second = _from_main(sentence, at)
        else:
            continue
        if second:
            first = sentence.text[: sentence.words[at - 1].end].rstrip(" ,;:–")
            yield _Place(at, f"“{first}. {second}”")


def _is_sentence(sentence: ReadSentence, end: int, clauses: Sequence[int]) -> bool:
    """Whether the words before `end` have a verb of their own that stands in no clause."""
    if sentence.words[0].lower in _OPENS:
        pauses = sorted(at for at in sentence.pauses if at < end)
        return bool(pauses) and _is_verb(sentence, pauses[0])
    inside = {at for start in clauses if start < end for at in range(start, end_of_part(sentence, start))}
    return any(_is_verb(sentence, at) for at in range(1, end) if at not in inside) and not _is_open(sentence, end)


def _is_open(sentence: ReadSentence, end: int) -> bool:
    """Whether a bracket or quotation mark before `end` is closed only after it."""
    text = sentence.text[: sentence.words[end].start]
    return text.count("(") > text.count(")") or text.count("“") > text.count("”")


def _is_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether the word at `at` is a verb with a subject."""
    word = sentence.words[at]
    if word.kind != "plain" or word.lower in ("geweest", "geworden", "gehad"):
        return False
    if word.lower in AUXILIARIES or word.lower in HEBBEN or is_finite(word.lower):
        return True
    is_noun = dutch().is_noun_form(word.lower) or sentence.words[at - 1].lower in (*PREPOSITIONS, "te", "het", "de")
    return is_infinitive(word.lower) and not is_noun and not any(one.lower in MODALS for one in sentence.words[:at])


def _ends_sentence(sentence: ReadSentence, at: int) -> bool:
    """Whether the clause that begins at `at` goes on to the end."""
    return not any(
        later in sentence.pauses or later in subordinate_clauses(sentence)
        for later in range(at + 1, len(sentence.words))
    )


def _from_clause(sentence: ReadSentence, at: int) -> str:
    """The clause that begins at `at` as a sentence, or nothing when it cannot be one."""
    word = sentence.words[at].lower
    if word in ("die", "dat") and not _adds_something(sentence, at):
        return ""
    start = _NEW_STARTS[word]
    if word in _KEEP_ORDER:
        return f"{start} {_text(sentence, at + 1, len(sentence.words))}"
    if _is_verb(sentence, at + 1):
        return f"{start} {_text(sentence, at + 1, len(sentence.words))}"
    verb = _closing_verb(sentence, at)
    if verb is None:
        return ""
    rest = [_text(sentence, at + 1, verb), sentence.text[sentence.words[verb].end :].lstrip()]
    return f"{start} {sentence.words[verb].text} {' '.join(filter(None, rest))}".replace(" .", ".")


def _adds_something(sentence: ReadSentence, at: int) -> bool:
    """Whether "die" goes on about something; not: mensen die werken, which says which people are meant."""
    if at in sentence.pauses:
        return sentence.words[at].lower == "die"
    before = [word.lower for word in sentence.words[max(0, at - _RESTRICTED) : at]]
    return sentence.words[at].lower == "die" and "een" in before


def _closing_verb(sentence: ReadSentence, at: int) -> int | None:
    """Position of the verb with a subject at the end of the clause that begins at `at`."""
    last = len(sentence.words) - 1
    ahead = range(max(at + 2, last - 3), last + 1)
    found = [one for one in ahead if _is_clause_verb(sentence.words[one]) and sentence.words[one - 1].lower != "te"]
    helpers = [one for one in found if sentence.words[one].lower in AUXILIARIES or sentence.words[one].lower in HEBBEN]
    if helpers:
        finite = [one for one in helpers if sentence.words[one].lower not in ("worden", "zijn", "hebben", "kunnen")]
        return (finite or helpers)[0]
    return found[0] if len(found) == 1 else None


def _is_clause_verb(word: Word) -> bool:
    lower = word.lower
    if lower in AUXILIARIES or lower in HEBBEN or is_finite(lower):
        return True
    return is_infinitive(lower) and not is_participle(lower) and not dutch().is_noun_form(lower)


def _from_main(sentence: ReadSentence, at: int) -> str:
    """What follows "en" or "daarom" as a sentence, or nothing when it has no subject and verb of its own."""
    word = sentence.words[at].lower
    begin = at + 1 if word in _JOINS else at
    end = next((one for one in range(begin + 1, len(sentence.words)) if one in sentence.pauses), len(sentence.words))
    if word in ("en", "maar") and _is_verb(sentence, begin):
        return _with_same_subject(sentence, begin, "Maar" if word == "maar" else "")
    if not _begins_with_subject(sentence, begin) and word in _JOINS:
        return ""
    verbs = [one for one in range(begin + 1, min(end, begin + _SUBJECT_REACH)) if _is_verb(sentence, one)]
    clauses = [one for one in subordinate_clauses(sentence) if one < at]
    if not verbs or (verbs[0] == end - 1 and end - begin > 2) or _is_after_clause(sentence, at, clauses):
        return ""
    rest = _text(sentence, begin, len(sentence.words))
    start = _NEW_STARTS.get(word, "")
    return f"{start} {rest}" if start else rest[:1].upper() + rest[1:]


def _with_same_subject(sentence: ReadSentence, begin: int, start: str) -> str:
    """The second of two things that the same subject does, with that subject in front again."""
    verbs = [at for at in range(1, begin) if _is_verb(sentence, at)]
    clauses = [at for at in subordinate_clauses(sentence) if at < begin]
    if not verbs or verbs[0] > _SUBJECT_REACH or clauses or not _begins_with_subject(sentence, 0):
        return ""
    if any(at <= verbs[0] for at in sentence.pauses) or sentence.words[verbs[0] + 1].lower in _SUBJECTS:
        return ""
    subject = sentence.text[: sentence.words[verbs[0] - 1].end]
    subject = subject if not start else subject[:1].lower() + subject[1:]
    return " ".join(filter(None, [start, subject, _text(sentence, begin, len(sentence.words))]))


def _is_after_clause(sentence: ReadSentence, at: int, clauses: Sequence[int]) -> bool:
    """Whether a clause goes on with "en": dat u hulp heeft en dat het helpt, die komen en gaan."""
    return (
        bool(clauses)
        and at not in sentence.pauses
        and not any(one in sentence.pauses for one in range(clauses[-1] + 1, at))
    )


def _begins_with_subject(sentence: ReadSentence, at: int) -> bool:
    word = sentence.words[at]
    if word.lower in PREPOSITIONS or word.lower in ADVERBS or word.lower in SURE_SUBORDINATORS:
        return False
    return (
        word.lower in SUBJECT_STARTS
        or word.kind == "name"
        or word.text[0].isupper()
        or (word.lower.endswith("en") and dutch().is_noun_form(word.lower))
    )


def _text(sentence: ReadSentence, begin: int, end: int) -> str:
    """The words from `begin` to `end` as they stand; to the end with its point."""
    words = sentence.words
    stop = len(sentence.text) if end >= len(words) else words[end - 1].end
    return sentence.text[words[begin].start : stop]
