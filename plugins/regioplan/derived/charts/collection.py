"""Every chart of the site. A new chart is one line here and one function in a module beside it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from ..views import Site
from .cijfers import change_charts, cijfer_charts
from .definition import Chart
from .doelwaarden import target_charts
from .matrices import chain_matrix, promise_matrix, ties_matrix
from .partners import partners_per_kind
from .plan_geld import plan_charts
from .planning import deadline_timeline
from .staten import STATE_CHARTS, state_chart

SINGLE: Mapping[str, Callable[[Site], Chart | None]] = {
    **{id: partial(state_chart, id=id) for id in STATE_CHARTS},
    "deadlines": deadline_timeline,
    "beloften-per-gemeente": promise_matrix,
    "verbindingen": ties_matrix,
    "ketenaanpakken": chain_matrix,
    "partners-per-soort": partners_per_kind,
}
"""Charts that there is one of. Each gives None when the data has nothing for it to show."""


def charts_of(site: Site) -> Mapping[str, Chart]:
    """The charts by id."""
    return {chart.id: chart for chart in _all(site)}


def _all(site: Site) -> Iterator[Chart]:
    for make in SINGLE.values():
        if chart := make(site):
            yield chart
    yield from cijfer_charts(site)
    yield from change_charts(site)
    yield from target_charts(site)
    yield from plan_charts(site)
