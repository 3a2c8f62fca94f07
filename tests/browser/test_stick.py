"""A copy for a stick: opened as files, without a server, also with scripts off."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from regioplan.output.stick import name_every_page, with_named_pages

from browser.conftest import watched

pytestmark = pytest.mark.browser

LINKS = {
    'href="../doelen/x/"': 'href="../doelen/x/index.html"',
    'href="../doelen/x/#r1"': 'href="../doelen/x/index.html#r1"',
    'href="../doelen/x/&#35;r1"': 'href="../doelen/x/index.html&#35;r1"',
    'href="."': 'href="./index.html"',
    'href="../.."': 'href="../../index.html"',
    'href="./?q=a"': 'href="./index.html?q=a"',
    'action="../zoeken/"': 'action="../zoeken/index.html"',
    'http-equiv="refresh" content="0; url=../x/"': 'http-equiv="refresh" content="0; url=../x/index.html"',
    'href="#deel"': 'href="#deel"',
    'href="../data/plan.csv"': 'href="../data/plan.csv"',
    'href="https://regioplan.example/x/"': 'href="https://regioplan.example/x/"',
    'href="tel:112"': 'href="tel:112"',
    'data-begin="../"': 'data-begin="../"',
}
"""An attribute as the build writes it, and as it is on a stick."""


@pytest.fixture(scope="module")
def stick(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as a copy for a stick, without the index that only a server can give."""
    folder = tmp_path_factory.mktemp("stick") / "een map"
    shutil.copytree(
        site_folder,
        folder,
        ignore=lambda at, names: {"pagefind", "data"} & {*names} if at == str(site_folder) else set(),
    )
    name_every_page(folder)
    return folder


@pytest.fixture
def without_scripts(chromium: Browser, stick: Path) -> Iterator[Page]:
    with watched(chromium, "file://", java_script_enabled=False, viewport={"width": 360, "height": 740}) as page:
        page.goto((stick / "index.html").as_uri())
        yield page


@pytest.mark.parametrize("before", LINKS)
def test_a_link_to_a_folder_names_the_page_in_it(before: str) -> None:
    assert with_named_pages(f" {before} ") == f" {LINKS[before]} "


def test_every_link_of_every_page_leads_to_a_file(stick: Path) -> None:
    for page in stick.rglob("*.html"):
        html = unescape(page.read_text(encoding="utf-8"))
        for address in set(re.findall(r'\s(?:href|src|action)="([^"#?]+)', html)):
            if re.match(r"[a-z]+:", address) or "/data/" in f"/{address}":
                continue
            assert not address.startswith("/"), f"{page}: {address} begins at the root of the disk"
            assert (page.parent / address).is_file(), f"{page}: {address}"


def test_a_reader_walks_through_the_site_without_scripts(without_scripts: Page) -> None:
    for link, heading in (
        ("Goed in uw vel", "Goed in uw vel"),
        ("Dichtbij terechtkunnen", "Dichtbij terechtkunnen"),
        ("Samen Gezond", "Zorg en gezondheid"),
        ("Ommen", "Ommen"),
        ("Woordenlijst", "Woordenlijst"),
    ):
        without_scripts.get_by_role("link", name=link).first.click()
        expect(without_scripts.locator("h1")).to_contain_text(heading)
        assert without_scripts.url.endswith(".html")


def test_the_menu_and_the_search_form_lead_to_pages_without_scripts(without_scripts: Page) -> None:
    without_scripts.get_by_role("button", name="Menu").click()
    without_scripts.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Planning").click()
    expect(without_scripts.locator("h1")).to_contain_text("Planning")
    without_scripts.get_by_role("button", name="Zoeken").click()
    without_scripts.locator("#zoekveld-kop").fill("eenzaam")
    without_scripts.locator("#zoekveld-kop").press("Enter")
    without_scripts.wait_for_url("**/zoeken/index.html?q=eenzaam")


def test_search_finds_a_page_on_the_stick(chromium: Browser, stick: Path) -> None:
    with watched(chromium, "file://") as page:
        page.goto((stick / "planning" / "index.html").as_uri())
        page.get_by_role("button", name="Zoeken").click()
        page.locator("#zoekveld-kop").fill("eenzaam")
        page.locator("#zoekpaneel .zoekresultaten a").first.click()
        expect(page.locator("h1")).to_be_visible()
        assert page.url.partition("#")[0].endswith("/doelen/informele-steun/index.html")
        page.goto((stick / "zoeken" / "index.html").as_uri() + "#q=zwolle")
        page.locator("main .zoekresultaten a").first.click()
        page.wait_for_url("**/gemeenten/zwolle/index.html")
