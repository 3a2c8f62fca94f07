"""The terms that the website explains by itself, found in a sentence as the website finds them."""

from __future__ import annotations

from collections.abc import Iterable

from ..dutch.phrases import Phrases, split_words
from ..dutch.reading import ReadSentence, Word
from ..passages import Explanation
from .terms import Hit


class Glossary:
    """The terms that are explained where a page first uses them."""

    def __init__(self, explanations: Iterable[Explanation]) -> None:
        forms = [(form, entry) for entry in explanations for form in (entry.term, *entry.forms)]
        self._forms = Phrases((tuple(word.lower() for word in split_words(form)), entry) for form, entry in forms)
        self._terms = frozenset(entry.term.lower() for _, entry in forms)

    def covers(self, sentence: ReadSentence, hit: Hit) -> bool:
        """Whether the words of `hit` are a term as the glossary has it, or part of a longer one."""
        return any(span.start <= hit.first and hit.end <= span.stop for span in self._spans(sentence))

    def has_base(self, hit: Hit) -> bool:
        """Whether the glossary has the word, be it in another form."""
        return hit.listed.word.lower() in self._terms

    def known(self, sentence: ReadSentence) -> frozenset[int]:
        """Positions of the words that the glossary explains, in whatever form: dementievriendelijke."""
        spans = {at for span in self._spans(sentence) for at in span}
        single = (at for at, word in enumerate(sentence.words) if not self._terms.isdisjoint(_base_forms(word)))
        return frozenset(spans.union(single))

    def _spans(self, sentence: ReadSentence) -> list[range]:
        lowers = [word.lower.rstrip(".") for word in sentence.words]
        found = ((at, self._forms.at(lowers, at)) for at in range(len(lowers)))
        return [range(at, at + match.length) for at, match in found if match]


def _base_forms(word: Word) -> tuple[str, ...]:
    """The word as a glossary may have it: without -e, and as a dictionary has it."""
    return word.lower, word.lower.removesuffix("e"), word.lemma
