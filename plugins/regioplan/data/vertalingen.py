"""The easy pages in other languages: each sentence stands beside the Dutch one that it translates.

What kind of statement it is, which promise it is about and when that must be so, is only said with the Dutch
sentence. So a translation can lose or add none of that.
"""

from .records import Record
from .values import Datum, Id, Naam, Namen


class Paar(Record):
    """Een Nederlandse zin en dezelfde zin in een andere taal."""

    nl: Naam
    """De Nederlandse zin, precies zoals de site hem heeft."""
    tekst: Naam | None = None
    """De vertaling. Een Nederlandse naam staat tussen vierkante haken: [De Hoek]. Leeg: nog niet vertaald."""


class Nakijkbaar(Record):
    """Wat iemand moet nakijken voor het voor iedereen is."""

    nagekeken_door: Naam | None = None
    """Wie de vertaling nakeek, liefst een organisatie. Leeg: het is een proefvertaling."""
    nagekeken_op: Datum | None = None
    """De dag waarop dat klaar was."""


class Taal(Nakijkbaar):
    """Een taal, met de vaste woorden die op elke vertaalde pagina staan."""

    id: Id
    """De code van de taal: de naam van de map, en het adres. Bijvoorbeeld: en, ar of tr."""
    naam: Naam
    """Hoe de taal in die taal zelf heet."""
    kaders: tuple[Paar, ...]
    """Wat er om een uitspraak staat: wat voor uitspraak het is, wanneer het zo moet zijn en wat ervan bekend is."""
    woorden: tuple[Paar, ...]
    """Andere vaste woorden, zoals titels en knoppen."""


class Vertaling(Nakijkbaar):
    """Eén makkelijke pagina in een andere taal."""

    id: Id
    """De Nederlandse pagina: de id van een coalitie of makkelijke pagina, of makkelijk voor het begin."""
    taal: Id
    """De code van de taal: de naam van de map."""
    zinnen: tuple[Paar, ...]
    """De zinnen en koppen van de Nederlandse pagina, elk met de vertaling. Elke zin één keer."""
    zoekwoorden: Namen = ()
    """Alledaagse woorden in die taal waarmee mensen dit zoeken."""
