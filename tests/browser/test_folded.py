"""Years that are over are folded; a link, a choice, paper and a browser without scripts still reach them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

YEARS = "details.vouw:has(> summary [id^=jaar-])"


@pytest.fixture
def page(tab: Page) -> Page:
    """These tests only look, so one page will do for all of them."""
    return tab


def first_year(page: Page) -> Locator:
    year = page.locator(YEARS).first
    if not page.locator(YEARS).count():
        pytest.skip("on this day no year of the plan is over")
    return year


def test_a_year_that_is_over_is_folded_and_today_is_in_sight(page: Page) -> None:
    page.goto("/planning/")
    year = first_year(page)
    expect(year.locator(".regel").first).to_be_hidden()
    expect(year.locator("summary")).to_be_visible()
    expect(page.locator(".vandaag")).to_be_visible()
    assert page.locator(f"{YEARS} .vandaag").count() == 0
    expect(page.locator("h2[id^=jaar-]:not(details *) + .telling")).to_contain_text("iets gemeld")


def test_a_link_to_the_year_unfolds_it(page: Page) -> None:
    page.goto("/planning/")
    place = first_year(page).locator("summary [id]").get_attribute("id")
    page.goto(f"/planning/#{place}")
    expect(first_year(page).locator(".regel").first).to_be_visible()
    expect(page.locator(f"#{place}")).to_be_in_viewport()


def test_a_choice_unfolds_what_fits_it(page: Page) -> None:
    page.goto("/planning/")
    first_year(page)
    last = page.locator(YEARS).last
    theme = last.locator("li[data-coalitie]:not([data-coalitie=''])").first.get_attribute("data-coalitie")
    page.locator(".filter select[name=coalitie]").select_option(theme)
    expect(last.locator(f"li[data-coalitie='{theme}']").first).to_be_visible()


def test_paper_shows_every_year_also_without_scripts(tab_without_scripts: Page) -> None:
    page = tab_without_scripts
    page.goto("/planning/")
    first_year(page)
    page.emulate_media(media="print")
    for item in (page.locator(f"{YEARS} .regel").first, page.locator(f"{YEARS} .regel").last):
        box = item.bounding_box()
        assert box and box["height"] > 0


def test_a_link_into_a_folded_part_unfolds_it_without_scripts(tab_without_scripts: Page, site_folder: Path) -> None:
    html = (site_folder / "voortgang" / "getallen" / "index.html").read_text(encoding="utf-8")
    if 'id="grafiek-doelwaarde-' not in html:
        pytest.skip("this site has no promise with a number and a picture")
    place = "grafiek-doelwaarde-" + html.partition('id="grafiek-doelwaarde-')[2].partition('"')[0]
    tab_without_scripts.goto(f"/voortgang/getallen/#{place}")
    expect(tab_without_scripts.locator(f"#{place}")).to_be_visible()
