"""The tasks of a resident in the engines of Safari and Firefox, on a phone and on a wide screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browser.engines import Reader, gecko, webkit

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("engines")]

ENGINES = {"webkit": webkit, "gecko": gecko}
PHONE, WIDE = 390, 1280


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, address: str) -> Iterator[Reader]:
    with ENGINES[request.param](address) as reader:
        yield reader


@pytest.fixture(params=[PHONE, WIDE])
def reader(engine: Reader, request: pytest.FixtureRequest) -> Reader:
    engine.width = request.param
    return engine


def test_the_menu_leads_on(reader: Reader) -> None:
    reader.open("/")
    if reader.width == PHONE:
        assert not reader.is_shown(".menu a")
        reader.click(".knop--menu")
        reader.wait_for("document.querySelector('.menu').matches(':popover-open')")
    reader.click(".menu a[href*=gemeenten]")
    reader.wait_for("location.pathname === '/gemeenten/'")


def test_search_finds_the_right_page_first(reader: Reader) -> None:
    reader.open("/")
    reader.type("#zoekveld-start", "eenzaam")
    reader.wait_for("!!document.querySelector('main .zoekresultaten a')")
    assert "/doelen/" in reader.ask("document.querySelector('main .zoekresultaten a').pathname")


def test_a_hard_word_is_explained(reader: Reader) -> None:
    reader.open("/doelen/informele-steun/")
    reader.click("a.begrip")
    reader.wait_for("!!document.querySelector('.uitleg:popover-open')")
    assert len(reader.text(".uitleg")) > 20


def test_a_filter_shows_what_was_asked_and_says_how_much(reader: Reader) -> None:
    reader.open("/planning/")
    reader.wait_for("!!document.querySelector('form[data-filter] select')?.checkVisibility()")
    reader.ask(
        "(keuze => { keuze.selectedIndex = 1; keuze.dispatchEvent(new Event('change', {bubbles: true})); return 1 })"
        "(document.querySelector('form[data-filter] select'))"
    )
    reader.wait_for("/^U ziet \\d+ van de/.test(document.querySelector('form[data-filter] [role=status]').textContent)")


def test_a_municipality_is_remembered_and_forgotten(reader: Reader) -> None:
    reader.open("/gemeenten/ommen/")
    reader.click("[data-onthoud-gemeente]")
    reader.wait_for("JSON.parse(localStorage.getItem('mijn-gemeente'))?.id === 'ommen'")
    reader.click("[data-vergeet-gemeente]")
    reader.wait_for("localStorage.getItem('mijn-gemeente') === null")


def test_a_link_to_a_promise_opens_what_it_is_folded_in(reader: Reader) -> None:
    reader.open("/doelen/informele-steun/#aanpak-11")
    reader.wait_for("!!document.getElementById('aanpak-11')?.checkVisibility()")


def test_a_chart_can_be_explored_where_it_fits(reader: Reader) -> None:
    reader.open("/cijfers/dementie/")
    assert reader.is_shown("[data-grafiek-beeld] svg")
    if reader.width == PHONE:
        assert not reader.is_shown("button[data-grafiek]")
        return
    reader.wait_for("document.querySelector('button[data-grafiek]').checkVisibility()")
    reader.click("button[data-grafiek]")
    reader.wait_for("!!document.querySelector('.js-plotly-plot .main-svg')?.checkVisibility()", seconds=30)


def test_a_page_can_be_printed_with_a_button(reader: Reader) -> None:
    reader.open("/doelen/informele-steun/")
    reader.wait_for("!!document.querySelector('[data-print]')?.checkVisibility()")
    reader.ask("void (window.print = () => { document.title = 'op papier'; })")
    reader.click("[data-print]")
    reader.wait_for("document.title === 'op papier'")


def test_reading_aloud_is_offered_where_the_machine_has_a_dutch_voice(reader: Reader) -> None:
    reader.open("/makkelijk/")
    reader.wait_for("document.readyState === 'complete'")
    dutch = "(window.speechSynthesis?.getVoices() ?? []).some(stem => stem.lang.startsWith('nl'))"
    reader.wait_for(f"!!document.querySelector('.voorlezen button') === {dutch}")


def test_nothing_sticks_out_and_paper_has_no_menu(reader: Reader) -> None:
    reader.open("/doelen/informele-steun/")
    assert reader.ask("document.documentElement.scrollWidth") <= reader.width
    rules = "[...document.styleSheets].flatMap(blad => [...blad.cssRules])"
    assert reader.ask(f"{rules}.some(regel => regel.media?.mediaText === 'print' && regel.cssText.includes('.menu'))")
