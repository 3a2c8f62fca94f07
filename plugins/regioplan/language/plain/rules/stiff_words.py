"""Stiff words, which have a plain word, and short forms such as bijv."""

from collections.abc import Iterator, Sequence

from ..dutch.reading import ReadSentence
from ..levels import Demands
from ..lists.glossary import Glossary
from ..lists.terms import Hit
from ..passages import Remark, Severity
from .explaining import is_named_beside
from .plainer import is_worth_it, plainer
from .quotes import severity_in_quotes


def stiff_words(sentence: ReadSentence, hits: Sequence[Hit], demands: Demands, glossary: Glossary) -> Iterator[Remark]:
    """The stiff and short words among `hits`, but for those inside a term, or named beside plain words."""
    for hit in hits:
        if hit.listed.manner in ("hard", "plain") or glossary.covers(sentence, hit):
            continue
        if not is_named_beside(sentence, hit.first, hit.end):
            severity = demands.mild if hit.listed.is_mild else "fout"
            severity = severity_in_quotes(severity, sentence.text, sentence.words[hit.first].start)
            remark = _remark(sentence, hit, severity)
            if is_worth_it(remark, sentence, hit):
                yield remark


def _remark(sentence: ReadSentence, hit: Hit, severity: Severity) -> Remark:
    is_short = hit.listed.manner == "short"
    what = "is kort geschreven" if is_short else "klinkt stijf" if " " in hit.text else "is een stijf woord"
    reason = f"“{hit.listed.word if is_short else hit.text}” {what}."
    remedy = plainer(sentence, hit)
    rule = "kort-geschreven" if is_short else "stijf-woord"
    return Remark(severity, rule, reason, remedy.advice, hit.text, remedy.brief, remedy.rewritten)
