"""Ready-made texts: what organisations can tell in their own channels."""

from dataclasses import dataclass

from ...data.records import Bron
from ...data.uitspraken import UitspraakVorm
from ..counts import Counts
from ..links import Link, PageView
from .planning import PlanningMoment


@dataclass(frozen=True)
class Bewijs:
    """What the sources say that shows why it is needed."""

    zin: str
    """The sentence."""
    bron: Bron
    """Where that stands."""
    wanneer: str
    """The year of the number, as people say it; empty when the sentence says it itself."""
    link: Link | None
    """The cijfer that it comes from; None for a fact about a municipality."""


@dataclass(frozen=True, kw_only=True)
class MateriaalView(PageView):
    """What can be told about one theme, goal or municipality."""

    over: Link
    """The page that it is about."""
    soort_naam: str
    """What kind of thing that is: Thema, Doel, Gemeente."""
    opening: str
    """A question to begin with; empty when nobody wrote one."""
    bron: Bron
    """Where the statements stand."""
    kern: tuple[UitspraakVorm, ...]
    """What it comes down to; for a municipality none, because there its promises say all."""
    steun: tuple[UitspraakVorm, ...]
    """At most three promises, those with a date first."""
    kort: tuple[UitspraakVorm, ...]
    """As many of both as fit in a short message."""
    lang: tuple[UitspraakVorm, ...]
    """As many of both as fit in a message of half a page."""
    waarom: str
    """Why it is needed, in one paragraph; empty when the data do not say."""
    bewijs: tuple[Bewijs, ...]
    """Two cijfers or facts at most."""
    counts: Counts
    """What is known of all promises."""
    poster: str
    """Address of the poster."""
    folder: str
    """Address of the leaflet."""

    @property
    def alles(self) -> tuple[UitspraakVorm, ...]:
        """Kern and support together."""
        return (*self.kern, *self.steun)


@dataclass(frozen=True)
class Aanleiding:
    """A day to tell about a theme: deadlines of it are on that day."""

    materiaal: MateriaalView
    """The texts that go with it."""
    wanneer: str
    """The day as people say it."""
    momenten: tuple[PlanningMoment, ...]
    """Those deadlines."""
