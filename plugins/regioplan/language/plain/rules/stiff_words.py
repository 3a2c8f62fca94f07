"""Stiff words, which have a plain word, and short forms such as bijv.; and how a remark says what to write."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..dutch.reading import ReadSentence
from ..levels import Demands
from ..lists.glossary import Glossary
from ..lists.listed import Hit
from ..passages import Remark, Severity
from .explaining import is_named_beside
from .fitting import replacements
from .quotes import severity_of
from .wording import choice, listed_choice


class Remedy(NamedTuple):
    """What to write instead of a listed word."""

    advice: str
    brief: str
    """The same in a few words."""
    rewritten: str = ""
    """The sentence with it, when it fits as it is."""


def plainer(sentence: ReadSentence, hit: Hit) -> Remedy:
    """What fits in the place; else the plain words, for the writer to choose a form."""
    found = list(replacements(sentence, hit))
    if found:
        first = found[0]
        plain = choice([one.new for one in found if one.old == first.old])
        instead = f" in plaats van “{first.old}”" if first.old.lower() != hit.text.lower() else ""
        return Remedy(f"Schrijf: {plain}{instead}.", f"“{first.old}” → {plain}", first.sentence)
    plain = listed_choice(hit.plain or hit.listed.plain)
    return Remedy(f"Gewoner is: {plain}. Kies zelf de vorm die past.", f"“{hit.text}” (gewoner: {plain})")


def is_worth_it(remark: Remark, sentence: ReadSentence, hit: Hit) -> bool:
    """Whether a remark on a listed word helps: good texts have mild words too, and then a plain one has to fit.

    As a label, or with a capital inside the sentence, a mild word is only what something is called.
    """
    if remark.severity == "fout" or not hit.listed.is_mild:
        return True
    is_name = len(sentence.words) == 1 or sentence.is_name(hit.first)
    return not is_name and bool(remark.rewritten or " " in hit.listed.word)


def stiff_words(sentence: ReadSentence, hits: Sequence[Hit], demands: Demands, glossary: Glossary) -> Iterator[Remark]:
    """The stiff and short words among `hits`, but for those inside a term, or named beside plain words."""
    for hit in hits:
        if hit.listed.manner in ("hard", "plain") or glossary.covers(sentence, hit):
            continue
        if not is_named_beside(sentence, hit.first, hit.end):
            remark = _remark(sentence, hit, severity_of(hit, sentence, demands))
            if is_worth_it(remark, sentence, hit):
                yield remark


def _remark(sentence: ReadSentence, hit: Hit, severity: Severity) -> Remark:
    is_short = hit.listed.manner == "short"
    what = "is kort geschreven" if is_short else "klinkt stijf" if " " in hit.text else "is een stijf woord"
    reason = f"“{hit.listed.word if is_short else hit.text}” {what}."
    remedy = plainer(sentence, hit)
    rule = "kort-geschreven" if is_short else "stijf-woord"
    return Remark(severity, rule, reason, remedy.advice, hit.text, remedy.brief, remedy.rewritten)
