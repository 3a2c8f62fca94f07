"""Checks of the money of a plan: our sums beside those of the source."""

from collections.abc import Iterator
from decimal import Decimal

from .entries import Entry
from .geld import Geldlijst, Geldregel
from .geld_sums import amount_of, own_total, year_total, years_in, years_of
from .plannen import Plan
from .problems import Problem
from .reading import Location


def money_adds_up(entry: Entry, plan: Plan) -> Iterator[Problem]:
    """Our sums are those of the source, or the difference is explained; and nothing is explained in vain."""
    by_id: dict[str, Geldlijst] = {lijst.id: lijst for lijst in plan.geldlijsten}
    for index, lijst in enumerate(plan.geldlijsten):
        place: Location = ("geld", "lijsten", index)
        if unknown := list(_rest_can_be_known(entry, lijst, place)):
            yield from unknown
            continue
        for number, regel in enumerate(lijst.regels):
            line, amount = (*place, "regels", number), amount_of(regel, lijst)
            yield from _explained(entry, regel, years_of(regel), amount, line, "bedrag")
            yield from _same(entry, amount, by_id.get(regel.uitwerking or ""), (*line, "uitwerking"))
        yield from _explained(entry, lijst, own_total(lijst), lijst.totaal, place, "totaal")
        yield from _same(entry, _stated(lijst), by_id.get(lijst.gelijk_aan or ""), (*place, "gelijk_aan"))
        yield from _years_add_up(entry, lijst, place)
        yield from _people_add_up(entry, lijst, place)
        if plan.geld and lijst.inwoners is not None and plan.geld.inwoners not in (None, lijst.inwoners):
            what = f"hier staan {lijst.inwoners} inwoners, maar bij geld staan er {plan.geld.inwoners}"
            yield entry.problem((*place, "inwoners"), what, "maak de twee gelijk")


def _rest_can_be_known(entry: Entry, lijst: Geldlijst, place: Location) -> Iterator[Problem]:
    rests = [number for number, regel in enumerate(lijst.regels) if regel.rest]
    for number in rests:
        regel = lijst.regels[number]
        if len(rests) > 1 or lijst.totaal is None or regel.bedrag is not None:
            what = "dit bedrag is niet uit te rekenen"
            how = "gebruik rest: ja bij één regel zonder bedrag, in een lijst met een totaal"
            yield entry.problem((*place, "regels", number, "rest"), what, how)
        elif (left := amount_of(regel, lijst)) is not None and left < 0:
            yield entry.problem((*place, "regels", number, "rest"), "de rest is minder dan nul", "kijk de bedragen na")


def _explained(
    entry: Entry,
    record: Geldregel | Geldlijst,
    ours: Decimal | None,
    theirs: Decimal | None,
    place: Location,
    field: str,
) -> Iterator[Problem]:
    differs = None not in (ours, theirs) and ours != theirs
    if differs and not record.verschil:
        what = f"samen is het {ours}, maar er staat {theirs}"
        how = "kijk de bedragen na; staat het zo in de bron? Leg het dan uit: verschil: De bron rondt af."
        yield entry.problem((*place, field), what, how)
    if record.verschil and not differs:
        yield entry.problem(
            (*place, "verschil"), "hier is geen verschil om uit te leggen", "haal de regel met verschil weg"
        )


def _same(entry: Entry, ours: Decimal | None, other: Geldlijst | None, location: Location) -> Iterator[Problem]:
    if other and ours != (theirs := _stated(other)):
        what = f"hier staat {ours or 'geen bedrag'}, maar “{other.titel}” is samen {theirs or 'niet bekend'}"
        yield entry.problem(location, what, "maak de twee gelijk, of haal deze verwijzing weg")


def _years_add_up(entry: Entry, lijst: Geldlijst, place: Location) -> Iterator[Problem]:
    stated = {part.jaar.tekst: part.bedrag for part in lijst.totaal_per_jaar}
    for year in years_in(lijst):
        ours = year_total(lijst, year)
        if year in stated and stated[year] != ours:
            what = f"de regels van {year} zijn samen {ours or 'niet bekend'}, maar er staat {stated[year]}"
            yield entry.problem((*place, "totaal_per_jaar"), what, "kijk de bedragen van dat jaar na in de bron")


def _people_add_up(entry: Entry, lijst: Geldlijst, place: Location) -> Iterator[Problem]:
    people = [regel.inwoners for regel in lijst.regels]
    if lijst.inwoners is not None and None not in people and sum(filter(None, people)) != lijst.inwoners:
        what = f"de regels hebben samen {sum(filter(None, people))} inwoners, maar er staat {lijst.inwoners}"
        yield entry.problem((*place, "inwoners"), what, "kijk de aantallen na in de bron")


def _stated(lijst: Geldlijst) -> Decimal | None:
    """The total of the source, or ours when the source gives none."""
    return lijst.totaal if lijst.totaal is not None else own_total(lijst)
