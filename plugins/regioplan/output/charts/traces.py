"""What an interactive chart draws: the series of each kind of picture, as traces for plotly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...derived.charts.kinds import Bar, Bars, Line, Matrix, MatrixRow, Stacked, Timeline
from ...language.numbers import say_number
from .inks import INKS, PATTERNS
from .labels import marked, unique, wrapped

Properties = dict[str, Any]

TEXT_COLOUR = "#1c2526"


def stacked_traces(figure: Stacked) -> list[Properties]:
    """A trace for each part that any bar has."""
    names = unique([bar.naam for bar in figure.balken])
    return [
        _bar_trace(part.naam, part.inkt, names, [bar.delen[number] for bar in figure.balken])
        for number, part in enumerate(figure.legenda)
        if any(bar.delen[number] for bar in figure.balken)
    ]


def bar_traces(figure: Bars) -> list[Properties]:
    """The bars, and those to compare with; what is not known is None and has no bar."""
    labelled = list(zip(unique([bar.naam for bar in figure.balken]), figure.balken, strict=True))
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
        "name": marked(name),
        "y": list(labels),
        "x": list(sizes),
        "marker": _fill(ink),
        "hovertemplate": "%{y}<br>%{fullData.name}: %{x}<extra></extra>",
    }


def _fill(ink: str) -> Properties:
    look = INKS[ink]
    fill: Properties = {"color": look.colour, "line": {"color": _edge(ink), "width": 1}}
    if look.pattern:
        fill["pattern"] = {
            "shape": PATTERNS[look.pattern].plotly,
            "bgcolor": look.colour,
            "fgcolor": look.line,
            "size": 6,
        }
    return fill


def _edge(ink: str) -> str:
    """White lines would not show around a part."""
    return INKS[ink].colour if INKS[ink].line == "#ffffff" else INKS[ink].line


def timeline_traces(figure: Timeline) -> list[Properties]:
    """The dots that are over and those that are to come."""
    traces = []
    for is_past, name, ink in ((True, "Voorbij", "voorbij"), (False, "Komt nog", "komt")):
        dots = [(row.naam, dot) for row in figure.rijen for dot in row.punten if dot.voorbij == is_past]
        if dots:
            traces.append(
                {
                    "type": "scatter",
                    "mode": "markers+text",
                    "name": marked(name),
                    "x": [dot.dag.isoformat() for _, dot in dots],
                    "y": [wrapped(naam) for naam, _ in dots],
                    "text": [str(dot.aantal) for _, dot in dots],
                    "textfont": {"color": "#ffffff" if is_past else INKS[ink].line},
                    "marker": {
                        "color": INKS[ink].colour,
                        "size": 26,
                        "line": {"color": INKS[ink].line, "width": 2},
                        "opacity": 1,
                    },
                    "hovertemplate": "%{y}<br>%{x|%-d %B %Y}: %{text}<extra></extra>",
                }
            )
    return traces


def line_trace(line: Line) -> Properties:
    """One line, with a gap where a number is not known."""
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": marked(line.naam),
        "x": [moment.dag.isoformat() for moment in line.momenten],
        "y": [None if moment.waarde is None else float(moment.waarde) for moment in line.momenten],
        "connectgaps": False,
        "line": {"color": INKS[line.inkt].line, "width": 3, "dash": "dash" if line.is_gestippeld else "solid"},
        "marker": {"size": 9, "symbol": "square-open" if line.is_gestippeld else "circle"},
        "hovertemplate": "%{fullData.name}<br>%{x|%-d %B %Y}: %{y}<extra></extra>",
    }


def matrix_traces(figure: Matrix) -> list[Properties]:
    """The signs as squares: a trace for each that there is."""
    labels = unique([row.naam for row in figure.rijen])
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
        "name": marked(name) if figure.legenda else _range_name(figure.rijen, ink),
        "x": [wrapped(column) for column, _, _ in places],
        "y": [label for _, label, _ in places],
        "text": [cell.teken for _, _, cell in places],
        "customdata": [cell.tekst for _, _, cell in places],
        "textfont": {"color": _readable_on(ink)},
        "marker": {
            "symbol": "square",
            "size": 24,
            "color": INKS[ink].colour,
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
    red, green, blue = (int(INKS[ink].colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#ffffff" if 0.299 * red + 0.587 * green + 0.114 * blue < 140 else TEXT_COLOUR
