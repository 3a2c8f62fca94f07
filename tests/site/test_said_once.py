"""That nothing is known is said once on the page of how it stands, and nobody listens to a table of one word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from regioplan.pipeline import Prepared

NULL = re.compile(
    r"niemand heeft|heeft nog niemand|heeft niemand|geen bericht|zonder bericht|niet bekend", re.IGNORECASE
)


@pytest.fixture(scope="module")
def progress(real: Prepared) -> html.HtmlElement:
    """The page without what is folded."""
    page = next(page for page in real.output.pages if page.url == "/voortgang/")
    body = html.fragment_fromstring(page.body, create_parent="div")
    for folded in body.xpath(".//details"):
        folded.drop_tree()
    return body


def test_how_it_stands_says_the_null_once_and_first(progress: html.HtmlElement, real: Prepared) -> None:
    if real.site.counts.reported:
        pytest.skip("somebody reported something")
    said = NULL.findall(progress.text_content())
    assert said == ["niemand heeft"]
    assert "Nog niemand heeft iets gemeld. Het plan zelf noemt" in " ".join(progress.text_content().split())


def test_a_matrix_of_one_word_is_a_sentence_and_a_list(real: Prepared) -> None:
    page = next(page for page in real.output.pages if page.url == "/voortgang/")
    if any(state.is_gemeld for punt in real.site.punten for _, state in punt.staat.per_gemeente):
        pytest.skip("somebody reported something in a municipality")
    figure = html.fragment_fromstring(page.body, create_parent="div").get_element_by_id("grafiek-beloften-per-gemeente")
    assert not figure.xpath(".//table")
    promised = [punt for punt in real.site.punten if punt.record.per_gemeente]
    assert len(figure.xpath(".//details//li")) == len(promised)


def test_every_page_but_the_first_says_where_it_is(voorbeeld_folder: Path) -> None:
    without = [
        file.relative_to(voorbeeld_folder).as_posix()
        for file in sorted(voorbeeld_folder.rglob("index.html"))
        if file.parent.name != "kaart"
        and b'http-equiv="refresh"' not in file.read_bytes()
        and b'class="kruimels"' not in file.read_bytes()
    ]
    assert without == ["index.html"]


def test_places_that_the_page_once_had_are_still_there(progress: html.HtmlElement, real: Prepared) -> None:
    """Nothing is too late, and each chart of a number moved to a page of its own: links to them still arrive."""
    wanted = {"te-laat", *(f"grafiek-doelwaarde-{punt.id}" for punt in real.site.voortgang.gemeten)}
    assert len(wanted) > 10
    assert wanted <= set(progress.xpath("//@id"))
