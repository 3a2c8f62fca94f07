"""The terms that the website explains by itself, found in a sentence as the website finds them."""

from collections.abc import Iterable
from functools import cached_property

from ..dutch.phrases import Phrases, split_words
from ..dutch.reading import ReadSentence
from ..passages import Explanation
from .listed import Hit


class Glossary:
    """The terms that are explained where a page first uses them."""

    def __init__(self, explanations: Iterable[Explanation]) -> None:
        forms = [(form, entry) for entry in explanations for form in (entry.term, *entry.forms)]
        self._forms = Phrases((tuple(word.lower() for word in split_words(form)), entry) for form, entry in forms)
        self._terms = frozenset(entry.term.lower() for _, entry in forms)

    @property
    def is_empty(self) -> bool:
        """Whether there is no glossary at all."""
        return not self._terms

    def covers(self, sentence: ReadSentence, hit: Hit) -> bool:
        """Whether the words of `hit` are a term as the glossary has it, or part of a longer one."""
        return any(span.start <= hit.first and hit.end <= span.stop for span in self._spans(sentence))

    def terms_of(self, sentence: ReadSentence, hit: Hit) -> frozenset[str]:
        """The terms that have the words of `hit` in them."""
        found = self._found(sentence)
        return frozenset(term for span, term in found if span.start <= hit.first and hit.end <= span.stop)

    def has_base(self, hit: Hit) -> bool:
        """Whether the glossary has the word, be it in another form."""
        return hit.listed.word.lower() in self._terms

    def explained(self, sentence: ReadSentence) -> frozenset[int]:
        """Positions of the words that the glossary explains, with one letter less too: dementievriendelijke."""
        known = {at for span in self._spans(sentence) for at in span}
        terms = self._terms
        known.update(at for at, word in enumerate(sentence.words) if word.lemma in terms or word.lower[:-1] in terms)
        return frozenset(known)

    def _spans(self, sentence: ReadSentence) -> list[range]:
        return [span for span, _ in self._found(sentence)]

    def _found(self, sentence: ReadSentence) -> list[tuple[range, str]]:
        """Where terms stand, and which."""
        starts = [at for at, word in enumerate(sentence.words) if self._forms.begin_with(word.lower.rstrip("."))]
        if not starts:
            return []
        lowers = [word.lower.rstrip(".") for word in sentence.words]
        found = ((at, self._forms.at(lowers, at)) for at in starts)
        return [(range(at, at + match.length), match.value.term) for at, match in found if match]


class Known:
    """Positions of known words, looked up at the first question: most sentences ask none."""

    def __init__(self, glossary: Glossary, sentence: ReadSentence, hits: Iterable[Hit]) -> None:
        self._glossary, self._sentence, self._hits = glossary, sentence, hits

    def __contains__(self, at: object) -> bool:
        return at in self._positions

    @cached_property
    def _positions(self) -> frozenset[int]:
        fine = (at for hit in self._hits if hit.listed.manner == "plain" for at in range(hit.first, hit.end))
        return self._glossary.explained(self._sentence).union(fine)
