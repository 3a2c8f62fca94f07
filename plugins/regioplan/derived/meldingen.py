"""From meldingen to their views."""

from collections.abc import Iterable
from datetime import date, timedelta

from ..data.meldingen import Melding
from .addresses import address
from .derivation import Derivation
from .reasons import say_meting
from .states import STATUS
from .views import MeldingView

HALF_A_YEAR = timedelta(days=183)
"""What is older is no news."""
SHOWN = 3
"""How many of the newest a first view shows."""


def derive_meldingen(d: Derivation) -> tuple[MeldingView, ...]:
    """All meldingen that are known, newest first."""
    return tuple(_melding(d, melding) for melding in d.punten.meldingen.newest_first)


def _melding(d: Derivation, melding: Melding) -> MeldingView:
    punt = d.punten.views[melding.over]
    target = punt.record.doelwaarde
    return MeldingView(
        record=melding,
        url=address("melding", melding.id),
        punt=punt,
        status=STATUS[melding.status],
        meting=say_meting(melding, target) if target else "",
        opgegaan_in=d.punten.views[melding.opgegaan_in] if melding.opgegaan_in else None,
        vervangen_door=d.punten.meldingen.corrected_by.get(melding.id),
        edit=d.links.edit("melding", melding.id),
        is_van_plan=d.punten.meldingen.are_plans_own([melding]),
    )


def still_new(meldingen: Iterable[MeldingView], day: date) -> tuple[MeldingView, ...]:
    """The first of what was reported in the half year before `day`; `meldingen` are newest first."""
    news = [melding for melding in meldingen if day - melding.record.datum <= HALF_A_YEAR and not melding.is_van_plan]
    return tuple(news[:SHOWN])
