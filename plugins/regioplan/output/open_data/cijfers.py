"""The cijfers about the region: a row for every number."""

from collections.abc import Iterator
from typing import Any

from ...derived.views import CijferView, Site
from .publishing import Adres, published
from .table import Table, row


def _rows(site: Site) -> Iterator[Any]:
    for cijfer in site.cijfers:
        for value in cijfer.waarden:
            source = value.record.bron or cijfer.record.bron
            yield row(
                value.record,
                cijfer=cijfer.record,
                url=cijfer.url,
                gebied=value.kenmerken["gebied"],
                plaats=source.plaats,
            )


CIJFERS = Table.of("cijfers", _rows)


def published_cijfer(cijfer: CijferView) -> dict[str, Any]:
    """A cijfer with its numbers."""
    numbers = [published(value.record, gebied=value.kenmerken["gebied"]) for value in cijfer.waarden]
    return published(cijfer.record, url=Adres(cijfer.url), waarden=numbers)
