"""The first view of every kind of page is light, stable, and readable without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from browser.conftest import watched
from browser.kinds import KINDS

pytestmark = pytest.mark.browser

BYTES = 70_000
REQUESTS = 10


STILL = ("start", "doel", "cijfers", "planning", "gemeente", "partners", "voortgang")
"""The kinds of which nothing may move while they load."""
MOVED = """() => {
    const watch = new PerformanceObserver(() => {});
    watch.observe({ type: 'layout-shift', buffered: true });
    return watch.takeRecords().reduce((sum, { value }) => sum + value, 0);
}"""
"""How much moved since the page was opened."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_first_view_is_light_and_stands_still_and_reads_well_without_scripts(
    tab: Page, tab_without_scripts: Page, kind: str, path_of_kind: Callable[[str], str]
) -> None:
    """Without scripts it is read while the page with scripts waits for what may still come."""
    path = path_of_kind(kind)
    tab.context.new_cdp_session(tab).send("Network.clearBrowserCache")
    with fetched(tab) as sizes:
        tab.goto(path)
        _assert_it_reads_well(tab_without_scripts, path)
        tab.wait_for_load_state("networkidle")
    assert sum(sizes) <= BYTES, sizes
    assert 2 <= len(sizes) <= REQUESTS
    assert tab.evaluate(MOVED) == 0 or kind not in STILL


@contextmanager
def fetched(page: Page) -> Iterator[list[int]]:
    """The bytes of each request that is made meanwhile."""
    sizes: list[int] = []

    def note(request: Request) -> None:
        sizes.append(sum(request.sizes()[key] for key in _RECEIVED))

    page.on("requestfinished", note)
    yield sizes
    page.remove_listener("requestfinished", note)


def test_what_moves_while_a_page_loads_is_seen(tab: Page) -> None:
    """The check itself."""
    tab.goto("/over/")
    assert tab.evaluate(MOVED) == 0
    tab.evaluate("() => new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(tell)))")
    tab.evaluate("document.querySelector('h1').style.paddingTop = '20rem'")
    tab.wait_for_function(f"({MOVED})() > 0")


_RECEIVED = ("responseBodySize", "responseHeadersSize")


def _assert_it_reads_well(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("main a").locator("visible=true").first).to_be_visible()
    for hidden in ("form[data-filter]", "[data-mijn-gemeente]", "[data-onthoud-gemeente]"):
        for one in page.locator(hidden).all():
            expect(one).to_be_hidden()  # what needs a script is not offered


def test_the_menu_and_the_search_box_open_without_scripts(tab_without_scripts: Page) -> None:
    tab_without_scripts.goto("/over/")
    tab_without_scripts.get_by_role("button", name="Menu").click()
    expect(tab_without_scripts.get_by_role("navigation", name="Hoofdmenu")).to_be_visible()


def test_a_copy_on_a_stick_works_and_searches(chromium: Browser, site_folder: object) -> None:
    with watched(chromium, "file://") as page:
        page.goto(f"file://{site_folder}/index.html")
        page.get_by_role("link", name="Over het plan").first.click()
        expect(page.locator("h1")).to_contain_text("Over het plan")
        page.get_by_role("button", name="Zoeken").click()
        page.locator("#zoekveld-kop").fill("eenzaam")
        page.locator("#zoekpaneel .zoekresultaten a").first.click()
        expect(page.locator("h1")).to_be_visible()
        assert "/doelen/" in page.url
