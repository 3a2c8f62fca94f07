"""The check: passages in, findings out."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from .dutch.lexicon import dutch
from .dutch.reading import Reader
from .dutch.sentences import Sentence, split
from .exceptions import Exceptions, without_accepted
from .levels import DEMANDS, Demands
from .lists.glossary import Glossary, Known
from .lists.listed import Hit, WordLists
from .lists.terms import Terms, Told
from .passages import Finding, Passage, Place, Remark
from .rules.coherence import loose_sentences
from .rules.hard_words import PageWords
from .rules.names import main_first, remark
from .rules.pages import check_page
from .rules.quotes import one_for_each_quotation
from .rules.rare import rare_words
from .rules.sentences import check_sentence
from .rules.stiff_words import stiff_words
from .rules.typed import typed_by_mistake
from .rules.years import past_year
from .scores import Measured, PageScore, measure, score

_REMEMBERED = 50_000
"""Sentences that are kept, so that a second check of a site looks at new ones only."""
_NO_WORD = re.compile(r"\S{300,}")
"""So many signs without a space are nothing to read, and patterns would look at them for hours."""
_UNSEEN_SIGNS = {0xA0: " ", 0x202F: " ", 0xAD: None}


class Checker:
    """Checks texts against the word lists and the rules of their level."""

    def __init__(self, word_lists: WordLists, *, year: int | None = None) -> None:
        """With the `year` that it is, years that are over are found in sentences about now or later."""
        self.word_lists = word_lists
        self.year = year
        self._glossary = Glossary(word_lists.glossary)
        self._read = lru_cache(_REMEMBERED)(Reader(word_lists.names, word_lists.data_names).read)
        self._in_text = lru_cache(_REMEMBERED)(lambda text: tuple((one, self._read(one.text)) for one in _split(text)))
        self._look_at = lru_cache(_REMEMBERED)(self._look_at_sentence)
        self._measure = lru_cache(_REMEMBERED)(lambda text: measure(self._read(text)))

    @cached_property
    def _terms(self) -> Terms:
        """Made for the first text that is not known: it needs the dictionaries."""
        return Terms(self.word_lists.words)

    def check(self, passages: Iterable[Passage], *, is_whole_site: bool = True) -> tuple[Finding, ...]:
        """Everything that is the matter, in reading order; of one sentence the main fault first.

        An exception that no sentence needs is an error, but only when the whole site is checked.
        """
        passages = tuple(passages)
        in_pages = self.check_pages(passages, is_whole_site=is_whole_site)
        return in_order((*in_pages, *self.check_sentences(passages, is_whole_site=is_whole_site)))

    def check_sentences(self, passages: Iterable[Passage], *, is_whole_site: bool = True) -> tuple[Finding, ...]:
        """What is the matter with single sentences."""
        return self._kept(self._in_sentences, passages, of_sentences=True, is_whole_site=is_whole_site)

    def check_pages(self, passages: Iterable[Passage], *, is_whole_site: bool = True) -> tuple[Finding, ...]:
        """What is the matter with pages as a whole."""
        return self._kept(self._in_page, passages, of_sentences=False, is_whole_site=is_whole_site)

    def _kept(
        self,
        look: Callable[[Sequence[Passage]], Iterator[Finding]],
        passages: Iterable[Passage],
        *,
        of_sentences: bool,
        is_whole_site: bool,
    ) -> tuple[Finding, ...]:
        """What is found and may not stay, and the exceptions that nothing needs."""
        listed = self.word_lists.exceptions
        exceptions = Exceptions(exempt for exempt in listed if bool(exempt.sentence) == of_sentences)
        found = (finding for page in by_page(passages) for finding in look(page))
        kept = [finding for finding in found if not exceptions.allow(finding)]
        return in_order((*kept, *(exceptions.unused() if is_whole_site else ())))

    def score(self, passages: Iterable[Passage]) -> PageScore:
        """The numbers of these texts together; quotations and labels do not count."""
        own = (passage.text for passage in passages if passage.kind == "tekst")
        return score([measured for text in own for measured in self._measured(text)])

    def _measured(self, text: str) -> tuple[Measured, ...]:
        """What each whole sentence of a text adds to the numbers of its page."""
        return tuple(self._measure(sentence.text) for _, sentence in self._in_text(text) if sentence.is_whole)

    def _in_sentences(self, page: Sequence[Passage]) -> Iterator[Finding]:
        words = PageWords(self._glossary, self.word_lists.names)
        for passage in page:
            if passage.level != "vrij":
                found = self._check_passage(passage, words, DEMANDS[passage.level])
                yield from without_accepted(found, passage) if passage.accepted else found

    def _in_page(self, page: Sequence[Passage]) -> Iterator[Finding]:
        for level, demands in DEMANDS.items():
            own = [passage for passage in page if passage.level == level and passage.kind == "tekst"]
            if own:
                yield from (_finding(remark, own[0], "") for remark in check_page(self.score(own), demands))

    def _check_passage(self, passage: Passage, words: PageWords, demands: Demands) -> Iterator[Finding]:
        sentences = self._in_text(passage.text)
        following = [sentence.text for sentence, _ in sentences[1:]] + [""]
        loose: dict[int, list[Remark]] = {
            at: [remark("twee-keer", "fout")]
            for at, ((_, sentence), after) in enumerate(zip(sentences, following, strict=True))
            if sentence.text == after and len(sentence.words) > 2
        }
        if passage.kind == "tekst" and len(sentences) > 2:
            for at, found_one in loose_sentences([sentence for _, sentence in sentences], demands):
                loose.setdefault(at, []).append(found_one)
        for at, ((found, sentence), next_text) in enumerate(zip(sentences, following, strict=True)):
            hits, remarks = self._look_at(sentence.text, demands)
            hard = words.check(sentence, hits, passage, demands, next_text)
            own_remarks = one_for_each_quotation((*hard, *remarks), sentence)
            for found_one in main_first((*own_remarks, *loose.get(at, ()))):
                own = replace(found_one, severity="tip") if passage.kind == "citaat" else found_one
                placed = replace(passage, place=_place_of(found, passage))
                yield _finding(own, placed, sentence.text)

    def _look_at_sentence(self, text: str, demands: Demands) -> tuple[tuple[Hit, ...], tuple[Remark, ...]]:
        """What a sentence has in it wherever it stands: listed words, and what is the matter."""
        sentence = self._read(text)
        hits = tuple(self._terms.find(sentence))
        known = Known(self._glossary, sentence, hits)
        told = Told(hits)
        remarks = (
            *stiff_words(sentence, hits, demands, self._glossary),
            *check_sentence(sentence, demands, known, told),
            *typed_by_mistake(sentence, known),
            *past_year(sentence, self.year),
            *rare_words(sentence, known=known, told=told),
        )
        return hits, remarks


def sentences_of(passage: Passage) -> tuple[str, ...]:
    """The sentences of a text, each with single spaces."""
    return tuple(sentence.text for sentence in _split(passage.text))


@lru_cache(_REMEMBERED)
def _split(text: str) -> tuple[Sentence, ...]:
    return tuple(split(_NO_WORD.sub("…", text.translate(_UNSEEN_SIGNS))))


def warm_up() -> None:
    """Read the dictionaries, so that the first check need not wait for them."""
    dutch().open()


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by its place; those on one sentence stay together."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: finding.place))


def by_page(passages: Iterable[Passage]) -> list[list[Passage]]:
    """The passages of each page, in reading order."""
    pages: dict[str, list[Passage]] = {}
    for passage in passages:
        pages.setdefault(passage.group, []).append(passage)
    return list(pages.values())


def _place_of(sentence: Sentence, passage: Passage) -> Place:
    lines = passage.text.count("\n", 0, sentence.start)
    return replace(passage.place, line=passage.place.line + lines) if lines else passage.place


def _finding(remark: Remark, passage: Passage, sentence: str) -> Finding:
    return Finding(**vars(remark), place=passage.place, sentence=sentence, page=passage.group)
