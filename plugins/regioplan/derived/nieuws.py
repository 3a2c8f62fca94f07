"""What changed: between two days, and when a page last had something new to tell."""

from collections.abc import Iterator, Mapping
from datetime import date

from ..language.dates import say_day
from .addresses import Addresses, address
from .meldingen import by_publication
from .planning import lapsed
from .views import HistorieRegel, Nieuws, PuntView, Site, VervallenView


def derive_news(site: Site, *, since: date) -> Nieuws:
    """What changed from `since` up to and including the reference date of `site`."""
    passed = lapsed(site.punten, since, site.calendar.day)
    news = [melding for melding in by_publication(site.wijzigingen) if melding.record.bekend >= since]
    return Nieuws(
        van=say_day(since),
        tot=say_day(site.peildatum),
        verstreken=tuple(punt for _, is_end, punt in passed if is_end),
        moest_beginnen=tuple(punt for _, is_end, punt in passed if not is_end),
        weg=tuple(sorted(_gone(site, since), key=lambda one: one.zin)),
        verschoven=tuple(move for move in site.verschuivingen if move.record.bekendgemaakt >= since),
        meldingen=tuple(melding for melding in news if melding.record.vervangt is None),
        verbeteringen=tuple(melding for melding in news if melding.record.vervangt is not None),
    )


def _gone(site: Site, since: date) -> set[VervallenView]:
    """What went in these days, once however many places it had."""
    gone = {one.record.id: one for views in site.vervallen.values() for one in views}
    return {one for one in gone.values() if one.record.weg_sinds and since <= one.record.weg_sinds <= site.peildatum}


def last_days(site: Site) -> Mapping[str, date]:
    """By address the last day for each page; nobody knows when a text was changed, so other pages have none."""
    punten, days = {punt.id: punt for punt in site.punten}, dict[str, date]()
    for line in site.historie:
        for url in _told_on(punten[line.punt], line) if line.punt in punten else ():
            days[url] = max(line.datum, days.get(url, line.datum))
    return days


def _told_on(punt: PuntView, line: HistorieRegel) -> Iterator[str]:
    """The pages that show how it goes with a promise."""
    yield from (Addresses.voortgang, Addresses.planning, Addresses.wijzigingen, punt.hoort_bij.url)
    yield from (address(soort, id) for soort, id in (("coalitie", punt.coalitie), ("gemeente", line.gemeente)) if id)
    yield from (address("partner", id) for id in punt.record.partners)
    if punt.deadline:
        yield Addresses.voortgang_jaar(punt.deadline.year)
