"""How one region differs from another in what it looks like: its colour, in the frame of a page and in its icon."""

from collections.abc import Mapping

from ..data.regio import Regio

COLOUR = "#0b4a57"
"""That of the style-sheet, for a region that chose none."""
_STYLE = "@media screen and (prefers-color-scheme: light) {{ :root {{ --merk: {colour}; --kleur: {colour}; }} }}\n"


def style_sheet(regio: Regio) -> str:
    """Where the style-sheet of a region lies in the site; empty when it has none. A new colour is a new file."""
    return f"assets/kleur-{regio.kleur[1:].lower()}.css" if regio.kleur else ""


def icon(regio: Regio, ours: str) -> str:
    """Where the icon lies; `ours` is that of a region without a colour of its own."""
    return f"assets/icoon-{regio.kleur[1:].lower()}.svg" if regio.kleur else ours


def files(regio: Regio, drawing: str) -> Mapping[str, str]:
    """Path and text of the files that follow from the colour; `drawing` is our icon."""
    if not regio.kleur:
        return {}
    coloured = drawing.replace(COLOUR, regio.kleur)
    return {style_sheet(regio): _STYLE.format(colour=regio.kleur), icon(regio, ""): coloured}
