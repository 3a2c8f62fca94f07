"""The way out of the theme stays open: without MkDocs each kind of page says the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fictional import PEILDATUM, VOORBEELD
from regioplan.cache import NOTHING
from regioplan.cli.exporteer import address_of_site, export, files, relative
from regioplan.pipeline import Prepared

OF_THE_CHECK = {"redactie/taal/paginas.csv", "redactie/taal/tips.csv", "sitemap.xml.gz"}
"""What only the normal build makes, as the README says."""


@pytest.fixture(scope="module")
def exported(voorbeeld: Prepared) -> dict[str, bytes]:
    made = files(voorbeeld, "https://merenland.example/")
    return {path: content.encode() if isinstance(content, str) else content for path, content in made}


def content_of(page: str) -> str:
    """All between head and foot of a page, with single spaces."""
    text = page.partition('<div class="pagina')[2].partition("<footer")[0]
    return re.sub(r"(?:\s*</(?:div|main)>)+\s*$", "", re.sub(r"\s+", " ", text))


def test_every_kind_of_page_has_the_same_content(
    voorbeeld: Prepared, voorbeeld_folder: Path, exported: dict[str, bytes]
) -> None:
    kinds = {page.soort: page.url for page in voorbeeld.pages if page.soort != "redactie-taal"}
    kinds |= {page.src: f"/{page.src.removesuffix('.md').replace('index', '')}/" for page in voorbeeld.sources.written}
    assert len(kinds) > 40
    for kind, url in kinds.items():
        path = f"{url.strip('/')}/index.html".lstrip("/")
        normal = content_of((voorbeeld_folder / path).read_text(encoding="utf-8"))
        assert normal and content_of(exported[path].decode()) == normal, kind


def test_head_and_foot_are_there_too(voorbeeld: Prepared, exported: dict[str, bytes]) -> None:
    page = exported["doelen/fijne-buurt/index.html"].decode()
    for part in (
        "<!doctype html>",
        '<html lang="nl"',
        "Content-Security-Policy",
        "og:image",
        'class="md-skip"',
        "Hoofdmenu",
        "<footer",
    ):
        assert part in page, part
    other = next(page for page in voorbeeld.pages if page.taal != "nl")
    assert f'<html lang="{other.taal}"' in exported[other.src.replace(".md", ".html")].decode()


def test_it_makes_every_file_of_the_normal_build(voorbeeld_folder: Path, exported: dict[str, bytes]) -> None:
    normal = {path.relative_to(voorbeeld_folder).as_posix() for path in voorbeeld_folder.rglob("*") if path.is_file()}
    assert normal - exported.keys() == OF_THE_CHECK
    assert exported.keys() - normal == set()


@pytest.mark.parametrize(
    "to, here, said",
    [
        ("zoeken/", "doelen/x/", "../../zoeken/"),
        (".", "", "."),
        ("over/", "", "over/"),
        ("", "over/", ".."),
        ("#plek", "over/", "#plek"),
        ("zoeken/", None, "/zoeken/"),
    ],
)
def test_an_address_is_said_as_a_page_needs_it(to: str, here: str | None, said: str) -> None:
    assert relative(to, here) == said


@pytest.mark.slow
def test_the_command_writes_a_site_that_can_be_searched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(VOORBEELD, tmp_path / "weg", peildatum=PEILDATUM, cache=NOTHING) == 0
    assert "De teksten zijn niet nagekeken" in capsys.readouterr().out
    assert (tmp_path / "weg/index.html").is_file() and (tmp_path / "weg/pagefind/pagefind.js").is_file()
    assert address_of_site(VOORBEELD) == "https://merenland.example/"
