"""The municipalities of the region."""

from dataclasses import dataclass

from ...data.doelen import Voorbeeld
from ...data.gemeenten import Gemeente
from ..counts import Counts
from ..links import Link, PageView
from .cijfers import CijferView
from .meldingen import MeldingView
from .punten import PuntView, StateView


@dataclass(frozen=True)
class GemeentePunt:
    """A promise to every municipality, with its state in one of them."""

    punt: PuntView
    """What was promised."""
    staat: StateView
    """What is known of it in this municipality."""


@dataclass(frozen=True, kw_only=True)
class GemeenteView(PageView):
    """A municipality."""

    record: Gemeente
    """What the YAML says."""
    beloften: tuple[GemeentePunt, ...]
    """What the plan promises in every municipality."""
    genoemd: tuple[PuntView, ...]
    """Promises in which the source names this municipality."""
    voorbeelden: tuple[Voorbeeld, ...]
    """What already exists here, says the source."""
    cijfers: tuple[CijferView, ...]
    """Those that have a number for this municipality."""
    partners: tuple[Link, ...]
    """Organisations that are here, as far as the source says."""
    meldingen: tuple[MeldingView, ...]
    """Meldingen about this municipality that count, newest first."""
    coalities: tuple[Link, ...]
    """Coalitions that name the municipality as a partner."""
    counts: Counts
    """States of what the plan promises in every municipality, in this one."""

    @property
    def link(self) -> Link:
        return Link(self.record.naam, self.url, "gemeente", self.record.id)
