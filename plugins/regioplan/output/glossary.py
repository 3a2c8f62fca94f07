"""Hard words get their explanation where a page first uses them.

The mark-up is a link to the glossary, so it works everywhere. The explanation is in `data-uitleg`: a script shows
it beside the word, and on paper the style sheet prints it after the word.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from lxml import html

from ..cache import digest
from ..derived.views import BegripView

_EXPLAINED_IN = {"p", "li", "td", "dd", "figcaption", "blockquote"}
_LEFT_ALONE = {
    *("a", "button", "cite", "code", "kbd", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "label", "svg"),
    *("script", "style", "abbr", "nav", "time"),
}
_WORD = re.compile(r"\w(?:[\w-]*\w)?")
_BEGINS_SENTENCE = re.compile(r"(?:^|[.!?:…][\"”’)]*\s)[\s(“„‘\"'–•-]*$")
MOST_MARKS = 12
"""Marks on a page: more would be a page full of dots, on which none stands out."""


class Glossary:
    """Finds the terms of the glossary in running text.

    A form without capitals may start a sentence; one with capitals (IC, GEM) must be written just so. Inside a name
    (Netwerk Acute Zorg) a word is a part of that name, and not the term.
    """

    def __init__(self, begrippen: Iterable[BegripView], names: Iterable[str] = (), hard: Collection[str] = ()) -> None:
        """Of many terms on a page those that are `hard` go first; they are given in small letters."""
        begrippen, names = tuple(begrippen), sorted({name for name in names if " " in name})
        self.told = digest(*((begrip.url, begrip.vormen, begrip.record) for begrip in begrippen), names, sorted(hard))
        """All that it says follows from this."""
        longest_first = sorted(names, key=len, reverse=True)
        self._names = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if longest_first else None
        self._by_first_word: dict[str, list[tuple[str, BegripView]]] = {}
        self._hard: set[str] = set()
        for begrip in begrippen:
            if any(form.lower() in hard for form in begrip.vormen):
                self._hard.add(begrip.url)
            for form in begrip.vormen:
                if first := _WORD.search(form):
                    self._by_first_word.setdefault(first[0].casefold(), []).append((form, begrip))
        for forms in self._by_first_word.values():
            forms.sort(key=lambda form: -len(form[0]))
        self._terms = cache(lambda text: tuple(self._find(text)))  # many pages have the same texts

    def mark(self, content: str) -> str:
        """The HTML with each term linked and explained where it first stands in running text."""
        if not self._by_first_word:
            return content
        root = html.fragment_fromstring(content, create_parent="div")
        found = list(self._first_uses(root))
        chosen = self._most_needed(found)
        if not chosen:
            return content
        for (element, is_tail), uses in _by_place(use for use in found if use.begrip.url in chosen):
            _mark_text(element, is_tail, uses)
        inner: str = html.tostring(root, encoding="unicode")
        return inner[len("<div>") : -len("</div>")]

    def left_out(self, content: str) -> frozenset[str]:
        """The terms in running text that get no explanation, since the page has enough of them already."""
        if not self._by_first_word or not content.strip():
            return frozenset()
        found = list(self._first_uses(html.fragment_fromstring(content, create_parent="div")))
        chosen = self._most_needed(found) if len(found) > MOST_MARKS else {use.begrip.url for use in found}
        return frozenset(use.begrip.record.term for use in found if use.begrip.url not in chosen)

    def _first_uses(self, root: html.HtmlElement) -> Iterator["_Use"]:
        """Where each term first stands, in reading order."""
        seen: set[str] = set()
        for element, is_tail in _running_text(root):
            text, rest = (element.tail if is_tail else element.text) or "", 0
            for start, end, begrip in self._terms(text):
                if begrip.url not in seen and start >= rest:
                    seen.add(begrip.url)
                    rest = end
                    yield _Use(element, is_tail, start, end, begrip)

    def _most_needed(self, found: Sequence["_Use"]) -> set[str]:
        """The terms that are explained: hard ones first, and those that have no plain words around them."""
        ordered = sorted(found, key=lambda use: (use.begrip.url not in self._hard, use.is_in_brackets))
        return {use.begrip.url for use in ordered[:MOST_MARKS]}

    def _find(self, text: str) -> Iterator[tuple[int, int, BegripView]]:
        """Start, end and meaning of every term in `text`; of two that start together the longest."""
        names = [match.span() for match in self._names.finditer(text)] if self._names else []
        for word in _WORD.finditer(text):
            for form, begrip in self._by_first_word.get(word[0].casefold(), ()):
                start, end = word.start(), word.start() + len(form)
                if _is_form(text, start, form) and not text[end : end + 1].isalnum():
                    if not any(name[0] <= start and end <= name[1] and name != (start, end) for name in names):
                        yield start, end, begrip
                    break


class _Use(NamedTuple):
    """A term in its text."""

    element: html.HtmlElement
    is_tail: bool
    """Whether it stands in the text after the element, and not in that at its start."""
    start: int
    end: int
    begrip: BegripView

    @property
    def is_in_brackets(self) -> bool:
        """Whether it stands behind the words that say what it is: psychische zorg (ggz)."""
        text = (self.element.tail if self.is_tail else self.element.text) or ""
        return text[: self.start].endswith("(") and text[self.end :].startswith(")")


def _by_place(uses: Iterable[_Use]) -> Iterator[tuple[tuple[html.HtmlElement, bool], list[_Use]]]:
    """The uses in each piece of text."""
    for _, group in groupby(uses, key=lambda use: (id(use.element), use.is_tail)):
        together = list(group)
        yield (together[0].element, together[0].is_tail), together


def _mark_text(element: html.HtmlElement, is_tail: bool, uses: Iterable[_Use]) -> None:
    text = (element.tail if is_tail else element.text) or ""
    pieces, rest = [], 0
    for use in uses:
        pieces.append((text[rest : use.start], _link(text[use.start : use.end], use.begrip)))
        rest = use.end
    _insert(element, is_tail, pieces, text[rest:])


def _is_form(text: str, start: int, form: str) -> bool:
    """Whether the term stands at `start`; with a capital that it has not by itself only where a sentence begins."""
    found = text[start : start + len(form)]
    if found == form:
        return True
    is_capital = form.islower() and found[:1].lower() + found[1:] == form
    return is_capital and bool(_BEGINS_SENTENCE.search(text[:start]))


def _link(found: str, begrip: BegripView) -> html.HtmlElement:
    link = html.Element("a", {"class": "begrip", "href": begrip.url, "data-uitleg": _explanation(found, begrip)})
    link.text = found
    return link


def _explanation(found: str, begrip: BegripView) -> str:
    """What the word means, after its full name when it is an abbreviation."""
    full = begrip.record.voluit
    if not full or full.casefold() in (found.casefold(), begrip.record.term.casefold()):
        return begrip.record.uitleg
    return f"{full[:1].upper()}{full[1:]}. {begrip.record.uitleg}"


def _insert(element: html.HtmlElement, is_tail: bool, pieces: list[tuple[str, html.HtmlElement]], rest: str) -> None:
    parent = element.getparent() if is_tail else element
    position = parent.index(element) + 1 if is_tail else 0
    links = [link for _, link in pieces]
    for link, following in zip(links, [*(before for before, _ in pieces[1:]), rest], strict=True):
        link.tail = following
    if is_tail:
        element.tail = pieces[0][0]
    else:
        element.text = pieces[0][0]
    for offset, link in enumerate(links):
        parent.insert(position + offset, link)


def _running_text(root: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, bool]]:
    """Places with text inside a paragraph, list item or cell, in reading order."""
    found: list[tuple[html.HtmlElement, bool]] = []
    _collect(root, False, found)
    return iter(found)


def _collect(element: html.HtmlElement, inside: bool, found: list[tuple[html.HtmlElement, bool]]) -> None:
    tag = element.tag if isinstance(element.tag, str) else "!"
    if tag in _LEFT_ALONE or tag == "!" or element.get("data-geen-uitleg") is not None:
        return
    inside = inside or tag in _EXPLAINED_IN
    if inside and element.text:
        found.append((element, False))
    for child in element:
        _collect(child, inside, found)
        if inside and child.tail:
            found.append((child, True))
