"""Model of zoeken.yml: words that lead to pages without a record of their own, and words that mean the same."""

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


class Zoeken(Record):
    """Het bestand zoeken.yml."""

    wegen: tuple[Zoekweg, ...] = ()
    """Pagina’s zonder eigen zoekwoorden, zoals de planning."""
    gelijk: tuple[Namen, ...] = ()
    """Rijtjes van losse woorden die hetzelfde betekenen: opa en bejaarde bij ouderen."""
