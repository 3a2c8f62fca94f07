"""The ink of each part of a chart, and how patterns are drawn: rows of inks.toml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...data.toml import read_toml
from ...derived.states import AXES, Ink, PatternName


@dataclass(frozen=True)
class Pattern:
    """A pattern of lines or dots."""

    side: int
    """Side of the square that repeats, in pixels."""
    path: str
    """What is drawn in that square, as an SVG path."""
    plotly: str
    """The nearest pattern that plotly has."""


_TABLE = read_toml(__package__, "inks")
PATTERNS: Mapping[PatternName, Pattern] = {name: Pattern(*row) for name, row in _TABLE["patroon"].items()}
INKS: Mapping[str, Ink] = {
    **{state.id: state.ink for axis in AXES.values() for state in axis.values() if state.ink},
    **{id: Ink(*row) for id, row in _TABLE["inkt"].items()},
}
"""By the id that a chart gives to a part; a state has its own in derived/states.py."""


def patterns_of(inks: Iterable[str]) -> tuple[tuple[str, Pattern], ...]:
    """Each ink with a pattern, once, in the order given."""
    names = {id: INKS[id].pattern for id in inks}
    return tuple((id, PATTERNS[name]) for id, name in names.items() if name)
