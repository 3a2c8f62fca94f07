"""Checks of places: the villages of each municipality, and the map."""

from collections.abc import Iterator

from .entries import Loaded
from .problems import Problem


def check_places(loaded: Loaded) -> Iterator[Problem]:
    """Everything that is wrong with villages and the map."""
    yield from villages_have_a_source(loaded)
    yield from villages_stand_once(loaded)
    yield from map_shows_each_municipality(loaded)


def villages_have_a_source(loaded: Loaded) -> Iterator[Problem]:
    """Names of villages say where they come from."""
    for gemeente in loaded.data.gemeenten:
        if gemeente.kernen and gemeente.kernen_bron is None:
            what = "er staat niet bij waar de kernen vandaan komen"
            how = "voeg toe: kernen_bron: {document: …, plaats: …}"
            yield loaded.entry("gemeente", gemeente.id).problem(("kernen",), what, how)


def villages_stand_once(loaded: Loaded) -> Iterator[Problem]:
    """A village stands once in its municipality; one on a border may stand in two."""
    for gemeente in loaded.data.gemeenten:
        seen: set[str] = set()
        for index, naam in enumerate(gemeente.kernen):
            if naam.casefold() in seen:
                what = f"“{naam}” staat al in deze lijst"
                yield loaded.entry("gemeente", gemeente.id).problem(("kernen", index), what, "haal er één weg")
            seen.add(naam.casefold())


def map_shows_each_municipality(loaded: Loaded) -> Iterator[Problem]:
    """The map has every municipality of the region once."""
    if (kaart := loaded.data.landkaart) is None:
        return
    entry = loaded.entry("landkaart", "landkaart")
    drawn: set[str] = set()
    for index, vlak in enumerate(kaart.gemeenten):
        if vlak.gemeente in drawn:
            what = f"de gemeente {vlak.gemeente} staat al op de kaart"
            yield entry.problem(("gemeenten", index), what, "laat elke gemeente één keer staan")
        drawn.add(vlak.gemeente)
    for gemeente in loaded.data.gemeenten:
        if gemeente.id not in drawn:
            how = "zet de gemeente erbij, of haal landkaart.yml weg: dan komt er een lijst"
            yield entry.problem(("gemeenten",), f"de gemeente {gemeente.id} staat niet op de kaart", how)
