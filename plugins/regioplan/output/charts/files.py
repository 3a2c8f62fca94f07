"""Each chart as a file: its numbers as CSV, and a figure for plotly as JSON."""

from collections.abc import Iterable, Iterator

from ...cache import NOTHING, Cache, digest
from ...derived.charts.definition import Chart
from ..open_data.csv_text import csv_text
from ..open_data.files import path_of
from ..open_data.publishing import json_text
from .interactive import figure


def address(id: str, kind: str) -> str:
    """Path in the site of a file of a chart."""
    return path_of(f"grafieken/{id}.{kind}")


def files(charts: Iterable[Chart], cache: Cache = NOTHING) -> Iterator[tuple[str, str]]:
    """Path in the site and text of every file."""
    known = cache.pack("charts")
    for chart in charts:
        yield address(chart.id, "csv"), numbers(chart)
        text = known.made(digest(chart), lambda: json_text(figure(chart)))  # noqa: B023 - called at once
        yield address(chart.id, "json"), text
    known.save()


def numbers(chart: Chart) -> str:
    """The table of a chart as CSV; states are ids, and what is not known is empty."""
    names = [column.id for column in chart.table.columns]
    return csv_text(names, ([cell.waarde for cell in row] for row in chart.table.rows))
