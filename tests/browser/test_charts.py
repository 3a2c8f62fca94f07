"""Charts in a browser: the picture is always there, the interactive one comes when somebody asks for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.conftest import watched
from browser.test_accessibility import faults

pytestmark = pytest.mark.browser

CHART = "#grafiek-deadlines"
PROGRAM = "**/plotly-basic.min.*.js"
WIDE = {"width": 1000, "height": 800}
"""On a phone the interactive version does not fit, and is not offered."""


@pytest.fixture
def page(tab: Page) -> Page:
    """These tests only look, so one page will do for all of them."""
    return tab


def open_chart(page: Page, path: str = "/planning/#grafiek-deadlines", chart: str = CHART) -> None:
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    page.goto(path)
    page.locator(f"details:has({chart}):not([open]) > summary").evaluate_all("all => all.forEach(one => one.click())")
    page.locator(f"{chart} button[data-grafiek]").click()
    expect(page.locator(f"{chart} [role=status]")).to_contain_text("De grafiek is er", timeout=20000)


def test_the_program_is_fetched_only_when_somebody_asks(chromium: Browser, address: str) -> None:
    fetched: list[str] = []
    with watched(chromium, address, viewport=WIDE) as page:
        page.on("request", lambda request: fetched.append(request.url))
        page.goto("/planning/#grafiek-deadlines", wait_until="networkidle")
        assert not [url for url in fetched if "plotly" in url or "/grafieken/" in url]
        page.locator(f"{CHART} button[data-grafiek]").click()
        expect(page.locator(f"{CHART} .js-plotly-plot")).to_be_visible(timeout=20000)
        assert [url for url in fetched if "plotly-basic" in url]


@pytest.mark.parametrize(
    ("path", "chart"),
    [
        ("/planning/#grafiek-deadlines", "deadlines"),
        ("/voortgang/", "kalender-per-coalitie"),
        ("/coalities/", "verbindingen"),
        ("/cijfers/dementie/", "cijfer-dementie"),
        ("/partners/", "partners-per-soort"),
    ],
)
def test_every_kind_of_chart_is_drawn_under_the_strict_policy(page: Page, path: str, chart: str) -> None:
    open_chart(page, path, f"#grafiek-{chart}")
    figure = page.locator(f"#grafiek-{chart}")
    expect(figure.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    expect(figure.locator("[data-grafiek-beeld]")).to_be_hidden()
    corner = figure.locator(".js-plotly-plot .main-svg").first.evaluate("svg => getComputedStyle(svg).position")
    assert corner == "absolute", "the rules of the program are there although it may not write them itself"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "no page is wider than the screen"


def test_on_a_phone_the_picture_is_enough(page: Page) -> None:
    page.goto("/planning/#grafiek-deadlines")
    expect(page.locator(f"{CHART} svg[role=img]")).to_be_visible()
    expect(page.locator(f"{CHART} button[data-grafiek]")).to_be_hidden()


def test_in_dark_mode_a_picture_is_dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("/planning/#grafiek-deadlines")
    assert "invert(1)" in page.locator(f"{CHART} .grafiek__beeld").evaluate("one => getComputedStyle(one).filter")


def test_the_buttons_are_dutch_and_none_sends_the_chart_elsewhere(page: Page) -> None:
    open_chart(page)
    names = page.locator(f"{CHART} .modebar-btn").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert names == ["Bewaar als plaatje (PNG)", "Inzoomen", "Uitzoomen", "Terug naar het begin"]


def test_a_keyboard_can_choose_what_to_see(page: Page) -> None:
    open_chart(page)
    box = page.get_by_label("Komt nog")
    box.focus()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    assert page.locator(f"{CHART} .js-plotly-plot").evaluate("plot => plot.data[1].visible") == "legendonly"


def test_the_picture_comes_back(page: Page) -> None:
    open_chart(page)
    button = page.locator(f"{CHART} button[data-grafiek]")
    expect(button).to_have_text("Terug naar het plaatje")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"{CHART} svg[role=img]")).to_be_visible()
    expect(page.locator(f"{CHART} .js-plotly-plot")).to_have_count(0)


def test_the_picture_stays_when_the_program_does_not_come(chromium: Browser, address: str) -> None:
    page = chromium.new_page(base_url=address)
    page.route(PROGRAM, lambda route: route.abort())
    page.goto("/planning/#grafiek-deadlines")
    page.locator(f"{CHART} button[data-grafiek]").click()
    expect(page.locator(f"{CHART} [role=status]")).to_contain_text("niet gelukt")
    expect(page.locator(f"{CHART} svg[role=img]")).to_be_visible()
    page.unroute(PROGRAM)
    page.locator(f"{CHART} button[data-grafiek]").click()
    expect(page.locator(f"{CHART} .js-plotly-plot")).to_be_visible(timeout=20000)
    page.close()


def test_the_picture_stays_when_the_numbers_are_broken(chromium: Browser, address: str) -> None:
    def broken(route: Route) -> None:
        route.fulfill(status=200, content_type="application/json", body="{")

    page = chromium.new_page(base_url=address)
    page.route("**/data/v1/grafieken/*.json", broken)
    page.goto("/planning/#grafiek-deadlines")
    page.locator(f"{CHART} button[data-grafiek]").click()
    expect(page.locator(f"{CHART} [role=status]")).to_contain_text("niet gelukt")
    expect(page.locator(f"{CHART} svg[role=img]")).to_be_visible()
    page.close()


def test_without_scripts_there_is_a_picture_and_no_dead_button(tab_without_scripts: Page) -> None:
    tab_without_scripts.goto("/planning/#grafiek-deadlines")
    expect(tab_without_scripts.locator(f"{CHART} svg[role=img]")).to_be_visible()
    expect(tab_without_scripts.locator(f"{CHART} button")).to_be_hidden()


def test_paper_has_the_picture_without_table_and_button(page: Page) -> None:
    page.goto("/planning/#grafiek-deadlines")
    page.emulate_media(media="print")
    expect(page.locator(f"{CHART} svg[role=img]")).to_be_visible()
    expect(page.locator(f"{CHART} .grafiek__tabel table")).to_be_hidden()
    expect(page.locator(f"{CHART} button[data-grafiek]")).to_be_hidden()


def test_letters_in_a_picture_keep_their_size_on_a_phone(page: Page) -> None:
    page.goto("/planning/#grafiek-deadlines")
    heights = page.locator(f"{CHART} svg[role=img] text").evaluate_all("all => all.map(one => one.getBBox().height)")
    assert min(heights) >= 12


def test_no_label_falls_outside_the_picture_on_a_phone(page: Page) -> None:
    for path in ("/planning/", "/voortgang/", "/cijfers/dementie/", "/partners/"):
        page.goto(path)
        outside = page.locator(".grafiek svg[role=img] text").evaluate_all(
            "all => all.filter(one => one.checkVisibility() && (one.getBoundingClientRect().right > innerWidth"
            " || one.getBoundingClientRect().left < 0)).map(one => one.textContent)"
        )
        assert outside == [], path


@pytest.mark.parametrize(
    ("path", "chart"),
    [
        ("/planning/#grafiek-deadlines", "deadlines"),
        ("/coalities/", "verbindingen"),
        ("/cijfers/dementie/", "cijfer-dementie"),
    ],
)
def test_axe_finds_nothing_in_an_interactive_chart(page: Page, path: str, chart: str) -> None:
    open_chart(page, path, f"#grafiek-{chart}")
    page.locator(f"#grafiek-{chart} summary").evaluate_all("all => all.forEach(one => one.click())")
    assert [fault for fault in faults(page) if "grafiek" in fault or "plotly" in fault or "modebar" in fault] == []
