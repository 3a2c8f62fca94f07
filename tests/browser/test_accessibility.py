"""axe finds nothing on any kind of page: three widths, light and dark, menu and search open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from browser.conftest import watched
from browser.kinds import KINDS
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = [
    pytest.param((width, scheme), id=f"{width}-{scheme}") for width in (360, 768, 1280) for scheme in ("light", "dark")
]


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    width, scheme = request.param
    size = {"width": width, "height": 800}
    with watched(chromium, address, viewport=size, color_scheme=scheme, reduced_motion="reduce") as one:
        yield one


def faults(page: Page) -> list[str]:
    """What axe finds, one line for each element."""
    page.evaluate(AXE)
    result = page.evaluate(
        "tags => axe.run(document, {runOnly: tags, rules: {'target-size': {enabled: true}}})", TAGS
    )
    return [
        f"{fault['id']}: {node['html'][:160]} ({node['failureSummary'].splitlines()[-1].strip()[:160]})"
        for fault in result["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(screen: Page, kind: str, path_of_kind: Callable[[str], str]) -> None:
    screen.goto(path_of_kind(kind))
    assert faults(screen) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_the_screen(page: Page, kind: str, path_of_kind: Callable[[str], str]) -> None:
    """Also a check of 400 % zoom: 320 CSS pixels is 1280 at four times the size."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path_of_kind(kind))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_axe_finds_nothing_with_the_menu_open(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Menu").click()
    assert faults(page) == []


def test_axe_finds_nothing_with_search_open_and_results(screen: Page) -> None:
    screen.goto("/over/")
    screen.get_by_role("button", name="Zoeken").click()
    screen.get_by_role("searchbox").first.fill("huisarts")
    screen.locator("#zoekpaneel .zoekresultaten li").first.wait_for()
    assert faults(screen) == []


def test_axe_finds_nothing_with_every_detail_open(screen: Page, path_of_kind: Callable[[str], str]) -> None:
    screen.goto(path_of_kind("doel"))
    screen.evaluate("document.querySelectorAll('details').forEach(vak => vak.open = true)")
    assert faults(screen) == []


def test_axe_finds_nothing_on_the_error_page(screen: Page, address: str) -> None:
    screen.goto("/")
    screen.evaluate("location.href = '/404.html'")
    screen.wait_for_url("**/404.html")
    assert faults(screen) == []


def test_text_spacing_hides_nothing(page: Page, path_of_kind: Callable[[str], str]) -> None:
    """WCAG 1.4.12: a reader may set wider lines, letters and words."""
    page.goto(path_of_kind("doel"))
    page.evaluate(
        """() => { for (const een of document.querySelectorAll('*')) {
            een.style.lineHeight = '1.5'; een.style.letterSpacing = '.12em'; een.style.wordSpacing = '.16em'; } }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
