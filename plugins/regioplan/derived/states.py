"""Every state that there is: one row each, with its words, its look and what it means for a count.

A state that people can report is also in `Status` of data/meldingen.py. A test holds the rows, the types and the
style sheets against each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..data.meldingen import Status as Reported
from .inks import Ink

Status = Literal["onbekend", Reported]
Tijdigheid = Literal[
    "loopt",
    "op-tijd-klaar",
    "later-klaar",
    "klaar-datum-onbekend",
    "te-laat",
    "deadline-voorbij-geen-bericht",
    "geen-deadline",
]
Actualiteit = Literal["actueel", "verouderd", "sterk-verouderd", "nooit-gemeld"]
Oordeel = Literal["gehaald", "op-koers", "loopt-achter", "loopt-ver-achter", "verkeerde-kant-op", "nog-niet-te-zeggen"]


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
    is_open: bool = False
    """Whether there is more to hear after it."""
    counts: bool = True
    """Whether a promise in this state is part of the whole that the done share is taken of."""


def _table(*rows: Label) -> Mapping[Any, Label]:
    return {row.id: row for row in rows}


STATUS: Mapping[Status, Label] = _table(
    Label(
        "klaar",
        "Klaar",
        "✓",
        "Iemand heeft gemeld dat het klaar is.",
        "De organisaties melden dat het steunpunt open is.",
        tone="good",
        ink=Ink("#1b5e3f", "#1b5e3f"),
    ),
    Label(
        "bezig",
        "Bezig",
        "◐",
        "Iemand heeft gemeld dat het werk is begonnen.",
        "De gemeente meldt dat zij een plek zoekt.",
        tone="busy",
        ink=Ink("#5b8fc9", "#12365f", "staand"),
        is_open=True,
    ),
    Label(
        "niet-gestart",
        "Nog niet begonnen",
        "○",
        "Iemand heeft gemeld dat het nog moet beginnen.",
        "De organisatie meldt dat er nog geen geld is.",
        ink=Ink("#f6e3b8", "#6b4e00", "stippen"),
        is_open=True,
    ),
    Label(
        "gestopt",
        "Gestopt",
        "✕",
        "Iemand heeft gemeld dat het niet doorgaat.",
        "De organisaties melden dat de proef stopt.",
        ink=Ink("#c9c9c9", "#3a3a3a", "ruit"),
        counts=False,
    ),
    Label(
        "opgegaan-in",
        "Opgegaan in iets anders",
        "→",
        "Het is een deel van een ander punt geworden.",
        "De cursus hoort nu bij een grotere cursus.",
        ink=Ink("#d8cbe8", "#4b2e79", "liggend"),
        counts=False,
    ),
    Label(
        "onbekend",
        "Niet bekend",
        "?",
        "Niemand heeft iets gemeld. Misschien is het klaar, misschien niet.",
        "Over dit punt is nooit een bericht gekomen.",
        tone="dashed",
        ink=Ink("#ffffff", "#767676", "schuin"),
    ),
)
"""What somebody reported, in the order of every count."""

TIJDIGHEID: Mapping[Tijdigheid, Label] = _table(
    Label(
        "loopt",
        "Er is nog tijd",
        "▷",
        "De deadline is nog niet voorbij.",
        "Het moet eind 2026 klaar zijn. Het is nu juni 2026.",
        tone="busy",
        ink=Ink("#d5e5f5", "#12365f", "liggend"),
        drawn=3,
        urgency=4,
    ),
    Label(
        "op-tijd-klaar",
        "Op tijd klaar",
        "✓",
        "Het was klaar op of voor de deadline.",
        "De deadline was eind 2025. Het was in juni 2025 klaar.",
        tone="good",
        ink=Ink("#1b5e3f", "#1b5e3f"),
        drawn=0,
        urgency=1,
        leads=True,
    ),
    Label(
        "later-klaar",
        "Later klaar",
        "✓",
        "Het is klaar, maar na de deadline.",
        "De deadline was eind 2024. Het was in 2025 klaar.",
        tone="good",
        ink=Ink("#7fb79c", "#1b5e3f", "staand"),
        drawn=1,
        urgency=2,
        leads=True,
    ),
    Label(
        "klaar-datum-onbekend",
        "Klaar, datum niet bekend",
        "✓",
        "Het is klaar. Wij weten niet of dat op tijd was.",
        "De melding noemt geen dag.",
        tone="good",
        ink=Ink("#cfe6da", "#1b5e3f", "stippen"),
        drawn=2,
        urgency=3,
        leads=True,
    ),
    Label(
        "te-laat",
        "Te laat",
        "!",
        "De deadline is voorbij. Daarna heeft iemand gemeld dat het niet klaar is.",
        "De deadline was eind 2024. In maart 2025 meldt iemand: we zijn nog bezig.",
        tone="late",
        ink=Ink("#a3261d", "#ffffff", "ruit"),
        drawn=4,
        urgency=6,
        leads=True,
    ),
    Label(
        "deadline-voorbij-geen-bericht",
        "Deadline voorbij, geen bericht",
        "?",
        "De deadline is voorbij. Daarna heeft niemand iets gemeld. Dus niemand weet hier of het klaar is.",
        "De deadline was eind 2024. Er kwam geen bericht.",
        tone="asks",
        ink=Ink("#ffffff", "#8a4b00", "terug"),
        drawn=5,
        urgency=5,
        leads=True,
    ),
    Label(
        "geen-deadline",
        "Geen deadline",
        "–",
        "Het plan noemt geen datum. Of het is gestopt of opgegaan in iets anders: dan telt de datum niet meer.",
        "De organisaties willen dit, maar zeggen niet wanneer.",
        tone="dashed",
        ink=Ink("#ececec", "#767676"),
        drawn=6,
        urgency=0,
    ),
)
"""What the calendar says at the reference date."""

ACTUALITEIT: Mapping[Actualiteit, Label] = _table(
    Label(
        "actueel",
        "Pas gemeld",
        "●",
        "Het laatste bericht is hoogstens 90 dagen oud.",
        "Het bericht is van vorige maand.",
        tone="good",
    ),
    Label(
        "verouderd",
        "Langer geleden gemeld",
        "◑",
        "Het laatste bericht is 91 tot 180 dagen oud.",
        "Het bericht is vier maanden oud.",
        zin="Dat is meer dan 90 dagen geleden.",
    ),
    Label(
        "sterk-verouderd",
        "Lang geleden gemeld",
        "◔",
        "Het laatste bericht is meer dan 180 dagen oud.",
        "Het bericht is een jaar oud.",
        zin="Dat is meer dan 180 dagen geleden. Daarna kwam er geen bericht meer.",
    ),
    Label(
        "nooit-gemeld",
        "Nooit gemeld",
        "○",
        "Er is nog nooit een bericht gekomen.",
        "Er is geen melding over dit punt.",
        tone="dashed",
    ),
)
"""How old the last report is."""

OORDEEL: Mapping[Oordeel, Label] = _table(
    Label(
        "gehaald",
        "Gehaald",
        "✓",
        "De laatste meting haalt het beloofde getal.",
        "Het plan belooft 20 procent. De meting geeft 21 procent.",
        tone="good",
    ),
    Label(
        "op-koers",
        "Op koers",
        "▲",
        "De laatste meting is minstens 95 procent van wat toen te verwachten was.",
        "Halverwege was 10 te verwachten. De meting geeft 9,8.",
        tone="good",
    ),
    Label(
        "loopt-achter",
        "Loopt achter",
        "◭",
        "De laatste meting is 60 tot 95 procent van wat toen te verwachten was.",
        "Halverwege was 10 te verwachten. De meting geeft 8.",
        tone="asks",
    ),
    Label(
        "loopt-ver-achter",
        "Loopt ver achter",
        "△",
        "De laatste meting is minder dan 60 procent van wat toen te verwachten was.",
        "Halverwege was 10 te verwachten. De meting geeft 4.",
        tone="late",
    ),
    Label(
        "verkeerde-kant-op",
        "Verkeerde kant op",
        "▼",
        "De laatste meting is slechter dan het getal bij het begin.",
        "Het begon met 5 procent. De meting geeft nu 4 procent.",
        tone="late",
    ),
    Label(
        "nog-niet-te-zeggen",
        "Nog niet te zeggen",
        "?",
        "Er is geen meting, geen getal van het begin of geen datum. Dan geven wij geen oordeel.",
        "Het plan noemt 30 procent. Niemand weet hoeveel het bij het begin was.",
    ),
)
"""Whether a promised number comes nearer, from best to worst; what cannot be said is last."""

AXES: Mapping[str, Mapping[Any, Label]] = {
    "status": STATUS,
    "tijdigheid": TIJDIGHEID,
    "actualiteit": ACTUALITEIT,
    "oordeel": OORDEEL,
}
"""The states of each axis; axes are never mixed."""
