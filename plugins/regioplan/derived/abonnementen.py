"""What people can follow: news and deadlines of the whole plan, of a coalition and of a municipality.

News is a melding, or the day after a deadline. An entry about deadlines says only that they are
over, so it never changes: whether a promise was kept stands on its page and in meldingen.
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby, islice
from types import MappingProxyType

from ..language.dates import say_day, say_period
from ..language.numbers import say_count, start_sentence
from .addresses import Addresses
from .kaders import in_kader
from .links import Link
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
)

TITLE_LENGTH = 110
"""Letters that a title in a news reader or calendar may have."""
NEWEST = 100
"""How many entries a feed has at most; all meldingen stand on the site."""


def subscriptions_of(site: Site) -> tuple[Abonnement, ...]:
    """The whole plan first, then each coalition and each municipality."""
    moments = [moment for year in site.planning for moment in year.momenten]
    plan = Link(site.regio.plan.naam, Addresses.wijzigingen, "plan", "plan")
    return (
        _followed(site, plan, moments, site.wijzigingen, planning=Addresses.planning),
        *(_of_coalition(site, moments, coalitie.link) for coalitie in site.coalities),
        *(_of_municipality(site, moments, gemeente) for gemeente in site.gemeenten),
    )


def permanent_name(site: Site, id: str) -> str:
    """A name that stays the same when the site moves to another address."""
    plain = unicodedata.normalize("NFKD", site.regio.naam.lower()).encode("ascii", "ignore").decode()
    return f"{id}@{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')}.regioplan"


def _followed(
    site: Site,
    about: Link,
    moments: Sequence[PlanningMoment],
    meldingen: Iterable[MeldingView],
    *,
    planning: str = "",
    promised: Mapping[str, GemeentePunt] = MappingProxyType({}),
) -> Abonnement:
    """What can be followed `about` a page; its calendar may belong to another page, the `planning`."""
    return Abonnement(
        naam=about.naam,
        soort=about.soort,
        url=about.url,
        feed=Addresses.feed(about.url),
        agenda=Addresses.agenda(planning or about.url),
        berichten=_news(site, about.id, meldingen, moments),
        deadlines=tuple(_items(site, moments, promised, about.id)),
    )


def _of_coalition(site: Site, moments: Sequence[PlanningMoment], about: Link) -> Abonnement:
    own = [moment for moment in moments if moment.punt.coalitie == about.id]
    return _followed(site, about, own, (melding for melding in site.wijzigingen if melding.punt.coalitie == about.id))


def _of_municipality(site: Site, moments: Sequence[PlanningMoment], gemeente: GemeenteView) -> Abonnement:
    promised = {belofte.punt.id: belofte for belofte in gemeente.beloften}
    about = {*promised, *(punt.id for punt in gemeente.genoemd)}
    own = [moment for moment in moments if moment.punt.id in about]
    heard = (melding for melding in site.wijzigingen if _is_heard_in(melding, gemeente.record.id, about))
    return _followed(site, gemeente.link, own, heard, promised=promised)


def _is_heard_in(melding: MeldingView, gemeente: str, about: Container[str]) -> bool:
    """Whether a melding is news in a municipality: it says so itself, or it is of the region and about its punten."""
    place = melding.record.gemeente
    return place == gemeente or (place is None and melding.punt.id in about)


def _news(
    site: Site, about: str, meldingen: Iterable[MeldingView], moments: Iterable[PlanningMoment]
) -> tuple[Bericht, ...]:
    entries = [*(_of_melding(site, melding) for melding in islice(meldingen, NEWEST)), *_passed(site, about, moments)]
    return tuple(sorted(entries, key=lambda entry: (entry.dag, entry.id), reverse=True))


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
    about = replace(melding.punt.link, naam=in_kader(melding.punt.record))
    return Bericht(
        id=permanent_name(site, f"melding-{record.id}"),
        titel=_short(f"{place.naam}: {status}: {about.naam}" if place else f"{status}: {about.naam}"),
        dag=record.datum,
        url=melding.url,
        alineas=tuple(line for line in lines if line),
        links=(about,),
    )


def _passed(site: Site, about: str, moments: Iterable[PlanningMoment]) -> Iterator[Bericht]:
    """One entry for each day on which deadlines were, and one for what must have begun: many fall on one day."""
    own = [moment for moment in moments if not moment.is_mijlpaal]
    over = [moment for moment in own if moment.punt.staat.is_voorbij]
    begun = [moment for moment in own if moment.punt.staat.is_begin_voorbij]
    for day, punten in _per_day(over):
        said = start_sentence(say_count(len(punten), "deadline", "deadlines"))
        known = "Dat zegt niet of het klaar is. Wat bekend is, staat bij elk punt."
        yield _day_over(
            site, f"deadline-{day.isoformat()}-{about}", f"{said} voorbij: {say_day(day)}", day, punten, known
        )
    for day, punten in _per_day(begun):
        said = f"Begin voorbij bij {say_count(len(punten), 'punt', 'punten')}: {say_day(day)}"
        known = "Dat zegt niet of het is begonnen. Wat bekend is, staat bij elk punt."
        yield _day_over(site, f"begin-{day.isoformat()}-{about}", said, day, punten, known)


def _per_day(moments: Iterable[PlanningMoment]) -> Iterator[tuple[date, list[PuntView]]]:
    ordered = sorted(moments, key=lambda moment: moment.deadline)
    for day, group in groupby(ordered, key=lambda moment: moment.deadline):
        yield day, [moment.punt for moment in group]


def _day_over(site: Site, id: str, titel: str, day: date, punten: Sequence[PuntView], known: str) -> Bericht:
    return Bericht(
        id=permanent_name(site, id),
        titel=titel,
        dag=day + timedelta(days=1),
        url=Addresses.planning_jaar(day.year),
        alineas=(f"De laatste dag was {say_day(day)}. {known}",),
        links=tuple(replace(punt.link, naam=in_kader(punt.record)) for punt in punten),
    )


def _items(
    site: Site, moments: Iterable[PlanningMoment], promised: Mapping[str, GemeentePunt], place: str
) -> Iterator[AgendaItem]:
    """Events; in the calendar of a municipality a promise has its state there, and leads to its place there."""
    used: dict[str, int] = {}
    for moment in moments:
        own = promised.get(moment.punt.id)
        name = f"{moment.punt.id}-{place}" if own else moment.punt.id
        if moment.is_mijlpaal:
            name = f"{name}-tussenstap-{moment.deadline.isoformat()}"
        used[name] = used.get(name, 0) + 1
        unique = name if used[name] == 1 else f"{name}-{used[name]}"
        state, url = (own.staat, own.url) if own else (moment.punt.staat, moment.punt.url)
        yield _item(site, moment, state, url, permanent_name(site, unique))


def _item(site: Site, moment: PlanningMoment, state: StateView, url: str, id: str) -> AgendaItem:
    punt = moment.punt.record
    kind = "Tussenstap" if moment.is_mijlpaal else "Begin" if moment.is_begin else "Deadline"
    known = f"Gemeld: {state.status.naam}. Kalender: {state.tijdigheid.naam}. Stand van {site.peildatum_tekst}."
    said = f"{site.omlijsting.kader(punt.soort_uitspraak, punt.bron)} {moment.tekst}".strip()
    lines = (said, f"Volgens het plan: {moment.wanneer}.", "" if moment.is_mijlpaal else known)
    return AgendaItem(
        id=id,
        titel=_short(f"{kind}: {in_kader(punt, moment.tekst)}"),
        dag=moment.deadline,
        url=url,
        regels=tuple(line for line in lines if line),
        hoort_bij=moment.punt.hoort_bij.naam,
    )


def _short(text: str) -> str:
    if len(text) <= TITLE_LENGTH:
        return text
    return f"{text[: TITLE_LENGTH - 1].rsplit(' ', 1)[0].rstrip(',;:.')}…"
