"""Sentences that have to be read twice: two negations, and a clause between a subject and its verb."""

from collections.abc import Iterator
from typing import NamedTuple

from ..dutch.function_words import COORDINATORS, SURE_SUBORDINATORS, ZIJN
from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence
from ..dutch.verbs import is_verb
from ..dutch.words import listed, word_set
from ..passages import Remark
from .cutting import embedded_clause
from .names import remark
from .wording import quoted

_NEGATIONS = word_set("niet geen nooit niemand niets nergens")
_STOPS = COORDINATORS | SURE_SUBORDINATORS | word_set("dat die als om wat wie dan tot")
_NOT_NEGATIVE = listed("on-is-no-negation")
_NOUN_ENDINGS = ("ing", "ingen", "heid", "heden", "schap", "er", "ers")
_SHORTEST = 6
_SHORT = 7
"""Words up to which "geen ... zonder" is easy: geen bezoek zonder afspraak."""


def double_negation(sentence: ReadSentence) -> Iterator[Remark]:
    """Niet onmogelijk, niet zonder, nooit niet: the reader has to turn it round twice."""
    is_possible = sentence.text.endswith((".", "!", "?")) and any(word.lower in _NEGATIONS for word in sentence.words)
    pair = _negations(sentence) if is_possible else None
    if pair:
        words = quoted(pair.words)
        yield remark("dubbel-ontkend", found=pair.words[0], rewritten=pair.rewritten, woorden=words, advies=pair.advice)


class _Pair(NamedTuple):
    words: tuple[str, str]
    advice: str
    rewritten: str = ""


def _negations(sentence: ReadSentence) -> _Pair | None:
    words = sentence.words
    for at, word in enumerate(words):
        if word.lower not in _NEGATIONS:
            continue
        for ahead in range(at + 1, len(words)):
            lower = words[ahead].lower
            if ahead in sentence.pauses or lower in _STOPS or words[at + 1].lower in ("alleen", "meer"):
                break
            if ahead == at + 1 and word.lower in ("niet", "geen") and _is_negative(lower):
                positive, text = lower.removeprefix("on"), sentence.text
                whole = f"{text[: word.start]}{positive}{text[words[ahead].end :]}" if word.text == "niet" else ""
                advice = f"Zeg het één keer, zonder “{word.lower}”: “{positive}”."
                return _Pair((word.text, words[ahead].text), advice, whole)
            if lower == "zonder" and ahead == at + 1 and word.lower == "niet" and _is_said_of(sentence, at):
                return _Pair((word.text, words[ahead].text), "Zeg het één keer: met “met”, of met “wel”.")
            if lower == "zonder" and word.lower == "geen" and len(words) > _SHORT:
                return _Pair((word.text, words[ahead].text), "Zeg het één keer, met “alleen met …” of “altijd”.")
            if lower == "niets" and words[ahead - 1].lower == "voor":
                break
            if lower in _NEGATIONS and words[ahead].text == lower:
                return _Pair((word.text, words[ahead].text), "Zeg wat er wel is, of haal één van de twee weg.")
    return None


def _is_said_of(sentence: ReadSentence, at: int) -> bool:
    """Whether "niet zonder" says how something is: dat is niet zonder risico; not: wij kunnen niet zonder u."""
    begin = max((pause for pause in sentence.pauses if pause <= at), default=0)
    return any(word.lower in ZIJN for word in sentence.words[begin:at])


def _is_negative(word: str) -> bool:
    """Onmogelijk: on- before an adjective that people know."""
    positive = word.removeprefix("on")
    is_longer = word.startswith("on") and len(word) >= _SHORTEST and word not in _NOT_NEGATIVE
    is_other = word.endswith(_NOUN_ENDINGS) or is_verb(word) or positive.startswith(("der", "t"))
    return is_longer and not is_other and dutch().is_known(positive)


def interrupted(sentence: ReadSentence) -> Iterator[Remark]:
    """De gemeente, die in 2024 een plan heeft gemaakt, is gestopt."""
    found = embedded_clause(sentence)
    if found:
        told = f"“{' '.join(found.made.sentences)}”" if found.made else ""
        how = f"maak er twee zinnen van: {told}" if told else "maak van het stuk ertussen een eigen zin."
        between = f"“{found.before}” en “{found.verb}”"
        yield remark("zin-onderbroken", rewritten=told, tussen=between, woorden=found.length, hoe=how)
