"""Cards for other sites: small, without scripts, true, and as pictures and descriptions too."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree

import pytest
from regioplan.output import qr
from regioplan.pipeline import Prepared

CARDS = "index.html", "kaart.svg"


@pytest.fixture(scope="module")
def cards(voorbeeld: Prepared) -> dict[str, str]:
    return {path: text for path, text in voorbeeld.output.files.items() if "/kaart/" in path}


def test_what_others_want_to_show_has_a_card(cards: dict[str, str]) -> None:
    for about in (
        "doelen/fijne-buurt",
        "doelen/fijne-buurt/r1",
        "coalities/prettig-thuis",
        "partners/gemeente-lisvaart",
        "gemeenten/oeverkerk",
        "gemeenten/oeverkerk/fijne-buurt-r1",
    ):
        assert all(f"{about}/kaart/{name}" in cards for name in CARDS), about


def test_a_card_is_small_and_has_no_script(cards: dict[str, str]) -> None:
    for path, text in cards.items():
        assert len(text.encode()) < 15_000, path
        assert "<script" not in text, path


def test_a_promise_stands_in_its_frame_and_what_is_not_known_is_not_zero(cards: dict[str, str]) -> None:
    goal = " ".join(
        re.sub(r"<[^>]*>", " ", cards["doelen/fijne-buurt/kaart/index.html"].partition("<body>")[2]).split()
    )
    assert "Dit wil het plan: In elke buurt kennen mensen elkaar en helpen zij elkaar." in goal
    assert "is de deadline voorbij." in goal
    there = cards["gemeenten/oeverkerk/fijne-buurt-r1/kaart/kaart.svg"]
    assert "Resultaat 1 in Oeverkerk" in there and "Belofte: In elke gemeente is een huis" in there
    assert "0 klaar" not in "".join(cards.values())


def test_a_picture_is_whole_and_no_line_of_it_is_cut_off(cards: dict[str, str]) -> None:
    for path, text in cards.items():
        if path.endswith(".svg"):
            drawn = ElementTree.fromstring(text)
            heights = [int(line.attrib["y"]) for line in drawn.iter("{http://www.w3.org/2000/svg}text")]
            assert heights == sorted(set(heights)) and heights[-1] < int(drawn.attrib["height"]), path
            assert all(len(line.text or "") <= 50 for line in drawn.iter("{http://www.w3.org/2000/svg}text")), path


def test_programs_that_embed_pages_find_the_card(voorbeeld: Prepared, cards: dict[str, str]) -> None:
    told = json.loads(cards["doelen/fijne-buurt/kaart/oembed.json"])
    assert (told["version"], told["type"], told["title"]) == (
        "1.0",
        "rich",
        "Doel: Een buurt waar mensen elkaar kennen",
    )
    assert 'src="https://merenland.example/doelen/fijne-buurt/kaart/"' in told["html"]
    assert {page.url for page in voorbeeld.output.pages if page.heeft_kaartje} == {
        f"/{path.removesuffix('kaart/oembed.json')}" for path in cards if path.endswith("oembed.json")
    }


def test_the_page_gives_the_code_to_copy(voorbeeld: Prepared) -> None:
    goal = next(page for page in voorbeeld.output.pages if page.url == "/doelen/fijne-buurt/")
    assert 'src="https://merenland.example/doelen/fijne-buurt/kaart/" width="400"' in goal.body.replace(
        "&#46;", "."
    ).replace("&#45;", "-")


def test_a_text_cannot_become_mark_up_on_a_card(voorbeeld: Prepared) -> None:
    from regioplan.derived.views.kaartjes import Kaartje
    from regioplan.output.cards import _oembed

    bron = voorbeeld.site.doelen[0].record.bron
    hostile = Kaartje(over="/doelen/x/", soort="Doel", titel='"><script>alert(1)</script>', bron=bron)
    assert "<script" not in json.loads(_oembed(voorbeeld.site, hostile, "https://x.example"))["html"]


def test_a_qr_code_leads_to_its_page_and_lies_beside_it(voorbeeld: Prepared) -> None:
    made = dict(qr.files(voorbeeld.site, base_url="https://merenland.example"))
    for url in ("/doelen/fijne-buurt/", "/coalities/prettig-thuis/", "/gemeenten/oeverkerk/"):
        drawing, picture = (made[qr.address(url, kind).lstrip("/")] for kind in ("svg", "png"))
        drawn = ElementTree.fromstring(drawing)
        assert drawn.findtext("{http://www.w3.org/2000/svg}title") == f"https://merenland.example{url}"
        width, height = (int.from_bytes(picture[at : at + 4]) for at in (16, 20))
        assert picture.startswith(b"\x89PNG") and width == height >= 500
        body = next(page.body for page in voorbeeld.output.pages if page.url == url)
        assert f'src="{url}qr.svg"' in body and f'href="{url}qr.png"' in body
    assert made == dict(qr.files(voorbeeld.site, base_url="https://merenland.example"))
    assert made.items() <= voorbeeld.output.books.items()
