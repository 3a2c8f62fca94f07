"""From the other chapters of the plan to their views."""

from collections.abc import Iterable

from ..data.hoofdstukken import Hoofdstuk, Onderdeel
from .addresses import address
from .derivation import Derivation
from .views import HoofdstukView, OnderdeelView


def derive_hoofdstuk(d: Derivation, hoofdstuk: Hoofdstuk) -> HoofdstukView:
    """The view of one chapter."""
    return HoofdstukView(
        record=hoofdstuk,
        url=address("hoofdstuk", hoofdstuk.id),
        onderdelen=derive_onderdelen(d, hoofdstuk.onderdelen, hoofdstuk.id),
        edit=d.links.edit("hoofdstuk", hoofdstuk.id),
        counts=d.punten.count(punt for punt in d.punten.of("regioafspraak", hoofdstuk.id) if punt.is_belofte),
    )


def derive_onderdelen(d: Derivation, parts: Iterable[Onderdeel], owner: str) -> tuple[OnderdeelView, ...]:
    """The parts of a chapter, with what is promised in each."""
    promised = {punt.anchor: punt for punt in d.punten.of("regioafspraak", owner)}
    return tuple(OnderdeelView(part, tuple(promised[afspraak.id] for afspraak in part.afspraken)) for part in parts)
