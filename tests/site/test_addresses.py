"""Addresses are a promise to everybody who links: they come from ids, they stay, and old ones lead on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lxml import html
from regioplan.building import build_site
from regioplan.data.problems import DataError
from regioplan.pipeline import Prepared, prepare


def changed(root: Path, file: str, before: str, after: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.mark.parametrize(
    "address",
    [
        "/coalities/prettig-thuis/",
        "/doelen/fijne-buurt/",
        "/doelen/fijne-buurt/#r1",
        "/doelen/fijne-buurt/#r1-a",
        "/doelen/fijne-buurt/#aanpak-c",
        "/doelen/veilig-huis/#r2-1",
        "/doelen/veilig-huis/#aanpak-2",
        "/coalities/prettig-thuis/#afspraak-a",
        "/partners/inwonersraad/",
        "/gemeenten/lisvaart/",
        "/cijfers/",
        "/cijfers/inwoners/",
        "/cijfers/#inwoners",  # where the figure stood before it had a page
        "/cijfers/#bewoners",  # what the figure was called before
        "/woordenlijst/g/#ggz",
        "/woordenlijst/#ggz",  # where the word stood before each letter had a page
        "/woordenlijst/k/#kade",
        "/woordenlijst/#kade",  # what the word was called before
        "/ketenaanpakken/niet-vallen/#niet-vallen-1",
        "/ketenaanpakken/#niet-vallen-1",  # where the promise stood before the chain had a page
        "/ketenaanpakken/#niet-vallen",
        "/werkagenda/#agenda-2024-1",
        "/geld/#begroting",
        "/planning/",
        "/wijzigingen/",
        "/wijzigingen/2025-Q1/",
        "/wijzigingen/2025-Q1/#2025-02-03-lijst-klaar",
        "/wijzigingen/#2025-02-03-lijst-klaar",  # where the report stood before each quarter had a page
        "/data/v1/plan.json",
        "/data/v1/punten.csv",
    ],
)
def test_addresses_come_from_ids(address: str, voorbeeld: Prepared, voorbeeld_folder: Path) -> None:
    assert address in voorbeeld.addresses
    path, _, anchor = address.partition("#")
    file = voorbeeld_folder / path.strip("/") / "index.html" if path.endswith("/") else voorbeeld_folder / path[1:]
    assert file.is_file()
    if anchor:
        assert html.parse(file).xpath(f"//*[@id='{anchor}']"), f"{address} has no place on its page"


@pytest.mark.slow
def test_a_title_can_change_without_an_address(copy_of_voorbeeld: Path, root: Path, peildatum: date) -> None:
    before = prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides").addresses
    changed(copy_of_voorbeeld, "data/doelen/fijne-buurt.yml", "titel: Een buurt", "titel: Heel anders")
    assert prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides").addresses == before


@pytest.mark.slow
def test_a_goal_that_was_published_cannot_get_another_name_without_the_old_one(
    copy_of_voorbeeld: Path, root: Path, peildatum: date
) -> None:
    goal = copy_of_voorbeeld / "data" / "doelen" / "een-scherm.yml"
    goal.rename(goal.with_name("een-beeld.yml"))
    for melding in (copy_of_voorbeeld / "data" / "meldingen").glob("*.yml"):
        text = melding.read_text(encoding="utf-8")
        melding.write_text(text.replace("een-scherm-", "een-beeld-"), encoding="utf-8")
    with pytest.raises(DataError) as told:
        prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides")
    assert "het adres /doelen/een-scherm/ zou verdwijnen" in str(told.value)
    assert "vorige_ids: [een-scherm]" in str(told.value)
    changed(copy_of_voorbeeld, "data/doelen/een-beeld.yml", "coalitie:", "vorige_ids: [een-scherm]\ncoalitie:")
    addresses = prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides").addresses
    assert {"/doelen/een-scherm/", "/doelen/een-scherm/#r1", "/doelen/een-beeld/#r1"} <= set(addresses)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("doelen/leuke-buurt", "doelen/fijne-buurt"),
        ("coalities/sterk-samen", "coalities/samen-sterk"),
        ("gemeenten/zilverpolder", "gemeenten/zilverdijk"),
        ("partners/de-kuif", "partners/kliniek-de-kuif"),
    ],
)
def test_an_old_address_leads_on_without_a_script(old: str, new: str, voorbeeld_folder: Path) -> None:
    page = html.parse(voorbeeld_folder / old / "index.html").getroot()
    (refresh,) = page.xpath("//meta[@http-equiv='refresh']/@content")
    (link,) = page.xpath("//a/@href")
    (canonical,) = page.xpath("//link[@rel='canonical']/@href")
    assert refresh == f"0; url={link}"
    assert (voorbeeld_folder / old / link).resolve() == (voorbeeld_folder / new).resolve()
    assert canonical == f"https://merenland.example/{new}/"
    assert "noindex" in page.xpath("//meta[@name='robots']/@content")[0]
    assert page.xpath("//a/text()") and page.xpath("string(/html/@lang)") == "nl"


def test_every_address_that_is_promised_is_there(voorbeeld: Prepared, voorbeeld_folder: Path) -> None:
    """Pages, files and places on pages; on an old address the place comes along in the link of the browser."""
    moved = {redirect.old for redirect in voorbeeld.redirects}
    for address in voorbeeld.addresses:
        path, _, anchor = address.partition("#")
        file = voorbeeld_folder / path.strip("/") / "index.html" if path.endswith("/") else voorbeeld_folder / path[1:]
        assert file.is_file(), address
        if anchor and path not in moved:
            assert html.parse(file).xpath(f"//*[@id='{anchor}']"), address


@pytest.mark.slow
def test_two_builds_of_one_day_are_the_same_to_the_byte(
    voorbeeld_folder: Path, root: Path, peildatum: date, tmp_path: Path
) -> None:
    again = tmp_path / "site"
    build_site(root / "tests" / "voorbeeld", again, peildatum=peildatum)
    first, second = (
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (voorbeeld_folder, again)
    )
    assert set(first) == set(second)
    assert [name for name, raw in first.items() if raw != second[name]] == []
