"""How to cut a long sentence: into sentences that are whole, each with its verb in place.

A cut is offered only where grammar is sure of it. Each kind of cut is a module; the best of all is chosen here.
"""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ...dutch.reading import ReadSentence
from .embedded import embedded_clause as embedded_clause
from .joined import joined
from .leading import leading
from .trailing import trailing
from .wording import Made


class Cut(NamedTuple):
    """What to do about a sentence that is too long."""

    advice: str
    rewritten: str
    """The sentences that it becomes."""
    loses_cause: bool = False
    """Whether a word such as "omdat" is lost by it."""


def how_to_cut(sentence: ReadSentence) -> Cut | None:
    """The cut that leaves the shortest sentences; None when grammar is sure of none."""
    if not sentence.text.rstrip('”")').endswith("."):
        return None
    best = min(_all(sentence), key=lambda made: max(len(one.split()) for one in made.sentences), default=None)
    if best is None:
        return None
    told = f"“{' '.join(best.sentences)}”"
    if best.tie:
        keep = f"laat “{best.tie}” staan en haal andere woorden weg, want de lezer wil weten waardoor iets komt"
        return Cut(f"Zo kan het: {keep}. Is de zin dan nog te lang? {best.how}: {told}", told, loses_cause=True)
    return Cut(f"Zo kan het: maak er twee zinnen van. {best.how}: {told}", told)


def _all(sentence: ReadSentence) -> Iterator[Made]:
    embedded = embedded_clause(sentence)
    inside = [embedded.made] if embedded and embedded.made else []
    return chain(inside, leading(sentence), joined(sentence), trailing(sentence))
