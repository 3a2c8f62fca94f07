"""The plans before and beside the regional plan: one shape for a network, a project, an agenda and a programme.

Nothing here is a punt: a plan of the past is told, not tracked, so it never enters the region's counts.
"""

from typing import Literal

from .geld import Geldlijst, Plangeld
from .hoofdstukken import Item
from .records import Bron, Page, Record, UitBron
from .uitspraken import MakkelijkeUitspraak
from .values import (
    Alineas,
    Geheel,
    Getal,
    Id,
    JaNee,
    Naam,
    NaarCoalitie,
    NaarDoel,
    NaarGemeente,
    NaarHoofdstuk,
    NaarKetenaanpak,
    NaarPartner,
    NaarPlan,
    Periode,
    Tekst,
    Teksten,
)

Plansoort = Literal["netwerk", "project", "agenda", "programma"]
Besluitstatus = Literal["voorstel", "vastgesteld", "onbekend"]
Vervolgsoort = Literal["staat-in-bron", "zelfde-onderwerp"]


class Looptijd(UitBron):
    """Een periode waarin het plan of een deel ervan liep."""

    wat: Tekst
    """Wat er in die tijd liep, in B1."""
    vanaf: Periode
    """Het begin."""
    tot_en_met: Periode | None = None
    """De laatste dag. Weglaten als de bron geen einde noemt."""
    maanden: Geheel | None = None
    """Aantal maanden volgens de bron. De bouw rekent het na."""


class Plandoel(UitBron):
    """Een doel van het plan. Dit telt niet mee als belofte van de regio."""

    nummer: Geheel | None = None
    """Het nummer in de bron."""
    tekst: Tekst
    """Wat het plan wilde, in B1."""
    uiterlijk: Periode | None = None
    """Het jaar dat de bron noemt."""


class Planonderwerp(UitBron):
    """Een thema van het plan, of een onderwerp daarvan."""

    id: Id
    """Vast id, uniek binnen het plan."""
    nummer: Geheel | None = None
    """Het nummer in de bron."""
    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    naam: Naam
    """De naam in de bron."""
    tekst: Alineas = ()
    """Uitleg, in B1."""


class Subthema(Planonderwerp):
    """Een onderwerp of project binnen een thema."""

    punten: Teksten = ()
    """Wat erbij hoort, als lijst."""


class Planthema(Planonderwerp):
    """Een thema of programmalijn van het plan."""

    id: Id
    """Vast id, uniek binnen het plan. Ook het adres op de pagina."""
    wil: Tekst | None = None
    """Het doel of de ambitie die de bron bij dit thema noemt, in B1."""
    subthemas: tuple[Subthema, ...] = ()
    """De onderwerpen of projecten."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk is."""


class Planstuk(UitBron):
    """Een stuk tekst met een eigen kop."""

    id: Id
    """Vast id, uniek binnen het plan. Ook het adres op de pagina."""
    titel: Tekst
    """De kop, in B1."""
    tekst: Alineas = ()
    """De tekst, in B1."""
    lijst: tuple[Item, ...] = ()
    """Een lijst onder de tekst."""
    genummerd: JaNee = False
    """ja als de volgorde van de lijst telt."""
    let_op: Teksten = ()
    """Wat er in de bron onduidelijk is."""


class Planpartij(UitBron):
    """Wie er meedeed, en in welke rol."""

    naam: Naam
    """De naam of de groep, zoals de bron die noemt."""
    rol: Tekst
    """Wat deze partij deed, in B1."""
    partner: NaarPartner | None = None
    """Id van de partner, als die er nu ook is."""
    gemeenten: tuple[NaarGemeente, ...] = ()
    """De gemeenten, als het om gemeenten in de regio gaat."""


class Wetsrol(UitBron):
    """Wie volgens een wet waarvoor moet zorgen."""

    wet: Naam
    """De volle naam van de wet."""
    afkorting: Naam | None = None
    """De afkorting."""
    gaat_over: Tekst
    """Waar de wet over gaat, in B1."""
    wie: Tekst
    """Wie die wet uitvoert, in B1."""


class Planoverleg(UitBron):
    """Een overleg of groep in de organisatie van het plan."""

    naam: Naam
    """De naam in de bron."""
    wie: Tekst
    """Wie erin zitten, in B1."""
    wat: Alineas
    """Wat zij doen, in B1."""
    hoe_vaak: Tekst | None = None
    """Hoe vaak zij bij elkaar komen. Weglaten als de bron het niet zegt."""


class Planbesluit(UitBron):
    """Een besluit, of een voorstel daarvoor."""

    nummer: Geheel | None = None
    """Het nummer in de bron."""
    wie: Tekst
    """Wie beslist."""
    tekst: Tekst
    """Wat er is besloten of voorgesteld, in B1."""


class Gebeurtenis(UitBron):
    """Iets wat op een moment gebeurde of gepland was."""

    id: Id
    """Vast id, uniek binnen het plan."""
    wanneer: Periode
    """De dag, de maand of het jaar."""
    tot_en_met: Periode | None = None
    """Het einde, als het langer duurde."""
    tekst: Tekst
    """Wat er gebeurde, in B1."""
    let_op: Tekst | None = None
    """Wat er in de bron onduidelijk is."""


class Bronwaarde(Record):
    """Wat één plek in de bron zegt."""

    tekst: Tekst
    """Wat daar staat, in B1."""
    waarde: Getal | None = None
    """Het getal dat daar staat."""
    eenheid: Naam | None = None
    """Waarin is geteld. Bijvoorbeeld: euro, maanden."""
    bron: Bron
    """De plek."""


class Tegenstrijdigheid(Record):
    """Twee plekken in de bron die niet bij elkaar passen, of iets wat de bron open laat."""

    id: Id
    """Vast id, uniek binnen het plan."""
    titel: Tekst
    """Waar het over gaat, in B1."""
    waarden: tuple[Bronwaarde, ...]
    """Wat er op elke plek staat."""
    keuze: Tekst
    """Wat deze site ermee doet, en waarom. In B1."""


class Vervolg(Record):
    """Waar iets uit dit plan vandaag is terug te zien. Noem precies één ding van nu."""

    coalitie: NaarCoalitie | None = None
    """De coalitie van nu."""
    doel: NaarDoel | None = None
    """Het doel van nu."""
    ketenaanpak: NaarKetenaanpak | None = None
    """De ketenaanpak van nu."""
    hoofdstuk: NaarHoofdstuk | None = None
    """Het hoofdstuk van nu."""
    thema: Id | None = None
    """Id van het thema of subthema van dit plan, als het daarover gaat."""
    soort: Vervolgsoort
    """staat-in-bron als de bron het verband noemt; zelfde-onderwerp als alleen het onderwerp terugkomt."""
    reden: Tekst
    """Waarom wij het verband leggen, in B1."""
    bron: Bron
    """De plek in het oude plan."""
    bron_nu: Bron
    """De plek in het plan van nu."""


class Planverband(UitBron):
    """Een verband met een ander plan op deze site."""

    plan: NaarPlan
    """Id van het andere plan."""
    thema: Id | None = None
    """Id van het thema of subthema van dit plan, als het daarover gaat."""
    reden: Tekst
    """Wat het verband is, in B1."""


class Plan(Page):
    """Een plan van vroeger, of een plan naast het regioplan."""

    titel: Tekst
    """Waar het over gaat, in gewone woorden."""
    naam: Naam
    """De naam in de bron."""
    nummer: Geheel
    """Volgorde op de site."""
    soort: Plansoort
    """netwerk, project, agenda of programma."""
    gebied: Naam
    """Het gebied waar het plan over gaat."""
    is_voorbeeld: JaNee = False
    """ja als het plan uit een andere regio komt. Dan telt het nergens mee."""
    status: Besluitstatus
    """voorstel, vastgesteld of onbekend: hoe ver het besluit volgens de bron is."""
    status_uitleg: Tekst
    """Wat de bron over het besluit zegt, in B1."""
    kort: tuple[MakkelijkeUitspraak, ...]
    """Twee tot vier zinnen in A2."""
    inleiding: Alineas
    """Wat voor plan het is, in B1."""
    looptijden: tuple[Looptijd, ...] = ()
    """Wanneer het liep, met de fasen."""
    doelen: tuple[Plandoel, ...] = ()
    """Wat het plan wilde bereiken."""
    themas: tuple[Planthema, ...] = ()
    """De thema’s of programmalijnen."""
    stukken: tuple[Planstuk, ...] = ()
    """Andere stukken: waarom, hoe, argumenten, risico’s."""
    partijen: tuple[Planpartij, ...] = ()
    """Wie meededen."""
    wetten: tuple[Wetsrol, ...] = ()
    """Wie volgens welke wet waarvoor zorgt."""
    structuur: tuple[Planoverleg, ...] = ()
    """Wie hoe vaak met wie overlegde."""
    geld: Plangeld | None = None
    """De bedragen. Weglaten als de bron geen geld noemt."""
    besluiten: tuple[Planbesluit, ...] = ()
    """De besluiten of voorgestelde besluiten."""
    tijdlijn: tuple[Gebeurtenis, ...] = ()
    """Wat wanneer gebeurde."""
    tegenstrijdigheden: tuple[Tegenstrijdigheid, ...] = ()
    """Wat in de bron niet klopt of niet duidelijk is."""
    wat_werd_het: tuple[Vervolg, ...] = ()
    """Wat er vandaag van terug te zien is."""
    verbanden: tuple[Planverband, ...] = ()
    """Hoe het plan bij andere plannen hoort."""
    let_op: Teksten = ()
    """Wat de lezer moet weten over de bron."""
    bron: Bron
    """Het document waar het plan vandaan komt."""

    @property
    def subthemas(self) -> tuple[Subthema, ...]:
        """The topics of all themes together."""
        return tuple(sub for thema in self.themas for sub in thema.subthemas)

    @property
    def onderwerpen(self) -> tuple[Planonderwerp, ...]:
        """The themes, and the topics of all themes."""
        return (*self.themas, *self.subthemas)

    @property
    def geldlijsten(self) -> tuple[Geldlijst, ...]:
        """The lists of amounts; none when the source names no money."""
        return self.geld.lijsten if self.geld else ()
