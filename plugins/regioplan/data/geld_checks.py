"""Checks of the money of a plan: our sums beside those of the source."""

from __future__ import annotations

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
    lists = plan.geldlijsten
    by_id = {lijst.id: lijst for lijst in lists}
    for index, lijst in enumerate(lists):
        place: Location = ("geld", "lijsten", index)
        if unknown := list(_rest_can_be_known(entry, lijst, place)):
            yield from unknown
            continue
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
