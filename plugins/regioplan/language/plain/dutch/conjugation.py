"""Verbs in the form that a sentence needs: maken gives maakt, maakte and gemaakt. All words are in small letters."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from .lexicon import dutch
from .strong_verbs import APART, strong_verbs
from .verbs import is_infinitive, third_persons
from .words import listed

_IRREGULAR: Mapping[str, Mapping[str, str]] = tomllib.loads(
    files(__package__).joinpath("irregular_verbs.toml").read_text(encoding="utf-8")
)
_THIRD, _PAST, _PAST_PLURAL = _IRREGULAR["third_person"], _IRREGULAR["past"], _IRREGULAR["past_plural"]
_PARTICIPLE = _IRREGULAR["participle"]
WITH_U = _IRREGULAR["with_u"]
"""Helpers as they are with "u": zijn is bent."""
_NEVER_APART = listed("verbs-that-stay-whole")
"""Verbs that look as if they had a part that stands apart."""
_WITHOUT_GE = ("be", "ver", "ont", "her", "er", "ge")
_VOICELESS = ("t", "k", "f", "s", "ch", "p", "x")


@lru_cache(maxsize=10_000)
def split_verb(verb: str) -> tuple[str, str]:
    """The part that can stand apart, and the rest: meedoen is mee and doen; maken has no such part."""
    if verb in strong_verbs() or verb in _NEVER_APART:
        return "", verb
    for cut in range(len(verb) - 3, 1, -1):
        first, rest = verb[:cut], verb[cut:]
        if first in APART and (rest in strong_verbs() or rest in _THIRD or is_infinitive(rest)):
            return first, rest
    return "", verb


def third_person(verb: str) -> str:
    """Maken is maakt; the part that stands apart is left out."""
    verb = split_verb(verb)[1]
    return _THIRD.get(verb) or max(third_persons(verb), key=lambda form: dutch().frequency(form) or 0)


def past(verb: str, *, is_plural: bool = False) -> str:
    """Maken is maakte or maakten; the part that stands apart is left out."""
    verb = split_verb(verb)[1]
    if known := (_PAST_PLURAL if is_plural else _PAST).get(verb):
        return known
    if forms := strong_verbs().get(verb):
        return forms.past_plural if is_plural else forms.past
    return f"{_stem(verb)}{'te' if _is_voiceless(verb) else 'de'}{'n' if is_plural else ''}"


def participle(verb: str) -> str:
    """Maken is gemaakt, meedoen is meegedaan, verbeteren is verbeterd."""
    first, rest = split_verb(verb)
    if known := _PARTICIPLE.get(rest):
        return first + known
    if forms := strong_verbs().get(rest):
        return first + forms.participle
    stem = _stem(rest)
    ending = "" if stem.endswith(("d", "t")) else "t" if _is_voiceless(rest) else "d"
    ge = "" if rest.startswith(_WITHOUT_GE) or verb in _NEVER_APART else "ge"
    return f"{first}{ge}{stem}{ending}"


def _stem(verb: str) -> str:
    """Maken is maak."""
    form = third_person(verb)
    ends_in_t = verb.removesuffix("en").rstrip("t") != verb.removesuffix("en")
    return form if ends_in_t else form.removesuffix("t")


def _is_voiceless(verb: str) -> bool:
    return verb.removesuffix("en").endswith(_VOICELESS)
