"""Numbers about a page. None of them proves that a text is easy; together they show where to look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

from .dutch.clauses import clause_count
from .dutch.function_words import FUNCTION_WORDS, HEBBEN
from .dutch.lexicon import UNSEEN, dutch
from .dutch.passives import passives
from .dutch.reading import ReadSentence, Word
from .dutch.verbs import is_participle
from .dutch.words import syllables

_DEPENDENCY_PER_WORD, _DEPENDENCY_AT_ZERO = 0.34, 0.27
"""The longest dependency in a sentence from its number of words: measured with a parser (Frog) on 6,000 sentences."""
_LONG = 20


@dataclass(frozen=True)
class PageScore:
    """What the texts of a page, or of a site, are like. Cells and buttons do not count."""

    sentences: int
    """Whole sentences."""
    words: int
    """Words in them; a name of an organisation or place is one word."""
    mean_words: float
    """Words in a sentence, on average."""
    longest: int
    """Words in the longest sentence."""
    long_sentences: int
    """Sentences with more than 20 words."""
    passive_sentences: int
    """Sentences that do not say who does something."""
    flesch: float
    """Flesch-Douma: higher is easier; 60 is plain."""
    lint: float | None
    """Estimate of LiNT: lower is easier; None without word frequencies or content words."""

    @property
    def passive_percentage(self) -> float:
        """Share of passive sentences."""
        return 100 * self.passive_sentences / self.sentences if self.sentences else 0.0

    @property
    def long_percentage(self) -> float:
        """Share of sentences with more than 20 words."""
        return 100 * self.long_sentences / self.sentences if self.sentences else 0.0


def score(sentences: Sequence[ReadSentence]) -> PageScore:
    """The numbers of a page with these sentences, cells and buttons included."""
    whole = [sentence for sentence in sentences if sentence.is_whole]
    lengths = [len(sentence.words) for sentence in whole] or [0]
    return PageScore(
        sentences=len(whole),
        words=sum(lengths),
        mean_words=mean(lengths),
        longest=max(lengths),
        long_sentences=sum(1 for length in lengths if length > _LONG),
        passive_sentences=sum(1 for sentence in whole if passives(sentence)),
        flesch=flesch_douma(whole),
        lint=lint(whole),
    )


def flesch_douma(sentences: Sequence[ReadSentence]) -> float:
    """Reading ease after W.H. Douma, "De leesbaarheid van landbouwbladen" (Wageningen 1960).

    206.835 - 0.93 × words per sentence - 0.77 × syllables per hundred words.
    """
    words = [word for sentence in sentences for word in sentence.words]
    if not words:
        return 0.0
    per_word = sum(syllables(word.text) for word in words) / len(words)
    return 206.835 - 0.93 * len(words) / len(sentences) - 77 * per_word


def lint(sentences: Sequence[ReadSentence]) -> float | None:
    """Estimate of the LiNT-II score, from 0 (easy) to 100.

    The formula and its weights are those of LiNT-II 0.1.3 (Kim and Pander Maat 2025), fitted on the
    comprehension of 120 texts by pupils (adjusted R² .74). The longest dependency, which takes a
    parser, is estimated from the number of words.
    """
    frequencies = [value for sentence in sentences for value in _frequencies(sentence)]
    if not frequencies:
        return None
    density = mean(len(content_words(sentence)) / clause_count(sentence) for sentence in sentences)
    dependency = mean(_DEPENDENCY_PER_WORD * len(sentence.words) + _DEPENDENCY_AT_ZERO for sentence in sentences)
    ease = (
        -4.302208863089504
        + 17.314066317616003 * mean(frequencies)
        - 1.6240611785998273 * dependency
        - 2.5422287085919666 * density
        + 15.951894022642866 * _concrete_share(sentences)
    )
    return min(100.0, max(0.0, 100 - ease))


def content_words(sentence: ReadSentence) -> list[Word]:
    """The words that carry the meaning: nouns, verbs, adjectives and names."""
    return [sentence.words[at] for at in _content_positions(sentence)]


def _content_positions(sentence: ReadSentence) -> Iterator[int]:
    has_participle = any(is_participle(word.lower) for word in sentence.words)
    for at, word in enumerate(sentence.words):
        is_helper = has_participle and word.lower in HEBBEN
        if word.kind in ("plain", "name") and word.lower not in FUNCTION_WORDS and not is_helper:
            yield at


def _frequencies(sentence: ReadSentence) -> Iterator[float]:
    if dutch().has_frequencies:
        for at in _content_positions(sentence):
            word = sentence.words[at].lower
            if not sentence.is_name(at) and not dutch().is_skipped(word):
                yield _frequency(word)


def _frequency(word: str) -> float:
    """Of a compound, the frequency of its last part, as LiNT-II has it."""
    noun = dutch().noun(word) if dutch().is_noun_form(word) else None
    return dutch().frequency(noun.head if noun and noun.head else word) or UNSEEN


def _concrete_share(sentences: Sequence[ReadSentence]) -> float:
    nouns = [
        dutch().noun(word.lower)
        for sentence in sentences
        for word in content_words(sentence)
        if word.kind == "plain" and dutch().is_noun_form(word.lower)
    ]
    return sum(noun is not None and noun.sense == "concrete" for noun in nouns) / len(nouns) if nouns else 0.0
