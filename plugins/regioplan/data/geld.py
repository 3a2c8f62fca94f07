"""The money of a plan: lists of amounts as the source gives them. What they add up to is in `sums`."""

from typing import Literal

from .records import Bron, Record, UitBron
from .values import Alineas, Bedrag, Geheel, Id, JaNee, Naam, NaarGemeente, NaarPartner, Periode, Tekst, Teksten

Geldsoort = Literal["kosten", "dekking", "verdeling", "overig"]
Geldstand = Literal["geraamd", "voorgesteld", "aangevraagd", "toegekend", "beschikbaar", "ingezet", "onbekend"]


class Jaarbedrag(Record):
    """Een bedrag voor één jaar."""

    jaar: Periode
    """Het jaar."""
    bedrag: Bedrag
    """Het bedrag in euro’s."""


class Geldregel(UitBron):
    """Eén regel van een lijst met bedragen."""

    id: Id
    """Vast id, uniek binnen de lijst."""
    naam: Naam
    """Waar het geld voor is of vandaan komt, in B1."""
    bedrag: Bedrag | None = None
    """Het bedrag in euro’s volgens de bron. Weglaten als de bron het niet noemt."""
    rest: JaNee = False
    """ja als de bron het bedrag niet noemt, maar het wel volgt: totaal min de andere regels."""
    per_jaar: tuple[Jaarbedrag, ...] = ()
    """Het bedrag per jaar, als de bron dat geeft."""
    betaler: Naam | None = None
    """Wie betaalt, als de bron dat zegt."""
    partner: NaarPartner | None = None
    """Id van de organisatie die betaalt."""
    gemeente: NaarGemeente | None = None
    """De gemeente die betaalt."""
    inwoners: Geheel | None = None
    """Aantal inwoners waarmee de bron rekent."""
    onderwerp: Id | None = None
    """Id van het thema of subthema van dit plan waar het geld voor is."""
    uitwerking: Id | None = None
    """Id van een andere lijst die dit bedrag uitsplitst. Het totaal daarvan moet gelijk zijn."""
    stand: Geldstand | None = None
    """Hoe zeker het bedrag is, als dat anders is dan bij de hele lijst."""
    noot: Tekst | None = None
    """Wat de lezer bij dit bedrag moet weten, in B1."""
    verschil: Tekst | None = None
    """Verplicht als de jaren samen een ander bedrag geven dan de bron: hoe dat komt, in B1."""


class Geldlijst(Record):
    """Een lijst met bedragen die bij elkaar horen."""

    id: Id
    """Vast id, uniek binnen het plan. Ook het adres op de pagina."""
    titel: Tekst
    """Waar de lijst over gaat, in B1."""
    soort: Geldsoort
    """kosten, dekking (waar het geld vandaan komt), verdeling (wie hoeveel betaalt) of overig."""
    stand: Geldstand
    """Hoe zeker de bedragen zijn."""
    uitleg: Alineas = ()
    """Wat de lezer moet weten, in B1."""
    vanaf: Periode | None = None
    """Begin van de tijd waar het geld voor is."""
    tot_en_met: Periode | None = None
    """Einde van de tijd waar het geld voor is."""
    regels: tuple[Geldregel, ...]
    """De bedragen."""
    totaal: Bedrag | None = None
    """Het totaal dat de bron noemt. De bouw telt zelf ook op."""
    totaal_per_jaar: tuple[Jaarbedrag, ...] = ()
    """De totalen per jaar die de bron noemt."""
    inwoners: Geheel | None = None
    """Het totaal aantal inwoners dat de bron noemt."""
    verschil: Tekst | None = None
    """Verplicht als wij op een ander totaal komen dan de bron: hoe dat komt, in B1."""
    gelijk_aan: Id | None = None
    """Id van een andere lijst die hetzelfde totaal moet hebben."""
    noten: Teksten = ()
    """Wat de bron onder de lijst schrijft, in B1."""
    bron: Bron
    """Waar de lijst staat."""


class Plangeld(Record):
    """Alle bedragen van een plan."""

    uitleg: Alineas
    """Waar het geld voor is en wie betaalt, in B1."""
    prijspeil: Tekst | None = None
    """Van welk jaar de prijzen zijn. Weglaten als de bron het niet zegt."""
    inwoners: Geheel | None = None
    """Aantal inwoners van het hele gebied volgens de bron."""
    inwoners_wanneer: Tekst | None = None
    """Van wanneer dat aantal is, of dat de bron het niet zegt."""
    lijsten: tuple[Geldlijst, ...]
    """De lijsten met bedragen."""
