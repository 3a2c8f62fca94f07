"""Checks of the plans before and beside the regional plan. Each check reads as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from .answers import nearest
from .entries import Entry, Loaded
from .money import Geldlijst, Geldregel
from .plans import Plan
from .problems import Problem
from .reading import Location
from .sums import amount_of, months_between, own_total, year_total, years_in, years_of

RESERVED = ("geld",)
"""Ids that are already the address of another page under /plannen/."""
SECTIONS = (
    "doelen",
    "themas",
    "stukken",
    "partijen",
    "wetten",
    "structuur",
    "geld",
    "besluiten",
    "tijdlijn",
    "tegenstrijdigheden",
    "wat-werd-het",
    "verbanden",
)
"""Ids that every page of a plan already has."""


def check_plans(loaded: Loaded) -> Iterator[Problem]:
    """Everything that is wrong within the plans."""
    for plan in loaded.data.plannen:
        entry = loaded.entry("plan", plan.id)
        yield from addresses_are_free(entry, plan)
        yield from parts_have_own_ids(entry, plan)
        yield from inner_references_exist(entry, plan)
        yield from times_run_forward(entry, plan)
        yield from follow_ups_name_one_thing(entry, plan)
        yield from money_adds_up(entry, plan)


def addresses_are_free(entry: Entry, plan: Plan) -> Iterator[Problem]:
    """A plan is not called like another page."""
    if plan.id in RESERVED:
        yield entry.problem((), f"/plannen/{plan.id}/ is al een andere pagina", "geef het bestand een andere naam")


def parts_have_own_ids(entry: Entry, plan: Plan) -> Iterator[Problem]:
    """No two parts of a plan, and no two lines of a list, share an id."""
    parts = [
        *_placed(plan.themas, ("themas",)),
        *(
            item
            for index, thema in enumerate(plan.themas)
            for item in _placed(thema.subthemas, ("themas", index, "subthemas"))
        ),
        *_placed(plan.stukken, ("stukken",)),
        *_placed(plan.tijdlijn, ("tijdlijn",)),
        *_placed(plan.tegenstrijdigheden, ("tegenstrijdigheden",)),
        *_placed(_lists(plan), ("geld", "lijsten")),
    ]
    yield from _twice(entry, parts, taken=SECTIONS)
    for index, lijst in enumerate(_lists(plan)):
        yield from _twice(entry, list(_placed(lijst.regels, ("geld", "lijsten", index, "regels"))))


def _placed(parts: Iterable[Any], location: Location) -> Iterator[tuple[str, Location]]:
    for index, part in enumerate(parts):
        yield part.id, (*location, index, "id")


def _twice(entry: Entry, parts: list[tuple[str, Location]], *, taken: Iterable[str] = ()) -> Iterator[Problem]:
    seen: set[str] = set(taken)
    for id, location in parts:
        if id in seen:
            yield entry.problem(location, f"de id “{id}” staat al in dit plan", "geef elk deel een eigen id")
        seen.add(id)


def _lists(plan: Plan) -> tuple[Geldlijst, ...]:
    return plan.geld.lijsten if plan.geld else ()


def inner_references_exist(entry: Entry, plan: Plan) -> Iterator[Problem]:
    """What a line or a follow-up points at within the plan is there."""
    topics = {thema.id for thema in plan.themas} | {sub.id for thema in plan.themas for sub in thema.subthemas}
    lists = {lijst.id for lijst in _lists(plan)}
    for location, kind, id in _inner_references(plan):
        known = lists if kind == "lijst" else topics
        if id not in known:
            guess = nearest(id, known)
            how = f"bedoelde u “{guess}”?" if guess else f"kies uit: {', '.join(sorted(known)) or 'er is er nog geen'}"
            yield entry.problem(location, f"{kind} “{id}” bestaat niet in dit plan", how)


def _inner_references(plan: Plan) -> Iterator[tuple[Location, str, str]]:
    for index, lijst in enumerate(_lists(plan)):
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


def times_run_forward(entry: Entry, plan: Plan) -> Iterator[Problem]:
    """Nothing ends before it starts, and a term has the months that it says."""
    spans = [
        *((("looptijden", index), term.vanaf, term.tot_en_met) for index, term in enumerate(plan.looptijden)),
        *((("tijdlijn", index), event.wanneer, event.tot_en_met) for index, event in enumerate(plan.tijdlijn)),
        *((("geld", "lijsten", i), lijst.vanaf, lijst.tot_en_met) for i, lijst in enumerate(_lists(plan))),
    ]
    for location, first, last in spans:
        if first and last and first.eerste > last.laatste:
            yield entry.problem(
                (*location, "tot_en_met"),
                f"het einde ({last.tekst}) ligt voor het begin ({first.tekst})",
                "draai de twee om, of verbeter het jaar",
            )
    for index, term in enumerate(plan.looptijden):
        found = months_between(term.vanaf, term.tot_en_met) if term.tot_en_met else None
        if term.maanden is not None and found != term.maanden:
            yield entry.problem(
                ("looptijden", index, "maanden"),
                f"van begin tot einde is {found or 'geen heel aantal'} maanden, niet {term.maanden}",
                "verbeter een van de drie; zegt de bron twee dingen? Zet dat bij tegenstrijdigheden",
            )


def follow_ups_name_one_thing(entry: Entry, plan: Plan) -> Iterator[Problem]:
    """A link to today leads to exactly one thing."""
    for index, step in enumerate(plan.wat_werd_het):
        named = [name for name in ("coalitie", "doel", "ketenaanpak", "hoofdstuk") if getattr(step, name)]
        if len(named) != 1:
            yield entry.problem(
                ("wat_werd_het", index),
                f"hier staan {len(named)} dingen van nu",
                "noem er precies één: coalitie, doel, ketenaanpak of hoofdstuk",
            )


def money_adds_up(entry: Entry, plan: Plan) -> Iterator[Problem]:
    """Our sums are those of the source, or the difference is explained; and nothing is explained in vain."""
    by_id = {lijst.id: lijst for lijst in _lists(plan)}
    for index, lijst in enumerate(_lists(plan)):
        place: Location = ("geld", "lijsten", index)
        yield from _rest_can_be_known(entry, lijst, place)
        for number, regel in enumerate(lijst.regels):
            yield from _line_adds_up(entry, regel, lijst, (*place, "regels", number))
            if regel.uitwerking in by_id:
                part = by_id[regel.uitwerking]
                yield from _same(
                    entry, amount_of(regel, lijst), _stated(part), part.titel, (*place, "regels", number, "uitwerking")
                )
        yield from _list_adds_up(entry, lijst, place)
        if lijst.gelijk_aan in by_id:
            other = by_id[lijst.gelijk_aan]
            yield from _same(entry, _stated(lijst), _stated(other), other.titel, (*place, "gelijk_aan"))
        if plan.geld and lijst.inwoners is not None and plan.geld.inwoners not in (None, lijst.inwoners):
            yield entry.problem(
                (*place, "inwoners"),
                f"hier staan {lijst.inwoners} inwoners, maar bij geld staan er {plan.geld.inwoners}",
                "maak de twee gelijk",
            )


def _rest_can_be_known(entry: Entry, lijst: Geldlijst, place: Location) -> Iterator[Problem]:
    rests = [number for number, regel in enumerate(lijst.regels) if regel.rest]
    for number in rests:
        regel = lijst.regels[number]
        if len(rests) > 1 or lijst.totaal is None or regel.bedrag is not None:
            yield entry.problem(
                (*place, "regels", number, "rest"),
                "dit bedrag is niet uit te rekenen",
                "gebruik rest: ja bij één regel zonder bedrag, in een lijst met een totaal",
            )
        elif (left := amount_of(regel, lijst)) is not None and left < 0:
            yield entry.problem((*place, "regels", number, "rest"), "de rest is minder dan nul", "kijk de bedragen na")


def _line_adds_up(entry: Entry, regel: Geldregel, lijst: Geldlijst, place: Location) -> Iterator[Problem]:
    ours, theirs = years_of(regel), amount_of(regel, lijst)
    differs = ours is not None and theirs is not None and ours != theirs
    yield from _explained(entry, differs, regel.verschil, ours, theirs, place, "bedrag")


def _list_adds_up(entry: Entry, lijst: Geldlijst, place: Location) -> Iterator[Problem]:
    ours = own_total(lijst)
    differs = ours is not None and lijst.totaal is not None and ours != lijst.totaal
    yield from _explained(entry, differs, lijst.verschil, ours, lijst.totaal, place, "totaal")
    stated = {part.jaar.tekst: part.bedrag for part in lijst.totaal_per_jaar}
    for year in years_in(lijst):
        ours = year_total(lijst, year)
        if year in stated and stated[year] != ours:
            yield entry.problem(
                (*place, "totaal_per_jaar"),
                f"de regels van {year} zijn samen {ours or 'niet bekend'}, maar er staat {stated[year]}",
                "kijk de bedragen van dat jaar na in de bron",
            )
    people = [regel.inwoners for regel in lijst.regels]
    if lijst.inwoners is not None and None not in people and sum(filter(None, people)) != lijst.inwoners:
        yield entry.problem(
            (*place, "inwoners"),
            f"de regels hebben samen {sum(filter(None, people))} inwoners, maar er staat {lijst.inwoners}",
            "kijk de aantallen na in de bron",
        )


def _explained(
    entry: Entry,
    differs: bool,
    explanation: str | None,
    ours: Decimal | None,
    theirs: Decimal | None,
    place: Location,
    field: str,
) -> Iterator[Problem]:
    if differs and not explanation:
        yield entry.problem(
            (*place, field),
            f"samen is het {ours}, maar er staat {theirs}",
            "kijk de bedragen na; staat het zo in de bron? Leg het dan uit: verschil: De bron rondt af.",
        )
    if explanation and not differs:
        yield entry.problem(
            (*place, "verschil"), "hier is geen verschil om uit te leggen", "haal de regel met verschil weg"
        )


def _same(
    entry: Entry, ours: Decimal | None, theirs: Decimal | None, title: str, location: Location
) -> Iterator[Problem]:
    if ours != theirs:
        yield entry.problem(
            location,
            f"hier staat {ours or 'geen bedrag'}, maar “{title}” is samen {theirs or 'niet bekend'}",
            "maak de twee gelijk, of haal deze verwijzing weg",
        )


def _stated(lijst: Geldlijst) -> Decimal | None:
    """The total of the source, or ours when the source gives none."""
    return lijst.totaal if lijst.totaal is not None else own_total(lijst)
