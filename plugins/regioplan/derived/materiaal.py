"""Ready-made texts, composed of what the records hold, and the days on which there is a reason to use them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from ..data.boodschappen import Boodschap
from ..data.uitspraken import Uitspraak, UitspraakVorm
from ..language.dates import say_day
from .abonnementen import permanent_name
from .addresses import PRINTED, Addresses
from .derivation import Derivation
from .links import Link
from .state import deadline_of
from .views import (
    Aanleiding,
    Abonnement,
    AgendaItem,
    Bewijs,
    CijferView,
    CoalitieView,
    DoelView,
    GemeenteView,
    MateriaalView,
    PlanningMoment,
    PuntView,
    Site,
)

SIGNS, WORDS = 380, 75
"""So much of a short message and of one of half a page is for statements: the rest says what is known, and where."""
_NO_NEWS = ("gestopt", "opgegaan-in")
"""What does not go on supports nothing."""


def derive_materiaal(
    d: Derivation, coalities: Iterable[CoalitieView], doelen: Iterable[DoelView], gemeenten: Iterable[GemeenteView]
) -> tuple[MateriaalView, ...]:
    """The texts about each theme, goal and municipality, in the order of the site."""
    return (
        *(_of_coalition(d, coalitie) for coalitie in coalities),
        *(_of_goal(d, doel) for doel in doelen),
        *(_of_municipality(d, gemeente) for gemeente in gemeenten),
    )


def aanleidingen_of(site: Site) -> tuple[Aanleiding, ...]:
    """Every day that is still to come with deadlines of a theme that nobody reported as done."""
    by_id = {one.over.id: one for one in site.materiaal if one.over.soort == "coalitie"}
    return tuple(
        Aanleiding(by_id[id], say_day(day), moments)
        for day, id, moments in _days(site)
        if day >= site.peildatum and any(moment.punt.staat.status.id != "klaar" for moment in moments)
    )


def calendar_of(site: Site) -> Abonnement:
    """The same days as a calendar; it also keeps those that are over or moved: nothing in a calendar may vanish."""
    plan = site.regio.plan
    days = _terms_on(site)
    items = tuple(_item(site, day, site.links.to("coalitie", id), days[day, id]) for day, id in sorted(days))
    name, url = f"Momenten voor een bericht over {plan.kort}", Addresses.materiaal_kalender
    return Abonnement(name, "materiaal", url, "", "", Addresses.agenda(url), (), items)


def _days(site: Site) -> Iterator[tuple[date, str, tuple[PlanningMoment, ...]]]:
    first: dict[str, str] = {one.record.id: one.record.blijvende_id for one in site.coalities}
    found = [
        (moment.deadline, first[moment.punt.coalitie], moment.punt.coalitie, number, moment)
        for number, moment in enumerate(moment for year in site.planning for moment in year.momenten)
        if moment.punt.coalitie and not moment.is_begin
    ]
    for (day, _, id), group in groupby(sorted(found, key=lambda one: one[:4]), key=lambda one: one[:3]):
        yield day, id, tuple(moment for *_, moment in group)


def _terms_on(site: Site) -> dict[tuple[date, str], list[tuple[date, date]]]:
    """The days on which a deadline of a theme stands or stood, and from when to when that was so."""
    found: dict[tuple[date, str], list[tuple[date, date]]] = {}
    for moment in (moment for year in site.planning for moment in year.momenten):
        for term in moment.termijnen:
            if term.uiterlijk and moment.punt.coalitie and (day := deadline_of(term)):
                found.setdefault((day, moment.punt.coalitie), []).append((term.sinds, term.tot))
    return {key: _joined(spans) for key, spans in found.items()}


def _joined(spans: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """The same time, in spans that do not touch."""
    joined: list[tuple[date, date]] = []
    for begin, end in sorted(spans):
        if joined and begin <= joined[-1][1]:
            begin, end = joined[-1][0], max(end, joined.pop()[1])
        joined.append((begin, end))
    return joined


def _item(site: Site, day: date, about: Link, stood: Sequence[tuple[date, date]]) -> AgendaItem:
    """An event that says only whether its day stands: what is known stands on the pages that it leads to."""
    record = next(one.record for one in site.coalities if one.record.id == about.id)
    (since, until), turns = stood[-1], 2 * len(stood) - 2
    moved = until != date.max
    return AgendaItem(
        id=permanent_name(site, f"materiaal-{day.isoformat()}-{record.blijvende_id}"),
        titel=f"{'Verschoven: een' if moved else 'Een'} moment voor een bericht: {about.naam}",
        dag=day,
        url=Addresses.materiaal_van("coalitie", record.blijvende_id),
        regels=("Op deze dag was eerst een deadline van dit thema. Die is verschoven.",)
        if moved
        else ("Op deze dag is volgens het plan een deadline van dit thema.", "Er staan teksten en een poster klaar."),
        hoort_bij=about.naam,
        gewijzigd=until if moved else since if turns else site.regio.plan.begin.eerste,
        verschoven=turns + moved,
    )


def _of_coalition(d: Derivation, coalitie: CoalitieView) -> MateriaalView:
    record = coalitie.record
    punten = [*coalitie.afspraken, *(punt for doel in coalitie.doelen for punt in doel.resultaten)]
    cijfers = [cijfer for cijfer in d.cijfers if record.id in cijfer.record.coalities]
    wanted = [een for een in record.samenvatting if een.soort != "uitleg"]
    kern = _kern(record.boodschap, wanted[:1])
    return _view(d, coalitie, "Thema", kern, punten, record.waarom, tuple(map(_number, cijfers[:2])))


def _of_goal(d: Derivation, doel: DoelView) -> MateriaalView:
    record, agreed = doel.record, [inner for punt in doel.resultaten for inner in punt.afspraken]
    kern = _kern(record.boodschap, record.doelzin)
    proof = tuple(map(_number, doel.cijfers[:2]))
    return _view(d, doel, "Doel", kern, [*doel.resultaten, *agreed], record.waarom, proof)


def _of_municipality(d: Derivation, gemeente: GemeenteView) -> MateriaalView:
    """Promises of which more is known here than in the region are left out: their frame tells of the region."""
    punten = [one.punt for one in gemeente.beloften if one.staat.status.id == one.punt.staat.status.id]
    proof = tuple(Bewijs(feit.tekst, feit.bron, "", None) for feit in gemeente.record.feiten[:2])
    return _view(d, gemeente, "Gemeente", _kern(gemeente.record.boodschap, ()), punten, (), proof)


def _kern(boodschap: Boodschap | None, usual: Sequence[UitspraakVorm]) -> tuple[UitspraakVorm, ...]:
    return tuple((boodschap and boodschap.kern) or usual)


def _number(cijfer: CijferView) -> Bewijs:
    last = cijfer.laatste[-1].wanneer if cijfer.laatste else ""
    return Bewijs(f"{cijfer.record.vraag} {cijfer.record.antwoord}", cijfer.record.bron, last, cijfer.link)


def _view(
    d: Derivation,
    about: CoalitieView | DoelView | GemeenteView,
    soort_naam: str,
    kern: tuple[UitspraakVorm, ...],
    punten: Iterable[PuntView],
    waarom: Sequence[str],
    bewijs: tuple[Bewijs, ...],
) -> MateriaalView:
    record, over = about.record, about.link
    steun = tuple(
        Uitspraak(**{one.record.soort_uitspraak: one.record.tekst}, over=one.id) for one in _strongest(punten, kern)
    )
    url = Addresses.materiaal_van(over.soort, over.id)

    def fitting(most: int, size: Callable[[str], int]) -> tuple[UitspraakVorm, ...]:
        told = (*kern, *steun)
        fits = [n for n in range(1, len(told) + 1) if size(d.omlijsting.lopend(told[:n], record.bron)) <= most]
        return told[: max(fits, default=1)]

    return MateriaalView(
        link=Link(f"Teksten: {over.naam}", url),
        over=over,
        soort_naam=soort_naam,
        opening=(record.boodschap and record.boodschap.opening) or "",
        bron=record.bron,
        kern=kern,
        steun=steun,
        kort=fitting(SIGNS, len),
        lang=fitting(WORDS, lambda text: len(text.split())),
        waarom=next(iter(waarom), ""),
        bewijs=bewijs,
        counts=about.counts,
        poster=f"{url}{PRINTED[1]}",
        folder=f"{url}{PRINTED[2]}",
        edit=about.edit,
    )


def _strongest(punten: Iterable[PuntView], kern: Sequence[UitspraakVorm]) -> list[PuntView]:
    """Three promises that the kern does not say already; one with a date can be held against the calendar."""
    said = {text for een in kern for text in (een.over, een.tekst)}
    fresh = (punt for punt in punten if punt.is_belofte and not said & {punt.id, punt.record.tekst})
    going = [punt for punt in fresh if punt.staat.status.id not in _NO_NEWS]
    return sorted(going, key=lambda punt: not punt.wanneer)[:3]
