"""Who takes part: the organisations."""

from typing import Literal

from .records import Bron, Page
from .values import Naam, NaarGemeente, NaarPartner, Namen, Tekst, Webadres

Partnersoort = Literal[
    "gemeente",
    "ziekenhuis",
    "huisartsen",
    "ouderenzorg",
    "ggz",
    "gehandicaptenzorg",
    "eerstelijn",
    "revalidatie",
    "welzijn",
    "preventie",
    "onderwijs",
    "wonen",
    "werk",
    "verzekeraar",
    "inwonersgroep",
    "netwerk",
    "overig",
    "onbekend",
]


class Partner(Page):
    """Een organisatie die meedoet."""

    naam: Naam
    """De naam, zoals op de site."""
    soort: Partnersoort
    """Wat voor organisatie het is. Onbekend als de bron het niet zegt."""
    ook_bekend_als: Namen = ()
    """Andere schrijfwijzen in de bron."""
    gemeente: NaarGemeente | None = None
    """Alleen als de partner zelf een gemeente is."""
    werkgebied: tuple[NaarGemeente, ...] = ()
    """Gemeenten waar de partner volgens de bron werkt."""
    onderdeel_van: NaarPartner | None = None
    """De organisatie waar dit een deel van is."""
    omschrijving: Tekst | None = None
    """Wat de bron over de organisatie zegt, in B1."""
    onzeker: Tekst | None = None
    """Wat er niet zeker is aan deze naam."""
    website: Webadres | None = None
    """Het webadres, als u dat zeker weet. Dit is openbare kennis en staat meestal niet in de bron. Die van een gemeente
    staat in gemeenten.yml."""
    website_bron: Naam | None = None
    """Hoe u zeker weet dat dit het webadres is, en wanneer u dat nakeek."""
    bron: Bron
    """Waar de naam staat."""
