"""Charts in pages: one template per kind, filled with places and texts that were computed before."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from ...derived.charts.collection import SINGLE
from ...derived.charts.definition import Chart
from .drawing import draw, marked
from .files import address

PROGRAM = "plotly/plotly-basic.min.js"
"""The program of the interactive version, in the assets folder."""
STYLE = "plotly/plotly.css"
"""The rules that this program would write into the page itself, in the assets folder."""


@dataclass(frozen=True)
class ChartFiles:
    """Addresses of what belongs to a chart."""

    csv: str
    figure: str
    """The chart for plotly."""
    program: str
    style: str


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
        drawn = draw(self.charts[id])
        template = self._env.get_template(f"onderdelen/grafieken/{drawn.chart.soort}.html")
        return Markup(
            template.render(
                grafiek=drawn.chart,
                tekening=drawn.drawing,
                legenda=drawn.legend,
                patronen=drawn.patterns,
                kop=kop,
                mijn=gemeente,
                gemarkeerd=marked(drawn.chart.picture, gemeente),
                bestanden=self._files(id),
            )
        )

    def _files(self, id: str) -> ChartFiles:
        return ChartFiles(
            csv=f"/{address(id, 'csv')}",
            figure=f"/{address(id, 'json')}",
            program=f"/{self._assets[PROGRAM]}",
            style=f"/{self._assets[STYLE]}",
        )
