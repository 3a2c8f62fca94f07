"""Checks of the money of a plan: our sums beside those of the source."""

from collections.abc import Iterator
from decimal import Decimal

from .entries import Fault
from .geld import Geldlijst, Geldregel
from .geld_sums import amount_of, own_total, year_total, years_in, years_of
from .plannen import Plan
from .reading import Location


def money_adds_up(plan: Plan) -> Iterator[Fault]:
    """Our sums are those of the source, or the difference is explained; and nothing is explained in vain."""
    by_id: dict[str, Geldlijst] = {lijst.id: lijst for lijst in plan.geldlijsten}
    for index, lijst in enumerate(plan.geldlijsten):
        place: Location = ("geld", "lijsten", index)
        if unknown := list(_rest_can_be_known(lijst, place)):
            yield from unknown
            continue
        for number, regel in enumerate(lijst.regels):
            line, amount = (*place, "regels", number), amount_of(regel, lijst)
            yield from _explained(regel, years_of(regel), amount, line, "bedrag")
            yield from _same(amount, by_id.get(regel.uitwerking or ""), (*line, "uitwerking"))
        yield from _explained(lijst, own_total(lijst), lijst.totaal, place, "totaal")
        yield from _same(_stated(lijst), by_id.get(lijst.gelijk_aan or ""), (*place, "gelijk_aan"))
        yield from _years_add_up(lijst, place)
        yield from _people_add_up(lijst, place)
        if plan.geld and lijst.inwoners is not None and plan.geld.inwoners not in (None, lijst.inwoners):
            what = f"hier staan {lijst.inwoners} inwoners, maar bij geld staan er {plan.geld.inwoners}"
            yield (*place, "inwoners"), what, "maak de twee gelijk"


def _rest_can_be_known(lijst: Geldlijst, place: Location) -> Iterator[Fault]:
    rests = [(number, regel) for number, regel in enumerate(lijst.regels) if regel.rest]
    for number, regel in rests:
        line = (*place, "regels", number, "rest")
        if len(rests) > 1 or lijst.totaal is None or regel.bedrag is not None:
            how = "gebruik rest: ja bij één regel zonder bedrag, in een lijst met een totaal"
            yield line, "dit bedrag is niet uit te rekenen", how
        elif (left := amount_of(regel, lijst)) is not None and left < 0:
            yield line, "de rest is minder dan nul", "kijk de bedragen na"


def _explained(
    record: Geldregel | Geldlijst, ours: Decimal | None, theirs: Decimal | None, place: Location, field: str
) -> Iterator[Fault]:
    differs = None not in (ours, theirs) and ours != theirs
    if differs and not record.verschil:
        how = "kijk de bedragen na; staat het zo in de bron? Leg het dan uit: verschil: De bron rondt af."
        yield (*place, field), f"samen is het {ours}, maar er staat {theirs}", how
    if record.verschil and not differs:
        yield (*place, "verschil"), "hier is geen verschil om uit te leggen", "haal de regel met verschil weg"


def _same(ours: Decimal | None, other: Geldlijst | None, location: Location) -> Iterator[Fault]:
    if other and ours != (theirs := _stated(other)):
        what = f"hier staat {ours or 'geen bedrag'}, maar “{other.titel}” is samen {theirs or 'niet bekend'}"
        yield location, what, "maak de twee gelijk, of haal deze verwijzing weg"


def _years_add_up(lijst: Geldlijst, place: Location) -> Iterator[Fault]:
    stated = {part.jaar.tekst: part.bedrag for part in lijst.totaal_per_jaar}
    for year in years_in(lijst):
        ours = year_total(lijst, year)
        if year in stated and stated[year] != ours:
            what = f"de regels van {year} zijn samen {ours or 'niet bekend'}, maar er staat {stated[year]}"
            yield (*place, "totaal_per_jaar"), what, "kijk de bedragen van dat jaar na in de bron"


def _people_add_up(lijst: Geldlijst, place: Location) -> Iterator[Fault]:
    people = [regel.inwoners for regel in lijst.regels]
    if lijst.inwoners is not None and None not in people and sum(filter(None, people)) != lijst.inwoners:
        what = f"de regels hebben samen {sum(filter(None, people))} inwoners, maar er staat {lijst.inwoners}"
        yield (*place, "inwoners"), what, "kijk de aantallen na in de bron"


def _stated(lijst: Geldlijst) -> Decimal | None:
    """The total of the source, or ours when the source gives none."""
    return lijst.totaal if lijst.totaal is not None else own_total(lijst)
