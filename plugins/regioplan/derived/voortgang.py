"""How the plan stands: the same counts per coalition, per year and per kind, and what is silent.

Every promise is in exactly one coalition or in the rest, and in exactly one year or in none,
so that the parts of each table add up to the whole.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from .addresses import Addresses
from .derivation import Derivation
from .labels import KIJK, PUNTSOORT
from .links import Link, with_neighbours
from .states import OORDEEL, STATUS, Label
from .views import (
    CoalitieView,
    MeldingView,
    PuntenVan,
    PuntView,
    Voortgang,
    VoortgangJaar,
    VoortgangRij,
    VoortgangSoort,
)

REST = "hele-regio"
REST_NAME = "Voor de hele regio"
HEARD_LAST = 5
"""How many meldingen the overview shows."""


def derive_progress(d: Derivation, *, coalities: Sequence[CoalitieView], meldingen: Sequence[MeldingView]) -> Voortgang:
    """The progress of all punten together and in parts; `meldingen` are those that count."""
    punten, count = d.punten.alle, d.punten.count
    jaren = _years(d, coalities)
    gemeten = tuple(punt for punt in punten if punt.gemeten)
    silent = [punt for punt in punten if punt.staat.tijdigheid.is_silent]
    over = [punt for punt in silent if punt.staat.is_voorbij]
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
        soorten=tuple(_kind(d, **kind) for kind in KIJK),
        stil=per_coalition(over, coalities, order=_longest_ago),
        stil_gewoon=usual_state(over),
        begin_stil=tuple(sorted((p for p in silent if p.staat.is_begin_voorbij), key=_longest_ago)),
        te_laat=tuple(sorted((p for p in punten if p.staat.tijdigheid.id == "te-laat"), key=_longest_ago)),
        volgens_plan=_by_status([punt for punt in punten if punt.staat.melding and not punt.staat.is_gemeld]),
        laatst=tuple([melding for melding in meldingen if not melding.is_van_plan][:HEARD_LAST]),
        gemeten=gemeten,
        oordelen=_verdicts(gemeten),
        cijfers=sum(cijfer.laat_merken for cijfer in d.cijfers),
        nieuwe_cijfers=sum(cijfer.laat_merken and cijfer.is_nieuw for cijfer in d.cijfers),
        jaren=jaren,
    )


def per_coalition(
    punten: Sequence[PuntView],
    coalities: Sequence[CoalitieView],
    *,
    order: Callable[[PuntView], tuple[str, str]] | None = None,
) -> tuple[PuntenVan, ...]:
    """`punten` in groups, in the order of the coalitions and the rest last; empty groups are left out."""
    groups = []
    for id, naam, url in places(coalities):
        own = [punt for punt in punten if (punt.coalitie or REST) == id]
        if own:
            groups.append(PuntenVan(id, naam, url, tuple(sorted(own, key=order) if order else own)))
    return tuple(groups)


def usual_state(punten: Sequence[PuntView]) -> Label | None:
    """What readers see of more than half of these promises: it is said once, and not beside each."""
    labels = [punt.staat.label for punt in punten]
    return next((label for label in labels if 2 * labels.count(label) > len(labels) > 1), None)


def places(coalities: Sequence[CoalitieView]) -> Iterator[tuple[str, str, str | None]]:
    """Id, title and address of all that promises something: each coalition, and the region as a whole."""
    yield from ((coalitie.record.id, coalitie.record.titel, coalitie.url) for coalitie in coalities)
    yield REST, REST_NAME, None


def _longest_ago(punt: PuntView) -> tuple[str, str]:
    return (punt.deadline.isoformat() if punt.deadline else "", punt.id)


def _by_status(punten: Sequence[PuntView]) -> tuple[tuple[Label, tuple[PuntView, ...]], ...]:
    groups = [(label, tuple(punt for punt in punten if punt.staat.status == label)) for label in STATUS.values()]
    return tuple((label, group) for label, group in groups if group)


def _years(d: Derivation, coalities: Sequence[CoalitieView]) -> tuple[VoortgangJaar, ...]:
    dated = [(punt.deadline.year, punt) for punt in d.punten.alle if punt.deadline]
    years = [(year, [punt for of, punt in dated if of == year]) for year in sorted({of for of, _ in dated})]
    return with_neighbours(
        VoortgangJaar(
            jaar=year,
            link=Link(str(year), Addresses.voortgang_jaar(year)),
            counts=d.punten.count(own),
            groepen=per_coalition(own, coalities, order=_longest_ago),
            gewoon=usual_state(own),
        )
        for year, own in years
    )


def _kind(d: Derivation, id: str, naam: str, soorten: Sequence[str]) -> VoortgangSoort:
    rows = [
        VoortgangRij(soort, PUNTSOORT[soort][1], None, d.punten.count(p for p in d.punten.alle if p.soort == soort))
        for soort in soorten
    ]
    return VoortgangSoort(id, naam, tuple(row for row in rows if row.counts.total))


def _verdicts(gemeten: Sequence[PuntView]) -> tuple[tuple[Label, int], ...]:
    counted = Counter(punt.gemeten.oordeel.id for punt in gemeten if punt.gemeten)
    return tuple((label, counted[id]) for id, label in OORDEEL.items() if counted[id])
