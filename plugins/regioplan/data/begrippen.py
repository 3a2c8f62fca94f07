"""Hard words with their explanation."""

from typing import Literal

from .records import Page
from .values import JaNee, Naam, NaarBegrip, Namen, Tekst


class Begrip(Page):
    """Een moeilijk woord met uitleg."""

    term: Naam
    """Het woord."""
    voluit: Naam | None = None
    """De volle naam, bij een afkorting."""
    uitleg: Tekst
    """De uitleg, in B1."""
    uitleg_van: Literal["plan", "redactie"] = "redactie"
    """plan als het plan het woord zelf uitlegt, redactie als wij dat doen."""
    varianten: Namen = ()
    """Andere vormen van het woord, zoals het meervoud."""
    gewone_woorden: Namen = ()
    """Woorden die mensen zelf gebruiken."""
    zie_ook: tuple[NaarBegrip, ...] = ()
    """Woorden die erop lijken."""
    in_tekst: JaNee = True
    """nee als het woord niet vanzelf uitleg mag krijgen in de tekst."""
