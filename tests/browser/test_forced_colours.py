"""With the colours of a reader's own system (forced colours) every edge, mark and picture is still there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from browser.conftest import at_every_stop
from browser.test_accessibility import TAGS, faults

pytestmark = pytest.mark.browser

KINDS = ("start", "thema", "doel", "gemeente", "planning", "voortgang", "cijfers", "woordenlijst", "makkelijke pagina")
EDGED = (
    ".staat, .kaart, .punt--resultaat, .telling, .stand, .filter, .knop, .wegen a, .letters a, .makkelijk-kaart, input"
)
"""What is told from the rest of the page by an edge, because grounds are gone."""
ENOUGH = 3
"""The contrast that an edge or a sign needs (WCAG 1.4.11)."""

CONTRAST = """
const licht = kleur => { const [r, g, b] = kleur.match(/[\\d.]+/g).map(deel => Number(deel) / 255)
    .map(deel => deel <= .04045 ? deel / 12.92 : ((deel + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b; };
const doek = getComputedStyle(document.body).backgroundColor;
const contrast = kleur => { if (/^rgba.* 0\\)$/.test(kleur) || kleur === 'none') return 1;
    const [a, b] = [licht(kleur), licht(doek)].sort((een, ander) => ander - een); return (a + .05) / (b + .05); };
const naam = een => een.outerHTML.slice(0, 90);
"""
WITHOUT_EDGE = f"""([keuze, genoeg]) => {{ {CONTRAST}
    return [...document.querySelectorAll(keuze)].filter(een => een.checkVisibility() && !een.matches('.stand .telling'))
        .filter(een => {{ const stijl = getComputedStyle(een);
            return !['Top', 'Left'].every(kant => parseFloat(stijl[`border${{kant}}Width`]) >= 1
                && stijl[`border${{kant}}Style`] !== 'none' && contrast(stijl[`border${{kant}}Color`]) >= genoeg); }})
        .map(naam); }}"""
UNSEEN_ICONS = f"""genoeg => {{ {CONTRAST}
    return [...document.querySelectorAll('.icoon')].filter(een => een.checkVisibility()).filter(een => {{
        const stijl = getComputedStyle(een);
        const heeftGrond = !['rgba(0, 0, 0, 0)', doek].includes(stijl.backgroundColor);
        return contrast(stijl.fill) < genoeg || heeftGrond;
    }}).map(naam); }}"""
FOCUS = f"""genoeg => {{ {CONTRAST}
    const een = document.activeElement; if (een === document.body) return '';
    const omlijnd = vak => {{ const stijl = getComputedStyle(vak); return stijl.outlineStyle !== 'none'
        && parseFloat(stijl.outlineWidth) >= 2 && contrast(stijl.outlineColor) >= genoeg; }};
    const kaart = een.closest('.kaart');
    return omlijnd(een) || (kaart && omlijnd(kaart)) ? '' : naam(een); }}"""
OWN_GROUNDS = """() => [...document.querySelectorAll('main *')].filter(een => een.checkVisibility())
    .filter(een => getComputedStyle(een).borderImageSource !== 'none').map(een => een.outerHTML.slice(0, 90))"""


@pytest.fixture(params=["light", "dark"])
def forced(request: pytest.FixtureRequest, tab: Page) -> Page:
    """A phone with forced colours, dark on light or light on dark."""
    tab.emulate_media(forced_colors="active", color_scheme=request.param, reduced_motion="reduce")
    return tab


def without_edge(page: Page, selector: str = EDGED) -> list[str]:
    return list(page.evaluate(WITHOUT_EDGE, [selector, ENOUGH]))


def unmarked_stops(page: Page, stops: int) -> list[str]:
    """The stops of the Tab key that do not show where the reader is."""
    return [stop for stop in at_every_stop(page, f"() => ({FOCUS})({ENOUGH})", stops) if stop]


@pytest.mark.parametrize("kind", KINDS)
def test_edges_signs_and_focus_stay_visible(forced: Page, kind: str, path_of_kind: Callable[[str], str]) -> None:
    forced.goto(path_of_kind(kind))
    assert forced.evaluate("matchMedia('(forced-colors: active)').matches")
    assert without_edge(forced) == []
    assert forced.evaluate(UNSEEN_ICONS, ENOUGH) == []
    assert forced.evaluate(OWN_GROUNDS) == []
    assert unmarked_stops(forced, 15) == []


def test_the_menu_shows_where_you_are(forced: Page) -> None:
    forced.goto("/planning/#grafiek-deadlines")
    forced.get_by_role("button", name="Menu").click()
    assert without_edge(forced, ".menu .knop") == []
    assert forced.evaluate("getComputedStyle(document.querySelector('.menu [aria-current]')).textDecorationLine") == (
        "underline"
    )
    assert forced.evaluate("getComputedStyle(document.querySelector('.menu')).borderBottomWidth") == "3px"
    assert unmarked_stops(forced, 5) == []


def test_search_shows_its_field_and_its_end(forced: Page) -> None:
    forced.goto("/over/")
    forced.get_by_role("button", name="Zoeken").click()
    forced.locator("#zoekveld-kop").fill("huisarts")
    forced.locator("#zoekpaneel .zoekresultaten li").first.wait_for()
    assert without_edge(forced, "#zoekpaneel :is(input, .knop)") == []
    assert forced.evaluate("getComputedStyle(document.querySelector('#zoekpaneel')).borderBottomWidth") == "3px"
    assert unmarked_stops(forced, 5) == []
    # axe asks for a colour of text that browsers do not tell truly here
    assert faults(forced, {"runOnly": TAGS, "rules": {"color-contrast": {"enabled": False}}}) == []


def test_a_picture_takes_the_colours_of_the_reader(forced: Page) -> None:
    """Only two of them: parts are told apart by their pattern."""
    forced.goto("/planning/#grafiek-deadlines")
    colours = forced.evaluate(
        """() => {
            const vak = document.querySelector('.grafiek__beeld'), proef = vak.appendChild(document.createElement('i'));
            proef.style.cssText = 'background: Canvas; color: CanvasText';
            const eigen = getComputedStyle(proef), stijl = (een) => getComputedStyle(een);
            const delen = [...vak.querySelectorAll('.inkt, .lijn, text')];
            return [[eigen.backgroundColor, eigen.color], stijl(vak).backgroundColor,
                delen.flatMap(een => [stijl(een).fill, ...(een.matches('text') ? [] : [stijl(een).stroke])])]; }"""
    )
    (ground, ink), own_ground, used = colours
    assert own_ground == ground
    assert used and set(used) <= {ground, ink}


@pytest.mark.parametrize(
    "spoiled",
    [
        ".staat { border: 0 !important }",
        ".staat { border-color: Canvas !important }",
        ".knop { border-style: none !important }",
    ],
)
def test_a_missing_edge_is_noticed(forced: Page, spoiled: str, path_of_kind: Callable[[str], str]) -> None:
    """The check itself: it fails for a badge without a border, or with one that nobody sees."""
    forced.goto(path_of_kind("doel"))
    _spoil(forced, spoiled)
    assert without_edge(forced)


@pytest.mark.parametrize("spoiled", ["outline: 0", "outline-color: Canvas", "outline-width: 1px"])
def test_a_missing_focus_ring_is_noticed(forced: Page, spoiled: str) -> None:
    forced.goto("/over/")
    _spoil(forced, f":focus-visible {{ {spoiled} !important }}")
    assert unmarked_stops(forced, 5)


def _spoil(page: Page, rules: str) -> None:
    """Add rules as a reader's own style sheet would; the policy of the page forbids a style element."""
    page.evaluate(
        """regels => { const blad = new CSSStyleSheet(); blad.replaceSync(regels);
        document.adoptedStyleSheets = [blad]; }""",
        rules,
    )
