"""The municipalities of the region."""

from .records import Bron, Page, Record
from .values import Geheel, Naam, Tekst, Teksten, Webadres


class Kaartvak(Record):
    """Plaats op de schematische kaart."""

    rij: Geheel
    """Rij, van boven naar beneden, vanaf 1."""
    kolom: Geheel
    """Kolom, van links naar rechts, vanaf 1."""


class Feit(Record):
    """Iets wat de bron over een gemeente zegt."""

    tekst: Tekst
    """Het feit, in B1."""
    bron: Bron
    """Waar dit staat."""


class Gemeente(Page):
    """Een gemeente in de regio."""

    naam: Naam
    """De naam."""
    website: Webadres | None = None
    """Het webadres van de gemeente zelf. Dit is openbare kennis, en staat niet in de bron."""
    kaart: Kaartvak | None = None
    """Plaats op de schematische kaart."""
    feiten: tuple[Feit, ...] = ()
    """Wat de bron over deze gemeente zegt."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar de gemeente staat."""
