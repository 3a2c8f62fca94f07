"""Which stories belong on the page of which goal and theme."""

from collections.abc import Mapping

from ..data.verhalen import Verhaal
from .addresses import address
from .derivation import Derivation


def derive_stories(d: Derivation) -> Mapping[str, tuple[Verhaal, ...]]:
    """The stories by the address of the page; a promise brings its goal along, and a goal its theme."""
    found: dict[str, tuple[Verhaal, ...]] = {}
    for verhaal in d.data.verhalen:
        punten = d.punten.several(verhaal.punten)
        doelen = {*verhaal.doelen, *(punt.doel for punt in punten if punt.doel)}
        coalities = {*verhaal.coalities, *(punt.coalitie for punt in punten if punt.coalitie)}
        coalities |= {doel.coalitie for doel in d.data.doelen if doel.id in doelen}
        for url in (*(address("doel", id) for id in doelen), *(address("coalitie", id) for id in coalities)):
            found[url] = (*found.get(url, ()), verhaal)
    return found
