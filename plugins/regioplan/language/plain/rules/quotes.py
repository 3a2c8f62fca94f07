"""Words between quotation marks are somebody else's: they get tips only, and one for each quotation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..dutch.reading import ReadSentence
from ..dutch.verbs import is_any_finite
from ..dutch.words import listed
from ..levels import Demands
from ..lists.listed import Hit
from ..passages import Remark, Severity

_QUOTED = re.compile(r"“[^”]*”|„[^”“]*[”“]|\"[^\"]*\"|‘[^’]*’(?!\w)|«[^»]*»")
_ON_WORDS = ("moeilijk-woord", "moeilijke-woorden", "afkorting", "stijf-woord", "kort-geschreven", "zeldzaam-woord")
"""Rules about what words mean. How a quotation is built is not for the writer to change."""
_KEEP_OR_EXPLAIN = "Moet de aanhaling zo blijven? Zeg er dan in gewone woorden bij wat het betekent."

NAMING = listed("naming-words")
"""Words of a sentence that says what others call something."""
_NAME = 6
"""Words up to which a quotation can be what something is called."""


def severity_of(hit: Hit, sentence: ReadSentence, demands: Demands) -> Severity:
    """How bad a listed word is: not when it is mild, or between quotation marks."""
    start = sentence.words[hit.first].start
    is_quoted = any(match.start() < start < match.end() for match in _QUOTED.finditer(sentence.text))
    return "tip" if is_quoted else demands.mild if hit.listed.is_mild else "fout"


def one_for_each_quotation(remarks: Iterable[Remark], sentence: ReadSentence) -> Iterator[Remark]:
    """The remarks on a sentence, with one at the most on each quotation: the first on its words."""
    quotations = list(_QUOTED.finditer(sentence.text))
    if not quotations:
        yield from remarks
        return
    own = _QUOTED.sub(" ", sentence.text)
    told = {match for match in quotations if _is_reference(match, sentence)}
    for remark in remarks:
        quotation = _quotation(remark, quotations, own)
        if quotation is None:
            yield remark
        elif quotation not in told and remark.rule in _ON_WORDS:
            told.add(quotation)
            yield replace(remark, severity="tip", advice=f"{remark.advice} {_KEEP_OR_EXPLAIN}")


def _quotation(remark: Remark, quotations: Iterable[re.Match[str]], own: str) -> re.Match[str] | None:
    """The quotation that the words of `remark` stand in; None when the writer uses them as well."""
    words = remark.found.split(" … ")
    if not remark.found or all(word in own for word in words):
        return None
    return next((match for match in quotations if all(word in match[0] for word in words)), None)


def _is_reference(quotation: re.Match[str], sentence: ReadSentence) -> bool:
    """Whether a quotation only says where something stands, or what others call it.

    De plek in het plan: “hoofdstuk 3, opgave 6”. Het plan noemt dat “output”.
    """
    before = [word.lower for word in sentence.words if word.start < quotation.start()]
    words = quotation[0].split()
    is_title = sum(word.strip("“„").istitle() for word in words) > 1
    if len(words) <= _NAME and (is_title or any(word.lower in NAMING for word in sentence.words)):
        return True
    is_label = sentence.text[: quotation.start()].rstrip().endswith(":")
    return is_label and not any(map(is_any_finite, before))
