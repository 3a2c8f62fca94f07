"""Posters, leaflets and books: tagged, named, in Dutch, in order, the same twice, and no text can become mark-up."""

from __future__ import annotations

import errno
import io
import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fictional import PEILDATUM, copy_region
from lxml import html
from mkdocs.structure.files import File
from regioplan.building import build_site
from regioplan.cache import NOTHING
from regioplan.derived.addresses import Addresses
from regioplan.output import printing
from regioplan.output.printing import Print, files, pdf
from regioplan.pipeline import Prepared

POSTER = "partners/materiaal/doel-fijne-buurt/poster.pdf"
FOLDER = "partners/materiaal/doel-fijne-buurt/folder.pdf"
BOOKS = [Addresses.boek_plan.lstrip("/"), Addresses.boek_voortgang.lstrip("/")]
MOST_PAGES = 80


@pytest.fixture(scope="module")
def printed(voorbeeld: Prepared) -> dict[str, bytes]:
    wanted = {path: voorbeeld.prints[path] for path in (POSTER, FOLDER, *BOOKS)}
    return dict(files(voorbeeld.site, wanted, NOTHING))


def structure(node: Any) -> Iterator[str]:
    """The tags of a PDF, in the order of reading."""
    if isinstance(node, pikepdf.Array):
        for inner in node:
            yield from structure(inner)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from structure(node["/K"])


@pytest.mark.parametrize("path", [POSTER, FOLDER, *BOOKS])
def test_a_program_can_read_it_aloud(path: str, printed: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(printed[path])) as book:
        root = book.Root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang) == "nl"
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with book.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"
            assert told["dc:title"]
        assert all("/StructParents" in page for page in book.pages)
        tags = [tag.strip("/") for tag in structure(root.StructTreeRoot.K)]
        levels = [int(tag[1]) for tag in tags if tag[:1] == "H" and tag[1:].isdigit()]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", BOOKS)
def test_a_book_has_contents_and_is_not_too_long(path: str, printed: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(printed[path])) as book:
        assert 3 < len(book.pages) <= MOST_PAGES
        assert "/TOC" in [*structure(book.Root.StructTreeRoot.K)]
        with book.open_outline() as outline:
            assert outline.root


@pytest.mark.slow
def test_the_books_of_the_real_plan_are_not_too_long(real: Prepared) -> None:
    wanted = {path: real.prints[path] for path in BOOKS}
    for path, content in files(real.site, wanted, NOTHING):
        with pikepdf.open(io.BytesIO(content)) as book:
            assert len(book.pages) <= MOST_PAGES, path


@pytest.mark.slow
@pytest.mark.parametrize("region", ["voorbeeld", "real"])
def test_a_poster_is_one_page_and_a_leaflet_two_at_most(region: str, request: pytest.FixtureRequest) -> None:
    prepared: Prepared = request.getfixturevalue(region)
    wanted = {path: one for path, one in prepared.prints.items() if path.endswith(("poster.pdf", "folder.pdf"))}
    for path, content in files(prepared.site, wanted, NOTHING):
        with pikepdf.open(io.BytesIO(content)) as made:
            assert len(made.pages) <= (1 if path.endswith("poster.pdf") else 2), path


def test_the_same_words_give_the_same_bytes(voorbeeld: Prepared, printed: dict[str, bytes]) -> None:
    again = dict(files(voorbeeld.site, {POSTER: voorbeeld.prints[POSTER]}, NOTHING))
    assert again[POSTER] == printed[POSTER]


@pytest.mark.slow
def test_a_book_of_hundreds_of_pages_takes_no_room_of_the_build(
    voorbeeld: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = replace(voorbeeld.prints[POSTER], titel="Een heel dik boek")
    given = json.dumps(one.given(voorbeeld.site))
    here = printing._set(one.design, given)
    monkeypatch.setattr(printing, "_LARGE", len(given) - 1)
    monkeypatch.setattr(printing, "_press", None)
    assert pdf(one.design, given) == here
    with pytest.raises(subprocess.CalledProcessError):
        pdf(one.design, given[:-1] + ", 3")


def test_a_text_is_never_read_as_typst(voorbeeld: Prepared) -> None:
    """What would stop typst or include a file, were it not a text."""
    hostile = '#panic("x") #include "/etc/passwd" *vet* $1/0$ \\ @ref <b> " \\" ]'
    node = html.Element("p")
    node.text = hostile
    one = replace(voorbeeld.prints[POSTER], markup=f"<h1>Kop</h1>{html.tostring(node, encoding='unicode')}")
    given = one.given(voorbeeld.site)
    assert given["delen"][1]["delen"] == [hostile]
    assert pdf(one.design, json.dumps(given)).startswith(b"%PDF")


def test_there_is_a_poster_and_a_leaflet_of_each_and_none_of_a_partner(voorbeeld: Prepared) -> None:
    paths = {path for path in voorbeeld.prints if "/materiaal/" in path}
    of_now = {one.lstrip("/") for kit in voorbeeld.site.materiaal for one in (kit.poster, kit.folder)}
    assert of_now <= paths
    assert len(of_now) == 2 * len(voorbeeld.site.materiaal)
    assert not [path for path in voorbeeld.prints if path.startswith("partners/") and "/materiaal/" not in path]


def test_an_old_address_still_has_the_poster_and_leads_on(voorbeeld: Prepared) -> None:
    old = "partners/materiaal/doel-leuke-buurt/"
    assert voorbeeld.prints[f"{old}poster.pdf"] == voorbeeld.prints[POSTER]
    assert isinstance(voorbeeld.prints[POSTER], Print)
    assert {one.old: one.new for one in voorbeeld.redirects}[f"/{old}"] == "/partners/materiaal/doel-fijne-buurt/"


@pytest.mark.slow
def test_what_cannot_be_printed_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is set while pages are made, in a thread of its own."""
    monkeypatch.setattr(printing, "pdf", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build_site(copy_region(tmp_path / "regio"), tmp_path / "site", peildatum=PEILDATUM)


@pytest.mark.slow
def test_a_file_that_cannot_be_written_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: File, _: bool = False) -> None:
        if file.generated_by == "regioplan":
            raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(File, "copy_file", full)
    with pytest.raises(OSError, match="vol"):
        build_site(copy_region(tmp_path / "regio"), tmp_path / "site", peildatum=PEILDATUM)
