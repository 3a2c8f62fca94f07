"""The goals of the coalitions."""

from typing import Any

from ...derived.views import DoelView
from .publishing import Adres, published
from .punten import published_punt, telling
from .table import Column, Table

DOELEN = Table(
    "doelen",
    "De doelen",
    lambda site: site.doelen,
    (
        Column("id", "Vast id."),
        Column("coalitie", "Id van de coalitie."),
        Column("nummer", "Nummer binnen de coalitie.", "integer"),
        Column("naam", "Officiële korte naam."),
        Column("titel", "Het doel in gewone woorden."),
        Column("doelzin", "Het doel in een of twee zinnen, met ervoor wat voor uitspraak het is.", van="omschrijving"),
        Column("uiterlijk", "Deadline, zoals in de YAML.", van="record.doelpunt.uiterlijk"),
        Column("punten", "Aantal resultaten, afspraken en stappen.", "integer", "counts.total"),
        Column("bekend", "Van hoeveel daarvan iets bekend is, ook uit het plan zelf.", "integer", "counts.known"),
        Column("gemeld", "Van hoeveel daarvan iemand iets heeft gemeld.", "integer", "counts.reported"),
        Column("plan_term", "Hoe het plan dit noemt, gescheiden door |."),
        Column("bron", "Plaats in het plan.", van="record.bron.plaats"),
    ),
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
