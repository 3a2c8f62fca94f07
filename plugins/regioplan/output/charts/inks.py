"""The ink of each part of a chart, and how patterns are drawn.

The page takes the same colours from overrides/assets/grafiek.css; a test keeps them the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...derived.inks import Ink, PatternName
from ...derived.states import AXES


@dataclass(frozen=True)
class Pattern:
    """A pattern of lines or dots."""

    side: int
    """Side of the square that repeats, in pixels."""
    path: str
    """What is drawn in that square, as an SVG path."""
    plotly: str
    """The nearest pattern that plotly has."""


PATTERNS: Mapping[PatternName, Pattern] = {
    "schuin": Pattern(6, "M-1 1L1 -1M0 6L6 0M5 7L7 5", "/"),
    "terug": Pattern(8, "M-1 7L1 9M0 0L8 8M7 -1L9 1", "\\"),
    "ruit": Pattern(8, "M0 0L8 8M0 8L8 0", "x"),
    "staand": Pattern(6, "M3 0L3 6", "|"),
    "liggend": Pattern(6, "M0 3L6 3", "-"),
    "stippen": Pattern(6, "M2 3L4 3", "."),
}

INKS: Mapping[str, Ink] = {
    **{state.id: state.ink for axis in AXES.values() for state in axis.values() if state.ink},
    "in-1": Ink("#d3e6ea", "#12424d"),
    "in-2": Ink("#9cc9d2", "#12424d", "stippen"),
    "in-3": Ink("#4d96a5", "#12424d", "staand"),
    "in-4-of-meer": Ink("#12424d", "#12424d"),
    "in-geen": Ink("#ffffff", "#767676", "schuin"),
    "waarde": Ink("#2f6db5", "#2f6db5"),
    "vergelijking": Ink("#e3e3e3", "#1f1f1f", "liggend"),
    "voorbij": Ink("#12365f", "#12365f"),
    "komt": Ink("#ffffff", "#12365f"),
    "doel": Ink("#8a4b00", "#8a4b00"),
    "meting": Ink("#12365f", "#12365f"),
    "reeks-1": Ink("#12365f", "#12365f"),
    "reeks-2": Ink("#a3261d", "#a3261d"),
    "reeks-3": Ink("#1b5e3f", "#1b5e3f"),
    "reeks-4": Ink("#6b4e00", "#6b4e00"),
    "ja": Ink("#1b5e3f", "#1b5e3f"),
    "nee": Ink("#ffffff", "#767676"),
    "zelf": Ink("#ececec", "#ececec"),
    "sterkte-0": Ink("#ffffff", "#767676"),
    "sterkte-1": Ink("#e2edf8", "#12365f"),
    "sterkte-2": Ink("#a9c8e8", "#12365f"),
    "sterkte-3": Ink("#12365f", "#12365f"),
}
"""By the id that a chart gives to a part; a state has its own in derived/states.py."""


def patterns_of(inks: Iterable[str]) -> tuple[tuple[str, Pattern], ...]:
    """Each ink with a pattern, once, in the order given."""
    names = {id: INKS[id].pattern for id in inks}
    return tuple((id, PATTERNS[name]) for id, name in names.items() if name)
