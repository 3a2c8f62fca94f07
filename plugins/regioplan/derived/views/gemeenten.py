"""The municipalities of the region, with their villages and towns."""

from dataclasses import dataclass

from ...data.doelen import Voorbeeld
from ...data.gemeenten import Gemeente
from ..counts import Counts
from ..links import Link, PageView, ViewOf
from .cijfers import CijferView
from .meldingen import MeldingView
from .punten import PuntView, StateView

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
"""Where the government's standard for names of organisations (TOOI) has an address for every municipality."""


@dataclass(frozen=True)
class GemeentePunt:
    """A promise to every municipality, with its state in one of them."""

    punt: PuntView
    """What was promised."""
    staat: StateView
    """What is known of it in this municipality."""
    url: str
    """Its place on the page of this municipality."""


@dataclass(frozen=True)
class BeloftenVan:
    """What is promised in every municipality about one theme."""

    naam: str
    """What it is about: the title of a coalition, or the kind of promise when none made it."""
    anker: str
    """Its place on the page."""
    beloften: tuple[GemeentePunt, ...]
    """The promises, in the order of the plan."""


@dataclass(frozen=True)
class GemeenteCijfer:
    """What a cijfer says of one municipality."""

    cijfer: CijferView
    """The whole cijfer."""
    zinnen: tuple[str, ...]
    """What it says of this municipality: a number with its unit, or the words of the source."""
    is_getal: bool
    """Whether that is a number."""
    ernaast: tuple[str, ...]
    """Numbers of larger areas to hold it against; none where a comparison would not be fair."""


@dataclass(frozen=True)
class InGemeente:
    """What a goal means in one municipality."""

    gemeente: Link
    """The municipality; it leads to the first thing on its page that belongs to the goal."""
    beloften: tuple[GemeentePunt, ...]
    """Promises of the goal to every municipality."""
    genoemd: tuple[PuntView, ...]
    """Promises of the goal in which the source names this municipality."""
    voorbeelden: tuple[Voorbeeld, ...]
    """What already exists here, says the source."""
    cijfers: tuple[GemeenteCijfer, ...]
    """Cijfers of the goal that say something of this municipality."""
    counts: Counts
    """States of those promises to every municipality, in this one."""


@dataclass(frozen=True, kw_only=True)
class GemeenteView(PageView, ViewOf[Gemeente]):
    """A municipality."""

    per_thema: tuple[BeloftenVan, ...]
    """What the plan promises in every municipality, per theme."""
    genoemd: tuple[PuntView, ...]
    """Promises in which the source names this municipality."""
    voorbeelden: tuple[Voorbeeld, ...]
    """What already exists here, says the source."""
    cijfers: tuple[GemeenteCijfer, ...]
    """Those that say something of this municipality."""
    partners: tuple[Link, ...]
    """Organisations that are here, as far as the source says."""
    meldingen: tuple[MeldingView, ...]
    """The newest meldingen about this municipality that count, newest first."""
    coalities: tuple[Link, ...]
    """Coalitions that name the municipality as a partner."""
    counts: Counts
    """States of what the plan promises in every municipality, in this one."""

    @property
    def beloften(self) -> tuple[GemeentePunt, ...]:
        """What the plan promises in every municipality."""
        return tuple(belofte for thema in self.per_thema for belofte in thema.beloften)

    @property
    def tooi(self) -> str | None:
        """Its address in the list of organisations of the government, which is made of its code of CBS."""
        return f"{TOOI}{self.record.cbs_code.lower()}" if self.record.cbs_code else None

    @property
    def is_stil(self) -> bool:
        """Whether nobody reported anything on those promises here, so that one sentence says it for all."""
        return self.counts.known == 0


@dataclass(frozen=True)
class KernView:
    """A village, a town or a well-known hamlet."""

    naam: str
    """The name."""
    gemeenten: tuple[Link, ...]
    """The municipality that it belongs to; more when it lies on a border."""


@dataclass(frozen=True)
class KernLetter:
    """The villages that start with one letter."""

    letter: str
    """The letter."""
    kernen: tuple[KernView, ...]
    """The villages, in the order of the alphabet."""
