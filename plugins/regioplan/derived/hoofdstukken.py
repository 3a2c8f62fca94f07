"""From the other chapters of the plan to their views."""

from __future__ import annotations

from ..data.hoofdstukken import Hoofdstuk, Onderdeel
from .addresses import address
from .derivation import Derivation
from .views import BlokView, HoofdstukView, ItemView, KetenaanpakkenView, KetenView, OnderdeelView, WerkagendaView


def derive_hoofdstuk(d: Derivation, hoofdstuk: Hoofdstuk) -> HoofdstukView:
    """The view of one chapter."""
    return HoofdstukView(
        record=hoofdstuk,
        id=hoofdstuk.id,
        url=address("hoofdstuk", hoofdstuk.id),
        titel=hoofdstuk.titel,
        naam=hoofdstuk.naam,
        kort=tuple(u.tekst for u in hoofdstuk.kort),
        inleiding=hoofdstuk.inleiding,
        onderdelen=tuple(_onderdeel(d, part, hoofdstuk.id) for part in hoofdstuk.onderdelen),
        zoekwoorden=hoofdstuk.zoekwoorden,
        let_op=hoofdstuk.let_op,
        bron=hoofdstuk.bron,
        edit=d.edit("hoofdstuk", hoofdstuk.id),
    )


def _onderdeel(d: Derivation, part: Onderdeel, owner: str) -> OnderdeelView:
    own = {afspraak.id for afspraak in part.afspraken}
    return OnderdeelView(
        record=part,
        id=part.id,
        titel=part.titel,
        naam=part.naam,
        tekst=part.tekst,
        lijst=tuple(ItemView(item.naam, item.tekst) for item in part.lijst),
        genummerd=part.genummerd,
        afspraken=tuple(p for p in d.promises.of("regioafspraak", owner) if p.anchor in own),
        partners=d.links.several("partner", part.partners),
        let_op=part.let_op,
        bron=part.bron,
    )


def derive_ketenaanpakken(d: Derivation) -> KetenaanpakkenView:
    """The view of the chains of help."""
    record = d.data.ketenaanpakken
    page = address("ketenaanpakken", "ketenaanpakken")
    return KetenaanpakkenView(
        record=record,
        url=page,
        titel=record.titel,
        kort=tuple(u.tekst for u in record.kort),
        inleiding=record.inleiding,
        groepen=tuple(groep.naam for groep in record.groepen),
        ketenaanpakken=tuple(
            KetenView(
                record=keten,
                id=keten.id,
                url=f"{page}#{keten.id}",
                naam=keten.naam,
                titel=keten.titel,
                kort=tuple(u.tekst for u in keten.kort),
                uitleg=keten.uitleg,
                doelen=tuple(d.promises.views[doel.id] for doel in keten.doelen),
                groepen=tuple(groep.id in keten.groepen for groep in record.groepen),
                let_op=keten.let_op,
                zoekwoorden=keten.zoekwoorden,
                bron=keten.bron,
            )
            for keten in record.ketenaanpakken
        ),
        onderdelen=tuple(_onderdeel(d, part, "ketenaanpakken") for part in record.onderdelen),
        bron=record.bron,
        edit=d.edit("ketenaanpakken", "ketenaanpakken"),
    )


def derive_werkagenda(d: Derivation) -> WerkagendaView:
    """The view of the work agenda."""
    record = d.data.werkagenda
    order: list[str | None] = [coalitie.id for coalitie in d.data.coalities]
    blocks = []
    for block in record.blokken:
        groups = [
            (
                d.links.to("coalitie", id) if id else None,
                tuple(d.promises.views[punt.id] for punt in block.punten if punt.coalitie == id),
            )
            for id in [*order, None]
        ]
        blocks.append(
            BlokView(block, block.id, block.titel, block.let_op, tuple(group for group in groups if group[1]))
        )
    return WerkagendaView(
        record=record,
        url=address("werkagenda", "werkagenda"),
        titel=record.titel,
        inleiding=record.inleiding,
        blokken=tuple(blocks),
        let_op=record.let_op,
        bron=record.bron,
        edit=d.edit("werkagenda", "werkagenda"),
    )
