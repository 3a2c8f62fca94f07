"""Numbers, counts and enumerations in Dutch."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache

from babel.numbers import format_decimal

_SMALL = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


@cache
def say_number(number: int | Decimal) -> str:
    """A number with a point for thousands and a comma for decimals: 379.910 or 4,5."""
    if number == int(number):
        number = int(number)
    return format_decimal(number, locale="nl", decimal_quantization=False)


def say_money(amount: Decimal, *, cents: bool = False) -> str:
    """An amount in euros: € 345.600 or € 2.389,48; with `cents` always with two decimals: € 6.972,00."""
    form = "#,##0.00" if cents or amount != amount.to_integral_value() else "#,##0"
    return f"€\N{NO-BREAK SPACE}{format_decimal(amount, format=form, locale='nl')}"


def say_small_money(amount: Decimal) -> str:
    """An amount that may be less than a euro: 1,9 cent or € 3,20."""
    if amount >= 1:
        return say_money(amount.quantize(Decimal("0.01"), ROUND_HALF_UP))
    return f"{say_number((amount * 100).quantize(Decimal('0.1'), ROUND_HALF_UP))} cent"


def say_count(count: int, one: str, more: str) -> str:
    """A count with its noun: 1 doel, 21 doelen, geen doelen."""
    return f"geen {more}" if count == 0 else f"{say_number(count)} {one if count == 1 else more}"


def say_small(count: int) -> str:
    """A count under a sentence's verb: zes, or 21."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else say_number(count)


def say_list(words: Sequence[str]) -> str:
    """An enumeration: appels, peren en pruimen."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def start_sentence(text: str) -> str:
    """The text with a capital, as the start of a sentence."""
    return text[:1].upper() + text[1:]


def say_rounded(number: Fraction) -> str:
    """An exact number with at most one decimal: 17,3."""
    return say_number(round_tenth(number))


def round_tenth(number: Fraction) -> Decimal:
    """An exact number rounded half up to one decimal."""
    tenths = Decimal(number.numerator * 10) / Decimal(number.denominator)
    return tenths.quantize(Decimal(1), ROUND_HALF_UP) / 10
