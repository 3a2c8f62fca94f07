"""On paper a page says all that is folded, in few sheets, with the addresses of its links as notes at the end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

SHEETS = {
    "doelen": 4,
    "coalities": 6,
    "acute-zorg": 5,
    "plannen": 8,
    "planning": 10,
    "voortgang": 10,
    "voortgang/getallen": 10,
}
"""Sheets of A4 for the pages in a folder."""
_SHEET = re.compile(rb"/Type\s*/Page\b")


def pages_in(folder: Path, name: str) -> list[str]:
    below = [] if name == "voortgang" else [*folder.glob(f"{name}/*/index.html")]
    found = below or [folder / name / "index.html"]
    own = [page for page in found if page.parts[-3:-1] != ("plannen", "geld")]
    return [f"/{page.parent.relative_to(folder).as_posix()}/" for page in sorted(own)]


@pytest.mark.parametrize("name", SHEETS)
def test_a_page_prints_on_few_sheets(chromium: Browser, address: str, site_folder: Path, name: str) -> None:
    page = chromium.new_page(base_url=address)
    counted = {}
    for path in pages_in(site_folder, name):
        page.goto(path)
        counted[path] = len(_SHEET.findall(page.pdf(format="A4")))
    page.close()
    assert {path: sheets for path, sheets in counted.items() if sheets > SHEETS[name]} == {}


@pytest.fixture
def page(tab: Page) -> Page:
    """These tests only look, so one page will do for all of them."""
    return tab


def test_folded_parts_and_doubts_are_on_paper(page: Page) -> None:
    page.goto("/doelen/gemotiveerde-inwoners/")
    page.emulate_media(media="print")
    for part in (".stappen .punt__tekst", "details.let-op > summary", ".uitleg-bij dd"):
        assert page.locator(part).locator("visible=true").count(), part


def test_addresses_stand_once_at_the_end(page: Page) -> None:
    page.goto("/doelen/informele-steun/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    notes = page.locator(".noten")
    expect(notes).to_have_count(1)
    expect(notes).to_contain_text("/partners/nexus/")
    links = page.locator(".tekst a[href$='/partners/nexus/']")
    numbers = links.evaluate_all("alle => alle.map(een => een.dataset.noot)")
    assert len(set(numbers)) == 1 and len(numbers) > 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".noten")).to_have_count(0)


def test_who_does_not_know_the_menu_of_a_phone_can_print_too(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/doelen/informele-steun/")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print deze pagina").click()
    assert page.evaluate("window.printed")


def test_whether_a_promise_is_kept_is_one_tap_from_the_begin_of_a_goal(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/doelen/samenwerking-ggz/")
    link = page.get_by_role("link", name="Al gelukt?")
    assert link.bounding_box()["y"] < 2 * 740  # type: ignore[index]
    link.click()
    expect(page.locator("#stand")).to_be_in_viewport()
