"""Everything works with the keyboard alone, and it shows where you are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import at_every_stop, watched
from browser.kinds import KINDS

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement"


@pytest.fixture
def page(tab: Page) -> Page:
    """These tests change nothing that stays, so one page will do for all of them."""
    return tab


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, selector: str, limit: int = 60) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED}.matches({selector!r})"):
            return
    raise AssertionError(f"{selector} is not reached with {limit} tabs")


def test_the_first_tab_skips_to_the_text(page: Page) -> None:
    page.goto("/over/")
    press(page, "Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Ga naar inhoud")
    expect(skip).to_be_in_viewport()
    press(page, "Enter", "Tab")
    assert page.evaluate(f"!!{FOCUSED}.closest('main')")


def test_the_menu_opens_leads_on_and_closes(page: Page) -> None:
    page.goto("/")
    tab_to(page, ".knop--menu")
    press(page, "Enter")
    expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_visible()
    tab_to(page, ".menu a", limit=3)
    press(page, "Escape")
    expect(page.locator(".menu")).to_be_hidden()
    assert page.evaluate(f"{FOCUSED}.matches('.knop--menu')"), "the focus goes back to the button"
    press(page, "Enter")
    tab_to(page, ".menu a[href*=planning]", limit=12)
    press(page, "Enter")
    page.wait_for_url("**/planning/")


@pytest.mark.parametrize("panel", ["menu", "zoekpaneel"])
def test_the_focus_never_goes_behind_an_open_panel(page: Page, panel: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto("/over/")
    page.locator(f"[popovertarget={panel}]").first.click()
    expect(page.locator(f"#{panel}")).to_be_visible()
    tab_to(page, "main a")
    expect(page.locator(f"#{panel}")).to_be_hidden()
    expect(page.locator(":focus")).to_be_in_viewport()


def test_search_opens_finds_and_leads_on(page: Page) -> None:
    page.goto("/over/")
    tab_to(page, "[popovertarget=zoekpaneel]")
    press(page, "Enter")
    expect(page.locator("#zoekveld-kop")).to_be_focused()
    page.keyboard.type("eenzaam")
    expect(page.locator("#zoekpaneel [role=status]")).to_contain_text("eenzaam")
    tab_to(page, "#zoekpaneel .zoekresultaten a", limit=5)  # the button, and the help that comes first
    press(page, "Enter")
    page.wait_for_url("**/doelen/informele-steun/**")


def test_enter_in_the_search_box_leads_to_the_search_page(page: Page) -> None:
    page.goto("/")
    page.locator("#zoekveld-start").fill("dementie")
    press(page, "Enter")
    page.wait_for_url("**/zoeken/**")
    expect(page.locator("#zoekveld")).to_have_value("dementie")
    expect(page.locator(".pagina--tekst .zoekresultaten li").first).to_be_visible()


def test_a_filter_shows_fewer_items_and_says_how_many(page: Page) -> None:
    page.goto("/partners/")
    items = page.locator("[data-filterbaar] > li")
    everything = items.count()
    page.locator(".filter select").first.focus()
    press(page, "ArrowDown")
    expect(page.locator(".filter [role=status]")).to_contain_text(f"van de {everything}")
    shown = items.locator("visible=true").count()
    assert 0 < shown < everything
    page.reload()
    assert items.locator("visible=true").count() == shown, "the choice stands in the address"


def test_details_open_with_the_keyboard_and_from_a_link(page: Page, path_of_kind: Callable[[str], str]) -> None:
    page.goto(path_of_kind("doel"))
    page.locator("details.meer > summary").first.focus()
    press(page, "Enter")
    expect(page.locator("details.meer").first).to_have_attribute("open", "")


def test_a_hard_word_leads_to_its_explanation_without_scripts(
    chromium: Browser, address: str, path_of_kind: Callable[[str], str]
) -> None:
    with watched(chromium, address, java_script_enabled=False) as page:
        page.goto(path_of_kind("doel"))
        page.locator("a.begrip").first.focus()
        press(page, "Enter")
        page.wait_for_url("**/woordenlijst/*/#*")
        expect(page.locator(":target")).to_be_in_viewport()


STOP = """() => { const een = document.activeElement; if (een === document.body) return null;
    const stijl = getComputedStyle(een), kaart = een.closest('.kaart');
    const omlijnd = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
    return [een.outerHTML.slice(0, 120), omlijnd(stijl) || (kaart && omlijnd(getComputedStyle(kaart)))]; }"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_always_visible(tab: Page, kind: str, path_of_kind: Callable[[str], str]) -> None:
    """The first twenty stops of a page: each is on the screen, and has a mark."""
    tab.goto(path_of_kind(kind))
    assert [stop for stop in at_every_stop(tab, STOP, 20) if stop and not stop[1]] == []
