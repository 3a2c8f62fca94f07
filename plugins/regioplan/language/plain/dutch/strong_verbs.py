"""Verbs whose forms cannot be made by rule: nemen, nam, genomen; with every first part: ondernomen, aangenomen."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .words import listed

_FILE = Path(__file__).with_name("strong_verbs.txt")
_TAKES_PLACE = ("be", "ver", "ont", "her", "er", "ge", "mis")
APART = listed("first-parts")
"""First parts that can stand apart from their verb: aannemen, zij nemen het aan."""


class Forms(NamedTuple):
    """What a verb looks like in other times."""

    past: str
    past_plural: str
    participle: str


@cache
def strong_verbs() -> Mapping[str, Forms]:
    """The listed verbs, also with first parts that take the place of ge-."""
    return dict(_read())


@cache
def strong_participles() -> Mapping[str, str]:
    """The whole verb for each participle: genomen is nemen, ondernomen is ondernemen."""
    return {forms.participle: verb for verb, forms in strong_verbs().items()}


@cache
def past_forms() -> frozenset[str]:
    """Nam, namen, kwam, bleef: what the listed verbs are in the past."""
    return frozenset(form for forms in strong_verbs().values() for form in (forms.past, forms.past_plural))


def verb_of_participle(word: str) -> str:
    """The whole verb of a participle that is made by no rule; empty when `word` is none: aangenomen is aannemen."""
    verb = strong_participles().get(word)
    if verb:
        return verb
    cut = word.find("ge", 2)
    while cut > 0:
        if word[:cut] in APART and (verb := strong_participles().get(word[cut:])):
            return word[:cut] + verb
        cut = word.find("ge", cut + 1)
    return _with_two_parts(word)


def _with_two_parts(word: str) -> str:
    """Voorbehouden, aanbevolen, uitverkoren: a first part before a verb that never has ge-."""
    for cut in range(2, len(word) - 4):
        if word[:cut] in APART and word.startswith(_TAKES_PLACE, cut):
            verb = strong_participles().get(word[cut:])
            if verb and not word.startswith("ge", cut):
                return word[:cut] + verb
    return ""


def _read() -> Iterator[tuple[str, Forms]]:
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            listed, _, firsts = line.partition("|")
            verb, past, plural, participle = listed.split()
            yield verb, Forms(past, plural, participle)
            for first in firsts.split():
                bare = participle.removeprefix("ge") if participle.startswith("ge") else participle
                yield first + verb, Forms(first + past, first + plural, first + bare)
