"""From meldingen to their views."""

from ..data.meldingen import Melding
from .addresses import address
from .derivation import Derivation
from .reasons import say_meting
from .states import STATUS
from .views import MeldingView


def derive_meldingen(d: Derivation) -> tuple[MeldingView, ...]:
    """All meldingen that are known, newest first."""
    return tuple(_melding(d, melding) for melding in d.punten.meldingen.newest_first)


def _melding(d: Derivation, melding: Melding) -> MeldingView:
    punt = d.punten.views[melding.over]
    target = punt.record.doelwaarde
    return MeldingView(
        record=melding,
        url=address("melding", melding.id),
        punt=punt,
        status=STATUS[melding.status],
        meting=say_meting(melding, target) if target else "",
        opgegaan_in=d.punten.views[melding.opgegaan_in] if melding.opgegaan_in else None,
        vervangen_door=d.punten.meldingen.corrected_by.get(melding.id),
        edit=d.links.edit("melding", melding.id),
    )
