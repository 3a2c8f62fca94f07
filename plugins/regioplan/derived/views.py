"""All that a template may see. Plain frozen values; nothing here computes.

`url` is always an address from the root of the site. Texts are plain text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from .counts import Counts
from .labels import Label
from .steward import BeheerView

if TYPE_CHECKING:
    from .easy_views import Makkelijk
    from .plan_views import PlannenView, VoorafgingView
    from .progress_views import HistorieRegel, Redactie, Voortgang, VoortgangRij


@dataclass(frozen=True)
class Link:
    """A name that leads somewhere."""

    naam: str
    url: str


@dataclass(frozen=True)
class BronView:
    """A place in a source."""

    document: str
    """Id of the document."""
    titel: str
    """Title of the document."""
    plaats: str


@dataclass(frozen=True)
class EditPlace:
    """The file and line in which a record was written."""

    file: str
    line: int


@dataclass(frozen=True)
class StateView:
    """What is known of a promise, with its words."""

    status: Label
    tijdigheid: Label
    actualiteit: Label
    uitleg: str
    """How this state came about, in one or two sentences."""
    per_gemeente: tuple[tuple[Link, StateView], ...]
    gemeld_op: date | None
    """Day of the last report."""
    is_voorbij: bool
    """Whether the deadline is over, whatever was reported."""
    bericht: str | None
    """What the last report says."""
    bericht_url: str | None
    """The place of that report among all reports."""


@dataclass(frozen=True)
class MijlpaalView:
    """A step within a punt."""

    wanneer: str
    tekst: str
    deadline: date


@dataclass(frozen=True)
class EerderView:
    """A deadline that was moved."""

    wanneer: str
    reden: str
    bron: BronView


@dataclass(frozen=True)
class DoelwaardeView:
    """The number that was promised."""

    waarde: Decimal
    eenheid: str
    waarvan: str
    hoogstens: bool
    groei_per_jaar: Decimal | None
    zin: str
    """The number in a sentence."""


@dataclass(frozen=True)
class MetingView:
    """A number that somebody measured."""

    melding: str
    """Id of the report."""
    gemeten_op: date
    waarde: Decimal
    zin: str
    """The number with its unit and day."""


@dataclass(frozen=True)
class GemetenView:
    """What is known of a promised number."""

    oordeel: Label
    uitleg: str
    """How the verdict came about, in a few sentences."""
    uitgangswaarde: Decimal | None
    uitgangsdatum: date | None
    deadline: date | None
    """The day on which the number must be reached."""
    metingen: tuple[MetingView, ...]
    """Oldest first; empty when promised per municipality."""
    verwacht: Decimal | None
    """The promised line on the day of the last measurement."""
    per_gemeente: tuple[tuple[Link, GemetenView], ...]


@dataclass(frozen=True)
class PuntView:
    """Anything that was promised."""

    id: str
    soort: str
    naam: str
    """What it is called on its page: Resultaat 1, Afspraak a."""
    merk: str
    """Number or letter."""
    nummer: int | None
    letter: str | None
    stap: int | None
    anchor: str
    url: str
    titel: str | None
    tekst: str
    toelichting: str | None
    deelpunten: tuple[str, ...]
    wanneer: str
    """The deadline or norm as people say it; empty when there is none."""
    uiterlijk: str | None
    """As written."""
    vanaf: str | None
    """As written."""
    norm: str | None
    deadline: date | None
    """Last day in time."""
    eerder: tuple[EerderView, ...]
    mijlpalen: tuple[MijlpaalView, ...]
    doelwaarde: DoelwaardeView | None
    per_gemeente: bool
    landelijk: bool
    gemeenten: tuple[Link, ...]
    partners: tuple[Link, ...]
    coalities: tuple[Link, ...]
    let_op: str | None
    bron: BronView
    hoort_bij: Link
    """The page that it stands on."""
    coalitie: str | None
    doel: str | None
    bij: tuple[int, ...]
    """Numbers of the results that it works for."""
    afspraken: tuple[PuntView, ...]
    staat: StateView
    gemeten: GemetenView | None
    """What is known of the number; None when no number was promised."""
    edit: EditPlace


@dataclass(frozen=True)
class OpsommingView:
    """A list with a heading."""

    titel: str
    inleiding: str | None
    punten: tuple[str, ...]
    bron: BronView


@dataclass(frozen=True)
class VoorbeeldView:
    """Something that already exists, says the source."""

    tekst: str
    gemeenten: tuple[Link, ...]
    partners: tuple[Link, ...]
    bron: BronView


@dataclass(frozen=True)
class VerbindingView:
    """A tie between coalitions."""

    met: Link | None
    """The other coalition; None when the source says all."""
    reden: str
    doel: Link | None
    bron: BronView


@dataclass(frozen=True)
class DoelView:
    """A goal."""

    id: str
    url: str
    coalitie: Link
    coalitie_id: str
    icoon: str
    nummer: int
    naam: str
    titel: str
    doelzin: str
    wanneer: str
    uiterlijk: str | None
    kort: tuple[str, ...]
    waarom: tuple[str, ...]
    wat_merkt_u: tuple[str, ...]
    vragen: tuple[str, ...]
    zoekwoorden: tuple[str, ...]
    resultaten: tuple[PuntView, ...]
    aanpak_inleiding: tuple[str, ...]
    aanpak: tuple[PuntView, ...]
    opsommingen: tuple[OpsommingView, ...]
    voorbeelden: tuple[VoorbeeldView, ...]
    cijfers: tuple[CijferView, ...]
    nieuwe_cijfers: tuple[CijferView, ...]
    """Those of them that were measured after the plan was made."""
    partners: tuple[Link, ...]
    """Organisations that the source names with this goal or its punten."""
    let_op: tuple[str, ...]
    bron: BronView
    edit: EditPlace
    counts: Counts
    """States of results, agreements and steps."""
    vorige: Link | None
    volgende: Link | None


@dataclass(frozen=True)
class CoalitieView:
    """A coalition."""

    id: str
    url: str
    makkelijk: str
    """Address of its easy page."""
    naam: str
    nummer: int
    soort: str
    icoon: str
    titel: str
    kort: tuple[str, ...]
    samenvatting: tuple[str, ...]
    ambitie: tuple[str, ...]
    waarom: tuple[str, ...]
    aanpak: tuple[str, ...]
    opsommingen: tuple[OpsommingView, ...]
    afspraken: tuple[PuntView, ...]
    voorbeelden: tuple[VoorbeeldView, ...]
    verbindingen: tuple[VerbindingView, ...]
    genoemd_door: tuple[tuple[Link, str], ...]
    """Coalitions that name this one, each with the reason."""
    doelen: tuple[DoelView, ...]
    partners: tuple[Link, ...]
    partners_toelichting: tuple[str, ...]
    agenda: tuple[PuntView, ...]
    cijfers: tuple[Link, ...]
    voorafging: tuple[VoorafgingView, ...]
    """What plans of before say that returns here."""
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    bron: BronView
    edit: EditPlace
    counts: Counts
    """States of everything that the coalition promises."""
    standen: tuple[VoortgangRij, ...]
    """The same per goal, and for what stands apart from the goals."""
    vorige: Link | None
    volgende: Link | None


@dataclass(frozen=True)
class PartnerView:
    """An organisation that takes part."""

    id: str
    url: str
    naam: str
    soort: str
    soort_naam: str
    ook_bekend_als: tuple[str, ...]
    gemeente: Link | None
    werkgebied: tuple[Link, ...]
    onderdeel_van: Link | None
    onderdelen: tuple[Link, ...]
    omschrijving: str | None
    onzeker: str | None
    website: str | None
    coalities: tuple[Link, ...]
    coalitie_ids: tuple[str, ...]
    punten: tuple[PuntView, ...]
    """Promises in which the source names this organisation."""
    counts: Counts
    """States of those promises."""
    zoekwoorden: tuple[str, ...]
    bron: BronView
    edit: EditPlace
    vorige: Link | None
    volgende: Link | None


@dataclass(frozen=True)
class FeitView:
    """Something that the source says of a municipality."""

    tekst: str
    bron: BronView


@dataclass(frozen=True)
class GemeentePunt:
    """A promise to every municipality, with its state in one of them."""

    punt: PuntView
    staat: StateView


@dataclass(frozen=True)
class GemeenteView:
    """A municipality."""

    id: str
    url: str
    naam: str
    rij: int | None
    kolom: int | None
    feiten: tuple[FeitView, ...]
    beloften: tuple[GemeentePunt, ...]
    """What the plan promises in every municipality."""
    genoemd: tuple[PuntView, ...]
    """Promises in which the source names this municipality."""
    voorbeelden: tuple[VoorbeeldView, ...]
    cijfers: tuple[CijferView, ...]
    """Figures that have a number for this municipality."""
    partners: tuple[Link, ...]
    """Organisations that are here, as far as the source says."""
    meldingen: tuple[MeldingView, ...]
    """Reports about this municipality that count, newest first."""
    coalities: tuple[Link, ...]
    """Coalitions that name the municipality as a partner."""
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    bron: BronView
    edit: EditPlace
    counts: Counts
    vorige: Link | None
    volgende: Link | None


@dataclass(frozen=True)
class WaardeView:
    """One number of a figure."""

    gebied: str
    gemeente: str | None
    """Id of the municipality."""
    groep: str | None
    jaar: str | None
    waarde: Decimal | None
    tekst: str | None
    verwacht: bool
    getal: str
    """The number or the words, as shown."""


@dataclass(frozen=True)
class CijferView:
    """A figure about the region."""

    id: str
    url: str
    titel: str
    vraag: str
    antwoord: str
    thema: str
    eenheid: str
    gebied: str
    periode: str
    waarden: tuple[WaardeView, ...]
    kolommen: tuple[str, ...]
    """Which of gebied, groep and jaar the table needs."""
    grafiek: str
    is_nieuw: bool
    """Whether a number was measured after the plan was made."""
    vorige_ids: tuple[str, ...]
    """Names that its place on the page had before."""
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    coalities: tuple[Link, ...]
    doelen: tuple[Link, ...]
    bron: BronView
    edit: EditPlace


@dataclass(frozen=True)
class ItemView:
    """A line of a list in a chapter."""

    naam: str | None
    tekst: str


@dataclass(frozen=True)
class OnderdeelView:
    """A part of a chapter."""

    id: str
    titel: str
    naam: str | None
    tekst: tuple[str, ...]
    lijst: tuple[ItemView, ...]
    genummerd: bool
    afspraken: tuple[PuntView, ...]
    partners: tuple[Link, ...]
    let_op: tuple[str, ...]
    bron: BronView


@dataclass(frozen=True)
class HoofdstukView:
    """Another chapter of the plan."""

    id: str
    url: str
    titel: str
    naam: str
    kort: tuple[str, ...]
    inleiding: tuple[str, ...]
    onderdelen: tuple[OnderdeelView, ...]
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    bron: BronView
    edit: EditPlace
    vorige: Link | None
    volgende: Link | None


@dataclass(frozen=True)
class KetenView:
    """A chain of help."""

    id: str
    url: str
    naam: str
    titel: str
    kort: tuple[str, ...]
    uitleg: tuple[str, ...]
    doelen: tuple[PuntView, ...]
    groepen: tuple[bool, ...]
    """For each group of the matrix whether it is for them."""
    let_op: tuple[str, ...]
    zoekwoorden: tuple[str, ...]
    bron: BronView


@dataclass(frozen=True)
class KetenaanpakkenView:
    """The page with the chains of help."""

    url: str
    titel: str
    kort: tuple[str, ...]
    inleiding: tuple[str, ...]
    groepen: tuple[str, ...]
    ketenaanpakken: tuple[KetenView, ...]
    onderdelen: tuple[OnderdeelView, ...]
    bron: BronView
    edit: EditPlace


@dataclass(frozen=True)
class BlokView:
    """A period of the work agenda."""

    id: str
    titel: str
    let_op: str | None
    groepen: tuple[tuple[Link | None, tuple[PuntView, ...]], ...]
    """The punten of the block, per coalition; None for all coalitions together."""


@dataclass(frozen=True)
class WerkagendaView:
    """The work agenda."""

    url: str
    titel: str
    inleiding: tuple[str, ...]
    blokken: tuple[BlokView, ...]
    let_op: tuple[str, ...]
    bron: BronView
    edit: EditPlace


@dataclass(frozen=True)
class MomentView:
    """Something that happens or happened."""

    id: str
    wanneer: str
    tekst: str
    soort: str
    let_op: str | None
    bron: BronView
    eerste: date


@dataclass(frozen=True)
class BegripView:
    """A hard word."""

    id: str
    url: str
    term: str
    voluit: str | None
    uitleg: str
    gewone_woorden: tuple[str, ...]
    zie_ook: tuple[Link, ...]
    vormen: tuple[str, ...]
    """All forms that are explained in running text; empty when that must not happen."""
    vorige_ids: tuple[str, ...]
    """Names that its place on the page had before."""
    edit: EditPlace


@dataclass(frozen=True)
class LetterView:
    """The hard words that start with one letter."""

    letter: str
    anker: str
    """Id of its heading."""
    begrippen: tuple[BegripView, ...]


@dataclass(frozen=True)
class DocumentView:
    """A source."""

    id: str
    titel: str
    omschrijving: str
    wanneer: str
    let_op: str | None


@dataclass(frozen=True)
class GebiedView:
    """An area that looks like the region but is not."""

    id: str
    naam: str
    verschil: str
    bron: BronView


@dataclass(frozen=True)
class RegioView:
    """The region and its plan."""

    naam: str
    samenwerking: str
    titel: str
    slogan: str
    omschrijving: tuple[str, ...]
    inwoners: str
    inwoners_aantal: int
    inwoners_jaar: str
    plan_naam: str
    plan_kort: str
    plan_begin: str
    plan_einde: str
    plan_einde_dag: date
    gebieden: tuple[GebiedView, ...]
    let_op: tuple[str, ...]
    bron: BronView
    edit: EditPlace


@dataclass(frozen=True)
class PlanningMoment:
    """One line of the planning: a promise or a step of one."""

    deadline: date
    wanneer: str
    tekst: str
    punt: PuntView
    is_mijlpaal: bool


@dataclass(frozen=True)
class PlanningJaar:
    """All deadlines of one year."""

    jaar: int
    momenten: tuple[PlanningMoment, ...]
    voorbij: tuple[PlanningMoment, ...]
    """Those whose day is over."""
    straks: tuple[PlanningMoment, ...]
    """Those whose day is not over."""
    is_nu: bool
    """Whether today stands in this year, between `voorbij` and `straks`."""
    counts: Counts


@dataclass(frozen=True)
class Thema:
    """A group of figures."""

    id: str
    naam: str
    cijfers: tuple[CijferView, ...]


@dataclass(frozen=True)
class Site:
    """The whole site on one reference date."""

    regio: RegioView
    peildatum: date
    peildatum_tekst: str
    is_slotstand: bool
    """Whether the plan is over."""
    coalities: tuple[CoalitieView, ...]
    doelen: tuple[DoelView, ...]
    partners: tuple[PartnerView, ...]
    partnersoorten: Mapping[str, tuple[PartnerView, ...]]
    """Partners per kind, under the heading of that kind."""
    gemeenten: tuple[GemeenteView, ...]
    punten: tuple[PuntView, ...]
    planning: tuple[PlanningJaar, ...]
    zonder_deadline: tuple[PuntView, ...]
    cijfers: tuple[CijferView, ...]
    themas: tuple[Thema, ...]
    hoofdstukken: tuple[HoofdstukView, ...]
    ketenaanpakken: KetenaanpakkenView
    werkagenda: WerkagendaView
    plannen: PlannenView
    """The plans before and beside this one; they take no part in any count."""
    momenten: tuple[MomentView, ...]
    begrippen: tuple[BegripView, ...]
    letters: tuple[LetterView, ...]
    """The same hard words, by first letter."""
    makkelijk: Makkelijk
    documenten: tuple[DocumentView, ...]
    beheer: BeheerView
    counts: Counts
    """States of all results, agreements and steps of goals."""
    meldingen: tuple[MeldingView, ...]
    """Reports that count, newest first: those that were corrected are not here."""
    wijzigingen: tuple[MeldingView, ...]
    """All reports, newest first, also those that were corrected later."""
    voortgang: Voortgang
    redactie: Redactie
    historie: tuple[HistorieRegel, ...]
    labels: Mapping[str, Mapping[str, Label]]
    """Per axis all labels."""


@dataclass(frozen=True)
class MeldingView:
    """A progress report."""

    id: str
    datum: date
    datum_tekst: str
    url: str
    """Its place on the page with all reports."""
    over: Link
    hoort_bij: Link
    """The page that the punt stands on."""
    punt_id: str
    coalitie: str | None
    """Id of the coalition that the punt belongs to."""
    status: Label
    gemeente: Link | None
    gemeente_id: str | None
    waarde: Decimal | None
    gemeten_op: date | None
    meting: str | None
    """The measurement in words."""
    klaar_op: str | None
    """As written."""
    klaar: str
    """When it was done, in words; empty when that is not known."""
    opgegaan_in: Link | None
    opgegaan_in_id: str | None
    tekst: str
    door: Link | None
    vervangt: str | None
    vervangen_door: str | None
    """Id of the report that corrects this one."""
    bron: str
    """Document and place, or how the report came in."""
    heeft_bron: bool
    """Whether others can look it up: in a document or at an address."""
    link: str | None
    edit: EditPlace
