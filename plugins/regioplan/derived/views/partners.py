"""Organisations."""

from dataclasses import dataclass

from ...data.partners import Partner
from ..counts import Counts
from ..links import Link, PageView
from .punten import PuntView


@dataclass(frozen=True, kw_only=True)
class PartnerView(PageView):
    """An organisation that takes part."""

    record: Partner
    """What the YAML says."""
    website: str | None
    """Where it tells of itself: its own website, or that of the municipality that it is."""
    soort_naam: str
    """What kind of organisation it is, as a heading."""
    onderdelen: tuple[Link, ...]
    """Organisations that are a part of it."""
    coalities: tuple[Link, ...]
    """Coalitions that name it."""
    punten: tuple[PuntView, ...]
    """Promises in which the source names this organisation."""
    counts: Counts
    """States of those promises."""
