"""What can be translated: the texts of every easy page, and the translation that belongs to each of them."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .doelen import Doel
from .makkelijk import MakkelijkeKaart
from .model import Regiodata
from .uitspraken import UitspraakVorm
from .vertalingen import Paar

START = "makkelijk"
"""The first easy page, about the plan as a whole."""
ALIKE = 0.5
"""As much two sentences have in common at least, when one is the other after an editor changed it."""


def easy_texts(data: Regiodata) -> dict[str, tuple[str, ...]]:
    """Each easy page by its id, with its texts in reading order, every one once."""
    texts = {START: _of_cards(data.regio.makkelijk)}
    for coalitie in data.coalities:
        goals = (text for doel in data.doelen if doel.coalitie == coalitie.id for text in _of_goal(doel))
        texts[coalitie.id] = (coalitie.titel, *_said(coalitie.kort), *goals)
    for page in data.makkelijk:
        texts[page.id] = (page.titel, *_said(page.kort), *_of_cards(page.kaarten))
    return {id: tuple(dict.fromkeys(page)) for id, page in texts.items()}


def _of_goal(doel: Doel) -> Iterator[str]:
    yield doel.titel
    yield from _said(doel.kort)
    if doel.doelpunt and doel.doelpunt.norm:
        yield doel.doelpunt.norm


def _of_cards(cards: Iterable[MakkelijkeKaart]) -> tuple[str, ...]:
    return tuple(text for card in cards for text in (card.titel, *_said(card.zinnen)))


def _said(statements: Iterable[UitspraakVorm]) -> Iterator[str]:
    return (een.tekst for een in statements)


@dataclass(frozen=True)
class Gepaard:
    """The texts of a Dutch page, each with the pair that translates it."""

    zinnen: Mapping[str, str]
    """For each Dutch text that is translated its translation, in reading order."""
    ouder: Mapping[str, str]
    """For each Dutch text that changed after it was translated, what it was then."""
    ontbreekt: tuple[str, ...]
    """Dutch texts without a translation."""
    vreemd: tuple[str, ...]
    """What the Dutch was of each pair that fits no text any more: readers do not see it."""


def pair(texts: Sequence[str], pairs: Sequence[Paar]) -> Gepaard:
    """Each text with its pair: the one with the same Dutch, or else the one that is most alike of those left over."""
    exact = {paar.nl: paar for paar in pairs if paar.nl in texts}
    left = [text for text in texts if text not in exact]
    others = [number for number, paar in enumerate(pairs) if paar.nl not in exact]
    changed: dict[str, int] = {}
    for _, text, number in sorted(_likenesses(left, pairs, others), reverse=True):
        if text not in changed and number not in changed.values():
            changed[text] = number
    found = exact | {text: pairs[number] for text, number in changed.items()}
    said = {text: tekst for text in texts if text in found and (tekst := found[text].tekst)}
    return Gepaard(
        zinnen=said,
        ouder={text: pairs[number].nl for text, number in changed.items() if text in said},
        ontbreekt=tuple(text for text in texts if text not in said),
        vreemd=tuple(pairs[number].nl for number in others if number not in changed.values()),
    )


def _likenesses(
    texts: Iterable[str], pairs: Sequence[Paar], numbers: Iterable[int]
) -> Iterator[tuple[float, str, int]]:
    for number in numbers:
        for text in texts:
            likeness = difflib.SequenceMatcher(None, pairs[number].nl, text, autojunk=False).ratio()
            if likeness >= ALIKE:
                yield likeness, text, number
