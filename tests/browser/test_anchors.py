"""A published place on a page works for ever: who follows it sees what it names, also where that is folded now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from browser.conftest import watched

pytestmark = pytest.mark.browser

NOT_IN_SIGHT = """async plekken => { const weg = [];
    for (const plek of plekken) {
        location.hash = plek;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const een = document.getElementById(plek), vak = een && een.getBoundingClientRect();
        if (!een || !een.checkVisibility() || vak.top >= innerHeight || vak.bottom <= 0) weg.push(plek);
    } return weg; }"""
"""Which of these places a reader does not see who is led there on the page itself."""
FOLDED = "[...document.querySelectorAll('details:not([open]) [id]')].map(een => een.id)"


@pytest.fixture(scope="module")
def places(root: Path) -> Mapping[str, Sequence[str]]:
    """The published places on every page."""
    found: dict[str, list[str]] = {}
    for address in yaml.safe_load((root / "data" / "adressen.yml").read_text(encoding="utf-8"))["adressen"]:
        path, _, place = address.partition("#")
        if place:
            found.setdefault(path, []).append(place)
    return found


KINDS = ("/doelen/", "/coalities/", "/plannen/", "/acute-zorg/", "/netwerk/", "/waarom/", "/geld/", "/monitoring/")


@pytest.mark.parametrize("kind", KINDS)
def test_a_published_place_is_in_sight(page: Page, kind: str, places: Mapping[str, Sequence[str]]) -> None:
    page.emulate_media(reduced_motion="reduce")
    lost = {}
    for path, names in places.items():
        if path.startswith(kind):
            page.goto(f"{path}#{names[-1]}")
            expect(page.locator(f"[id='{names[-1]}']")).to_be_in_viewport()
            if hidden := page.evaluate(NOT_IN_SIGHT, names):
                lost[path] = hidden
    assert lost == {}


@pytest.mark.parametrize("path", ["/doelen/informele-steun/", "/acute-zorg/", "/coalities/digitalisering/"])
def test_a_folded_place_unfolds_without_scripts(chromium: Browser, address: str, path: str) -> None:
    with watched(chromium, address, java_script_enabled=False, viewport={"width": 360, "height": 740}) as page:
        page.goto(path)
        for name in page.evaluate(FOLDED)[:5]:
            page.goto("about:blank")
            page.goto(f"{path}#{name}")
            expect(page.locator(f"[id='{name}']")).to_be_visible()
            expect(page.locator(f"[id='{name}']")).to_be_in_viewport()
