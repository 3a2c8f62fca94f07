"""From the easy texts and the coalitions to what readers of the easy pages see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..data.entries import Loaded
from ..data.makkelijk import MakkelijkeKaart
from .addresses import Addresses, address
from .links import with_neighbours
from .punten import Promises
from .views import CoalitieView, DoelView, Link
from .views.makkelijk import Makkelijk, MakkelijkeKaartView, MakkelijkePaginaView, MakkelijkThema


def derive_easy(
    loaded: Loaded, promises: Promises, *, coalities: Sequence[CoalitieView], doelen: Iterable[DoelView]
) -> Makkelijk:
    """All easy pages: the whole plan, the written ones, and one for each coalition."""
    cards = _Cards(loaded, promises, {doel.id: Link(doel.titel, doel.url) for doel in doelen})
    return Makkelijk(
        url=Addresses.makkelijk,
        plan=cards.views(loaded.data.regio.makkelijk),
        paginas=tuple(
            MakkelijkePaginaView(
                record=page,
                id=page.id,
                url=address("makkelijk", page.id),
                titel=page.titel,
                icoon=page.icoon,
                kort=tuple(u.tekst for u in page.kort),
                kaarten=cards.views(page.kaarten),
                zoekwoorden=page.zoekwoorden,
                edit=promises.links.edit("makkelijk", page.id),
            )
            for page in loaded.data.makkelijk
        ),
        themas=_themes(coalities),
    )


class _Cards:
    def __init__(self, loaded: Loaded, promises: Promises, doelen: Mapping[str, Link]) -> None:
        self._promises = promises
        self._doelen = doelen
        self._hoofdstukken = {
            hoofdstuk.id: Link(hoofdstuk.titel, address("hoofdstuk", hoofdstuk.id))
            for hoofdstuk in loaded.data.hoofdstukken
        }

    def views(self, cards: Iterable[MakkelijkeKaart]) -> tuple[MakkelijkeKaartView, ...]:
        return tuple(
            MakkelijkeKaartView(
                record=card,
                titel=card.titel,
                icoon=card.icoon,
                zinnen=tuple(u.tekst for u in card.zinnen),
                meer=self._more(card),
                bron=card.bron,
            )
            for card in cards
        )

    def _more(self, card: MakkelijkeKaart) -> Link | None:
        if card.doel:
            return self._doelen[card.doel]
        return self._hoofdstukken[card.hoofdstuk] if card.hoofdstuk else None


def _themes(coalities: Sequence[CoalitieView]) -> tuple[MakkelijkThema, ...]:
    return with_neighbours(MakkelijkThema(url=coalitie.makkelijk, coalitie=coalitie) for coalitie in coalities)
