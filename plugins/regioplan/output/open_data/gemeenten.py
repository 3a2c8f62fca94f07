"""The municipalities of the region."""

from __future__ import annotations

from typing import Any

from ...derived.views import GemeenteView
from .publishing import Adres, published
from .table import Column, Table, values

GEMEENTEN = Table(
    "gemeenten",
    "De gemeenten",
    lambda site: site.gemeenten,
    (
        Column("id", "Vast id."),
        Column("naam", "De naam."),
        Column("beloften", "Aantal punten dat in elke gemeente is beloofd.", "integer", "counts.total"),
        Column("bekend", "Van hoeveel daarvan in deze gemeente iets is gemeld.", "integer", "counts.known"),
        Column("bron", "Plaats in het plan.", van="record.bron.plaats"),
    ),
)


def published_gemeente(gemeente: GemeenteView) -> dict[str, Any]:
    """A municipality; `bron` is a place as in the table, so the document stands beside it."""
    return published(
        gemeente.record,
        **values(GEMEENTEN.columns, gemeente),
        url=Adres(gemeente.url),
        document=gemeente.record.bron.document,
    )
