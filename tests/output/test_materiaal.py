"""Ready-made texts: short enough, in their frame, of what the records hold."""

from __future__ import annotations

import re

import pytest
from lxml import html
from regioplan.derived.materiaal import calendar_of
from regioplan.output.calendars import calendar
from regioplan.output.page import RenderedPage
from regioplan.pipeline import Prepared

CHANNELS = {"linkedin": 700, "nieuwsbrief": 900}
"""Signs that a text may have."""
LONGEST = 20
"""Words in a sentence, with the frame before it."""
WORDS = (60, 165)
"""So many words a text for an intranet has: about 150, and fewer where little is promised."""


def texts_of(page: RenderedPage) -> dict[str, str]:
    """What each button would copy."""
    tree = html.fromstring(page.body)
    return {
        box.get("id"): "\n\n".join(" ".join(p.text_content().split()) for p in box.iter("p"))
        for box in tree.iterfind(".//details")
        if box.find("div[@data-kopieer]") is not None
    }


@pytest.fixture(scope="module", params=["voorbeeld", "real"])
def kits(request: pytest.FixtureRequest) -> list[RenderedPage]:
    prepared: Prepared = request.getfixturevalue(request.param)
    return [page for page in prepared.pages if page.soort == "materiaal-tekst"]


def test_each_theme_goal_and_municipality_has_texts(voorbeeld: Prepared) -> None:
    site = voorbeeld.site
    about = [one.over.url for one in site.materiaal]
    assert about == [one.url for kind in (site.coalities, site.doelen, site.gemeenten) for one in kind]


def test_a_text_fits_its_channel(kits: list[RenderedPage]) -> None:
    for page in kits:
        texts = texts_of(page)
        assert set(texts) == {"linkedin", "intranet", "nieuwsbrief", "pers"}, page.url
        for channel, most in CHANNELS.items():
            assert len(texts[channel]) <= most, (page.url, channel, len(texts[channel]))
        fewest, most = WORDS
        assert fewest <= len(texts["intranet"].split()) <= most, (page.url, len(texts["intranet"].split()))


def test_no_sentence_that_partners_copy_is_long(kits: list[RenderedPage]) -> None:
    paragraphs = {part for page in kits for text in texts_of(page).values() for part in text.split("\n\n")}
    sentences = {sentence for part in paragraphs for sentence in re.split(r"(?<=[.?!”])\s+", part)}
    assert not {one for one in sentences if "http" not in one and len(one.split()) > LONGEST}


def test_each_text_says_its_day_and_where_more_stands(kits: list[RenderedPage]) -> None:
    for page in kits:
        for text in texts_of(page).values():
            assert re.search(r"stand van \d+ \w+ \d{4}", text), page.url
            assert re.search(r"/(coalities|doelen|gemeenten)/[\w-]+/", text), page.url


def test_what_a_person_wrote_comes_first_and_stands_in_its_frame(voorbeeld: Prepared) -> None:
    page = next(page for page in voorbeeld.pages if page.url == "/partners/materiaal/doel-fijne-buurt/")
    text = texts_of(page)["linkedin"]
    assert text.startswith("Kent u uw buren?\n\nDit wil het plan: Buren kennen elkaar en helpen elkaar. ")
    assert "Wat is er bekend? " in text


def test_what_is_not_known_is_said_and_no_zero(voorbeeld: Prepared) -> None:
    page = next(page for page in voorbeeld.pages if page.url == "/partners/materiaal/doel-fijne-buurt/")
    assert "maar of dat is gelukt, weten wij niet" in texts_of(page)["pers"]
    assert not re.search(r"\b0 (?:van|punt)", "".join(texts_of(page).values()))


def test_of_a_municipality_only_what_is_not_better_known_there(voorbeeld: Prepared) -> None:
    """The frame tells of the region, so a promise with another state in a municipality supports nothing there."""
    for gemeente in voorbeeld.site.gemeenten:
        own = {one.punt.id for one in gemeente.beloften if one.staat.status.id != one.punt.staat.status.id}
        kit = next(one for one in voorbeeld.site.materiaal if one.over.url == gemeente.url)
        assert not own & {een.over for een in kit.steun}


def test_the_calendar_of_moments_keeps_what_is_over_and_never_changes_an_event(voorbeeld: Prepared) -> None:
    followed = calendar_of(voorbeeld.site)
    assert min(item.dag for item in followed.deadlines) < voorbeeld.site.peildatum
    assert {item.gewijzigd for item in followed.deadlines} == {voorbeeld.site.regio.plan.begin.eerste}
    text = calendar(followed, base_url="https://merenland.example/")
    assert "X-WR-CALNAME:Momenten voor een bericht over" in text
    assert text.count("BEGIN:VEVENT") == len({item.id for item in followed.deadlines}) == len(followed.deadlines)


def test_search_puts_texts_for_partners_behind_pages_for_residents(voorbeeld: Prepared) -> None:
    listed = voorbeeld.output.files["zoeken/lijst.js"]
    assert '["materiaal","/partners/materiaal/doel-fijne-buurt/"' in listed
    page = next(page for page in voorbeeld.pages if page.url == "/partners/materiaal/doel-fijne-buurt/")
    assert "data-pagefind-ignore" in page.body
