"""Abbreviations that are in no list: two capitals or more."""

import re
from collections.abc import Iterator, Sequence

from ..dutch.lexicon import dutch
from ..dutch.reading import ReadSentence, Word
from ..lists.listed import Hit, ListedWord

_SHAPE = re.compile(r"(?P<bare>[A-Z][A-Za-z]{0,3}[A-Z]{1,5}|[A-Z]{2,6})(?:['’]?s|['’]en|['’]er)?")
_LETTERS_OF_NAME = range(3, 6)
"""A shop, bank or band can have such a name; those that policy papers use are in the list of hard words."""
_ROMAN = re.compile(r"[IVX]+")
_OF_MAIL = frozenset(("RE", "FW", "FWD", "CC", "BCC", "PS"))
"""What a mail program writes above a message, and people under it."""
_LONGEST_SURE = 3
"""Letters up to which capitals are an abbreviation, even if they spell a word."""


def unlisted_abbreviations(sentence: ReadSentence, hits: Sequence[Hit], names: frozenset[str]) -> Iterator[Hit]:
    """The abbreviations of a sentence that no list has: ABC, ABC's, ABC-overleg."""
    if sentence.text.islower():
        return
    taken = {at for hit in hits for at in range(hit.first, hit.end)}
    for at, word in enumerate(sentence.words):
        if word.text == word.lower:
            continue
        bare = _abbreviation(word)
        if bare and at not in taken and bare not in names and not _is_shouted(sentence):
            is_name = word.text == bare and len(bare) in _LETTERS_OF_NAME  # ING; unlike: XYZ-overleg
            listed = ListedWord(word=bare, manner="hard", kind="afkorting", is_mild=is_name)
            yield Hit(listed, word.text, at, at + 1)


def _abbreviation(word: Word) -> str:
    """The letters of an abbreviation; nothing for a word that is shouted or a Roman number."""
    match = _SHAPE.fullmatch(word.text.partition("-")[0])
    if word.kind != "plain" or not match or _ROMAN.fullmatch(match["bare"]):
        return ""
    bare = match["bare"]
    is_no_abbreviation = bare in _OF_MAIL or (len(bare) > _LONGEST_SURE and dutch().is_known(bare.lower()))
    return "" if is_no_abbreviation else bare


def _is_shouted(sentence: ReadSentence) -> bool:
    """Whether most letters are capitals, so that they say nothing."""
    letters = [sign for sign in sentence.text if sign.isalpha()]
    return len(sentence.words) > 1 and sum(map(str.isupper, letters)) > len(letters) / 2
