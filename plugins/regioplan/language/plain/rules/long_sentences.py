"""Sentences with too many words: how to cut them, or what makes them long.

A sentence of a few words too many is no fault by itself: cut up, a text loses the words that tie it together. It gets
a tip when it also asks much of the reader, as its clauses, its lists and its brackets show.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..dutch.chains import longest_chain
from ..dutch.clauses import subordinate_clauses
from ..dutch.distances import farthest_apart
from ..dutch.finite import PRONOUNS, finite_verbs, second_verb
from ..dutch.function_words import HELPERS
from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence
from ..dutch.verbs import is_verb
from ..levels import Demands
from ..passages import Remark
from .cutting import how_to_cut
from .wording import quoted

_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_LONG_BRACKETS = 5
"""Words between brackets that are a sentence by themselves."""
_ENUMERATING, _MUCH = 2, 4
"""Commas from which a sentence is a list, and one with more than a reader keeps in mind."""
_LONGEST_ITEM = 5
"""Words between two commas of a list."""
_LATE_VERB = 8
"""Words before the verb that make a reader wait for it."""
_FAR = 8
"""Words between two that belong together that are much."""
_LONG_END = 10
"""Words after the last verb that are much."""
_LONG_CHAIN = 4
_SHOWN = 3


class Burden(NamedTuple):
    """What makes a long sentence hard to read."""

    what: str
    """Said of the sentence, as a sentence."""
    how: str
    """What to do about it."""
    is_list: bool = False
    """Whether it is a row of things that can stand under one another."""
    is_much: bool = True
    """Whether it is a fault by itself; else only where it is sure how to cut the sentence."""


def long_sentence(sentence: ReadSentence, demands: Demands) -> Iterator[Remark]:
    """A sentence over the maximum; or one with fewer words that asks much all the same."""
    words, limit = len(sentence.words), demands.sentence_words
    severity = limit.severity(words)
    if severity is None:
        return
    burden = next(_burdens(sentence, demands, is_over=severity == "fout"), None)
    cut = how_to_cut(sentence) if burden or severity == "fout" else None
    if severity == "fout" or cut or (burden and burden.is_much):
        most = f" Het maximum is {limit.error:g}." if severity == "fout" else ""
        why = f" {burden.what}" if burden else ""
        is_better_list = burden is not None and burden.is_list and cut is not None and cut.loses_cause
        cut = None if is_better_list else cut
        advice = cut.advice if cut else (burden or _ANY).how
        brief = f"lange zin ({words} woorden)"
        reason = f"Deze zin heeft {words} woorden.{most}{why}"
        yield Remark(severity, "lange-zin", reason, advice, "", brief, cut.rewritten if cut else "")


_ANY = Burden("", "Zeg eerst het belangrijkste, in een zin van hoogstens 15 woorden. Zet de rest in een zin daarna.")


def _burdens(sentence: ReadSentence, demands: Demands, *, is_over: bool) -> Iterator[Burden]:
    """What makes a long sentence hard to read, the clearest first; more counts when `is_over` the maximum."""
    commas = _commas_of_list(sentence)
    if commas >= (_ENUMERATING if is_over else _MUCH):
        how = "Zo kan het: maak er een lijstje van, met één ding per regel."
        yield Burden("Er staat een opsomming in.", how, is_list=True)
    yield from _clauses(sentence, demands.many_clauses - is_over)
    yield from _in_brackets(sentence)
    if is_over:
        for look in (_late_verb, _far_apart, _long_end, _chain):
            yield from look(sentence)


def _clauses(sentence: ReadSentence, many: int) -> Iterator[Burden]:
    verbs, starts = finite_verbs(sentence), subordinate_clauses(sentence)
    clauses = max(len(verbs), len(starts) + 1)
    if clauses >= many:
        by = f", met {quoted(sentence.words[at].text for at in verbs)}" if len(verbs) == clauses else ""
        last = sentence.words[verbs[-1]].text if verbs else ""
        part = f"dat met “{_some(sentence, starts[-1])}” begint" if starts else f"met “{last}”"
        how = f"Zo kan het: maak een eigen zin van het deel {part}."
        yield Burden(f"Er zitten {clauses} zinnen in{by}.", how, is_much=clauses > many)


def _some(sentence: ReadSentence, at: int) -> str:
    """The word at `at` with two more, so that everybody sees which one is meant."""
    end = min(at + _SHOWN, len(sentence.words))
    return f"{sentence.span(at, end)} …"


def _late_verb(sentence: ReadSentence) -> Iterator[Burden]:
    """Naar aanleiding van uw brief van 3 mei over de kosten van zorg delen wij ...: much comes before the verb."""
    at = second_verb(sentence, 0, len(sentence.words))
    if at is not None and at >= _LATE_VERB and not any(_may_be_verb(sentence, before) for before in range(at)):
        verb = sentence.words[at].text
        what = f"De lezer moet {at} woorden wachten op “{verb}”."
        yield Burden(what, "Zo kan het: begin met wie iets doet, met het werkwoord daar vlak achter.")


def _may_be_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether a word can be the first verb after all: it looks like one, or has a subject after it."""
    after = sentence.words[at + 1].lower
    return _is_any_verb(sentence.words[at].lower) or after in PRONOUNS or after in ("iemand", "er")


def _chain(sentence: ReadSentence) -> Iterator[Burden]:
    chain = longest_chain(sentence)
    if len(chain) >= _LONG_CHAIN:
        named = quoted(dict.fromkeys(sentence.words[at].lower for at in chain))
        what = f"Er hangen {len(chain)} stukken aan elkaar met {named}."
        yield Burden(what, "Zo kan het: zeg eerst wie wat doet. Zeg in een tweede zin waar, waarmee of voor wie.")


def _far_apart(sentence: ReadSentence) -> Iterator[Burden]:
    """Is ... toegekend, with many words between."""
    pair = farthest_apart(sentence)
    if pair and pair.between >= _FAR:
        what = f"Tussen “{pair.first}” en “{pair.last}” staan {pair.between} woorden."
        yield Burden(what, "Zo kan het: zet die twee bij elkaar. Vertel de rest in een zin daarna.")


def _long_end(sentence: ReadSentence) -> Iterator[Burden]:
    """Wordt ingetrokken met ingang van de eerste dag van ...: much comes after the last verb."""
    others = (at for at, word in enumerate(sentence.words) if _is_any_verb(word.lower))
    last = max((*finite_verbs(sentence), *others), default=-1)
    more = len(sentence.words) - 1 - last
    if last >= 0 and more >= _LONG_END:
        what = f"Na “{sentence.words[last].text}” komen nog {more} woorden."
        yield Burden(what, "Zo kan het: zet een deel daarvan in een tweede zin, zoals wanneer, waar of waarom.")


def _is_any_verb(word: str) -> bool:
    return word in HELPERS or (is_verb(word) and not dutch().is_noun_form(word))


def _in_brackets(sentence: ReadSentence) -> Iterator[Burden]:
    for match in _IN_BRACKETS.finditer(sentence.text):
        words = len(match[1].split())
        if words >= _LONG_BRACKETS:
            what = f"Er staan {words} woorden tussen haakjes."
            yield Burden(what, f"Haal de haakjes weg, en zet “{match[1]}” in een eigen zin.")


def _commas_of_list(sentence: ReadSentence) -> int:
    """Commas of: a, b, c en d. They begin no clause, and a joining word comes soon after the last. Or semicolons."""
    if (semicolons := sentence.text.count(";")) >= _ENUMERATING:
        return semicolons + _MUCH
    clauses = {*subordinate_clauses(sentence), *finite_verbs(sentence)}
    commas = sorted(at for at in sentence.pauses if at not in clauses and sentence.has_comma(at))
    row = [commas[-1]] if commas and 0 not in clauses else []
    while row and (before := [at for at in commas if row[0] - _LONGEST_ITEM <= at < row[0]]):
        row.insert(0, before[-1])
    after = sentence.words[row[-1] + 1 : row[-1] + 1 + _LONGEST_ITEM] if row else ()
    return len(row) if any(word.lower in ("en", "of") for word in after) else 0
