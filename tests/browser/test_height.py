"""No page is so long that nobody oversees it on a phone: a budget per kind of page, at 360 px."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LIMITS = {
    "doel": 8_000,
    "doelen": 8_000,
    "coalitie": 8_000,
    "coalities": 8_000,
    "hoofdstuk": 8_000,
    "plan": 8_000,
    "plannen": 8_000,
    "plannen-geld": 8_000,
    "cijfers": 8_000,
    "cijfer": 8_000,
    "ketenaanpakken": 8_000,
    "keten": 8_000,
    "woordenlijst": 8_000,
    "woorden": 8_000,
    "planning": 8_000,
    "werkagenda": 8_000,
    "partners": 8_000,
    "partner": 8_000,
    "materiaal": 8_000,
    "materiaal-tekst": 8_000,
    "materiaal-kalender": 8_000,
    "voortgang": 8_000,
    "voortgang-jaar": 8_000,
    "voortgang-getallen": 8_000,
    "wijzigingen": 8_000,
    "redactie": 8_000,
    "hulp": 8_000,
    "tekst": 8_000,
}
"""What a page of each kind may measure in pixels, with everything folded that is folded when it opens."""
MEASURES = """() => ({
    height: document.documentElement.scrollHeight,
    begin: document.querySelector('#voorbeelden, #wat-merkt-u-ervan')?.getBoundingClientRect().top,
})"""
_KIND = re.compile(r'class="pagina pagina--([\w-]+)')


@pytest.fixture
def page(tab: Page) -> Page:
    """These tests only look, so one page will do for all of them."""
    return tab


@pytest.fixture(scope="module")
def pages_of_kind(site_folder: Path) -> Mapping[str, Sequence[str]]:
    """The addresses of all pages of each kind."""
    found: dict[str, list[str]] = {}
    for file in sorted(site_folder.rglob("index.html")):
        if kind := _KIND.search(file.read_text(encoding="utf-8")):
            found.setdefault(kind[1], []).append(f"/{file.parent.relative_to(site_folder).as_posix()}/")
    return found


@pytest.fixture
def measured(page: Page, _known: dict[str, dict[str, float]]) -> Callable[[str], dict[str, float]]:
    """The measures of the page at an address, which is opened once for all tests."""

    def measure(address: str) -> dict[str, float]:
        if address not in _known:
            page.goto(address)
            _known[address] = page.evaluate(MEASURES)
        return _known[address]

    return measure


@pytest.fixture(scope="module")
def _known() -> dict[str, dict[str, float]]:
    return {}


@pytest.mark.parametrize("kind", LIMITS)
def test_a_page_can_be_overseen(
    kind: str, pages_of_kind: Mapping[str, Sequence[str]], measured: Callable[[str], dict[str, float]]
) -> None:
    heights = {address: measured(address)["height"] for address in pages_of_kind.get(kind, ())}
    assert {address: height for address, height in heights.items() if height > LIMITS[kind]} == {}


def test_a_goal_begins_with_what_is_there(
    pages_of_kind: Mapping[str, Sequence[str]], measured: Callable[[str], dict[str, float]]
) -> None:
    """What is there already, or else what you notice, stands with its heading in the first two screens (1,280 px)."""
    tops = {address: measured(address)["begin"] for address in pages_of_kind["doel"]}
    assert {address: top for address, top in tops.items() if top > 1_240} == {}
