"""Explanations of hard words by keyboard, touch and on paper, and the filter of the glossary."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import watched
from browser.test_accessibility import faults

pytestmark = pytest.mark.browser

WORD = "a.begrip[data-uitleg]"


@pytest.fixture
def goal(tab: Page, path_of_kind: Callable[[str], str]) -> Page:
    tab.goto(path_of_kind("doel"))
    return tab


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_opens_the_explanation_and_escape_gives_the_focus_back(goal: Page, key: str) -> None:
    word, box = goal.locator(WORD).first, goal.locator("#uitleg")
    explanation = word.get_attribute("data-uitleg")
    word.focus()
    before = goal.url
    goal.keyboard.press(key)
    expect(box).to_be_visible()
    expect(box).to_be_focused()
    expect(box).to_contain_text(explanation or "?")
    expect(word).to_have_attribute("aria-expanded", "true")
    assert goal.url == before
    goal.keyboard.press("Tab")
    expect(box.get_by_role("link")).to_be_focused()
    goal.keyboard.press("Tab")
    expect(box.get_by_role("button")).to_be_focused()
    goal.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(word).to_be_focused()
    expect(word).to_have_attribute("aria-expanded", "false")


def test_the_button_closes_it_too(goal: Page) -> None:
    word = goal.locator(WORD).first
    word.click()
    goal.locator("#uitleg").get_by_role("button", name="Sluit").click()
    expect(goal.locator("#uitleg")).to_be_hidden()
    expect(word).to_be_focused()


def test_a_second_press_on_the_word_closes_it(goal: Page) -> None:
    word = goal.locator(WORD).first
    word.click()
    word.click(position={"x": 2, "y": 2})
    expect(goal.locator("#uitleg")).to_be_hidden()


def test_the_focus_that_moves_on_closes_it(goal: Page) -> None:
    goal.locator(WORD).first.press("Enter")
    for _ in range(3):
        goal.keyboard.press("Tab")
    expect(goal.locator("#uitleg")).to_be_hidden()


def test_it_is_a_dialog_with_the_name_of_the_word(goal: Page) -> None:
    word = goal.locator(WORD).first
    name, before = word.inner_text(), faults(goal)
    word.click()
    expect(goal.get_by_role("dialog", name=name)).to_be_visible()
    assert faults(goal) == before


def test_touch_opens_it_within_the_screen(chromium: Browser, address: str, path_of_kind: Callable[[str], str]) -> None:
    with watched(chromium, address, viewport={"width": 320, "height": 600}, has_touch=True) as page:
        page.goto(path_of_kind("doel"))
        for word in page.locator(WORD).all()[:4]:
            if not word.is_visible():
                continue
            word.tap()
            box = page.locator("#uitleg").bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 320
            page.touchscreen.tap(2, 2)
            expect(page.locator("#uitleg")).to_be_hidden()


def test_the_link_in_it_leads_to_the_word_in_the_glossary(goal: Page) -> None:
    goal.locator(WORD).first.click()
    goal.locator("#uitleg").get_by_role("link").click()
    goal.wait_for_url("**/woordenlijst/*/#*")
    assert goal.evaluate("document.querySelector(':target .woorden, .woorden > :target') !== null")


def test_without_scripts_the_word_leads_to_the_glossary(
    tab_without_scripts: Page, path_of_kind: Callable[[str], str]
) -> None:
    tab_without_scripts.goto(path_of_kind("doel"))
    tab_without_scripts.locator(WORD).first.click()
    tab_without_scripts.wait_for_url("**/woordenlijst/*/#*")


def test_on_paper_the_explanation_stands_after_the_word(goal: Page) -> None:
    goal.emulate_media(media="print")
    word = goal.locator(WORD).first
    printed = word.evaluate("word => getComputedStyle(word, '::after').content")
    assert printed == '" (" attr(data-uitleg) ")"' or (word.get_attribute("data-uitleg") or "?") in printed


def test_the_filter_of_the_glossary_finds_everyday_words(page: Page) -> None:
    page.goto("/woordenlijst/")
    total = page.locator(".woordindex > li").count()
    page.get_by_label("Zoek een woord").fill("EERSTE hulp")
    expect(page.locator("#acute-zorg")).to_be_visible()
    assert page.locator(".woordindex > li:visible").count() < total
    expect(page.locator("main [role=status]").first).to_contain_text(f"van de {total} woorden")
    page.get_by_label("Zoek een woord").fill("qqqq")
    assert page.locator(".letter:visible").count() == 0
    expect(page.locator("main [role=status]").first).to_contain_text("staat er niet bij")
    page.get_by_label("Zoek een woord").fill("")
    assert page.locator(".woordindex > li:visible").count() == total


def test_without_scripts_the_glossary_is_whole_and_has_no_dead_field(tab_without_scripts: Page) -> None:
    tab_without_scripts.goto("/woordenlijst/")
    expect(tab_without_scripts.get_by_label("Zoek een woord")).to_be_hidden()
    tab_without_scripts.get_by_role("link", name="Z", exact=True).click()
    assert tab_without_scripts.url.endswith("#letter-z")
