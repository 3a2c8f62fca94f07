"""Every state that there is. Each is one row of states.toml: its words, its look and what it means for a count.

A state that people can report is also in `Status` of data/meldingen.py. A test holds the rows, the types and the
style sheets against each other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..data.meldingen import Status as Reported
from ..data.toml import read_toml

Status = Literal["onbekend", Reported]
Tijdigheid = Literal[
    "loopt",
    "op-tijd-klaar",
    "later-klaar",
    "klaar-datum-onbekend",
    "te-laat",
    "deadline-voorbij-geen-bericht",
    "begin-voorbij-geen-bericht",
    "geen-deadline",
]
Actualiteit = Literal["actueel", "verouderd", "sterk-verouderd", "nooit-gemeld"]
Oordeel = Literal["gehaald", "op-koers", "loopt-achter", "loopt-ver-achter", "verkeerde-kant-op", "nog-niet-te-zeggen"]
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


@dataclass(frozen=True)
class Label:
    """One state: what readers see and what follows from it."""

    id: str
    """The fixed word in files and in the names of styles."""
    naam: str
    """What readers see."""
    teken: str
    """A sign, so that colour is never alone."""
    betekenis: str
    """What it means, in one or two sentences."""
    voorbeeld: str
    """An example that could be true of any region."""
    called: str = ""
    """What the plan calls a promise that it says to be so; empty where the plan cannot say it."""
    zin: str = ""
    """What it adds to the story of how a state came about; empty when nothing."""
    tone: Literal["good", "busy", "asks", "late", "dashed", "plain"] = "plain"
    """Which look of a mark the style sheet gives it; plain is the look that every mark has."""
    ink: Ink | None = None
    """Its colours in a chart; None when no chart shows it."""
    drawn: int = 0
    """Place in a bar, from done to unknown; equal places keep the order of the table."""
    urgency: int = 0
    """How much attention it needs: of several municipalities, the highest is that of the whole."""
    leads: bool = False
    """Whether readers see what the calendar says, and not what was reported."""
    is_silent: bool = False
    """Whether a date is over, and nobody has said anything since."""
    is_open: bool = False
    """Whether there is more to hear after it."""
    counts: bool = True
    """Whether a promise in this state is part of the whole that the done share is taken of."""


def _axis(name: str) -> Mapping[Any, Label]:
    return {id: Label(id, **fields | _inked(fields)) for id, fields in _TABLE[name].items()}


def _inked(fields: Mapping[str, Any]) -> dict[str, Ink]:
    """Its colours and pattern, which the table has in a row."""
    return {"ink": Ink(*fields["ink"])} if "ink" in fields else {}


_TABLE = read_toml(__package__, "states")
STATUS: Mapping[Status, Label] = _axis("status")
"""What somebody reported, in the order of every count."""
TIJDIGHEID: Mapping[Tijdigheid, Label] = _axis("tijdigheid")
"""What the calendar says at the reference date."""
ACTUALITEIT: Mapping[Actualiteit, Label] = _axis("actualiteit")
"""How old the last melding is."""
OORDEEL: Mapping[Oordeel, Label] = _axis("oordeel")
"""Whether a promised number comes nearer, from best to worst; what cannot be said is last."""

AXES: Mapping[str, Mapping[Any, Label]] = {
    "status": STATUS,
    "tijdigheid": TIJDIGHEID,
    "actualiteit": ACTUALITEIT,
    "oordeel": OORDEEL,
}
"""The states of each axis; axes are never mixed."""
