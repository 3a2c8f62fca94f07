"""A published place on a page works for ever: who follows it sees what it names, also where that is folded now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

NOT_IN_SIGHT = """async plekken => { const weg = [];
    for (const plek of plekken) {
        if (document.getElementById(plek)?.closest('[data-verhuisd]')) continue;
        location.hash = plek;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const een = document.getElementById(plek), vak = een && een.getBoundingClientRect();
        if (!een || !een.checkVisibility() || vak.top >= innerHeight || vak.bottom <= 0) weg.push(plek);
    } return weg; }"""
"""Which of these places a reader does not see who is led there on the page itself; one that moved shows a link."""
LEADING_ON = """plekken => plekken.map(plek => document.getElementById(plek)?.closest('[data-verhuisd]'))
    .filter(Boolean).map(plek => new URL(plek.querySelector('a').href)).map(({pathname, hash}) => [pathname, hash])"""
MOVED = {
    "/woordenlijst/#triage": "/woordenlijst/t/#triage",
    "/cijfers/#dementie": "/cijfers/dementie/",
    "/ketenaanpakken/#valpreventie": "/ketenaanpakken/valpreventie/",
    "/ketenaanpakken/#valpreventie-1": "/ketenaanpakken/valpreventie/#valpreventie-1",
}
"""Places that were on a page with many others, and are on one of their own now."""
FOLDED = "[...document.querySelectorAll('details:not([open]) [id]')].map(een => een.id)"


@pytest.fixture
def page(tab: Page) -> Page:
    """These tests only look, so one page will do for all of them."""
    return tab


@pytest.fixture(scope="module")
def places(root: Path) -> Mapping[str, Sequence[str]]:
    """The published places on every page."""
    found: dict[str, list[str]] = {}
    for address in yaml.safe_load((root / "data" / "adressen.yml").read_text(encoding="utf-8"))["adressen"]:
        path, _, place = address.partition("#")
        if place:
            found.setdefault(path, []).append(place)
    return found


KINDS = (
    "/doelen/",
    "/coalities/",
    "/plannen/",
    "/gemeenten/",
    "/ketenaanpakken/",
    "/acute-zorg/",
    "/netwerk/",
    "/waarom/",
    "/geld/",
    "/monitoring/",
    "/communicatie/",
    "/randvoorwaarden/",
    "/werkagenda/",
    "/voortgang/",
    "/vragen/",
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_published_place_is_in_sight(page: Page, kind: str, places: Mapping[str, Sequence[str]]) -> None:
    page.emulate_media(reduced_motion="reduce")
    lost = {}
    for path, names in places.items():
        if path.startswith(kind):
            page.goto(f"{path}#{names[-1]}")
            if hidden := page.evaluate(NOT_IN_SIGHT, names):
                lost[path] = hidden
    assert lost == {}


def test_a_place_that_moved_names_one_that_is_there(
    page: Page, places: Mapping[str, Sequence[str]], site_folder: Path
) -> None:
    moved = []
    for path in sorted({address.partition("#")[0] for address in MOVED}):
        page.goto(path)
        moved += page.evaluate(LEADING_ON, places[path])
    assert len(moved) > 300
    for path, place in moved:
        html = (site_folder / path.strip("/") / "index.html").read_text(encoding="utf-8")
        assert not place or f'id="{place[1:]}"' in html, f"{path}{place}"


@pytest.mark.parametrize("before", MOVED)
def test_an_old_place_leads_to_the_new_page(page: Page, before: str) -> None:
    page.goto("/over/")
    page.goto(before)
    page.wait_for_url(f"**{MOVED[before]}")
    if place := MOVED[before].partition("#")[2]:
        expect(page.locator(f"[id='{place}']")).to_be_in_viewport()
    page.go_back()
    page.wait_for_url("**/over/")  # the reader is not caught between the two


@pytest.mark.parametrize("before", MOVED)
def test_without_scripts_an_old_place_shows_a_link(tab_without_scripts: Page, before: str) -> None:
    tab_without_scripts.goto(before)
    place = tab_without_scripts.locator(f"[id='{before.partition('#')[2]}']")
    expect(place).to_be_in_viewport()
    assert place.get_by_role("link").first.evaluate("een => een.pathname + een.hash") == MOVED[before]


@pytest.mark.parametrize("path", ["/doelen/informele-steun/", "/acute-zorg/", "/coalities/digitalisering/"])
def test_a_folded_place_unfolds_without_scripts(tab_without_scripts: Page, path: str) -> None:
    page = tab_without_scripts
    page.goto(path)
    for name in page.evaluate(FOLDED)[:5]:
        page.goto("about:blank")
        page.goto(f"{path}#{name}")
        expect(page.locator(f"[id='{name}']")).to_be_visible()
        expect(page.locator(f"[id='{name}']")).to_be_in_viewport()
