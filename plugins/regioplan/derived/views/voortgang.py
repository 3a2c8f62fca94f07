"""How the plan stands."""

from dataclasses import dataclass

from ..counts import Counts
from ..links import PageView
from ..states import Label
from .meldingen import MeldingView
from .punten import PuntView


@dataclass(frozen=True)
class VoortgangRij:
    """How a group of promises stands."""

    id: str
    """Id of what the group has in common: a coalition, a year, a kind."""
    naam: str
    """Its name for readers."""
    url: str | None
    """The page about it, if there is one."""
    counts: Counts
    """States of the group."""


@dataclass(frozen=True)
class VoortgangSoort:
    """One of the ways of looking that the plan names, and what this site has for it."""

    id: str
    """proces or output."""
    naam: str
    """The heading, with what it is about."""
    rijen: tuple[VoortgangRij, ...]
    """Its kinds of punten, without those that the plan has none of."""


@dataclass(frozen=True)
class PuntenVan:
    """Promises of one coalition, or of the whole region."""

    id: str
    """Id of the coalition, or `hele-regio`."""
    naam: str
    """Name of the coalition."""
    url: str | None
    """Its page; None for the whole region."""
    punten: tuple[PuntView, ...]
    """The promises."""


@dataclass(frozen=True, kw_only=True)
class VoortgangJaar(PageView):
    """All promises with a deadline in one year."""

    jaar: int
    """The year."""
    counts: Counts
    """States of those promises."""
    groepen: tuple[PuntenVan, ...]
    """The promises per coalition."""
    gewoon: Label | None
    """What readers see of most of them, if there is such a thing."""


@dataclass(frozen=True)
class Voortgang:
    """How the whole plan stands. Each promise is in one coalition or `rest`, and in one year or none."""

    counts: Counts
    """States of everything that was promised."""
    per_coalitie: tuple[VoortgangRij, ...]
    """The same per coalition, and the whole region last."""
    per_jaar: tuple[VoortgangRij, ...]
    """The same per year of the deadline, and without a deadline last."""
    soorten: tuple[VoortgangSoort, ...]
    """Proces and output: what is done. Outcome has no promises, only cijfers."""
    stil: tuple[PuntenVan, ...]
    """Deadline over and no melding since, longest ago first."""
    stil_gewoon: Label | None
    """What readers see of most of those, if there is such a thing."""
    begin_stil: tuple[PuntView, ...]
    """Must have begun by now and no melding since, longest ago first."""
    te_laat: tuple[PuntView, ...]
    """Reported as not done after the deadline, longest ago first."""
    volgens_plan: tuple[tuple[Label, tuple[PuntView, ...]], ...]
    """Promises of which only the plan itself says how they stood, under what it says."""
    laatst: tuple[MeldingView, ...]
    """The newest meldingen that count and that are not of the plan itself."""
    gemeten: tuple[PuntView, ...]
    """All promises with a number."""
    oordelen: tuple[tuple[Label, int], ...]
    """How many of those have which verdict."""
    cijfers: int
    """How many cijfers there are about inhabitants."""
    nieuwe_cijfers: int
    """How many of those were measured after the plan began."""
    jaren: tuple[VoortgangJaar, ...]
    """A page for each year with a deadline."""
