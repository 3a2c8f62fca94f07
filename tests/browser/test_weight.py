"""The first view of every kind of page is light, stable, and readable without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import watched
from browser.kinds import KINDS

pytestmark = pytest.mark.browser

BYTES = 70_000
REQUESTS = 10


STILL = ("start", "doel", "cijfers", "planning", "gemeente", "partners", "voortgang")
"""The kinds of which nothing may move while they load."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_first_view_is_light_and_stands_still_and_reads_well_without_scripts(
    page: Page, tab_without_scripts: Page, kind: str, path_of_kind: Callable[[str], str]
) -> None:
    """Without scripts it is read while the page with scripts waits for what may still come."""
    path = path_of_kind(kind)
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(sum(request.sizes()[key] for key in _RECEIVED)))
    page.add_init_script(
        """window.verschoven = 0; new PerformanceObserver(lijst => { for (const een of lijst.getEntries())
        window.verschoven += een.value; }).observe({type: 'layout-shift', buffered: true});"""
    )
    page.goto(path)
    _assert_it_reads_well(tab_without_scripts, path)
    page.wait_for_load_state("networkidle")
    assert sum(sizes) <= BYTES, sizes
    assert len(sizes) <= REQUESTS
    assert page.evaluate("window.verschoven") == 0 or kind not in STILL


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
