"""Model of zoeken.yml: words that lead to pages without a record, words that mean the same, and what is not here."""

from .records import Record
from .values import Naam, Namen, Siteadres, Tekst


class Zoekweg(Record):
    """Een pagina, of een plek op een pagina, met de woorden waarmee mensen die zoeken."""

    naar: Siteadres
    """Het adres op deze site, bijvoorbeeld: /voortgang/ of /hulp/#gemeente."""
    titel: Naam | None = None
    """Hoe de plek heet in de lijst met resultaten. Laat weg als dat de titel van de pagina is."""
    tekst: Tekst | None = None
    """Wat er staat, in één zin. Laat weg als dat de omschrijving van de pagina is."""
    zoekwoorden: Namen = ()
    """Alledaagse woorden waarmee mensen dit zoeken."""
    vragen: Namen = ()
    """Vragen die mensen stellen, in hun eigen woorden."""


class Elders(Record):
    """Een onderwerp waar deze site niet over gaat."""

    tekst: Tekst
    """Wie het wel weet, in één zin: Vraag het aan uw zorgverzekeraar."""
    zoekwoorden: Namen
    """Woorden waarmee mensen dit zoeken. Tussen twee woorden mogen kleine woorden staan."""


class Zoeken(Record):
    """Het bestand zoeken.yml."""

    wegen: tuple[Zoekweg, ...] = ()
    """Pagina’s zonder eigen zoekwoorden, zoals de planning."""
    gelijk: tuple[Namen, ...] = ()
    """Rijtjes van losse woorden die hetzelfde betekenen: opa en bejaarde bij ouderen."""
    elders: tuple[Elders, ...] = ()
    """Wat hier niet staat. Wie het zoekt, hoort wie het wel weet."""
