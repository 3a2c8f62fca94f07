"""The meldingen, corrected ones too."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ...derived.links import Links
from ...derived.views import MeldingView, Site
from .publishing import Adres, published


def per_year(site: Site) -> Iterator[tuple[int, list[MeldingView]]]:
    """The meldingen of each year, newest first; there are too many for one file."""
    for jaar, meldingen in groupby(site.wijzigingen, key=lambda melding: melding.record.datum.year):
        yield jaar, list(meldingen)


def file_of_year(jaar: int) -> str:
    """Name of the file with the meldingen of a year."""
    return f"meldingen-{jaar}.json"


def published_melding(melding: MeldingView, links: Links) -> dict[str, Any]:
    """A melding; `bron` is in words as in the table, so its document and place stand beside it."""
    bron = melding.record.bron
    return published(
        melding.record,
        url=Adres(melding.url),
        vervangen_door=melding.vervangen_door,
        bron=links.say_bron(bron),
        link=bron.link,
        document=bron.document,
        plaats=bron.plaats,
    )
