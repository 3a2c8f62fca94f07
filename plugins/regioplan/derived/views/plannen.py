"""All that a template may see of the plans before and beside the regional plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...data.geld import Geldlijst, Geldregel
from ...data.hoofdstukken import Item
from ...data.plannen import (
    Plan,
    Planthema,
    Subthema,
)
from ...data.records import Bron
from ..links import Link, PageView


@dataclass(frozen=True)
class LooptijdView:
    """A stretch of time in which the plan or a part of it ran."""

    wat: str
    wanneer: str
    vanaf: str
    """As written."""
    tot_en_met: str | None
    maanden: int | None
    bron: Bron


@dataclass(frozen=True)
class PlandoelView:
    """Something that the plan wanted."""

    nummer: int | None
    tekst: str
    wanneer: str
    uiterlijk: str | None
    """As written."""
    bron: Bron


@dataclass(frozen=True)
class VervolgView:
    """Where something of the plan is seen today, and why we say so."""

    naar: Link
    naar_soort: str
    """coalitie, doel, ketenaanpak or hoofdstuk."""
    naar_naam: str
    """What that is called for readers."""
    naar_id: str
    coalitie: str | None
    """Id of the coalition of today that it belongs to."""
    thema: str | None
    """Title of the theme of the plan; None when it is about the whole plan."""
    thema_id: str | None
    soort: str
    soort_naam: str
    reden: str
    bron: Bron
    bron_nu: Bron


@dataclass(frozen=True)
class SubthemaView:
    """A topic or project within a theme."""

    record: Subthema
    """What the YAML says."""
    id: str
    nummer: int | None
    titel: str
    naam: str
    tekst: tuple[str, ...]
    punten: tuple[str, ...]
    bedrag: Decimal | None
    """What the plan reserves for it."""
    bedrag_tekst: str
    """In words; empty when there is no amount."""
    bron: Bron


@dataclass(frozen=True)
class PlanthemaView:
    """A theme or programme line."""

    record: Planthema
    """What the YAML says."""
    id: str
    url: str
    nummer: int | None
    titel: str
    naam: str
    tekst: tuple[str, ...]
    wil: str | None
    subthemas: tuple[SubthemaView, ...]
    bedrag: Decimal | None
    """What its topics get together."""
    bedrag_tekst: str
    let_op: tuple[str, ...]
    bron: Bron


@dataclass(frozen=True)
class PlanstukView:
    """A piece of text with a heading."""

    id: str
    titel: str
    tekst: tuple[str, ...]
    lijst: tuple[Item, ...]
    genummerd: bool
    let_op: tuple[str, ...]
    bron: Bron


@dataclass(frozen=True)
class PlanpartijView:
    """Who took part, and how."""

    naam: str
    rol: str
    partner: Link | None
    gemeenten: tuple[Link, ...]
    bron: Bron


@dataclass(frozen=True)
class WetView:
    """Who must do what by law."""

    wet: str
    afkorting: str | None
    gaat_over: str
    wie: str
    bron: Bron


@dataclass(frozen=True)
class OverlegView:
    """Who met whom, and how often."""

    naam: str
    wie: str
    wat: tuple[str, ...]
    hoe_vaak: str | None
    """None when the source does not say."""
    bron: Bron


@dataclass(frozen=True)
class BesluitView:
    """A decision or a proposal for one."""

    nummer: int | None
    wie: str
    tekst: str
    bron: Bron


@dataclass(frozen=True)
class GebeurtenisView:
    """Something that happened or was planned."""

    id: str
    plan: Link
    """The plan that it belongs to."""
    wanneer: str
    vanaf: str
    """As written."""
    tot_en_met: str | None
    eerste: date
    laatste: date
    tekst: str
    let_op: str | None
    bron: Bron


@dataclass(frozen=True)
class BronwaardeView:
    """What one place in a source says."""

    tekst: str
    waarde: Decimal | None
    eenheid: str | None
    getal: str
    """The number with its unit; empty when there is none or the text says it already."""
    bron: Bron


@dataclass(frozen=True)
class TegenstrijdigheidView:
    """Places in a source that do not fit, and what we do with that."""

    id: str
    titel: str
    waarden: tuple[BronwaardeView, ...]
    keuze: str


@dataclass(frozen=True)
class VerbandView:
    """A tie with another plan."""

    plan: Link
    plan_id: str
    thema_id: str | None
    reden: str
    bron: Bron


@dataclass(frozen=True)
class JaarbedragView:
    """An amount for one year."""

    jaar: str
    bedrag: Decimal | None
    tekst: str
    """In words; a dash when the source gives none for that year."""


@dataclass(frozen=True)
class GeldregelView:
    """One line of a list of amounts."""

    record: Geldregel
    """What the YAML says."""
    id: str
    naam: str
    bedrag: Decimal | None
    tekst: str
    is_berekend: bool
    """Whether the amount is ours, because the source does not name it."""
    per_jaar: tuple[JaarbedragView, ...]
    """One for each year of the list, or empty."""
    som: Decimal | None
    """What the years add up to, when that differs from the amount of the source."""
    som_tekst: str
    betaler: str | None
    partner: Link | None
    gemeente: Link | None
    inwoners: int | None
    inwoners_tekst: str
    per_inwoner: Decimal | None
    """Average per inhabitant and year, in euros with four decimals."""
    per_inwoner_tekst: str
    deel: int | None
    """Length of its bar as a whole percentage of the longest."""
    onderwerp: str | None
    """Id of the theme or topic that it is for."""
    stand: str
    stand_naam: str
    noot: str | None
    verschil: str | None
    bron: Bron


@dataclass(frozen=True)
class GeldlijstView:
    """Amounts that belong together, with the total of the source and ours."""

    record: Geldlijst
    """What the YAML says."""
    id: str
    url: str
    titel: str
    soort: str
    stand: str
    stand_naam: str
    uitleg: tuple[str, ...]
    wanneer: str
    """The time that the money is for; empty when the source does not say."""
    vanaf: str | None
    tot_en_met: str | None
    jaren: tuple[str, ...]
    regels: tuple[GeldregelView, ...]
    heeft_inwoners: bool
    heeft_betalers: bool
    heeft_standen: bool
    """Whether the lines differ in how sure they are."""
    grafieken: tuple[str, ...]
    """Ids of the charts of the list, when it divides an amount by inhabitants."""
    totaal: Decimal | None
    """As in the source."""
    totaal_tekst: str
    som: Decimal | None
    """What the lines add up to; None when a line is unknown."""
    som_tekst: str
    klopt: bool
    """Whether the two are the same, or there is only one of them."""
    heeft_totaal: bool
    """Whether there is a total, of the source or ours."""
    toon_som: bool
    """Whether our sum is shown: the source has another one, or none."""
    jaartotalen: tuple[JaarbedragView, ...]
    """The total of the source for each year."""
    jaarsommen: tuple[JaarbedragView, ...]
    """Our sum for each year; unknown when not every line is split into years."""
    inwoners: int | None
    inwoners_tekst: str
    per_thema: tuple[tuple[str, str], ...]
    """Title of each theme of the plan with what it gets, when the lines are about themes."""
    zin: str
    """What the list says, in a sentence or two."""
    zin_per_inwoner: str
    """What each inhabitant comes to; empty when that is not known."""
    verschil: str | None
    noten: tuple[str, ...]
    opmerkingen: tuple[str, ...]
    """Everything to know about the list and its lines, for under the table."""
    bron: Bron


@dataclass(frozen=True)
class PlangeldView:
    """The money of a plan."""

    uitleg: tuple[str, ...]
    prijspeil: str | None
    """None when the source does not say."""
    inwoners: int | None
    inwoners_tekst: str
    inwoners_wanneer: str | None
    lijsten: tuple[GeldlijstView, ...]


@dataclass(frozen=True)
class VergelijkingView:
    """A total that can stand next to others: per year and per inhabitant."""

    plan: Link
    lijst: Link
    totaal: str
    wanneer: str
    per_jaar: str
    per_inwoner: str
    """In words; says so when it is not known."""


@dataclass(frozen=True)
class NietVergelekenView:
    """Money that does not stand next to other money, and why."""

    plan: Link
    wat: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class PlanView(PageView):
    """A plan before or beside the regional plan."""

    record: Plan
    """What the YAML says."""
    id: str
    titel: str
    naam: str
    nummer: int
    soort: str
    soort_naam: str
    gebied: str
    is_voorbeeld: bool
    """Whether it comes from another region."""
    status: str
    status_naam: str
    status_uitleg: str
    kort: tuple[str, ...]
    inleiding: tuple[str, ...]
    looptijden: tuple[LooptijdView, ...]
    doelen: tuple[PlandoelView, ...]
    heeft_genummerde_doelen: bool
    themas: tuple[PlanthemaView, ...]
    stukken: tuple[PlanstukView, ...]
    partijen: tuple[PlanpartijView, ...]
    wetten: tuple[WetView, ...]
    structuur: tuple[OverlegView, ...]
    geld: PlangeldView | None
    besluiten: tuple[BesluitView, ...]
    tijdlijn: tuple[GebeurtenisView, ...]
    tegenstrijdigheden: tuple[TegenstrijdigheidView, ...]
    wat_werd_het: tuple[VervolgView, ...]
    zonder_vervolg: tuple[str, ...]
    """Titles of topics for which we make no link to today."""
    verbanden: tuple[VerbandView, ...]
    zoekwoorden: tuple[str, ...]
    let_op: tuple[str, ...]
    bron: Bron

    @property
    def link(self) -> Link:
        return Link(self.titel, self.url, "plan", self.id)


@dataclass(frozen=True)
class VoorafgingView:
    """What came before something of today: the other side of `VervolgView`."""

    plan: Link
    vervolg: VervolgView


@dataclass(frozen=True)
class TijdlijnJaar:
    """Everything of one year; may be empty."""

    jaar: int
    gebeurtenissen: tuple[GebeurtenisView, ...]
    """What begins or happens."""
    loopt_door: tuple[GebeurtenisView, ...]
    """What began earlier and is not over."""


@dataclass(frozen=True)
class FaseView:
    """A phase of a long view."""

    naam: str
    titel: str
    wanneer: str
    inleiding: str | None
    punten: tuple[str, ...]
    coalitie: Link
    bron: Bron
    eerste: date


@dataclass(frozen=True)
class PlannenView:
    """All plans, their time line and their money."""

    url: str
    alle: tuple[PlanView, ...]
    regio: tuple[PlanView, ...]
    """Those of this region."""
    voorbeelden: tuple[PlanView, ...]
    """Those of other regions."""
    tijdlijn: tuple[TijdlijnJaar, ...]
    """Only of this region, with the moments of the regional plan."""
    fasen: tuple[FaseView, ...]
    vergelijking: tuple[VergelijkingView, ...]
    niet_vergeleken: tuple[NietVergelekenView, ...]
    adressen: tuple[str, ...]
    """Addresses of places on the pages of plans."""
