"""What is promised. A *punt* is anything promised that can have a deadline.

The line under each field is its meaning. It is also the help that editors see, so it is Dutch.
"""

from decimal import Decimal
from typing import ClassVar, Literal

from .records import Bron, Record
from .uitspraken import Uitspraaksoort
from .values import (
    Datum,
    Geheel,
    Getal,
    Id,
    JaNee,
    Letter,
    Naam,
    NaarCoalitie,
    NaarGemeente,
    NaarMelder,
    NaarPartner,
    Namen,
    Periode,
    Tekst,
    Teksten,
)


class Signaal(Record):
    """Een grens. Gaat het getal erover, dan vraagt dat aandacht. Het is geen oordeel."""

    grens: Getal
    """Het getal waarbij iemand moet kijken wat er aan de hand is."""
    kant: Literal["boven", "onder"]
    """boven als een hoger getal een signaal is, en onder als een lager getal dat is."""
    uitleg: Tekst
    """Waarom deze grens, en wat er aan de hand kan zijn. In B1."""
    wie_handelt: Naam
    """De organisatie of de coalitie die dan gaat kijken. Geen naam van een persoon."""

    def is_on(self, value: Decimal | None) -> bool:
        """Whether a number asks for attention; one that is not known does not."""
        return value is not None and (value > self.grens if self.kant == "boven" else value < self.grens)


class Uitgangswaarde(Record):
    """Het getal van voor de belofte, waar u de metingen mee vergelijkt."""

    waarde: Getal
    """Het getal. Decimalen met een punt: 12.5."""
    datum: Datum
    """De dag van dat getal, bijvoorbeeld: 2024-01-01."""
    bron: Bron
    """Waar dat getal staat. Geen bron? Schrijf dan geen uitgangswaarde op."""


class Doelwaarde(Record):
    """Het getal dat is beloofd."""

    waarde: Getal
    """Het getal zelf. Decimalen met een punt: 12.5."""
    eenheid: Tekst
    """Waarin u telt. Bijvoorbeeld: procent, gesprekken, weken."""
    waarvan: Tekst
    """Waar het getal over gaat. Bijvoorbeeld: inwoners van 75 jaar en ouder."""
    hoogstens: JaNee = False
    """ja als minder beter is, zoals bij een wachttijd. Anders weglaten."""
    groei_per_jaar: Getal | None = None
    """Hoeveel er na de deadline elk jaar bij komt."""
    uitgangswaarde: Uitgangswaarde | None = None
    """Het getal van voor de belofte. Alleen als een bron het noemt. Zonder dit getal geven wij geen oordeel."""


class EerdereTermijn(Record):
    """Een deadline die is verschoven. De oude blijft zichtbaar."""

    uiterlijk: Periode | None = None
    """De oude deadline."""
    vanaf: Periode | None = None
    """Het oude begin, als dat er ook was of als er alleen een begin was."""
    reden: Tekst
    """Waarom die is verschoven."""
    bekendgemaakt: Datum
    """De dag waarop de nieuwe deadline op deze site bekend werd. De opdracht verschuif schrijft dit."""
    bron: Bron
    """Waar staat dat de deadline is verschoven."""


class Mijlpaal(Record):
    """Een tussenstap binnen een punt, met een eigen moment."""

    tekst: Tekst
    """Wat er dan klaar is of begint, in B1."""
    uiterlijk: Periode | None = None
    """Wanneer het klaar moet zijn."""
    vanaf: Periode | None = None
    """Wanneer het begint."""
    eerder: tuple[EerdereTermijn, ...] = ()
    """Oude momenten, als het moment is verschoven. Het oudste eerst."""

    @property
    def naam(self) -> str:
        """By which calendars know it within its punt: the day that it had first."""
        first = self.eerder[0] if self.eerder else self
        period = first.uiterlijk or first.vanaf
        return f"tussenstap-{period.laatste.isoformat() if period else ''}"


class Punt(Record):
    """Iets wat is beloofd."""

    tekst: Tekst
    """Wat er is beloofd, in B1. Wie doet wat?"""
    toelichting: Tekst | None = None
    """Wat iemand moet weten om de belofte te begrijpen, in B1."""
    uiterlijk: Periode | None = None
    """Wanneer het klaar moet zijn: 2025, 2025-Q2, 2025-06 of 2025-06-30."""
    vanaf: Periode | None = None
    """Wanneer het begint of vanaf wanneer het zo is."""
    norm: Tekst | None = None
    """Een afspraak over tempo in plaats van een datum. Bijvoorbeeld: binnen 2 weken."""
    eerder: tuple[EerdereTermijn, ...] = ()
    """Oude deadlines, als de deadline is verschoven. De oudste eerst. De opdracht verschuif schrijft dit."""
    mijlpalen: tuple[Mijlpaal, ...] = ()
    """Tussenstappen met een eigen moment."""
    doelwaarde: Doelwaarde | None = None
    """Het getal dat is beloofd, als er een getal is beloofd."""
    signaal: Signaal | None = None
    """De grens waarbij het gemeten getal aandacht vraagt. Alleen bij een punt met een doelwaarde."""
    per_gemeente: JaNee = False
    """ja als het plan dit in elke gemeente belooft. Anders weglaten."""
    landelijk: JaNee = False
    """ja als dit een landelijke afspraak is. Anders weglaten."""
    gemeenten: tuple[NaarGemeente, ...] = ()
    """Gemeenten die de bron bij dit punt noemt."""
    partners: tuple[NaarPartner, ...] = ()
    """Organisaties die de bron bij dit punt noemt."""
    coalities: tuple[NaarCoalitie, ...] = ()
    """Andere coalities die de bron bij dit punt noemt."""
    melder: NaarMelder | None = None
    """Wie in een ronde de vraag over dit punt krijgt, als dat anders is dan gewoonlijk: id van een organisatie,
    coalitie-<id>, of regio."""
    deelpunten: Teksten = ()
    """De onderdelen, als het punt uit onderdelen bestaat."""
    uitspraak: Uitspraaksoort | None = None
    """Wat voor uitspraak dit is, als het anders is dan gewoonlijk. Een resultaat of afspraak is een belofte, een stap
    of agendapunt een voornemen, een doel een streven."""
    plan_term: Namen = ()
    """Hoe het plan dit noemt: namen en vaktermen uit de bron, geen zinnen. Zo vinden vakmensen hun woorden terug."""
    let_op: Tekst | None = None
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar dit staat."""

    gewone_uitspraak: ClassVar[Uitspraaksoort] = "belofte"

    @property
    def soort_uitspraak(self) -> Uitspraaksoort:
        """What kind of statement it is: as written, or what is usual for this kind of punt."""
        return self.uitspraak or self.gewone_uitspraak


class Gemerkt(Punt):
    """Een punt met een letter uit de bron, of met een volgnummer als de bron geen letters geeft."""

    letter: Letter | None = None
    """De letter die het punt in de bron heeft."""
    stap: Geheel | None = None
    """Volgnummer, alleen als de bron geen letter geeft."""

    @property
    def merk(self) -> str:
        """The letter or number by which people call it."""
        return self.letter or str(self.stap)


class Afspraak(Gemerkt):
    """Een meetbare afspraak bij een resultaat."""


class Aanpakpunt(Gemerkt):
    """Iets wat de partners gaan doen om het doel te halen."""

    gewone_uitspraak: ClassVar[Uitspraaksoort] = "voornemen"

    titel: Tekst | None = None
    """Korte naam, als de bron die geeft."""
    bij: tuple[Geheel, ...] = ()
    """Nummers van de resultaten waar dit bij hoort, als de bron dat zegt."""


class Coalitieafspraak(Gemerkt):
    """Iets wat een hele coalitie belooft, buiten de doelen om."""


class Resultaat(Punt):
    """Een genummerd resultaat van een doel."""

    nummer: Geheel
    """Het nummer in de bron."""
    afspraken: tuple[Afspraak, ...] = ()
    """De meetbare afspraken bij dit resultaat."""


class Doelpunt(Punt):
    """Een doel dat zelf een datum heeft in het plan."""

    gewone_uitspraak: ClassVar[Uitspraaksoort] = "streven"


class BenoemdPunt(Punt):
    """Een punt met een eigen id."""

    id: Id
    """Vast id, ook het adres op de pagina."""
    letter: Letter | None = None
    """De letter in de bron, als die er is."""


class Regioafspraak(BenoemdPunt):
    """Een afspraak uit een van de andere hoofdstukken."""


class Ketendoel(BenoemdPunt):
    """Wat de regio met een ketenaanpak wil bereiken."""

    gewone_uitspraak: ClassVar[Uitspraaksoort] = "streven"


class Agendapunt(BenoemdPunt):
    """Een punt van de werkagenda."""

    gewone_uitspraak: ClassVar[Uitspraaksoort] = "voornemen"

    coalitie: NaarCoalitie | None = None
    """De coalitie die dit doet. Weglaten als het voor alle coalities geldt."""
