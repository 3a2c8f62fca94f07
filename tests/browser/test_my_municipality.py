"""The reader's own municipality: chosen on this device, shown everywhere, easy to erase; without scripts by links."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import watched

pytestmark = pytest.mark.browser

HIGHEST = 6000
"""Pixels that the page of a municipality may be long on a phone."""


@pytest.fixture
def plan(site_folder: Path) -> dict:
    return json.loads((site_folder / "data/v1/plan.json").read_text(encoding="utf-8"))


@pytest.fixture
def page(tab: Page) -> Page:
    """What a test lets it keep is forgotten after it, so one page will do for all of them."""
    return tab


def remember(page: Page, id: str = "ommen") -> None:
    page.goto(f"/gemeenten/{id}/")
    page.get_by_role("button", name="Onthoud deze gemeente").click()


def test_the_municipality_is_kept_only_after_a_choice_and_can_be_erased(page: Page) -> None:
    page.goto("/gemeenten/")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("link", name="Ommen", exact=True).click()
    page.get_by_role("button", name="Onthoud deze gemeente").click()
    assert page.evaluate("localStorage.length") == 1
    page.goto("/")
    expect(page.locator("[data-mijn-gemeente]")).to_be_visible()
    page.get_by_role("button", name="Vergeet mijn gemeente").click()
    expect(page.locator("[data-mijn-gemeente]")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", ["/", "/planning/", "/cijfers/", "/makkelijk/", "/zoeken/", "/over/"])
def test_every_page_leads_to_it(page: Page, path: str) -> None:
    remember(page)
    page.goto(path)
    expect(page.locator("[data-mijn-gemeente]")).to_have_text("Uw gemeente: Ommen")
    assert "/gemeenten/ommen/" in page.locator("[data-mijn-gemeente-link]").get_attribute("href")


def test_a_goal_shows_it_first_and_says_what_holds_there(page: Page) -> None:
    remember(page)
    page.goto("/doelen/informele-steun/")
    own = page.locator(".in-gemeente li[data-mijn]")
    expect(own).to_contain_text("Voor Ommen geldt")
    others = page.locator(".in-gemeente li:not([data-mijn])")
    assert own.bounding_box()["y"] < min(li.bounding_box()["y"] for li in others.all())
    expect(others.first.locator(".in-gemeente__hier")).to_be_hidden()


@pytest.mark.parametrize("path", ["/planning/", "/makkelijk/mentaal-welbevinden/"])
def test_a_promise_to_all_leads_to_its_place_there(page: Page, path: str) -> None:
    remember(page)
    page.goto(path)
    there = page.get_by_role("link", name="In Ommen").first
    address = there.get_attribute("href")
    page.goto(address)
    expect(page.locator(":target")).to_be_visible()
    assert page.locator(":target").evaluate("li => li.closest('details').open")


def test_its_bar_is_marked_and_said_in_words(page: Page) -> None:
    remember(page)
    page.goto("/cijfers/dementie/")
    figure = page.locator("#grafiek-cijfer-dementie")
    expect(figure.locator(".mijn-zin")).to_have_text("Uw gemeente: Ommen: 36")
    expect(figure.locator("svg [data-mijn] text").first).to_contain_text("► Ommen: 36")
    assert figure.locator("table [data-mijn]").text_content() == "Ommen uw gemeente"


@pytest.mark.parametrize(
    "place",
    [
        "/cijfers/dementie/?gemeente=ommen#grafiek-cijfer-dementie",
        "/plannen/geld/?gemeente=ommen#grafiek-plan-preventiecoalitie-bijdrage-per-gemeente-per-jaar",
        "/gemeenten/ommen/#grafiek-cijfer-dementie",
    ],
)
def test_it_is_marked_in_the_chart_to_explore_too(page: Page, place: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/gemeenten/zwolle/")
    page.get_by_role("button", name="Onthoud deze gemeente").click()
    page.goto(place)
    figure = page.locator(f"#{place.partition('#')[2]}")
    figure.evaluate("figure => { figure.closest('details:not([open])')?.setAttribute('open', '') }")
    figure.locator("button[data-grafiek]").click()
    labels = figure.locator(".js-plotly-plot .xtick, .js-plotly-plot .ytick")
    expect(labels.filter(has_text="►")).to_have_text("► Ommen", timeout=20000)


def test_on_the_page_of_another_municipality_that_one_stays_marked(page: Page) -> None:
    remember(page)
    page.goto("/gemeenten/zwolle/#dementie")
    marked = page.locator("#grafiek-cijfer-dementie svg [data-mijn] text").first
    expect(marked).to_contain_text("Zwolle")


def test_an_address_shows_it_once_and_keeps_nothing(page: Page) -> None:
    page.goto("/doelen/informele-steun/?gemeente=ommen#gemeente")
    expect(page.locator(".in-gemeente li[data-mijn] > a")).to_contain_text("Ommen")
    assert page.evaluate("localStorage.length") == 0
    page.goto("/doelen/informele-steun/?gemeente=amsterdam")
    expect(page.locator("[data-mijn-gemeente]")).to_be_hidden()


def test_what_is_kept_of_a_municipality_that_is_gone_does_no_harm(page: Page) -> None:
    page.goto("/")
    page.evaluate("localStorage.setItem('mijn-gemeente', JSON.stringify({id: 'weg', naam: 'Weg'}))")
    page.goto("/planning/")
    expect(page.locator("[data-mijn-gemeente]")).to_be_hidden()


def test_erasing_takes_every_mark_away(page: Page) -> None:
    remember(page)
    page.goto("/gemeenten/?gemeente=ommen")
    before = page.locator(".landkaart [data-gemeente=ommen] text")
    expect(before).to_have_text("► Ommen")
    page.get_by_role("button", name="Vergeet mijn gemeente").click()
    expect(before).to_have_text("Ommen")
    assert page.locator("[data-mijn], .mijn-erbij").count() == 0


def test_planning_can_be_narrowed_to_it(page: Page) -> None:
    page.goto("/planning/?gemeente=ommen")
    shown = page.locator("[data-filterbaar=planning] > li:not([hidden])")
    assert shown.count() > 0
    assert all("ommen" in li.get_attribute("data-gemeente").split() for li in shown.all())


def test_search_shows_what_holds_there_first_and_no_other_municipality(page: Page) -> None:
    remember(page)
    page.goto("/zoeken/#q=dementie")
    first = page.locator("main .zoekresultaten > li > a")
    expect(first.first).to_contain_text("In Ommen")
    for link in first.all():
        address = link.get_attribute("href")
        assert "/gemeenten/" not in address or "/gemeenten/ommen/" in address


def test_every_village_finds_its_municipality(page: Page, plan: dict) -> None:
    page.goto("/zoeken/")
    page.evaluate("haalZoeken()")
    villages = {}
    for gemeente in plan["gemeenten"]:
        for naam in gemeente["kernen"]:
            villages.setdefault(naam, set()).add(f"/gemeenten/{gemeente['id']}/")
    first_three = "(await regioplanZoeken.zoek(naam, 3)).resultaten.slice(0, 3)"
    search = f"async naam => {first_three}.map(een => new URL(een.adres).pathname)"
    found = {naam: page.evaluate(search, naam) for naam in villages}
    lost = {naam: found[naam] for naam, homes in villages.items() if not homes & set(found[naam])}
    assert lost == {}


def test_every_page_of_a_municipality_is_short_enough(page: Page, plan: dict) -> None:
    heights = {}
    for gemeente in plan["gemeenten"]:
        page.goto(f"/gemeenten/{gemeente['id']}/")
        heights[gemeente["id"]] = page.evaluate("document.documentElement.scrollHeight")
    assert {id: height for id, height in heights.items() if height > HIGHEST} == {}


def test_the_names_on_the_map_can_be_read_on_a_phone(page: Page) -> None:
    page.goto("/gemeenten/")
    sizes = page.locator(".landkaart__gemeente text").evaluate_all(
        "all => all.map(een => parseFloat(getComputedStyle(een).fontSize) * een.getScreenCTM().a)"
    )
    assert min(sizes) >= 12


def test_the_map_is_walked_with_the_keyboard_and_shows_where_one_is(page: Page) -> None:
    page.goto("/gemeenten/")
    page.locator(".landkaart__gemeente").first.focus()
    fill = "een => getComputedStyle(een.querySelector('use')).strokeWidth"
    own, other = (page.locator(".landkaart__gemeente").nth(number).evaluate(fill) for number in (0, 1))
    assert own != other
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/gemeenten/hardenberg/")


def test_without_scripts_a_goal_leads_to_the_promise_on_the_page_of_the_municipality(
    chromium: Browser, address: str
) -> None:
    with watched(chromium, address, java_script_enabled=False) as page:
        page.goto("/doelen/informele-steun/")
        page.locator(".in-gemeente").get_by_role("link", name="Ommen").click()
        page.wait_for_url("**/gemeenten/ommen/#informele-steun-*")
        assert page.locator(":target").count() == 1


def test_the_map_is_dark_where_the_page_is(page: Page) -> None:
    page.goto("/gemeenten/")
    light = page.locator(".landkaart__land").evaluate("land => getComputedStyle(land).fill")
    page.emulate_media(color_scheme="dark")
    assert page.locator(".landkaart__land").evaluate("land => getComputedStyle(land).fill") != light


def test_no_place_around_the_region_is_hidden_under_a_municipality(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/gemeenten/")
    hidden = page.evaluate(
        """() => [...document.querySelectorAll('.landkaart__omgeving text')].filter((text) => {
            const { x, y, width, height } = text.getBBox();
            const points = [0, 0.25, 0.5, 0.75, 1].map((part) => new DOMPoint(x + part * width, y + height / 2));
            const areas = [...document.querySelectorAll('.landkaart defs path')];
            return x < 0 || points.some((point) => areas.some((area) => area.isPointInFill(point)));
        }).map((text) => text.textContent)"""
    )
    assert hidden == []
