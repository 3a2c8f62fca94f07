"""Verb forms: which words are verbs, and which are participles (gemaakt, besproken).

There is no parser here: the form of a word, its base form and a list of nouns decide. Against a
tagger (Frog) on 75,000 words this finds nine verb forms in ten, and is right about nine in ten.
All words are in small letters.
"""

import re
from functools import lru_cache

from .function_words import FUNCTION_WORDS, HEBBEN, HELPERS
from .lexicon import dutch
from .strong_verbs import APART, past_forms, strong_verbs, verb_of_participle
from .words import listed

_WITH_GE = re.compile(r"(?P<before>\w{2,8}?)?ge(?P<stem>\w{2,})(?:d|t|en|aan|ien)")
_WITHOUT_GE = re.compile(r"(?:be|ver|ont|her|er|mis|onder|over|voor|door|om|aan|weer)\w{2,}(?:d|t|en|aan|ien)")
_OPEN_SYLLABLE = re.compile(r"(?<![aeiou])([aeou])([bcdfghklmnprstvz])$")
_TAKE_PLACE_OF_GE = ("be", "ver", "ont", "her", "er")
_VOICELESS = ("t", "k", "f", "s", "ch", "p", "x", "c", "q")
_VERB_ENDINGS = ("en", "aan", "ien", "oen")
_NO_VERB_ENDINGS = ("ende", "enden", "end", "aande", "iende", "ing", "ingen", "elijk", "elijke")
_SHORT_VERBS = ("gaan", "staan", "slaan", "doen", "zien")

PARTICLES = listed("particles")
"""First parts of verbs: meedoen, terechtkunnen."""

_SAME_AS_INFINITIVE = listed("participle-is-infinitive")
_ALSO_OTHER_WORDS = listed("participles-that-are-other-words")
"""Participles that are nouns or other verbs as well."""
_ALSO_NOUNS = listed("verbs-like-nouns")
"""Verbs with a subject that look like nouns, but hardly ever are."""
_NO_VERBS = listed("no-verbs")


@lru_cache(maxsize=50_000)
def is_verb(word: str) -> bool:
    """Whether `word` is a form of a verb with a meaning of its own, so not of "zijn" or "kunnen"."""
    if word in _ALSO_NOUNS:
        return True
    if len(word) < 2 or not word.isalpha() or _is_no_verb(word):
        return False
    if word.endswith(_NO_VERB_ENDINGS):
        return is_participle(word) or _is_past_of_ken(word)
    if is_infinitive(word) or is_participle(word):
        return True
    if word.endswith("e") and (not word.endswith(("de", "te")) or is_participle(word[:-1])):
        return False
    lemma = dutch().lemma(word)
    return lemma != word and len(lemma) > 3 and lemma.endswith(_VERB_ENDINGS) and not dutch().is_noun_form(word)


def _is_past_of_ken(word: str) -> bool:
    """Kende, tekenden: a past that looks like an adjective such as werkende."""
    lemma = dutch().lemma(word)
    stems = [form[:-1] for form in third_persons(lemma)] if lemma.endswith("en") else []
    return any(word in (f"{stem}de", f"{stem}den") for stem in stems)


@lru_cache(maxsize=50_000)
def is_infinitive(word: str) -> bool:
    """Whether `word` is the whole verb: maken. In "wij maken" it looks the same."""
    if _is_no_verb(word) or not word.endswith(_VERB_ENDINGS) or len(word) < 4:
        return False
    if word.endswith(_SHORT_VERBS):
        return not word.startswith("ge") and dutch().is_known(word)
    known = [form for form in third_persons(word) if dutch().lemma(form) == word]
    return bool(known) and (dutch().lemma(word) == word or _is_rather_verb(word, known[0]))


@lru_cache(maxsize=50_000)
def is_participle(word: str) -> bool:
    """Whether `word` is what comes after "is" or "wordt": gemaakt, vastgesteld, besproken."""
    if word in _SAME_AS_INFINITIVE or word in _ALSO_OTHER_WORDS:
        return True
    if _is_no_verb(word) or _is_noun_only(word) or word.startswith("onge"):  # ongeschikt, ongedeerd
        return False
    if verb_of_participle(word) or _is_after_first_part(word):
        return True
    if word in past_forms():
        return False
    lemma = dutch().lemma(word)
    if lemma == word:
        return _is_made_with_ge(word)
    if lemma in strong_verbs() or (_needs_ge(lemma) and "ge" not in word[1:]):
        return False
    return lemma.endswith(_VERB_ENDINGS) and _has_form(word, lemma) and _has_last_sound(word, lemma)


def is_any_verb(word: str) -> bool:
    """Whether `word` is a form of any verb, so also of "zijn" and "kunnen"."""
    return word in HELPERS or is_verb(word)


def is_any_finite(word: str) -> bool:
    """Whether `word` can be a verb with a subject, so also "is" and "kan"."""
    return word in HELPERS or is_finite(word)


def is_finite(word: str) -> bool:
    """Whether `word` can only be a verb with a subject: maakt, maakte, heeft."""
    if word in HEBBEN:
        return word not in ("hebben", "gehad")
    return is_verb(word) and not is_infinitive(word) and not is_participle(word)


def _is_after_first_part(word: str) -> bool:
    """Terugbetaald, uitbesteed, herbenoemd: a first part before a participle that never has ge-."""
    rests = (word.removeprefix(first) for first in (*APART, "her") if word.startswith(first))
    return any(rest.startswith(_TAKE_PLACE_OF_GE) and len(rest) > 5 and is_participle(rest) for rest in rests)


def _is_noun_only(word: str) -> bool:
    """Whether the dictionary has a noun here: gebied; but aangetekend is a participle as well."""
    if not dutch().is_noun_form(word):
        return False
    match = _WITH_GE.fullmatch(word)
    return not (match and match["before"] and dutch().lemma(word).endswith(_VERB_ENDINGS))


def _needs_ge(verb: str) -> bool:
    """Whether a verb has a first part that stands apart, so that ge- comes after it: aansluiten, aangesloten."""
    if verb in strong_verbs():
        return False
    return any(verb.startswith(first) and verb.removeprefix(first) in strong_verbs() for first in PARTICLES)


def _is_no_verb(word: str) -> bool:
    return word in FUNCTION_WORDS or word in _NO_VERBS


def _is_rather_verb(word: str, third_person: str) -> bool:
    """Whether people say "leert" about as often as "leer"; nobody says "groept"."""
    as_verb = dutch().frequency(third_person) or 0
    as_noun = dutch().frequency(dutch().lemma(word)) or 0
    return as_verb > 3.3 and as_verb > as_noun - 1


def third_persons(infinitive: str) -> tuple[str, ...]:
    """How it could be with "hij": leren gives leert, zetten gives zet, regelen gives regelt."""
    stem = infinitive.removesuffix("en")
    if stem.endswith("ër"):
        return (f"{stem[:-1]}ert",)
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        stem = stem[:-1]
    return tuple(_with_t(form) for form in (_OPEN_SYLLABLE.sub(r"\1\1\2", stem), stem))


def _with_t(stem: str) -> str:
    hard = stem[:-1] + {"z": "s", "v": "f"}.get(stem[-1], stem[-1]) if stem else stem
    return hard if hard.endswith("t") else f"{hard}t"


def _has_form(word: str, lemma: str) -> bool:
    """Whether `word` is made as participles are: with ge-, or with a prefix that takes its place."""
    if word == f"{lemma}d":
        return False
    if lemma.startswith("ge"):
        return word.startswith("gege") or (bool(_WITH_GE.fullmatch(word)) and not word.endswith("en"))
    return bool(_WITH_GE.fullmatch(word) or _WITHOUT_GE.fullmatch(word))


def _has_last_sound(word: str, lemma: str) -> bool:
    """A participle ends in -t after a voiceless sound only: gemaakt; but betaalt has a subject, and besloot too."""
    if word.endswith(("acht", "ocht")):
        return True
    if word.endswith("t"):
        is_own_past = not _WITH_GE.fullmatch(word) and word not in third_persons(lemma)
        return lemma[:-2].endswith(_VOICELESS) and not is_own_past
    return True


def _is_made_with_ge(word: str) -> bool:
    """For participles that the dictionary has under themselves: uitgewerkt, getraind."""
    match = _WITH_GE.fullmatch(word)
    if not match or word.endswith(("en", "ien", "end", "gericht")):
        return False
    stem = match["stem"].translate({0xEF: "i", 0xEB: "e", 0xFC: "u"})
    return any(dutch().lemma(form) not in (form, word) for form in (stem, f"{stem}t"))
