"""The municipalities of the region, and the map with their borders, ready to be drawn. A region may lack the map."""

from .boodschappen import MetBoodschap
from .records import Bron, Record, UitBron
from .values import CbsCode, Geheel, Grens, Naam, NaarGemeente, Namen, Tekst, Teksten, Webadres


class Feit(UitBron):
    """Iets wat de bron over een gemeente zegt."""

    tekst: Tekst
    """Het feit, in B1."""


class Gemeente(MetBoodschap):
    """Een gemeente in de regio."""

    naam: Naam
    """De naam."""
    website: Webadres | None = None
    """Het webadres van de gemeente zelf. Dit is openbare kennis, en staat niet in de bron."""
    website_bron: Naam | None = None
    """Hoe u zeker weet dat dit het webadres is, en wanneer u dat nakeek."""
    cbs_code: CbsCode | None = None
    """De code van het CBS, zoals GM0001. Dit is openbare kennis. Tabellen noemen soms alleen die code."""
    code_bron: Naam | None = None
    """Hoe u zeker weet dat dit de code is, en wanneer u dat nakeek."""
    kernen: Namen = ()
    """Elke stad en elk dorp in de gemeente, en bekende buurtschappen."""
    kernen_bron: Bron | None = None
    """Waar die namen vandaan komen."""
    feiten: tuple[Feit, ...] = ()
    """Wat de bron over deze gemeente zegt."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar de gemeente staat."""


class Gebiedsnaam(Record):
    """De naam van een gebied buiten de regio, op de kaart."""

    naam: Naam
    """De naam."""
    x: Geheel
    """Het midden van de naam, van links gerekend."""
    y: Geheel
    """De voet van de naam, van boven gerekend."""


class Vlak(Record):
    """Eén gemeente op de kaart."""

    gemeente: NaarGemeente
    """De gemeente."""
    naam: Namen
    """De naam zoals die op de kaart past: één regel, of twee."""
    x: Geheel
    """Het midden van de naam, van links gerekend."""
    y: Geheel
    """Het midden van de naam, van boven gerekend."""
    grens: Grens
    """De rand, als pad van SVG."""


class Landkaart(Record):
    """Het bestand landkaart.yml: de kaart waarop inwoners hun gemeente kiezen."""

    breedte: Geheel
    """Hoe breed de kaart is. Alle plekken op de kaart tellen in dezelfde stappen."""
    hoogte: Geheel
    """Hoe hoog de kaart is."""
    gemeenten: tuple[Vlak, ...]
    """Elke gemeente van de regio, precies één keer."""
    water: Grens | None = None
    """Het water, als pad van SVG."""
    omgeving: tuple[Gebiedsnaam, ...] = ()
    """Namen van gebieden om de regio heen."""
    bronvermelding: Tekst
    """Van wie de grenzen zijn; dit staat op elke pagina met de kaart."""
    bron: Bron
    """Waar de grenzen vandaan komen."""
