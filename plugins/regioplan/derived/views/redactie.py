"""What needs attention of the workgroup."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..links import EditPlace, Link
from .punten import PuntView


@dataclass(frozen=True)
class Aandacht:
    """One thing that the workgroup should look at."""

    id: str
    """Unique on the page."""
    soort: str
    """deadline, oud, meting or bron."""
    punt: PuntView
    """The promise that it is about."""
    wat: str
    """What is missing, in a sentence."""
    dagen: int
    """How many days it has been so; 0 when that is not known."""
    gemeenten: tuple[Link, ...]
    """Municipalities that it is about, when promised for each."""
    aan: str
    """Who can know."""
    vraag: str
    """A question to them, ready to send."""
    edit: EditPlace
    """Where to change it."""


@dataclass(frozen=True)
class AandachtVan:
    """What one coalition or organisation can answer."""

    id: str
    """Unique on the page."""
    naam: str
    """Name of the coalition or organisation."""
    url: str | None
    """Its page; None for the region as a whole."""
    items: tuple[Aandacht, ...]
    """Most urgent first."""
    brief: str
    """One letter with all questions."""


@dataclass(frozen=True)
class Redactie:
    """What needs attention, most urgent first."""

    items: tuple[Aandacht, ...]
    """Everything together; of meldingen without a source only the first."""
    aantallen: Mapping[str, int]
    """How many of each kind there are."""
    per_coalitie: tuple[AandachtVan, ...]
    """The same per coalition, and the region as a whole last."""
    per_partner: tuple[AandachtVan, ...]
    """What each organisation can know; several can know the same."""
    zonder_website: tuple[tuple[Link, EditPlace], ...]
    """Organisations of which no website is known, each with where to write it."""
