"""Charts in pages, by a template per kind, and each as a file: its numbers as CSV, and a figure for plotly as JSON."""

import difflib
from collections.abc import Iterable, Iterator, Mapping

import jinja2
from markupsafe import Markup

from ...cache import NOTHING, Cache, digest
from ...derived.charts.collection import SINGLE
from ...derived.charts.definition import Chart
from ..open_data.csv_text import csv_text
from ..open_data.files import path_of
from ..open_data.publishing import json_text
from .drawing import draw, marked
from .interactive import figure

PROGRAM = "plotly/plotly-basic.min.js"
"""The program of the interactive version, in the assets folder."""
STYLE = "plotly/plotly.css"
"""The rules that this program would write into the page itself, in the assets folder."""


class ChartRenderer:
    """Renders charts by their id: what templates call as `grafiek(id)`."""

    def __init__(self, charts: Mapping[str, Chart], env: jinja2.Environment, assets: Mapping[str, str]) -> None:
        self.charts = charts
        self._env = env
        self._assets = assets

    def has(self, id: str) -> bool:
        """Whether there is a chart with this id."""
        return id in self.charts

    def render(self, id: str, kop: str = "h3", gemeente: str = "") -> Markup:
        """The whole figure, with one municipality marked; nothing for a chart that the data has nothing for."""
        if id in SINGLE and id not in self.charts:
            return Markup("")
        if id not in self.charts:
            near = difflib.get_close_matches(id, [*self.charts, *SINGLE], n=1)
            raise LookupError(f"there is no chart “{id}”" + (f"; did you mean “{near[0]}”?" if near else ""))
        chart = self.charts[id]
        template = self._env.get_template(f"onderdelen/grafieken/{chart.soort}.html")
        bestanden = {"csv": address(id, "csv"), "figure": address(id, "json")}
        bestanden |= {"program": self._assets[PROGRAM], "style": self._assets[STYLE]}
        mine = {"mijn": gemeente, "gemarkeerd": marked(chart.picture, gemeente)}
        return Markup(template.render(vars(draw(chart)), kop=kop, bestanden=bestanden, **mine))


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
