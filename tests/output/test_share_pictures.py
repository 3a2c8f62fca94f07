"""What people see of a page where somebody shares it: a full title, and a picture that is honest and stays."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from lxml import html
from regioplan.cache import NOTHING
from regioplan.output.pictures import ICON, drawn
from regioplan.pipeline import Prepared

TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.fixture(scope="module")
def drawings(voorbeeld: Prepared) -> dict[str, str]:
    return dict(voorbeeld.output.drawings)


def told(drawing: str) -> str:
    return " ".join(line.text or "" for line in ElementTree.fromstring(drawing).iter(TEXT))


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG")
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


def head(folder: Path, name: str) -> dict[str, str]:
    metas = html.parse(folder / name / "index.html").getroot().xpath("//meta[@property or @name]")
    return {meta.get("property") or meta.get("name"): meta.get("content") for meta in metas}


def test_a_promise_keeps_its_frame_and_a_state_has_its_day(drawings: dict[str, str]) -> None:
    goal = told(drawings["doelen/fijne-buurt/deel.png"])
    assert goal.startswith("Doel Een buurt waar mensen elkaar kennen Dit wil het plan: In elke buurt")
    for path, drawing in drawings.items():
        says = told(drawing)
        assert not re.search("deadline voorbij|Nog niemand|Wij weten", says) or "Stand van 1 maart 2026" in says, path


def test_every_line_has_room_and_the_same_drawing_gives_the_same_bytes(drawings: dict[str, str]) -> None:
    first, again = dict(drawn(drawings, NOTHING)), dict(drawn(drawings, NOTHING))
    assert first == again
    for path, picture in first.items():
        assert size(picture) == ((180, 180) if path == ICON else (1200, 630)), path
        heights = [int(line.attrib["y"]) for line in ElementTree.fromstring(drawings[path]).iter(TEXT)]
        assert heights == sorted(set(heights)) and max(heights, default=0) < 625, path


def test_the_letters_are_our_own_and_stay_within_the_edge(drawings: dict[str, str]) -> None:
    """Covering all but the edge leaves nothing of a text to be seen; without our font there would be no letters."""
    drawing = drawings["doelen/fijne-buurt/deel.png"]
    without = re.sub(r"<text.*?</text>", "", drawing)
    cover = '<rect x="40" y="30" width="1120" height="590" fill="#fff"/></svg>'
    pictures = {"whole": drawing, "empty": without}
    covered = {name: one.strip().removesuffix("</svg>") + cover for name, one in pictures.items()}
    made = dict(drawn({**pictures, **{f"{name} covered": one for name, one in covered.items()}}, NOTHING))
    assert made["whole"] != made["empty"]
    assert made["whole covered"] == made["empty covered"]


def test_a_page_that_moved_keeps_its_picture_at_the_old_address(voorbeeld: Prepared) -> None:
    made = dict(voorbeeld.pictures())
    assert made["doelen/leuke-buurt/deel.png"] == made["doelen/fijne-buurt/deel.png"]
    assert {"/doelen/fijne-buurt/deel.png", "/deel.png", f"/{ICON}"} <= set(voorbeeld.addresses)


def test_a_shared_page_has_a_full_title_a_text_and_a_picture(voorbeeld_folder: Path) -> None:
    partner = head(voorbeeld_folder, "partners/inwonersraad")
    assert partner["og:title"] == "Inwonersraad Merenland – wat deze organisatie doet in het merenplan"
    assert partner["twitter:card"] == "summary_large_image"
    assert partner["og:image"].endswith("/partners/deel.png"), "organisations share the picture of their part"
    goal = head(voorbeeld_folder, "doelen/fijne-buurt")
    assert goal["og:title"] == "Een buurt waar mensen elkaar kennen – een doel van het merenplan"
    assert goal["og:image:alt"] == "Een buurt waar mensen elkaar kennen"
    assert head(voorbeeld_folder, "planning")["og:title"].startswith("Planning – ")


def test_every_picture_that_a_page_names_is_there(voorbeeld_folder: Path) -> None:
    for page in voorbeeld_folder.rglob("index.html"):
        tree = html.parse(page).getroot()
        named = tree.xpath("//meta[@property='og:image']/@content")
        if tree.xpath("//meta[@property='og:title']"):
            (address,) = named
            path = address.partition("://")[2].partition("/")[2]
            assert size((voorbeeld_folder / path).read_bytes()) == (1200, 630), page
