"""What people tell of what they notice; nobody invents a story, and nobody is named without consent."""

from .records import Page, Record
from .values import Alineas, Datum, JaNee, Naam, NaarCoalitie, NaarDoel, NaarGemeente, NaarPunt, Plaatje, Tekst


class Toestemming(Record):
    """Wat de verteller goed vindt."""

    op: Datum
    """De dag waarop de verteller zei dat het verhaal op de site mag."""
    met_naam: JaNee = False
    """ja als de naam erbij mag staan. Anders weglaten."""


class Beeld(Record):
    """Een plaatje bij een verhaal."""

    bestand: Plaatje
    """De naam van het bestand in content/verhalen. Bijvoorbeeld: eettafel.jpg."""
    alt: Tekst
    """Wat er op het plaatje te zien is, voor wie het niet ziet."""


class Verhaal(Page):
    """Wat iemand vertelt over wat hij merkt."""

    titel: Tekst
    """Waar het verhaal over gaat."""
    tekst: Alineas
    """Het verhaal zelf, in B1."""
    verteller: Tekst
    """Wie het vertelt, met een rol: een bewoner van 80 jaar, een wijkverpleegkundige. Geen naam."""
    naam: Naam | None = None
    """De naam van de verteller. Alleen als bij toestemming staat: met_naam: ja."""
    toestemming: Toestemming
    """Wanneer de verteller ja zei, en waartegen."""
    verteld_op: Datum
    """De dag waarop het is verteld."""
    gemeente: NaarGemeente | None = None
    """De gemeente waar het verhaal speelt."""
    punten: tuple[NaarPunt, ...] = ()
    """Beloften waar het verhaal over gaat."""
    doelen: tuple[NaarDoel, ...] = ()
    """Doelen waar het verhaal bij hoort. Die van de beloften hoeven er niet bij."""
    coalities: tuple[NaarCoalitie, ...] = ()
    """Thema’s waar het verhaal bij hoort. Die van de doelen hoeven er niet bij."""
    plaatje: Beeld | None = None
    """Een plaatje, als de verteller dat goed vindt."""
