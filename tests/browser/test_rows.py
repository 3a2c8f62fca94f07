"""On a phone a wide table becomes rows with labels: nothing lies outside the screen, and it stays a table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.kinds import KINDS

pytestmark = pytest.mark.browser

TOO_WIDE = """() => [...document.querySelectorAll('.tabelvak, .tekst > table')].filter(vak => vak.checkVisibility())
    .filter(vak => vak.scrollWidth > vak.clientWidth + 1)
    .map(vak => vak.getAttribute('aria-label') ?? vak.outerHTML.slice(0, 80))"""
OPEN = "() => document.querySelectorAll('details').forEach(vak => vak.open = true)"


@pytest.fixture
def page(tab: Page) -> Page:
    """These tests only look, so one page will do for all of them."""
    return tab


@pytest.mark.parametrize("kind", KINDS)
def test_no_table_is_wider_than_a_phone(page: Page, kind: str, path_of_kind: Callable[[str], str]) -> None:
    page.goto(path_of_kind(kind))
    page.evaluate(OPEN)
    assert page.evaluate(TOO_WIDE) == []


def test_a_cell_shows_the_heading_of_its_column(page: Page) -> None:
    page.goto("/plannen/geld/")
    cell = page.locator(".rijen td[data-kop='Totaal']").first
    assert cell.evaluate("een => getComputedStyle(een, '::before').content").startswith('"Totaal: "')
    page.set_viewport_size({"width": 1280, "height": 800})
    assert cell.evaluate("een => getComputedStyle(een, '::before').content") == "none"


def test_it_stays_a_table_for_a_screen_reader(page: Page) -> None:
    page.goto("/plannen/geld/")
    table = page.get_by_role("table", name="Bedragen per jaar en per inwoner")
    expect(table.get_by_role("columnheader")).to_have_count(6)
    expect(table.get_by_role("row").nth(1).get_by_role("rowheader")).to_have_count(1)
    expect(table.get_by_role("row").nth(1).get_by_role("cell")).to_have_count(5)


def test_on_paper_it_is_a_table(page: Page) -> None:
    page.goto("/plannen/geld/")
    page.emulate_media(media="print")
    assert page.locator(".rijen td").first.evaluate("een => getComputedStyle(een).display") == "table-cell"
