"""From the questions of residents to their views."""

from ..data.doelen import Doel
from ..data.values import Plek
from ..data.vragen import Inwonersvraag
from .addresses import address
from .derivation import Derivation
from .views import VraagView


def derive_vragen(d: Derivation, doel: Doel) -> tuple[VraagView, ...]:
    """The questions that fit a goal, in the order of its file."""
    return tuple(_vraag(d, vraag) for vraag in doel.vragen)


def _vraag(d: Derivation, vraag: Inwonersvraag) -> VraagView:
    punt = None if isinstance(vraag.waar, Plek) else d.punten.views[vraag.waar]
    return VraagView(vraag, address("vraag", vraag.id), punt.url if punt else vraag.waar, punt)
