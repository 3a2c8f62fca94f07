"""Rendering: from the site's views to every page and file, not yet in any renderer's hands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from ..cache import NOTHING, Cache
from ..derived.abonnementen import subscriptions_of
from ..derived.addresses import Addresses
from ..derived.charts.collection import charts_of
from ..derived.links import Link
from ..derived.materiaal import calendar_of
from ..derived.views import Site, TaalView
from . import blocks, calendars, cards, feeds, pictures, printing, qr, search_list
from .assets import fingerprinted
from .charts.rendering import ChartRenderer
from .charts.rendering import files as chart_files
from .easy_pages import fixed_words
from .open_data import files as open_data
from .open_data.workbook import BOOK, workbook
from .page import Page, RenderedPage, render
from .search_list import Findable
from .templating import environment, icon_names
from .translating import Translator, words_in


@dataclass(frozen=True)
class Output:
    """All that goes to the renderer."""

    pages: tuple[RenderedPage, ...]
    files: Mapping[str, str]
    """Path in the site and text of every file that is not a page."""
    books: Mapping[str, bytes]
    """The same for spreadsheets and pictures."""
    drawings: Mapping[str, pictures.Drawing]
    """Path in the site of every picture that is still to be drawn, and its drawing."""
    prints: Mapping[str, printing.Print]
    """What can be printed, by its path in the site; nothing of it is set yet."""
    findable: tuple[Findable, ...]
    """The pages that search leads to."""


class Renderer:
    """Renders one site with the templates in `overrides`."""

    def __init__(self, site: Site, overrides: Path, kept: Cache = NOTHING, more: tuple[Link, ...] = ()) -> None:
        """`more` are pages of content/ to which no other page leads."""
        self.site, self._kept = site, kept
        self._env = environment(overrides, site, kept)
        assets = fingerprinted(overrides)
        self._block = cache(partial(blocks.render, site=site, env=self._env, assets=assets, more=more))
        self._charts = charts_of(site)
        charts = ChartRenderer(self._charts, self._env, assets)
        self._env.globals.update(basis="", kaart_breedte=cards.WIDTH, kaart_hoogte=cards.HEIGHT)
        self._env.globals.update(contact=site.beheer.record.contact)
        self._env.globals.update(grafiek=charts.render, heeft_grafiek=charts.has)
        self._env.globals.update(taal=Translator(site, Addresses.start), zonder_vertaling=self._without_translation)
        self.words = fixed_words(site, words_in(self._env, kept))
        """Every fixed Dutch word of the easy pages: what each language says in its own way."""

    @property
    def icons(self) -> frozenset[str]:
        """The icons that a coalition may choose from."""
        return icon_names(self._env)

    def _without_translation(self, taal: TaalView) -> tuple[str, ...]:
        """Fixed words that a language has no translation of."""
        return tuple(word for word in self.words if word not in taal.woorden)

    def page(self, page: Page) -> RenderedPage:
        """One page, rendered alone."""
        return render(page, self.site, self._env)

    def publish_at(self, base_url: str) -> None:
        """Where the site comes: pages say it in what others copy from them."""
        self._env.globals["basis"] = base_url.rstrip("/")

    def render(self, pages: Iterable[Page], *, base_url: str, written: Iterable[Findable] = ()) -> Output:
        """Every generated page and file; search also leads to the `written` pages."""
        self.publish_at(base_url)
        rendered = tuple(map(self.page, pages))
        findable = (*_findable(rendered), *written)
        files = {
            **dict(open_data.files(self.site, self._charts.values(), base_url=base_url, kept=self._kept)),
            **dict(chart_files(self._charts.values(), self._kept)),
            **self._subscriptions(base_url),
            **dict(cards.files(self.site, self._env, base_url=base_url)),
            search_list.ADDRESS: self._search_list(findable),
        }
        books = {
            open_data.path_of(BOOK): workbook(self.site, open_data.TABLES, base_url),
            **dict(qr.files(self.site, base_url=base_url, cache=self._kept)),
        }
        drawings = dict(pictures.drawings(self.site, rendered, self._env))
        return Output(rendered, files, books, drawings, printing.prints(self.site, self._env, books), findable)

    def _search_list(self, pages: tuple[Findable, ...]) -> str:
        """What search looks through first; help lines look there as they do on pages."""
        parts = self._env.get_template("onderdelen/hulp.html").module
        box, line = vars(parts)["vak"], vars(parts)["regel"]
        return search_list.search_list(self.site, pages, box=str(box(())), line=lambda lijn: str(line(lijn)))

    def _subscriptions(self, base_url: str) -> dict[str, str]:
        """Every feed and calendar."""
        followed = subscriptions_of(self.site)
        return {
            **dict(feeds.files(self.site, followed, base_url=base_url)),
            **dict(calendars.files((*followed, calendar_of(self.site)), base_url=base_url, cache=self._kept)),
        }

    def fill(self, markdown: str) -> str:
        """A hand-written page with its generated parts."""
        return blocks.fill(markdown, self._block)

    def taalverslag(self, verslag: object) -> str:
        """The HTML that shows how easy the texts are."""
        return self._env.get_template("onderdelen/taalverslag.html").render(taal=verslag)


def _findable(pages: Iterable[RenderedPage]) -> Iterator[Findable]:
    for page in pages:
        if not page.is_intern:
            yield Findable(page.url, page.titel, page.omschrijving, page.body, page.taal, page.zoekwoorden)
