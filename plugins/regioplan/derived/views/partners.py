"""Organisations."""

from __future__ import annotations

from dataclasses import dataclass

from ...data.partners import Partner
from ...data.records import Bron
from ..counts import Counts
from ..links import Link, PageView
from .punten import PuntView


@dataclass(frozen=True, kw_only=True)
class PartnerView(PageView):
    """An organisation that takes part."""

    record: Partner
    """What the YAML says."""
    id: str
    naam: str
    soort: str
    soort_naam: str
    ook_bekend_als: tuple[str, ...]
    gemeente: Link | None
    werkgebied: tuple[Link, ...]
    onderdeel_van: Link | None
    onderdelen: tuple[Link, ...]
    omschrijving: str | None
    onzeker: str | None
    website: str | None
    coalities: tuple[Link, ...]
    coalitie_ids: tuple[str, ...]
    punten: tuple[PuntView, ...]
    """Promises in which the source names this organisation."""
    counts: Counts
    """States of those promises."""
    zoekwoorden: tuple[str, ...]
    bron: Bron

    @property
    def link(self) -> Link:
        return Link(self.naam, self.url, "partner", self.id)
