"""The region and its plan."""

from .makkelijk import MakkelijkeKaart
from .records import Record, UitBron
from .values import Alineas, Geheel, Id, JaNee, Kleur, Naam, Periode, Tekst, Teksten


class Thema(Record):
    """Een groep cijfers."""

    id: Id
    """Vast id."""
    naam: Tekst
    """De naam, in B1."""


class Gebied(UitBron):
    """Een gebied dat op de regio lijkt, maar anders is."""

    id: Id
    """Vast id."""
    naam: Naam
    """De naam."""
    verschil: Tekst
    """Hoe het verschilt van de regio, in B1."""


class Planperiode(UitBron):
    """Het plan waar de site over gaat."""

    naam: Naam
    """De officiële naam."""
    kort: Naam
    """De korte naam."""
    begin: Periode
    """Wanneer het plan klaar was."""
    einde: Periode
    """De laatste dag van het plan."""


class Verwacht(Record):
    """Aantallen die moeten kloppen, zodat er nooit ongemerkt iets verdwijnt."""

    coalities: Geheel
    """Aantal coalities."""
    doelen: Geheel
    """Aantal doelen."""
    resultaten: Geheel
    """Aantal resultaten."""
    afspraken: Geheel
    """Aantal meetbare afspraken bij resultaten."""
    aanpakpunten: Geheel
    """Aantal punten van de aanpak."""
    gemeenten: Geheel
    """Aantal gemeenten."""
    partners: Geheel
    """Aantal partners."""
    cijfers: Geheel
    """Aantal cijfers."""
    ketenaanpakken: Geheel
    """Aantal ketenaanpakken."""
    agendapunten: Geheel
    """Aantal punten op de werkagenda."""
    regioafspraken: Geheel
    """Aantal afspraken uit de andere hoofdstukken."""
    doelpunten: Geheel = 0
    """Aantal doelen dat zelf een datum heeft, en dus meetelt als punt."""
    plannen: Geheel = 0
    """Aantal plannen van vroeger en van elders."""


class Regio(UitBron):
    """De regio en het plan."""

    naam: Naam
    """De naam van de regio."""
    samenwerking: Naam
    """De naam van de samenwerking."""
    titel: Naam
    """De naam van de site."""
    slogan: Tekst
    """Wat de site is, in één zin."""
    is_voorbeeld: JaNee = False
    """Zolang dit er staat, zegt elke pagina dat de regio een voorbeeld is, en kan niemand de site publiceren."""
    kleur: Kleur | None = None
    """De kleur van de balk bovenaan, de titels en het icoon, zoals: "#0b4a57"."""
    omschrijving: Alineas
    """Wat voor regio het is, in B1."""
    makkelijk: tuple[MakkelijkeKaart, ...] = ()
    """Het hele plan in A2, voor de eerste makkelijke pagina."""
    inwoners: Geheel
    """Aantal inwoners."""
    inwoners_jaar: Periode
    """Jaar van dat aantal."""
    plan: Planperiode
    """Het plan waar de site over gaat."""
    gebieden: tuple[Gebied, ...]
    """Gebieden die op de regio lijken, maar anders zijn."""
    themas: tuple[Thema, ...]
    """De groepen cijfers, op volgorde."""
    verwacht: Verwacht
    """Aantallen die moeten kloppen."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
