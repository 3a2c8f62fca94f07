"""What the parts of a chart look like: a colour and a pattern, so that black and white is enough."""

from dataclasses import dataclass
from typing import Literal

PatternName = Literal["schuin", "terug", "ruit", "staand", "liggend", "stippen"]
"""The patterns that `output/charts/inks.py` draws."""


@dataclass(frozen=True)
class Ink:
    """The look of one part."""

    colour: str
    """The ground."""
    line: str
    """Lines of the pattern, and the edge."""
    pattern: PatternName | None = None
    """None for an even ground."""
