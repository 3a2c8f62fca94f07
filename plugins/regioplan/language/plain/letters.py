"""Letters that broke on their way here, as from a PDF or an old program: mended where that is certain, else found.

Mended: text that was read as another encoding, once or twice (coÃ¶rdinatie, co├Ârdinatie, BelgiÙ), ligatures
(eﬃciënt), accents that stand apart from their letter, soft hyphens and other signs without a width, what only looks
like our letters (𝗵𝗲𝗲𝗹 from a social network, ５０, a Cyrillic а). Certain is what leaves Dutch words; a good text stays
as it is. Whatever reads a file takes `mend(decode(raw))`, and refuses what `broken_letters` finds in it.
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
_WRONG = ("sloppy-windows-1252", "latin-1", "cp850", "cp437", "mac_roman", "iso8859-15")
"""Encodings that text is read in by mistake. The sloppy one of `ftfy` has a sign for every byte."""
_RIGHT = ("utf-8", "cp1252", "cp850", "mac_roman")
"""Encodings that it really had, the likeliest first."""
_ACCENTED = "ëïéöüèêáàâäóôòíîúûçñ"
_EXPECTED = re.compile(f"[\\x20-\\x7e{_ACCENTED}{_ACCENTED.upper()}’‘“”„–—…•€°²×½©§]*")
"""What a Dutch text is made of."""
_SIGN_IN_WORD = re.compile(r"(?<=[a-z])[×²½©§€•–—„“‘](?=[\w:.,]|$)")
_LETTERS = re.compile(r"[^\W\d_]+")
_ODD = re.compile(
    f"{LOST}|[ÂÃ][\u0080-\u00bf\u2013-\u203a\u0152-\u0192\u02c6\u02dc€™]|â[€\u0080]|[├┬ÔΓ‚Ô][^\\w\\s]|[├┬Γ]|Ôé|ÔÇ|Γé|ΓÇ"
    "|√(?=[^\\s\\d])|‚[ÄÇ]|[\ue000-\uf8ff]|[\u0080-\u0084\u0086-\u009f]"
    "|(?<=[a-z])[À-ÖØ-ÞŠŽŸ¤¨¬¯´¸¿÷³‚‰‹›ˆ†‡¢](?=[a-z’])|(?<=[a-z])[À-ÖØ-ÞŠŽŸ‚‰](?![\\w])|[ÚÈŽ‚Š]{2}(?=n\\b)"
)
"""Signs of broken letters; what is left of them after mending is refused."""
_MAY_BE_ODD = re.compile(f"{_ODD.pattern}|(?<=[a-z])[”‘•þšœ…](?=[a-z])")
_HALF_QUOTE = re.compile(f"â€{LOST}?(?=[\\s.,;:!?)]|$)")
"""A closing quotation mark of which old programs drop the last sign."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x2060))
_DRAWN = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]+")
"""Letters and digits drawn in another way, which are read aloud as signs of arithmetic, and found by no search."""
_ALIKE = str.maketrans("аеорсухіАВЕКМНОРСТХІοΟ", "aeopcyxiABEKMHOPCTXIoO")
"""Cyrillic and Greek letters that look like ours."""
_MAY_BE_ALIKE = re.compile(f"[{''.join(map(chr, _ALIKE))}]")
_MIXED = re.compile(r"\b(?=\w*[A-Za-z])\w+")
_JOINED = re.compile(r"(?<=[^\W\d_])[\u200c\u200d\ufeff](?=[a-z])")
_CUT = re.compile(r"\b([a-z]{2,})-[ \n]+(?!(?:en|of|tot|dan|als|noch|maar)\b)([a-z]{2,})\b")
"""A word that stood at the end of a line."""
_LOOSE_ACCENT = re.compile("[\u0300-\u036f]")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,5});")
_MARK_UP = set("&<>\"'")
_BETWEEN = re.compile(r"(?<=[a-z])\?(?=[a-z]{2})")
"""A question mark in the middle of a word: all that is left of a letter."""
_GUESSED = f"{LOST}?‰‚†‡¤¨¬¯´¸¿"
_WORD = re.compile(rf"[\w{_GUESSED}’'-]*")
_POSSIBLE = "ëïéöüèêáàâóçô’"
_MOST_LOST = 2
"""Letters that a word can have lost and still be guessed."""
_KNOWN_WELL = 2.0
"""Frequency of a word that cannot be two words by chance."""
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


def decode(raw: bytes) -> str:
    """The text of a file in whatever encoding surely leaves Dutch words; raises `UnicodeDecodeError` when none does."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16")
    for encoding, zeros in (("utf-16-le", raw[1:100:2]), ("utf-16-be", raw[:100:2])):
        if zeros.count(0) * 2 > len(zeros):
            return raw.decode(encoding)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        for encoding in _RIGHT[1:]:
            try:
                text = raw.decode(encoding)
            except UnicodeDecodeError:
                continue
            if all(_is_dutch(word) for word in text.split()):
                return text
        raise


def mend(text: str) -> str:
    """The text with what surely broke put right; lines stay where they are."""
    if text.isascii():
        return text
    if _MAY_BE_ODD.search(text):
        text = _read_rightly(_HALF_QUOTE.sub("â€\x9d", text))
    text = _DRAWN.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text.translate(_INVISIBLE | _LIGATURES))
    text = _JOINED.sub("", text)
    if _MAY_BE_ALIKE.search(text):
        text = _MIXED.sub(lambda match: match[0].translate(_ALIKE), text)
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
    for match in _CUT.finditer(text):
        whole = f"{match[1]}{match[2]}"
        if (dutch().frequency(whole) or 0) > _KNOWN_WELL:
            yield Broken(text.count("\n", 0, match.start()) + 1, " ".join(match[0].split()), whole)
    if text.isascii() and "?" not in text:
        return
    told: set[int] = set()
    found = sorted((*_ODD.finditer(text), *_BETWEEN.finditer(text)), key=lambda match: match.start())
    for match in found:
        line = text.count("\n", 0, match.start()) + 1
        word = _word_at(text, match.start())
        if line in told or (match[0] == "?" and not _guess(word)):
            continue
        told.add(line)
        yield Broken(line, word, _guess(word))


def _read_rightly(text: str) -> str:
    """The text as it was meant: anew as a whole when one other encoding explains it, else word by word."""
    pieces = re.split(r"([ \t\r\n]+)", text)
    odd = {piece: _readings(piece) for piece in pieces if _MAY_BE_ODD.search(piece)}
    first, *others = odd.values() or [{}]
    pair = next((pair for pair in first if all(pair in readings for readings in others)), None)
    if pair is None:
        return "".join(next(iter(odd.get(piece, {}).values()), piece) for piece in pieces)
    return "".join(piece if _is_good(piece) else _readings(piece).get(pair, piece) for piece in pieces)


def _is_good(piece: str) -> bool:
    """Whether a piece of a text that broke is Dutch all the same."""
    return piece.isascii() or (_is_dutch(piece) and all(map(_is_word, _LETTERS.findall(piece))))


@lru_cache(maxsize=1000)
def _readings(piece: str) -> dict[tuple[str, str], str]:
    """What a piece can have been, by the wrong and the right encoding; only what leaves Dutch words."""
    from ftfy import bad_codecs  # registers the sloppy encodings

    assert bad_codecs
    found: dict[tuple[str, str], str] = {}
    for right, wrong in product(_RIGHT, _WRONG):
        try:
            text = "" if LOST in piece else piece.encode(wrong).decode(right)
        except UnicodeError:
            continue
        if right == "utf-8" and _MAY_BE_ODD.search(text):
            text = next(iter(_readings(text).values()), text)
        if text not in ("", piece) and (_EXPECTED.fullmatch(text) if right == "utf-8" else _is_dutch(text)):
            found[wrong, right] = text
    return found


@lru_cache(maxsize=10_000)
def _is_dutch(piece: str) -> bool:
    """Whether a piece of text has signs of Dutch only, and each word with an accent in it is known."""
    if not _EXPECTED.fullmatch(piece) or _MAY_BE_ODD.search(piece) or _SIGN_IN_WORD.search(piece):
        return False
    return all(_is_word(word) for word in _LETTERS.findall(piece) if not word.isascii())


def _is_word(word: str) -> bool:
    lower = word.lower()
    return lower in "saàé" or (len(word) > 1 and (dutch().is_known(lower) or bool(dutch().frequency(lower))))


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
    pieces = re.split(f"[{_GUESSED}]", word)
    if not 1 < len(pieces) <= _MOST_LOST + 1:
        return ""
    filled = (zip(pieces, (*letters, ""), strict=True) for letters in product(_POSSIBLE, repeat=len(pieces) - 1))
    words = ["".join(map("".join, pairs)) for pairs in filled]
    said = sorted(((dutch().frequency(one.lower()) or 0, one) for one in words), reverse=True)
    if said[0][0] > said[1][0] + _CLEARLY_MORE:
        return said[0][1]
    known = [one for one in words if dutch().is_known(one.lower())]
    return known[0] if len(known) == 1 else ""
