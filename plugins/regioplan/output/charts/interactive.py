"""The same chart as a figure for plotly, without the template that every figure would repeat.

A test has plotly check every property; doing so in each build would load all of plotly for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ...derived.charts.definition import Chart
from ...derived.charts.kinds import Bars, Figure, Lines, Matrix, Stacked, Timeline
from .labels import marked, unique, wrapped
from .traces import TEXT_COLOUR, Properties, bar_traces, line_trace, matrix_traces, stacked_traces, timeline_traces

ROW_HEIGHT = 34
"""Pixels for a row of bars or signs."""
MARGIN_HEIGHT = 210
"""Pixels for the title, the axis and the legend."""
MATRIX_ROW_HEIGHT = 44
MATRIX_MARGIN_HEIGHT = 350
"""The same for a matrix, with long names under it and two lines for the name of a row."""


def figure(chart: Chart) -> Properties:
    """A figure with `data` and `layout`, as plotly.js draws it."""
    data, layout = _parts(chart.figuur)
    return {"data": [_plain(trace) for trace in data], "layout": _plain({**_layout(chart), **layout})}


def _parts(figure: Figure) -> tuple[list[Properties], Properties]:
    match figure:
        case Stacked():
            rows = _rows([bar.naam for bar in figure.balken], figure.eenheid)
            return stacked_traces(figure), {"barmode": "stack", **rows}
        case Bars():
            return bar_traces(figure), _rows([bar.naam for bar in figure.balken], figure.eenheid) | _reference(figure)
        case Timeline():
            return timeline_traces(figure), _rows([row.naam for row in figure.rijen]) | _today(figure)
        case Lines():
            return [line_trace(line) for line in figure.lijnen], _axes_of_lines(figure)
        case Matrix():
            return matrix_traces(figure), _rows([row.naam for row in figure.rijen]) | _columns(figure)


def _layout(chart: Chart) -> Properties:
    return {
        "title": {
            "text": marked(chart.titel),
            "font": {"size": 16},
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"t": 8, "l": 8},
        },
        "font": {"family": "system-ui, sans-serif", "size": 14, "color": TEXT_COLOUR},
        "separators": ",.",
        "paper_bgcolor": "#ffffff",
        "plot_bgcolor": "#ffffff",
        "margin": {"l": 10, "r": 20, "t": 80, "b": 90},
        "legend": {"orientation": "h", "traceorder": "normal", "y": 0, "yref": "container", "yanchor": "bottom"},
        "hovermode": "closest",
        "dragmode": "zoom",
        "height": 420,
    }


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


def _reference(figure: Bars) -> Properties:
    if figure.streep is None or figure.streep.waarde is None:
        return {}
    place = float(figure.streep.waarde)
    return {
        "shapes": [
            {"type": "line", "x0": place, "x1": place, "y0": 0, "y1": 1, "yref": "paper", "line": {"dash": "dash"}}
        ]
    }


def _today(figure: Timeline) -> Properties:
    day = figure.vandaag.isoformat()
    return {
        "xaxis": {"type": "date", "range": [figure.eerste.isoformat(), _after(figure)], "automargin": True},
        "shapes": [{"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": {"dash": "dash"}}],
        "annotations": [
            {
                "x": day,
                "xanchor": "left" if figure.vandaag < _halfway(figure) else "right",
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "text": figure.vandaag_tekst,
                "showarrow": False,
            }
        ],
    }


def _halfway(figure: Timeline) -> date:
    return figure.eerste + (figure.laatste - figure.eerste) / 2


def _after(figure: Timeline) -> str:
    """A little past the last day, so that its dot is whole."""
    return figure.laatste.replace(year=figure.laatste.year + 1, month=2, day=15).isoformat()


def _axes_of_lines(figure: Lines) -> Properties:
    return {
        "xaxis": {"type": "date", "range": [figure.eerste.isoformat(), figure.laatste.isoformat()], "automargin": True},
        "yaxis": {"title": {"text": wrapped(figure.eenheid)}, "rangemode": "tozero", "automargin": True},
    }


def _columns(figure: Matrix) -> Properties:
    order = [wrapped(column.naam) for column in figure.kolommen]
    return {"xaxis": _categories(order), "height": len(figure.rijen) * MATRIX_ROW_HEIGHT + MATRIX_MARGIN_HEIGHT}


def _plain(value: Any) -> Any:
    """Lists and numbers only, so that JSON needs no help."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
