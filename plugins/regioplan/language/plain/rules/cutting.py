"""How to cut a long sentence: the word where a new sentence can begin."""

from __future__ import annotations

from collections.abc import Iterator

from ..dutch.clauses import subordinate_clauses
from ..dutch.function_words import ARTICLES, AUXILIARIES, HEBBEN, SUBJECT_STARTS, SURE_SUBORDINATORS
from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence
from ..dutch.verbs import is_finite, is_infinitive
from ..dutch.words import word_set

_FEWEST = 4
"""Words that each of the two parts has to have."""
_COST_OF_POINTING_BACK = 4
"""Words that a cut may be farther from the middle, to save a rewrite."""
_JOINS = word_set("en maar want dus of")
_POINT_BACK = word_set("die dat wie wat waar waarin waarmee waarop waarvan waarvoor waarbij of om")
_FINITE = AUXILIARIES | HEBBEN
_BEGIN_CLAUSE = SURE_SUBORDINATORS | word_set("die wie wat om")
_GO_ON = word_set("daarom daardoor daarmee daarna daarnaast daarbij toch dan")
"""Words that begin a sentence as they are: ..., daarom is er geld nodig."""
_NEW_STARTS = {
    "omdat": "Dat komt doordat",
    "doordat": "Dat komt doordat",
    "zodat": "Daardoor",
    "waardoor": "Daardoor",
    "om": "Zo",
    "die": "Die",
    "terwijl": "Intussen",
    "hoewel": "Toch",
    "maar": "Maar",
    "en": "Ook",
    **{f"waar{last}": f"Daar{last}" for last in ("bij", "in", "mee", "na", "op", "over", "uit", "van", "voor")},
}
"""How the second sentence can begin, after the word where the first one was cut."""
_ENUMERATING = 2
"""Commas from which a sentence is a list."""
_LONGEST_ITEM = 5
"""Words between two commas of a list."""


def how_to_cut(sentence: ReadSentence) -> str:
    """Advice for a sentence that is too long."""
    if _is_enumeration(sentence):
        return "Zo kan het: maak er een lijstje van, met één ding per regel."
    cut = min(_cuts(sentence), key=lambda at: _awkwardness(sentence, at), default=None)
    if cut is None:
        return "Zo kan het: maak er twee zinnen van, of laat weg wat de lezer niet nodig heeft."
    return f"Zo kan het: maak er twee zinnen van. Knip bij {_named(sentence, cut)}.{_new_start(sentence, cut)}"


def _named(sentence: ReadSentence, at: int) -> str:
    """The word at `at`, with as many words after it as make clear which one is meant."""
    lowers = [word.lower for word in sentence.words]
    for end in range(at + 1, at + _FEWEST + 1):
        row = lowers[at:end]
        if sum(lowers[begin : begin + len(row)] == row for begin in range(len(lowers))) == 1:
            break
    return f"“{' '.join([lowers[at], *(word.text for word in sentence.words[at + 1 : end])])}”"


def _new_start(sentence: ReadSentence, at: int) -> str:
    start = _NEW_STARTS.get(sentence.words[at].lower)
    return f" Begin de tweede zin bijvoorbeeld met “{start}”." if start else ""


def _awkwardness(sentence: ReadSentence, at: int) -> float:
    """How bad a place to cut is: far from the middle, or before a word that points back."""
    from_middle = abs(at - len(sentence.words) / 2)
    return from_middle + (_COST_OF_POINTING_BACK if sentence.words[at].lower in _POINT_BACK else 0)


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


def _cuts(sentence: ReadSentence) -> Iterator[int]:
    """Words that begin a clause, with enough words on both sides."""
    clauses = subordinate_clauses(sentence)
    for at in range(_FEWEST, len(sentence.words) - _FEWEST + 1):
        if at in clauses:
            if sentence.words[at].lower != "dat" or at in sentence.pauses:
                yield at
        elif _joins_clauses(sentence, at):
            yield at


def _joins_clauses(sentence: ReadSentence, at: int) -> bool:
    """En het plan is klaar; but not: koffie en thee, de koffie en de thee."""
    word, after = sentence.words[at].lower, sentence.words[at + 1].lower
    if word == "om":
        return any(later.lower == "te" for later in sentence.words[at:])
    if word in _GO_ON:
        return at in sentence.pauses and _has_own_verb(sentence, at)
    begins = at in sentence.pauses or after in SUBJECT_STARTS or is_finite(after)
    return word in _JOINS and begins and _has_own_verb(sentence, at)


def _has_own_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether the part that begins at `at` says who does something, before another clause begins."""
    for later in range(at + 1, len(sentence.words)):
        word = sentence.words[later]
        if later > at + 1 and (later in sentence.pauses or word.lower in _BEGIN_CLAUSE):
            return False
        if word.lower in _FINITE or is_finite(word.lower) or _is_plural(sentence, later):
            return True
    return False


def _is_plural(sentence: ReadSentence, at: int) -> bool:
    """Maken in "en wij maken": the whole verb looks the same; but not: het wonen, de plannen."""
    word = sentence.words[at]
    can_be_noun = sentence.words[at - 1].lower in ARTICLES or dutch().is_noun_form(word.lower)
    return word.kind == "plain" and not can_be_noun and is_infinitive(word.lower)
