"""The other plans of the region, and what became of promises from one to the next."""

from dataclasses import dataclass
from datetime import date

from ..counts import Counts
from ..links import Link

WERD = ("onbekend", "ging-verder", "gestopt", "klaar")
"""What can become of a promise in the next plan, in the order of the site."""


@dataclass(frozen=True)
class PlanErnaast:
    """Another plan of the same region, as the site of this one leads to it."""

    naam: str
    """Its official name."""
    periode: str
    """Its years: 2024–2027."""
    plek: str
    """Where its site begins, from the beginning of this one: 2028 or .."""
    voorpagina: str
    """The address of its front page."""
    is_nu: bool
    """Whether this is the plan that the region works by now."""
    is_voorbij: bool
    """Whether it is over."""

    def adres(self, url: str) -> str:
        """An address of its site, from the root of this one."""
        return f"/{self.plek}{url}"


@dataclass(frozen=True)
class Werd:
    """What became of a promise in the next plan, or what it was in the one before."""

    werd: str
    """ging-verder, gestopt, klaar or onbekend."""
    van: Link
    """The promise itself, under the name of its place."""
    plan: PlanErnaast
    """The other plan."""
    is_terug: bool
    """Whether that is the one before."""
    naar: tuple[Link, ...]
    """The promises there."""
    uitleg: str
    """What there is to say of it; mostly nothing."""


@dataclass(frozen=True)
class Vergelijking:
    """This plan beside the one before, each as many days after it began."""

    plan: PlanErnaast
    """The plan before."""
    toen: Counts
    """How that stood then."""
    dag: date
    """The day of that."""
    is_eerlijk: bool
    """Whether of both enough is known to put them side by side."""


@dataclass(frozen=True)
class Opvolging:
    """The plans of a region as one of them sees the others."""

    ernaast: tuple[PlanErnaast, ...] = ()
    """The others, the newest first."""
    plek: str = ""
    """Where the site of this plan begins in that of the region; empty for the first plan."""
    erna: PlanErnaast | None = None
    """The plan that follows this one; None for the newest."""
    zin: str = ""
    """What a page of a plan that is not that of now says of it; empty for the plan of now."""
    voorpagina: str = "/"
    """The address of the front page of this plan itself."""
    dag: date | None = None
    """The first day on which this plan is not the one of now any more; None while it is."""
    werd: tuple[tuple[str, Werd], ...] = ()
    """Ids of promises of this plan, each with what became of it or what it was; one can have both."""
    vergelijking: Vergelijking | None = None
    """The plan before, beside this one; None where there is none, or where it never was so old."""

    @property
    def nu(self) -> PlanErnaast | None:
        """The plan of now; None when it is this one."""
        return next((plan for plan in self.ernaast if plan.is_nu), None)

    @property
    def voor(self) -> str:
        """What stands before an address so that it leads to the plan of now: 2028/ or nothing."""
        return f"{self.nu.plek}/" if self.nu else ""

    @property
    def archief(self) -> tuple[str, ...]:
        """Where the sites of plans that are over begin, as seen from this one."""
        over = tuple(plan.plek for plan in self.ernaast if plan.is_voorbij and not plan.is_nu)
        return (".", *over) if self.dag else over

    @property
    def per_werd(self) -> tuple[tuple[str, tuple[Werd, ...]], ...]:
        """What became of the promises of this plan in the next one: what nobody knows first."""
        own = [one for _, one in self.werd if not one.is_terug]
        groups = ((werd, tuple(one for one in own if one.werd == werd)) for werd in WERD)
        return tuple((werd, group) for werd, group in groups if group)

    def van(self, punt: str) -> tuple[Werd, ...]:
        """What is known of one promise."""
        return tuple(werd for id, werd in self.werd if id == punt)
