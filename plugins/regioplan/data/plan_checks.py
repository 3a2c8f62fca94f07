"""Checks of the plans before and beside the regional plan. Each check reads as a sentence."""

from collections.abc import Iterator
from itertools import chain

from .answers import meant
from .entries import Entry, Fault, Loaded
from .geld_checks import money_adds_up
from .geld_sums import months_between
from .name_checks import ids_stand_once, placed
from .plannen import Plan
from .problems import Problem
from .reading import Location

RESERVED = ("geld",)
"""Ids that are already the address of another page under /plannen/."""
SECTIONS = (
    *("doelen", "themas", "stukken", "partijen", "wetten", "structuur", "geld", "besluiten", "tijdlijn"),
    *("tegenstrijdigheden", "wat-werd-het", "verbanden"),
)
"""Ids that every page of a plan already has."""
HERE = "staat al in dit plan"


def check_plans(loaded: Loaded) -> Iterator[Problem]:
    """Everything that is wrong within the plans."""
    for plan in loaded.data.plannen:
        entry = loaded.entry("plan", plan.id)
        yield from parts_have_own_ids(entry, plan)
        for check in CHECKS:
            yield from entry.problems(check(plan))
    yield from phases_have_years(loaded)


def addresses_are_free(plan: Plan) -> Iterator[Fault]:
    """A plan is not called like another page."""
    if plan.id in RESERVED:
        yield (), f"/plannen/{plan.id}/ is al een andere pagina", "geef het bestand een andere naam"


def parts_have_own_ids(entry: Entry, plan: Plan) -> Iterator[Problem]:
    """No two parts of a plan, and no two lines of a list, share an id."""
    topics = [placed(thema.subthemas, "themas", index, "subthemas") for index, thema in enumerate(plan.themas)]
    parts = [
        *placed(plan.themas, "themas"),
        *chain.from_iterable(topics),
        *placed(plan.stukken, "stukken"),
        *placed(plan.tijdlijn, "tijdlijn"),
        *placed(plan.tegenstrijdigheden, "tegenstrijdigheden"),
        *placed(plan.geldlijsten, "geld", "lijsten"),
    ]
    yield from ids_stand_once(entry, parts, HERE, taken=SECTIONS)
    for index, lijst in enumerate(plan.geldlijsten):
        yield from ids_stand_once(entry, placed(lijst.regels, "geld", "lijsten", index, "regels"), HERE)


def inner_references_exist(plan: Plan) -> Iterator[Fault]:
    """What a line or a follow-up points at within the plan is there."""
    known = {"thema": {topic.id for topic in plan.onderwerpen}, "lijst": {lijst.id for lijst in plan.geldlijsten}}
    for location, kind, id in _inner_references(plan):
        if id not in known[kind]:
            how = meant(id, known[kind]) or f"kies uit: {', '.join(sorted(known[kind])) or 'er is er nog geen'}"
            yield location, f"{kind} “{id}” bestaat niet in dit plan", how


def _inner_references(plan: Plan) -> Iterator[tuple[Location, str, str]]:
    for index, lijst in enumerate(plan.geldlijsten):
        place = ("geld", "lijsten", index)
        if lijst.gelijk_aan:
            yield (*place, "gelijk_aan"), "lijst", lijst.gelijk_aan
        for number, regel in enumerate(lijst.regels):
            if regel.uitwerking:
                yield (*place, "regels", number, "uitwerking"), "lijst", regel.uitwerking
            if regel.onderwerp:
                yield (*place, "regels", number, "onderwerp"), "thema", regel.onderwerp
    for field in ("wat_werd_het", "verbanden"):
        for index, link in enumerate(getattr(plan, field)):
            if link.thema:
                yield (field, index, "thema"), "thema", link.thema


def terms_have_their_months(plan: Plan) -> Iterator[Fault]:
    """A term has the months that it says."""
    for index, term in enumerate(plan.looptijden):
        found = months_between(term.vanaf, term.tot_en_met) if term.tot_en_met else None
        if term.maanden is not None and found != term.maanden:
            what = f"van begin tot einde is {found or 'geen heel aantal'} maanden, niet {term.maanden}"
            how = "verbeter een van de drie; zegt de bron twee dingen? Zet dat bij tegenstrijdigheden"
            yield ("looptijden", index, "maanden"), what, how


def follow_ups_name_one_thing(plan: Plan) -> Iterator[Fault]:
    """A link to today leads to exactly one thing, and only from a plan of this region."""
    if plan.is_voorbeeld and plan.wat_werd_het:
        how = "haal wat_werd_het weg, of haal is_voorbeeld weg"
        yield ("wat_werd_het",), "een plan uit een andere regio kan hier geen vervolg hebben", how
    for index, step in enumerate(plan.wat_werd_het):
        named = [name for name in ("coalitie", "doel", "ketenaanpak", "hoofdstuk") if getattr(step, name)]
        if len(named) != 1:
            how = "noem er precies één: coalitie, doel, ketenaanpak of hoofdstuk"
            yield ("wat_werd_het", index), f"hier staan {len(named)} dingen van nu", how


CHECKS = (
    *(addresses_are_free, inner_references_exist, terms_have_their_months, follow_ups_name_one_thing),
    money_adds_up,
)


def phases_have_years(loaded: Loaded) -> Iterator[Problem]:
    """A list about a phase of a long view says from when to when, and no other list does."""
    for entry in loaded.entries:
        for index, item in enumerate(vars(entry.record).get("opsommingen", ())):
            given = [name for name in ("fase", "vanaf", "tot_en_met") if getattr(item, name)]
            if len(given) in (1, 2):
                how = 'schrijf alle drie: fase: Doen, vanaf: "2023" en tot_en_met: "2026"; of haal ze alle drie weg'
                yield entry.problem(("opsommingen", index), "deze fase is niet compleet", how)
