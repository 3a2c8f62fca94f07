"""A browser on the built site. Every page that a test opens is watched: see `watched`."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from browser.kinds import path_of
from browser.serving import server

PLACES = ("chromium", "chromium-browser", "google-chrome", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """Where the built site is served."""
    serving = server(site_folder)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_address[1]}"
    serving.shutdown()
    serving.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of the machine."""
    found = next((place for name in PLACES if (place := shutil.which(name))), None)
    if not found:
        pytest.skip("no Chromium on this machine; on Debian: apt install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A page on a phone in Dutch, watched."""
    with watched(chromium, address, viewport={"width": 360, "height": 740}) as one:
        yield one


@contextmanager
def watched(chromium: Browser, address: str, **options: object) -> Iterator[Page]:
    """A page that fails the test for an error, a refusal of the policy, or a request to another host."""
    context: BrowserContext = chromium.new_context(base_url=address, locale="nl-NL", **options)  # type: ignore[arg-type]
    one = context.new_page()
    seen: list[str] = []
    one.on("pageerror", lambda error: seen.append(f"error: {error}"))
    one.on("console", lambda said: seen.append(f"console: {said.text}") if said.type in ("error", "warning") else None)
    one.on("request", lambda request: _note_stranger(request, address, seen))
    yield one
    context.close()
    assert not seen, "\n".join(dict.fromkeys(seen))


def _note_stranger(request: Request, address: str, seen: list[str]) -> None:
    if not request.url.startswith((address, "data:", "blob:")):
        seen.append(f"request to another host: {request.url}")


@pytest.fixture
def path_of_kind(site_folder: Path) -> object:
    """A function from the kind of page to its address; skips the test where the site has no such page."""

    def find(kind: str) -> str:
        path = path_of(kind, site_folder)
        if path is None:
            pytest.skip(f"this site has no page of the kind “{kind}”")
        return path

    return find
