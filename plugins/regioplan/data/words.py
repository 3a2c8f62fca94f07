"""Hard words with their explanation, and the documents that everything comes from."""

from __future__ import annotations

from .promises import Page, Record
from .values import Id, JaNee, Naam, NaarBegrip, Namen, Periode, Tekst


class Begrip(Page):
    """Een moeilijk woord met uitleg."""

    term: Naam
    """Het woord."""
    voluit: Naam | None = None
    """De volle naam, bij een afkorting."""
    uitleg: Tekst
    """De uitleg, in B1."""
    varianten: Namen = ()
    """Andere vormen van het woord, zoals het meervoud."""
    gewone_woorden: Namen = ()
    """Woorden die mensen zelf gebruiken."""
    zie_ook: tuple[NaarBegrip, ...] = ()
    """Woorden die erop lijken."""
    in_tekst: JaNee = True
    """nee als het woord niet vanzelf uitleg mag krijgen in de tekst."""


class Document(Record):
    """Een bron van de gegevens."""

    id: Id
    """Vast id."""
    titel: Naam
    """De naam van het document."""
    omschrijving: Tekst
    """Wat het is, in B1."""
    datum: Periode | None = None
    """Wanneer het is gemaakt, als dat bekend is."""
    let_op: Tekst | None = None
    """Wat er aan het document niet duidelijk is."""
