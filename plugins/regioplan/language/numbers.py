"""Numbers, counts and enumerations in Dutch."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from babel.numbers import format_decimal

_SMALL = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def say_number(number: int | Decimal) -> str:
    """A number with a point for thousands and a comma for decimals: 379.910 or 4,5."""
    if number == int(number):
        number = int(number)
    return format_decimal(number, locale="nl", decimal_quantization=False)


def say_count(count: int, one: str, more: str) -> str:
    """A count with its noun: 1 doel, 21 doelen, geen doelen."""
    return f"geen {more}" if count == 0 else f"{say_number(count)} {one if count == 1 else more}"


def say_small(count: int) -> str:
    """A count under a sentence's verb: zes, or 21."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else say_number(count)


def say_list(words: Sequence[str]) -> str:
    """An enumeration: Ommen, Kampen en Zwolle."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def start_sentence(text: str) -> str:
    """The text with a capital, as the start of a sentence."""
    return text[:1].upper() + text[1:]
