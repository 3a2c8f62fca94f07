"""Translated pages as they are built: the language and direction of a page, and who is told of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

BASE = "https://merenland.example"
PUBLIC, TRIAL = "eo/prettig-thuis", "eo/wat-kan-ik-doen"


def page_at(folder: Path, address: str) -> html.HtmlElement:
    return html.parse(folder / address / "index.html").getroot()


def alternates(page: html.HtmlElement) -> dict[str, str]:
    return {link.get("hreflang"): link.get("href") for link in page.xpath("//head/link[@rel='alternate'][@hreflang]")}


@pytest.mark.parametrize("address", ["eo", PUBLIC, TRIAL])
def test_a_page_has_the_language_and_direction_of_its_text(address: str, voorbeeld_folder: Path) -> None:
    page = page_at(voorbeeld_folder, address)
    assert (page.get("lang"), page.get("dir")) == ("eo", "ltr")
    assert page.xpath("string(//body/@dir)") == "ltr"


def test_a_dutch_page_is_dutch(voorbeeld_folder: Path) -> None:
    page = page_at(voorbeeld_folder, "makkelijk")
    assert (page.get("lang"), page.get("dir")) == ("nl", None)


def test_a_page_and_its_translation_name_each_other(voorbeeld_folder: Path) -> None:
    wanted = {"nl": f"{BASE}/makkelijk/prettig-thuis/", "eo": f"{BASE}/{PUBLIC}/"}
    assert alternates(page_at(voorbeeld_folder, PUBLIC)) == wanted
    assert alternates(page_at(voorbeeld_folder, "makkelijk/prettig-thuis")) == wanted


def test_nobody_is_told_of_a_trial_translation(voorbeeld_folder: Path) -> None:
    page = page_at(voorbeeld_folder, TRIAL)
    assert alternates(page) == alternates(page_at(voorbeeld_folder, "makkelijk/wat-kan-ik-doen")) == {}
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not page.xpath("//*[@data-pagefind-body]")
    sitemap = (voorbeeld_folder / "sitemap.xml").read_text(encoding="utf-8")
    assert f"{BASE}/{PUBLIC}/" in sitemap and TRIAL not in sitemap


def test_a_public_translation_can_be_found(voorbeeld_folder: Path) -> None:
    page = page_at(voorbeeld_folder, PUBLIC)
    assert page.xpath("//*[@data-pagefind-body]") and not page.xpath("//meta[@name='robots']")


def test_dutch_words_are_not_explained_in_another_language(voorbeeld_folder: Path) -> None:
    for address in ("eo", PUBLIC, TRIAL):
        assert not page_at(voorbeeld_folder, address).xpath("//a[contains(@class, 'begrip')]")


def test_what_is_dutch_on_a_translated_page_says_so(voorbeeld_folder: Path) -> None:
    """Words of the Dutch shell do not come along; what stays Dutch has its own language."""
    dutch = re.compile(r"\b(?:het|een|niet|deze|waar|lees|meer|plan)\b", re.IGNORECASE)
    for address in ("eo", PUBLIC, TRIAL):
        for element in page_at(voorbeeld_folder, address).iterfind(".//body//*"):
            own = element.text or ""
            if isinstance(element.tag, str) and element.tag not in ("script", "style") and dutch.search(own):
                nearest = element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
                assert nearest == "nl", (address, own)


def test_its_links_lead_to_pages_that_are_there(voorbeeld_folder: Path) -> None:
    for address in ("eo", PUBLIC, TRIAL):
        for href in page_at(voorbeeld_folder, address).xpath("//main//a/@href"):
            if not re.match(r"[a-z]+:|#", href):
                target = (voorbeeld_folder / address / href.partition("#")[0]).resolve()
                assert target.is_file() or (target / "index.html").is_file(), (address, href)
