"""What an interactive chart draws: the series of each kind of picture, as traces for plotly."""

from collections.abc import Sequence
from typing import Any

from ...derived.charts.definition import Bar, Bars, Line, Matrix, MatrixRow, Stacked, Timeline
from ...language.numbers import say_number
from .inks import INKS, PATTERNS
from .scale import label_lines

Properties = dict[str, Any]

TEXT_COLOUR = "#1c2526"
WHITE = "#ffffff"
DOT_SIZE = 26
"""Pixels: a number of two digits fits in it."""
SQUARE_SIZE = 24
"""Pixels: a sign or a number of two digits fits in it."""
PATTERN_SIZE = 6
"""Pixels of the square that repeats, as in the pictures of the page."""
LUMA = (0.299, 0.587, 0.114)
"""How light red, green and blue look to people (ITU-R BT.601)."""
LIGHT = 140
"""From this lightness on, of 255, dark letters stand out more than white ones."""
MAX_LABEL = 60
"""Letters of a label that are shown; the rest is in the table."""


def stacked_traces(stacked: Stacked) -> list[Properties]:
    """A trace for each part that any bar has."""
    names = unique([bar.naam for bar in stacked.bars])
    return [
        _bar_trace(part.naam, part.ink, names, [bar.parts[number] for bar in stacked.bars])
        for number, part in enumerate(stacked.legend)
        if any(bar.parts[number] for bar in stacked.bars)
    ]


def bar_traces(whole: Bars) -> list[Properties]:
    """The bars, and those to compare with; what is not known is None and has no bar."""
    labelled = list(zip(unique([bar.naam for bar in whole.bars]), whole.bars, strict=True))
    own = "Gemeente" if whole.reference else whole.eenheid
    groups = ((False, own, "waarde"), (True, "Om mee te vergelijken", "vergelijking"))
    return [
        _bar_trace(name, ink, [label for label, _ in bars], [_number(bar) for _, bar in bars])
        for is_compared, name, ink in groups
        if (bars := [(label, bar) for label, bar in labelled if bar.is_compared == is_compared])
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
            "size": PATTERN_SIZE,
        }
    return fill


def _edge(ink: str) -> str:
    """White lines would not show around a part."""
    return INKS[ink].colour if INKS[ink].line == WHITE else INKS[ink].line


def timeline_traces(timeline: Timeline) -> list[Properties]:
    """The dots that are over and those that are to come."""
    traces = []
    for is_past, name, ink in ((True, "Voorbij", "voorbij"), (False, "Komt nog", "komt")):
        dots = [(row.naam, dot) for row in timeline.rows for dot in row.dots if dot.is_past == is_past]
        if dots:
            traces.append(
                {
                    "type": "scatter",
                    "mode": "markers+text",
                    "name": marked(name),
                    "x": [dot.day.isoformat() for _, dot in dots],
                    "y": [wrapped(naam) for naam, _ in dots],
                    "text": [str(dot.count) for _, dot in dots],
                    "textfont": {"color": WHITE if is_past else INKS[ink].line},
                    "marker": {
                        "color": INKS[ink].colour,
                        "size": DOT_SIZE,
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
        "x": [moment.day.isoformat() for moment in line.moments],
        "y": [None if moment.waarde is None else float(moment.waarde) for moment in line.moments],
        "connectgaps": False,
        "line": {"color": INKS[line.ink].line, "width": 3, "dash": "dash" if line.is_dashed else "solid"},
        "marker": {"size": 9, "symbol": "square-open" if line.is_dashed else "circle"},
        "hovertemplate": "%{fullData.name}<br>%{x|%-d %B %Y}: %{y}<extra></extra>",
    }


def matrix_traces(matrix: Matrix) -> list[Properties]:
    """The signs as squares: a trace for each that there is."""
    labels = unique([row.naam for row in matrix.rows])
    inks: dict[str, str] = {}
    for row in matrix.rows:
        for cell in row.cells:
            if cell.waarde is not None:
                inks.setdefault(cell.ink, cell.tekst)
    ordered = sorted(inks) if not matrix.legend else list(inks)
    return [_signs(matrix, labels, ink, inks[ink]) for ink in ordered]


def _signs(matrix: Matrix, labels: Sequence[str], ink: str, name: str) -> Properties:
    places = [
        (column.naam, label, cell)
        for label, row in zip(labels, matrix.rows, strict=True)
        for column, cell in zip(matrix.columns, row.cells, strict=True)
        if cell.ink == ink and cell.waarde is not None
    ]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": marked(name) if matrix.legend else _range_name(matrix.rows, ink),
        "x": [wrapped(column) for column, _, _ in places],
        "y": [label for _, label, _ in places],
        "text": [cell.sign for _, _, cell in places],
        "customdata": [cell.tekst for _, _, cell in places],
        "textfont": {"color": _readable_on(ink)},
        "marker": {
            "symbol": "square",
            "size": SQUARE_SIZE,
            "color": INKS[ink].colour,
            "opacity": 1,
            "line": {"color": _edge(ink), "width": 1},
        },
        "hovertemplate": "%{y}<br>%{x}: %{customdata}<extra></extra>",
    }


def _range_name(rows: Sequence[MatrixRow], ink: str) -> str:
    """Numbers have no legend of their own: the name says which numbers have this colour."""
    numbers = [int(cell.waarde) for row in rows for cell in row.cells if cell.ink == ink and cell.waarde is not None]
    low, high = min(numbers), max(numbers)
    return f"{say_number(low)} keer" if low == high else f"{say_number(low)} tot en met {say_number(high)} keer"


def _readable_on(ink: str) -> str:
    """Black or white, whichever stands out more on the ground."""
    colours = (int(INKS[ink].colour[start : start + 2], 16) for start in (1, 3, 5))
    lightness = sum(weight * colour for weight, colour in zip(LUMA, colours, strict=True))
    return WHITE if lightness < LIGHT else TEXT_COLOUR


def unique(names: Sequence[str]) -> list[str]:
    """Shortened labels; the same label twice would become one row, so the second gets a number."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        short = wrapped(name)
        seen[short] = seen.get(short, 0) + 1
        found.append(short if seen[short] == 1 else f"{short} ({seen[short]})")
    return found


def wrapped(name: str) -> str:
    """A label in short lines."""
    short = name if len(name) <= MAX_LABEL else f"{name[: MAX_LABEL - 1].rsplit(' ', 1)[0]}…"
    return "<br>".join(marked(line) for line in label_lines(short))


def marked(text: str) -> str:
    """Plain text for plotly, which reads < and & as mark-up."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
