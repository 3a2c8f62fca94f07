"""What became of a plan that was closed, and what is still to come of one that nearly ends."""

from dataclasses import dataclass
from datetime import date

from ..links import Link
from ..states import Label
from .punten import PuntView
from .voortgang import PuntenVan, VoortgangRij


@dataclass(frozen=True)
class SlotstandView:
    """How the plan stood on the day that it was closed."""

    dag: date
    """That day."""
    onbekend: tuple[PuntenVan, ...]
    """Promises of which nobody ever said how they stood."""
    bekend: tuple[tuple[Label, tuple[PuntenVan, ...]], ...]
    """The others, by what was said of them last."""
    per_gemeente: tuple[VoortgangRij, ...]
    """What was promised in every municipality, and how that stood in each."""
    bestanden: tuple[str, ...]
    """Names of the files that were published on that day, and never change."""


@dataclass(frozen=True)
class Aftellen:
    """The last months of the plan."""

    einde: date
    """Its last day."""
    deze_maand: tuple[PuntView, ...]
    """Promises whose deadline is still to come this month, and of which nobody said that they are done."""
    later: tuple[PuntView, ...]
    """The same for the months after it, until the end."""
    per_coalitie: tuple[PuntenVan, ...]
    """Those of this month by coalition, or else the later ones."""
    stil: tuple[Link, ...]
    """Coalitions and municipalities with promises of which nobody reported anything."""
