"""The same chart as a figure for plotly: built with plotly itself, which refuses what plotly.js does not know."""

from collections.abc import Sequence
from typing import Any

from ...data.toml import read_toml
from ...derived.charts.definition import Bars, Chart, Lines, Matrix, Picture, Stacked, Timeline
from .traces import (
    Properties,
    bar_traces,
    line_trace,
    marked,
    matrix_traces,
    stacked_traces,
    timeline_traces,
    unique,
    wrapped,
)

HEIGHT = 420
"""Pixels for a chart without rows."""
ROW_HEIGHT = 34
"""Pixels for a row of bars or signs."""
MARGIN_HEIGHT = 210
"""Pixels for the title, the axis and the legend."""
MATRIX_ROW_HEIGHT = 44
MATRIX_MARGIN_HEIGHT = 350
"""The same for a matrix, with long names under it and two lines for the name of a row."""

_LAYOUT = read_toml(__package__, "plotly")["layout"]
"""What all charts have."""


def figure(chart: Chart) -> Properties:
    """A figure with `data` and `layout`, as plotly.js draws it."""
    traces, layout = _parts(chart.picture)
    usual = {**_LAYOUT, "title": {"text": marked(chart.titel), **_LAYOUT["title"]}, "height": HEIGHT}
    written = {"data": traces, "layout": {**usual, **layout}}
    ordered: Properties = _in_order(_checked(written), written)
    return ordered


def _checked(written: Properties) -> Properties:
    """The same as plotly sees it; `ValueError` for a property or a value that plotly.js does not know."""
    import plotly.graph_objects as go
    from plotly.io import templates

    templates.default = None  # else each figure would repeat 7 KB of looks that ours do not use
    traces = [dict(trace) for trace in written["data"]]  # plotly takes the type out of what it is given
    checked: Properties = go.Figure(traces, written["layout"], skip_invalid=False).to_plotly_json()
    return checked


def _in_order(given: Any, written: Any) -> Any:
    """plotly sorts properties by name; in a file they stand as they are written here, the kind of trace first."""
    if isinstance(written, dict):
        return {name: _in_order(given[name], value) for name, value in written.items()}
    if isinstance(written, list | tuple):
        return [_in_order(*pair) for pair in zip(given, written, strict=True)]
    return given


def _parts(picture: Picture) -> tuple[list[Properties], Properties]:
    match picture:
        case Stacked():
            rows = _rows([bar.naam for bar in picture.bars], picture.eenheid)
            return stacked_traces(picture), {"barmode": "stack", **rows}
        case Bars():
            rows = _rows([bar.naam for bar in picture.bars], picture.eenheid)
            return bar_traces(picture), rows | _reference(picture)
        case Timeline():
            return timeline_traces(picture), _rows([row.naam for row in picture.rows]) | _today(picture)
        case Lines():
            return [line_trace(line) for line in picture.lines], _axes_of_lines(picture)
        case Matrix():
            return matrix_traces(picture), _rows([row.naam for row in picture.rows]) | _columns(picture)


def _rows(names: Sequence[str], unit: str = "") -> Properties:
    return {
        "height": len(names) * ROW_HEIGHT + MARGIN_HEIGHT,
        "yaxis": {**_categories(unique(names)), "autorange": "reversed"},
        "xaxis": {"title": {"text": marked(unit)}, "rangemode": "tozero", "zeroline": True, "automargin": True},
    }


def _categories(labels: Sequence[str]) -> Properties:
    """An axis with every label on it, in this order."""
    return {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": list(labels),
        "tickmode": "linear",
        "dtick": 1,
        "automargin": True,
    }


def _reference(bars: Bars) -> Properties:
    line = bars.reference.waarde if bars.reference else None
    return {} if line is None else {"shapes": [_upright(float(line))]}


def _upright(place: float | str) -> Properties:
    """A dashed line from the bottom to the top."""
    return {"type": "line", "x0": place, "x1": place, "y0": 0, "y1": 1, "yref": "paper", "line": {"dash": "dash"}}


def _today(timeline: Timeline) -> Properties:
    day, halfway = timeline.today.isoformat(), timeline.first + (timeline.last - timeline.first) / 2
    after = timeline.last.replace(year=timeline.last.year + 1, month=2, day=15)  # so that the last dot is whole
    return {
        "xaxis": {"type": "date", "range": [timeline.first.isoformat(), after.isoformat()], "automargin": True},
        "shapes": [_upright(day)],
        "annotations": [
            {
                "x": day,
                "xanchor": "left" if timeline.today < halfway else "right",
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "text": timeline.today_text,
                "showarrow": False,
            }
        ],
    }


def _axes_of_lines(graph: Lines) -> Properties:
    return {
        "xaxis": {"type": "date", "range": [graph.first.isoformat(), graph.last.isoformat()], "automargin": True},
        "yaxis": {"title": {"text": wrapped(graph.eenheid)}, "rangemode": "tozero", "automargin": True},
    }


def _columns(matrix: Matrix) -> Properties:
    order = [wrapped(column.naam) for column in matrix.columns]
    return {"xaxis": _categories(order), "height": len(matrix.rows) * MATRIX_ROW_HEIGHT + MATRIX_MARGIN_HEIGHT}
