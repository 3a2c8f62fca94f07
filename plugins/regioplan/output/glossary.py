"""Hard words get a link to their explanation where a page first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import html

from ..derived.views import BegripView

_EXPLAINED_IN = {"p", "li", "td", "dd", "figcaption", "blockquote"}
_LEFT_ALONE = {
    "a",
    "button",
    "code",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "summary",
    "label",
    "svg",
    "script",
    "style",
    "abbr",
    "nav",
    "time",
}


class Glossary:
    """Finds the terms of the glossary in running text."""

    def __init__(self, begrippen: Iterable[BegripView]) -> None:
        self._urls = {form: begrip.url for begrip in begrippen for form in begrip.vormen}
        self._urls |= {form.casefold(): url for form, url in self._urls.items() if form.islower()}
        self._pattern = _pattern(self._urls)

    def mark(self, content: str) -> str:
        """The HTML with each term linked where it first stands in running text."""
        if not self._pattern or not self._pattern.search(content):
            return content
        root = html.fragment_fromstring(content, create_parent="div")
        seen: set[str] = set()
        for element, is_tail in _running_text(root):
            self._mark_text(element, is_tail, seen)
        inner = html.tostring(root, encoding="unicode")
        return inner[len("<div>") : -len("</div>")]

    def _mark_text(self, element: html.HtmlElement, is_tail: bool, seen: set[str]) -> None:
        text = element.tail if is_tail else element.text
        pieces, rest = [], 0
        for match in self._pattern.finditer(text or "") if self._pattern else ():
            url = self._urls.get(match[0]) or self._urls[match[0].casefold()]
            if url not in seen:
                seen.add(url)
                pieces.append((text[rest : match.start()], match[0], url))
                rest = match.end()
        if pieces:
            _insert(element, is_tail, pieces, text[rest:])


def _pattern(forms: Iterable[str]) -> re.Pattern[str] | None:
    """Longest first; a form with a capital (IC, GEM) must be written just so, others may start a sentence."""
    ordered = sorted(forms, key=len, reverse=True)
    if not ordered:
        return None
    words = "|".join(f"(?i:{re.escape(form)})" if form.islower() else re.escape(form) for form in ordered)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


def _insert(element: html.HtmlElement, is_tail: bool, pieces: list[tuple[str, str, str]], rest: str) -> None:
    parent = element.getparent() if is_tail else element
    position = parent.index(element) + 1 if is_tail else 0
    links = []
    for _, term, url in pieces:
        link = html.Element("a", {"class": "begrip", "href": url})
        link.text = term
        links.append(link)
    for link, following in zip(links, [*(before for before, _, _ in pieces[1:]), rest], strict=True):
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
