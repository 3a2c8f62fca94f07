"""Pages for one's own municipality: itself first, what all are promised after that; the map; villages; its bar."""

from __future__ import annotations

import json
import re

import pytest
from fictional import OVERRIDES, PEILDATUM, copy_region
from lxml import html
from regioplan.output.search_list import ADDRESS
from regioplan.pipeline import Prepared, prepare

_FIGURE = re.compile(r'<figure[^>]* id="grafiek-cijfer-inwoners"')
MAP = """breedte: 300
hoogte: 100
gemeenten:
  - {gemeente: lisvaart, naam: [Lisvaart], x: 50, y: 50, grens: "M0,0 l100,0 0,100 -100,0 z"}
  - {gemeente: oeverkerk, naam: [Oever-, kerk], x: 150, y: 50, grens: "M100,0 l100,0 0,100 -100,0 z"}
  - {gemeente: zilverdijk, naam: [Zilverdijk], x: 250, y: 50, grens: "M200,0 l100,0 0,100 -100,0 z"}
water: M0,0 l300,0 0,10 -300,0 z
omgeving:
  - {naam: Zeestad, x: 20, y: 90}
bronvermelding: De grenzen zijn van het meer.
bron: {document: merenplan, plaats: "hoofdstuk 1"}
"""


def page(region: Prepared, url: str) -> html.HtmlElement:
    return html.fromstring(next(page.body for page in region.output.pages if page.url == url))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def with_map(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """The fictional region with a map."""
    folder = copy_region(tmp_path_factory.mktemp("kaart") / "regio")
    (folder / "data/landkaart.yml").write_text(MAP, encoding="utf-8")
    return prepare(folder, peildatum=PEILDATUM, overrides=OVERRIDES)


def order(text: str, *parts: str) -> list[int]:
    return [text.index(part) for part in parts]


def test_a_page_is_first_about_the_municipality_itself(voorbeeld: Prepared) -> None:
    text = next(page.body for page in voorbeeld.output.pages if page.url == "/gemeenten/lisvaart/")
    places = order(text, "{: #feiten }", "{: #cijfers }", "{: #genoemd }", "{: #partners }", "{: #beloften }")
    assert places == sorted(places)


def test_every_promise_to_all_has_its_place_on_every_page_folded_per_theme(voorbeeld: Prepared) -> None:
    for gemeente in voorbeeld.site.gemeenten:
        found = page(voorbeeld, gemeente.url)
        for thema in gemeente.per_thema:
            (folded,) = found.xpath(f"//details[@id='{thema.anker}']")
            assert words(folded.find("summary")) == f"{thema.naam} ({len(thema.beloften)})"
            assert [line.get("id") for line in folded.xpath(".//li[@id]")] == [b.punt.id for b in thema.beloften]
            assert folded.get("open") is None


def test_their_places_are_kept_for_ever(voorbeeld: Prepared) -> None:
    assert "/gemeenten/zilverdijk/#fijne-buurt-r1" in voorbeeld.addresses


@pytest.mark.parametrize(("id", "has_states"), [("lisvaart", True), ("zilverdijk", False)])
def test_what_nobody_reported_is_said_once_and_not_on_every_line(
    voorbeeld: Prepared, id: str, has_states: bool
) -> None:
    found = page(voorbeeld, f"/gemeenten/{id}/")
    lines = found.xpath("//details[starts-with(@id, 'thema-')]//li")
    assert bool(lines[0].xpath(".//*[contains(@class, 'staat')]")) is has_states
    assert ("Hierover heeft in Zilverdijk nog niemand iets gemeld." in words(found)) is not has_states
    assert ("(voorbij)" in words(lines[0])) is not has_states


def test_the_own_bar_is_marked_in_the_picture_in_words_and_in_the_table(voorbeeld: Prepared) -> None:
    (figure,) = page(voorbeeld, "/gemeenten/oeverkerk/").xpath("//figure[@id='grafiek-cijfer-inwoners']")
    marked = figure.xpath(".//svg//g[@data-mijn]")
    assert {group.get("data-gemeente") for group in marked} == {"oeverkerk"}
    assert any("► Oeverkerk: 20.100" in words(group) for group in marked), "not by colour alone"
    assert "Deze gemeente heeft een merkteken. Oeverkerk: 20.100." in words(figure.find(".//desc"))
    (cell,) = figure.xpath(".//th[@data-mijn]")
    assert words(cell) == "Oeverkerk deze gemeente"


def test_elsewhere_every_bar_says_whose_it_is_and_none_is_marked(voorbeeld: Prepared) -> None:
    bodies = [page.body for page in voorbeeld.output.pages if _FIGURE.search(page.body)]
    elsewhere = [body for body in bodies if "data-vaste-gemeente" not in body]
    assert elsewhere
    for body in elsewhere:
        (figure,) = html.fromstring(body).xpath("//figure[@id='grafiek-cijfer-inwoners']")
        places = {group.get("data-gemeente") for group in figure.xpath(".//svg//g[@data-gemeente]")}
        assert places == {"lisvaart", "oeverkerk", "zilverdijk"}
        assert not figure.xpath(".//*[@data-mijn]")


def test_a_goal_leads_to_its_place_in_each_municipality_without_a_script(voorbeeld: Prepared) -> None:
    found = page(voorbeeld, "/doelen/fijne-buurt/").xpath("//*[contains(@class, 'in-gemeente')]//li/a/@href")
    assert found == [f"/gemeenten/{id}/#fijne-buurt-r1" for id in ("lisvaart", "oeverkerk", "zilverdijk")]


def test_a_goal_says_in_words_what_holds_there(voorbeeld: Prepared) -> None:
    (here,) = page(voorbeeld, "/doelen/fijne-buurt/").xpath("//li[@data-gemeente='zilverdijk']")
    assert "Voor Zilverdijk gelden 2 punten, want het plan noemt die voor elke gemeente." in words(here)
    assert "Hierover heeft in Zilverdijk nog niemand iets gemeld." in words(here)


def test_without_a_map_there_is_a_list(voorbeeld: Prepared) -> None:
    found = page(voorbeeld, "/gemeenten/")
    assert not found.xpath("//svg[contains(@aria-label, 'Kaart')]")
    links = found.xpath("//ul[contains(@class, 'gemeentelijst')]//a")
    assert [(words(link), link.get("href")) for link in links] == [
        (gemeente.record.naam, gemeente.url) for gemeente in voorbeeld.site.gemeenten
    ]


@pytest.mark.slow
def test_on_the_map_every_municipality_is_a_link_with_its_name(with_map: Prepared) -> None:
    found = page(with_map, "/gemeenten/")
    (drawn,) = found.xpath("//svg[@aria-label='Kaart van de gemeenten']")
    links = drawn.xpath(".//a")
    assert [(link.get("aria-label"), link.get("href")) for link in links] == [
        ("Lisvaart", "/gemeenten/lisvaart/"),
        ("Oever-kerk", "/gemeenten/oeverkerk/"),
        ("Zilverdijk", "/gemeenten/zilverdijk/"),
    ], "a link is called what one reads on it"
    assert ["".join(link.xpath(".//tspan/text()")) for link in links] == ["Lisvaart", "Oever-kerk", "Zilverdijk"]
    assert not found.xpath("//ul[contains(@class, 'gemeentelijst')]"), "not the same links twice"


def test_the_map_says_whose_borders_they_are(with_map: Prepared) -> None:
    for url in ("/gemeenten/", "/regio/"):
        assert "De grenzen zijn van het meer." in words(page(with_map, url))
    assert "De grenzen zijn van het meer." in with_map.renderer.fill("<!-- toon: gemeenten -->")


def test_the_map_is_open_data_with_its_source(with_map: Prepared) -> None:
    plan = json.loads(with_map.output.files["data/v1/plan.json"])
    assert [vlak["gemeente"] for vlak in plan["landkaart"]["gemeenten"]] == ["lisvaart", "oeverkerk", "zilverdijk"]
    assert plan["landkaart"]["bron"]["document"] == "merenplan"


def test_every_village_leads_home(voorbeeld: Prepared) -> None:
    links = page(voorbeeld, "/gemeenten/").xpath("//*[contains(@class, 'plaatsen')]//a")
    found = {(words(link), link.get("href")) for link in links}
    assert {
        ("'t Zand, gemeente Lisvaart", "/gemeenten/lisvaart/"),
        ("Rietmeer, gemeente Lisvaart", "/gemeenten/lisvaart/"),
        ("Rietmeer, gemeente Zilverdijk", "/gemeenten/zilverdijk/"),
    } <= found


def test_search_knows_every_village(voorbeeld: Prepared) -> None:
    found = voorbeeld.output.files[ADDRESS]
    assert "Rietmeer hoort bij de gemeente Lisvaart." in found
    assert "Rietmeer hoort bij de gemeente Zilverdijk." in found
