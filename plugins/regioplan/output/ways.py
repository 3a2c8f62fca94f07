"""Every way of zoeken.yml leads to a page, and to a place that it has."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ..data.answers import nearest
from ..data.entries import Loaded
from ..data.problems import Problem
from .search_list import Findable

_PLACE = re.compile(r"\bid=\"([^\"]+)\"|\{:[^}]*#([\w-]+)")


def lost_ways(loaded: Loaded, pages: Iterable[Findable], addresses: Iterable[str]) -> Iterator[Problem]:
    """A problem for each way that leads nowhere, or to a place without a name; `addresses` are known places."""
    known: dict[str, set[str]] = {page.url: _places(page.body) for page in pages}
    for path, _, anchor in (address.partition("#") for address in addresses):
        if path in known and anchor:
            known[path].add(anchor)
    entry = loaded.entry("zoeken", "zoeken")
    for index, way in enumerate(loaded.data.zoeken.wegen):
        if fault := _fault(way.naar, known):
            yield entry.problem(("wegen", index, "naar"), *fault)
        elif "#" in way.naar and not (way.titel and way.tekst):
            what = "de lezer weet niet waar deze plek over gaat"
            yield entry.problem(("wegen", index), what, "vul titel en tekst in: hoe de plek heet, en wat er staat")


def _places(body: str) -> set[str]:
    return {first or second for first, second in _PLACE.findall(body)}


def _fault(place: str, known: Mapping[str, set[str]]) -> tuple[str, str] | None:
    path, _, anchor = place.partition("#")
    if path not in known:
        return f"de pagina “{path}” bestaat niet", _meant(path, known)
    if anchor and anchor not in known[path]:
        return f"op de pagina {path} is geen plek “{anchor}”", _meant(anchor, known[path])
    return None


def _meant(word: str, known: Iterable[str]) -> str:
    guess = nearest(word, known)
    return f"bedoelde u “{guess}”?" if guess else "kijk het adres na in uw browser"
