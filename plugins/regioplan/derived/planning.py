"""Deadlines, moments and reports in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..data.meldingen import Melding
from ..language.dates import say_day, say_period
from ..language.numbers import say_number
from .addresses import address
from .derivation import Derivation
from .states import STATUS
from .views import Link, MeldingView, MomentView, PlanningJaar, PlanningMoment


def derive_momenten(d: Derivation) -> tuple[MomentView, ...]:
    """The moments of the calendar, in order."""
    views = [
        MomentView(
            record=moment,
            id=moment.id,
            wanneer=say_period(moment.wanneer.eerste, (moment.tot_en_met or moment.wanneer).laatste),
            tekst=moment.tekst,
            soort=moment.soort,
            let_op=moment.let_op,
            bron=moment.bron,
            eerste=moment.wanneer.eerste,
        )
        for moment in d.data.momenten
    ]
    return tuple(sorted(views, key=lambda view: (view.eerste, view.id)))


def derive_planning(d: Derivation) -> tuple[PlanningJaar, ...]:
    """All deadlines, per year."""
    moments = sorted(_deadlines(d), key=lambda moment: (moment.deadline, moment.punt.id))
    years = sorted({moment.deadline.year for moment in moments})
    ahead = [moment.deadline.year for moment in moments if moment.deadline >= d.calendar.day]
    now = min(ahead, default=max(years, default=0))
    return tuple(
        _year(d, year, [moment for moment in moments if moment.deadline.year == year], is_now=year == now)
        for year in years
    )


def _year(d: Derivation, year: int, moments: Sequence[PlanningMoment], *, is_now: bool) -> PlanningJaar:
    """One year; today stands in the first year in which something is still to come, or else in the last."""
    return PlanningJaar(
        jaar=year,
        momenten=tuple(moments),
        voorbij=tuple(moment for moment in moments if moment.deadline < d.calendar.day),
        straks=tuple(moment for moment in moments if moment.deadline >= d.calendar.day),
        is_nu=is_now,
        counts=d.count(moment.punt for moment in moments if not moment.is_mijlpaal),
    )


def _deadlines(d: Derivation) -> Iterable[PlanningMoment]:
    for punt in d.punten:
        if punt.deadline:
            yield PlanningMoment(punt.deadline, punt.wanneer, punt.tekst, punt, False)
        for step in punt.mijlpalen:
            yield PlanningMoment(step.deadline, step.wanneer, step.tekst, punt, True)


def derive_meldingen(d: Derivation) -> tuple[MeldingView, ...]:
    """All reports that are known, newest first."""
    return tuple(_melding(d, melding) for melding in d.promises.meldingen.newest_first)


def _melding(d: Derivation, melding: Melding) -> MeldingView:
    punt = d.promises.views[melding.over]
    merged = d.promises.views[melding.opgegaan_in] if melding.opgegaan_in else None
    done, number = melding.klaar_op, punt.doelwaarde
    return MeldingView(
        record=melding,
        id=melding.id,
        datum=melding.datum,
        datum_tekst=say_day(melding.datum),
        url=address("melding", melding.id),
        over=Link(punt.tekst, punt.url),
        hoort_bij=punt.hoort_bij,
        punt_id=melding.over,
        coalitie=punt.coalitie,
        status=STATUS[melding.status],
        gemeente=d.links.to("gemeente", melding.gemeente) if melding.gemeente else None,
        gemeente_id=melding.gemeente,
        waarde=melding.waarde,
        gemeten_op=melding.gemeten_op,
        meting=f"{say_number(melding.waarde)} {number.eenheid}, gemeten op {say_day(melding.gemeten_op)}"
        if number and melding.waarde is not None and melding.gemeten_op
        else None,
        klaar_op=done.tekst if done else None,
        klaar=say_period(done.eerste, done.laatste) if done else "",
        opgegaan_in=Link(merged.tekst, merged.url) if merged else None,
        opgegaan_in_id=melding.opgegaan_in,
        tekst=melding.tekst,
        door=d.links.to("partner", melding.door) if melding.door else None,
        vervangt=melding.vervangt,
        vervangen_door=d.promises.meldingen.corrected_by.get(melding.id),
        bron=d.promises.say_source(melding.bron),
        heeft_bron=bool(melding.bron.document or melding.bron.link),
        link=melding.bron.link,
        edit=d.edit("melding", melding.id),
    )
