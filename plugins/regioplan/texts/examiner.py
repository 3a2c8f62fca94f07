"""The texts of a site held against the rules: what is the matter, and how easy every page is.

All that goes in and comes out are plain values: another process does the work, and imports little else than this.
"""

import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from multiprocessing import get_start_method
from typing import Any

from ..cache import NOTHING, Cache, Pack, digest
from ..language.plain import (
    Checker,
    Explanation,
    Finding,
    PageScore,
    Passage,
    Place,
    WordLists,
    in_order,
    read_html,
    read_markdown,
    sentences_of,
)
from ..language.plain.check import by_page
from ..language.plain.passages import Exempt, Level
from ..language.plain.scores import Measured
from .background import follow_the_program

KEPT = "texts"
"""Under what name the cache has what was found."""
_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
_MANY_PAGES, _MANY_SHARE = 10, 0.05
"""Pages, and share of all pages, with a line that is part of their frame."""
_MANY_ANSWERS = 200
"""So many are worth a process on each core."""
_SHARE = 16
"""Pages or texts that a core takes at a time."""
_QUOTES = '“”"‘’ '


@dataclass(frozen=True)
class SitePage:
    """One page, but for its frame."""

    url: str
    """Its address; the name of the file for texts that every page shows."""
    titel: str
    """Its title; empty for texts that every page shows."""
    niveau: Level
    """How easy its texts have to be."""
    place: Place
    """Where an editor changes most of it."""
    template: str
    """The file that it was made with; that of the text itself when people wrote it."""
    text: str
    """The page as it is handed to the renderer."""
    is_markdown: bool = False
    """Whether people wrote the page in content/; else it is HTML with headings in Markdown."""
    niet_uitgelegd: frozenset[str] = frozenset()
    """Terms of the glossary that stand on it without an explanation, since it has enough of them already."""
    passages: tuple[Passage, ...] = ()
    """What a reader meets on it, in reading order; empty until it has been read."""

    def read(self) -> "SitePage":
        """The page with its passages."""
        return self if self.passages else replace(self, passages=_passages(self))


@dataclass(frozen=True)
class Texts:
    """The texts of a site and what they are held against."""

    fields: tuple[Passage, ...]
    """The texts in data/, each with its own place."""
    content: tuple[SitePage, ...]
    """The pages in content/ as they were written."""
    pages: tuple[SitePage, ...]
    """What a reader meets: all of that, with what templates and code say around it."""
    lists: WordLists
    """The lists of editors, with the names and the glossary of the site."""
    jaar: int | None = None
    """The year that it is; without it, years that are over are not looked for."""
    is_whole: bool = True
    """Whether these are all texts of the site."""

    cache: Cache = NOTHING
    """What was found before."""

    def read(self, known: Pack | None = None) -> "Texts":
        """The same with every page read, as far as it is not `known` what one says."""
        content, pages = (tuple(_read(page, known) for page in group) for group in (self.content, self.pages))
        return replace(self, content=content, pages=pages)

    def besides(self, before: "Texts") -> "Texts":
        """What people wrote that is not in `before`; the fields of one record stay together."""
        known, pages = set(before.fields), set(before.content)
        changed = {text.group for text in self.fields if text not in known}
        fields = tuple(text for text in self.fields if text.group in changed)
        return replace(self, fields=fields, content=tuple(page for page in self.content if page not in pages), pages=())

    @property
    def written(self) -> tuple[Passage, ...]:
        """What people wrote, in data/ and in content/, once that has been read."""
        return (*self.fields, *(passage for page in self.content for passage in page.passages))


@dataclass(frozen=True)
class ScoredPage:
    """How easy the texts of one page are."""

    url: str
    titel: str
    niveau: Level
    score: PageScore


@dataclass(frozen=True)
class Examined:
    """What came out of an examination."""

    findings: tuple[Finding, ...]
    """Errors first; of texts that nobody wrote in data/ or content/, the place is not known yet."""
    made_with: Mapping[str, str]
    """For each sentence among them that nobody wrote, the template of its page."""
    pages: tuple[ScoredPage, ...]
    """Every page with a title, but for its frame."""
    whole: PageScore
    """All texts, each counted once."""
    exceptions: tuple[Exempt, ...]
    """Sentences that may stay as they are."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What has to change before the site is published."""
        return tuple(finding for finding in self.findings if finding.severity == "fout")


class Remembering(Checker):
    """Knows what was found before in texts that have not changed, with the same lists."""

    def __init__(self, lists: WordLists, year: int | None, known: Pack) -> None:
        super().__init__(lists, year=year)
        self._known = known
        self._lists = digest(year, sorted(lists.names), sorted(lists.data_names), lists.words, lists.glossary)

    def look_ahead(self, checked: Iterable[Passage], scored: Iterable[Passage]) -> None:
        """Where nothing is known of these lists yet, look at all texts on all cores."""
        if self._known.recall(self._lists) or get_start_method() != "fork" or (cores := os.cpu_count() or 1) == 1:
            return  # a process that is not a copy of this one would have to read the dictionaries anew
        texts = dict.fromkeys(passage.text for passage in scored if passage.kind == "tekst")
        work = [*by_page(checked), *(text for text in texts if self._known.recall(self._lists + text) is None)]
        with ProcessPoolExecutor(cores, initializer=_begin_to_help, initargs=(self,)) as helpers:
            for key, made in chain.from_iterable(helpers.map(_help, work, chunksize=_SHARE)):
                self._known.keep(key, made)
        self._known.keep(self._lists, made=True)

    def look(self, work: Sequence[Passage] | str) -> dict[str, Any]:
        """What is to be kept of the texts of a page, or of a text that counts for a score."""
        self._known = NOTHING.pack(KEPT)
        _ = self._measured(work) if isinstance(work, str) else tuple(self._in_sentences(work))
        return self._known.used()

    def _in_sentences(self, page: Sequence[Passage]) -> Iterator[Finding]:
        look = super()._in_sentences
        yield from self._known.made(digest(self._lists, *map(_fields, page)), lambda: tuple(look(page)))

    def _measured(self, text: str) -> tuple[Measured, ...]:
        measured = super()._measured
        return self._known.made(self._lists + text, lambda: measured(text))


_helper: Remembering
"""The checker of a process that helps."""


def _begin_to_help(checker: Remembering) -> None:
    global _helper
    follow_the_program()
    _helper = checker


def _help(work: Sequence[Passage] | str) -> list[tuple[str, Any]]:
    return list(_helper.look(work).items())


class Examiner:
    """Examines sites; of a second one only what is new takes time."""

    def __init__(self) -> None:
        self._checker: Remembering | None = None
        self._known: Pack | None = None

    def examine(self, texts: Texts) -> Examined:
        """Everything that is the matter with these texts."""
        known = self._known = self._known or texts.cache.pack(KEPT)
        checker, texts = self._checker_for(texts.lists, texts.jaar, known), texts.read(known)
        generated = tuple(generated_passages((page.passages for page in texts.pages), texts.written))
        titled = [page for page in texts.pages if page.titel]
        unexplained = _unexplained(titled, texts.lists.glossary)
        all_texts = tuple(_with_left_out((*texts.written, *generated), unexplained))
        prose = prose_of({page.url: page.passages for page in titled})
        if texts.is_whole:
            checker.look_ahead(all_texts, (*chain.from_iterable(prose.values()), *texts.written, *generated))
        in_sentences = checker.check_sentences(all_texts, is_whole_site=texts.is_whole)
        in_pages = checker.check_pages(chain.from_iterable(prose.values()), is_whole_site=texts.is_whole)
        examined = Examined(
            findings=in_order((*in_pages, *in_sentences)),
            made_with=_templates(texts, generated, {finding.sentence for finding in in_sentences}),
            pages=tuple(
                ScoredPage(page.url, page.titel, page.niveau, checker.score(prose[page.url])) for page in titled
            ),
            whole=checker.score((*texts.written, *generated)),
            exceptions=(*texts.lists.exceptions, *(one for text in texts.written for one in text.accepted)),
        )
        if texts.is_whole:
            known.save()
        return examined

    def _checker_for(self, lists: WordLists, year: int | None, pack: Pack) -> Remembering:
        known = self._checker
        if known is None or (lists, year) != (known.word_lists, known.year):
            known = self._checker = Remembering(lists, year, pack)
        return known


@cache
def _examiner() -> Examiner:
    """The one of this process, which remembers what it read."""
    return Examiner()


def examine(texts: Texts) -> Examined:
    """Everything that is the matter with these texts, with what this process remembers of earlier ones."""
    return _examiner().examine(texts)


def hard_sentences(answers: tuple[Texts, Sequence[Passage]]) -> tuple[Finding, ...]:
    """What has to change in answers before they can be on the site; `Texts` has the lists to hold them against."""
    texts, passages = answers
    known = texts.cache.pack("antwoorden")
    checker = Remembering(texts.lists, texts.jaar, known)
    if len(passages) > _MANY_ANSWERS:
        checker.look_ahead(passages, ())
    found = checker.check_sentences(passages, is_whole_site=False)
    known.save()
    return tuple(one for one in found if one.severity == "fout")


def generated_passages(pages: Iterable[Iterable[Passage]], written: Iterable[Passage]) -> Iterator[Passage]:
    """What templates and code say: the sentences that nobody wrote, each where it is met first."""
    met = {_bare(sentence) for passage in written for sentence in sentences_of(passage)}
    for passage in (passage for page in pages for passage in page):
        said = dict.fromkeys(_said(sentence, met) for sentence in sentences_of(passage))
        new = [sentence for sentence in said if _bare(sentence) not in met]
        met.update(map(_bare, new))
        if new:
            yield replace(passage, text="\n\n".join(new), accepted=())


def prose_of(pages: Mapping[str, Sequence[Passage]]) -> dict[str, tuple[Passage, ...]]:
    """The texts of each page that are prose: no line that many pages have, and none that comes back on one page.

    Such lines ("Stand van 29 november 2026.", "Hoe weten wij dit?") name what stands beside them, as labels do.
    """
    on_pages = Counter(
        sentence for passages in pages.values() for sentence in {one for text in passages for one in sentences_of(text)}
    )
    many = max(_MANY_PAGES, len(pages) * _MANY_SHARE)
    frame = frozenset(sentence for sentence, count in on_pages.items() if count >= many)
    return {url: tuple(_prose(passages, frame)) for url, passages in pages.items()}


def _prose(passages: Iterable[Passage], frame: frozenset[str]) -> Iterator[Passage]:
    met = set(frame)
    for passage in passages:
        sentences = sentences_of(passage)
        new = [sentence for sentence in sentences if sentence not in met]
        met.update(new)
        if len(new) == len(sentences):
            yield passage
        elif new:
            yield replace(passage, text="\n\n".join(new), accepted=())


def _with_left_out(passages: Iterable[Passage], unexplained: Mapping[str, frozenset[str]]) -> Iterator[Passage]:
    """The texts, each with the terms that pages which show it do not explain."""
    for passage in passages:
        terms = frozenset[str]().union(*(unexplained.get(sentence, ()) for sentence in sentences_of(passage)))
        yield replace(passage, left_out=terms) if terms else passage


def _unexplained(pages: Iterable[SitePage], glossary: Iterable[Explanation]) -> dict[str, frozenset[str]]:
    """For each sentence in which a page first uses a term that it does not explain, those terms."""
    forms = {entry.term: (entry.term, *entry.forms) for entry in glossary}
    found: dict[str, frozenset[str]] = {}
    for page in pages:
        wanted = {term: forms[term] for term in page.niet_uitgelegd}
        for sentence in (one for text in page.passages if text.kind == "tekst" for one in sentences_of(text)):
            here = frozenset(term for term, words in wanted.items() if any(word in sentence for word in words))
            if here:
                found[_without_label(sentence)] = found.get(_without_label(sentence), frozenset()) | here
                wanted = {term: words for term, words in wanted.items() if term not in here}
    return found


def _without_label(sentence: str) -> str:
    """The sentence without the name of a thing in front of it: "Vitaal Ouder Worden: " and a written sentence."""
    before, colon, after = sentence.partition(": ")
    return after if colon and after[:1].isupper() and before[:1].isupper() else sentence


def _said(sentence: str, met: Collection[str]) -> str:
    """The sentence without what was met before behind a colon: "Vanaf 2025: " and a written sentence."""
    before, _, after = sentence.partition(": ")
    return f"{before}:" if _bare(after) in met else sentence


def _bare(sentence: str) -> str:
    """A sentence as it is compared: quoting it makes no other sentence of it."""
    return sentence.strip(_QUOTES)


def _templates(texts: Texts, generated: Iterable[Passage], wanted: Collection[str]) -> Mapping[str, str]:
    """For each sentence that is wanted and that nobody wrote, the template of its page."""
    templates = {page.url: page.template for page in texts.pages}
    made = ((sentence, passage.group) for passage in generated for sentence in sentences_of(passage))
    return {sentence: templates[url] for sentence, url in made if sentence in wanted}


def _read(page: SitePage, known: Pack | None) -> SitePage:
    if known is None or page.passages:
        return page.read()
    return replace(page, passages=known.made(digest("passages", _fields(page)), lambda: _passages(page)))


def _fields(told: Passage | SitePage) -> tuple[object, ...]:
    """All that is told, in the same order every time."""
    return tuple(sorted(value) if isinstance(value, frozenset) else value for value in vars(told).values())


def _passages(page: SitePage) -> tuple[Passage, ...]:
    if page.is_markdown:
        return read_markdown(page.text, file=page.place.file, level=page.niveau, page=page.url)
    return read_html(_HEADING.sub("", page.text), place=page.place, level=page.niveau, page=page.url)
