"""Cijfers about the region."""

from typing import Literal

from .records import Bron, Page, Record
from .values import Getal, Id, JaNee, Naam, NaarCoalitie, NaarDoel, NaarGemeente, Periode, Tekst, Teksten

Grafieksoort = Literal["staaf", "lijn", "geen"]


class Waarde(Record):
    """Eén getal van een cijfer."""

    gebied: Naam | None = None
    """Gebied, als dat geen gemeente is. Bijvoorbeeld: Nederland."""
    gemeente: NaarGemeente | None = None
    """De gemeente."""
    groep: Tekst | None = None
    """De groep mensen. Bijvoorbeeld: 75 jaar en ouder."""
    jaar: Periode | None = None
    """Jaar of dag van het getal."""
    waarde: Getal | None = None
    """Het getal. Weglaten als het niet bekend is."""
    tekst: Tekst | None = None
    """Wat de bron zegt, als er geen getal staat of als het getal uitleg nodig heeft."""
    verwacht: JaNee = False
    """ja als het een verwachting is."""


class Cijfer(Page):
    """Een gegeven over de regio."""

    titel: Tekst
    """Korte naam."""
    vraag: Tekst
    """De vraag die het cijfer beantwoordt, in B1."""
    antwoord: Tekst
    """Het antwoord in één of twee zinnen, in B1."""
    thema: Id
    """Id van het thema, uit regio.yml."""
    eenheid: Tekst
    """Waarin is geteld. Bijvoorbeeld: procent van de ouderen."""
    gebied: Naam
    """Het gebied waar het cijfer over gaat."""
    periode: Tekst
    """Jaar of periode, of: niet genoemd in de bron."""
    waarden: tuple[Waarde, ...]
    """De getallen."""
    grafiek: Grafieksoort = "geen"
    """staaf, lijn, of geen als een grafiek een verkeerd beeld geeft."""
    let_op: Teksten = ()
    """Waarom u voorzichtig moet zijn met dit cijfer."""
    coalities: tuple[NaarCoalitie, ...] = ()
    """Coalities waar dit cijfer bij hoort."""
    doelen: tuple[NaarDoel, ...] = ()
    """Doelen waar dit cijfer bij hoort."""
    bron: Bron
    """Waar dit staat."""
