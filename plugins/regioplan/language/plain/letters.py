"""Letters that broke on their way here, as from a PDF or an old program: mended where that is certain, else found.

Mended: UTF-8 that was read as another encoding, once or twice (coÃ¶rdinatie), ligatures (eﬃciënt), accents that
stand apart from their letter, soft hyphens and other signs without a width. `ftfy` knows the encodings; it is only
asked about lines that look broken, since a good text must stay as it is.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from .dutch.lexicon import dutch

LOST = "\N{REPLACEMENT CHARACTER}"
"""What a program writes for a letter that it could not read."""
_WRONG_ENCODING = re.compile(
    "[\u00c2\u00c3\u00c5\u00e2\u00ef\u221a\u00d0\u00e3]"
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\u2202\u00c0-\u00ff]"
)
_OLD_SIGNS = re.compile("[\u0080-\u0084\u0086-\u009f]")
"""Signs of Windows that were read as control characters."""
_HALF_QUOTE = re.compile("\u00e2\u20ac(?=[\\s.,;:!?)]|$)")
"""A closing quotation mark of which old programs drop the last sign."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x2060, 0x00AD))
_LOOSE_ACCENT = re.compile("[\u0300-\u036f]")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,5});")
_STILL_BROKEN = re.compile(
    f"{LOST}|[\u00c2\u00c3][\u0080-\u00bf\u2013-\u203a\u0152-\u0192\u02c6\u02dc\u20ac\u2122]"
    "|\u00e2[\u20ac\u0080][^\\s]?|\u221a[\u2202\u00b4\u00a9\u00ab\u00b6\u00a8\u00df]|[\ue000-\uf8ff]|[\u0080-\u0084\u0086-\u009f]"
    r"|(?<=[a-z])[‚‰†‡¤¨¬¯´¸¿](?=[a-z])|(?<=[a-z])[‚‰]|(?<=[a-z])\?(?=[a-z]{2})"
)
_MARK_UP = set("&<>\"'")
_WORD = re.compile(rf"[\w{LOST}?‰‚†‡¤¨¬¯´¸¿’'-]*")
_POSSIBLE = "ëïéöüèêáàóâçô’"
_MOST_LOST = 2
"""Letters that a word can have lost and still be guessed."""


_CLEARLY_MORE = 1.0
"""Difference in frequency with which one word is meant, and the other a slip of the pen."""


class Broken(NamedTuple):
    """A word with a letter that cannot be put right for sure."""

    line: int
    """Line in the text, from 1."""
    word: str
    """As it stands there."""
    guess: str
    """The one Dutch word that it can be; empty when there are more, or none."""


def mend(text: str) -> str:
    """The text with what surely broke put right; lines stay where they are."""
    if text.isascii():
        return text
    if _WRONG_ENCODING.search(text) or _OLD_SIGNS.search(text):
        text = "\n".join(map(_decoded, text.split("\n")))
    text = text.translate(_INVISIBLE | _LIGATURES)
    return unicodedata.normalize("NFC", text) if _LOOSE_ACCENT.search(text) else text


def mend_entities(text: str) -> str:
    """The text with the codes of a web page as letters: caf&eacute; is café. Not for texts that are a web page.

    The signs that mark-up is made of (&lt;, &amp;) stay as they were typed: they can be meant as such.
    """
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _letter(entity: re.Match[str]) -> str:
    sign = html.unescape(entity[0])
    return entity[0] if sign in _MARK_UP else sign


def broken_letters(text: str) -> Iterator[Broken]:
    """Every word that is still broken after mending, each line once."""
    if text.isascii() and "?" not in text:
        return
    told: set[int] = set()
    for match in _STILL_BROKEN.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        word = _word_at(text, match.start())
        if line in told or (match[0] == "?" and not _guess(word)):
            continue
        told.add(line)
        yield Broken(line, word, _guess(word))


def _decoded(line: str) -> str:
    if not (_WRONG_ENCODING.search(line) or _OLD_SIGNS.search(line)):
        return line
    from ftfy import fix_encoding

    return str(fix_encoding(_HALF_QUOTE.sub("”", line)))


def _word_at(text: str, position: int) -> str:
    begin = position
    while begin and _WORD.fullmatch(text[begin - 1]) and text[begin - 1] != "":
        begin -= 1
    end = position + 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[begin:end].rstrip('.,;:!)”"')


@lru_cache(maxsize=1000)
def _guess(word: str) -> str:
    """The one Dutch word that `word` can be, whatever letters it lost."""
    lost = [at for at, sign in enumerate(word) if sign in f"{LOST}?‰‚†‡¤¨¬¯´¸¿"]
    if not lost or len(lost) > _MOST_LOST:
        return ""
    words = []
    for letters in product(_POSSIBLE, repeat=len(lost)):
        signs = list(word)
        for at, letter in zip(lost, letters, strict=True):
            signs[at] = letter
        words.append("".join(signs))
    said = sorted(((dutch().frequency(one.lower()) or 0, one) for one in words), reverse=True)
    if said[0][0] > said[1][0] + _CLEARLY_MORE:
        return said[0][1]
    known = [one for one in words if dutch().is_known(one.lower())]
    return known[0] if len(known) == 1 else ""
