"""The whole program before any renderer: load, derive, render, and check what people wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .data.entries import Loaded
from .data.loading import load
from .data.problems import DataError, Problem
from .derived.addresses import Redirect, address, redirects, vanished
from .derived.site import derive
from .derived.views import Site
from .handwritten import FOLDER as CONTENT
from .handwritten import Handwritten, address_of_source, broken_links, form_problems, read_pages
from .output import blocks
from .output.rendering import Output, Renderer

OVERRIDES = "overrides"


@dataclass(frozen=True)
class Sources:
    """What people wrote, read and checked, before anything follows from it."""

    root: Path
    """The project folder."""
    overrides: Path
    """The folder of the templates."""
    loaded: Loaded
    written: tuple[Handwritten, ...]
    """The pages in content/."""


@dataclass(frozen=True)
class Prepared:
    """A site that is ready to be handed to a renderer."""

    sources: Sources
    site: Site
    renderer: Renderer
    output: Output
    redirects: tuple[Redirect, ...]
    addresses: tuple[str, ...]
    """Every address that the site would have, sorted."""

    @property
    def loaded(self) -> Loaded:
        """The data, and where it was written."""
        return self.sources.loaded

    @property
    def new_addresses(self) -> tuple[str, ...]:
        """Addresses that are not in the contract yet."""
        return tuple(sorted(set(self.addresses) - set(self.loaded.data.adressen)))


def prepare(
    root: Path,
    *,
    peildatum: date,
    base_url: str = "",
    overrides: Path | None = None,
    vandaag: date | None = None,
) -> Prepared:
    """Everything up to the renderer; raises `DataError` with all mistakes in data and content.

    The templates are those of `overrides`, and else those of the project itself. Looking back from
    `vandaag` at an earlier `peildatum`, reports in between are not known yet, and no mistake.
    """
    sources = read_sources(root, peildatum=peildatum, overrides=overrides, vandaag=vandaag)
    return prepare_sources(sources, peildatum=peildatum, base_url=base_url)


def read_sources(root: Path, *, peildatum: date, overrides: Path | None = None, vandaag: date | None = None) -> Sources:
    """The first half of `prepare`: what people wrote."""
    overrides = overrides or root / OVERRIDES
    written, problems = _written(root, overrides)
    loaded = _load(root, max(peildatum, vandaag or peildatum), problems)
    return Sources(root, overrides, loaded, written)


def prepare_sources(sources: Sources, *, peildatum: date, base_url: str = "") -> Prepared:
    """The second half of `prepare`: what follows from it, rendered."""
    loaded, written = sources.loaded, sources.written
    site = derive(loaded, peildatum=peildatum)
    renderer = Renderer(site, sources.overrides)
    if unknown := list(_icons_exist(loaded, renderer.icons)):
        raise DataError(unknown)
    output = renderer.render(base_url=base_url)
    if shared := list(_shared_addresses(written, output)):
        raise DataError(shared)
    moved = tuple(redirects(loaded))
    reports = {address("melding", melding.id) for melding in loaded.data.meldingen}
    addresses = tuple(sorted(_addresses(sources.root, site, output, moved) | reports))
    lost = [*vanished(loaded.data.adressen, addresses), *_broken_links(written, addresses)]
    if lost:
        raise DataError(lost)
    return Prepared(sources, site, renderer, output, moved, addresses)


def _written(root: Path, overrides: Path) -> tuple[tuple[Handwritten, ...], list[Problem]]:
    """The pages in content/, and what is wrong with their form."""
    pages, unreadable = read_pages(root)
    known = blocks.names(overrides)
    return pages, [*unreadable, *(problem for page in pages for problem in form_problems(page, known))]


def _load(root: Path, vandaag: date, problems: list[Problem]) -> Loaded:
    """The data; the mistakes in it are told together with those in content/."""
    try:
        loaded = load(root, peildatum=vandaag)
    except DataError as error:
        raise DataError([*error.problems, *problems]) from None
    if problems:
        raise DataError(problems)
    return loaded


def _icons_exist(loaded: Loaded, icons: frozenset[str]) -> Iterator[Problem]:
    for coalitie in loaded.data.coalities:
        if coalitie.icoon not in icons:
            yield loaded.entry("coalitie", coalitie.id).problem(
                ("icoon",), f"icoon “{coalitie.icoon}” bestaat niet", f"kies uit: {', '.join(sorted(icons))}"
            )


def _shared_addresses(pages: tuple[Handwritten, ...], output: Output) -> Iterator[Problem]:
    """Two pages at one address: a chapter called planning, or a page in content/ with the name of a chapter."""
    taken = {address_of_source(page.src): page.file for page in pages}
    for page in output.pages:
        place, file = address_of_source(page.src), page.edit.file if page.edit else page.src
        other = taken.setdefault(place, file)
        if other != file:
            yield Problem(
                file if page.edit else other,
                0,
                "",
                f"het adres {place} is al van een andere pagina",
                "geef het bestand een andere naam",
            )


def _broken_links(pages: tuple[Handwritten, ...], addresses: tuple[str, ...]) -> Iterator[Problem]:
    for page in pages:
        yield from broken_links(page, addresses)


def _addresses(root: Path, site: Site, output: Output, moved: tuple[Redirect, ...]) -> set[str]:
    found = {address_of_source(page.src) for page in output.pages}
    content = root / CONTENT
    found |= {address_of_source(path.relative_to(content).as_posix()) for path in content.rglob("*.md")}
    found |= {f"/{path}" for path in output.files}
    found |= {punt.url for punt in site.punten}
    found |= {cijfer.url for cijfer in site.cijfers}
    found |= {begrip.url for begrip in site.begrippen}
    found |= {
        f"{item.url.partition('#')[0]}#{old}"
        for item in (*site.begrippen, *site.cijfers)
        for old in item.record.vorige_ids
    }
    found |= set(site.plannen.adressen)
    for redirect in moved:
        found |= {known.replace(redirect.new, redirect.old, 1) for known in found if known.startswith(redirect.new)}
    return found
