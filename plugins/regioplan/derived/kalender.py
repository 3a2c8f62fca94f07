"""What happens besides deadlines, in the order of time."""

from datetime import date

from ..data.kalender import Moment
from ..language.dates import say_period
from .derivation import Derivation
from .kaders import FREE
from .states import TIJDIGHEID, Label
from .views import MomentView


def derive_momenten(d: Derivation) -> tuple[MomentView, ...]:
    """The moments of the calendar, in order."""
    ordered = sorted(d.data.momenten, key=lambda moment: (moment.wanneer.eerste, moment.id))
    return tuple(
        MomentView(
            moment,
            say_period(moment.wanneer.eerste, (moment.tot_en_met or moment.wanneer).laatste),
            _tijdigheid(moment, d.calendar.day),
        )
        for moment in ordered
    )


def _tijdigheid(moment: Moment, day: date) -> Label | None:
    """What the calendar says, by the one rule for what nobody reports on; None for what has happened already."""
    if moment.uitspraak in FREE:
        return None
    is_over = (moment.tot_en_met or moment.wanneer).laatste < day
    return TIJDIGHEID["deadline-voorbij-geen-bericht" if is_over else "loopt"]
