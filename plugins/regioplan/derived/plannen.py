"""From the plans before and beside the regional plan to what readers see of them."""

from __future__ import annotations

from collections.abc import Iterator

from ..data.entries import Loaded
from ..data.geld_sums import total_of
from ..data.plannen import Bronwaarde, Plan, Planthema, Subthema, Vervolg
from ..language.dates import say_period, say_span, say_start
from ..language.numbers import say_money, say_number
from .addresses import Addresses, address
from .links import Link, Links, with_neighbours
from .plan_geld import amount_for, derive_money
from .plan_labels import BESLUITSTATUS, NU, PLANSOORT, VERVOLGSOORT
from .plan_tijdlijn import derive_events, derive_phases, derive_timeline
from .plan_vergelijking import compare, leave_out
from .views.plannen import (
    BesluitView,
    BronwaardeView,
    LooptijdView,
    OverlegView,
    PlandoelView,
    PlannenView,
    PlanpartijView,
    PlanstukView,
    PlanthemaView,
    PlanView,
    SubthemaView,
    TegenstrijdigheidView,
    VerbandView,
    VervolgView,
    VoorafgingView,
    WetView,
)


def derive_plans(loaded: Loaded, links: Links) -> PlannenView:
    """All plans; those of another region stay apart from everything about this one."""
    data = loaded.data
    views = tuple(_Plan(loaded, plan, links).view() for plan in data.plannen)
    own = with_neighbours([view for view in views if not view.is_voorbeeld])
    others = with_neighbours([view for view in views if view.is_voorbeeld])
    events = [event for view in own for event in view.tijdlijn]
    return PlannenView(
        url=Addresses.plannen,
        alle=(*own, *others),
        regio=own,
        voorbeelden=others,
        tijdlijn=derive_timeline(data, events, links),
        fasen=derive_phases(data, links),
        vergelijking=compare(data.plannen),
        niet_vergeleken=tuple(leave_out(data.plannen)),
        adressen=tuple(place for view in views for place in _places(view)),
    )


def came_before(plans: PlannenView, coalitie: str) -> tuple[VoorafgingView, ...]:
    """What the plans of this region say that returns in a coalition of today."""
    return tuple(
        VoorafgingView(Link(plan.titel, plan.url), step)
        for plan in plans.regio
        for step in plan.wat_werd_het
        if step.coalitie == coalitie
    )


def _places(view: PlanView) -> Iterator[str]:
    yield from (thema.url for thema in view.themas)
    yield from (f"{view.url}#{sub.id}" for thema in view.themas for sub in thema.subthemas)
    yield from (f"{view.url}#{part.id}" for part in view.stukken)
    yield from (lijst.url for lijst in (view.geld.lijsten if view.geld else ()))
    yield from (f"{view.url}#{item.id}" for item in view.tegenstrijdigheden)


class _Plan:
    """One plan on its way to a view."""

    def __init__(self, loaded: Loaded, plan: Plan, links: Links) -> None:
        self.loaded = loaded
        self.plan = plan
        self.links = links
        self.url = address("plan", plan.id)
        self.titles = {thema.id: thema.titel for thema in plan.themas} | {
            sub.id: sub.titel for thema in plan.themas for sub in thema.subthemas
        }

    def view(self) -> PlanView:
        plan = self.plan
        return PlanView(
            record=plan,
            id=plan.id,
            url=self.url,
            titel=plan.titel,
            naam=plan.naam,
            nummer=plan.nummer,
            soort=plan.soort,
            soort_naam=PLANSOORT[plan.soort],
            gebied=plan.gebied,
            is_voorbeeld=plan.is_voorbeeld,
            status=plan.status,
            status_naam=BESLUITSTATUS[plan.status],
            status_uitleg=plan.status_uitleg,
            kort=plan.kort,
            inleiding=plan.inleiding,
            looptijden=tuple(self._terms()),
            doelen=tuple(self._goals()),
            heeft_genummerde_doelen=any(goal.nummer for goal in plan.doelen),
            themas=tuple(self._theme(thema) for thema in plan.themas),
            stukken=tuple(self._parts()),
            partijen=tuple(self._parties()),
            wetten=tuple(WetView(law.wet, law.afkorting, law.gaat_over, law.wie, law.bron) for law in plan.wetten),
            structuur=tuple(
                OverlegView(body.naam, body.wie, body.wat, body.hoe_vaak, body.bron) for body in plan.structuur
            ),
            geld=derive_money(plan, self.links),
            besluiten=tuple(BesluitView(item.nummer, item.wie, item.tekst, item.bron) for item in plan.besluiten),
            tijdlijn=derive_events(plan.tijdlijn, Link(plan.titel, self.url), self.links),
            tegenstrijdigheden=tuple(
                TegenstrijdigheidView(
                    item.id, item.titel, tuple(self._value(value) for value in item.waarden), item.keuze
                )
                for item in plan.tegenstrijdigheden
            ),
            wat_werd_het=tuple(self._step(step) for step in plan.wat_werd_het),
            zonder_vervolg=tuple(self._without_step()),
            verbanden=tuple(
                VerbandView(self._link_to_plan(tie.plan), tie.plan, tie.thema, tie.reden, tie.bron)
                for tie in plan.verbanden
            ),
            zoekwoorden=plan.zoekwoorden,
            let_op=plan.let_op,
            bron=plan.bron,
            edit=self.links.edit("plan", plan.id),
        )

    def _link_to_plan(self, id: str) -> Link:
        return Link(self.loaded.entry("plan", id).record.titel, address("plan", id))

    def _terms(self) -> Iterator[LooptijdView]:
        for term in self.plan.looptijden:
            end = term.tot_en_met
            yield LooptijdView(
                wat=term.wat,
                wanneer=say_span(term.vanaf.eerste, end.laatste)
                if end
                else say_start(term.vanaf.eerste, term.vanaf.laatste),
                vanaf=term.vanaf.tekst,
                tot_en_met=end.tekst if end else None,
                maanden=term.maanden,
                bron=term.bron,
            )

    def _goals(self) -> Iterator[PlandoelView]:
        for goal in self.plan.doelen:
            when = goal.uiterlijk
            yield PlandoelView(
                goal.nummer,
                goal.tekst,
                say_period(when.eerste, when.laatste) if when else "",
                when.tekst if when else None,
                goal.bron,
            )

    def _theme(self, thema: Planthema) -> PlanthemaView:
        topics = tuple(self._topic(sub) for sub in thema.subthemas)
        amounts = [topic.bedrag for topic in topics if topic.bedrag is not None]
        amount = amount_for(self.plan, thema.id) if not amounts else total_of(amounts)
        return PlanthemaView(
            record=thema,
            id=thema.id,
            url=f"{self.url}#{thema.id}",
            nummer=thema.nummer,
            titel=thema.titel,
            naam=thema.naam,
            tekst=thema.tekst,
            wil=thema.wil,
            subthemas=topics,
            bedrag=amount,
            bedrag_tekst=say_money(amount) if amount is not None else "",
            let_op=thema.let_op,
            bron=thema.bron,
        )

    def _topic(self, sub: Subthema) -> SubthemaView:
        amount = amount_for(self.plan, sub.id)
        return SubthemaView(
            record=sub,
            id=sub.id,
            nummer=sub.nummer,
            titel=sub.titel,
            naam=sub.naam,
            tekst=sub.tekst,
            punten=sub.punten,
            bedrag=amount,
            bedrag_tekst=say_money(amount) if amount is not None else "",
            bron=sub.bron,
        )

    def _parts(self) -> Iterator[PlanstukView]:
        for part in self.plan.stukken:
            lines = tuple(line for line in part.lijst)
            yield PlanstukView(part.id, part.titel, part.tekst, lines, part.genummerd, part.let_op, part.bron)

    def _parties(self) -> Iterator[PlanpartijView]:
        for party in self.plan.partijen:
            yield PlanpartijView(
                party.naam,
                party.rol,
                self.links.to("partner", party.partner) if party.partner else None,
                self.links.several("gemeente", party.gemeenten),
                party.bron,
            )

    def _value(self, value: Bronwaarde) -> BronwaardeView:
        return BronwaardeView(value.tekst, value.waarde, value.eenheid, _say_once(value), value.bron)

    def _step(self, step: Vervolg) -> VervolgView:
        kind = next(name for name in NU if getattr(step, name))
        id = getattr(step, kind)
        return VervolgView(
            naar=self._link_to_today(kind, id),
            naar_soort=kind,
            naar_naam=NU[kind],
            naar_id=id,
            coalitie=self._coalition_of(kind, id),
            thema=self.titles[step.thema] if step.thema else None,
            thema_id=step.thema,
            soort=step.soort,
            soort_naam=VERVOLGSOORT[step.soort],
            reden=step.reden,
            bron=step.bron,
            bron_nu=step.bron_nu,
        )

    def _link_to_today(self, kind: str, id: str) -> Link:
        if kind == "ketenaanpak":
            chains = {keten.id: keten for keten in self.loaded.data.ketenaanpakken.ketenaanpakken}
            return Link(chains[id].titel, f"{address('ketenaanpakken', 'ketenaanpakken')}#{id}")
        return Link(self.loaded.entry(kind, id).record.titel, address(kind, id))

    def _coalition_of(self, kind: str, id: str) -> str | None:
        if kind == "coalitie":
            return id
        return str(self.loaded.entry("doel", id).record.coalitie) if kind == "doel" else None

    def _without_step(self) -> Iterator[str]:
        """Topics that no link to today and no tie with another plan is about."""
        followed = {step.thema for step in self.plan.wat_werd_het} | {tie.thema for tie in self.plan.verbanden}
        if not self.plan.is_voorbeeld:
            topics = (topic for thema in self.plan.themas for topic in thema.subthemas)
            yield from (topic.titel for topic in topics if topic.id not in followed)


def _say_once(value: Bronwaarde) -> str:
    said = _say_value(value)
    return "" if said in value.tekst else said


def _say_value(value: Bronwaarde) -> str:
    if value.waarde is None:
        return ""
    if value.eenheid and value.eenheid.startswith("euro"):
        return f"{say_money(value.waarde)}{value.eenheid.removeprefix('euro')}"
    if value.eenheid == "jaar" and 1900 < value.waarde < 2100:
        return str(value.waarde)
    return f"{say_number(value.waarde)} {value.eenheid or ''}".strip()
