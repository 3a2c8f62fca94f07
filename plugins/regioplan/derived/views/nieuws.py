"""What changed between two days."""

from dataclasses import dataclass

from .meldingen import MeldingView
from .planning import Verschuiving
from .punten import PuntView
from .vervallen import VervallenView


@dataclass(frozen=True)
class Nieuws:
    """What changed between two days."""

    van: str
    """The first day, in words."""
    tot: str
    """The last day, in words."""
    verstreken: tuple[PuntView, ...]
    """Promises whose deadline passed."""
    moest_beginnen: tuple[PuntView, ...]
    """Promises of which the plan names only the begin, and that passed."""
    verschoven: tuple[Verschuiving, ...]
    """Deadlines that were moved, the newest first."""
    weg: tuple[VervallenView, ...]
    """What is not there any more: organisations that left, words and pages that went."""
    meldingen: tuple[MeldingView, ...]
    """New meldingen, the newest first."""
    verbeteringen: tuple[MeldingView, ...]
    """Meldingen that correct an earlier one."""
