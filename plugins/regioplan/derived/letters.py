"""The glossary by first letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from .views import BegripView, LetterView

DIGITS = "0–9"


def by_letter(begrippen: Iterable[BegripView]) -> tuple[LetterView, ...]:
    """Terms under their first letter, from A to Z; those that start with a digit come first."""
    ordered = sorted(begrippen, key=lambda begrip: (_letter(begrip.term), begrip.term.casefold()))
    return tuple(
        LetterView(letter, "letter-cijfer" if letter == DIGITS else f"letter-{letter.lower()}", tuple(group))
        for letter, group in groupby(ordered, key=lambda begrip: _letter(begrip.term))
    )


def _letter(term: str) -> str:
    """The first letter without accents; signs before it do not count."""
    plain = unicodedata.normalize("NFD", term)
    first = next((char for char in plain if char.isalnum()), "0")
    return DIGITS if first.isdigit() else first.upper()
