"""Every punt of the plan with its id: the one list that checks, states and files go by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from .coalities import Coalitie
from .doelen import Doel
from .hoofdstukken import Onderdeel
from .model import Regiodata
from .punten import Gemerkt, Punt, Regioafspraak
from .reading import Location
from .records import PageOfPunten

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
    """Kind and id of the record whose file it is in, and whose page unless it has a `keten`."""
    location: Location
    """Where it stands in that record."""
    coalitie: str | None = None
    doel: str | None = None
    bovenliggend: str | None = None
    """Id of the resultaat that an afspraak belongs to."""
    keten: str | None = None
    """Id of the ketenaanpak that it belongs to: that has a page, and no file of its own."""
    first_owner: str | None = None
    """The id that its owner had first, when the id of the punt starts with that."""


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
    for index, afspraak in enumerate(coalitie.afspraken):
        anchor, place = f"afspraak-{afspraak.merk}", ("afspraken", index)
        yield _under("coalitieafspraak", afspraak, anchor, "coalitie", coalitie, place, coalitie=coalitie.id)


def _of_doel(doel: Doel) -> Iterator[PuntMetId]:
    homes = {"coalitie": doel.coalitie, "doel": doel.id}
    if doel.doelpunt:
        yield _under("doel", doel.doelpunt, "doel", "doel", doel, ("doelpunt",), **homes)
    for index, resultaat in enumerate(doel.resultaten):
        location = ("resultaten", index)
        parent = _under("resultaat", resultaat, f"r{resultaat.nummer}", "doel", doel, location, **homes)
        yield parent
        for number, afspraak in enumerate(resultaat.afspraken):
            anchor, place = f"{parent.anchor}-{afspraak.merk}", (*location, "afspraken", number)
            yield _under("afspraak", afspraak, anchor, "doel", doel, place, **homes, bovenliggend=parent.id)
    for index, aanpakpunt in enumerate(doel.aanpak):
        yield _under("aanpakpunt", aanpakpunt, f"aanpak-{aanpakpunt.merk}", "doel", doel, ("aanpak", index), **homes)


def _of_ketenaanpakken(data: Regiodata) -> Iterator[PuntMetId]:
    owner = ("ketenaanpakken", "ketenaanpakken")
    for index, keten in enumerate(data.ketenaanpakken.ketenaanpakken):
        for number, doel in enumerate(keten.doelen):
            place = ("ketenaanpakken", index, "doelen", number)
            yield PuntMetId(doel.id, "ketendoel", doel, doel.id, owner, place, keten=keten.id)
    for location, afspraak in _afspraken(data.ketenaanpakken.onderdelen):
        yield PuntMetId(afspraak.id, "regioafspraak", afspraak, afspraak.id, owner, location)


def _of_werkagenda(data: Regiodata) -> Iterator[PuntMetId]:
    owner = ("werkagenda", "werkagenda")
    for index, blok in enumerate(data.werkagenda.blokken):
        for number, punt in enumerate(blok.punten):
            location = ("blokken", index, "punten", number)
            yield PuntMetId(punt.id, "agendapunt", punt, punt.id, owner, location, punt.coalitie)


def _of_hoofdstukken(data: Regiodata) -> Iterator[PuntMetId]:
    for hoofdstuk in data.hoofdstukken:
        for location, afspraak in _afspraken(hoofdstuk.onderdelen):
            yield _under("regioafspraak", afspraak, afspraak.id, "hoofdstuk", hoofdstuk, location)


def _afspraken(parts: Iterable[Onderdeel]) -> Iterator[tuple[Location, Regioafspraak]]:
    for index, part in enumerate(parts):
        for number, afspraak in enumerate(part.afspraken):
            yield ("onderdelen", index, "afspraken", number), afspraak


def _under(
    soort: Soort, punt: Punt, anchor: str, kind: str, owner: PageOfPunten, location: Location, **homes: str
) -> PuntMetId:
    """A punt whose id starts with the first one of its owner, because its anchor is only unique on that page."""
    id, first = f"{owner.blijvende_id}-{anchor}", owner.blijvende_id
    return PuntMetId(id, soort, punt, anchor, (kind, owner.id), location, first_owner=first, **homes)


def is_marked_well(punt: Gemerkt) -> bool:
    """Whether a punt has a letter or a number, and not both."""
    return (punt.letter is None) != (punt.stap is None)
