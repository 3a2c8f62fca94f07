"""A coalition: a group of partners with a theme."""

from typing import Literal

from .boodschappen import MetBoodschap
from .doelen import Opsomming, Voorbeeld
from .punten import Coalitieafspraak
from .records import UitBron, UitPlan
from .uitspraken import MakkelijkeUitspraak, Uitspraak
from .values import Alineas, Geheel, Id, Naam, NaarCoalitie, NaarDoel, NaarPartner, Namen, Tekst

Coalitiesoort = Literal["inhoudelijk", "voorwaardenscheppend"]


class Verbinding(UitBron):
    """Een verband met een andere coalitie, met de reden."""

    met: NaarCoalitie | None = None
    """De andere coalitie. Weglaten als de bron alle coalities noemt."""
    reden: Tekst
    """Wat de coalities samen doen, in B1."""
    doel: NaarDoel | None = None
    """Het doel waar het bij hoort, als de bron dat zegt."""


class Coalitie(MetBoodschap, UitPlan):
    """Een groep partners die samen aan een thema werkt."""

    naam: Naam
    """De officiële naam."""
    nummer: Geheel
    """Volgorde op de site."""
    soort: Coalitiesoort
    """inhoudelijk, of voorwaardenscheppend."""
    icoon: Id
    """Naam van een icoon uit overrides/onderdelen/icoon.html."""
    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    kort: tuple[MakkelijkeUitspraak, ...]
    """Twee tot vier zinnen in A2."""
    samenvatting: tuple[Uitspraak, ...]
    """Wat de coalitie wil en doet, in B1."""
    ambitie: Alineas
    """Wat de coalitie wil bereiken, in B1."""
    waarom: Alineas
    """Waarom dat nodig is, in B1."""
    aanpak: Alineas = ()
    """Hoe de coalitie werkt, in B1."""
    opsommingen: tuple[Opsomming, ...] = ()
    """Uitgangspunten en andere lijsten."""
    afspraken: tuple[Coalitieafspraak, ...] = ()
    """Afspraken van de hele coalitie, buiten de doelen om."""
    voorbeelden: tuple[Voorbeeld, ...] = ()
    """Wat er volgens de bron al is."""
    verbindingen: tuple[Verbinding, ...] = ()
    """Wat deze coalitie samen met andere doet."""
    partners: tuple[NaarPartner, ...]
    """De organisaties die de bron bij deze coalitie noemt."""
    partners_toelichting: Alineas = ()
    """Hoe deze organisaties meedoen, en groepen die de bron zonder naam noemt."""
    ook_bekend_als: Namen = ()
    """Andere namen die de bron voor deze coalitie gebruikt."""
