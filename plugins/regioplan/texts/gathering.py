"""Gathering the texts of a site: what people wrote first, and then the pages that show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..data.problems import DataError, Problem
from ..derived.begrippen import forms
from ..handwritten import Handwritten, address_of_source
from ..language.plain import Explanation, ListError, Place, WordLists, read_word_lists
from ..output.pages import Page
from ..pipeline import Prepared, Sources
from .fields import field_passages, proper_names
from .shell import shell_pages
from .site_texts import SitePage, Texts

LISTS = "data/taal"


def written_texts(sources: Sources) -> Texts:
    """What people wrote, before there are pages; raises `DataError` when a word list cannot be used."""
    return Texts(
        fields=tuple(field_passages(sources.loaded)),
        content=tuple(_as_written(page, page.text) for page in sources.written),
        pages=(),
        lists=word_lists(sources),
        is_whole=False,
    )


def all_texts(written: Texts, prepared: Prepared) -> Texts:
    """The written texts with the pages that show them."""
    return replace(written, pages=tuple(_pages(prepared)), is_whole=True)


def gather(prepared: Prepared) -> Texts:
    """All texts of a site that is ready."""
    return all_texts(written_texts(prepared.sources), prepared)


def word_lists(sources: Sources) -> WordLists:
    """The lists of editors, with the names and the glossary of the site."""
    begrippen = sources.loaded.data.begrippen
    glossary = [Explanation(begrip.term, forms(begrip), begrip.uitleg) for begrip in begrippen]
    try:
        lists = read_word_lists(sources.root / LISTS, root=sources.root)
    except ListError as error:
        raise DataError([Problem(error.place.file, error.place.line, "", error.what, error.how)]) from None
    return lists.with_names(proper_names(sources.loaded.entries)).with_glossary(glossary)


def _pages(prepared: Prepared) -> Iterator[SitePage]:
    for page in prepared.sources.written:
        yield _as_written(page, prepared.renderer.fill(page.text))
    yield from map(_generated, prepared.output.pages)
    yield from shell_pages(prepared.sources.overrides)


def _as_written(page: Handwritten, text: str) -> SitePage:
    url = address_of_source(page.src)
    return SitePage(url, page.titel, page.niveau, Place(page.file, 1), page.file, text, is_markdown=True)


def _generated(page: Page) -> SitePage:
    place = Place(page.edit.file, page.edit.line) if page.edit else Place(page.template, 1)
    return SitePage(page.url, page.titel, page.niveau, place, page.template, page.body)
