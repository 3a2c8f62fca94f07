"""Holding the texts of a site against the rules: what is the matter, and how easy every page is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..language.plain import Checker, Finding, PageScore, WordLists, in_order, sentences_of
from ..language.plain.lists.listed import Exempt
from ..language.plain.passages import Level
from .generated import generated_passages
from .site_texts import SitePage, Texts


@dataclass(frozen=True)
class ScoredPage:
    """How easy the texts of one page are."""

    url: str
    titel: str
    niveau: Level
    file: str
    """Where an editor changes most of it."""
    score: PageScore


@dataclass(frozen=True)
class Examined:
    """What came out of an examination."""

    findings: tuple[Finding, ...]
    """Errors first; of texts that nobody wrote in data/ or content/, the place is not known yet."""
    made_by: Mapping[str, str]
    """The template of the page, for each sentence that templates and code make."""
    pages: tuple[ScoredPage, ...]
    whole: PageScore
    """All texts, each counted once."""
    exceptions: tuple[Exempt, ...]
    """Sentences that may stay as they are."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What has to change before the site is published."""
        return tuple(finding for finding in self.findings if finding.severity == "fout")


class Examiner:
    """Examines sites; of a second one only what is new takes time."""

    def __init__(self) -> None:
        self._lists: WordLists | None = None
        self._checker: Checker | None = None

    def examine(self, texts: Texts) -> Examined:
        """Everything that is the matter with these texts."""
        checker, texts = self._checker_for(texts.lists), texts.read()
        generated = tuple(generated_passages((page.passages for page in texts.pages), texts.written))
        templates = {page.url: page.template for page in texts.pages}
        titled = [page for page in texts.pages if page.titel]
        in_sentences = checker.check_sentences((*texts.written, *generated), is_whole_site=texts.is_whole)
        in_pages = checker.check_pages(passage for page in titled for passage in page.passages)
        return Examined(
            findings=in_order((*in_sentences, *in_pages)),
            made_by={sentence: templates[passage.group] for passage in generated for sentence in sentences_of(passage)},
            pages=tuple(_scored(page, checker) for page in titled),
            whole=checker.score((*texts.written, *generated)),
            exceptions=texts.lists.exceptions,
        )

    def _checker_for(self, lists: WordLists) -> Checker:
        if self._checker is None or lists != self._lists:
            self._lists, self._checker = lists, Checker(lists)
        return self._checker


def _scored(page: SitePage, checker: Checker) -> ScoredPage:
    return ScoredPage(page.url, page.titel, page.niveau, page.place.file, checker.score(page.passages))
