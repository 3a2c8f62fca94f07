"""The map of the region: the borders of its municipalities, ready to be drawn. A region may lack it."""

from .records import Bron, Record
from .values import Geheel, Grens, Naam, NaarGemeente, Namen, Tekst


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
