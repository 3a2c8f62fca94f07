"""After years of reports: pages stay light, every report keeps its address, and reading them again is quick."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from fictional import OVERRIDES, PEILDATUM, copy_region
from lxml import html
from many_reports import write_reports
from regioplan.cache import FOLDER, of_project
from regioplan.data import loading
from regioplan.data.loading import load
from regioplan.data.problems import DataError
from regioplan.data.reading import read_text
from regioplan.derived.meldingen import NEWEST, ON_A_PAGE
from regioplan.pipeline import Prepared, prepare

COUNT = 3_000
"""More than a page can hold, in most quarters."""
MOST_BYTES = 45_000
"""What the text of a page may weigh, compressed: with the frame around it, of some 12 KB, it stays under 60 KB."""


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory, voorbeeld: Prepared) -> Path:
    folder = copy_region(tmp_path_factory.mktemp("veel") / "regio")
    write_reports(folder, voorbeeld.site, COUNT)
    return folder


@pytest.fixture(scope="module")
def busy(region: Path) -> Prepared:
    return prepare(region, peildatum=PEILDATUM, overrides=OVERRIDES)


@pytest.mark.slow
def test_no_page_gets_heavy(busy: Prepared) -> None:
    heavy = {
        page.url: size for page in busy.output.pages if (size := len(gzip.compress(page.body.encode()))) > MOST_BYTES
    }
    assert heavy == {}


@pytest.mark.slow
def test_every_report_stands_on_one_page_of_its_quarter(busy: Prepared) -> None:
    site = busy.site
    parts = [part for quarter in site.kwartalen for part in quarter.delen]
    shown = Counter(melding.record.id for part in parts for melding in part.meldingen)
    assert shown == Counter(melding.id for melding in busy.loaded.data.meldingen)
    assert all(len(part.meldingen) <= ON_A_PAGE for part in parts)
    assert [quarter.aantal for quarter in site.kwartalen] == [
        sum(len(part.meldingen) for part in quarter.delen) for quarter in site.kwartalen
    ]
    pages = {page.url: html.fromstring(page.body) for page in busy.output.pages if page.soort == "wijzigingen-kwartaal"}
    for melding in site.wijzigingen:
        url, _, anchor = melding.url.partition("#")
        assert url.startswith(f"/wijzigingen/{melding.record.datum.year}-Q")
        assert pages[url].get_element_by_id(anchor) is not None


@pytest.mark.slow
def test_links_to_pages_say_with_which_report_they_begin(busy: Prepared) -> None:
    """By that a script finds the page of a report that moved: the last page that begins with it or an earlier one."""
    page = next(page for page in busy.output.pages if page.url == "/wijzigingen/")
    links = html.fromstring(page.body).xpath("//a[@data-vanaf]")
    begins = sorted((link.get("data-vanaf"), link.get("href")) for link in links)
    for melding in busy.site.wijzigingen:
        found = [url for id, url in begins if id <= melding.record.id][-1]
        assert found == melding.url.partition("#")[0]


@pytest.mark.slow
def test_addresses_of_before_stay_when_their_reports_are_no_longer_the_newest(busy: Prepared) -> None:
    page = next(page for page in busy.output.pages if page.url == "/wijzigingen/")
    tree = html.fromstring(page.body)
    assert len(tree.xpath("//li[contains(@class, 'regel melding')]")) == NEWEST
    published = [old for old in busy.loaded.data.adressen if old.startswith("/wijzigingen/#")]
    assert published
    for old in published:
        place = tree.get_element_by_id(old.partition("#")[2])
        quarter = place.xpath("ancestor::li[@data-verhuisd]/a")[0].get("href")
        assert f"{quarter}#{place.get('id')}" in busy.addresses
        assert old in busy.addresses


def test_what_was_read_before_is_not_read_again(copy_of_voorbeeld: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld))
    read: list[str] = []
    parse = loading.parse
    monkeypatch.setattr(loading, "parse", lambda text, file: (read.append(file), parse(text, file))[1])
    again = load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld))
    assert again.data == first.data
    assert not [file for file in read if file.startswith("data/meldingen/")]
    one = copy_of_voorbeeld / "data" / "meldingen" / "2025-01-15-buren-kennen.yml"
    one.write_text(one.read_text(encoding="utf-8").replace("waarde: 40", "waarde: 41"), encoding="utf-8")
    read.clear()
    loaded = load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld))
    changed = loaded.entry("melding", one.stem)
    assert changed.record.waarde == 41
    assert [file for file in read if file.startswith("data/meldingen/")] == [f"data/meldingen/{one.name}"]


def test_a_mistake_is_told_every_time(copy_of_voorbeeld: Path) -> None:
    load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld))
    one = copy_of_voorbeeld / "data" / "meldingen" / "2025-01-15-buren-kennen.yml"
    one.write_text(one.read_text(encoding="utf-8") + "let_op: Bel 06 12345678.\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DataError, match="telefoonnummer"):
            load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld))


def cut(saved: bytes) -> bytes:
    return saved[: len(saved) // 2]


def of_other_code(saved: bytes) -> bytes:
    return bytes(32) + saved[32:]


@pytest.mark.parametrize("spoil", [cut, of_other_code, lambda _: b"", lambda _: b"niets"])
def test_a_spoilt_memory_is_thrown_away(copy_of_voorbeeld: Path, spoil: Callable[[bytes], bytes]) -> None:
    before = load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld))
    memory = copy_of_voorbeeld / FOLDER / "records"
    whole = memory.read_bytes()
    memory.write_bytes(spoilt := spoil(whole))
    assert load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld)).data == before.data
    assert memory.read_bytes() != spoilt, "it was made again"


def test_the_list_of_addresses_may_be_long(tmp_path: Path) -> None:
    """It has a line for each report; any other file of that size is a mistake."""
    long = tmp_path / "lang.yml"
    long.write_text('  - "/wijzigingen/2026-Q4/#2026-10-01-een-bericht"\n' * 50_000, encoding="utf-8")
    assert read_text(long, "data/adressen.yml").count("\n") == 50_000
    with pytest.raises(DataError, match="te groot"):
        read_text(long, "data/partners.yml")


def test_without_room_for_a_memory_everything_works(copy_of_voorbeeld: Path) -> None:
    (copy_of_voorbeeld / FOLDER).write_text("no folder", encoding="utf-8")
    assert load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld)).data.meldingen
