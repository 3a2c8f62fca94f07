"""A published place on a page works for ever: who follows it sees what it names, also where that is folded now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from browser.conftest import watched

pytestmark = pytest.mark.browser

IN_SIGHT = """plek => { const een = document.getElementById(plek), vak = een && een.getBoundingClientRect();
    return Boolean(een) && een.checkVisibility() && vak.top < innerHeight && vak.bottom > 0; }"""
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


@pytest.mark.parametrize("width", [360, 1280])
def test_a_published_place_is_in_sight(page: Page, width: int, places: Mapping[str, Sequence[str]]) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    lost = []
    for path, names in places.items():
        if not path.startswith(("/doelen/", "/coalities/", "/plannen/", "/acute-zorg/", "/netwerk/", "/geld/")):
            continue
        page.goto(f"{path}#{names[0]}")  # opened there
        for name in names:
            page.evaluate("plek => { location.hash = plek; }", name)  # and led there on the page itself
            page.evaluate("() => new Promise(requestAnimationFrame)")
            if not page.evaluate(IN_SIGHT, name):
                lost.append(f"{path}#{name}")
    assert lost == []


@pytest.mark.parametrize("path", ["/doelen/informele-steun/", "/acute-zorg/", "/coalities/digitalisering/"])
def test_a_folded_place_unfolds_without_scripts(chromium: Browser, address: str, path: str) -> None:
    with watched(chromium, address, java_script_enabled=False, viewport={"width": 360, "height": 740}) as page:
        page.goto(path)
        for name in page.evaluate(FOLDED)[:5]:
            page.goto("about:blank")
            page.goto(f"{path}#{name}")
            expect(page.locator(f"[id='{name}']")).to_be_visible()
            expect(page.locator(f"[id='{name}']")).to_be_in_viewport()
