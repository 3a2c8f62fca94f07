"""What changed between two days: deadlines that passed, meldingen, corrections."""

from datetime import date, timedelta

from ..language.dates import say_day
from .views import Nieuws, Site


def derive_news(site: Site, *, since: date) -> Nieuws:
    """What changed from `since` up to and including the reference date of `site`."""
    day_before = since - timedelta(days=1)
    last = min(site.peildatum, site.regio.plan.einde.laatste + timedelta(days=1)) - timedelta(days=1)
    passed = sorted(
        (punt for punt in site.punten if punt.deadline and day_before <= punt.deadline <= last),
        key=lambda punt: (punt.deadline, punt.id),
    )
    news = [melding for melding in site.wijzigingen if melding.record.datum >= since]
    return Nieuws(
        van=say_day(since),
        tot=say_day(site.peildatum),
        verstreken=tuple(punt for punt in passed if punt.record.uiterlijk),
        moest_beginnen=tuple(punt for punt in passed if not punt.record.uiterlijk),
        meldingen=tuple(melding for melding in news if melding.record.vervangt is None),
        verbeteringen=tuple(melding for melding in news if melding.record.vervangt is not None),
    )
