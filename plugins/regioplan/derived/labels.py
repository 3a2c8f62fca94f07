"""What each state is called, in B1, with a definition and an example for the method page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """The words and sign for one state."""

    id: str
    naam: str
    """What readers see."""
    teken: str
    """A sign, so that colour is never alone."""
    betekenis: str
    """What it means, in one or two sentences."""
    voorbeeld: str
    """An example that could be true of any region."""


def _labels(*rows: tuple[str, str, str, str, str]) -> Mapping[str, Label]:
    return {row[0]: Label(*row) for row in rows}


STATUS = _labels(
    (
        "klaar",
        "Klaar",
        "✓",
        "Iemand heeft gemeld dat het klaar is.",
        "De organisaties melden dat het steunpunt open is.",
    ),
    (
        "bezig",
        "Bezig",
        "◐",
        "Iemand heeft gemeld dat het werk is begonnen.",
        "De gemeente meldt dat zij een plek zoekt.",
    ),
    (
        "niet-gestart",
        "Nog niet begonnen",
        "○",
        "Iemand heeft gemeld dat het nog moet beginnen.",
        "De organisatie meldt dat er nog geen geld is.",
    ),
    (
        "gestopt",
        "Gestopt",
        "✕",
        "Iemand heeft gemeld dat het niet doorgaat.",
        "De organisaties melden dat de proef stopt.",
    ),
    (
        "opgegaan-in",
        "Opgegaan in iets anders",
        "→",
        "Het is een deel van een ander punt geworden.",
        "De cursus hoort nu bij een grotere cursus.",
    ),
    (
        "onbekend",
        "Niet bekend",
        "?",
        "Niemand heeft iets gemeld. Misschien is het klaar, misschien niet.",
        "Over dit punt is nooit een bericht gekomen.",
    ),
)

TIJDIGHEID = _labels(
    (
        "loopt",
        "Er is nog tijd",
        "▷",
        "De deadline is nog niet voorbij.",
        "Het moet eind 2026 klaar zijn. Het is nu juni 2026.",
    ),
    (
        "op-tijd-klaar",
        "Op tijd klaar",
        "✓",
        "Het was klaar op of voor de deadline.",
        "De deadline was eind 2025. Het was in juni 2025 klaar.",
    ),
    (
        "later-klaar",
        "Later klaar",
        "✓",
        "Het is klaar, maar na de deadline.",
        "De deadline was eind 2024. Het was in 2025 klaar.",
    ),
    (
        "klaar-datum-onbekend",
        "Klaar, datum niet bekend",
        "✓",
        "Het is klaar. Wij weten niet of dat op tijd was.",
        "De melding noemt geen dag.",
    ),
    (
        "te-laat",
        "Te laat",
        "!",
        "De deadline is voorbij. Daarna heeft iemand gemeld dat het niet klaar is.",
        "De deadline was eind 2024. In maart 2025 meldt iemand: we zijn nog bezig.",
    ),
    (
        "deadline-voorbij-geen-bericht",
        "Deadline voorbij, geen bericht",
        "?",
        "De deadline is voorbij. Daarna heeft niemand iets gemeld. Dus niemand weet hier of het klaar is.",
        "De deadline was eind 2024. Er kwam geen bericht.",
    ),
    (
        "geen-deadline",
        "Geen deadline",
        "–",
        "Het plan noemt geen datum. Of het is gestopt of opgegaan in iets anders: dan telt de datum niet meer.",
        "De organisaties willen dit, maar zeggen niet wanneer.",
    ),
)

ACTUALITEIT = _labels(
    (
        "actueel",
        "Pas gemeld",
        "●",
        "Het laatste bericht is hoogstens 90 dagen oud.",
        "Het bericht is van vorige maand.",
    ),
    (
        "verouderd",
        "Langer geleden gemeld",
        "◑",
        "Het laatste bericht is 91 tot 180 dagen oud.",
        "Het bericht is vier maanden oud.",
    ),
    (
        "sterk-verouderd",
        "Lang geleden gemeld",
        "◔",
        "Het laatste bericht is meer dan 180 dagen oud.",
        "Het bericht is een jaar oud.",
    ),
    ("nooit-gemeld", "Nooit gemeld", "○", "Er is nog nooit een bericht gekomen.", "Er is geen melding over dit punt."),
)

OORDEEL = _labels(
    (
        "gehaald",
        "Gehaald",
        "✓",
        "De laatste meting haalt het beloofde getal.",
        "Het plan belooft 20 procent. De meting geeft 21 procent.",
    ),
    (
        "op-koers",
        "Op koers",
        "▲",
        "De laatste meting is minstens 95 procent van wat toen te verwachten was.",
        "Halverwege was 10 te verwachten. De meting geeft 9,8.",
    ),
    (
        "loopt-achter",
        "Loopt achter",
        "◭",
        "De laatste meting is 60 tot 95 procent van wat toen te verwachten was.",
        "Halverwege was 10 te verwachten. De meting geeft 8.",
    ),
    (
        "loopt-ver-achter",
        "Loopt ver achter",
        "△",
        "De laatste meting is minder dan 60 procent van wat toen te verwachten was.",
        "Halverwege was 10 te verwachten. De meting geeft 4.",
    ),
    (
        "verkeerde-kant-op",
        "Verkeerde kant op",
        "▼",
        "De laatste meting is slechter dan het getal bij het begin.",
        "Het begon met 5 procent. De meting geeft nu 4 procent.",
    ),
    (
        "nog-niet-te-zeggen",
        "Nog niet te zeggen",
        "?",
        "Er is geen meting, geen getal van het begin of geen datum. Dan geven wij geen oordeel.",
        "Het plan noemt 30 procent. Niemand weet hoeveel het bij het begin was.",
    ),
)

PUNTSOORT = {
    "doel": ("doel", "doelen"),
    "resultaat": ("resultaat", "resultaten"),
    "afspraak": ("afspraak", "afspraken"),
    "aanpakpunt": ("stap", "stappen"),
    "coalitieafspraak": ("afspraak van de coalitie", "afspraken van de coalitie"),
    "ketendoel": ("doel van een ketenaanpak", "doelen van ketenaanpakken"),
    "agendapunt": ("punt van de werkagenda", "punten van de werkagenda"),
    "regioafspraak": ("afspraak van de regio", "afspraken van de regio"),
}
"""Each kind of punt in one and in more."""

PARTNERSOORT = {
    "gemeente": "Gemeenten",
    "ziekenhuis": "Ziekenhuizen",
    "huisartsen": "Huisartsen",
    "ouderenzorg": "Zorg thuis en zorg voor ouderen",
    "ggz": "Zorg voor psychische klachten en verslaving",
    "gehandicaptenzorg": "Zorg voor mensen met een beperking",
    "eerstelijn": "Andere zorg in de buurt",
    "revalidatie": "Herstel en revalidatie",
    "welzijn": "Welzijn en hulp in de wijk",
    "preventie": "Gezond blijven",
    "onderwijs": "Scholen en opleidingen",
    "wonen": "Wonen",
    "werk": "Werk",
    "verzekeraar": "Zorgverzekeraar",
    "inwonersgroep": "Groepen van inwoners",
    "netwerk": "Netwerken",
    "overig": "Andere organisaties",
    "onbekend": "Soort niet bekend",
}
"""Each kind of partner, as a heading."""
