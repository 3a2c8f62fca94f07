"""The coalitions, with their goals."""

from typing import Any

from ...derived.views import CoalitieView, DoelView
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


def published_doel(doel: DoelView) -> dict[str, Any]:
    """A goal with its promises, and all organisations that the source names with it or with them."""
    return published(
        doel.record,
        url=Adres(doel.url),
        doelpunt=doel.punt and published_punt(doel.punt),
        resultaten=[published_punt(punt) for punt in doel.resultaten],
        aanpak=[published_punt(punt) for punt in doel.aanpak],
        cijfers=[cijfer.record.id for cijfer in doel.cijfers],
        partners=doel.partners,
        telling=telling(doel.counts),
    )
