"""Reports in the fictional region, which has several quarters of them: a report on another page is found."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import PHONE, watched
from browser.serving import server

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def region(voorbeeld_folder: Path) -> Iterator[str]:
    """Where the fictional region is served."""
    serving = server(voorbeeld_folder)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_address[1]}"
    serving.shutdown()
    serving.server_close()


@pytest.fixture
def reader(chromium: Browser, region: str) -> Iterator[Page]:
    with watched(chromium, region, viewport=PHONE) as page:
        yield page


def test_a_report_that_stands_on_another_page_is_found(reader: Page, region: str) -> None:
    """Every page with reports knows with which one each page begins: a full quarter is more than one page."""
    reader.goto(f"{region}/wijzigingen/2026-Q1/#2025-02-03-lijst-klaar")
    expect(reader).to_have_url(f"{region}/wijzigingen/2025-Q1/#2025-02-03-lijst-klaar")
    expect(reader.locator("[id='2025-02-03-lijst-klaar']")).to_be_in_viewport()
