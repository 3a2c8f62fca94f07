"""Nouns that hide a verb: uitvoering, beschikbaarheid, het versterken van."""

from collections.abc import Container, Iterator, Sequence

from ..dutch.chains import prepositions
from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence, Word
from ..dutch.verbs import is_infinitive
from ..dutch.words import listed
from ..lists.terms import Told
from ..passages import Remark
from .names import remark
from .wording import quoted

_MANY = 3
_FEW = 2
_HANGING = 2
"""Prepositions with which a few such nouns are heavy already."""
_MOST_NAMED = 4
_ENDINGS = ("ing", "ingen", "heid", "heden", "tie", "ties", "iteit", "iteiten", "schap", "ment")
GROUPS = tuple(listed("groups-of-people"))
"""Groups of people and other everyday nouns, also as the last part of a longer word: zorgorganisatie."""
_HIDE_NO_VERB = (*GROUPS, *listed("everyday-nouns"))
"""Words that end so and are everyday things, also as the last part of a longer word."""
_SHORTEST = 6
_EVERYDAY = 4.0
"""Frequency from which such a noun is a word like any other: informatie, woning."""


def noun_style(sentence: ReadSentence, known: Container[int], told: Told) -> Iterator[Remark]:
    """Three nouns or more that hide a verb, or two with prepositions around them; each counts once."""
    words = [word for at, word in enumerate(sentence.words) if hides_verb(word) and at not in known]
    words = list({word.lemma: word for word in words}.values())
    verbs = list(_verbs_as_nouns(sentence))
    count = len(words) + len(verbs)
    if count >= _MANY or (count == _FEW and prepositions(sentence) >= _HANGING):
        nouns = [word.text for word in told.new(words)] + [f"het {word.text} van" for word in told.new(verbs)]
        if nouns:
            named, verbs_in = quoted(nouns[:_MOST_NAMED]), _with_verbs(nouns)
            yield remark("woorden-op-ing", found=nouns[0], aantal=count, woorden=named, werkwoorden=verbs_in)


def _with_verbs(nouns: Sequence[str]) -> str:
    """Advice with the verbs that hide in `nouns`, as far as we know them."""
    verbs = list(dict.fromkeys(verb for noun in nouns if (verb := _hidden_verb(noun.lower()))))[:_MOST_NAMED]
    if not verbs:
        return "Zeg met een werkwoord wat er gebeurt. Niet: “de uitvoering van”, maar: “wij voeren uit”."
    return f"Zeg wie wat doet, met een werkwoord: {quoted(verbs)}."


def _hidden_verb(noun: str) -> str:
    """Verbeteren in verbetering or "het verbeteren van"; nothing when we know of no verb."""
    if noun.startswith("het "):
        return noun.removeprefix("het ").removesuffix(" van")
    stem = noun.removesuffix("en").removesuffix("s")
    verb = f"{stem.removesuffix('ing')}en"
    return verb if stem.endswith("ing") and is_infinitive(verb) else ""


def hides_verb(word: Word) -> bool:
    """Whether a noun hides a verb, and is no everyday word: verbetering; not: woning, organisatie."""
    if word.kind != "plain" or len(word.lower) < _SHORTEST or not word.lower.endswith(_ENDINGS):
        return False
    if word.lower.removesuffix("en").removesuffix("s").endswith(_HIDE_NO_VERB):
        return False
    return not dutch().is_concrete(word.lower) and (dutch().frequency(word.lower) or 0) < _EVERYDAY


def _verbs_as_nouns(sentence: ReadSentence) -> Iterator[Word]:
    if " van " not in sentence.text:
        return
    for before, word, after in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False):
        if before.lower == "het" and word.lower.endswith("en") and after.lower == "van":
            yield word
