"""What follows from the plans before and beside the regional plan; what they say is in their records."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...data.doelen import Opsomming
from ...data.geld import Geldlijst, Geldregel
from ...data.kalender import Moment
from ...data.plannen import Gebeurtenis, Plan, Planthema, Subthema, Vervolg
from ..links import Link, PageView, ViewOf


@dataclass(frozen=True)
class SubthemaView(ViewOf[Subthema]):
    """A topic or project within a theme."""

    bedrag: Decimal | None
    """What the lists of costs reserve for it; None when they do not name it."""


@dataclass(frozen=True)
class PlanthemaView(ViewOf[Planthema]):
    """A theme or programme line."""

    url: str
    """Address of its place on the page of the plan."""
    subthemas: tuple[SubthemaView, ...]
    """Its topics with their amounts."""
    bedrag: Decimal | None
    """What its topics get together, or else what is reserved for the theme as a whole."""


@dataclass(frozen=True)
class JaarbedragView:
    """An amount for one year."""

    jaar: str
    """The year as written."""
    bedrag: Decimal | None
    """None when the source gives none for that year."""


@dataclass(frozen=True)
class GeldregelView(ViewOf[Geldregel]):
    """One line of a list of amounts."""

    bedrag: Decimal | None
    """As in the source, or else what follows from its years or from the total; None when unknown."""
    is_berekend: bool
    """Whether the amount is ours, because the source does not name it."""
    per_jaar: tuple[JaarbedragView, ...]
    """One for each year of the list, or empty."""
    som: Decimal | None
    """What the years add up to, when that differs from the amount of the source."""
    per_inwoner: Decimal | None
    """Average per inhabitant and year, in euros with four decimals."""
    deel: int | None
    """Length of its bar as a whole percentage of the longest."""
    stand: str
    """How sure the amount is: its own state, or else that of the list."""
    stand_naam: str
    """What that state is called for readers."""


@dataclass(frozen=True)
class GeldlijstView(ViewOf[Geldlijst]):
    """Amounts that belong together, with the total of the source and ours."""

    url: str
    """Address of its place on the page of the plan."""
    stand_naam: str
    """What its state is called for readers."""
    wanneer: str
    """The time that the money is for, in words; empty when the source does not say."""
    jaren: tuple[str, ...]
    """The years that its lines name, in order."""
    regels: tuple[GeldregelView, ...]
    """Its lines, in the order of the source."""
    met_centen: bool
    """Whether its amounts are shown with cents: when one of them has cents."""
    heeft_inwoners: bool
    """Whether a line counts inhabitants."""
    heeft_betalers: bool
    """Whether a line says who pays."""
    heeft_standen: bool
    """Whether the lines differ in how sure they are."""
    grafieken: tuple[str, ...]
    """Ids of the charts of the list, when it divides an amount by inhabitants."""
    som: Decimal | None
    """What the lines add up to; None when a line is unknown."""
    klopt: bool
    """Whether the total of the source and our sum are the same, or there is only one of them."""
    heeft_totaal: bool
    """Whether there is a total, of the source or ours."""
    toon_som: bool
    """Whether our sum is shown: the source has another one, or none."""
    jaartotalen: tuple[JaarbedragView, ...]
    """The total of the source for each year."""
    jaarsommen: tuple[JaarbedragView, ...]
    """Our sum for each year; unknown when not every line is split into years."""
    per_thema: tuple[tuple[str, Decimal | None], ...]
    """Title of each theme of the plan with what it gets, when the lines are about themes."""
    zin: str
    """What the list says, in a sentence or two."""
    zin_per_inwoner: str
    """What each inhabitant comes to; empty when that is not known."""
    opmerkingen: tuple[tuple[str, str], ...]
    """Everything to know, for under the table: the name of a line, empty for the whole list, and the remark."""


@dataclass(frozen=True)
class VergelijkingView:
    """A total that can stand next to others: per year and per inhabitant."""

    plan: Link
    """The plan that the money is for."""
    lijst: GeldlijstView
    """The list that the total is of."""
    totaal: Decimal
    """That of the source, or else ours."""
    per_jaar: Decimal
    """The total divided over the years, to the cent."""
    per_inwoner: Decimal | None
    """That amount for each inhabitant; None when the source does not count them."""


@dataclass(frozen=True)
class NietVergelekenView:
    """Money that does not stand next to other money, and why."""

    plan: Link
    """The plan that the money is for."""
    wat: str
    """Title of the list, or words for all of it."""
    reden: str
    """Why it is left out, in one or two sentences."""


@dataclass(frozen=True)
class VervolgView(ViewOf[Vervolg]):
    """Where something of a plan is seen today, and why we say so."""

    plan: Link
    """The plan of before."""
    naar: Link
    """What it became: a coalition, a goal, a chain of help or a chapter, by its title."""
    naar_naam: str
    """What such a thing is called for readers."""
    coalitie: str | None
    """Id of the coalition of today that it belongs to."""
    thema: str | None
    """Title of the theme or topic of the plan; None when it is about the whole plan."""
    soort_naam: str
    """How sure we are, in words."""


@dataclass(frozen=True)
class GebeurtenisView(ViewOf[Gebeurtenis | Moment]):
    """Something that happened or was planned."""

    plan: Link
    """The plan that it belongs to."""
    wanneer: str
    """When it was, in words."""
    eerste: date
    """Its first day."""
    laatste: date
    """Its last day."""


@dataclass(frozen=True)
class TijdlijnJaar:
    """Everything of one year; may be empty."""

    jaar: int
    """The year."""
    gebeurtenissen: tuple[GebeurtenisView, ...]
    """What begins or happens."""
    loopt_door: tuple[GebeurtenisView, ...]
    """What began earlier and is not over."""


@dataclass(frozen=True)
class FaseView(ViewOf[Opsomming]):
    """A phase of a long view."""

    coalitie: Link
    """The coalition that describes it."""
    wanneer: str
    """From when to when, in words."""


@dataclass(frozen=True, kw_only=True)
class PlanView(PageView, ViewOf[Plan]):
    """A plan before or beside the regional plan."""

    soort_naam: str
    """What its kind is called for readers."""
    status_naam: str
    """What the state of its decision is called for readers."""
    heeft_genummerde_doelen: bool
    """Whether the source numbers its goals."""
    themas: tuple[PlanthemaView, ...]
    """Its themes with their amounts."""
    geldlijsten: tuple[GeldlijstView, ...]
    """Its lists of amounts; empty when the source names no money."""
    tijdlijn: tuple[GebeurtenisView, ...]
    """What happened when, in the order of time."""
    wat_werd_het: tuple[VervolgView, ...]
    """What is seen of it today."""
    zonder_vervolg: tuple[str, ...]
    """Titles of topics for which we make no link to today."""


@dataclass(frozen=True)
class PlannenView:
    """All plans, their time line and their money."""

    url: str
    """Address of the page about all of them."""
    alle: tuple[PlanView, ...]
    """First those of this region."""
    regio: tuple[PlanView, ...]
    """Those of this region."""
    voorbeelden: tuple[PlanView, ...]
    """Those of other regions."""
    tijdlijn: tuple[TijdlijnJaar, ...]
    """Only of this region, with the moments of the regional plan."""
    fasen: tuple[FaseView, ...]
    """Phases of views that are longer than the regional plan."""
    vergelijking: tuple[VergelijkingView, ...]
    """Money that can stand side by side."""
    niet_vergeleken: tuple[NietVergelekenView, ...]
    """Money that cannot."""
    adressen: tuple[str, ...]
    """Addresses of places on the pages of plans."""
