"""HTML in a generated page goes around the Markdown converter.

Generated pages are Markdown in which only the headings are not HTML yet. Reading that HTML
takes Python-Markdown half of a build, and changes nothing; so it is set aside and put back.
"""

import re
from collections.abc import Sequence
from itertools import chain

_HEADING = re.compile(r"^(#{1,6} .*)$", re.MULTILINE)


def set_aside(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The headings of a page, and the pieces of HTML around them: one more."""
    parts = _HEADING.split(markdown)
    return "\n\n".join(parts[1::2]), tuple(part.strip() for part in parts[::2])


def put_back(headings: str, islands: Sequence[str]) -> str:
    """The converted headings, each on a line of its own, with each piece in its place; without any, as it is."""
    if not islands:
        return headings
    lines = headings.splitlines()
    return "\n".join([*chain.from_iterable(zip(islands, lines, strict=False)), islands[len(lines)]])
