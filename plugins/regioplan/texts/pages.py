"""The pages as a reader meets them, and which of their sentences nobody wrote in data/ or content/."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from ..handwritten import Handwritten, address_of_source
from ..language.plain import Passage, Place, read_html, read_markdown, sentences_of
from ..language.plain.passages import Level

_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
_QUOTES = '“”"‘’ '


@dataclass(frozen=True)
class SitePage:
    """One page, rendered but for its frame."""

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

    def read(self) -> tuple[Passage, ...]:
        """All that a reader meets on the page, in reading order."""
        if self.is_markdown:
            return read_markdown(self.text, file=self.place.file, level=self.niveau, page=self.url)
        return read_html(_HEADING.sub("", self.text), place=self.place, level=self.niveau, page=self.url)


def handwritten_passages(page: Handwritten) -> tuple[Passage, ...]:
    """The texts of a page in content/ as it was written, each with its line."""
    return read_markdown(page.text, file=page.file, level=page.niveau, page=address_of_source(page.src))


def generated_passages(pages: Iterable[Iterable[Passage]], written: Iterable[Passage]) -> Iterator[Passage]:
    """What templates and code say: the sentences that nobody wrote, each where it is met first."""
    met = {_bare(sentence) for passage in written for sentence in sentences_of(passage)}
    for passage in (passage for page in pages for passage in page):
        said = dict.fromkeys(_said(sentence, met) for sentence in sentences_of(passage))
        new = [sentence for sentence in said if _bare(sentence) not in met]
        met.update(map(_bare, new))
        if new:
            yield replace(passage, text="\n\n".join(new))


def _said(sentence: str, met: Collection[str]) -> str:
    """The sentence without what was met before behind a colon: "Vanaf 2025: " and a written sentence."""
    before, _, after = sentence.partition(": ")
    return f"{before}:" if _bare(after) in met else sentence


def _bare(sentence: str) -> str:
    """A sentence as it is compared: quoting it makes no other sentence of it."""
    return sentence.strip(_QUOTES)
