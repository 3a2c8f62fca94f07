"""Everything that has to be read to check a site, as plain values that another process can be handed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..data.problems import DataError, Problem
from ..handwritten import Handwritten, address_of_source
from ..language.plain import Explanation, ListError, Passage, Place, WordLists, read_word_lists
from ..output.pages import Page
from ..pipeline import Prepared
from .fields import field_passages, proper_names
from .pages import SitePage, handwritten_passages
from .shell import shell_pages

LISTS = "data/taal"


@dataclass(frozen=True)
class Texts:
    """The texts of a site and what they are held against."""

    written: tuple[Passage, ...]
    """What people wrote, in data/ and in content/, each with its own place."""
    pages: tuple[SitePage, ...]
    """What a reader meets: the written texts, with what templates and code say around them."""
    lists: WordLists
    is_whole: bool = True
    """Whether these are all texts of the site."""


def gather(prepared: Prepared, root: Path) -> Texts:
    """All texts of a site; raises `DataError` when a word list cannot be used."""
    own = prepared.written
    return Texts(
        written=(*field_passages(prepared.loaded), *(text for page in own for text in handwritten_passages(page))),
        pages=(
            *(_handwritten(page, prepared) for page in own),
            *map(_generated, prepared.output.pages),
            *shell_pages(prepared.overrides),
        ),
        lists=word_lists(prepared, root),
    )


def word_lists(prepared: Prepared, root: Path) -> WordLists:
    """The lists of editors, with the names and the glossary of the site."""
    glossary = [Explanation(begrip.term, begrip.vormen, begrip.uitleg) for begrip in prepared.site.begrippen]
    try:
        lists = read_word_lists(root / LISTS, root=root)
    except ListError as error:
        raise DataError([Problem(error.place.file, error.place.line, "", error.what, error.how)]) from None
    return lists.with_names(proper_names(prepared.loaded.entries)).with_glossary(glossary)


def _handwritten(page: Handwritten, prepared: Prepared) -> SitePage:
    url = address_of_source(page.src)
    text = prepared.renderer.fill(page.text)
    return SitePage(url, page.titel, page.niveau, Place(page.file, 1), page.file, text, is_markdown=True)


def _generated(page: Page) -> SitePage:
    place = Place(page.edit.file, page.edit.line) if page.edit else Place(page.template, 1)
    return SitePage(page.url, page.titel, page.niveau, place, page.template, page.body)
