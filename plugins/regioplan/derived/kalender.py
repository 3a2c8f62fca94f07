"""What happens besides deadlines, in the order of time."""

from __future__ import annotations

from ..language.dates import say_period
from .derivation import Derivation
from .views import MomentView


def derive_momenten(d: Derivation) -> tuple[MomentView, ...]:
    """The moments of the calendar, in order."""
    ordered = sorted(d.data.momenten, key=lambda moment: (moment.wanneer.eerste, moment.id))
    return tuple(
        MomentView(moment, say_period(moment.wanneer.eerste, (moment.tot_en_met or moment.wanneer).laatste))
        for moment in ordered
    )
