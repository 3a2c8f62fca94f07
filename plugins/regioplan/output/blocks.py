"""Generated parts in hand-written pages: `<!-- toon: naam -->` on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from ..derived.views import Site
from .open_data.files import described

BESIDES: Mapping[str, Callable[[Site], Mapping[str, Any]]] = {
    "bestanden": lambda site: {"bestanden": described(site)},
}
"""What a block is given besides the site."""

_DIRECTIVE = re.compile(r"^[ \t]*<!--\s*toon:\s*(?P<name>[^>]*?)\s*-->[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class UnknownBlock:
    """A hand-written page asks for a part that does not exist."""

    line: int
    name: str


def names(folder: Path) -> tuple[str, ...]:
    """The blocks that a page may ask for."""
    return tuple(sorted(path.stem for path in (folder / "blokken").glob("*.md")))


def unknown_blocks(markdown: str, known: tuple[str, ...]) -> Iterator[UnknownBlock]:
    """Directives in `markdown` that ask for nothing we have."""
    for match in _DIRECTIVE.finditer(markdown):
        if match["name"] not in known:
            yield UnknownBlock(markdown.count("\n", 0, match.start()) + 1, match["name"])


def is_directive(markdown: str, position: int) -> bool:
    """Whether the comment at `position` asks for a part, known or not."""
    start = markdown.rfind("\n", 0, position) + 1
    return _DIRECTIVE.match(markdown, start) is not None


def fill(markdown: str, *, site: Site, env: jinja2.Environment) -> str:
    """The page with every directive replaced by its part."""
    rendered: Mapping[str, str] = _Rendered(site, env)
    return _DIRECTIVE.sub(lambda match: rendered[match["name"]], markdown)


class _Rendered(dict[str, str]):
    def __init__(self, site: Site, env: jinja2.Environment) -> None:
        super().__init__()
        self.site, self.env = site, env

    def __missing__(self, name: str) -> str:
        besides = BESIDES[name](self.site) if name in BESIDES else {}
        self[name] = self.env.get_template(f"blokken/{name}.md").render(site=self.site, **besides)
        return self[name]
