"""Questions of residents: each has a short answer in its frame, an address, and the place where more stands."""

from __future__ import annotations

import pytest
from lxml import html
from regioplan.derived.views import VraagView
from regioplan.pipeline import Prepared

MOST_STATEMENTS = 3


def page(prepared: Prepared, url: str) -> html.HtmlElement:
    body = next(page.body for page in prepared.output.pages if page.url == url)
    return html.fragment_fromstring(body, create_parent="div")


def questions(prepared: Prepared) -> tuple[VraagView, ...]:
    return tuple(vraag for doel in prepared.site.doelen for vraag in doel.vragen)


def said(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_goal_of_the_real_plan_has_questions_with_short_answers(real: Prepared) -> None:
    assert all(doel.vragen for doel in real.site.doelen)
    long = [vraag.record.id for vraag in questions(real) if len(vraag.record.antwoord) > MOST_STATEMENTS]
    assert long == []


@pytest.mark.parametrize("region", ["real", "voorbeeld"])
def test_every_question_has_a_place_of_its_own(region: str, request: pytest.FixtureRequest) -> None:
    prepared: Prepared = request.getfixturevalue(region)
    places = set(page(prepared, "/vragen/").xpath("//details[@class='vraag']/@id"))
    assert places == {vraag.record.id for vraag in questions(prepared)}
    assert {vraag.url for vraag in questions(prepared)} <= set(prepared.addresses)


def test_an_old_address_of_a_question_still_works(voorbeeld: Prepared) -> None:
    assert "/vragen/#thee-drinken" in voorbeeld.addresses
    (old,) = page(voorbeeld, "/vragen/").xpath("//*[@id='thee-drinken']")
    assert old.xpath("ancestor::details/@id") == ["koffie-drinken"]


def test_an_answer_says_of_a_promise_that_it_is_one_and_what_is_known(voorbeeld: Prepared) -> None:
    (answer,) = page(voorbeeld, "/vragen/").xpath("//details[@id='koffie-drinken']")
    assert said(answer) == (
        "Waar kan ik koffie drinken met anderen? Vraag uw gemeente of er bij u al een huis van de buurt is. "
        "Dit belooft het plan: U loopt er zo binnen. In 2025 moest dat zo zijn, maar of dat is gelukt, weten wij niet. "
        "Lees meer: Een buurt waar mensen elkaar kennen (Resultaat 1)"
    )


def test_an_answer_leads_to_the_exact_place(voorbeeld: Prepared) -> None:
    links = page(voorbeeld, "/vragen/").xpath("//p[@class='vraag__meer']/a/@href")
    assert links == [
        "/doelen/fijne-buurt/#r1",
        "/ketenaanpakken/#niet-vallen",
        "/doelen/rust-in-het-hoofd/#aanpak",
    ]


def test_a_goal_answers_its_own_questions(voorbeeld: Prepared) -> None:
    goal = page(voorbeeld, "/doelen/fijne-buurt/")
    assert goal.xpath("//details[@class='vraag']/summary/text()") == ["Waar kan ik koffie drinken met anderen?"]
    assert goal.xpath("//details[@class='vraag']/@id") == [], "the place of a question is on the page with all of them"


def test_home_leads_to_the_answers(real: Prepared) -> None:
    block = html.fragment_fromstring(real.renderer.fill("<!-- toon: vragen -->"), create_parent="div")
    links = block.xpath(".//ul//a/@href")
    assert len(links) == len(real.site.coalities)
    assert set(links) <= {vraag.url for vraag in questions(real)}
