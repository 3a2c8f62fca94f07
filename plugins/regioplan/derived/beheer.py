"""Who runs the site, and what the owner still has to say about that."""

from collections.abc import Iterator

from ..data.beheer import Beheer, Licentie
from .views import BeheerView


def derive_steward(beheer: Beheer) -> BeheerView:
    """The view of beheer.yml."""
    return BeheerView(beheer, _rights(beheer.licentie), tuple(_missing(beheer)))


def _rights(licentie: Licentie) -> str:
    if licentie.bevestigd:
        return f"Licentie: {licentie.naam}."
    return f"Voorstel, nog niet bevestigd door de eigenaar van deze site: licentie {licentie.naam}."


def _missing(beheer: Beheer) -> Iterator[str]:
    if beheer.contact is None:
        yield "contact: wie kunnen bezoekers bereiken over de site?"
    if beheer.beveiliging is None:
        yield "beveiliging: waar meldt iemand een lek? (voor security.txt)"
    if beheer.toegankelijkheid.controle is None:
        yield "toegankelijkheid › controle: wie deed de officiële controle, en wanneer?"
