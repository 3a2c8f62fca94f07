"""What a page loads has a name that changes with its content, so that a browser may keep it for ever."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

KINDS = ".css", ".js", ".mjs", ".svg", ".png", ".jpg", ".webp", ".avif", ".ico", ".woff", ".woff2"
LOADED = re.compile(r'<(?!a\s)\w+[^>]*?\s(?:href|src|srcset|poster|data-zoek|data-grafiek-[a-z]+)="([^"#?]+)"')
LASTING = re.compile(r"\.([0-9a-f]{8})\.\w+$")
NOT_OURS_TO_NAME = {
    "zoeken/lijst.js": "changes with the texts; the script of search asks for it by name, when a reader searches",
}
"""Files that a page or script loads under a fixed name, with the reason; pagefind names its own parts."""
PUBLISHED = re.compile(r"verhalen/|(?:.*/)?(?:kaart/kaart\.svg|qr\.(?:svg|png)|deel\.png|apple-touch-icon\.png)$")
"""Pictures of stories, cards, QR codes and those that others fetch keep the address at which they were published;
hosts do not keep them for ever."""


@pytest.fixture(params=[pytest.param("real", marks=pytest.mark.slow), "fictional"])
def folder(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue("site_folder" if request.param == "real" else "voorbeeld_folder")


def test_every_file_can_be_copied_to_windows(folder: Path) -> None:
    """No name that is a device or has a sign that is forbidden there, no two that differ in capitals, and room left."""
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    forbidden = re.compile(r"[<>:\"|?*\\\x00-\x1f]|[. ](?:/|$)|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|/|$)", re.I)
    assert [name for name in names if forbidden.search(name)] == []
    assert len({name.lower() for name in names}) == len(names)
    assert max(map(len, names)) <= 120, "a folder and a name together may have 260 signs there"


def loaded(folder: Path) -> set[Path]:
    """Every style-sheet, script, picture and font that some page names in an element that loads."""
    found = set()
    for page in folder.rglob("*.html"):
        named = LOADED.findall(page.read_text(encoding="utf-8"))
        for address in (one for several in named for one in several.split()):
            if address.endswith(KINDS):
                place = folder / address.lstrip("/") if address.startswith("/") else page.parent / address
                found.add(place.resolve())
    return found


def test_everything_that_a_page_loads_has_a_lasting_name(folder: Path) -> None:
    files = loaded(folder)
    assert {file.suffix for file in files} >= {".css", ".js", ".svg"}
    for file in files:
        name = file.relative_to(folder.resolve()).as_posix()
        if name in NOT_OURS_TO_NAME or PUBLISHED.match(name):
            continue
        mark = LASTING.search(name)
        assert mark, name
        assert hashlib.sha256(file.read_bytes()).hexdigest().startswith(mark[1]), name


def test_every_style_sheet_script_and_picture_in_the_site_has_one(folder: Path) -> None:
    """Also those that only a script names; what hosts keep for ever has nothing else beside it but pages of folders."""
    ours = [file for file in folder.rglob("*") if file.suffix in KINDS and "pagefind" not in file.parts]
    for file in ours:
        name = file.relative_to(folder).as_posix()
        assert LASTING.search(name) or name in NOT_OURS_TO_NAME or PUBLISHED.match(name), name
    for file in (folder / "assets").rglob("*"):
        leads_on = file.name == "index.html"
        assert file.is_dir() or leads_on or LASTING.search(file.name), file.name


def test_a_style_sheet_loads_nothing_by_itself(folder: Path) -> None:
    """A font or picture named there would need a lasting name too; there is none."""
    for file in folder.rglob("*.css"):
        if "pagefind" not in file.parts:
            assert not re.findall(r"url\((?!['\"]?data:)|@import", file.read_text(encoding="utf-8")), file.name
