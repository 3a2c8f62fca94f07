"""axe finds nothing on any kind of page: three widths, light and dark, menu and search open."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from browser.kinds import KINDS

pytestmark = pytest.mark.browser

_AS_IT_IS = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
AXE = (
    """(WeakMap => { const WeakSet = WeakMap;"""
    + _AS_IT_IS
    + """})(class {
  #key = Symbol();
  get(one) { return one[this.#key]; }
  set(one, value) { one[this.#key] = value; return this; }
  add(one) { return this.set(one, true); }
  has(one) { return this.#key in one; }
  delete(one) { return this.has(one) && delete one[this.#key]; }
})"""
)
"""axe, which keeps what it knows of each colour in seven weak maps: a fifth of its time. A field does the same."""
READ_ONCE = """(() => {
  const color = axe.commons.color.Color.prototype, read = color.parseString, known = new Map();
  color.parseString = function (text) {
    if (known.has(text)) return Object.assign(this, known.get(text));
    read.call(this, text);
    known.set(text, {r: this.r, g: this.g, b: this.b, alpha: this.alpha});
    return this;
  };
})()"""
"""axe reads the few colours of a page thousands of times; a third of its time went into that."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = (360, 768, 1280)
SCHEMES = ("light", "dark")
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer depends on colours, of all that a width shows."""
SPACE = ["target-size", "scrollable-region-focusable"]
"""The rules whose answer depends on width alone."""
RULES = (None, COLOURS, COLOURS + SPACE, COLOURS, COLOURS, None)
"""What is asked on each screen; None for all rules, on the first and the last: a phone does not show all."""


def faults(page: Page, options: object = None) -> list[str]:
    """What axe finds, one line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
        page.evaluate(READ_ONCE)
    wanted = options or {"runOnly": TAGS, "rules": {"target-size": {"enabled": True}}}
    result = page.evaluate("wanted => axe.run(document, {...wanted, resultTypes: ['violations']})", wanted)
    return [
        f"{fault['id']}: {node['html'][:160]} ({node['failureSummary'].splitlines()[-1].strip()[:160]})"
        for fault in result["violations"]
        for node in fault["nodes"]
    ]


def faults_on_every_screen(page: Page) -> list[str]:
    """What axe finds at each width, in light and in dark: each rule on every screen where its answer can differ."""
    found = []
    for rules, (width, scheme) in zip(RULES, product(SIZES, SCHEMES), strict=True):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"{width} {scheme}: {fault}" for fault in faults(page, rules and {"runOnly": rules})]
    return found


@pytest.fixture
def page(tab: Page) -> Page:
    """These tests only look, so one page will do for all of them."""
    return tab


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, kind: str, path_of_kind: Callable[[str], str]) -> None:
    page.goto(path_of_kind(kind))
    assert faults_on_every_screen(page) == []


def test_axe_finds_nothing_with_the_menu_open(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Menu").click()
    assert faults(page) == []


def test_axe_finds_nothing_with_search_open_and_results(page: Page) -> None:
    page.goto("/over/")
    page.get_by_role("button", name="Zoeken").click()
    page.locator("#zoekveld-kop").fill("huisarts")
    page.locator("#zoekpaneel .zoekresultaten li").first.wait_for()
    assert faults_on_every_screen(page) == []


def test_axe_finds_nothing_with_every_detail_open(page: Page, path_of_kind: Callable[[str], str]) -> None:
    page.goto(path_of_kind("doel"))
    page.evaluate("document.querySelectorAll('details').forEach(vak => vak.open = true)")
    assert faults_on_every_screen(page) == []


def test_axe_finds_nothing_on_the_error_page(page: Page) -> None:
    page.goto("/404.html")
    assert faults_on_every_screen(page) == []
