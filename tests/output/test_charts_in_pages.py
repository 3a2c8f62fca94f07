"""Charts as readers get them: safe, readable without colour, for a screen reader, and the same every time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import plotly.offline
import pytest
from lxml import html
from regioplan.derived.charts.collection import charts_of
from regioplan.derived.charts.definition import Bar, Bars, Cell, Chart, Matrix, Stacked, Table
from regioplan.output.assets import fingerprinted
from regioplan.output.charts.drawing import draw
from regioplan.output.charts.inks import INKS
from regioplan.output.charts.rendering import ChartRenderer
from regioplan.output.templating import environment
from regioplan.pipeline import Prepared

Renderer = Callable[[dict[str, Chart]], ChartRenderer]

PICTURE = './/svg[@role="img"] | .//table[contains(@class, "matrix")]'
NASTY = 'A <script>alert("x")</script> & *b* `c` # | [d](e)'


@pytest.fixture(scope="module")
def charts(voorbeeld: Prepared) -> dict[str, Chart]:
    return dict(charts_of(voorbeeld.site))


@pytest.fixture(scope="module")
def renderer(voorbeeld: Prepared) -> Renderer:
    overrides = Path(__file__).resolve().parents[2] / "overrides"
    env, assets = environment(overrides, voorbeeld.site), fingerprinted(overrides)
    return lambda charts: ChartRenderer(charts, env, assets)


@pytest.fixture(scope="module")
def figures(charts: dict[str, Chart], renderer: Renderer) -> dict[str, html.HtmlElement]:
    rendering = renderer(charts)
    return {id: html.fragment_fromstring(str(rendering.render(id))) for id in charts}


def test_every_chart_has_title_sentence_picture_table_source_date_and_file(
    charts: dict[str, Chart], figures: dict[str, html.HtmlElement]
) -> None:
    for id, figure in figures.items():
        chart, text = charts[id], figure.text_content()
        assert figure.xpath(".//figcaption/h3")[0].text_content() == chart.titel
        assert chart.zin in text and chart.bron in text and chart.datum in text
        assert figure.xpath(PICTURE), id
        assert len(figure.xpath(".//tbody/tr")) == len(chart.table.rows)
        assert figure.xpath(f'.//a[@href="/data/v1/grafieken/{id}.csv"][@download]')


def test_a_picture_tells_a_screen_reader_what_it_is(figures: dict[str, html.HtmlElement]) -> None:
    for id, figure in figures.items():
        for picture in figure.xpath('.//svg[@role="img"]'):
            names = picture.get("aria-labelledby").split()
            named = [figure.get_element_by_id(name).text_content() for name in names]
            assert len(named) == 2 and all(named), id
        for decoration in figure.xpath(".//svg[not(@role)]"):
            assert decoration.get("aria-hidden") == "true"


def test_a_matrix_says_in_words_what_its_signs_mean(figures: dict[str, html.HtmlElement]) -> None:
    cells = figures["beloften-per-gemeente"].xpath(".//td")
    assert cells
    for cell in cells:
        sign, words = cell.getchildren()
        assert sign.get("aria-hidden") == "true"
        assert words.text_content()


def test_no_chart_has_a_style_attribute_an_event_handler_or_a_script(figures: dict[str, html.HtmlElement]) -> None:
    for id, figure in figures.items():
        for element in figure.iter():
            assert not [name for name in element.attrib if name == "style" or name.startswith("on")], id
        assert not figure.xpath(".//script | .//style")


def test_ids_are_unique_when_all_charts_stand_on_one_page(figures: dict[str, html.HtmlElement]) -> None:
    ids = [element.get("id") for figure in figures.values() for element in figure.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_every_pattern_that_is_used_is_drawn_in_the_same_figure(figures: dict[str, html.HtmlElement]) -> None:
    for id, figure in figures.items():
        drawn = {pattern.get("id") for pattern in figure.xpath(".//pattern")}
        used = {element.get("fill")[5:-1] for element in figure.xpath('.//*[starts-with(@fill, "url(")]')}
        assert used <= drawn, id


def test_the_hatching_of_unknown_is_in_the_picture(figures: dict[str, html.HtmlElement]) -> None:
    picture = figures["stand-per-coalitie"].xpath('.//svg[@role="img"]')[0]
    assert picture.xpath('.//rect[@fill="url(#stand-per-coalitie-onbekend)"]')


def test_the_same_data_gives_the_same_bytes(charts: dict[str, Chart], renderer: Renderer) -> None:
    once, again = renderer(charts), renderer(dict(reversed(charts.items())))
    assert all(once.render(id) == again.render(id) for id in charts)


def nasty_charts(charts: dict[str, Chart]) -> list[Chart]:
    table = Table(charts["deadlines"].table.columns[:2], ((Cell(NASTY, NASTY), Cell(None, NASTY)),))
    stacked, matrix = charts["stand-per-coalitie"].picture, charts["beloften-per-gemeente"].picture
    assert isinstance(stacked, Stacked) and isinstance(matrix, Matrix)
    pictures = [
        replace(stacked, bars=tuple(replace(bar, naam=NASTY) for bar in stacked.bars)),
        replace(matrix, rows=tuple(replace(row, naam=NASTY, note=NASTY) for row in matrix.rows)),
        Bars((Bar(NASTY, Decimal(3), NASTY, False),), NASTY, None),
    ]
    base = charts["deadlines"]
    return [
        replace(base, id=f"test-{n}", titel=NASTY, zin=NASTY, bron=NASTY, let_op=(NASTY,), picture=picture, table=table)
        for n, picture in enumerate(pictures)
    ]


def test_marks_in_the_data_stay_text(charts: dict[str, Chart], renderer: Renderer) -> None:
    made = {chart.id: chart for chart in nasty_charts(charts)}
    for id in made:
        text = str(renderer(made).render(id))
        assert "<script" not in text
        assert "*b*" not in text and "`c`" not in text, "Markdown would read these"
        assert NASTY in html.fragment_fromstring(text).text_content()


def test_an_unknown_chart_names_the_nearest(charts: dict[str, Chart], renderer: Renderer) -> None:
    with pytest.raises(LookupError, match="stand-per-coalitie"):
        renderer(charts).render("stand-per-coalities")


def test_a_chart_that_the_data_has_nothing_for_is_simply_not_there(renderer: Renderer) -> None:
    assert renderer({}).render("verbindingen") == ""


def rules(root: Path) -> dict[str, str]:
    css = (root / "overrides/assets/grafiek.css").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for names, body in re.findall(r"^([.][^{}@]+)\{([^{}]*)\}", css, re.MULTILINE):
        for name in names.split(","):
            found[name.strip()] = found.get(name.strip(), "") + body
    return found


def test_pictures_and_interactive_charts_have_the_same_colours(root: Path, charts: dict[str, Chart]) -> None:
    css = rules(root)
    for chart in charts.values():
        if not isinstance(chart.picture, Matrix):
            for id in {part.ink for part in draw(chart).legenda}:
                rule = css.get(f".inkt--{id}", css.get(f".punt-op-lijn--{id}", ""))
                assert f"fill: {INKS[id].colour}" in rule or f"stroke: {INKS[id].line}" in rule, id
                assert INKS[id].pattern is None or f".arcering--{id}" in css, id
    for ink in [name.removeprefix(".inkt--") for name in css if name.startswith(".inkt--")]:
        assert f"fill: {INKS[ink].colour}" in css[f".inkt--{ink}"], ink


def test_parts_of_one_bar_are_told_apart_without_colour(charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        if isinstance(chart.picture, Stacked):
            looks = [(INKS[part.ink].pattern, _grey(INKS[part.ink].colour)) for part in chart.picture.legend]
            for number, one in enumerate(looks):
                for other in looks[number + 1 :]:
                    assert one[0] != other[0] or abs(one[1] - other[1]) >= 30, (chart.id, one, other)


def _grey(colour: str) -> float:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_the_program_of_interactive_charts_is_the_one_that_its_note_names(root: Path) -> None:
    folder = root / "overrides/assets/plotly"
    note = (folder / "HERKOMST.txt").read_text(encoding="utf-8")
    program = (folder / "plotly-basic.min.js").read_bytes()
    assert hashlib.sha256(program).hexdigest() in note
    version = plotly.offline.get_plotlyjs_version()
    assert f"v{version}".encode() in program[:200], "the package that checks our figures has another plotly.js"
    assert version in note
    assert "MIT" in (folder / "LICENSE.txt").read_text(encoding="utf-8")
