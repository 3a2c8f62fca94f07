"""The goals of the coalitions."""

from typing import Any

from ...derived.views import DoelView
from .publishing import Adres, published
from .punten import published_punt, telling
from .table import Table, columns_of

DOELEN = Table(
    "doelen",
    "De doelen",
    lambda site: site.doelen,
    columns_of("doelen"),
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
