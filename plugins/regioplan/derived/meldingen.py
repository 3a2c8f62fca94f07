"""From meldingen to their views, and to the pages that they stand on.

A melding stands for good on the page of its quarter. What a page cannot hold moves to numbered pages, the oldest
first: those are full, so they stay as they are, and the address of the quarter has its newest.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from ..data.meldingen import Melding
from ..data.values import Periode
from ..language.dates import say_span
from .addresses import Addresses, quarter_of
from .derivation import Derivation
from .links import Link, with_neighbours
from .reasons import say_meting
from .states import STATUS
from .views import Kwartaal, Kwartaaldeel, MeldingView

HALF_A_YEAR = timedelta(days=183)
"""What is older is no news."""
SHOWN = 3
"""How many of the newest a first view shows."""
NEWEST = 50
"""How many of the newest stand on the page that leads to the quarters."""
ON_A_PAGE = 250
"""As many as a page can hold: compressed it stays far under 60 KB."""


def derive_meldingen(d: Derivation) -> tuple[Kwartaal, ...]:
    """All meldingen that are known on the pages of their quarters, newest first."""
    found = groupby(d.punten.meldingen.newest_first, key=lambda melding: quarter_of(melding.id))
    quarters = [(id, list(reversed([*group]))) for id, group in found]
    pages = with_neighbours(page for id, meldingen in reversed(quarters) for page in _pages(d, id, meldingen))
    newest = {melding.id for melding in sorted(d.punten.meldingen.newest_first, key=published, reverse=True)[:NEWEST]}
    moved = [old.partition("#")[2] for old in d.data.adressen if old.startswith(f"{Addresses.wijzigingen}#")]
    return tuple(
        Kwartaal(
            id=id,
            naam=_name(id),
            url=Addresses.kwartaal(id),
            aantal=len(meldingen),
            delen=tuple(page for page in reversed(pages) if page.kwartaal == id),
            verhuisd=tuple(old for old in moved if old not in newest and quarter_of(old) == id),
        )
        for id, meldingen in quarters
    )


def _pages(d: Derivation, quarter: str, meldingen: Sequence[Melding]) -> Iterator[Kwartaaldeel]:
    """The pages of a quarter, the oldest first; `meldingen` are oldest first too."""
    last = max(len(meldingen) - 1, 0) // ON_A_PAGE
    for number in range(last + 1):
        own = meldingen[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
        url = Addresses.kwartaal(quarter, None if number == last else number + 1)
        name = _name(quarter) if not last else say_span(own[0].datum, own[-1].datum)
        yield Kwartaaldeel(
            link=Link(name, url),
            kwartaal=quarter,
            deel=number + 1 if last else None,
            vanaf=own[0].id,
            meldingen=tuple(_melding(d, melding, url) for melding in reversed(own)),
        )


def _name(quarter: str) -> str:
    """The months of a quarter: oktober tot en met december 2026."""
    months = Periode.parse(quarter)
    return say_span(months.eerste, months.laatste)


def _melding(d: Derivation, melding: Melding, page: str) -> MeldingView:
    punt = d.punten.views[melding.over]
    target = punt.record.doelwaarde
    return MeldingView(
        record=melding,
        url=f"{page}#{melding.id}",
        punt=punt,
        status=STATUS[melding.status],
        meting=say_meting(melding, target) if target else "",
        opgegaan_in=d.punten.views[melding.opgegaan_in] if melding.opgegaan_in else None,
        vervangen_door=d.punten.meldingen.corrected_by.get(melding.id),
        bijgewerkt=max(melding.bekend, d.punten.meldingen.corrected_on.get(melding.id, date.min)),
        edit=d.links.edit("melding", melding.id),
        is_van_plan=d.punten.meldingen.are_plans_own([melding]),
    )


def published(melding: Melding) -> tuple[date, date, str]:
    """By which meldingen stand in the order in which readers could know them."""
    return melding.bekend, melding.datum, melding.id


def by_publication(meldingen: Iterable[MeldingView]) -> tuple[MeldingView, ...]:
    """The newest news first: what was reported late is news of the day on which it was published."""
    return tuple(sorted(meldingen, key=lambda melding: published(melding.record), reverse=True))


def still_new(meldingen: Iterable[MeldingView], day: date) -> tuple[MeldingView, ...]:
    """The first of what became known in the half year before `day`."""
    known = by_publication(melding for melding in meldingen if not melding.is_van_plan)
    return tuple(melding for melding in known if day - melding.record.bekend <= HALF_A_YEAR)[:SHOWN]
