"""The other chapters of the plan, in parts."""

from .punten import Regioafspraak
from .records import PageOfPunten, Record, UitPlan
from .uitspraken import MakkelijkeUitspraak
from .values import Alineas, Geheel, Id, JaNee, Naam, NaarPartner, Tekst


class Item(Record):
    """Eén regel van een lijst."""

    naam: Tekst | None = None
    """De kop van de regel."""
    tekst: Tekst
    """De regel, in B1."""


class Onderdeel(UitPlan):
    """Een stuk van een hoofdstuk, met een eigen kop."""

    id: Id
    """Vast id, ook het adres op de pagina."""
    titel: Tekst
    """De kop, in B1."""
    naam: Naam | None = None
    """De officiële kop, als die anders is."""
    tekst: Alineas = ()
    """De tekst, in B1."""
    lijst: tuple[Item, ...] = ()
    """Een lijst onder de tekst."""
    genummerd: JaNee = False
    """ja als de volgorde van de lijst telt."""
    afspraken: tuple[Regioafspraak, ...] = ()
    """Wat hier is beloofd."""
    partners: tuple[NaarPartner, ...] = ()
    """Organisaties die de bron hier noemt."""


class Hoofdstuk(PageOfPunten, UitPlan):
    """Een ander hoofdstuk van het plan."""

    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    naam: Naam
    """De officiële naam van het hoofdstuk."""
    nummer: Geheel
    """Volgorde op de site."""
    kort: tuple[MakkelijkeUitspraak, ...]
    """Twee tot vier zinnen in A2."""
    inleiding: Alineas
    """Wat de lezer eerst moet weten, in B1."""
    onderdelen: tuple[Onderdeel, ...]
    """De stukken van het hoofdstuk."""
