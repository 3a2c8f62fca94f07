"""Reading aloud, with a voice that says nothing but writes down what it was asked to say."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from fictional import OVERRIDES
from playwright.sync_api import Browser, Locator, Page, Route, expect

from browser.conftest import watched
from browser.test_accessibility import faults

pytestmark = pytest.mark.browser

VOICE = """
window.asked = [];
window.cancelled = 0;
let now = null;
const voice = new EventTarget();
voice.getVoices = () => window.voices;
voice.speak = (uiting) => { now = uiting; asked.push({text: uiting.text, rate: uiting.rate, lang: uiting.lang}); };
voice.cancel = () => { const was = now; now = null; cancelled++; was?.onerror?.({error: "canceled"}); };
window.said = () => { const was = now; now = null; was.onend(); };
window.speaks = () => now !== null;
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", {value: voice});
window.marked = () => [...(CSS.highlights.get("voorlezen") ?? [])].map(String);
"""
DUTCH = {"lang": "nl-NL", "localService": True}


@contextmanager
def reader(chromium: Browser, address: str, *voices: dict[str, object], **options: object) -> Iterator[Page]:
    with watched(chromium, address, viewport={"width": 360, "height": 740}, **options) as page:
        page.add_init_script(f"window.voices = {list(voices)!r}".replace("True", "true").replace("False", "false"))
        page.add_init_script(VOICE)
        yield page


@pytest.fixture(scope="module")
def one_reader(chromium: Browser, address: str) -> Iterator[Page]:
    with reader(chromium, address, DUTCH, reduced_motion="reduce") as page:
        yield page


@pytest.fixture
def page_with_voice(one_reader: Page) -> Page:
    """The easy start, loaded anew: nothing was said on it."""
    one_reader.goto("about:blank")
    one_reader.goto("/makkelijk/")
    return one_reader


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="Voorlezen").get_by_role("button", name=name)


def change_voices(page: Page, voices: str) -> None:
    page.evaluate(f"voices = {voices}; speechSynthesis.dispatchEvent(new Event('voiceschanged'))")


def test_nothing_is_said_before_a_press(page_with_voice: Page) -> None:
    expect(button(page_with_voice, "Lees voor")).to_be_visible()
    page_with_voice.keyboard.press("Tab")
    page_with_voice.mouse.wheel(0, 500)
    assert page_with_voice.evaluate("asked") == []


def test_it_reads_sentence_by_sentence_and_marks_each(page_with_voice: Page) -> None:
    button(page_with_voice, "Lees voor").click()
    title = page_with_voice.locator("h1").inner_text()
    assert page_with_voice.evaluate("asked") == [{"text": title, "rate": 1, "lang": "nl-NL"}]
    assert page_with_voice.evaluate("marked()") == [title]
    for _ in range(3):
        page_with_voice.evaluate("said()")
        assert page_with_voice.evaluate("marked()[0] === asked.at(-1).text")
    assert page_with_voice.evaluate("new Set(asked.map(a => a.text)).size") == 4


def test_pause_keeps_the_place_and_reading_goes_on_there(page_with_voice: Page) -> None:
    button(page_with_voice, "Lees voor").click()
    page_with_voice.evaluate("said()")
    button(page_with_voice, "Pauze").click()
    assert not page_with_voice.evaluate("speaks()")
    assert page_with_voice.evaluate("asked.length") == 2
    button(page_with_voice, "Lees verder").click()
    first, again = page_with_voice.evaluate("asked.slice(1)")
    assert first == again


def test_faster_and_slower_say_the_sentence_again_at_that_speed(page_with_voice: Page) -> None:
    button(page_with_voice, "Lees voor").click()
    for name in ("Sneller", "Langzamer", "Langzamer"):
        button(page_with_voice, name).click()
    rates = page_with_voice.evaluate("asked.map(a => a.rate)")
    assert rates[0] < rates[1]
    assert rates[2] == rates[0]
    assert rates[3] < rates[2]
    assert page_with_voice.evaluate("new Set(asked.map(a => a.text)).size") == 1
    for _ in range(9):
        button(page_with_voice, "Sneller").press("Enter")
    expect(button(page_with_voice, "Sneller")).to_have_attribute("aria-disabled", "true")
    assert page_with_voice.evaluate("Math.max(...asked.map(a => a.rate))") <= 2


@pytest.mark.parametrize("how", ["button", "escape", "leave"])
def test_it_stops(page_with_voice: Page, how: str) -> None:
    button(page_with_voice, "Lees voor").click()
    if how == "button":
        button(page_with_voice, "Stop").click()
    elif how == "escape":
        page_with_voice.keyboard.press("Escape")
    else:
        page_with_voice.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert not page_with_voice.evaluate("speaks()")
    assert page_with_voice.evaluate("marked()") == []
    expect(button(page_with_voice, "Lees voor")).to_be_visible()
    expect(button(page_with_voice, "Stop")).to_be_hidden()
    if how == "button":
        expect(button(page_with_voice, "Lees voor")).to_be_focused()


def test_a_page_that_is_out_of_sight_is_silent(page_with_voice: Page) -> None:
    button(page_with_voice, "Lees voor").click()
    page_with_voice.evaluate(
        "Object.defineProperty(document, 'hidden', {value: true});document.dispatchEvent(new Event('visibilitychange'))"
    )
    assert not page_with_voice.evaluate("speaks()")
    expect(button(page_with_voice, "Lees verder")).to_be_visible()


def test_it_works_with_the_keyboard_alone(page_with_voice: Page) -> None:
    button(page_with_voice, "Lees voor").focus()
    page_with_voice.keyboard.press("Enter")
    assert page_with_voice.evaluate("speaks()")
    page_with_voice.keyboard.press("Shift+Tab")
    expect(button(page_with_voice, "Stop")).to_be_focused()
    page_with_voice.keyboard.press("Space")
    assert not page_with_voice.evaluate("speaks()")


def test_it_reads_to_the_end_and_stops_by_itself(page_with_voice: Page) -> None:
    button(page_with_voice, "Lees voor").click()
    page_with_voice.evaluate("() => { let left = 999; while (speaks() && left--) said(); }")
    expect(button(page_with_voice, "Lees voor")).to_be_visible()
    said = page_with_voice.evaluate("asked.map(a => a.text)")
    assert len(said) > 20
    shown = page_with_voice.locator("article").inner_text().replace("\n", " ")
    assert [text for text in said if text not in " ".join(shown.split())] == []


def test_it_skips_the_way_back_the_sources_and_what_is_closed(page_with_voice: Page) -> None:
    page_with_voice.goto("/doelen/informele-steun/")
    button(page_with_voice, "Lees voor").click()
    page_with_voice.evaluate("() => { let left = 999; while (speaks() && left--) said(); }")
    said = page_with_voice.evaluate("asked.map(a => a.text)")
    assert said[0] == page_with_voice.locator("h1").inner_text()
    assert not [text for text in said if text.startswith(("Bron:", "Start", "Stand van"))]


def test_a_cell_of_a_table_is_read_with_its_column(page_with_voice: Page) -> None:
    page_with_voice.goto("/methode/")
    page_with_voice.evaluate(
        """document.querySelector("article").innerHTML = `<h1>Kop</h1><table><caption>Inwoners</caption>
        <thead><tr><th>Plaats</th><th>Aantal</th></tr></thead><tbody><tr><th>Kampen</th><td>54</td></tr></tbody></table>`"""
    )
    button(page_with_voice, "Lees voor").click()
    page_with_voice.evaluate("() => { while (speaks()) said(); }")
    assert page_with_voice.evaluate("asked.map(a => a.text)") == ["Kop", "Inwoners", "Kampen", "Aantal: 54"]


def test_it_begins_with_what_is_on_the_screen(page_with_voice: Page) -> None:
    page_with_voice.evaluate("document.querySelector('#themas').scrollIntoView({block: 'start', behavior: 'instant'})")
    button(page_with_voice, "Lees voor").click()
    assert page_with_voice.evaluate("asked[0].text") == "Kies een thema"


def test_a_sentence_out_of_sight_comes_into_sight_without_motion_for_who_asked_for_rest(page_with_voice: Page) -> None:
    page_with_voice.evaluate(
        "() => { Element.prototype.scrollIntoView = (how) => { (window.scrolled ??= []).push(how.behavior); } }"
    )
    button(page_with_voice, "Lees voor").click()
    page_with_voice.evaluate("() => { let left = 999; while (speaks() && left--) said(); }")
    assert set(page_with_voice.evaluate("scrolled")) == {"instant"}


@pytest.mark.parametrize(
    "voices",
    [
        pytest.param([], id="no voice"),
        pytest.param([{"lang": "en-GB", "localService": True}], id="only English"),
        pytest.param([{"lang": "nl-NL", "localService": False}], id="only a voice of another company"),
    ],
)
def test_there_is_no_player_without_a_dutch_voice_of_the_device(
    chromium: Browser, address: str, voices: list[dict[str, object]]
) -> None:
    with reader(chromium, address, *voices) as page:
        page.goto("/makkelijk/")
        expect(page.locator(".voorlezen")).to_have_count(0)


def test_a_voice_that_comes_later_brings_the_player_and_it_goes_with_the_voice(chromium: Browser, address: str) -> None:
    with reader(chromium, address) as page:
        page.goto("/makkelijk/")
        change_voices(page, "[{lang: 'nl_BE', localService: true}]")
        expect(button(page, "Lees voor")).to_be_visible()
        change_voices(page, "[]")
        expect(page.locator(".voorlezen")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_player_hides_nothing_from_axe_and_does_not_move_the_text(
    chromium: Browser, address: str, width: int
) -> None:
    with reader(chromium, address) as page:
        page.set_viewport_size({"width": width, "height": 740})
        page.goto("/makkelijk/")
        before = page.locator("h1").bounding_box()
        change_voices(page, "[{lang: 'nl', localService: true}]")
        button(page, "Lees voor").click()
        assert page.locator("h1").bounding_box() == before
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert faults(page) == []


def test_a_translated_page_is_read_in_its_own_language_and_what_stayed_dutch_in_dutch(
    chromium: Browser, address: str
) -> None:
    arabic = {"lang": "ar_SA", "localService": True}
    with reader(chromium, address, DUTCH, arabic) as page:
        page.route("**/ar/", _as_if_looked_over)
        page.goto("/ar/")
        page.locator(".voorlezen button:visible").click()
        for _ in range(4):
            page.evaluate("said()")
        said = page.evaluate("asked.map(a => [a.lang, a.text])")
        assert said[0] == ["ar_SA", page.locator("h1").inner_text()]
        assert [lang for lang, text in said if text == "Dit is een proefvertaling."] == ["nl-NL"]
    with reader(chromium, address, DUTCH) as page:
        page.route("**/ar/", _as_if_looked_over)
        page.goto("/ar/")
        expect(page.locator(".voorlezen")).to_have_count(0)


def _as_if_looked_over(route: Route) -> None:
    """Only what is for everybody is read aloud."""
    answer = route.fetch()
    text = answer.text().replace('<article class="tekst">', '<article class="tekst" data-pagefind-body>')
    route.fulfill(response=answer, body=text)


def test_pages_that_are_no_text_have_no_player(chromium: Browser, address: str) -> None:
    with reader(chromium, address, DUTCH) as page:
        page.goto("/zoeken/")
        assert page.locator("article[data-pagefind-body]").count() == page.locator(".voorlezen").count()


def test_the_script_is_small() -> None:
    script = (OVERRIDES / "assets" / "voorlezen.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= 3 * 1024
