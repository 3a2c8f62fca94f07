"""How the plan stands: the same counts per coalition, per year and per kind, and what is silent.

Every promise is in exactly one coalition or in the rest, and in exactly one year or in none,
so that the parts of each table add up to the whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from .addresses import Addresses
from .counts import Counts
from .labels import PUNTSOORT
from .links import with_neighbours
from .states import OORDEEL, Label
from .views import CoalitieView, MeldingView, PuntView
from .views.voortgang import PuntenVan, Voortgang, VoortgangJaar, VoortgangRij, VoortgangSoort

REST = "hele-regio"
REST_NAME = "Voor de hele regio"
HEARD_LAST = 10
"""How many reports the overview shows."""

KINDS = (
    ("proces", "Proces: de stappen", ("aanpakpunt", "agendapunt")),
    (
        "output",
        "Output: wat de stappen opleveren",
        ("resultaat", "afspraak", "coalitieafspraak", "ketendoel", "regioafspraak"),
    ),
)
"""Which kinds of punt belong to which way of looking that the plan names."""

Count = Callable[[Iterable[PuntView]], Counts]


def derive_progress(
    punten: Sequence[PuntView],
    *,
    coalities: Sequence[CoalitieView],
    meldingen: Sequence[MeldingView],
    cijfers: int,
    nieuwe_cijfers: int,
    count: Count,
) -> Voortgang:
    """The progress of all `punten` together and in parts."""
    jaren = _years(punten, coalities, count)
    gemeten = tuple(punt for punt in punten if punt.gemeten)
    return Voortgang(
        counts=count(punten),
        per_coalitie=tuple(
            VoortgangRij(group.id, group.naam, group.url, count(group.punten))
            for group in per_coalition(punten, coalities)
        ),
        per_jaar=(
            *(VoortgangRij(str(jaar.jaar), str(jaar.jaar), jaar.url, jaar.counts) for jaar in jaren),
            VoortgangRij("zonder-datum", "Zonder datum", None, count(p for p in punten if p.deadline is None)),
        ),
        soorten=tuple(_kind(id, naam, soorten, punten, count) for id, naam, soorten in KINDS),
        stil=per_coalition([p for p in punten if _is_silent(p)], coalities, order=_longest_ago),
        te_laat=tuple(sorted((p for p in punten if p.staat.tijdigheid.id == "te-laat"), key=_longest_ago)),
        laatst=tuple(meldingen[:HEARD_LAST]),
        gemeten=gemeten,
        oordelen=_verdicts(gemeten),
        cijfers=cijfers,
        nieuwe_cijfers=nieuwe_cijfers,
        jaren=jaren,
    )


def per_coalition(
    punten: Sequence[PuntView],
    coalities: Sequence[CoalitieView],
    *,
    order: Callable[[PuntView], tuple[str, str]] | None = None,
) -> tuple[PuntenVan, ...]:
    """`punten` in groups, in the order of the coalitions and the rest last; empty groups are left out."""
    places: list[tuple[str, str, str | None]] = [(c.id, c.naam, c.url) for c in coalities]
    groups = []
    for id, naam, url in [*places, (REST, REST_NAME, None)]:
        own = [punt for punt in punten if (punt.coalitie or REST) == id]
        if own:
            groups.append(PuntenVan(id, naam, url, tuple(sorted(own, key=order) if order else own)))
    return tuple(groups)


def _is_silent(punt: PuntView) -> bool:
    return punt.staat.tijdigheid.id == "deadline-voorbij-geen-bericht"


def _longest_ago(punt: PuntView) -> tuple[str, str]:
    return (punt.deadline.isoformat() if punt.deadline else "", punt.id)


def _years(punten: Sequence[PuntView], coalities: Sequence[CoalitieView], count: Count) -> tuple[VoortgangJaar, ...]:
    numbers = sorted({punt.deadline.year for punt in punten if punt.deadline})
    years = [
        VoortgangJaar(
            jaar=number,
            url=Addresses.voortgang_jaar(number),
            counts=count(own),
            groepen=per_coalition(own, coalities, order=_longest_ago),
        )
        for number in numbers
        for own in [[punt for punt in punten if punt.deadline and punt.deadline.year == number]]
    ]
    return with_neighbours(years)


def _kind(id: str, naam: str, soorten: Sequence[str], punten: Sequence[PuntView], count: Count) -> VoortgangSoort:
    rows = [
        VoortgangRij(soort, PUNTSOORT[soort][1], None, count(p for p in punten if p.soort == soort))
        for soort in soorten
    ]
    return VoortgangSoort(id, naam, tuple(row for row in rows if row.counts.total))


def _verdicts(gemeten: Sequence[PuntView]) -> tuple[tuple[Label, int], ...]:
    counted = Counter(punt.gemeten.oordeel.id for punt in gemeten if punt.gemeten)
    return tuple((label, counted[id]) for id, label in OORDEEL.items() if counted[id])
