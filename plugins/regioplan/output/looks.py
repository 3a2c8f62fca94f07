"""How one region differs from another in what it looks like: its colour, in the frame of a page and in its icon."""

from collections.abc import Mapping
from pathlib import Path

from ..data.regio import Regio
from .assets import FOLDER, named

COLOUR = "#0b4a57"
"""That of the style-sheet, for a region that chose none."""
_STYLE = "@media screen and (prefers-color-scheme: light) {{ :root {{ --merk: {colour}; --kleur: {colour}; }} }}\n"


def style_sheet(regio: Regio) -> str:
    """Where the style-sheet of a region lies in the site; empty when it has none."""
    return next(iter(_style(regio)), "")


def icon(regio: Regio, drawing: str, ours: str) -> str:
    """Where the icon lies; `drawing` and `ours` are that of a region without a colour of its own, and its place."""
    return next(iter(_icon(regio, drawing)), ours)


def files(regio: Regio, drawing: str) -> Mapping[str, str]:
    """Path and text of the files that follow from the colour, each named after its content; `drawing` is our icon."""
    return {**_style(regio), **_icon(regio, drawing)}


def _style(regio: Regio) -> dict[str, str]:
    return _named("kleur.css", _STYLE.format(colour=regio.kleur)) if regio.kleur else {}


def _icon(regio: Regio, drawing: str) -> dict[str, str]:
    return _named("icoon.svg", drawing.replace(COLOUR, regio.kleur)) if regio.kleur else {}


def _named(name: str, text: str) -> dict[str, str]:
    return {named(Path(FOLDER) / name, text.encode()): text}
