"""Each chart as a file: its numbers as CSV, and a figure for plotly as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ...derived.charts.definition import Chart
from ..csv_text import csv_text
from ..open_data import FOLDER
from .interactive import figure


def address(id: str, kind: str) -> str:
    """Path in the site of a file of a chart."""
    return f"{FOLDER}/grafieken/{id}.{kind}"


def files(charts: Iterable[Chart]) -> Iterator[tuple[str, str]]:
    """Path in the site and text of every file."""
    for chart in charts:
        yield address(chart.id, "csv"), numbers(chart)
        yield address(chart.id, "json"), json.dumps(figure(chart), ensure_ascii=False, separators=(",", ":")) + "\n"


def numbers(chart: Chart) -> str:
    """The table of a chart as CSV; states are ids, and what is not known is empty."""
    names = [column.id for column in chart.table.columns]
    return csv_text(names, ([cell.waarde for cell in row] for row in chart.table.rows))
