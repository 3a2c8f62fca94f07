"""A table with data-sorteerbaar: its head becomes buttons that sort it, under the policy of every page."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fictional import OVERRIDES
from playwright.sync_api import Browser, Page, expect
from regioplan.output.security import with_policy

from browser.conftest import watched
from browser.serving import server
from browser.test_accessibility import faults

pytestmark = pytest.mark.browser

PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Teksten</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="stijl.css"><script defer src="sorteer.js"></script></head>
<body><main><h1>Teksten</h1>
<div class="tabelvak" role="group" aria-label="Tabel" tabindex="0"><table data-sorteerbaar>
<caption>Teksten.</caption>
<thead><tr><th scope="col">Naam</th><th scope="col" data-eerst="aflopend">Aantal</th>
<th scope="col">Dag</th><th scope="col" data-niet-sorteren>Meer</th></tr></thead>
<tbody>
<tr><th scope="row">Zwolle</th><td>9,5</td><td data-waarde="2026-02-01">1 februari</td><td>a</td></tr>
<tr><th scope="row">Één</th><td>–</td><td data-waarde="2026-12-01">1 december</td><td>b</td></tr>
<tr><th scope="row">Dalfsen</th><td>1.234,5</td><td data-waarde="2025-03-01">1 maart</td><td>c</td></tr>
<tr><th scope="row">Fluit</th><td>−10</td><td data-waarde=""></td><td>d</td></tr>
</tbody></table></div></main></body></html>
"""


@pytest.fixture
def table(chromium: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page with one table, served with our style-sheet, our script and our policy."""
    (tmp_path / "index.html").write_text(with_policy(PAGE), encoding="utf-8")
    for name in ("stijl.css", "sorteer.js"):
        (tmp_path / name).write_bytes((OVERRIDES / "assets" / name).read_bytes())
    serving = server(tmp_path)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{serving.server_address[1]}"
    with watched(chromium, address, viewport={"width": 360, "height": 740}) as page:
        page.goto("/")
        yield page
    serving.shutdown()
    serving.server_close()


def order(page: Page) -> str:
    """The first letters of the names, from top to bottom."""
    return "".join(name[0] for name in page.locator("tbody th").all_inner_texts())


def test_numbers_are_sorted_the_dutch_way_and_the_unknown_comes_last(table: Page) -> None:
    button = table.get_by_role("button", name="Aantal")
    button.click()
    assert order(table) == "DZFÉ"
    button.click()
    assert order(table) == "FZDÉ"


def test_names_are_sorted_as_in_a_dutch_dictionary(table: Page) -> None:
    table.get_by_role("button", name="Naam").click()
    assert order(table) == "DÉFZ"


def test_the_value_of_a_cell_counts_before_its_text(table: Page) -> None:
    table.get_by_role("button", name="Dag").click()
    assert order(table) == "DZÉF"
    expect(table.get_by_role("status")).to_have_text("Gesorteerd op Dag, van vroeg naar laat.")


def test_the_keyboard_sorts_and_the_result_is_told(table: Page) -> None:
    for key in ("Tab", "Tab", "Enter"):
        table.keyboard.press(key)
    expect(table.get_by_role("columnheader", name="Naam")).to_have_attribute("aria-sort", "ascending")
    expect(table.get_by_role("status")).to_have_text("Gesorteerd op Naam, van A naar Z.")
    table.keyboard.press("Tab")
    table.keyboard.press("Space")
    expect(table.locator("[aria-sort]")).to_have_count(1)
    expect(table.get_by_role("status")).to_have_text("Gesorteerd op Aantal, van hoog naar laag.")
    expect(table.get_by_role("button", name="Aantal")).to_be_focused()


def test_a_column_may_stay_as_it_is(table: Page) -> None:
    expect(table.get_by_role("button", name="Meer")).to_have_count(0)


def test_axe_finds_nothing_in_a_sorted_table(table: Page) -> None:
    table.get_by_role("button", name="Dag").click()
    assert faults(table) == []


def test_only_pages_with_such_a_table_fetch_the_script(site_folder: Path) -> None:
    for file in site_folder.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert ("<table data-sorteerbaar" in html) == bool(re.search(r'src="[^"]*sorteer\.\w+\.js"', html)), file
