"""Coalitions."""

from dataclasses import dataclass

from ...data.coalities import Coalitie
from ..counts import Counts
from ..links import Link, PageView, ViewOf
from .doelen import DoelView, VraagView
from .plannen import VervolgView
from .punten import PuntView
from .voortgang import VoortgangRij


@dataclass(frozen=True, kw_only=True)
class CoalitieView(PageView, ViewOf[Coalitie]):
    """A coalition."""

    doelen: tuple[DoelView, ...]
    """Its goals, in the order of the plan."""
    afspraken: tuple[PuntView, ...]
    """What the coalition as a whole promises, with what is known of it."""
    genoemd_door: tuple[tuple[Link, str], ...]
    """Coalitions that name this one, each with the reason."""
    partners: tuple[Link, ...]
    """Its organisations, in the order of the alphabet."""
    agenda: tuple[PuntView, ...]
    """What it has on the work agenda."""
    cijfers: tuple[Link, ...]
    """Those that the source gives with this coalition."""
    voorafging: tuple[VervolgView, ...]
    """What plans of before say that returns here."""
    counts: Counts
    """States of everything that the coalition promises."""
    per_doel: tuple[VoortgangRij, ...]
    """The same per goal, and for what stands apart from the goals."""

    @property
    def vragen(self) -> tuple[VraagView, ...]:
        """What residents ask about its goals, with the answers."""
        return tuple(vraag for doel in self.doelen for vraag in doel.vragen)
