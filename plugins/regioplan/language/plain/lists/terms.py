"""Finding listed words in a sentence: as they stand, in other forms, and inside longer words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..dutch.compounds import LINKS, SHORTEST_PART, parts
from ..dutch.lexicon import dutch
from ..dutch.phrases import Match, Phrases, bare, split_words
from ..dutch.reading import ReadSentence, Word
from .apart import ApartVerbs
from .listed import Hit, ListedWord

_SHORTEST_STEM = 5
"""Letters that a hard word needs to be looked for inside longer words."""
_LIKENESS = 3
"""First letters of a base form that a word has to have in it, since dictionaries err."""
_QUOTE = re.compile(r"[“”„\"«»]")
_HYPHENS = re.compile(r"[-/]")


class Listed(NamedTuple):
    """A form of a listed word, with what fits in its place."""

    word: ListedWord
    plain: str


class Terms:
    """All listed words, ready to be found."""

    def __init__(self, words: Iterable[ListedWord]) -> None:
        words = tuple(words)
        self._by_text = Phrases(_forms(words, with_capital=True))
        self._by_lower = Phrases(_forms(words, with_capital=False))
        self._by_lemma = Phrases(_lemmas(words))
        self._apart = ApartVerbs(words)
        self._stems = _stems(words)
        self._inside: dict[str, Listed | None] = {}
        self._starts: dict[str, bool] = {}

    def _may_begin(self, word: Word) -> bool:
        """Whether anything listed can begin with a word, or be in it; most words begin nothing."""
        if word.text not in self._starts:
            text, lower, lemma = bare(word.text), bare(word.lower), word.lemma
            begins = self._by_text.begin_with(text) or self._by_lower.begin_with(lower)
            begins = begins or self._by_lemma.begin_with(lemma) or self._apart.may_begin(lower, lemma)
            self._starts[word.text] = begins or self._hit_inside(word, 0) is not None
        return self._starts[word.text]

    def find(self, sentence: ReadSentence) -> Iterator[Hit]:
        """The listed words of a sentence in order; names are left alone."""
        if not any(map(self._may_begin, sentence.words)):
            return
        rows = _Rows(
            [bare(word.text) for word in sentence.words],
            [bare(word.lower) for word in sentence.words],
            [word.lemma for word in sentence.words],
        )
        at, taken = 0, frozenset[int]()
        while at < len(sentence.words):
            hit = None
            word = sentence.words[at]
            if word.kind not in ("name", "address") and at not in taken and self._may_begin(word):
                match = self._match(rows, at)
                if match and not _is_cut(sentence, at, at + match.length):
                    hit = _hit(sentence, at, match)
                else:  # a listed verb in two parts, or a hard word inside a longer one
                    hit = self._apart.at(sentence, rows.lowers, at) or self._hit_inside(word, at)
            if hit:
                yield hit
                taken = taken.union(hit.rest)
            at = hit.end if hit else at + 1

    def _match(self, rows: "_Rows", at: int) -> Match[Listed] | None:
        text, lower, lemma = rows.texts[at], rows.lowers[at], rows.lemmas[at]
        found = self._by_text.at(rows.texts, at) if self._by_text.begin_with(text) else None
        if not found and self._by_lower.begin_with(lower):
            found = self._by_lower.at(rows.lowers, at)
        if not found and self._by_lemma.begin_with(lemma) and lemma[:_LIKENESS] in lower:
            found = self._by_lemma.at(rows.lemmas, at)
        return found

    def _hit_inside(self, word: Word, at: int) -> Hit | None:
        """A hard word inside a longer one: governancestructuur, IZA-afspraken."""
        if word.text not in self._inside:
            self._inside[word.text] = self._between_hyphens(word.text) or self._in_compound(word.lower)
        found = self._inside[word.text]
        return Hit(found.word, word.text, at, at + 1, part=found.word.word) if found else None

    def _between_hyphens(self, text: str) -> Listed | None:
        pieces = [piece for piece in _HYPHENS.split(bare(text)) if piece]
        for piece in pieces if len(pieces) > 1 else ():
            match = self._by_text.at([piece], 0) or self._by_lower.at([piece.lower()], 0)
            if match and match.value.word.manner == "hard":
                return match.value
        return None

    def _in_compound(self, word: str) -> Listed | None:
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first, last = word[:cut], word[cut:]
            ends = (first.removesuffix(link) for link in LINKS if first.endswith(link))
            starts = (last.removeprefix(link) for link in LINKS if last.startswith(link))
            if last in self._stems and any(map(_is_word, ends)):
                return self._stems[last]
            if first in self._stems and any(map(_is_word, starts)):
                return self._stems[first]
        return None


class _Rows(NamedTuple):
    """The words of a sentence in the three ways in which they are looked up."""

    texts: list[str]
    lowers: list[str]
    lemmas: list[str]


def _is_word(word: str) -> bool:
    return len(word) >= SHORTEST_PART and (dutch().is_known(word) or bool(parts(word)))


def _is_cut(sentence: ReadSentence, at: int, end: int) -> bool:
    """Whether a quotation begins or ends inside the words: kies “Meer” onder “Meer onderdelen” has no "onder meer"."""
    return end - at > 1 and _QUOTE.search(sentence.span(at, end)) is not None


def _hit(sentence: ReadSentence, at: int, match: Match[Listed]) -> Hit | None:
    listed, end = match.value, at + match.length
    if listed.word.manner == "short" and not _is_short_form(sentence, at, end, listed.word.word):
        return None
    return Hit(listed.word, sentence.span(at, end), at, end, listed.plain)


def _is_short_form(sentence: ReadSentence, at: int, end: int, short: str) -> bool:
    """Bijv. and max. have a point; without one, or with a capital, they are words or names."""
    last = sentence.words[end - 1]
    if at > 0 and sentence.words[at].text[0].isupper():
        return False
    has_point = sentence.text[last.end - 1 : last.end + 1].endswith(".") or last.text.endswith(".")
    return has_point or not short.endswith(".") or "." in short[:-1]


def _forms(words: Iterable[ListedWord], *, with_capital: bool) -> Iterator[tuple[tuple[str, ...], Listed]]:
    for word in words:
        for form, plain in word.all_forms.items():
            if form[0].isupper() == with_capital:
                yield split_words(form), Listed(word, plain)
                if word.manner == "short" and form.count(".") > 2 and not _is_word(plainly := form.replace(".", "")):
                    yield (plainly,), Listed(word, plain)  # ivm, as in a mail
                if word.is_abbreviation:
                    yield split_words(f"{form}'s"), Listed(word, "")


def _lemmas(words: Iterable[ListedWord]) -> Iterator[tuple[tuple[str, ...], Listed]]:
    """Words under their own form, for forms that are not listed; nothing fits in their place for sure."""
    for word in words:
        if word.manner != "short" and word.word[0].islower():
            yield split_words(word.word), Listed(word, "")


def _stems(words: Iterable[ListedWord]) -> Mapping[str, Listed]:
    """The forms that are looked for inside longer words."""
    return {
        form: Listed(word, plain)
        for word in words
        if word.manner == "hard" and not word.is_loose and not word.is_abbreviation
        for form, plain in word.all_forms.items()
        if " " not in form and len(form) >= _SHORTEST_STEM
    }


class Told:
    """The words of a sentence that a remark named so far: each is named once."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._words = {word.lower() for hit in hits if hit.listed.manner != "plain" for word in hit.text.split()}

    def new(self, words: Iterable[Word]) -> list[Word]:
        """Those of `words` that were not named yet; from now on they are."""
        found = [word for word in words if word.lower not in self._words]
        self._words.update(word.lower for word in found)
        return found
