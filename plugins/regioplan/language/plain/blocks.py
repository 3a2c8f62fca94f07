"""The texts of a web page or a Markdown file that a reader meets, one block at a time.

What is marked with `data-merk` is a label and a block by itself, wherever it stands. Headings, code, addresses,
names of sources (`cite`) and what people type (`kbd`) are left out. Used with `lxml` and `markdown`; the check
itself needs neither.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from .dutch.words import word_set
from .exceptions import IN_MARKDOWN, with_accepted
from .passages import Kind, Level, Passage, Place

EXTENSIONS = ("tables", "attr_list", "def_list", "admonition", "md_in_html", "footnotes", "abbr")
"""Extensions of Python-Markdown that are read."""

_REMEMBERED = 100
"""Texts that are kept as a web page, so that a preview reads changed ones only."""
_BLOCKS = word_set(
    "p li td th dd dt figcaption caption summary button label option legend blockquote div section textarea"
)
_LEFT_OUT = word_set(
    "h1 h2 h3 h4 h5 h6 code pre script style svg math template noscript head title time kbd samp var cite"
)
_BREAK = "\0"
"""Where a sentence ends, whatever stands there."""
_EXPLAINERS = frozenset(["abbr", "dfn"])
_EXPLAINING = ("woordenlijst", "begrip")
"""Names of pages and places to which a link leads that explains a word."""
_SPOKEN = ("alt", "aria-label", "title", "placeholder")
"""Attributes that are read aloud or shown."""
_LABEL = "data-merk"
"""The attribute of what names a thing, and says nothing by itself: Belofte, Dit wil het plan, Nog niet bekend."""
_NAMES = word_set("summary caption button label option legend")
"""What names a thing as a heading does; a whole sentence or a question in it is prose."""
_HAS_WORDS = re.compile(r"[^\W\d_]{2,}")
_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n---\s*(?:\n|\Z)", re.DOTALL)
_FIRST_WORDS = (6, 3, 1)
"""How many words of a text are looked for in its source, until they are found."""


def read_markdown(
    text: str,
    *,
    file: str = "tekst.md",
    level: Level = "B1",
    page: str | None = None,
) -> tuple[Passage, ...]:
    """The passages of a Markdown file, each with its line."""
    body = _FRONT_MATTER.sub(lambda match: "\n" * match[0].count("\n"), text)
    html = as_html(body)
    lines = _Lines(body)
    passages = [
        Passage(words.replace(_BREAK, "\n\n"), Place(file, lines.of(words)), level, page, kind, explained)
        for words, kind, explained in _texts(html)
    ]
    return with_accepted(passages, body, IN_MARKDOWN)


@lru_cache(_REMEMBERED)
def as_html(text: str, extensions: Sequence[str] = EXTENSIONS) -> str:
    """A Markdown text as a web page has it."""
    import markdown

    return str(markdown.markdown(text, extensions=list(extensions)))


def read_html(
    html: str,
    *,
    place: Place,
    level: Level = "B1",
    page: str | None = None,
) -> tuple[Passage, ...]:
    """The passages of a piece of HTML, all at `place`."""
    return tuple(
        Passage(_folded(words), place, level, page, kind, explained) for words, kind, explained in _texts(html)
    )


def _folded(text: str) -> str:
    """Text with single spaces, but for a blank line where a sentence ends without a point."""
    return "\n\n".join(filter(None, (" ".join(part.split()) for part in text.split(_BREAK))))


def _texts(html: str) -> Iterator[tuple[str, Kind, frozenset[str]]]:
    from lxml import html as parser

    if html.strip():
        root = parser.fragment_fromstring(html, create_parent="div")
        yield from _in_element(root)


def _in_element(element: Any) -> Iterator[tuple[str, Kind, frozenset[str]]]:
    """The texts in `element`: what stands in it itself first, then its inner blocks."""
    text = _own_text(element)
    if _HAS_WORDS.search(text):
        yield text.strip(f" \t\n{_BREAK}"), _kind(element), frozenset(_explained(element))
    for inner in _inline(element):
        for name in _SPOKEN:
            if _HAS_WORDS.search(inner.get(name, "")):
                yield inner.get(name), "label" if name == "aria-label" else _kind(element), frozenset()
    for block in _inner_blocks(element):
        yield from _in_element(block)


def _own_text(element: Any) -> str:
    """The text of a block without that of the blocks inside it. A forced line break ends a sentence."""
    pieces = [element.text or ""]
    if element.tag == "textarea":
        return pieces[0].replace("\n", _BREAK)
    for child in element:
        if _is_read(child) and not _is_block(child):
            pieces.append(_BREAK if child.tag == "br" else _own_text(child))
        elif _is_read(child):
            pieces.append(_BREAK)
        pieces.append(child.tail or "")
    return "".join(pieces)


def _inner_blocks(element: Any) -> Iterator[Any]:
    """The blocks inside `element`, but not inside one another."""
    for child in element:
        if _is_read(child):
            if _is_block(child):
                yield child
            else:
                yield from _inner_blocks(child)


def _inline(element: Any) -> Iterator[Any]:
    """The element and what stands in its own text: links, images, emphasis."""
    yield element
    for child in element:
        if _is_read(child) and not _is_block(child):
            yield from _inline(child)


def _is_block(element: Any) -> bool:
    return element.tag in _BLOCKS or element.get(_LABEL) is not None


def _is_read(element: Any) -> bool:
    """Whether readers meet an element; what a script can show counts as well."""
    is_element = isinstance(element.tag, str)
    return is_element and element.get("aria-hidden") != "true" and element.tag not in _LEFT_OUT


def _explained(element: Any) -> Iterator[str]:
    """The words with an explanation: in an <abbr> or <dfn>, or in a link with one of `_EXPLAINING` in its address."""
    for inner in _inline(element):
        if inner.tag in _EXPLAINERS or (
            inner.tag == "a" and any(name in inner.get("href", "") for name in _EXPLAINING)
        ):
            yield " ".join(inner.text_content().split())


def _kind(element: Any) -> Kind:
    is_name = element.tag in _NAMES and not element.text_content().rstrip().endswith((".", "?", "!"))
    if is_name or element.get(_LABEL) is not None:
        return "label"
    is_quoted = element.tag == "blockquote" or any(parent.tag == "blockquote" for parent in element.iterancestors())
    return "citaat" if is_quoted else "tekst"


class _Lines:
    """Finds texts back in their source, from the top down."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._from = 0

    def of(self, text: str) -> int:
        """The line where `text` begins; that of the text before when it cannot be found."""
        words = re.findall(r"\w+", text)
        found = next(filter(None, (self._find(words[:count]) for count in _FIRST_WORDS)), None)
        if found and found.start() >= self._from:
            self._from = found.start() + 1
        return self._source.count("\n", 0, found.start() if found else self._from) + 1

    def _find(self, words: Sequence[str]) -> re.Match[str] | None:
        """Where these words follow each other, with mark-up or an address between."""
        pattern = re.compile(r"(?:\W|_)+(?:\([^)\n]*\)\W*)?".join(map(re.escape, words)))
        return pattern.search(self._source, self._from) or pattern.search(self._source)
