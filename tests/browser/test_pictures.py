"""Pictures of key pages at three widths, for people to look at; made only where REGIOPLAN_BEELDEN names a folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FOLDER = os.environ.get("REGIOPLAN_BEELDEN")
KEY_PAGES = ("start", "thema", "doel", "gemeente", "partners", "partner", "planning", "voortgang", "cijfers", "vragen")


@pytest.mark.skipif(not FOLDER, reason="REGIOPLAN_BEELDEN names no folder for the pictures")
@pytest.mark.parametrize("kind", KEY_PAGES)
def test_pictures_are_made(page: Page, kind: str, path_of_kind: Callable[[str], str]) -> None:
    page.goto(path_of_kind(kind))
    for width in (360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=Path(FOLDER or "") / f"{kind}-{width}.png")
