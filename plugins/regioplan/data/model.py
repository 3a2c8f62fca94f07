"""The records: one class per kind of file or list entry in data/.

A record is exactly what the YAML says. What follows from it lives in `derived`.
"""

from __future__ import annotations

from typing import Literal

from .easy import MakkelijkeKaart, MakkelijkePagina
from .plans import Plan
from .promises import (
    Aanpakpunt,
    Agendapunt,
    Bron,
    Coalitieafspraak,
    Ketendoel,
    Page,
    Record,
    Regioafspraak,
    Resultaat,
)
from .steward import Beheer
from .values import (
    Alineas,
    Datum,
    Geheel,
    Getal,
    Id,
    JaNee,
    NaarBegrip,
    NaarCoalitie,
    NaarDocument,
    NaarDoel,
    NaarGemeente,
    NaarGroep,
    NaarMelding,
    NaarPartner,
    NaarPunt,
    Periode,
    Tekst,
    Teksten,
    Webadres,
)

Coalitiesoort = Literal["inhoudelijk", "voorwaardenscheppend"]
Partnersoort = Literal[
    "gemeente",
    "ziekenhuis",
    "huisartsen",
    "ouderenzorg",
    "ggz",
    "gehandicaptenzorg",
    "eerstelijn",
    "revalidatie",
    "welzijn",
    "preventie",
    "onderwijs",
    "wonen",
    "werk",
    "verzekeraar",
    "inwonersgroep",
    "netwerk",
    "overig",
    "onbekend",
]
Status = Literal["niet-gestart", "bezig", "klaar", "gestopt", "opgegaan-in"]
Grafieksoort = Literal["staaf", "lijn", "geen"]


class Opsomming(Record):
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
    bron: Bron
    """Waar dit staat."""


class Voorbeeld(Record):
    """Iets wat er volgens de bron al is."""

    tekst: Tekst
    """Wat er al is, in B1."""
    gemeenten: tuple[NaarGemeente, ...] = ()
    """Waar het is."""
    partners: tuple[NaarPartner, ...] = ()
    """Wie het doet."""
    bron: Bron
    """Waar dit staat."""


class Verbinding(Record):
    """Een verband met een andere coalitie, met de reden."""

    met: NaarCoalitie | None = None
    """De andere coalitie. Weglaten als de bron alle coalities noemt."""
    reden: Tekst
    """Wat de coalities samen doen, in B1."""
    doel: NaarDoel | None = None
    """Het doel waar het bij hoort, als de bron dat zegt."""
    bron: Bron
    """Waar dit staat."""


class Coalitie(Page):
    """Een groep partners die samen aan een thema werkt."""

    naam: Tekst
    """De officiële naam."""
    nummer: Geheel
    """Volgorde op de site."""
    soort: Coalitiesoort
    """inhoudelijk, of voorwaardenscheppend."""
    icoon: Id
    """Naam van een icoon uit overrides/iconen."""
    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    kort: Teksten
    """Twee tot vier zinnen in A2."""
    samenvatting: Alineas
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
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar dit staat."""


class Doel(Page):
    """Een van de doelen van een coalitie."""

    coalitie: NaarCoalitie
    """De coalitie van dit doel."""
    nummer: Geheel
    """Het nummer binnen de coalitie."""
    naam: Tekst
    """De officiële korte naam."""
    titel: Tekst
    """Het doel in gewone woorden: wat verandert er?"""
    doelzin: Tekst
    """Het doel in één of twee zinnen, in B1."""
    uiterlijk: Periode | None = None
    """Wanneer het doel gehaald moet zijn."""
    kort: Teksten
    """Twee tot vier zinnen in A2."""
    waarom: Alineas
    """Waarom dit nodig is, in B1."""
    wat_merkt_u: Alineas
    """Wat een inwoner ervan merkt, in B1."""
    vragen: Teksten = ()
    """Vragen van inwoners die bij dit doel passen, zoals zij ze stellen."""
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
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar dit staat."""


class Partner(Page):
    """Een organisatie die meedoet."""

    naam: Tekst
    """De naam, zoals op de site."""
    soort: Partnersoort
    """Wat voor organisatie het is. Onbekend als de bron het niet zegt."""
    ook_bekend_als: Teksten = ()
    """Andere schrijfwijzen in de bron."""
    gemeente: NaarGemeente | None = None
    """Alleen als de partner zelf een gemeente is."""
    werkgebied: tuple[NaarGemeente, ...] = ()
    """Gemeenten waar de partner volgens de bron werkt."""
    onderdeel_van: NaarPartner | None = None
    """De organisatie waar dit een deel van is."""
    omschrijving: Tekst | None = None
    """Wat de bron over de organisatie zegt, in B1."""
    onzeker: Tekst | None = None
    """Wat er niet zeker is aan deze naam."""
    website: Webadres | None = None
    """Alleen als de bron die geeft."""
    bron: Bron
    """Waar de naam staat."""


class Kaartvak(Record):
    """Plaats op de schematische kaart."""

    rij: Geheel
    """Rij, van boven naar beneden, vanaf 1."""
    kolom: Geheel
    """Kolom, van links naar rechts, vanaf 1."""


class Feit(Record):
    """Iets wat de bron over een gemeente zegt."""

    tekst: Tekst
    """Het feit, in B1."""
    bron: Bron
    """Waar dit staat."""


class Gemeente(Page):
    """Een gemeente in de regio."""

    naam: Tekst
    """De naam."""
    kaart: Kaartvak | None = None
    """Plaats op de schematische kaart."""
    feiten: tuple[Feit, ...] = ()
    """Wat de bron over deze gemeente zegt."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar de gemeente staat."""


class Begrip(Page):
    """Een moeilijk woord met uitleg."""

    term: Tekst
    """Het woord."""
    voluit: Tekst | None = None
    """De volle naam, bij een afkorting."""
    uitleg: Tekst
    """De uitleg, in B1."""
    varianten: Teksten = ()
    """Andere vormen van het woord, zoals het meervoud."""
    gewone_woorden: Teksten = ()
    """Woorden die mensen zelf gebruiken."""
    zie_ook: tuple[NaarBegrip, ...] = ()
    """Woorden die erop lijken."""
    in_tekst: JaNee = True
    """nee als het woord niet vanzelf uitleg mag krijgen in de tekst."""


class Document(Record):
    """Een bron van de gegevens."""

    id: Id
    """Vast id."""
    titel: Tekst
    """De naam van het document."""
    omschrijving: Tekst
    """Wat het is, in B1."""
    datum: Periode | None = None
    """Wanneer het is gemaakt, als dat bekend is."""
    let_op: Tekst | None = None
    """Wat er aan het document niet duidelijk is."""


class Waarde(Record):
    """Eén getal van een cijfer."""

    gebied: Tekst | None = None
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
    gebied: Tekst
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


class Item(Record):
    """Eén regel van een lijst in een hoofdstuk."""

    naam: Tekst | None = None
    """De kop van de regel."""
    tekst: Tekst
    """De regel, in B1."""


class Onderdeel(Record):
    """Een stuk van een hoofdstuk, met een eigen kop."""

    id: Id
    """Vast id, ook het adres op de pagina."""
    titel: Tekst
    """De kop, in B1."""
    naam: Tekst | None = None
    """De officiële kop, als die anders is."""
    tekst: Alineas = ()
    """De tekst, in B1."""
    lijst: tuple[Item, ...] = ()
    """Een lijst onder de tekst."""
    genummerd: JaNee = False
    """ja als de volgorde van de lijst telt."""
    afspraken: tuple[Regioafspraak, ...] = ()
    """Wat hier is beloofd."""
    partners: tuple[NaarPartner, ...] = ()
    """Organisaties die de bron hier noemt."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar dit staat."""


class Hoofdstuk(Page):
    """Een ander hoofdstuk van het plan."""

    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    naam: Tekst
    """De officiële naam van het hoofdstuk."""
    nummer: Geheel
    """Volgorde op de site."""
    kort: Teksten
    """Twee tot vier zinnen in A2."""
    inleiding: Alineas
    """Wat de lezer eerst moet weten, in B1."""
    onderdelen: tuple[Onderdeel, ...]
    """De stukken van het hoofdstuk."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar dit staat."""


class Groep(Record):
    """Een groep inwoners in de tabel van de ketenaanpakken."""

    id: Id
    """Vast id."""
    naam: Tekst
    """De naam, in B1."""


class Ketenaanpak(Record):
    """Een vaste manier om mensen met een bepaald probleem samen te helpen."""

    id: Id
    """Vast id, ook het adres op de pagina."""
    naam: Tekst
    """De officiële naam."""
    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    kort: Teksten
    """Twee tot vier zinnen in A2."""
    uitleg: Alineas
    """Wat de ketenaanpak is, in B1."""
    doelen: tuple[Ketendoel, ...]
    """Wat de regio ermee wil bereiken."""
    groepen: tuple[NaarGroep, ...]
    """Voor wie het is."""
    zoekwoorden: Teksten = ()
    """Alledaagse woorden waarmee mensen dit zoeken."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar dit staat."""


class Ketenaanpakken(Record):
    """Het bestand ketenaanpakken.yml."""

    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    kort: Teksten
    """Twee tot vier zinnen in A2."""
    inleiding: Alineas
    """Wat de lezer eerst moet weten, in B1."""
    groepen: tuple[Groep, ...]
    """De groepen in de tabel."""
    ketenaanpakken: tuple[Ketenaanpak, ...]
    """De ketenaanpakken."""
    onderdelen: tuple[Onderdeel, ...]
    """Wat het plan verder zegt: infrastructuur, geld, wie wat doet."""
    bron: Bron
    """Waar dit staat."""


class Agendablok(Record):
    """Een periode van de werkagenda."""

    id: Id
    """Vast id."""
    titel: Tekst
    """De periode in woorden, zoals: eerste deel van 2024."""
    jaar: Periode
    """Het jaar of de periode."""
    let_op: Tekst | None = None
    """Wat er in de bron onduidelijk is."""
    punten: tuple[Agendapunt, ...]
    """Wat er in deze periode op de agenda staat."""


class Werkagenda(Record):
    """Het bestand werkagenda.yml."""

    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    inleiding: Alineas
    """Wat de lezer eerst moet weten, in B1."""
    blokken: tuple[Agendablok, ...]
    """De periodes, op volgorde."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk of tegenstrijdig is."""
    bron: Bron
    """Waar dit staat."""


class Moment(Record):
    """Iets wat op een bepaald moment gebeurt of is gebeurd."""

    id: Id
    """Vast id."""
    wanneer: Periode
    """Het moment."""
    tot_en_met: Periode | None = None
    """Het einde, als het langer duurt."""
    tekst: Tekst
    """Wat er gebeurt, in B1."""
    soort: Literal["mijlpaal", "communicatie"]
    """mijlpaal van het plan, of moment uit het communicatieplan."""
    let_op: Tekst | None = None
    """Wat er in de bron onduidelijk is."""
    bron: Bron
    """Waar dit staat."""


class Thema(Record):
    """Een groep cijfers."""

    id: Id
    """Vast id."""
    naam: Tekst
    """De naam, in B1."""


class Gebied(Record):
    """Een gebied dat op de regio lijkt, maar anders is."""

    id: Id
    """Vast id."""
    naam: Tekst
    """De naam."""
    verschil: Tekst
    """Hoe het verschilt van de regio, in B1."""
    bron: Bron
    """Waar dit staat."""


class Planperiode(Record):
    """Het plan waar de site over gaat."""

    naam: Tekst
    """De officiële naam."""
    kort: Tekst
    """De korte naam."""
    begin: Periode
    """Wanneer het plan klaar was."""
    einde: Periode
    """De laatste dag van het plan."""
    bron: Bron
    """Waar dit staat."""


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
    plannen: Geheel = 0
    """Aantal plannen van vroeger en van elders."""


class Regio(Record):
    """De regio en het plan."""

    naam: Tekst
    """De naam van de regio."""
    samenwerking: Tekst
    """De naam van de samenwerking."""
    titel: Tekst
    """De naam van de site."""
    slogan: Tekst
    """Wat de site is, in één zin."""
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
    bron: Bron
    """Waar dit staat."""


class Meldingsbron(Record):
    """Waar een melding vandaan komt."""

    document: NaarDocument | None = None
    """Id van het document, uit documenten.yml."""
    plaats: Tekst
    """De plek in het document, of hoe het bericht binnenkwam."""
    link: Webadres | None = None
    """Webadres van het bericht."""


class Melding(Record):
    """Een bericht over hoe het gaat met een punt. Een melding verandert nooit."""

    id: Id
    """Vast id: de bestandsnaam, die begint met de datum."""
    datum: Datum
    """De dag van het bericht."""
    over: NaarPunt
    """Het punt waar het over gaat."""
    status: Status
    """niet-gestart, bezig, klaar, gestopt of opgegaan-in."""
    gemeente: NaarGemeente | None = None
    """De gemeente, als het punt per gemeente is beloofd."""
    klaar_op: Periode | None = None
    """Wanneer het klaar was. Verplicht bij klaar, of schrijf klaar_onbekend: ja."""
    klaar_onbekend: JaNee = False
    """ja als niemand weet wanneer het klaar was."""
    opgegaan_in: NaarPunt | None = None
    """Het andere punt. Verplicht bij opgegaan-in."""
    waarde: Getal | None = None
    """Het gemeten getal, als er iets is gemeten."""
    gemeten_op: Datum | None = None
    """De dag van de meting."""
    tekst: Tekst
    """Wat er is gebeurd, in B1."""
    door: NaarPartner | None = None
    """De organisatie die het meldt."""
    vervangt: NaarMelding | None = None
    """Id van een eerdere melding die niet klopte."""
    bron: Meldingsbron
    """Waar het bericht vandaan komt."""


class Partnerlijst(Record):
    """Het bestand partners.yml."""

    partners: tuple[Partner, ...]
    """Alle organisaties."""


class Gemeentelijst(Record):
    """Het bestand gemeenten.yml."""

    gemeenten: tuple[Gemeente, ...]
    """Alle gemeenten."""


class Begrippenlijst(Record):
    """Het bestand begrippen.yml."""

    begrippen: tuple[Begrip, ...]
    """Alle moeilijke woorden."""


class Documentenlijst(Record):
    """Het bestand documenten.yml."""

    documenten: tuple[Document, ...]
    """Alle bronnen."""


class Kalender(Record):
    """Het bestand kalender.yml."""

    momenten: tuple[Moment, ...]
    """Alle momenten."""


class Adreslijst(Record):
    """Het bestand adressen.yml: elk adres dat ooit is gepubliceerd."""

    adressen: Teksten
    """De adressen, zoals /doelen/informele-steun/."""


class Regiodata(Record):
    """Everything that data/ says."""

    regio: Regio
    documenten: tuple[Document, ...]
    coalities: tuple[Coalitie, ...]
    doelen: tuple[Doel, ...]
    partners: tuple[Partner, ...]
    gemeenten: tuple[Gemeente, ...]
    begrippen: tuple[Begrip, ...]
    cijfers: tuple[Cijfer, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]
    ketenaanpakken: Ketenaanpakken
    werkagenda: Werkagenda
    momenten: tuple[Moment, ...]
    meldingen: tuple[Melding, ...]
    plannen: tuple[Plan, ...]
    makkelijk: tuple[MakkelijkePagina, ...]
    adressen: tuple[str, ...]
    beheer: Beheer
