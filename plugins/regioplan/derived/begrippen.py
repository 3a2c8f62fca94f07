"""From the glossary in the data to its views."""

from __future__ import annotations

from ..data.begrippen import Begrip
from .addresses import address
from .derivation import Derivation
from .views import BegripView, Link


def derive_begrippen(d: Derivation) -> tuple[BegripView, ...]:
    """The terms in the order of the alphabet."""
    terms = {begrip.id: begrip for begrip in d.data.begrippen}
    views = [
        BegripView(
            record=begrip,
            id=begrip.id,
            url=address("begrip", begrip.id),
            term=begrip.term,
            voluit=begrip.voluit,
            uitleg=begrip.uitleg,
            gewone_woorden=begrip.gewone_woorden,
            zie_ook=tuple(Link(terms[other].term, address("begrip", other)) for other in begrip.zie_ook),
            vormen=forms(begrip),
            vorige_ids=begrip.vorige_ids,
            edit=d.edit("begrip", begrip.id),
        )
        for begrip in d.data.begrippen
    ]
    return tuple(sorted(views, key=lambda view: view.term.casefold()))


def forms(begrip: Begrip) -> tuple[str, ...]:
    """All forms of a term that are explained in running text; none when that must not happen."""
    if not begrip.in_tekst:
        return ()
    return tuple(dict.fromkeys(filter(None, (begrip.term, begrip.voluit, *begrip.varianten))))
