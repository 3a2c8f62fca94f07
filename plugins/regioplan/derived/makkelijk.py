"""From the easy texts and the coalitions to what readers of the easy pages see."""

from collections.abc import Sequence

from ..data.makkelijk import MakkelijkeKaart
from .addresses import Addresses, address
from .derivation import Derivation
from .links import Link, with_neighbours
from .views import CoalitieView, Makkelijk, MakkelijkeCoalitieView, MakkelijkeKaartView, MakkelijkePaginaView

FIRST = Link("Makkelijk lezen", Addresses.makkelijk)
"""The first easy page, about the plan as a whole."""


def derive_easy(d: Derivation, coalities: Sequence[CoalitieView]) -> Makkelijk:
    """All easy pages: the whole plan, the written ones, and one for each coalition."""
    return Makkelijk(
        plan=_cards(d, d.data.regio.makkelijk),
        paginas=tuple(
            MakkelijkePaginaView(
                record=page,
                link=d.links.to("makkelijk", page.id),
                kaarten=_cards(d, page.kaarten),
                edit=d.links.edit("makkelijk", page.id),
            )
            for page in d.data.makkelijk
        ),
        coalities=with_neighbours(
            MakkelijkeCoalitieView(
                link=Link(coalitie.record.titel, address("makkelijk", coalitie.record.id)),
                coalitie=coalitie,
                edit=coalitie.edit,
            )
            for coalitie in coalities
        ),
    )


def _cards(d: Derivation, cards: Sequence[MakkelijkeKaart]) -> tuple[MakkelijkeKaartView, ...]:
    return tuple(MakkelijkeKaartView(card, _more(d, card)) for card in cards)


def _more(d: Derivation, card: MakkelijkeKaart) -> Link | None:
    """What an easy card leads to, under the title that the reader finds there."""
    if card.doel:
        return d.links.to("doel", card.doel)
    return d.links.to("hoofdstuk", card.hoofdstuk) if card.hoofdstuk else None
