"""The other chapters of the plan, the chains of help and the work agenda."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...data.hoofdstukken import Hoofdstuk, Onderdeel
from ...data.ketenaanpakken import Ketenaanpak, Ketenaanpakken
from ...data.werkagenda import Agendablok, Werkagenda
from ..counts import Counts
from ..links import Link, PageView, ViewOf
from .punten import PuntView

SHORT = 250
"""So many signs fit in sight on a phone beside the other parts of a chapter."""


@dataclass(frozen=True)
class OnderdeelView(ViewOf[Onderdeel]):
    """A part of a chapter."""

    afspraken: tuple[PuntView, ...]
    """What is promised here, with what is known of it."""

    @property
    def is_kort(self) -> bool:
        """Whether it is so short that nothing but its source needs to be folded."""
        said = [*self.record.tekst, *(item.tekst for item in self.record.lijst)]
        return not self.afspraken and sum(map(len, said)) <= SHORT

    @property
    def begin(self) -> Sequence[str]:
        """The paragraphs that are in sight."""
        return self.record.tekst if self.is_kort else self.record.tekst[:1]

    @property
    def vervolg(self) -> Sequence[str]:
        """The paragraphs that are folded."""
        return self.record.tekst[len(self.begin) :]


@dataclass(frozen=True, kw_only=True)
class HoofdstukView(PageView, ViewOf[Hoofdstuk]):
    """Another chapter of the plan."""

    onderdelen: tuple[OnderdeelView, ...]
    """Its parts, in the order of the source."""
    counts: Counts
    """States of everything that is promised in it."""


@dataclass(frozen=True, kw_only=True)
class KetenView(PageView, ViewOf[Ketenaanpak]):
    """A chain of help."""

    doelen: tuple[PuntView, ...]
    """What the region wants with it, with what is known of it."""


@dataclass(frozen=True, kw_only=True)
class KetenaanpakkenView(PageView, ViewOf[Ketenaanpakken]):
    """The page with the chains of help."""

    ketenaanpakken: tuple[KetenView, ...]
    """The chains, in the order of the source."""
    onderdelen: tuple[OnderdeelView, ...]
    """What the plan says besides."""


@dataclass(frozen=True)
class BlokView(ViewOf[Agendablok]):
    """A period of the work agenda."""

    groepen: tuple[tuple[Link | None, tuple[PuntView, ...]], ...]
    """The punten of the block, per coalition; None for all coalitions together."""


@dataclass(frozen=True, kw_only=True)
class WerkagendaView(PageView, ViewOf[Werkagenda]):
    """The work agenda."""

    blokken: tuple[BlokView, ...]
    """Its periods, in the order of time."""
