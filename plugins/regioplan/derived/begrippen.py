"""From the glossary in the data to its views, in the order of the alphabet and by first letter."""

import unicodedata
from collections.abc import Sequence

from ..data.begrippen import Begrip
from .addresses import DIGITS, Addresses, address, letter_of
from .derivation import Derivation
from .links import Link
from .views import BegripView, LetterView


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


def by_letter(begrippen: Sequence[BegripView]) -> tuple[LetterView, ...]:
    """Terms under the first letter of their id, from A to Z; those that start with a digit come first."""
    old = [(id, begrip) for begrip in begrippen for id in begrip.record.vorige_ids]
    letters = {letter_of(id) for id in (*(id for id, _ in old), *(begrip.record.id for begrip in begrippen))}
    return tuple(
        LetterView(
            link=Link(_shown(letter), Addresses.letter(letter)),
            letter=_shown(letter),
            anker="letter-cijfer" if letter == DIGITS else f"letter-{letter}",
            begrippen=tuple(begrip for begrip in begrippen if letter_of(begrip.record.id) == letter),
            verhuisd=tuple(
                (id, begrip) for id, begrip in old if letter_of(id) == letter != letter_of(begrip.record.id)
            ),
        )
        for letter in sorted(letters)
    )


def _shown(letter: str) -> str:
    return "0–9" if letter == DIGITS else letter.upper()


def first_letter(name: str) -> str:
    """The first letter without accents; signs before it do not count, and all digits are one."""
    plain = unicodedata.normalize("NFD", name)
    first = next((char for char in plain if char.isalnum()), "0")
    return DIGITS if first.isdigit() else first.upper()
