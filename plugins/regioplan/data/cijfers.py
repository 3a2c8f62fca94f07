"""Cijfers about the region."""

from typing import Literal

from .meldingen import Meldingsbron
from .punten import Signaal
from .records import Page, Record, UitBron
from .values import (
    Getal,
    Id,
    JaNee,
    Naam,
    NaarCoalitie,
    NaarDoel,
    NaarGemeente,
    NaarPunt,
    NaarThema,
    Namen,
    Periode,
    Tekst,
    Teksten,
    Webadres,
)

Grafieksoort = Literal["staaf", "lijn", "geen"]
Meetsoort = Literal["proces", "output", "outcome"]
Meetniveau = Literal["inwoners", "uitvoering", "transformatieplannen"]


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
    bron: Meldingsbron | None = None
    """Waar dit getal staat, als dat ergens anders is dan bij de bron van het cijfer."""


class Afkomst(Record):
    """De tabel waar elk jaar een nieuw getal uit komt, en waar het getal daarin staat."""

    tabel: Naam
    """De naam of het nummer van de tabel, en van wie die is. Bijvoorbeeld: CBS StatLine, tabel 85012NED."""
    link: Webadres | None = None
    """Waar de tabel te vinden is."""
    gebied: Naam
    """De kop van de kolom met gebieden. Bijvoorbeeld: Regio’s."""
    jaar: Naam | None = None
    """De kop van de kolom met jaren. Weglaten als elk jaar een eigen kolom heeft."""
    waarde: Naam | None = None
    """De kop van de kolom met het getal. Weglaten als er voor elk jaar precies één kolom is."""
    filter: Namen = ()
    """Welke rijen tellen: de kop van een kolom en wat daarin moet staan. Bijvoorbeeld: Leeftijd = 75 jaar of ouder."""
    groep: Tekst | None = None
    """De groep mensen van deze getallen, precies zoals bij de waarden."""
    eenheid: Naam
    """De eenheid, zoals de tabel die noemt. Bijvoorbeeld: %."""
    maal: Getal | None = None
    """Waarmee de site elk getal vermenigvuldigt. Bijvoorbeeld 1000 als de tabel in duizendtallen telt."""
    decimaal: Literal["komma", "punt"] | None = None
    """Het teken voor de decimalen, als dat aan de tabel niet te zien is."""
    gebieden: Namen = ()
    """Gebieden die in de tabel anders heten. Bijvoorbeeld: Nederland = Nederland (land)."""


class Cijfer(Page, UitBron):
    """Een gegeven over de regio."""

    titel: Tekst
    """Korte naam."""
    vraag: Tekst
    """De vraag die het cijfer beantwoordt, in B1."""
    vorige_plekken: tuple[Id, ...] = ()
    """Het adres van de kop, als de vraag eerst anders was. Links daarheen blijven werken."""
    antwoord: Tekst
    """Het antwoord in één of twee zinnen, in B1."""
    thema: NaarThema
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
    soort: Meetsoort = "outcome"
    """Wat het meet: proces (de stappen), output (wat die opleveren) of outcome (wat inwoners merken)."""
    niveau: Meetniveau = "inwoners"
    """Waar het over gaat: inwoners, uitvoering (van het plan) of transformatieplannen."""
    belofte: NaarPunt | None = None
    """Het punt dat hierover een getal belooft. Dat getal komt als lijn in het plaatje."""
    signaal: Signaal | None = None
    """De grens waarbij dit cijfer aandacht vraagt."""
    volgende: Periode | None = None
    """Wanneer het volgende getal er moet zijn."""
    brenger: Naam | None = None
    """De organisatie die het volgende getal geeft."""
    afkomst: Afkomst | None = None
    """De tabel waar nieuwe jaren uit komen. Die leest u in met: build.py cijfer."""
