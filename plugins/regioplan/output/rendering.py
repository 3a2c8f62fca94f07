"""Rendering: from the site's views to every page and file, not yet in any renderer's hands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..derived.views import Site
from . import blocks, open_data
from .glossary import Glossary
from .pages import Page, Pages
from .templating import environment


@dataclass(frozen=True)
class Output:
    """All that goes to the renderer."""

    pages: tuple[Page, ...]
    files: Mapping[str, str]
    """Path in the site and text of every file that is not a page."""
    glossary: Glossary


class Renderer:
    """Renders one site with the templates in `overrides`."""

    def __init__(self, site: Site, overrides: Path) -> None:
        self.site = site
        self._env = environment(overrides)

    def render(self, *, base_url: str) -> Output:
        """Every generated page and file."""
        pages = tuple(Pages(self.site, self._env).all())
        return Output(pages, dict(open_data.files(self.site, base_url=base_url)), Glossary(self.site.begrippen))

    def fill(self, markdown: str) -> str:
        """A hand-written page with its generated parts."""
        return blocks.fill(markdown, site=self.site, env=self._env)
