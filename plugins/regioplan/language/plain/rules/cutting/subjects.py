"""Where a subject ends: u, de gemeente, de hoogte van uw inkomen."""

from ...dutch.finite import PRONOUNS, is_plural_noun
from ...dutch.function_words import ARTICLES, FUNCTION_WORDS, NUMERALS
from ...dutch.lexicon import dutch
from ...dutch.reading import ReadSentence
from ...dutch.words import listed, word_set

ALONE = PRONOUNS | word_set("iedereen iemand niemand alles niets dat dit er")
DETERMINERS = ARTICLES | NUMERALS | listed("determiners")
_MOST_ADJECTIVES = 2


def subject_end(sentence: ReadSentence, begin: int) -> int | None:
    """Position after the subject that begins at `begin`; None when that is not sure."""
    word = sentence.words[begin]
    if word.kind == "name":
        return begin + 1
    end = _noun_end(sentence, begin)
    if end is None:
        return begin + 1 if word.lower in ALONE or is_plural_noun(word.lower) else None
    return _with_van(sentence, end)


def _noun_end(sentence: ReadSentence, begin: int) -> int | None:
    """Position after the noun of: de nieuwe gemeente."""
    if sentence.words[begin].lower not in DETERMINERS:
        return None
    for at in range(begin + 1, min(begin + 2 + _MOST_ADJECTIVES, len(sentence.words))):
        word = sentence.words[at]
        if at in sentence.pauses:
            return None
        if word.kind == "name" or (dutch().is_noun_form(word.lower) and word.lower not in FUNCTION_WORDS):
            return None if _is_noun_too(sentence, at + 1) else at + 1
        if not word.lower.endswith("e") or word.lower in FUNCTION_WORDS:
            return None
    return None


def _is_noun_too(sentence: ReadSentence, at: int) -> bool:
    """Whether another noun follows at once, so that it is not sure which one ends the subject."""
    if at >= len(sentence.words) or at in sentence.pauses:
        return False
    word = sentence.words[at]
    return word.kind == "name" or word.text[0].isupper()


def _with_van(sentence: ReadSentence, end: int) -> int | None:
    """The subject goes on with: van uw inkomen."""
    if end >= len(sentence.words) or sentence.words[end].lower != "van" or end in sentence.pauses:
        return end
    following = end + 1
    if following >= len(sentence.words):
        return None
    if sentence.words[following].kind == "name" or is_plural_noun(sentence.words[following].lower):
        return following + 1
    return _noun_end(sentence, following)
