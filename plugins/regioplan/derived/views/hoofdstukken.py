"""The other chapters of the plan."""

from dataclasses import dataclass

from ...data.hoofdstukken import Hoofdstuk, Onderdeel
from ..links import Link, PageView
from .punten import PuntView


@dataclass(frozen=True)
class OnderdeelView:
    """A part of a chapter."""

    record: Onderdeel
    """What the YAML says."""
    afspraken: tuple[PuntView, ...]
    """What is promised here, with what is known of it."""


@dataclass(frozen=True, kw_only=True)
class HoofdstukView(PageView):
    """Another chapter of the plan."""

    record: Hoofdstuk
    """What the YAML says."""
    onderdelen: tuple[OnderdeelView, ...]
    """Its parts, in the order of the source."""

    @property
    def link(self) -> Link:
        return Link(self.record.titel, self.url, "hoofdstuk", self.record.id)
