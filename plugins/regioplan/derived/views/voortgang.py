"""What a template may see of progress: roll-ups, what needs attention, history and news."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..counts import Counts
from ..links import EditPlace, Link, PageView
from ..states import Label
from .planning import MeldingView
from .punten import PuntView


@dataclass(frozen=True)
class VoortgangRij:
    """How a group of promises stands."""

    id: str
    naam: str
    url: str | None
    counts: Counts


@dataclass(frozen=True)
class VoortgangSoort:
    """One of the ways of looking that the plan names, and what this site has for it."""

    id: str
    naam: str
    rijen: tuple[VoortgangRij, ...]


@dataclass(frozen=True)
class PuntenVan:
    """Promises of one coalition, or of the whole region."""

    id: str
    """Id of the coalition, or `hele-regio`."""
    naam: str
    url: str | None
    punten: tuple[PuntView, ...]


@dataclass(frozen=True, kw_only=True)
class VoortgangJaar(PageView):
    """All promises with a deadline in one year."""

    jaar: int
    counts: Counts
    groepen: tuple[PuntenVan, ...]

    @property
    def link(self) -> Link:
        return Link(str(self.jaar), self.url)


@dataclass(frozen=True)
class Voortgang:
    """How the whole plan stands. Each promise is in one coalition or `rest`, and in one year or none."""

    counts: Counts
    per_coalitie: tuple[VoortgangRij, ...]
    per_jaar: tuple[VoortgangRij, ...]
    soorten: tuple[VoortgangSoort, ...]
    """Proces and output: what is done. Outcome has no promises, only figures."""
    stil: tuple[PuntenVan, ...]
    """Deadline over and no report since, longest ago first."""
    te_laat: tuple[PuntView, ...]
    laatst: tuple[MeldingView, ...]
    """The newest reports that count."""
    gemeten: tuple[PuntView, ...]
    """All promises with a number."""
    oordelen: tuple[tuple[Label, int], ...]
    """How many of those have which verdict."""
    cijfers: int
    """How many figures there are about inhabitants."""
    nieuwe_cijfers: int
    """How many of those were measured after the plan began."""
    jaren: tuple[VoortgangJaar, ...]


@dataclass(frozen=True)
class Aandacht:
    """One thing that the workgroup should look at."""

    id: str
    """Unique on the page."""
    soort: str
    """deadline, oud, meting or bron."""
    punt: PuntView
    wat: str
    """What is missing, in a sentence."""
    dagen: int
    """How many days it has been so; 0 when that is not known."""
    gemeenten: tuple[Link, ...]
    """Municipalities that it is about, when promised for each."""
    aan: str
    """Who can know."""
    vraag: str
    """A question to them, ready to send."""
    edit: EditPlace


@dataclass(frozen=True)
class AandachtVan:
    """What one coalition or organisation can answer."""

    id: str
    naam: str
    url: str | None
    items: tuple[Aandacht, ...]
    brief: str
    """One letter with all questions."""


@dataclass(frozen=True)
class Redactie:
    """What needs attention, most urgent first."""

    items: tuple[Aandacht, ...]
    aantallen: Mapping[str, int]
    """How many of each kind."""
    per_coalitie: tuple[AandachtVan, ...]
    per_partner: tuple[AandachtVan, ...]


@dataclass(frozen=True)
class HistorieRegel:
    """The state of a promise after something happened to it."""

    punt: str
    gemeente: str | None
    """Id of the municipality, when promised for each."""
    datum: date
    aanleiding: str
    """melding or deadline-voorbij."""
    status: str
    tijdigheid: str
    melding: str | None
    """Id of the report that the status comes from."""


@dataclass(frozen=True)
class Nieuws:
    """What changed between two days."""

    van: str
    tot: str
    verstreken: tuple[PuntView, ...]
    """Promises whose deadline passed."""
    meldingen: tuple[MeldingView, ...]
    verbeteringen: tuple[MeldingView, ...]
    """Reports that correct an earlier one."""
