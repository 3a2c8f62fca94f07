"""The coalitions, with their goals."""

from typing import Any

from ...derived.views import CoalitieView
from .doelen import published_doel
from .publishing import Adres, published
from .punten import published_punt, telling


def published_coalitie(coalitie: CoalitieView) -> dict[str, Any]:
    """A coalition with its goals and promises."""
    return published(
        coalitie.record,
        url=Adres(coalitie.url),
        afspraken=[published_punt(punt) for punt in coalitie.afspraken],
        partners=coalitie.partners,
        telling=telling(coalitie.counts),
        doelen=[published_doel(doel) for doel in coalitie.doelen],
    )
