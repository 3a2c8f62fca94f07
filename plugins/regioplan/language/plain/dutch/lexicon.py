"""What is known of Dutch words: base form, how often people say them, what nouns stand for.

Base forms come from `simplemma` (MIT). Frequencies (SUBTLEX-NL, Keuleers, Brysbaert and New 2010)
and the kinds of nouns come from the data files in the wheel of `lint-ii` (EUPL-1.2, Kim and Pander
Maat 2025). That package is never imported: it wants a parser that we do not need. Where it is not
installed, everything works but the tips on rare words and the LiNT estimate.
"""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Literal, NamedTuple

Sense = Literal["concrete", "abstract", "undefined"]

_DATA = "lint_ii/linguistic_data/data"
_NOUNS = "nouns_sem_types_20260420.parquet"
_FREQUENCIES = "subtlex_wordfreq.parquet"
_SKIPPED = "subtlex_wordfreq_skiplist.parquet"

UNSEEN = 1.359228547196266
"""Frequency of a word that is not in SUBTLEX-NL, as LiNT-II counts it: log10 per thousand million."""


class Noun(NamedTuple):
    """What a noun stands for."""

    sense: Sense
    """concrete when you can see or touch it, or when it is a person, place or time."""
    head: str
    """The last part of a compound: `zorger` of `mantelzorger`. Otherwise empty."""


class Lexicon:
    """Looks words up, in small letters. The files are read at the first question."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._lemmas: dict[str, str] = {}

    @property
    def has_frequencies(self) -> bool:
        """Whether frequencies and kinds of nouns are there."""
        return self._folder is not None

    def open(self) -> None:
        """Read the files now, and not at the first question."""
        self.lemma("woord")
        self.frequency("woord")
        self.noun("woord")

    def lemma(self, word: str) -> str:
        """The form under which a dictionary has `word`: gefaciliteerd is faciliteren."""
        found = self._lemmas.get(word)
        if found is None:
            found = self._lemmas[word] = self._lemmatize(word, "nl").replace("_", "")
        return found

    def is_known(self, word: str) -> bool:
        """Whether `word` is Dutch, as far as we know."""
        return bool(self._is_known(word, "nl")) or word in self._nouns

    def frequency(self, word: str) -> float | None:
        """How often `word` is said, as log10 per thousand million words; None when never."""
        return self._frequencies.get(word)

    def noun(self, word: str) -> Noun | None:
        """What `word` stands for, when it is a noun."""
        found = self._nouns.get(word) or self._nouns.get(self.lemma(word))
        return Noun(found[0], found[1] or "") if found else None

    def is_concrete(self, word: str) -> bool:
        """Whether `word` is a noun for what you can see or touch, or for a person, place or time."""
        noun = self.noun(word)
        return noun is not None and noun.sense == "concrete"

    def is_said(self, word: str, often: float) -> bool:
        """Whether people say `word`, or its base form, as often as that."""
        return max(self.frequency(word) or 0, self.frequency(self.lemma(word)) or 0) >= often

    def is_noun_form(self, word: str) -> bool:
        """Whether `word` itself, as it is written, is a noun."""
        return word in self._nouns

    def is_skipped(self, word: str) -> bool:
        """Whether the frequency of `word` says nothing, as with names."""
        return word in self._skipped

    @cached_property
    def _lemmatize(self) -> Any:
        from simplemma import lemmatize

        return lemmatize

    @cached_property
    def _is_known(self) -> Any:
        from simplemma import is_known

        return is_known

    @cached_property
    def _frequencies(self) -> Mapping[str, float]:
        words, frequencies = self._read(_FREQUENCIES, "word", "word_count")
        return dict(zip(words, frequencies, strict=True))

    @cached_property
    def _nouns(self) -> Mapping[str, tuple[Sense, str | None]]:
        words, senses, heads = self._read(_NOUNS, "word", "super_sem_type", "head")
        return dict(zip(words, zip(senses, heads, strict=True), strict=True))

    @cached_property
    def _skipped(self) -> frozenset[str]:
        return frozenset(self._read(_SKIPPED, "word")[0])

    def _read(self, name: str, *columns: str) -> list[list[Any]]:
        """Columns of a data file; empty ones when the package is not there."""
        if self._folder is None:
            return [[] for _ in columns]
        from arro3.io import read_parquet

        table = read_parquet(str(self._folder / name)).read_all()
        return [table[column].to_pylist() for column in columns]


@lru_cache(maxsize=1)
def dutch() -> Lexicon:
    """The one lexicon of this program, so that its files are read once."""
    return Lexicon(_installed_data())


def _installed_data() -> Path | None:
    try:
        folder = Path(str(distribution("lint-ii").locate_file(_DATA)))
    except PackageNotFoundError:
        return None
    return folder if (folder / _NOUNS).exists() else None
