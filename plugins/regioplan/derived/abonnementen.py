"""What people can follow: news and deadlines of the whole plan, of a coalition and of a municipality.

News is a melding, a deadline that was moved, or the day after a deadline. An entry about deadlines says only that
they are over, so it never changes: whether a promise was kept stands on its page and in meldingen. What has an id of
its own keeps the first one, and entries and events the addresses that they had first.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from ..data.values import as_id
from ..language.dates import say_day, say_period
from ..language.numbers import say_count, start_sentence
from .addresses import Addresses, address
from .kaders import in_kader
from .links import Link
from .meldingen import by_publication
from .planning import lapsed
from .reasons import say_when
from .views import (
    Abonnement,
    AgendaItem,
    Bericht,
    GemeentePunt,
    GemeenteView,
    MeldingView,
    PlanningMoment,
    PuntView,
    Site,
    StateView,
    Verschuiving,
)

TITLE_LENGTH = 110
"""Letters that a title in a news reader or calendar may have."""
NEWEST = 100
"""How many entries a feed has at most; all meldingen stand on the site."""


def subscriptions_of(site: Site) -> tuple[Abonnement, ...]:
    """The whole plan first, then each coalition and each municipality."""
    plan = Link(site.regio.plan.naam, Addresses.wijzigingen, "plan", "plan")
    made = (
        _followed(site, plan, "plan", site.punten, site.wijzigingen, planning=Addresses.planning),
        *(_of_coalition(site, coalitie.link, coalitie.record.blijvende_id) for coalitie in site.coalities),
        *(_of_municipality(site, gemeente) for gemeente in site.gemeenten),
    )
    return tuple(_with_the_plan_of_now(site, one) for one in made)


def _with_the_plan_of_now(site: Site, one: Abonnement) -> Abonnement:
    """Who still follows a plan that is over, hears once where to go on."""
    now, day = site.opvolging.nu, site.opvolging.dag
    if now is None or day is None:
        return one
    id, url = permanent_name(site, f"plan-van-nu{one.feed_id.replace('/', '-')}"), now.adres(Addresses.volgen)
    title, more = f"{one.naam}: dit plan is voorbij", "Hier komt niets nieuws meer. Volg het plan van nu."
    entry = Bericht(id, title, day, day, url, (more,), (Link(now.naam, url),))
    item = AgendaItem(id, title, day, url, (more,), one.naam, day, 0)
    return replace(one, berichten=(entry, *one.berichten), deadlines=(*one.deadlines, item))


def permanent_name(site: Site, id: str) -> str:
    """A name that stays the same when the site moves to another address, and that no other plan of the region has."""
    place = f"{site.opvolging.plek}." if site.opvolging.plek else ""
    return f"{id}@{place}{as_id(site.regio.naam)}.regioplan"


def _followed(
    site: Site,
    about: Link,
    id: str,
    punten: Sequence[PuntView],
    meldingen: Iterable[MeldingView],
    *,
    planning: str = "",
    promised: Mapping[str, GemeentePunt] = MappingProxyType({}),
) -> Abonnement:
    """What can be followed `about` a page, by its first `id`; its calendar may belong to the `planning`."""
    own = {punt.id for punt in punten}
    moments = [moment for year in site.planning for moment in year.momenten if moment.punt.id in own]
    first = about.url if about.id in (id, "") else address(about.soort, id)
    return Abonnement(
        naam=about.naam,
        soort=about.soort,
        url=about.url,
        feed=Addresses.feed(about.url),
        feed_id=Addresses.feed(first),
        agenda=Addresses.agenda(planning or about.url),
        berichten=_news(site, id, meldingen, punten),
        deadlines=tuple(_items(site, moments, promised, about.id, id)),
    )


def _of_coalition(site: Site, about: Link, id: str) -> Abonnement:
    own = [punt for punt in site.punten if punt.coalitie == about.id]
    heard = (melding for melding in site.wijzigingen if melding.punt.coalitie == about.id)
    return _followed(site, about, id, own, heard)


def _of_municipality(site: Site, gemeente: GemeenteView) -> Abonnement:
    promised = {belofte.punt.id: belofte for belofte in gemeente.beloften}
    about = {*promised, *(punt.id for punt in gemeente.genoemd)}
    own = [punt for punt in site.punten if punt.id in about]
    heard = (melding for melding in site.wijzigingen if _is_heard_in(melding, gemeente.record.id, about))
    return _followed(site, gemeente.link, gemeente.record.blijvende_id, own, heard, promised=promised)


def _is_heard_in(melding: MeldingView, gemeente: str, about: Container[str]) -> bool:
    """Whether a melding is news in a municipality: it says so itself, or it is of the region and about its punten."""
    place = melding.record.gemeente
    return place == gemeente or (place is None and melding.punt.id in about)


def _news(site: Site, about: str, meldingen: Iterable[MeldingView], punten: Sequence[PuntView]) -> tuple[Bericht, ...]:
    own = {punt.id for punt in punten}
    entries = [
        *(_of_melding(site, melding) for melding in by_publication(meldingen)[:NEWEST]),
        *(_of_move(site, move) for move in site.verschuivingen if move.punt.id in own),
        *_passed(site, about, punten),
    ]
    return tuple(sorted(entries, key=lambda entry: (entry.bijgewerkt, entry.id), reverse=True))


def _of_melding(site: Site, melding: MeldingView) -> Bericht:
    record, status = melding.record, melding.status.naam
    place = site.links.maybe("gemeente", record.gemeente)
    by, done = site.links.maybe("partner", record.door), record.klaar_op
    lines = (
        record.tekst,
        f"Gemeld: {status.lower()}.",
        f"Meting: {melding.meting}." if melding.meting else "",
        f"Klaar: {say_period(done.eerste, done.laatste)}." if done else "",
        f"Gemeld door {by.naam}." if by else "",
        f"Bron: {site.links.say_bron(record.bron)}.",
        "Dit bericht vervangt een eerder bericht dat niet klopte." if record.vervangt else "",
        "Dit bericht klopte niet. Er is een nieuw bericht." if melding.vervangen_door else "",
    )
    about = _lasting(melding.punt)
    return Bericht(
        id=permanent_name(site, f"melding-{record.id}"),
        titel=_short(f"{place.naam}: {status}: {about.naam}" if place else f"{status}: {about.naam}"),
        dag=record.bekend,
        bijgewerkt=melding.bijgewerkt,
        url=melding.url,
        alineas=tuple(line for line in lines if line),
        links=(about,),
    )


def _lasting(punt: PuntView) -> Link:
    """A promise in its frame, under the address that it had first."""
    return replace(punt.link, naam=in_kader(punt.record), url=punt.blijvend)


def _of_move(site: Site, move: Verschuiving) -> Bericht:
    record = move.record
    return Bericht(
        id=permanent_name(site, move.id),
        titel=_short(f"Deadline verschoven: {in_kader(move.punt.record, move.tekst)}"),
        dag=record.bekendgemaakt,
        bijgewerkt=record.bekendgemaakt,
        url=move.punt.blijvend,
        alineas=(move.zin, record.reden, f"Bron: {site.links.say_bron(record.bron)}."),
        links=(_lasting(move.punt),),
    )


def _passed(site: Site, about: str, punten: Iterable[PuntView]) -> Iterator[Bericht]:
    """One entry for each day on which deadlines were, and one for what must have begun: many fall on one day."""
    found = sorted(lapsed(punten, date.min, site.calendar.day), key=itemgetter(0, 1))
    for (day_after, is_end), group in groupby(found, key=itemgetter(0, 1)):
        day, over = day_after - timedelta(days=1), [punt for *_, punt in group]
        if is_end:
            kind, said = "deadline", f"{start_sentence(say_count(len(over), 'deadline', 'deadlines'))} voorbij"
            known = "Dat zegt niet of het klaar is. Wat bekend is, staat bij elk punt."
        else:
            kind, said = "begin", f"Begin voorbij bij {say_count(len(over), 'punt', 'punten')}"
            known = "Dat zegt niet of het is begonnen. Wat bekend is, staat bij elk punt."
        yield Bericht(
            id=permanent_name(site, f"{kind}-{day.isoformat()}-{about}"),
            titel=f"{said}: {say_day(day)}",
            dag=day_after,
            bijgewerkt=day_after,
            url=Addresses.planning_jaar(day.year),
            alineas=(f"De laatste dag was {say_day(day)}. {known}",),
            links=tuple(map(_lasting, over)),
        )


def _items(
    site: Site, moments: Iterable[PlanningMoment], promised: Mapping[str, GemeentePunt], place: str, first: str
) -> Iterator[AgendaItem]:
    """Events; in the calendar of a municipality a promise has its state there, and leads to its place there.

    The municipality is `place`, with its `first` id.
    """
    heard: dict[tuple[str, str | None], date] = {}
    for melding in site.wijzigingen:
        for key in {(melding.punt.id, None), (melding.punt.id, melding.record.gemeente)}:
            heard[key] = max(heard.get(key, date.min), melding.record.bekend)
    for moment in moments:
        punt, own = moment.punt, promised.get(moment.punt.id)
        name = moment.id.replace(punt.id, f"{punt.id}-{first}", 1) if own else moment.id
        state, url = (own.staat, Addresses.in_gemeente(first, punt.id)) if own else (punt.staat, punt.blijvend)
        told = heard.get((punt.id, place if own else None), date.min)
        yield _item(site, moment, state, url, permanent_name(site, name), told)


def _item(site: Site, moment: PlanningMoment, state: StateView, url: str, id: str, heard: date) -> AgendaItem:
    punt = moment.punt.record
    kind = "Tussenstap" if moment.is_mijlpaal else "Begin" if moment.is_begin else "Deadline"
    known = f"Gemeld: {state.status.naam}. Kalender: {state.tijdigheid.naam}."
    said = f"{site.omlijsting.kader(punt.soort_uitspraak, punt.bron)} {moment.tekst}".strip()
    *old, _ = moment.termijnen
    moved = [say_when(term.uiterlijk, term.vanaf) for term in old]
    when = (
        f"Eerst: {', daarna: '.join(moved)}. Nu: {moment.wanneer}." if moved else f"Volgens het plan: {moment.wanneer}."
    )
    return AgendaItem(
        id=id,
        titel=_short(f"{kind}: {in_kader(punt, moment.tekst)}"),
        dag=moment.deadline,
        url=url,
        regels=tuple(line for line in (said, when, "" if moment.is_mijlpaal else known) if line),
        hoort_bij=moment.punt.hoort_bij.naam,
        gewijzigd=_changed(site, moment, date.min if moment.is_mijlpaal else heard),
        verschoven=len(moved),
    )


def _changed(site: Site, moment: PlanningMoment, heard: date) -> date:
    """The day since which an event says this: of a melding, of a deadline that passed or moved, or of the plan."""
    plan, day = site.regio.plan, site.peildatum
    closing = plan.einde.laatste + timedelta(days=1)
    over = [term.voorbij_op for term in moment.termijnen if term.voorbij_op and term.voorbij_op <= closing]
    days = [plan.begin.eerste, closing, heard, *over, *(term.sinds for term in moment.termijnen)]
    return max((one for one in days if one <= day), default=day)


def _short(text: str) -> str:
    if len(text) <= TITLE_LENGTH:
        return text
    return f"{text[: TITLE_LENGTH - 1].rsplit(' ', 1)[0].rstrip(',;:.')}…"
