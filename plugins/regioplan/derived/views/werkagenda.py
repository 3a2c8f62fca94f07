"""The work agenda."""

from dataclasses import dataclass

from ...data.werkagenda import Agendablok, Werkagenda
from ..links import Link, PageView
from .punten import PuntView


@dataclass(frozen=True)
class BlokView:
    """A period of the work agenda."""

    record: Agendablok
    """What the YAML says."""
    groepen: tuple[tuple[Link | None, tuple[PuntView, ...]], ...]
    """The punten of the block, per coalition; None for all coalitions together."""


@dataclass(frozen=True, kw_only=True)
class WerkagendaView(PageView):
    """The work agenda."""

    record: Werkagenda
    """What the YAML says."""
    blokken: tuple[BlokView, ...]
    """Its periods, in the order of time."""

    @property
    def link(self) -> Link:
        return Link(self.record.titel, self.url, "werkagenda", "werkagenda")
