"""What every derivation needs: the data, the promises as views, the reference date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ..data.doelen import Opsomming, Voorbeeld
from ..data.entries import Entry, Loaded
from .cijfers import derive_figure
from .counts import Counts, count
from .plannen import derive_plans
from .punten import Promises
from .state import Calendar
from .views import (
    EditPlace,
    OpsommingView,
    PuntView,
    VoorbeeldView,
)


class Derivation:
    """The data on one reference date, and the parts that many views share."""

    def __init__(self, loaded: Loaded, peildatum: date) -> None:
        self.loaded = loaded
        self.data = loaded.data
        self.calendar = Calendar(peildatum, loaded.data.regio.plan.einde.laatste)
        self.promises = Promises(loaded, self.calendar)
        self.links = self.promises.links
        self.punten = tuple(self.promises.views.values())
        self.plannen = derive_plans(loaded, self.links)
        self.figures = tuple(derive_figure(entry, self.promises) for entry in self.entries("cijfer"))

    def entries(self, soort: str) -> list[Entry]:
        """The entries of one kind."""
        return [entry for entry in self.loaded.entries if entry.soort == soort]

    def edit(self, soort: str, id: str) -> EditPlace:
        """Where a record is written."""
        return self.links.edit(soort, id)

    def count(self, punten: Iterable[PuntView]) -> Counts:
        """The counts of these promises."""
        return count(self.promises.states[punt.id] for punt in punten)

    def naming(self, field: str, id: str) -> tuple[PuntView, ...]:
        """Promises in which the source names this record."""
        return tuple(
            self.promises.views[item.id] for item in self.promises.items.values() if id in getattr(item.punt, field)
        )

    def opsommingen(self, lists: Sequence[Opsomming]) -> tuple[OpsommingView, ...]:
        """Lists with a heading."""
        return tuple(OpsommingView(item.titel, item.inleiding, item.punten, item.bron) for item in lists)

    def voorbeelden(self, examples: Sequence[Voorbeeld]) -> tuple[VoorbeeldView, ...]:
        """Things that already exist."""
        return tuple(
            VoorbeeldView(
                example.tekst,
                self.promises.links.several("gemeente", example.gemeenten),
                self.promises.links.several("partner", example.partners),
                example.bron,
            )
            for example in examples
        )
