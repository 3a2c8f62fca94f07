"""Organisations."""

from __future__ import annotations

from dataclasses import dataclass

from ..counts import Counts
from ..links import BronView, EditPlace, Link
from .punten import PuntView


@dataclass(frozen=True)
class PartnerView:
    """An organisation that takes part."""

    id: str
    url: str
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
    bron: BronView
    edit: EditPlace
    vorige: Link | None
    volgende: Link | None
