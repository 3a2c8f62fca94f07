"""Whom people can call when they need help now: facts from outside the plan."""

from typing import Literal

from .partners import Partnersoort
from .records import Page, Record
from .values import (
    Datum,
    JaNee,
    MakkelijkeTekst,
    Naam,
    NaarCijfer,
    NaarCoalitie,
    NaarDoel,
    NaarHoofdstuk,
    NaarHulplijn,
    NaarKetenaanpak,
    NaarMakkelijk,
    Namen,
    Tekst,
    Telefoon,
    Webadres,
)

Hulpsoort = Literal["nood", "praten", "veiligheid", "zorg", "geld", "informatie"]


class Hulpplekken(Record):
    """De pagina’s die een hulplijn bovenaan noemen."""

    coalities: tuple[NaarCoalitie, ...] = ()
    """Coalities: ook bij hun doelen en hun makkelijke pagina."""
    doelen: tuple[NaarDoel, ...] = ()
    """Doelen."""
    hoofdstukken: tuple[NaarHoofdstuk, ...] = ()
    """Hoofdstukken."""
    makkelijk: tuple[NaarMakkelijk, ...] = ()
    """Pagina’s uit de map makkelijk."""
    ketenaanpakken: tuple[NaarKetenaanpak, ...] = ()
    """Ketenaanpakken."""
    cijfers: tuple[NaarCijfer, ...] = ()
    """Cijfers."""
    partnersoorten: tuple[Partnersoort, ...] = ()
    """Soorten organisaties: de pagina van elke organisatie van die soort."""


class Hulplijn(Page):
    """Wie mensen kunnen bellen die nu hulp nodig hebben. Zet hier alleen iets neer dat u zeker weet."""

    naam: Naam
    """De naam."""
    vraag: MakkelijkeTekst
    """De vraag waaraan iemand zich herkent, in A2. Bijvoorbeeld: Denkt u aan zelfmoord?"""
    voor_wie: Tekst
    """Voor wie het is, in B1."""
    soort: Hulpsoort
    """Onder welk kopje het op de pagina met hulp staat."""
    telefoon: tuple[Telefoon, ...] = ()
    """De nummers. Het beste nummer eerst. Laat weg wat u niet zeker weet."""
    raad: MakkelijkeTekst | None = None
    """Wat iemand doet als er geen vast nummer is, in A2. Bijvoorbeeld: Bel uw eigen huisarts."""
    website: Webadres | None = None
    """De eigen website."""
    chat: JaNee = False
    """ja als mensen op die website kunnen chatten."""
    samen_met: tuple[NaarHulplijn, ...] = ()
    """Hulplijnen die altijd samen met deze komen, zoals 112."""
    bij: Hulpplekken = Hulpplekken()
    """Pagina’s die deze hulplijn bovenaan noemen."""
    verkeerd_gespeld: Namen = ()
    """Zoekwoorden zoals mensen ze vaak verkeerd schrijven. Een enkele verkeerde letter hoeft er niet bij."""
    hele_vraag: Namen = ()
    """Als bij zoekwoorden, maar alleen als iemand precies dit typt en niets anders."""
    bron: Naam
    """Waar u dit kunt nakijken."""
    opgeschreven_op: Datum
    """De dag waarop dit is opgeschreven."""
    nagekeken_op: Datum | None = None
    """De dag waarop iemand dit voor het laatst echt nakeek: op de website keek of belde. Doe dat elk jaar."""
