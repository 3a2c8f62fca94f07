"""From the villages of each municipality to one list by first letter."""

from itertools import groupby

from .begrippen import first_letter
from .derivation import Derivation
from .views import KernLetter, KernView


def derive_kernen(d: Derivation) -> tuple[KernLetter, ...]:
    """Every village of the region, from A to Z."""
    found: dict[str, list[str]] = {}
    for gemeente in d.data.gemeenten:
        for naam in gemeente.kernen:
            found.setdefault(naam, []).append(gemeente.id)
    kernen = (KernView(naam, d.links.several("gemeente", found[naam])) for naam in sorted(found, key=_order))
    return tuple(
        KernLetter(letter, tuple(group)) for letter, group in groupby(kernen, key=lambda kern: first_letter(kern.naam))
    )


def _order(naam: str) -> tuple[str, str]:
    return first_letter(naam), naam.strip("'’ ").casefold()
