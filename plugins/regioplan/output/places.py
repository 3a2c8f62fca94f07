"""Every answer to a question of a resident leads to the exact place where more stands."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ..data.answers import nearest
from ..data.entries import Loaded
from ..data.problems import Problem
from ..data.values import Plek
from .page import RenderedPage

_PLACE = re.compile(r"\bid=\"([^\"]+)\"|\{:[^}]*#([\w-]+)")
_IS_LONG = "<!-- op-deze-pagina -->"
"""A page with a list of its own parts is too long to lead to the top of it."""


def lost_answers(loaded: Loaded, pages: Iterable[RenderedPage]) -> Iterator[Problem]:
    """A problem for every answer whose address is no page, or no place on it."""
    known = {page.url: page.body for page in pages if not page.is_intern}
    for doel in loaded.data.doelen:
        for index, vraag in enumerate(doel.vragen):
            if isinstance(vraag.waar, Plek) and (fault := _fault(vraag.waar, known)):
                yield loaded.entry("doel", doel.id).problem(("vragen", index, "waar"), *fault)


def _fault(place: str, known: Mapping[str, str]) -> tuple[str, str] | None:
    """What is wrong with an address, and the remedy; None when it is right."""
    path, _, anchor = place.partition("#")
    if path not in known:
        return f"er is geen pagina “{path}” om naar te verwijzen", _meant(path, known)
    places = [first or second for first, second in _PLACE.findall(known[path])]
    if anchor and anchor not in places:
        return f"op de pagina {path} is geen plek “{anchor}”", _meant(anchor, places)
    if not anchor and _IS_LONG in known[path]:
        how = f"zet de plek erbij, zoals: {path}#{places[0]}"
        return f"{path} is een lange pagina, dus een lezer zoekt daar lang", how
    return None


def _meant(word: str, known: Iterable[str]) -> str:
    guess = nearest(word, known)
    return f"bedoelde u “{guess}”?" if guess else f"kies uit: {', '.join(sorted(known))}"
