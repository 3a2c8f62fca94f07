"""What can be the matter with one sentence, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from ..dutch.clauses import subordinate_clauses
from ..dutch.distances import farthest_apart
from ..dutch.passives import Passive, passives
from ..dutch.reading import ReadSentence
from ..levels import Demands
from ..passages import Remark
from .cutting import how_to_cut
from .heavy import long_words, strung_together
from .nouns import noun_style
from .wording import quoted


def check_sentence(sentence: ReadSentence, demands: Demands) -> Iterator[Remark]:
    """Everything that is the matter with how a sentence is built."""
    yield from length(sentence, demands)
    yield from unclear_doer(sentence)
    yield from nested(sentence, demands)
    yield from noun_style(sentence)
    yield from far_apart(sentence)
    yield from long_words(sentence)
    yield from strung_together(sentence)


def length(sentence: ReadSentence, demands: Demands) -> Iterator[Remark]:
    """A sentence with too many words."""
    words, limit = len(sentence.words), demands.sentence_words
    severity = limit.severity(words)
    if severity:
        most = f"Het maximum is {limit.error:g}." if severity == "fout" else f"Liever niet meer dan {limit.tip:g}."
        yield Remark(severity, "lange-zin", f"Deze zin heeft {words} woorden. {most}", how_to_cut(sentence))


def unclear_doer(sentence: ReadSentence) -> Iterator[Remark]:
    """A sentence that does not say who does something, or says it last."""
    for passive in passives(sentence)[:1]:
        reason = f"Hier staat “{passive.auxiliary} … {passive.participle}”. {_what_is_missing(passive)}"
        yield Remark("tip", "wie-doet-het", reason, _how_to_be_active(passive), passive.participle)


def nested(sentence: ReadSentence, demands: Demands) -> Iterator[Remark]:
    """Two or more clauses inside one sentence."""
    clauses = subordinate_clauses(sentence)
    if len(clauses) > 1:
        words = quoted(sentence.words[at].lower for at in clauses[:3])
        reason = f"In deze zin zitten {len(clauses)} andere zinnen. Ze beginnen bij {words}."
        yield Remark(demands.nested, "zin-in-zin", reason, "Zo kan het: maak van elk deel een eigen zin.")


def far_apart(sentence: ReadSentence) -> Iterator[Remark]:
    """Two words that belong together, with many words between."""
    pair = farthest_apart(sentence)
    if pair:
        reason = f"{quoted((pair.first, pair.last))} horen bij elkaar. Er staan {pair.between} woorden tussen."
        yield Remark("tip", "ver-uit-elkaar", reason, "Zet ze dichter bij elkaar, of maak er twee zinnen van.")


def _what_is_missing(passive: Passive) -> str:
    if passive.by:
        return f"Wie het doet (“{passive.by}”), staat pas achteraan."
    return "De lezer ziet niet wie het doet."


def _how_to_be_active(passive: Passive) -> str:
    if passive.by:
        return f"Begin met wie het doet: “{passive.by} …”."
    task = f" (“{passive.verb}”)" if passive.verb != passive.participle else ""
    return f"Wie doet dit{task}? Begin de zin daarmee: “de gemeente …”, “uw huisarts …” of “wij …”."
