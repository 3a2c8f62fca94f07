"""Who takes part and where: partners and municipalities."""

from __future__ import annotations

from typing import Literal

from .promises import Bron, Page, Record
from .values import Geheel, Naam, NaarGemeente, NaarPartner, Namen, Tekst, Teksten, Webadres

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
    """Alleen als de bron die geeft."""
    bron: Bron
    """Waar de naam staat."""


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
    kaart: Kaartvak | None = None
    """Plaats op de schematische kaart."""
    feiten: tuple[Feit, ...] = ()
    """Wat de bron over deze gemeente zegt."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar de gemeente staat."""
