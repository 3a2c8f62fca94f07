"""HTML in a generated page goes around the Markdown converter.

Generated pages are Markdown in which only the headings are not HTML yet. Reading that HTML
takes Python-Markdown half of a build, and changes nothing; so it is set aside and put back.
"""

import re

_HEADING = re.compile(r"^(#{1,6} .*)$", re.MULTILINE)
_PLACE = re.compile(r"<!--eiland (\d+)-->")


def set_aside(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The page with a marker for each piece of HTML between headings, and those pieces."""
    parts = _HEADING.split(markdown)
    islands = tuple(part.strip() for part in parts[::2])
    lines = [f"<!--eiland {number}-->\n\n{heading}" for number, heading in enumerate(parts[1::2])]
    return "\n\n".join([*lines, f"<!--eiland {len(islands) - 1}-->"]), islands


def put_back(html: str, islands: tuple[str, ...]) -> str:
    """The converted page with each piece in its place."""
    return _PLACE.sub(lambda match: islands[int(match[1])], html)
