"""When a page last had something new to tell, as far as the data know: a report, or a date that passed."""

from collections.abc import Iterator, Mapping
from datetime import date

from .addresses import Addresses, address
from .views import HistorieRegel, PuntView, Site


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
