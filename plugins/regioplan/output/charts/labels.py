"""Labels of interactive charts: short, in lines, and never read as mark-up."""

from collections.abc import Sequence

from .scale import label_lines

MAX_LABEL = 60
"""Letters of a label that are shown; the rest is in the table."""


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
