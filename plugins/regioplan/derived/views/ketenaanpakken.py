"""The chains of help."""

from dataclasses import dataclass

from ...data.ketenaanpakken import Ketenaanpak, Ketenaanpakken
from ..links import Link, PageView
from .hoofdstukken import OnderdeelView
from .punten import PuntView


@dataclass(frozen=True, kw_only=True)
class KetenView(PageView):
    """A chain of help."""

    record: Ketenaanpak
    """What the YAML says."""
    doelen: tuple[PuntView, ...]
    """What the region wants with it, with what is known of it."""

    @property
    def link(self) -> Link:
        return Link(self.record.titel, self.url, "ketenaanpak", self.record.id)


@dataclass(frozen=True, kw_only=True)
class KetenaanpakkenView(PageView):
    """The page with the chains of help."""

    record: Ketenaanpakken
    """What the YAML says."""
    ketenaanpakken: tuple[KetenView, ...]
    """The chains, in the order of the source."""
    onderdelen: tuple[OnderdeelView, ...]
    """What the plan says besides."""

    @property
    def link(self) -> Link:
        return Link(self.record.titel, self.url, "ketenaanpakken", "ketenaanpakken")
