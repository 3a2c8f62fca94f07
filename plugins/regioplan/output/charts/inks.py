"""How the parts of a chart look: a colour and a pattern, so that black and white is enough.

The page takes the same colours from overrides/assets/grafiek.css; a test keeps them the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Pattern:
    """A pattern of lines or dots."""

    id: str
    maat: int
    """Side of the square that repeats, in pixels."""
    pad: str
    """What is drawn in that square, as an SVG path."""
    plotly: str
    """The nearest pattern that plotly has."""


PATTERNS: Mapping[str, Pattern] = {
    pattern.id: pattern
    for pattern in (
        Pattern("schuin", 6, "M-1 1L1 -1M0 6L6 0M5 7L7 5", "/"),
        Pattern("terug", 8, "M-1 7L1 9M0 0L8 8M7 -1L9 1", "\\"),
        Pattern("ruit", 8, "M0 0L8 8M0 8L8 0", "x"),
        Pattern("staand", 6, "M3 0L3 6", "|"),
        Pattern("liggend", 6, "M0 3L6 3", "-"),
        Pattern("stippen", 6, "M2 3L4 3", "."),
    )
}


@dataclass(frozen=True)
class Ink:
    """The look of one part."""

    id: str
    kleur: str
    """The ground."""
    lijn: str
    """Lines of the pattern, and the edge."""
    patroon: str | None = None
    """Id of a pattern; None for an even ground."""


INKS: Mapping[str, Ink] = {
    ink.id: ink
    for ink in (
        Ink("klaar", "#1b5e3f", "#1b5e3f"),
        Ink("bezig", "#5b8fc9", "#12365f", "staand"),
        Ink("niet-gestart", "#f6e3b8", "#6b4e00", "stippen"),
        Ink("gestopt", "#c9c9c9", "#3a3a3a", "ruit"),
        Ink("opgegaan-in", "#d8cbe8", "#4b2e79", "liggend"),
        Ink("onbekend", "#ffffff", "#767676", "schuin"),
        Ink("op-tijd-klaar", "#1b5e3f", "#1b5e3f"),
        Ink("later-klaar", "#7fb79c", "#1b5e3f", "staand"),
        Ink("klaar-datum-onbekend", "#cfe6da", "#1b5e3f", "stippen"),
        Ink("loopt", "#d5e5f5", "#12365f", "liggend"),
        Ink("te-laat", "#a3261d", "#ffffff", "ruit"),
        Ink("deadline-voorbij-geen-bericht", "#ffffff", "#8a4b00", "terug"),
        Ink("geen-deadline", "#ececec", "#767676"),
        Ink("in-1", "#d3e6ea", "#12424d"),
        Ink("in-2", "#9cc9d2", "#12424d", "stippen"),
        Ink("in-3", "#4d96a5", "#12424d", "staand"),
        Ink("in-4-of-meer", "#12424d", "#12424d"),
        Ink("in-geen", "#ffffff", "#767676", "schuin"),
        Ink("waarde", "#2f6db5", "#2f6db5"),
        Ink("vergelijking", "#e3e3e3", "#1f1f1f", "liggend"),
        Ink("voorbij", "#12365f", "#12365f"),
        Ink("komt", "#ffffff", "#12365f"),
        Ink("doel", "#8a4b00", "#8a4b00"),
        Ink("meting", "#12365f", "#12365f"),
        Ink("reeks-1", "#12365f", "#12365f"),
        Ink("reeks-2", "#a3261d", "#a3261d"),
        Ink("reeks-3", "#1b5e3f", "#1b5e3f"),
        Ink("reeks-4", "#6b4e00", "#6b4e00"),
        Ink("ja", "#1b5e3f", "#1b5e3f"),
        Ink("nee", "#ffffff", "#767676"),
        Ink("zelf", "#ececec", "#ececec"),
        Ink("sterkte-0", "#ffffff", "#767676"),
        Ink("sterkte-1", "#e2edf8", "#12365f"),
        Ink("sterkte-2", "#a9c8e8", "#12365f"),
        Ink("sterkte-3", "#12365f", "#12365f"),
    )
}


def patterns_of(inks: Iterable[str]) -> tuple[tuple[str, Pattern], ...]:
    """Each ink with a pattern, once, in the order given."""
    found = {}
    for id in inks:
        name = INKS[id].patroon
        if name:
            found[id] = PATTERNS[name]
    return tuple(found.items())
