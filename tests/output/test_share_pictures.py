"""What people see of a page where somebody shares it: a full title, and a picture that is honest and stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import html
from PIL import Image, ImageChops
from regioplan.cache import NOTHING
from regioplan.output.framing import unframed
from regioplan.output.pictures import ICON, Drawing, drawn
from regioplan.pipeline import Prepared


@pytest.fixture(scope="module")
def drawings(voorbeeld: Prepared) -> Mapping[str, Drawing]:
    return voorbeeld.output.drawings


def shown(drawing: Drawing) -> Image.Image:
    (picture,) = dict(drawn({"": drawing}, NOTHING)).values()
    return Image.open(BytesIO(picture)).convert("RGB")


def letters(drawing: Drawing) -> tuple[int, int, int, int] | None:
    """The box around all that its texts change in a picture."""
    return ImageChops.difference(shown(drawing), shown(replace(drawing, regels=()))).getbbox()


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG")
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


def head(folder: Path, name: str) -> dict[str, str]:
    metas = html.parse(folder / name / "index.html").getroot().xpath("//meta[@property or @name]")
    return {meta.get("property") or meta.get("name"): meta.get("content") for meta in metas}


def test_a_promise_keeps_its_frame_and_a_state_has_its_day(drawings: Mapping[str, Drawing]) -> None:
    goal = drawings["doelen/fijne-buurt/deel.png"].tekst
    assert goal.startswith("Doel Een buurt waar mensen elkaar kennen Dit wil het plan: In elke buurt")
    for path, drawing in drawings.items():
        says = drawing.tekst
        assert not re.search("deadline voorbij|Nog niemand|Wij weten", says) or "Stand van 1 maart 2026" in says, path


def test_every_line_has_room_and_the_same_drawing_gives_the_same_bytes(drawings: Mapping[str, Drawing]) -> None:
    first, again = dict(drawn(drawings, NOTHING)), dict(drawn(drawings, NOTHING))
    assert first == again
    for path, picture in first.items():
        assert size(picture) == ((180, 180) if path == ICON else (1200, 630)), path
        heights = [regel.y for regel in drawings[path].regels]
        assert heights == sorted(set(heights)) and max(heights, default=0) < 625, path


def test_every_letter_stays_within_the_edge(drawings: Mapping[str, Drawing]) -> None:
    for path, drawing in drawings.items():
        if drawing.regels:
            left, top, right, bottom = letters(drawing) or (0, 0, 0, 0)
            assert min(left - 40, top - 30, 1160 - right, 620 - bottom) >= 0, path


@pytest.mark.slow
def test_what_it_says_is_seen_in_its_own_colour_and_the_icon_stays(drawings: Mapping[str, Drawing]) -> None:
    """What letters stand on is the same, whatever colours a region has there; its titles have its own."""
    drawing = drawings["doelen/fijne-buurt/deel.png"]
    wild = "".join(
        f'<rect x="{x}" y="500" width="9" height="9" fill="{fill}"/>' for x, fill in ((9, "#f0a"), (20, "#0c3"))
    )
    made = replace(drawing, ground=drawing.ground.replace("</svg>", f"{wild}</svg>"), colour="#8a1538")
    assert {(255, 0, 170), (0, 204, 51)} <= {shown(made).getpixel((x, 504)) for x in range(1200)}
    title = [regel for regel in made.regels if regel.soort == "titel"]
    box = letters(replace(made, regels=tuple(title)))
    assert (0x8A, 0x15, 0x38) in {colour for _, colour in shown(made).crop(box).getcolors(9999) or ()}
    other = replace(made, regels=tuple(replace(regel, tekst=regel.tekst.swapcase()) for regel in made.regels))
    assert ImageChops.difference(shown(made), shown(other)).getbbox()


def test_an_icon_of_letters_has_ours(drawings: Mapping[str, Drawing]) -> None:
    icon = drawings[ICON]
    letter = '<text x="4" y="24" font-family="Atkinson Hyperlegible Next" font-size="24">M</text></svg>'
    written = replace(icon, ground=icon.ground.strip().removesuffix("</svg>") + letter)
    assert ImageChops.difference(shown(icon), shown(written)).getbbox()


def test_a_picture_tells_no_promise_as_a_fact(voorbeeld: Prepared, drawings: Mapping[str, Drawing]) -> None:
    says = drawings[path := "doelen/fijne-buurt/deel.png"].tekst
    look = {"Dit wil het plan: ": 0, "": 1}
    for frame, faults in look.items():
        texts = {path: says.replace("Dit wil het plan: ", frame)}
        assert len(list(unframed(voorbeeld.loaded, voorbeeld.site, (), texts))) == faults, frame


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
