"""A goal of a coalition, with the questions of residents, and the lists and examples that goals and coalitions have."""

from typing import Any

from pydantic import model_validator

from .boodschappen import MetBoodschap
from .punten import Aanpakpunt, Doelpunt, Resultaat
from .records import Record, UitBron, UitPlan
from .uitspraken import MakkelijkeUitspraak, Uitspraak
from .values import (
    Alineas,
    Geheel,
    Id,
    Naam,
    NaarCoalitie,
    NaarGemeente,
    NaarPartner,
    NaarPlek,
    Periode,
    Tekst,
    Teksten,
    refuse,
)


class Opsomming(UitBron):
    """Een lijst met een kop, zoals de uitgangspunten bij een doel."""

    titel: Tekst
    """De kop, in B1."""
    inleiding: Tekst | None = None
    """Een zin boven de lijst."""
    punten: Teksten
    """De regels van de lijst, in B1."""
    bij: tuple[Geheel, ...] = ()
    """Nummers van de resultaten waar dit bij hoort."""
    fase: Tekst | None = None
    """Naam van de fase, als de lijst over een fase van een lange planning gaat. Dan komt zij op de tijdlijn."""
    vanaf: Periode | None = None
    """Eerste jaar van die fase."""
    tot_en_met: Periode | None = None
    """Laatste jaar van die fase."""


class Voorbeeld(UitBron):
    """Iets wat er volgens de bron al is."""

    tekst: Tekst
    """Wat er al is, in B1."""
    gemeenten: tuple[NaarGemeente, ...] = ()
    """Waar het is."""
    partners: tuple[NaarPartner, ...] = ()
    """Wie het doet."""


class Inwonersvraag(Record):
    """Een vraag van een inwoner, met een kort antwoord."""

    id: Id
    """Vast id, ook het adres: /vragen/#waar-eten."""
    vorige_ids: tuple[Id, ...] = ()
    """Oude ids. Het oude adres blijft dan werken."""
    vraag: Tekst
    """De vraag, zoals een inwoner die stelt."""
    antwoord: tuple[Uitspraak, ...]
    """Het antwoord, in twee of drie zinnen. Begin met wat de inwoner wil weten: wat kan ik doen, waar kan ik heen?"""
    waar: NaarPlek
    """Waar meer staat: de id van een punt, of een adres op deze site met de plek erbij."""

    @model_validator(mode="before")
    @classmethod
    def _has_an_answer(cls, tree: Any) -> Any:
        """A question alone is how it was written before, and what editors write first."""
        if isinstance(tree, str):
            fields = f'id: een-kort-woord, vraag: "{tree[:60]}", antwoord: [{{uitleg: "…"}}], waar: id-van-het-punt'
            raise refuse(f"bij de vraag “{tree[:60]}” staat geen antwoord", f"schrijf: {{{fields}}}")
        return tree


class Doel(MetBoodschap, UitPlan):
    """Een van de doelen van een coalitie."""

    coalitie: NaarCoalitie
    """De coalitie van dit doel."""
    nummer: Geheel
    """Het nummer binnen de coalitie."""
    naam: Naam
    """De officiële korte naam."""
    titel: Tekst
    """Het doel in gewone woorden: wat verandert er?"""
    icoon: Id | None = None
    """Naam van een icoon uit overrides/onderdelen/icoon.html, voor de makkelijke pagina. Leeg: dat van de coalitie."""
    doelzin: tuple[Uitspraak, ...]
    """Het doel in één of twee zinnen, in B1, met wat voor uitspraak het is."""
    doelpunt: Doelpunt | None = None
    """Het doel zelf als punt, als het plan er een eigen datum bij zegt. Het telt dan mee als elke belofte."""
    kort: tuple[MakkelijkeUitspraak, ...]
    """Twee tot vier zinnen in A2."""
    waarom: Alineas
    """Waarom dit nodig is, in B1."""
    wat_merkt_u: tuple[Uitspraak, ...]
    """Wat een inwoner ervan merkt, in B1: een alinea per uitspraak."""
    vragen: tuple[Inwonersvraag, ...] = ()
    """Vragen van inwoners die bij dit doel passen, elk met een antwoord."""
    resultaten: tuple[Resultaat, ...]
    """Wat er klaar moet zijn."""
    aanpak_inleiding: Alineas = ()
    """Wat er vooraf gezegd wordt over de aanpak."""
    aanpak: tuple[Aanpakpunt, ...] = ()
    """Wat de partners gaan doen."""
    opsommingen: tuple[Opsomming, ...] = ()
    """Uitgangspunten en andere lijsten."""
    voorbeelden: tuple[Voorbeeld, ...] = ()
    """Wat er volgens de bron al is."""
    partners: tuple[NaarPartner, ...] = ()
    """Organisaties die de bron bij dit doel noemt."""
