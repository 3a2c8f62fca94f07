"""Years that are over, in sentences that tell of now or later."""

import re
from collections.abc import Iterator

from ..dutch.function_words import MODALS, WORDEN
from ..dutch.reading import ReadSentence
from ..dutch.strong_verbs import past_forms
from ..dutch.verbs import is_finite, is_participle
from ..dutch.words import word_set
from ..passages import Remark

_YEAR = re.compile(r"(?:19|20)\d\d")
_TELLS_FROM = word_set("sinds uit van vanaf na tussen dan versie nummer")
"""Words before a year that is still true now: sinds 2023, het plan uit 2023."""
_TELLS_WHEN = word_set("in op eind begin halverwege voor vóór per medio tot najaar voorjaar zomer")
"""Words before a year in which something has to happen."""
_REACH_BACK = 4
_OVER = word_set("voorbij verlopen afgelopen geleden vroeger")
_PAST = word_set(
    "was waren werd werden had hadden kon konden moest moesten wilde wilden mocht mochten zou zouden ging gingen"
)
_PERFECT = word_set("heb hebt heeft hebben is zijn")
_AHEAD = (
    (MODALS - _PAST)
    | (WORDEN - _PAST)
    | word_set("gaat gaan komt komen begint beginnen start starten is zijn heeft hebben")
)


def past_year(sentence: ReadSentence, year: int | None) -> Iterator[Remark]:
    """Vóór 2024 gaat iedere wijk ...: a tip that names the year, when `year` is the one it is now."""
    if year is None or not any(word.kind == "number" for word in sentence.words):
        return
    for at, word in enumerate(sentence.words):
        found = _YEAR.fullmatch(word.text)
        if found and int(found[0]) < year and not _is_still_so(sentence, at, year) and _tells_of_now(sentence):
            reason = f"Deze zin gaat over nu of later, maar {found[0]} is voorbij."
            advice = f"Zeg wat er in {found[0]} is gebeurd, of noem het nieuwe jaar."
            yield Remark("tip", "oud-jaar", reason, advice, found[0], f"{found[0]} is voorbij")
            return


def _is_still_so(sentence: ReadSentence, at: int, year: int) -> bool:
    before = {word.lower for word in sentence.words[max(0, at - _REACH_BACK) : at]}
    if before.isdisjoint(_TELLS_WHEN):
        return True
    later = any(_YEAR.fullmatch(word.text) and int(word.text) >= year for word in sentence.words)
    if any(word.lower in _OVER for word in sentence.words):
        return True
    in_brackets = "(" in sentence.text[: sentence.words[at].start] and ")" in sentence.text[sentence.words[at].end :]
    return later or in_brackets or not before.isdisjoint(_TELLS_FROM)


def _tells_of_now(sentence: ReadSentence) -> bool:
    """Whether the verbs are of now or later: gaat, wordt, komt; not: was, is gemaakt."""
    lowers = [word.lower for word in sentence.words]
    if any(word in _PAST or word in past_forms() for word in lowers):
        return False
    if any(word in _PERFECT for word in lowers) and any(map(is_participle, lowers)):
        return False
    return any(word in _AHEAD or (is_finite(word) and not word.endswith(("de", "te", "den", "ten"))) for word in lowers)
