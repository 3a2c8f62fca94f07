"""What the amounts of a plan add up to: exact, and unknown as soon as one part is unknown."""

from collections.abc import Iterable
from decimal import Decimal

from .geld import Geldlijst, Geldregel
from .values import Periode


def amount_of(regel: Geldregel, lijst: Geldlijst) -> Decimal | None:
    """The amount of a line: as in the source, else of its years, else the rest of the total; None when unknown."""
    if not regel.rest:
        return regel.bedrag if regel.bedrag is not None else years_of(regel)
    others = [other for other in lijst.regels if other is not regel]
    known = total_of(None if other.rest else amount_of(other, lijst) for other in others)
    return None if lijst.totaal is None or known is None else lijst.totaal - known


def total_of(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum; None when one of the amounts is unknown."""
    known: list[Decimal] = []
    for amount in amounts:
        if amount is None:
            return None
        known.append(amount)
    return sum(known, Decimal(0))


def own_total(lijst: Geldlijst) -> Decimal | None:
    """What the lines of a list add up to."""
    return total_of(amount_of(regel, lijst) for regel in lijst.regels)


def years_of(regel: Geldregel) -> Decimal | None:
    """What the years of a line add up to; None without years."""
    return total_of(part.bedrag for part in regel.per_jaar) if regel.per_jaar else None


def years_in(lijst: Geldlijst) -> tuple[str, ...]:
    """The years that the lines name, in order."""
    return tuple(sorted({part.jaar.tekst for regel in lijst.regels for part in regel.per_jaar}))


def year_total(lijst: Geldlijst, year: str) -> Decimal | None:
    """What all lines together give for one year; None when one of them is not split into years."""
    if not all(regel.per_jaar for regel in lijst.regels):
        return None
    parts = (part for regel in lijst.regels for part in regel.per_jaar)
    return sum((part.bedrag for part in parts if part.jaar.tekst == year), Decimal(0))


def months_between(first: Periode, last: Periode) -> int | None:
    """Whole months from the first day of one period to the last day of the other; None when not whole."""
    start, end = first.eerste, last.laatste
    following = end.toordinal() + 1
    after = end.fromordinal(following)
    if after.day != start.day:
        return None
    return (after.year - start.year) * 12 + after.month - start.month
