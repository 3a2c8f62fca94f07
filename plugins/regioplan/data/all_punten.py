"""Every punt of the plan with its id: the one list that checks, states and files go by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .coalities import Coalitie
from .doelen import Doel
from .model import Regiodata
from .punten import Gemerkt, Punt
from .reading import Location

Soort = Literal[
    "doel", "resultaat", "afspraak", "aanpakpunt", "coalitieafspraak", "ketendoel", "agendapunt", "regioafspraak"
]


@dataclass(frozen=True)
class PuntMetId:
    """A punt, what kind it is and where it belongs."""

    id: str
    """Permanent id, unique among all punten."""
    soort: Soort
    punt: Punt
    anchor: str
    """The part of the id that is the anchor on its page."""
    owner: tuple[str, str]
    """Kind and id of the record whose page and file it is in."""
    location: Location
    """Where it stands in that record."""
    coalitie: str | None = None
    doel: str | None = None
    bovenliggend: str | None = None
    """Id of the resultaat that an afspraak belongs to."""


def all_punten(data: Regiodata) -> Iterator[PuntMetId]:
    """Every punt, in the order of the plan."""
    for coalitie in data.coalities:
        yield from _of_coalitie(coalitie)
        for doel in data.doelen:
            if doel.coalitie == coalitie.id:
                yield from _of_doel(doel)
    homeless = {doel.coalitie for doel in data.doelen} - {coalitie.id for coalitie in data.coalities}
    for doel in data.doelen:
        if doel.coalitie in homeless:  # a mistake with an answer of its own; others still find these punten
            yield from _of_doel(doel)
    yield from _of_ketenaanpakken(data)
    yield from _of_werkagenda(data)
    yield from _of_hoofdstukken(data)


def _of_coalitie(coalitie: Coalitie) -> Iterator[PuntMetId]:
    owner = ("coalitie", coalitie.id)
    for index, afspraak in enumerate(coalitie.afspraken):
        anchor = f"afspraak-{afspraak.merk}"
        yield PuntMetId(
            f"{coalitie.id}-{anchor}", "coalitieafspraak", afspraak, anchor, owner, ("afspraken", index), coalitie.id
        )


def _of_doel(doel: Doel) -> Iterator[PuntMetId]:
    owner, coalitie = ("doel", doel.id), doel.coalitie
    if doel.doelpunt:
        yield PuntMetId(f"{doel.id}-doel", "doel", doel.doelpunt, "doel", owner, ("doelpunt",), coalitie, doel.id)
    for index, resultaat in enumerate(doel.resultaten):
        anchor, location = f"r{resultaat.nummer}", ("resultaten", index)
        parent = f"{doel.id}-{anchor}"
        yield PuntMetId(parent, "resultaat", resultaat, anchor, owner, location, coalitie, doel.id)
        for number, afspraak in enumerate(resultaat.afspraken):
            inner = f"{anchor}-{afspraak.merk}"
            yield PuntMetId(
                f"{doel.id}-{inner}",
                "afspraak",
                afspraak,
                inner,
                owner,
                (*location, "afspraken", number),
                coalitie,
                doel.id,
                parent,
            )
    for index, aanpakpunt in enumerate(doel.aanpak):
        anchor = f"aanpak-{aanpakpunt.merk}"
        yield PuntMetId(
            f"{doel.id}-{anchor}", "aanpakpunt", aanpakpunt, anchor, owner, ("aanpak", index), coalitie, doel.id
        )


def _of_ketenaanpakken(data: Regiodata) -> Iterator[PuntMetId]:
    owner = ("ketenaanpakken", "ketenaanpakken")
    for index, keten in enumerate(data.ketenaanpakken.ketenaanpakken):
        for number, doel in enumerate(keten.doelen):
            yield PuntMetId(doel.id, "ketendoel", doel, doel.id, owner, ("ketenaanpakken", index, "doelen", number))
    for index, onderdeel in enumerate(data.ketenaanpakken.onderdelen):
        for number, afspraak in enumerate(onderdeel.afspraken):
            location = ("onderdelen", index, "afspraken", number)
            yield PuntMetId(afspraak.id, "regioafspraak", afspraak, afspraak.id, owner, location)


def _of_werkagenda(data: Regiodata) -> Iterator[PuntMetId]:
    for index, blok in enumerate(data.werkagenda.blokken):
        for number, punt in enumerate(blok.punten):
            yield PuntMetId(
                punt.id,
                "agendapunt",
                punt,
                punt.id,
                ("werkagenda", "werkagenda"),
                ("blokken", index, "punten", number),
                punt.coalitie,
            )


def _of_hoofdstukken(data: Regiodata) -> Iterator[PuntMetId]:
    for hoofdstuk in data.hoofdstukken:
        for index, onderdeel in enumerate(hoofdstuk.onderdelen):
            for number, afspraak in enumerate(onderdeel.afspraken):
                location = ("onderdelen", index, "afspraken", number)
                yield PuntMetId(
                    f"{hoofdstuk.id}-{afspraak.id}",
                    "regioafspraak",
                    afspraak,
                    afspraak.id,
                    ("hoofdstuk", hoofdstuk.id),
                    location,
                )


def is_marked_well(punt: Gemerkt) -> bool:
    """Whether a punt has a letter or a number, and not both."""
    return (punt.letter is None) != (punt.stap is None)
