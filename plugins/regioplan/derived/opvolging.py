"""The plans of a region beside each other: which is that of now, and what became of promises from one to the next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ..data.entries import Loaded
from ..data.problems import Problem
from ..data.vervolg import FOLDER
from ..language.dates import say_day
from .links import Link
from .site import derive
from .views import Opvolging, PlanErnaast, PuntView, Site, Vergelijking, Werd

_OF_THE_PROGRAM = ("assets", "pagefind", "server")
"""Folders of every site that hold no page."""


@dataclass(frozen=True)
class Gezinslid:
    """A plan of the region, with what follows from it."""

    plek: str
    """Where its site begins in that of the region; empty for the first plan."""
    loaded: Loaded
    """What was written."""
    site: Site
    """What follows from that."""

    @property
    def begin(self) -> date:
        """Its first day."""
        return self.loaded.data.regio.plan.begin.eerste

    @property
    def einde(self) -> date:
        """Its last day."""
        return self.loaded.data.regio.plan.einde.laatste


def current(family: Sequence[Gezinslid], today: date) -> Gezinslid:
    """The plan that the region works by: the newest that has begun."""
    return max((one for one in family if one.begin <= today), key=_begin, default=min(family, key=_begin))


def archive_of(one: Gezinslid) -> str:
    """Where the front page of a plan is when it is not the plan of now."""
    return one.plek or str(one.begin.year)


def derive_succession(own: Gezinslid, family: Sequence[Gezinslid], today: date) -> Opvolging:
    """How the other plans of the `family` are seen from the site of `own`."""
    order = sorted(family, key=_begin)
    now = current(family, today)
    seen = {one.plek: _seen(one, own, now, today) for one in order}
    before = next((old for old, new in pairwise(order) if new is own), None)
    after = next((new for old, new in pairwise(order) if old is own), None)
    return Opvolging(
        ernaast=tuple(seen[one.plek] for one in reversed(order) if one is not own),
        plek=own.plek,
        erna=seen[after.plek] if after else None,
        zin="" if own is now else _line(own, today),
        voorpagina="/" if own is now or own.plek else f"/{archive_of(own)}/",
        dag=max(own.einde + timedelta(days=1), after.begin)
        if after and own is not now and own.begin < now.begin
        else None,
        werd=(
            *(_backward(own, before, seen[before.plek]) if before else ()),
            *(_forward(own, after, seen[after.plek]) if after else ()),
        ),
        vergelijking=_side_by_side(own, before, seen[before.plek]) if before and own is now else None,
    )


def problems_between(own: Gezinslid, family: Sequence[Gezinslid]) -> Iterator[Problem]:
    """What is wrong in how a plan follows on the one before."""
    order = sorted(family, key=_begin)
    before = next((old for old, new in pairwise(order) if new is own), None)
    known = {punt.id for punt in before.site.punten} if before else set()
    seen: set[str] = set()
    for number, one in enumerate(own.loaded.data.overgang):
        entry, place = own.loaded.entry("overgang", "overgang"), ("overgang", number, "van")
        if one.van not in known:
            how = "schrijf de id zoals zij in punten.csv van het plan hiervoor staat"
            yield entry.problem(place, f"de belofte “{one.van}” staat niet in het plan hiervoor", how)
        if one.van in seen:
            yield entry.problem(place, f"de belofte “{one.van}” staat hier twee keer", "haal een van de twee weg")
        if bool(one.als) != (one.werd == "ging-verder"):
            how = "schrijf bij werd: ging-verder in welke belofte zij verdergaat, en bij gestopt en klaar niet"
            yield entry.problem(place, "“werd” en “als” passen niet bij elkaar", how)
        seen.add(one.van)
    if before and before.begin == own.begin:
        what = f"dit plan begint op dezelfde dag als {before.loaded.data.regio.plan.naam}"
        how = "schrijf de eerste dag van dit plan, of haal de map weg als zij een kopie is"
        yield own.loaded.entry("regio", "regio").problem(("plan", "begin"), what, how)


def taken_names(site: Site, addresses: Iterable[str]) -> Iterator[Problem]:
    """Plans that would stand where the first one has something: that is its `site`, with all `addresses` of it."""
    taken = {*_OF_THE_PROGRAM, *(address.split("/")[1] for address in addresses if address.count("/") > 1)}
    names = [one.plek for one in site.opvolging.ernaast]
    names += [str(site.regio.plan.begin.eerste.year)] if names else []
    for name in sorted({name for name in names if name in taken or names.count(name) > 1}):
        what = f"het adres /{name}/ is al van iets anders op de site"
        how = "geef de map van dat plan een andere naam, zoals het jaar van het begin"
        yield Problem(f"{FOLDER}/{name}", 0, "", what, how)


def _begin(one: Gezinslid) -> tuple[date, str]:
    return one.begin, one.plek


def _line(own: Gezinslid, today: date) -> str:
    if own.begin > today:
        return f"Dit plan begint op {say_day(own.begin)}."
    last = own.einde
    return f"Dit plan liep tot en met {last.year if (last.month, last.day) == (12, 31) else say_day(last)}."


def _seen(one: Gezinslid, own: Gezinslid, now: Gezinslid, today: date) -> PlanErnaast:
    plan = one.loaded.data.regio.plan
    up = ".." if own.plek else ""
    there = "/".join(filter(None, (up, one.plek)))
    front = "/".join(filter(None, (up, "" if one is now else archive_of(one))))
    years = dict.fromkeys((str(one.begin.year), str(one.einde.year)))
    return PlanErnaast(
        naam=plan.naam,
        periode="–".join(years),
        plek=there,
        voorpagina=f"/{front}/" if front else "/",
        is_nu=one is now,
        is_voorbij=one.einde < today,
    )


def _forward(own: Gezinslid, after: Gezinslid, seen: PlanErnaast) -> Iterator[tuple[str, Werd]]:
    """What became of each promise: what the next plan says of it, else what was reported last, else nobody knows."""
    told = {str(one.van): one for one in after.loaded.data.overgang}
    there = {punt.id: punt for punt in after.site.punten}
    for punt in own.site.punten:
        one = told.get(punt.id)
        reported = punt.staat.status.id if punt.staat.status.id in ("klaar", "gestopt") else "onbekend"
        links = tuple(_link(there[id], seen) for id in one.als) if one else ()
        said = (one.uitleg or "") if one else ""
        yield punt.id, Werd(one.werd if one else reported, _link(punt), seen, False, links, said)


def _backward(own: Gezinslid, before: Gezinslid, seen: PlanErnaast) -> Iterator[tuple[str, Werd]]:
    there, own_punten = ({punt.id: punt for punt in one.site.punten} for one in (before, own))
    for one in own.loaded.data.overgang:
        for id in one.als if one.van in there else ():
            yield (
                id,
                Werd(one.werd, _link(own_punten[id]), seen, True, (_link(there[one.van], seen),), one.uitleg or ""),
            )


def _link(punt: PuntView, seen: PlanErnaast | None = None) -> Link:
    """Under the name of its place: its words would need their frame."""
    return Link(
        f"{punt.naam} bij “{punt.hoort_bij.naam}”", seen.adres(punt.url) if seen else punt.url, punt.soort, punt.id
    )


def _side_by_side(own: Gezinslid, before: Gezinslid, seen: PlanErnaast) -> Vergelijking | None:
    """The plan before on the day that it was as old as this one is; None when it never was."""
    day = before.begin + (own.site.peildatum - own.begin)
    if day > before.einde:
        return None
    then = derive(before.loaded, peildatum=day).counts
    return Vergelijking(seen, then, day, then.has_verdict and own.site.counts.has_verdict)
