"""From the other chapters of the plan to their views: also the chains of help and the work agenda."""

from collections.abc import Iterable

from ..data.hoofdstukken import Hoofdstuk, Onderdeel
from ..data.werkagenda import Agendablok
from .addresses import address
from .derivation import Derivation
from .links import Link, with_neighbours
from .views import BlokView, HoofdstukView, KetenaanpakkenView, KetenView, OnderdeelView, WerkagendaView


def derive_hoofdstuk(d: Derivation, hoofdstuk: Hoofdstuk) -> HoofdstukView:
    """The view of one chapter."""
    return HoofdstukView(
        record=hoofdstuk,
        link=d.links.to("hoofdstuk", hoofdstuk.id),
        onderdelen=_parts(d, hoofdstuk.onderdelen, hoofdstuk.id),
        edit=d.links.edit("hoofdstuk", hoofdstuk.id),
        counts=d.punten.count(punt for punt in d.punten.of("regioafspraak", hoofdstuk.id) if punt.is_belofte),
    )


def _parts(d: Derivation, parts: Iterable[Onderdeel], owner: str) -> tuple[OnderdeelView, ...]:
    """The parts of a chapter, with what is promised in each."""
    promised = {punt.anchor: punt for punt in d.punten.of("regioafspraak", owner)}
    return tuple(OnderdeelView(part, tuple(promised[afspraak.id] for afspraak in part.afspraken)) for part in parts)


def derive_ketenaanpakken(d: Derivation) -> KetenaanpakkenView:
    """The view of the page with all chains of help."""
    record, name = d.data.ketenaanpakken, "ketenaanpakken"
    return KetenaanpakkenView(
        record=record,
        link=d.links.to(name, name),
        ketenaanpakken=with_neighbours(
            KetenView(
                record=keten,
                link=Link(keten.titel, address("ketenaanpak", keten.id), "ketenaanpak", keten.id),
                doelen=d.punten.several(doel.id for doel in keten.doelen),
                edit=d.links.edit(name, name, (name, index)),
            )
            for index, keten in enumerate(record.ketenaanpakken)
        ),
        onderdelen=_parts(d, record.onderdelen, name),
        edit=d.links.edit(name, name),
    )


def derive_werkagenda(d: Derivation) -> WerkagendaView:
    """The view of the work agenda."""
    record, name = d.data.werkagenda, "werkagenda"
    blocks = tuple(_block(d, blok) for blok in record.blokken)
    return WerkagendaView(record=record, link=d.links.to(name, name), blokken=blocks, edit=d.links.edit(name, name))


def _block(d: Derivation, blok: Agendablok) -> BlokView:
    """A period, in the order of the coalitions; what is for all of them comes last."""
    punten = d.punten.several(punt.id for punt in blok.punten)
    owners = [*(coalitie.id for coalitie in d.data.coalities), None]
    groups = [(d.links.maybe("coalitie", id), tuple(punt for punt in punten if punt.coalitie == id)) for id in owners]
    return BlokView(blok, tuple(group for group in groups if group[1]))
