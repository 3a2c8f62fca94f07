"""From the questions of residents to their views."""

from ..data.doelen import Doel
from ..data.values import Plek
from ..data.vragen import Inwonersvraag
from .addresses import address
from .derivation import Derivation
from .views import VraagView


def derive_vragen(d: Derivation, doel: Doel) -> tuple[VraagView, ...]:
    """The questions that fit a goal, in the order of its file."""
    return tuple(_vraag(d, vraag, doel) for vraag in doel.vragen)


def _vraag(d: Derivation, vraag: Inwonersvraag, doel: Doel) -> VraagView:
    punt = None if isinstance(vraag.waar, Plek) else d.punten.views[vraag.waar]
    return VraagView(
        record=vraag,
        bron=doel.bron,
        url=address("vraag", vraag.id),
        plek=punt.url if punt else vraag.waar,
        punt=punt,
    )
