"""Generated parts in hand-written pages: `<!-- toon: naam -->` on a line of its own.

A part that there are more of takes a word after its name: `<!-- toon: grafiek deadlines -->`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from ..data.toml import read_toml
from ..derived.charts.collection import SINGLE
from ..derived.links import Link
from ..derived.views import Site
from .open_data.files import TABLES, described
from .open_data.items import ITEMS
from .open_data.schema import VERSIES
from .open_data.table import LIJSTEN, WAARDEN

_DIRECTIVE = re.compile(r"^[ \t]*<!--\s*toon:\s*(?P<name>[^>]*?)\s*-->[ \t]*$", re.MULTILINE)
_SHIPPED = read_toml(__package__, "meegeleverd")["deel"]
"""What the site ships that others made."""
_CHOICES = {"grafiek": tuple(SINGLE)}
"""Which words may follow the name of a part that there are more of."""


@dataclass(frozen=True)
class UnknownBlock:
    """A hand-written page asks for a part that does not exist."""

    line: int
    name: str


def names(folder: Path) -> tuple[str, ...]:
    """What a page may ask for."""
    files = {path.stem for path in (folder / "blokken").glob("*.md")}
    chosen = {f"{name} {word}" for name, words in _CHOICES.items() for word in words}
    return tuple(sorted(files - _CHOICES.keys() | chosen))


def unknown_blocks(markdown: str, known: tuple[str, ...]) -> Iterator[UnknownBlock]:
    """Directives in `markdown` that ask for nothing we have."""
    for match in _DIRECTIVE.finditer(markdown):
        if _asked(match) not in known:
            yield UnknownBlock(markdown.count("\n", 0, match.start()) + 1, _asked(match))


def is_directive(markdown: str, position: int) -> bool:
    """Whether the comment at `position` asks for a part, known or not."""
    start = markdown.rfind("\n", 0, position) + 1
    return _DIRECTIVE.match(markdown, start) is not None


def fill(markdown: str, rendered: Callable[[str], str]) -> str:
    """The page with every directive replaced by its part, which `rendered` gives for what is asked."""
    return _DIRECTIVE.sub(lambda match: rendered(_asked(match)), markdown)


def _asked(match: re.Match[str]) -> str:
    """What a directive asks for, with single spaces."""
    return " ".join(match["name"].split())


def render(
    asked: str, *, site: Site, env: jinja2.Environment, assets: Mapping[str, str], more: tuple[Link, ...] = ()
) -> str:
    """One part; `assets` has for each file of ours its name in the site, `more` are pages that only it leads to."""
    name, _, word = asked.partition(" ")
    return env.get_template(f"blokken/{name}.md").render(site=site, **_besides(name, word, site, assets, more))


def _besides(name: str, word: str, site: Site, assets: Mapping[str, str], more: tuple[Link, ...]) -> dict[str, Any]:
    """What a part is given besides the site; `word` is what followed its name."""
    match name:
        case "bestanden":
            return {"bestanden": described(site)}
        case "meegeleverd":
            return {"delen": _SHIPPED, "namen": assets}
        case "paginas":
            return {"paginas": more}
        case "velden":
            return {"tabellen": TABLES, "bestanden": ITEMS, "lijsten": LIJSTEN, "waarden": WAARDEN}
        case "versies":
            return {"versies": VERSIES}
    return {"keuze": word} if name in _CHOICES else {}
