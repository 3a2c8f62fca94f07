"""Every text of a site: what people wrote in data/ and content/, and then the pages that show it."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from ..cache import Cache, digest
from ..data.entries import Entry, Loaded
from ..data.reading import field_name
from ..data.walking import texts_in
from ..derived.makkelijk import NOTICES
from ..handwritten import Handwritten, address_of_source
from ..language.plain import Passage, Place
from ..language.plain.blocks import as_html
from ..language.plain.exceptions import IN_YAML, with_accepted
from ..output.page import RenderedPage
from ..pipeline import Prepared, Sources
from .examiner import SitePage, Texts
from .origins import script_texts

_SHELL = (
    *("main.html", "404.html", "regios.html", "kaartjes/kaartje.html"),
    *("papier/*.html", "schil/*.html", "onderdelen/taalverslag.html"),
)
"""The frame around every page, what only a finished page shows, and what is printed."""
_SCRIPTS = "assets/*.js"
_EASY_PARTS = "overrides/onderdelen/makkelijk.html"
"""The template with most words of the easy pages."""
_COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->|\{\{ iconen\.icoon\(.*?\) \}\}", re.DOTALL)
_LOGIC = re.compile(r"\{%.*?%\}", re.DOTALL)
_VALUE = re.compile(r"\{\{.*?\}\}|\$\{[^{}]*\}", re.DOTALL)
_PLACE = re.compile(r"\{\w+\}")
_ONLY_ATTRIBUTES = re.compile(r"(?:\s*[\w-]+=\"[^\"]*\")+\s*")
"""What a template says that fills in a tag of another one."""
_STAND_IN = "X"
"""What stands for a value that is only known on a page."""
_SAYS_SOMETHING = re.compile(r"(?=.*\s)[A-Z][\w\s’,.?!:;“”()–…-]+")
"""A text for people begins with a capital and has two words or more; selectors and names do not."""


def gather(prepared: Prepared) -> Texts:
    """All texts of a site that is ready."""
    return all_texts(written_texts(prepared.sources), prepared)


def written_texts(sources: Sources) -> Texts:
    """What people wrote, before there are pages; raises `DataError` when a word list cannot be used."""
    return Texts(
        fields=(*_fields(sources.loaded, sources.cache), *_heads(sources.written)),
        content=tuple(_as_written(page, page.text) for page in sources.written),
        pages=(),
        lists=sources.lists,
        jaar=sources.peildatum.year,
        is_whole=False,
        cache=sources.cache,
    )


def all_texts(written: Texts, prepared: Prepared) -> Texts:
    """The written texts with the pages that show them."""
    return replace(written, pages=tuple(_pages(prepared)), is_whole=True)


def shell_pages(overrides: Path) -> Iterator[SitePage]:
    """Each template of the frame and each script, as a page of its own."""
    for path in (path for pattern in _SHELL for path in sorted(overrides.glob(pattern))):
        text = _literal(path.read_text(encoding="utf-8"))
        if not _ONLY_ATTRIBUTES.fullmatch(text):
            yield _shell_page(path, overrides, text)
    for path in sorted(overrides.glob(_SCRIPTS)):
        yield _shell_page(path, overrides, "".join(_said(path.read_text(encoding="utf-8"))))


def _fields(loaded: Loaded, cache: Cache) -> Iterator[Passage]:
    """Every text field, with what its writer says may stay; those of one record are read together, as on its page."""
    known, region = cache.pack("fields"), loaded.entry("regio", "regio").document.text
    for file, entries in groupby(loaded.entries, key=lambda entry: entry.document.file):
        together = tuple(entries)
        key = digest(region, file, text := together[0].document.text, *(entry.id for entry in together))
        yield from known.made(key, lambda: tuple(with_accepted(tuple(_fields_of(together)), text, IN_YAML)))  # noqa: B023
    known.save()


def _fields_of(entries: Iterable[Entry]) -> Iterator[Passage]:
    for entry in entries:
        for location, text, level in texts_in(entry.records):
            whole = (*entry.prefix, *location)
            place = Place(entry.document.file, entry.document.line_of(whole), field_name(whole))
            yield Passage(text, place, level.niveau, page=f"{entry.soort}/{entry.id}")


def _heads(pages: Iterable[Handwritten]) -> Iterator[Passage]:
    """What people wrote above the text of a page: other pages say that too."""
    for page in pages:
        for name in ("title", "description"):
            above, found, _ = page.text.partition(f"\n{name}:")
            if found:
                place = Place(page.file, above.count("\n") + 2, name)
                yield Passage(str(page.head.get(name)), place, page.niveau, page=page.file)


def _pages(prepared: Prepared) -> Iterator[SitePage]:
    glossary, known = prepared.glossary, prepared.sources.cache.pack("left-out")

    def left_out(text: str, as_shown: Callable[[str], str] = str) -> frozenset[str]:
        return known.made(digest(glossary.told, text), lambda: glossary.left_out(as_shown(text)))

    for page in prepared.sources.written:
        text = prepared.renderer.fill(page.text)
        yield replace(_as_written(page, text), niet_uitgelegd=left_out(text, as_html))
    for made in (page for page in prepared.output.pages if page.taal == "nl"):
        yield replace(_generated(made), niet_uitgelegd=left_out(made.body))
    known.save()
    yield from shell_pages(prepared.sources.overrides)
    yield _fixed_words(prepared)


def _as_written(page: Handwritten, text: str) -> SitePage:
    url = address_of_source(page.src)
    return SitePage(url, page.titel, page.niveau, Place(page.file, 1), page.file, text, is_markdown=True)


def _generated(page: RenderedPage) -> SitePage:
    place = Place(page.edit.file, page.edit.line) if page.edit else Place(page.template, 1)
    return SitePage(page.url, page.titel, page.niveau, place, page.template, page.body)


def _fixed_words(prepared: Prepared) -> SitePage:
    """What translated pages say in Dutch where their language is silent, also what no Dutch page says."""
    said = (_PLACE.sub(_STAND_IN, word) for word in (*prepared.renderer.words, *NOTICES))
    text = "".join(f"<p>{html.escape(word)}</p>\n" for word in said)
    return SitePage(_EASY_PARTS, "", "A2", Place(_EASY_PARTS, 1), _EASY_PARTS, text)


def _shell_page(path: Path, overrides: Path, text: str) -> SitePage:
    file = f"{overrides.name}/{path.relative_to(overrides).as_posix()}"
    return SitePage(file, "", "B1", Place(file, 1), file, text)


def _literal(template: str) -> str:
    """What a template says whatever it is given."""
    return _VALUE.sub(_STAND_IN, _LOGIC.sub(" ", _COMMENT.sub("", template)))


def _said(script: str) -> Iterator[str]:
    """What a script says to people, as paragraphs."""
    for _, text in script_texts(script):
        said = _VALUE.sub(_STAND_IN, text)
        if _SAYS_SOMETHING.fullmatch(said.strip()):
            yield f"<p>{html.escape(said)}</p>\n"
