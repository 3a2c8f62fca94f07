"""What leads to a place on this site leads to a page that exists, and to a place that it has."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from markdown.extensions.toc import slugify

from ..data.answers import nearest
from ..data.entries import Loaded
from ..data.problems import Problem
from ..data.values import Plek
from .search_list import Findable

_PLACE = re.compile(r"\bid=\"([^\"]+)\"|\{:[^}]*#([\w-]+)")
_BARE_HEADING = re.compile(r"^#{1,6} ([^{\n]+)$", re.MULTILINE)
_SHOWN = 20
"""So many pages or places are named to choose from."""
_IS_LONG = "<!-- op-deze-pagina -->"
"""A page with a list of its own parts is too long to lead to the top of it."""


def lost_places(loaded: Loaded, pages: Iterable[Findable]) -> Iterator[Problem]:
    """A problem for each answer, way of search and thing that is gone that leads to no page, or to no place on it."""
    known = {page.url: page.body for page in pages}
    yield from _lost_answers(loaded, known)
    yield from _lost_ways(loaded, known)
    for number, gone in enumerate(loaded.data.vervallen):
        if gone.zie and (fault := _fault(gone.zie, known)):
            yield loaded.entry("vervallen", "vervallen").problem(("vervallen", number, "zie"), *fault)


def _lost_answers(loaded: Loaded, known: Mapping[str, str]) -> Iterator[Problem]:
    """An answer leads to the exact place where more stands."""
    for doel in loaded.data.doelen:
        for index, vraag in enumerate(doel.vragen):
            if isinstance(vraag.waar, Plek) and (fault := _fault(vraag.waar, known) or _vague(vraag.waar, known)):
                yield loaded.entry("doel", doel.id).problem(("vragen", index, "waar"), *fault)


def _lost_ways(loaded: Loaded, known: Mapping[str, str]) -> Iterator[Problem]:
    """A place on a page has no title of its own, so its way says what stands there."""
    entry = loaded.entry("zoeken", "zoeken")
    for index, way in enumerate(loaded.data.zoeken.wegen):
        if fault := _fault(way.naar, known):
            yield entry.problem(("wegen", index, "naar"), *fault)
        elif "#" in way.naar and not (way.titel and way.tekst):
            what = "de lezer weet niet waar deze plek over gaat"
            yield entry.problem(("wegen", index), what, "vul titel en tekst in: hoe de plek heet, en wat er staat")


def _fault(place: str, known: Mapping[str, str]) -> tuple[str, str] | None:
    """What is wrong with an address, and the remedy; None when it is right."""
    path, _, anchor = place.partition("#")
    if path not in known:
        return f"er is geen pagina “{path}” om naar te verwijzen", _meant(path, known)
    how = lost_place(anchor, known[path])
    return (f"op de pagina {path} is geen plek “{anchor}”", how) if how else None


def lost_place(anchor: str, body: str) -> str:
    """The remedy for a place that a page does not have; empty when it has it."""
    places = _places(body)
    return _meant(anchor, places) if anchor and anchor not in places else ""


def _vague(place: str, known: Mapping[str, str]) -> tuple[str, str] | None:
    if "#" in place or _IS_LONG not in known[place]:
        return None
    return (
        f"{place} is een lange pagina, dus een lezer zoekt daar lang",
        f"zet de plek erbij, zoals: {place}#{_places(known[place])[0]}",
    )


def _places(body: str) -> list[str]:
    """Every place on a page, also of headings that have no name of their own."""
    named = [first or second for first, second in _PLACE.findall(body)]
    return [*named, *(slugify(heading, "-") for heading in _BARE_HEADING.findall(body))]


def _meant(word: str, known: Collection[str]) -> str:
    if guess := nearest(word, known):
        return f"bedoelde u “{guess}”?"
    shown, more = sorted(known)[:_SHOWN], ", en meer" if len(known) > _SHOWN else ""
    return f"kies uit: {', '.join(shown) or 'deze pagina heeft er geen'}{more}"
