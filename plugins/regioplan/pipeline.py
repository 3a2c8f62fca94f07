"""The whole program before any renderer: load, derive, render, and check what people wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .data.entries import Loaded
from .data.loading import load
from .data.problems import DataError, Problem
from .data.reading import read_text
from .derived.addresses import Redirect, redirects, vanished
from .derived.site import derive
from .derived.views import Site
from .output import blocks
from .output.rendering import Output, Renderer

CONTENT = "content"
OVERRIDES = "overrides"


@dataclass(frozen=True)
class Prepared:
    """A site that is ready to be handed to a renderer."""

    loaded: Loaded
    site: Site
    renderer: Renderer
    output: Output
    redirects: tuple[Redirect, ...]
    addresses: tuple[str, ...]
    """Every address that the site would have, sorted."""

    @property
    def new_addresses(self) -> tuple[str, ...]:
        """Addresses that are not in the contract yet."""
        return tuple(sorted(set(self.addresses) - set(self.loaded.data.adressen)))


def prepare(root: Path, *, peildatum: date, base_url: str = "") -> Prepared:
    """Everything up to the renderer; raises `DataError` with all mistakes in data and content."""
    loaded = load(root, peildatum=peildatum)
    site = derive(loaded, peildatum=peildatum)
    renderer = Renderer(site, root / OVERRIDES)
    problems = list(_content_problems(root))
    if problems:
        raise DataError(problems)
    output = renderer.render(base_url=base_url)
    moved = tuple(redirects(loaded))
    addresses = tuple(sorted(_addresses(root, site, output, moved)))
    if lost := list(vanished(loaded.data.adressen, addresses)):
        raise DataError(lost)
    return Prepared(loaded, site, renderer, output, moved, addresses)


def _content_problems(root: Path) -> Iterator[Problem]:
    known = blocks.names(root / OVERRIDES)
    for path in sorted((root / CONTENT).rglob("*.md")):
        file = path.relative_to(root).as_posix()
        try:
            text = read_text(path, file)
        except DataError as error:
            yield from error.problems
            continue
        for unknown in blocks.unknown_blocks(text, known):
            yield Problem(
                file,
                unknown.line,
                "",
                f"het deel “{unknown.name}” bestaat niet",
                f"schrijf bijvoorbeeld <!-- toon: {known[0]} -->; kies uit: {', '.join(known)}",
            )


def _addresses(root: Path, site: Site, output: Output, moved: tuple[Redirect, ...]) -> set[str]:
    found = {_address_of_source(page.src) for page in output.pages}
    content = root / CONTENT
    found |= {_address_of_source(path.relative_to(content).as_posix()) for path in content.rglob("*.md")}
    found |= {f"/{path}" for path in output.files}
    found |= {punt.url for punt in site.punten}
    found |= {cijfer.url for cijfer in site.cijfers}
    found |= {begrip.url for begrip in site.begrippen}
    for redirect in moved:
        found |= {
            address.replace(redirect.new, redirect.old, 1) for address in found if address.startswith(redirect.new)
        }
    return found


def _address_of_source(src: str) -> str:
    path = src.removesuffix(".md")
    path = "" if path == "index" else path.removesuffix("/index")
    return f"/{path}/" if path else "/"
