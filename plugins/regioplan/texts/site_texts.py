"""The texts of a site as plain values: they go to the process that examines them, which imports little else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ..language.plain import Passage, Place, WordLists, read_html, read_markdown
from ..language.plain.passages import Level

_REMEMBERED = 1000
"""Pages that are kept, so that a preview reads changed ones only."""
_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)


@dataclass(frozen=True)
class SitePage:
    """One page, but for its frame."""

    url: str
    titel: str
    niveau: Level
    place: Place
    """Where an editor changes most of it."""
    template: str
    """The file that it was made with; that of the text itself when people wrote it."""
    text: str
    is_markdown: bool = False
    """Whether people wrote the page in content/; else it is HTML with headings in Markdown."""
    passages: tuple[Passage, ...] = ()
    """What a reader meets on it, in reading order; empty until it has been read."""

    def read(self) -> SitePage:
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
    is_whole: bool = True
    """Whether these are all texts of the site."""

    def read(self) -> Texts:
        """The same with every page read."""
        content, pages = (tuple(page.read() for page in group) for group in (self.content, self.pages))
        return replace(self, content=content, pages=pages)

    @property
    def written(self) -> tuple[Passage, ...]:
        """What people wrote, in data/ and in content/, once that has been read."""
        return (*self.fields, *(passage for page in self.content for passage in page.passages))


@lru_cache(_REMEMBERED)
def _passages(page: SitePage) -> tuple[Passage, ...]:
    if page.is_markdown:
        return read_markdown(page.text, file=page.place.file, level=page.niveau, page=page.url)
    return read_html(_HEADING.sub("", page.text), place=page.place, level=page.niveau, page=page.url)
