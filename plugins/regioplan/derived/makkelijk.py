"""From the easy texts and the coalitions to what readers of the easy pages see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..data.entries import Loaded
from ..data.makkelijk import MakkelijkeKaart
from .addresses import address
from .punten import Promises
from .views import CoalitieView, DoelView, EditPlace, Link
from .views.makkelijk import Makkelijk, MakkelijkeKaartView, MakkelijkePaginaView, MakkelijkThema

OVERVIEW = "/makkelijk/"


def derive_easy(
    loaded: Loaded, promises: Promises, *, coalities: Sequence[CoalitieView], doelen: Iterable[DoelView]
) -> Makkelijk:
    """All easy pages: the whole plan, the written ones, and one for each coalition."""
    cards = _Cards(loaded, promises, {doel.id: Link(doel.titel, doel.url) for doel in doelen})
    return Makkelijk(
        url=OVERVIEW,
        plan=cards.views(loaded.data.regio.makkelijk),
        paginas=tuple(
            MakkelijkePaginaView(
                id=page.id,
                url=address("makkelijk", page.id),
                titel=page.titel,
                icoon=page.icoon,
                kort=page.kort,
                kaarten=cards.views(page.kaarten),
                zoekwoorden=page.zoekwoorden,
                edit=_edit(loaded, page.id),
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
                titel=card.titel,
                icoon=card.icoon,
                zinnen=card.zinnen,
                meer=self._more(card),
                bron=self._promises.bron(card.bron),
            )
            for card in cards
        )

    def _more(self, card: MakkelijkeKaart) -> Link | None:
        if card.doel:
            return self._doelen[card.doel]
        return self._hoofdstukken[card.hoofdstuk] if card.hoofdstuk else None


def _themes(coalities: Sequence[CoalitieView]) -> tuple[MakkelijkThema, ...]:
    links = [Link(coalitie.titel, coalitie.makkelijk) for coalitie in coalities]
    before, after = [None, *links[:-1]], [*links[1:], None]
    return tuple(
        MakkelijkThema(coalitie.makkelijk, coalitie, previous, following)
        for coalitie, previous, following in zip(coalities, before, after, strict=True)
    )


def _edit(loaded: Loaded, id: str) -> EditPlace:
    entry = loaded.entry("makkelijk", id)
    return EditPlace(entry.document.file, entry.line)
