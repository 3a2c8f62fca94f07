"""The files beside each chart: CSV for people with a spreadsheet, JSON for plotly."""

from __future__ import annotations

import copy
import csv
import io
import json
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest
from regioplan.derived.charts.collection import charts_of
from regioplan.derived.charts.definition import Cell, Chart
from regioplan.output.charts import interactive
from regioplan.output.charts.rendering import files, numbers
from regioplan.pipeline import Prepared


@pytest.fixture(scope="module")
def charts(voorbeeld: Prepared) -> dict[str, Chart]:
    return dict(charts_of(voorbeeld.site))


@pytest.fixture(scope="module")
def figures(voorbeeld: Prepared, charts: dict[str, Chart]) -> dict[str, Any]:
    return {id: json.loads(voorbeeld.output.files[f"data/v1/grafieken/{id}.json"]) for id in charts}


def table_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_every_chart_has_both_files_in_the_site(voorbeeld: Prepared, charts: dict[str, Chart]) -> None:
    for id in charts:
        assert f"data/v1/grafieken/{id}.csv" in voorbeeld.output.files
        assert f"/data/v1/grafieken/{id}.json" in voorbeeld.addresses


def test_a_csv_has_ids_and_an_empty_field_for_what_is_not_known(charts: dict[str, Chart]) -> None:
    text = numbers(charts["verbindingen"])
    assert text.startswith("\ufeffid;prettig-thuis;samen-sterk;slim-geregeld;alle\r\n")
    assert table_of(text)[1] == ["prettig-thuis", "", "1", "0", "1"]


def test_a_csv_says_the_same_as_the_table_in_the_page(charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        head, *body = table_of(numbers(chart))
        assert head == [column.id for column in chart.table.columns]
        assert len(body) == len(chart.table.rows)


def test_a_text_that_a_spreadsheet_would_calculate_is_made_harmless(charts: dict[str, Chart]) -> None:
    chart = charts["verbindingen"]
    row = (Cell("=1+1", "=1+1"), *chart.table.rows[0][1:])
    assert table_of(numbers(replace(chart, table=replace(chart.table, rows=(row,)))))[1][0] == "'=1+1"


def test_plotly_adds_nothing_to_a_figure_and_drops_nothing(figures: dict[str, Any]) -> None:
    for figure in figures.values():
        seen = go.Figure(copy.deepcopy(figure), skip_invalid=False).to_plotly_json()
        seen["layout"].pop("template", None)
        assert seen == figure


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        pytest.param({"hight": 300}, "hight", id="a property that does not exist"),
        pytest.param({"dragmode": "drag"}, "dragmode", id="a value that does not exist"),
    ],
)
def test_the_build_refuses_what_plotly_does_not_know(
    charts: dict[str, Chart], monkeypatch: pytest.MonkeyPatch, wrong: dict[str, Any], named: str
) -> None:
    monkeypatch.setattr(interactive, "_LAYOUT", interactive._LAYOUT | wrong)
    with pytest.raises(ValueError, match=named):
        list(files(charts.values()))


def test_a_kind_of_trace_stands_first_in_a_file(figures: dict[str, Any]) -> None:
    assert {next(iter(trace)) for figure in figures.values() for trace in figure["data"]} == {"type"}


def test_no_figure_repeats_the_template(figures: dict[str, Any]) -> None:
    assert not [id for id, figure in figures.items() if "template" in figure["layout"]]


def test_only_kinds_of_traces_that_the_small_bundle_has(figures: dict[str, Any]) -> None:
    assert {trace["type"] for figure in figures.values() for trace in figure["data"]} <= {"bar", "scatter"}


def test_a_number_that_is_not_known_is_null_for_plotly(figures: dict[str, Any]) -> None:
    values = [value for trace in figures["cijfer-inwoners"]["data"] for value in trace["x"]]
    assert values.count(None) == 1
    assert 0 not in values


def test_lines_do_not_bridge_a_gap(figures: dict[str, Any]) -> None:
    lines = [trace for trace in figures["cijfer-ouderen"]["data"] if trace["mode"] == "lines+markers"]
    assert lines
    assert {trace["connectgaps"] for trace in lines} == {False}


def test_the_parts_of_the_bars_are_those_of_the_table(figures: dict[str, Any], charts: dict[str, Chart]) -> None:
    rows = [[cell.waarde for cell in row[1:-1]] for row in charts["stand-per-coalitie"].table.rows]
    drawn = [trace["x"] for trace in figures["stand-per-coalitie"]["data"]]
    assert drawn == [list(column) for column in zip(*rows, strict=True) if any(column)]


def test_rows_stand_in_the_order_of_the_page(figures: dict[str, Any]) -> None:
    axis = figures["verbindingen"]["layout"]["yaxis"]
    assert axis["autorange"] == "reversed"
    assert axis["categoryarray"] == ["Prettig thuis blijven wonen", "Goed in uw vel zitten", "Techniek die helpt"]


def test_marks_in_a_name_are_not_mark_up_for_plotly(charts: dict[str, Chart]) -> None:
    chart = replace(charts["deadlines"], titel="<b>R&D</b>")
    text = dict(files([chart]))["data/v1/grafieken/deadlines.json"]
    assert json.loads(text)["layout"]["title"]["text"] == "&lt;b>R&amp;D&lt;/b>"
