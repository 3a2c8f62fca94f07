"""Stiff words, which have a plain word, and short forms such as bijv."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..dutch.reading import ReadSentence
from ..levels import Demands
from ..lists.glossary import Glossary
from ..lists.terms import Hit
from ..passages import Remark, Severity
from .explaining import is_named_beside
from .quotes import severity_in_quotes
from .wording import choice


def stiff_words(sentence: ReadSentence, hits: Sequence[Hit], demands: Demands, glossary: Glossary) -> Iterator[Remark]:
    """The stiff and short words among `hits`, but for those inside a term, or named beside plain words."""
    for hit in hits:
        if hit.listed.manner in ("hard", "plain") or glossary.covers(sentence, hit):
            continue
        if not is_named_beside(sentence, hit.first, hit.end):
            severity = demands.mild if hit.listed.is_mild else "fout"
            yield _remark(hit, severity_in_quotes(severity, sentence.text, sentence.words[hit.first].start))


def _remark(hit: Hit, severity: Severity) -> Remark:
    if hit.listed.manner == "short":
        reason = f"“{hit.listed.word}” is kort geschreven."
        return Remark(severity, "kort-geschreven", reason, f"Schrijf: {choice(hit.plain)}.", hit.text)
    what = "klinkt stijf" if " " in hit.text else "is een stijf woord"
    return Remark(severity, "stijf-woord", f"“{hit.text}” {what}.", _plainer(hit), hit.text)


def _plainer(hit: Hit) -> str:
    """What fits in the place; of a form that is not listed, what it comes from."""
    if hit.plain:
        return f"Schrijf: {choice(hit.plain)}."
    return f"Gewoner is: {choice(hit.listed.plain)}. Kies zelf de vorm die past."
