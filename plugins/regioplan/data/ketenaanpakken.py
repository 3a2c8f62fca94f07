"""The chains of help: fixed ways to help people with a certain problem together."""

from .hoofdstukken import Onderdeel
from .punten import Ketendoel
from .records import Record, UitBron
from .uitspraken import MakkelijkeUitspraak
from .values import Alineas, Id, Naam, NaarGroep, Namen, Tekst, Teksten


class Groep(Record):
    """Een groep inwoners in de tabel van de ketenaanpakken."""

    id: Id
    """Vast id."""
    naam: Tekst
    """De naam, in B1."""


class Ketenaanpak(UitBron):
    """Een vaste manier om mensen met een bepaald probleem samen te helpen."""

    id: Id
    """Vast id, ook het adres op de pagina."""
    naam: Naam
    """De officiële naam."""
    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    kort: tuple[MakkelijkeUitspraak, ...]
    """Twee tot vier zinnen in A2."""
    uitleg: Alineas
    """Wat de ketenaanpak is, in B1."""
    doelen: tuple[Ketendoel, ...]
    """Wat de regio ermee wil bereiken."""
    groepen: tuple[NaarGroep, ...]
    """Voor wie het is."""
    plan_term: Namen = ()
    """Hoe het plan dit noemt: namen en vaktermen uit de bron, geen zinnen. Zo vinden vakmensen hun woorden terug."""
    zoekwoorden: Namen = ()
    """Alledaagse woorden waarmee mensen dit zoeken."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""


class Ketenaanpakken(UitBron):
    """Het bestand ketenaanpakken.yml."""

    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    kort: tuple[MakkelijkeUitspraak, ...]
    """Twee tot vier zinnen in A2."""
    inleiding: Alineas
    """Wat de lezer eerst moet weten, in B1."""
    groepen: tuple[Groep, ...]
    """De groepen in de tabel."""
    ketenaanpakken: tuple[Ketenaanpak, ...]
    """De ketenaanpakken."""
    onderdelen: tuple[Onderdeel, ...]
    """Wat het plan verder zegt: infrastructuur, geld, wie wat doet."""
