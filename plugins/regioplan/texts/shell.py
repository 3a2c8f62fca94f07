"""The frame around every page, the error page and what scripts say: texts that only a finished page shows."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from ..language.plain import Place
from .site_texts import SitePage

_TEMPLATES = ("main.html", "404.html", "schil/*.html", "onderdelen/taalverslag.html")
_SCRIPTS = "assets/*.js"
_COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->|\{\{ i\.icoon\(.*?\) \}\}", re.DOTALL)
_LOGIC = re.compile(r"\{%.*?%\}", re.DOTALL)
_VALUE = re.compile(r"\{\{.*?\}\}|\$\{[^{}]*\}", re.DOTALL)
_STAND_IN = "X"
"""What stands for a value that is only known on a page."""
_SCRIPT_COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)
_STRING = re.compile(r"\"([^\"\n]+)\"|'([^'\n]+)'|`([^`]+)`")
_KEY = re.compile(r"(?<=[{,])\s*(?:\"[^\"\n]+\"|'[^'\n]+')\s*:")
_SAYS_SOMETHING = re.compile(r"(?=.*\s)[A-Z][\w\s’,.?!:;“”()–…-]+")
"""A text for people begins with a capital and has two words or more; selectors and names do not."""


def shell_pages(overrides: Path) -> Iterator[SitePage]:
    """Each template of the frame and each script, as a page of its own."""
    for pattern in _TEMPLATES:
        for path in sorted(overrides.glob(pattern)):
            yield _page(path, overrides, _literal(path.read_text(encoding="utf-8")))
    for path in sorted(overrides.glob(_SCRIPTS)):
        yield _page(path, overrides, "".join(_said(path.read_text(encoding="utf-8"))))


def _page(path: Path, overrides: Path, text: str) -> SitePage:
    file = f"{overrides.name}/{path.relative_to(overrides).as_posix()}"
    return SitePage(file, "", "B1", Place(file, 1), file, text)


def _literal(template: str) -> str:
    """What a template says whatever it is given."""
    return _VALUE.sub(_STAND_IN, _LOGIC.sub(" ", _COMMENT.sub("", template)))


def _said(script: str) -> Iterator[str]:
    """What a script says to people, as paragraphs."""
    for match in _STRING.finditer(_KEY.sub("", _SCRIPT_COMMENT.sub("", script))):
        text = _VALUE.sub(_STAND_IN, next(filter(None, match.groups())))
        if _SAYS_SOMETHING.fullmatch(text.strip()):
            yield f"<p>{html.escape(text)}</p>\n"
