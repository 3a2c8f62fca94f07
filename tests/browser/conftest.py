"""A browser on the built site, one for each worker. Every page that a test opens is watched: see `watched`.

- `page`: a page of its own, for a test that listens, needs another browser or measures a first visit.
- `tab`: a page that goes from test to test, and forgets what one let it keep: that costs half as much.
- `tab_without_scripts`: the same in a browser in which no script runs.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fictional import OVERRIDES, copy_region
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from browser.kinds import path_of
from browser.previews import PATIENCE, Preview, running
from browser.serving import server

PHONE = {"width": 360, "height": 740}
PLACES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "/usr/bin/chromium")
"""The first is the same browser without a window around the page: there a page costs a third of the time."""
FORGET = "(() => { try { localStorage.clear(); sessionStorage.clear(); } catch {} })()"
"""A page that is no page of a site has nothing to keep things in."""
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
        pytest.skip("no Chromium on this machine; on Debian: apt install chromium-headless-shell")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A page on a phone in Dutch, watched."""
    with watched(chromium, address, viewport=PHONE) as one:
        yield one


@pytest.fixture
def tab(_tab: Tab) -> Iterator[Page]:
    """A phone in Dutch on an empty page, where other tests may have been before."""
    yield from _tab.lent()


@pytest.fixture
def tab_without_scripts(_tab_without_scripts: Tab) -> Iterator[Page]:
    """The same without scripts."""
    yield from _tab_without_scripts.lent()


@pytest.fixture(scope="session")
def _tab(chromium: Browser, address: str) -> Iterator[Tab]:
    yield from _kept_open(chromium, address)


@pytest.fixture(scope="session")
def _tab_without_scripts(chromium: Browser, address: str) -> Iterator[Tab]:
    yield from _kept_open(chromium, address, java_script_enabled=False)


def _kept_open(chromium: Browser, address: str, **options: object) -> Iterator[Tab]:
    context, one, seen = _opened(chromium, address, viewport=PHONE, **options)
    yield Tab(one, seen)
    context.close()


@dataclass(frozen=True)
class Tab:
    """A page that stays open, so that the browser need not begin anew for each test."""

    page: Page
    seen: list[str]
    """What went wrong on it since the test began."""

    def lent(self) -> Iterator[Page]:
        """The page for one test, which also fails for what `watched` fails for; then it is as it was."""
        self.seen.clear()
        yield self.page
        self.page.evaluate(FORGET)
        self.page.goto("about:blank")
        self.page.mouse.move(-1, -1)
        self.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        self.page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
        _assert_nothing(self.seen)


@contextmanager
def watched(chromium: Browser, address: str, **options: object) -> Iterator[Page]:
    """A page that fails the test for an error, a refusal of the policy, or a request to another host."""
    context, one, seen = _opened(chromium, address, **options)
    yield one
    context.close()
    _assert_nothing(seen)


def _opened(chromium: Browser, address: str, **options: object) -> tuple[BrowserContext, Page, list[str]]:
    """A page, and a list of what goes wrong on it."""
    context: BrowserContext = chromium.new_context(base_url=address, locale="nl-NL", **options)  # type: ignore[arg-type]
    one = context.new_page()
    seen: list[str] = []
    one.on("pageerror", lambda error: seen.append(f"error: {error}"))
    one.on("console", lambda said: seen.append(f"console: {said.text}") if said.type in ("error", "warning") else None)
    one.on("request", lambda request: _note_stranger(request, address, seen))
    return context, one, seen


def at_every_stop(page: Page, look: str, stops: int) -> list[Any]:
    """What a function of JavaScript answers at each of the first stops of the Tab key, asked for all at once."""
    page.evaluate(f"() => {{ window.stops = []; addEventListener('keyup', () => stops.push(({look})()), true); }}")
    for _ in range(stops):
        page.keyboard.press("Tab")
    seen = page.evaluate("stops")
    assert len(seen) == stops
    return list(seen)


def _assert_nothing(seen: list[str]) -> None:
    assert not seen, "\n".join(dict.fromkeys(seen))


def _note_stranger(request: Request, address: str, seen: list[str]) -> None:
    if not request.url.startswith((address, "data:", "blob:", "about:")):
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


@pytest.fixture(scope="session")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the fictional region with templates of its own."""
    folder = tmp_path_factory.mktemp("bekijk")
    project = copy_region(folder / "project")
    shutil.copytree(OVERRIDES, project / "overrides")
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace(OVERRIDES.as_posix(), "overrides")
    config.write_text(text, encoding="utf-8", newline="\n")
    with running(project, folder / "gezegd.txt") as shown:
        yield shown


@pytest.fixture
def browser_page(chromium: Browser, preview: Preview) -> Iterator[Page]:
    """A page of the preview; the project is as it was before, when the test is over."""
    before = {path: path.read_bytes() for path in preview.project.rglob("*.*") if path.is_file()}
    context = chromium.new_context(base_url=preview.address, locale="nl-NL", viewport={"width": 900, "height": 700})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()
    for path in set((preview.project / "data").rglob("*.yml")) - before.keys():
        path.unlink()
    for path, content in before.items():
        if path.read_bytes() != content:
            path.write_bytes(content)
    preview.settle()
