"""The easy pages: short sentences, one on a line, every link alive, and a way there and back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from fictional import OVERRIDES, PEILDATUM, ROOT
from lxml import html
from regioplan.data.problems import DataError
from regioplan.derived.begrippen import by_letter
from regioplan.output.rendering import Renderer
from regioplan.pipeline import Prepared, prepare

MAX_WORDS = 15
AIM = 10
MAX_ABOVE_AIM = 0.03
"""Share of sentences that may be longer than the aim."""
EASY = ("/makkelijk/",)
ABBREVIATION = re.compile(r"\b(bijv|o\.a|i\.v\.m|m\.b\.t|d\.w\.z|etc|enz)\b|\w/\w")
PLACE = re.compile(r"\d{3,}[- ]?\d{3,}|\d{4} ?[A-Z]{2}\b|\d{1,2}[:.]\d{2} uur|@|https?://|straat\b")


def sentences(tree: html.HtmlElement) -> list[str]:
    return [" ".join(line.text_content().split()) for line in tree.iterfind(".//p[@class='zin']")]


@pytest.fixture(scope="module")
def easy_pages(real: Prepared) -> dict[str, html.HtmlElement]:
    """The easy pages of the real region, by address."""
    return {
        page.url: html.fragment_fromstring(page.markdown, create_parent="div")
        for page in real.output.pages
        if page.url.startswith(EASY)
    }


def split(line: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!:])\s+", line) if part]


def test_there_is_a_page_for_the_plan_each_coalition_and_the_two_questions(
    real: Prepared, easy_pages: dict[str, html.HtmlElement]
) -> None:
    expected = {f"/makkelijk/{coalitie.record.id}/" for coalitie in real.site.coalities}
    expected |= {"/makkelijk/", "/makkelijk/wat-kan-ik-zelf-doen/", "/makkelijk/bij-wie-moet-ik-zijn/"}
    assert set(easy_pages) == expected


def test_every_sentence_is_short(easy_pages: dict[str, html.HtmlElement]) -> None:
    lines = {sentence for tree in easy_pages.values() for line in sentences(tree) for sentence in split(line)}
    lengths = {sentence: len(sentence.split()) for sentence in lines}
    assert {sentence: words for sentence, words in lengths.items() if words > MAX_WORDS} == {}
    above = [sentence for sentence, words in lengths.items() if words > AIM]
    assert len(above) <= MAX_ABOVE_AIM * len(lengths), above


def test_a_line_has_one_message(easy_pages: dict[str, html.HtmlElement]) -> None:
    """At most a short question with its answer: never two full sentences."""
    two = [line for tree in easy_pages.values() for line in sentences(tree) if len(split(line)) > 1]
    assert [line for line in two if not re.match(r"[^.!]*[?:] ", line)] == []


def test_no_abbreviations(easy_pages: dict[str, html.HtmlElement]) -> None:
    lines = [line for tree in easy_pages.values() for line in sentences(tree)]
    assert [line for line in lines if ABBREVIATION.search(line)] == []


def test_a_place_is_only_named_when_the_source_names_it(real: Prepared) -> None:
    """No telephone number, street or opening hour; 112 stands in a link of its own."""
    for page in real.site.makkelijk.paginas:
        for card in page.kaarten:
            text = " ".join(een.tekst for een in card.record.zinnen)
            assert not PLACE.search(text), text
            assert card.record.bron.plaats


def test_every_card_has_a_picture_of_our_own_and_words(real: Prepared) -> None:
    drawn = set(re.findall(r'^\s*"([a-z-]+)": "', (OVERRIDES / "onderdelen/icoon.html").read_text("utf-8"), re.M))
    easy = real.site.makkelijk
    cards = [card.record for card in (*easy.plan, *(card for page in easy.paginas for card in page.kaarten))]
    assert {card.icoon for card in cards} | {page.record.icoon for page in easy.paginas} <= drawn
    assert all(card.titel and card.zinnen for card in cards)


def test_every_link_of_an_easy_page_leads_somewhere(real: Prepared, easy_pages: dict[str, html.HtmlElement]) -> None:
    known = set(real.addresses)
    for url, tree in easy_pages.items():
        for href in tree.xpath(".//a/@href"):
            if not href.startswith(("tel:", "http")):
                address = urldefrag(urljoin(url, href))[0]
                assert address in known or address.startswith("/data/v1/bron/"), (url, href)


def test_each_coalition_leads_to_its_easy_page_and_back(real: Prepared) -> None:
    pages = {page.url: page.markdown for page in real.output.pages}
    for page in real.site.makkelijk.coalities:
        assert f'href="{page.url}">Lees dit makkelijker<' in pages[page.coalitie.url]
        assert f'href="{page.coalitie.url}">Lees de gewone tekst<' in pages[page.url]


def test_the_home_page_leads_to_the_easy_pages(real: Prepared) -> None:
    home = Renderer(real.site, OVERRIDES).fill((ROOT / "content/index.md").read_text("utf-8"))
    assert '<a href="/makkelijk/">' in home


@pytest.mark.parametrize("region", ["real", "voorbeeld"])
def test_every_word_of_the_glossary_stands_under_its_letter(region: str, request: pytest.FixtureRequest) -> None:
    prepared = request.getfixturevalue(region)
    site = prepared.site
    shown = [begrip.record.id for letter in site.letters for begrip in letter.begrippen]
    assert sorted(shown) == sorted(begrip.record.id for begrip in site.begrippen)
    page = next(page for page in prepared.output.pages if page.url == "/woordenlijst/")
    tree = html.fragment_fromstring(page.markdown, create_parent="div")
    anchors = set(tree.xpath(".//@id"))
    assert {href[1:] for href in tree.xpath(".//nav[@class='letters']//a/@href")} <= anchors
    assert set(shown) <= anchors


def test_a_word_stands_under_the_letter_of_its_id_and_digits_come_first(voorbeeld: Prepared) -> None:
    sample = voorbeeld.site.begrippen[0]
    terms = {"at-ease": "@Ease", "eenpitter": "Éénpitter", "eerste-lijn": "eerste lijn", "4-uursnorm": "4-uursnorm"}
    changes = [{"id": id, "term": term, "vorige_ids": ()} for id, term in terms.items()]
    found = by_letter([replace(sample, record=sample.record.model_copy(update=change)) for change in changes])
    assert [letter.letter for letter in found] == ["0–9", "A", "E"]
    assert [letter.url for letter in found] == ["/woordenlijst/0-9/", "/woordenlijst/a/", "/woordenlijst/e/"]


def test_an_old_name_under_another_letter_still_leads_to_its_word(voorbeeld: Prepared) -> None:
    (letter,) = (letter for letter in voorbeeld.site.letters if letter.verhuisd)
    ((old, begrip),) = letter.verhuisd
    page = next(page for page in voorbeeld.output.pages if page.url == letter.url)
    (place,) = html.fragment_fromstring(page.body, create_parent="div").xpath(f".//*[@id='{old}']")
    assert place.xpath(".//a/@href") == [begrip.url]


def test_the_fictional_region_has_its_own_easy_pages(voorbeeld: Prepared) -> None:
    pages = {page.url: page.markdown for page in voorbeeld.output.pages}
    assert "Drie gemeenten doen mee." in pages["/makkelijk/"]
    assert "Zeg hallo tegen uw buren." in pages["/makkelijk/wat-kan-ik-doen/"]
    assert all(page.url in pages for page in voorbeeld.site.makkelijk.coalities)


def test_an_easy_page_cannot_take_the_address_of_a_coalition(copy_of_voorbeeld: Path) -> None:
    folder = copy_of_voorbeeld / "data" / "makkelijk"
    (folder / "wat-kan-ik-doen.yml").rename(folder / "samen-sterk.yml")
    with pytest.raises(DataError, match="/makkelijk/samen-sterk/ is al de makkelijke pagina van een coalitie"):
        prepare(copy_of_voorbeeld, peildatum=PEILDATUM, overrides=OVERRIDES)
