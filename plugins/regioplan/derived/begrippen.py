"""From the glossary in the data to its views, in the order of the alphabet and by first letter."""

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from ..data.begrippen import Begrip
from .addresses import address
from .derivation import Derivation
from .views import BegripView, LetterView

DIGITS = "0–9"


def derive_begrippen(d: Derivation) -> tuple[BegripView, ...]:
    """The terms in the order of the alphabet."""
    ordered = sorted(d.data.begrippen, key=lambda begrip: begrip.term.casefold())
    return tuple(
        BegripView(begrip, address("begrip", begrip.id), forms(begrip), d.links.edit("begrip", begrip.id))
        for begrip in ordered
    )


def forms(begrip: Begrip) -> tuple[str, ...]:
    """All forms of a term that are explained in running text; none when that must not happen."""
    if not begrip.in_tekst:
        return ()
    return tuple(dict.fromkeys(filter(None, (begrip.term, begrip.voluit, *begrip.varianten))))


def by_letter(begrippen: Iterable[BegripView]) -> tuple[LetterView, ...]:
    """Terms under their first letter, from A to Z; those that start with a digit come first."""
    ordered = sorted(begrippen, key=lambda begrip: (_letter(begrip), begrip.record.term.casefold()))
    return tuple(
        LetterView(letter, "letter-cijfer" if letter == DIGITS else f"letter-{letter.lower()}", tuple(group))
        for letter, group in groupby(ordered, key=_letter)
    )


def _letter(begrip: BegripView) -> str:
    return first_letter(begrip.record.term)


def first_letter(name: str) -> str:
    """The first letter without accents; signs before it do not count, and all digits are one."""
    plain = unicodedata.normalize("NFD", name)
    first = next((char for char in plain if char.isalnum()), "0")
    return DIGITS if first.isdigit() else first.upper()
