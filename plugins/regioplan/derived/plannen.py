"""From the plans before and beside the regional plan to what readers see of them."""

from collections.abc import Iterator

from ..data.entries import Loaded
from ..data.geld_sums import total_of
from ..data.plannen import Bronwaarde, Plan, Planthema, Vervolg
from ..language.numbers import say_money, say_number
from .addresses import Addresses, address
from .labels import BESLUITSTATUS, NU, PLANSOORT, VERVOLGSOORT
from .links import Link, Links, with_neighbours
from .plan_geld import amount_for, compare, derive_lists, leave_out
from .plan_tijdlijn import derive_events, derive_phases, derive_timeline
from .views.plannen import PlannenView, PlanthemaView, PlanView, SubthemaView, VervolgView


def derive_plans(loaded: Loaded, links: Links) -> PlannenView:
    """All plans; those of another region stay apart from everything about this one."""
    data = loaded.data
    views = tuple(_plan(plan, loaded, links) for plan in data.plannen)
    own = with_neighbours(view for view in views if not view.record.is_voorbeeld)
    others = with_neighbours(view for view in views if view.record.is_voorbeeld)
    return PlannenView(
        url=Addresses.plannen,
        alle=(*own, *others),
        regio=own,
        voorbeelden=others,
        tijdlijn=derive_timeline(data, [event for view in own for event in view.tijdlijn]),
        fasen=derive_phases(data, links),
        vergelijking=tuple(compare(views)),
        niet_vergeleken=tuple(leave_out(views)),
        adressen=tuple(place for view in views for place in _places(view)),
    )


def came_before(plans: PlannenView, coalitie: str) -> tuple[VervolgView, ...]:
    """What the plans of this region say that returns in a coalition of today."""
    return tuple(step for plan in plans.regio for step in plan.wat_werd_het if step.coalitie == coalitie)


def say_once(value: Bronwaarde) -> str:
    """The number of a place in a source with its unit; empty when there is none or the text says it already."""
    said = _say_value(value)
    return "" if said in value.tekst else said


def _places(view: PlanView) -> Iterator[str]:
    plan = view.record
    for parts in (plan.onderwerpen, plan.stukken, plan.geldlijsten, plan.tegenstrijdigheden):
        yield from (f"{view.url}#{part.id}" for part in parts)


def _plan(plan: Plan, loaded: Loaded, links: Links) -> PlanView:
    link = links.to("plan", plan.id)
    return PlanView(
        record=plan,
        link=link,
        edit=links.edit("plan", plan.id),
        soort_naam=PLANSOORT[plan.soort],
        status_naam=BESLUITSTATUS[plan.status],
        heeft_genummerde_doelen=any(goal.nummer for goal in plan.doelen),
        themas=tuple(_theme(thema, plan, link) for thema in plan.themas),
        geldlijsten=derive_lists(plan),
        tijdlijn=derive_events(plan.tijdlijn, link),
        wat_werd_het=tuple(_step(step, plan, link, loaded) for step in plan.wat_werd_het),
        zonder_vervolg=tuple(_without_step(plan)),
    )


def _theme(thema: Planthema, plan: Plan, link: Link) -> PlanthemaView:
    topics = tuple(SubthemaView(sub, amount_for(plan, sub.id)) for sub in thema.subthemas)
    amounts = [topic.bedrag for topic in topics if topic.bedrag is not None]
    return PlanthemaView(
        record=thema,
        url=f"{link.url}#{thema.id}",
        subthemas=topics,
        bedrag=total_of(amounts) if amounts else amount_for(plan, thema.id),
    )


def _step(step: Vervolg, plan: Plan, link: Link, loaded: Loaded) -> VervolgView:
    now = _today(step, loaded)
    titles = {topic.id: topic.titel for topic in plan.onderwerpen}
    return VervolgView(
        record=step,
        plan=link,
        naar=now,
        naar_naam=NU[now.soort],
        coalitie=loaded.entry("doel", now.id).record.coalitie if now.soort == "doel" else step.coalitie,
        thema=titles[step.thema] if step.thema else None,
        soort_naam=VERVOLGSOORT[step.soort],
    )


def _today(step: Vervolg, loaded: Loaded) -> Link:
    kind = next(name for name in NU if getattr(step, name))
    id = getattr(step, kind)
    chains = {keten.id: keten for keten in loaded.data.ketenaanpakken.ketenaanpakken}
    record = chains[id] if kind == "ketenaanpak" else loaded.entry(kind, id).record
    return Link(record.titel, address(kind, id), kind, id)


def _without_step(plan: Plan) -> Iterator[str]:
    """Topics that no link to today and no tie with another plan is about."""
    followed = {step.thema for step in plan.wat_werd_het} | {tie.thema for tie in plan.verbanden}
    if not plan.is_voorbeeld:
        yield from (topic.titel for topic in plan.subthemas if topic.id not in followed)


def _say_value(value: Bronwaarde) -> str:
    if value.waarde is None:
        return ""
    if value.eenheid and value.eenheid.startswith("euro"):
        return f"{say_money(value.waarde)}{value.eenheid.removeprefix('euro')}"
    if value.eenheid == "jaar" and 1900 < value.waarde < 2100:
        return str(value.waarde)
    return f"{say_number(value.waarde)} {value.eenheid or ''}".strip()
