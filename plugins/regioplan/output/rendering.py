"""Rendering: from the site's views to every page and file, not yet in any renderer's hands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from ..derived.abonnementen import subscriptions_of
from ..derived.charts.collection import charts_of
from ..derived.views import Site
from . import blocks, calendars, feeds, search_list
from .assets import fingerprinted
from .charts.files import files as chart_files
from .charts.rendering import ChartRenderer
from .glossary import Glossary, names_on
from .open_data import files as open_data
from .pages import Page, RenderedPage, pages_of, render
from .templating import environment, icon_names


@dataclass(frozen=True)
class Output:
    """All that goes to the renderer."""

    pages: tuple[RenderedPage, ...]
    files: Mapping[str, str]
    """Path in the site and text of every file that is not a page."""
    glossary: Glossary


class Renderer:
    """Renders one site with the templates in `overrides`."""

    def __init__(self, site: Site, overrides: Path) -> None:
        self.site = site
        self._env = environment(overrides, site)
        self._block = cache(partial(blocks.render, site=site, env=self._env))
        self._charts = charts_of(site)
        charts = ChartRenderer(self._charts, self._env, fingerprinted(overrides))
        self._env.globals.update(grafiek=charts.render, heeft_grafiek=charts.has)

    @property
    def icons(self) -> frozenset[str]:
        """The icons that a coalition may choose from."""
        return icon_names(self._env)

    def page(self, page: Page) -> RenderedPage:
        """One page, rendered alone."""
        return render(page, self.site, self._env)

    def render(self, *, base_url: str, hard: Collection[str] = ()) -> Output:
        """Every generated page and file; of the glossary the `hard` words are explained first."""
        pages = tuple(map(self.page, pages_of(self.site)))
        public = [(page.url, page.titel, page.omschrijving) for page in pages if not page.is_intern]
        words = search_list.search_list(self.site, public)
        files = {
            **dict(open_data.files(self.site, self._charts.values(), base_url=base_url)),
            **dict(chart_files(self._charts.values())),
            **self._subscriptions(base_url),
            search_list.ADDRESS: words,
        }
        return Output(pages, files, Glossary(self.site.begrippen, names_on(self.site), hard))

    def _subscriptions(self, base_url: str) -> dict[str, str]:
        """Every feed and calendar."""
        followed = subscriptions_of(self.site)
        return {
            **dict(feeds.files(self.site, followed, base_url=base_url)),
            **dict(calendars.files(self.site, followed, base_url=base_url)),
        }

    def fill(self, markdown: str) -> str:
        """A hand-written page with its generated parts."""
        return blocks.fill(markdown, self._block)

    def taalverslag(self, verslag: object) -> str:
        """The HTML that shows how easy the texts are."""
        return self._env.get_template("onderdelen/taalverslag.html").render(taal=verslag)
