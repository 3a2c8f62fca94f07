"""The cijfers about the region: a row for every number."""

from collections.abc import Iterator
from typing import Any

from ...derived.views import CijferView, Site
from .publishing import Adres, published
from .table import Column, Table, row


def _rows(site: Site) -> Iterator[Any]:
    for cijfer in site.cijfers:
        for value in cijfer.waarden:
            yield row(value.record, cijfer=cijfer.record, gebied=value.kenmerken["gebied"])


CIJFERS = Table(
    "cijfers",
    "De cijfers",
    _rows,
    (
        Column("cijfer", "Id van het cijfer.", van="cijfer.id"),
        Column("titel", "Korte naam.", van="cijfer.titel"),
        Column("gebied", "Het gebied.", van="gebied"),
        Column("gemeente", "Id van de gemeente."),
        Column("groep", "De groep mensen."),
        Column("jaar", "Jaar of dag."),
        Column("waarde", "Het getal; leeg als het niet bekend is.", "number"),
        Column("tekst", "Wat de bron zegt, als er geen getal staat."),
        Column("verwacht", "Of het een verwachting is.", "boolean"),
        Column("eenheid", "Waarin is geteld.", van="cijfer.eenheid"),
        Column("let_op", "Waarom u voorzichtig moet zijn, gescheiden door |.", van="cijfer.let_op"),
        Column("bron", "Plaats in het plan.", van="cijfer.bron.plaats"),
    ),
    uitleg="De cijfers, een rij per getal",
)


def published_cijfer(cijfer: CijferView) -> dict[str, Any]:
    """A cijfer with its numbers."""
    numbers = [published(value.record, gebied=value.kenmerken["gebied"]) for value in cijfer.waarden]
    return published(cijfer.record, url=Adres(cijfer.url), waarden=numbers)
