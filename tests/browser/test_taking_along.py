"""The link to a promise is copied by one button, also with the keyboard; without scripts there is none."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import watched

pytestmark = pytest.mark.browser

GOAL = "/doelen/informele-steun/"
BUTTON = "#r1 > .deel button"


def test_the_link_to_a_promise_is_copied_with_the_keyboard(chromium: Browser, address: str) -> None:
    with watched(chromium, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{GOAL}?gemeente=zwolle#r1")
        expect(page.locator(BUTTON)).to_have_accessible_name("Kopieer de link naar Resultaat 1")
        page.locator(BUTTON).focus()
        page.keyboard.press("Enter")
        expect(page.locator("#r1 > .deel [role=status]")).to_have_text("Gekopieerd.")
        assert page.evaluate("navigator.clipboard.readText()") == f"{page.url.partition('?')[0]}#r1"


def test_where_copying_is_not_allowed_the_link_is_chosen(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(GOAL)
    page.locator(BUTTON).click()
    expect(page.locator("#r1 > .deel [role=status]")).to_have_text("De link is gekozen. Druk nu op Ctrl en C.")
    assert page.evaluate("getSelection().toString()").endswith(f"{GOAL}#r1")


def test_without_scripts_there_is_no_button(tab_without_scripts: Page) -> None:
    tab_without_scripts.goto(GOAL)
    assert tab_without_scripts.locator("#r1 button").count() == 0


@pytest.mark.parametrize("path", ["/cijfers/", "/ketenaanpakken/"])
def test_what_has_a_page_of_its_own_has_no_button_for_its_old_place(tab: Page, path: str) -> None:
    tab.goto(path)
    assert tab.locator(".regel[data-verhuisd]").count() > 0
    assert tab.locator(".regel[data-verhuisd] > .deel").count() == 0
