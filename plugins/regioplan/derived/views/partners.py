"""Organisations."""

from dataclasses import dataclass
from datetime import date

from ...data.partners import Partner
from ..counts import Counts
from ..links import Link, PageView, ViewOf
from .meldingen import MeldingView
from .punten import PuntView
from .voortgang import PuntenVan


@dataclass(frozen=True, kw_only=True)
class PartnerView(PageView, ViewOf[Partner]):
    """An organisation that takes part."""

    website: str | None
    """Where it tells of itself: its own website, or that of the municipality that it is."""
    soort_naam: str
    """What kind of organisation it is, as a heading."""
    onderdelen: tuple[Link, ...]
    """Organisations that are a part of it."""
    coalities: tuple[Link, ...]
    """Coalitions that name it."""
    doelen: tuple[Link, ...]
    """Goals that name it: the goal itself, or a promise of it."""
    punten: tuple[PuntView, ...]
    """Promises in which the source names this organisation."""
    verwacht: tuple[PuntView, ...]
    """Those of them that are still to come, the first deadline first."""
    straks: tuple[PuntenVan, ...]
    """What its coalitions promise and is still to come, per coalition, the first one first."""
    meldingen: tuple[MeldingView, ...]
    """What it reported, newest first; corrected ones too."""
    abonnement: Link | None
    """The municipality that it is: that has news and deadlines to follow."""
    counts: Counts
    """States of those promises."""

    @property
    def eerstvolgende_deadline(self) -> date | None:
        """The first deadline to come of those promises."""
        return self.verwacht[0].deadline if self.verwacht else None
