"""Years that are over, in sentences that promise something for them."""

import re
from collections.abc import Iterator

from ..dutch.reading import ReadSentence
from ..dutch.strong_verbs import past_forms
from ..dutch.verbs import is_participle
from ..dutch.words import listed, word_set
from ..passages import Remark
from .names import remark

_YEAR = re.compile(r"(?:19|20)\d\d")
_TELLS_WHEN = word_set("in eind begin halverwege voor vóór per medio tot najaar voorjaar zomer")
"""Words before a year in which something has to happen; not: sinds 2023, het plan uit 2023."""
_TELLS_FROM = word_set("sinds uit van vanaf na tussen dan versie nummer")
_REACH_BACK = 4
_PROMISES = listed("promising-verbs")
_NOT_NOW = listed("told-of-the-past")
"""Verbs of the past, and words with which a writer tells what others said: het plan zegt, er staat."""
_PERFECT = word_set("heb hebt heeft hebben is zijn")


def past_year(sentence: ReadSentence, year: int | None) -> Iterator[Remark]:
    """Vóór 2024 gaat iedere wijk ...: a tip that names the year, when `year` is the one it is now."""
    if year is None or not any(word.kind == "number" for word in sentence.words) or not _promises(sentence):
        return
    years = [at for at, word in enumerate(sentence.words) if _YEAR.fullmatch(word.text)]
    if years and all(int(sentence.words[at].text) < year and _is_a_date(sentence, at) for at in years):
        found = sentence.words[years[-1]].text
        yield remark("oud-jaar", found=found, jaar=found)


def _is_a_date(sentence: ReadSentence, at: int) -> bool:
    """Whether something has to happen in the year at `at`; not in brackets, which tell where something stands."""
    before = {word.lower for word in sentence.words[max(0, at - _REACH_BACK) : at]}
    start = sentence.words[at].start
    in_brackets = sentence.text.count("(", 0, start) > sentence.text.count(")", 0, start)
    return not before.isdisjoint(_TELLS_WHEN) and before.isdisjoint(_TELLS_FROM) and not in_brackets


def _promises(sentence: ReadSentence) -> bool:
    """Whether the verbs are of now or later, and promise something: gaat, moet, komt; not: was, is gemaakt."""
    lowers = {word.lower for word in sentence.words}
    if lowers.isdisjoint(_PROMISES) or not lowers.isdisjoint(_NOT_NOW) or not lowers.isdisjoint(past_forms()):
        return False
    return lowers.isdisjoint(_PERFECT) or not any(map(is_participle, lowers))
