"""The easy pages: the plan in A2, one message in each sentence. Facts keep their place in the source."""

from .records import Page, UitBron
from .uitspraken import MakkelijkeUitspraak
from .values import Geheel, Id, MakkelijkeTekst, NaarDoel, NaarHoofdstuk


class MakkelijkeKaart(UitBron):
    """Een paar makkelijke zinnen over één ding."""

    titel: MakkelijkeTekst
    """Waar het over gaat, in een paar gewone woorden."""
    icoon: Id
    """Naam van een icoon uit overrides/onderdelen/icoon.html."""
    zinnen: tuple[MakkelijkeUitspraak, ...]
    """Een streepje per zin, met wat voor uitspraak het is. Een zin heeft hoogstens 10 woorden en één boodschap (A2)."""
    doel: NaarDoel | None = None
    """Het doel waarover de lezer meer kan lezen."""
    hoofdstuk: NaarHoofdstuk | None = None
    """Het hoofdstuk waarover de lezer meer kan lezen, als er geen doel bij past."""


class MakkelijkePagina(Page):
    """Een pagina in makkelijke taal, met kaarten."""

    nummer: Geheel
    """De plek in de rij."""
    titel: MakkelijkeTekst
    """De kop: de vraag van de lezer, in een paar gewone woorden."""
    icoon: Id
    """Naam van een icoon uit overrides/onderdelen/icoon.html."""
    kort: tuple[MakkelijkeUitspraak, ...]
    """Twee tot vier zinnen in A2 om mee te beginnen."""
    kaarten: tuple[MakkelijkeKaart, ...]
    """De kaarten, op volgorde."""
