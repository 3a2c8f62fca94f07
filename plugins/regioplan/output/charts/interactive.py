"""The same chart as a figure for plotly, without the template that every figure would repeat.

plotly checks every property while the figure is made, so a wrong one stops the build.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from ...derived.charts.definition import Bar, Bars, Chart, Figure, Line, Lines, Matrix, MatrixRow, Stacked, Timeline
from ...language.numbers import say_number
from .inks import INKS, PATTERNS
from .scale import label_lines

Properties = dict[str, Any]

ROW_HEIGHT = 34
"""Pixels for a row of bars or signs."""
MARGIN_HEIGHT = 210
"""Pixels for the title, the axis and the legend."""
MATRIX_ROW_HEIGHT = 44
MATRIX_MARGIN_HEIGHT = 350
"""The same for a matrix, with long names under it and two lines for the name of a row."""
TEXT_COLOUR = "#1c2526"
MAX_LABEL = 60
"""Letters of a label that are shown; the rest is in the table."""


def figure(chart: Chart) -> Properties:
    """A figure with `data` and `layout`, as plotly.js draws it."""
    data, layout = _parts(chart.figuur)
    made = go.Figure(data=data, layout={**_layout(chart), **layout}).to_plotly_json()
    del made["layout"]["template"]
    return {"data": [_plain(trace) for trace in made["data"]], "layout": _plain(made["layout"])}


def _parts(figure: Figure) -> tuple[list[Properties], Properties]:
    match figure:
        case Stacked():
            return _stacked(figure), {"barmode": "stack", **_rows([bar.naam for bar in figure.balken], figure.eenheid)}
        case Bars():
            return _bars(figure), _rows([bar.naam for bar in figure.balken], figure.eenheid) | _reference(figure)
        case Timeline():
            return _timeline(figure), _rows([row.naam for row in figure.rijen]) | _today(figure)
        case Lines():
            return [_line(line) for line in figure.lijnen], _axes_of_lines(figure)
        case Matrix():
            return _matrix(figure), _rows([row.naam for row in figure.rijen]) | _columns(figure)


def _layout(chart: Chart) -> Properties:
    return {
        "title": {
            "text": _marked(chart.titel),
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
        "yaxis": {**_categories(_unique(names)), "autorange": "reversed"},
        "xaxis": {"title": {"text": unit}, "rangemode": "tozero", "zeroline": True, "automargin": True},
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


def _stacked(figure: Stacked) -> list[Properties]:
    names = _unique([bar.naam for bar in figure.balken])
    return [
        _bar_trace(part.naam, part.inkt, names, [bar.delen[number] for bar in figure.balken])
        for number, part in enumerate(figure.legenda)
        if any(bar.delen[number] for bar in figure.balken)
    ]


def _bars(figure: Bars) -> list[Properties]:
    labelled = list(zip(_unique([bar.naam for bar in figure.balken]), figure.balken, strict=True))
    own = "Gemeente" if figure.streep else figure.eenheid
    groups = ((False, own, "waarde"), (True, "Om mee te vergelijken", "vergelijking"))
    return [
        _bar_trace(name, ink, [label for label, _ in bars], [_number(bar) for _, bar in bars])
        for is_compared, name, ink in groups
        if (bars := [(label, bar) for label, bar in labelled if bar.vergelijking == is_compared])
    ]


def _number(bar: Bar) -> float | None:
    return None if bar.waarde is None else float(bar.waarde)


def _bar_trace(name: str, ink: str, labels: Sequence[str], sizes: Sequence[float | None]) -> Properties:
    return {
        "type": "bar",
        "orientation": "h",
        "name": _marked(name),
        "y": list(labels),
        "x": list(sizes),
        "marker": _fill(ink),
        "hovertemplate": "%{y}<br>%{fullData.name}: %{x}<extra></extra>",
    }


def _fill(ink: str) -> Properties:
    look = INKS[ink]
    fill: Properties = {"color": look.kleur, "line": {"color": _edge(ink), "width": 1}}
    if look.patroon:
        fill["pattern"] = {
            "shape": PATTERNS[look.patroon].plotly,
            "bgcolor": look.kleur,
            "fgcolor": look.lijn,
            "size": 6,
        }
    return fill


def _edge(ink: str) -> str:
    """White lines would not show around a part."""
    return INKS[ink].kleur if INKS[ink].lijn == "#ffffff" else INKS[ink].lijn


def _reference(figure: Bars) -> Properties:
    if figure.streep is None or figure.streep.waarde is None:
        return {}
    place = float(figure.streep.waarde)
    return {
        "shapes": [
            {"type": "line", "x0": place, "x1": place, "y0": 0, "y1": 1, "yref": "paper", "line": {"dash": "dash"}}
        ]
    }


def _timeline(figure: Timeline) -> list[Properties]:
    traces = []
    for is_past, name, ink in ((True, "Voorbij", "voorbij"), (False, "Komt nog", "komt")):
        dots = [(row.naam, dot) for row in figure.rijen for dot in row.punten if dot.voorbij == is_past]
        if dots:
            traces.append(
                {
                    "type": "scatter",
                    "mode": "markers+text",
                    "name": _marked(name),
                    "x": [dot.dag.isoformat() for _, dot in dots],
                    "y": [_wrapped(naam) for naam, _ in dots],
                    "text": [str(dot.aantal) for _, dot in dots],
                    "textfont": {"color": "#ffffff" if is_past else INKS[ink].lijn},
                    "marker": {
                        "color": INKS[ink].kleur,
                        "size": 26,
                        "line": {"color": INKS[ink].lijn, "width": 2},
                        "opacity": 1,
                    },
                    "hovertemplate": "%{y}<br>%{x|%-d %B %Y}: %{text}<extra></extra>",
                }
            )
    return traces


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


def _line(line: Line) -> Properties:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": _marked(line.naam),
        "x": [moment.dag.isoformat() for moment in line.momenten],
        "y": [None if moment.waarde is None else float(moment.waarde) for moment in line.momenten],
        "connectgaps": False,
        "line": {"color": INKS[line.inkt].lijn, "width": 3, "dash": "dash" if line.is_doel else "solid"},
        "marker": {"size": 9, "symbol": "square-open" if line.is_doel else "circle"},
        "hovertemplate": "%{fullData.name}<br>%{x|%-d %B %Y}: %{y}<extra></extra>",
    }


def _axes_of_lines(figure: Lines) -> Properties:
    return {
        "xaxis": {"type": "date", "range": [figure.eerste.isoformat(), figure.laatste.isoformat()], "automargin": True},
        "yaxis": {"title": {"text": _wrapped(figure.eenheid)}, "rangemode": "tozero", "automargin": True},
    }


def _matrix(figure: Matrix) -> list[Properties]:
    labels = _unique([row.naam for row in figure.rijen])
    inks: dict[str, str] = {}
    for row in figure.rijen:
        for cell in row.cellen:
            if cell.waarde is not None:
                inks.setdefault(cell.inkt, cell.tekst)
    ordered = sorted(inks) if not figure.legenda else list(inks)
    return [_signs(figure, labels, ink, inks[ink]) for ink in ordered]


def _signs(figure: Matrix, labels: Sequence[str], ink: str, name: str) -> Properties:
    places = [
        (column.naam, label, cell)
        for label, row in zip(labels, figure.rijen, strict=True)
        for column, cell in zip(figure.kolommen, row.cellen, strict=True)
        if cell.inkt == ink and cell.waarde is not None
    ]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": _marked(name) if figure.legenda else _range_name(figure.rijen, ink),
        "x": [_wrapped(column) for column, _, _ in places],
        "y": [label for _, label, _ in places],
        "text": [cell.teken for _, _, cell in places],
        "customdata": [cell.tekst for _, _, cell in places],
        "textfont": {"color": _readable_on(ink)},
        "marker": {
            "symbol": "square",
            "size": 24,
            "color": INKS[ink].kleur,
            "opacity": 1,
            "line": {"color": _edge(ink), "width": 1},
        },
        "hovertemplate": "%{y}<br>%{x}: %{customdata}<extra></extra>",
    }


def _range_name(rows: Sequence[MatrixRow], ink: str) -> str:
    """Numbers have no legend of their own: the name says which numbers have this colour."""
    numbers = [int(cell.waarde) for row in rows for cell in row.cellen if cell.inkt == ink and cell.waarde is not None]
    low, high = min(numbers), max(numbers)
    return f"{say_number(low)} keer" if low == high else f"{say_number(low)} tot en met {say_number(high)} keer"


def _readable_on(ink: str) -> str:
    """Black or white, whichever stands out more on the ground."""
    red, green, blue = (int(INKS[ink].kleur[start : start + 2], 16) for start in (1, 3, 5))
    return "#ffffff" if 0.299 * red + 0.587 * green + 0.114 * blue < 140 else TEXT_COLOUR


def _columns(figure: Matrix) -> Properties:
    order = [_wrapped(column.naam) for column in figure.kolommen]
    return {"xaxis": _categories(order), "height": len(figure.rijen) * MATRIX_ROW_HEIGHT + MATRIX_MARGIN_HEIGHT}


def _unique(names: Sequence[str]) -> list[str]:
    """Shortened labels; the same label twice would become one row, so the second gets a number."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        short = _wrapped(name)
        seen[short] = seen.get(short, 0) + 1
        found.append(short if seen[short] == 1 else f"{short} ({seen[short]})")
    return found


def _wrapped(name: str) -> str:
    """A label in short lines."""
    short = name if len(name) <= MAX_LABEL else f"{name[: MAX_LABEL - 1].rsplit(' ', 1)[0]}…"
    return "<br>".join(_marked(line) for line in label_lines(short))


def _marked(text: str) -> str:
    """Plain text for plotly, which reads < and & as mark-up."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _plain(value: Any) -> Any:
    """Lists and numbers only, so that JSON needs no help."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
