"""Text made larger or wider stays whole, nothing lies over it, and nothing moves for who asks for rest."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from browser.conftest import PHONE
from browser.kinds import KINDS

pytestmark = pytest.mark.browser

FOUR_TIMES = {"width": 320, "height": 256}
"""What 1280 by 1024 shows at 400 % (WCAG 1.4.10)."""
WITH_A_LIST_OF_PARTS = ("thema", "doel", "gemeente", "voortgang", "plan", "hoofdstuk")

TOO_WIDE = """() => { const breed = document.documentElement.clientWidth;
    const schuift = '.tabelvak, .grafiek__vak, .alleen-voorlezen, .rijen thead, .matrix__hoek, svg';
    return [...document.querySelectorAll('body *')].filter(een => een.checkVisibility() && !een.closest(schuift))
        .filter(een => { const { left, right } = een.getBoundingClientRect();
            return document.documentElement.dir === 'rtl' ? left < -1 : right > breed + 1; })
        .map(een => een.outerHTML.slice(0, 100)); }"""
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(een => {
    if (!een.checkVisibility() || een.closest('.alleen-voorlezen, .rijen thead, .matrix__hoek, svg')) return false;
    if (!['hidden', 'clip'].includes(getComputedStyle(een).overflowY)) return false;
    return een.scrollWidth > een.clientWidth + 1 || een.scrollHeight > een.clientHeight + 1;
}).map(een => een.outerHTML.slice(0, 100))"""
CUT = r"""() => [...document.querySelectorAll(
    '.buren a, .gemeentelijst a, h1, h2, h3, .knop, .standen:not(.rijen) thead th')].filter(een => {
    const texts = document.createTreeWalker(een, NodeFilter.SHOW_TEXT);
    while (een.checkVisibility() && texts.nextNode()) {
        for (const { 0: word, index } of texts.currentNode.data.matchAll(/[\p{L}]{2,}/gu)) {
            const part = document.createRange();
            part.setStart(texts.currentNode, index);
            part.setEnd(texts.currentNode, index + word.length);
            const lines = [...part.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => top);
            if (new Set(lines).size > 1) return true;
        }
    }
}).map(een => een.textContent)"""
OPEN_EVERYTHING = "() => document.querySelectorAll('details').forEach(vak => vak.open = true)"
SPACING = """() => { for (const een of document.querySelectorAll('*')) {
    een.style.lineHeight = '1.5'; een.style.letterSpacing = '.12em'; een.style.wordSpacing = '.16em';
    if (een.matches('p')) een.style.marginBottom = '2em'; } }"""
LONG = """() => { const vaste = 'svg, [href^="tel:"], .alleen-voorlezen';
    const delen = 'h1, h2, h3, main a, nav a, th, li, summary, dt, dd, button, strong';
    for (const een of document.querySelectorAll(delen)) {
        const tekst = [...een.childNodes].find(({ nodeType, data }) => nodeType === 3 && data.trim().length > 2);
        if (tekst && !een.closest(vaste)) tekst.data = 'Meervoudigepersoonlijkheidsstoornissencentrumoostergo';
    } }"""
OUT_OF_PICTURE = """() => [...document.querySelectorAll('svg text')].filter(een => {
    if (!een.checkVisibility()) return false;
    const { left, right } = een.getBoundingClientRect(), { clientWidth } = document.documentElement;
    return !een.closest('.grafiek__vak, .tabelvak') && (left < -1 || right > clientWidth + 1);
}).map(een => een.textContent)"""
MOVING = """() => [document.documentElement, ...document.querySelectorAll('*')].filter(een => {
    const stijl = getComputedStyle(een);
    return stijl.scrollBehavior === 'smooth' || stijl.animationName !== 'none'
        || stijl.transitionDuration.split(', ').some(duur => parseFloat(duur) > 0);
}).map(een => een.tagName)"""
COVERED = """() => { const lijst = document.querySelector('.op-deze-pagina');
    if (!lijst) return ['no list of parts'];
    const vak = lijst.getBoundingClientRect();
    if (vak.right > document.documentElement.clientWidth) return ['the list of parts is off the screen'];
    return [...document.querySelectorAll('.tekst :is(p, li, table, figure, h1, h2, h3, summary, svg)')]
        .filter(een => !lijst.contains(een) && een.checkVisibility()).filter(een => {
            const ander = een.getBoundingClientRect(), schuift = een.closest('.tabelvak');
            const right = Math.min(ander.right, schuift?.getBoundingClientRect().right ?? ander.right);
            return ander.width && ander.left < vak.right && right > vak.left
                && ander.top < vak.bottom && ander.bottom > vak.top;
        }).map(een => een.outerHTML.slice(0, 100)); }"""


def faults(page: Page) -> list[str]:
    """What sticks out at the end of the lines, or is cut off, with every detail open."""
    page.evaluate(OPEN_EVERYTHING)
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    sideways = [] if width[0] <= width[1] else [f"the page is {width[0]} wide"]
    return [*sideways, *page.evaluate(TOO_WIDE), *page.evaluate(CLIPPED), *page.evaluate(OUT_OF_PICTURE)]


@pytest.mark.parametrize(
    "path",
    [
        "/makkelijk/mentaal-welbevinden/",
        "/doelen/mentale-vaardigheden/",
        "/gemeenten/staphorst/",
        "/partners/ribw-overijssel/",
        "/doelen/informele-steun/",
        "/voortgang/",
    ],
)
def test_no_name_is_cut_in_the_middle_of_a_word(tab: Page, path: str) -> None:
    tab.goto(path)
    for width in (360, 1280):
        tab.set_viewport_size({"width": width, "height": 740})
        assert tab.evaluate(CUT) == [], width


@pytest.fixture
def page(tab: Page) -> Page:
    """These tests only look, so one page will do for all of them."""
    return tab


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_bears_what_its_reader_sets(page: Page, kind: str, path_of_kind: Callable[[str], str]) -> None:
    """Nothing moves for who asks for rest; four times as large everything fits; wider text hides nothing.

    The last is WCAG 1.4.12: a reader may set wider lines, letters, words and paragraphs.
    """
    page.set_viewport_size(FOUR_TIMES)  # type: ignore[arg-type]
    page.emulate_media(reduced_motion="reduce")
    page.goto(path_of_kind(kind))
    found = {"moving": page.evaluate(MOVING), "four times as large": faults(page)}
    page.evaluate(LONG)
    found["a name of 54 letters"] = faults(page)
    page.reload()
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.evaluate(SPACING)
    found["wider text"] = faults(page)
    assert {what: faults for what, faults in found.items() if faults} == {}


def test_what_sticks_out_or_is_cut_off_is_noticed(page: Page) -> None:
    """The check itself."""
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto("/over/")
    page.evaluate("document.querySelector('h1').style.width = '40rem'")
    assert faults(page)
    page.reload()
    page.evaluate("Object.assign(document.querySelector('.tekst > p').style, {height: '1rem', overflow: 'hidden'})")
    assert faults(page)


def test_only_who_does_not_mind_sees_a_page_slide(page: Page) -> None:
    """The check of moving things sees the one that there is."""
    page.emulate_media(reduced_motion="no-preference")
    page.goto("/over/")
    assert page.evaluate(MOVING) == ["HTML", "HTML"]


@pytest.mark.parametrize("kind", WITH_A_LIST_OF_PARTS)
def test_the_list_of_parts_never_lies_over_the_text(page: Page, kind: str, path_of_kind: Callable[[str], str]) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(path_of_kind(kind))
    for width in (1000, 1056, 1100, 1250):
        page.set_viewport_size({"width": width, "height": 800})
        page.reload()
        page.evaluate(OPEN_EVERYTHING)
        for place in (0, 0.2, 0.5, 0.9):
            page.evaluate("deel => scrollTo(0, deel * document.documentElement.scrollHeight)", place)
            assert page.evaluate(COVERED) == [], (width, place)
