"""What can be the matter with one sentence, wherever it stands."""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from ..dutch.clauses import subordinate_clauses
from ..dutch.distances import farthest_apart
from ..dutch.passives import Passive, passives
from ..dutch.reading import ReadSentence
from ..levels import Demands
from ..lists.terms import Told
from ..passages import Remark
from .heavy import long_words, strung_together
from .long_sentences import long_sentence
from .names import remark
from .nouns import noun_style
from .puzzles import double_negation, interrupted
from .wording import quoted

_CLEAR = 8
"""Words up to which a sentence is clear, even if it does not say who does something."""
_JOINS = ("en", "of", "maar")
_UNSAID = "De lezer ziet niet wie het doet."


def check_sentence(sentence: ReadSentence, demands: Demands, known: Container[int], told: Told) -> Iterator[Remark]:
    """Everything that is the matter with how a sentence is built; words at `known` are explained elsewhere."""
    yield from long_sentence(sentence, demands)
    yield from unclear_doer(sentence)
    yield from interrupted(sentence)
    yield from double_negation(sentence)
    yield from nested(sentence, demands)
    yield from noun_style(sentence, known, told)
    yield from far_apart(sentence)
    yield from long_words(sentence, known, told)
    yield from strung_together(sentence, known)


def unclear_doer(sentence: ReadSentence) -> Iterator[Remark]:
    """A sentence that does not say who does something, or says it last; a short one is clear all the same."""
    if len(sentence.words) <= _CLEAR:
        return
    for passive in passives(sentence)[:1]:
        missing = f"Wie het doet (“{passive.by}”), staat pas achteraan." if passive.by else _UNSAID
        verb = f"{passive.auxiliary} … {passive.participle}"
        how = _how_to_be_active(passive)
        yield remark("wie-doet-het", found=passive.participle, werkwoord=verb, mist=missing, hoe=how)


def nested(sentence: ReadSentence, demands: Demands) -> Iterator[Remark]:
    """More clauses inside one sentence than a reader keeps apart, unless it is short and they stand side by side."""
    clauses = subordinate_clauses(sentence)
    severity = demands.nested.severity(len(clauses))
    is_short = len(sentence.words) <= demands.sentence_words.tip
    if severity and not (is_short and _stand_side_by_side(sentence, clauses)):
        words = quoted(sentence.words[at].lower for at in clauses[:3])
        yield remark("zin-in-zin", severity, aantal=len(clauses), woorden=words)


def _stand_side_by_side(sentence: ReadSentence, clauses: Sequence[int]) -> bool:
    """Whether each clause but the first begins after a pause or "en": zorg die past, op een plek die past."""
    return all(
        any(at in sentence.pauses or sentence.lower(at - 1) in _JOINS for at in range(first + 1, second + 1))
        for first, second in pairwise(clauses)
    )


def far_apart(sentence: ReadSentence) -> Iterator[Remark]:
    """Two words that belong together, with many words between."""
    pair = farthest_apart(sentence)
    if pair:
        yield remark("ver-uit-elkaar", woorden=quoted((pair.first, pair.last)), aantal=pair.between)


def _how_to_be_active(passive: Passive) -> str:
    if passive.by:
        return f"Begin met wie het doet: “{passive.by} …”."
    task = f" (“{passive.verb}”)" if passive.verb != passive.participle else ""
    return f"Wie doet dit{task}? Begin de zin daarmee: “de gemeente …”, “uw huisarts …” of “wij …”."
