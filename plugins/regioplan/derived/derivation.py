"""What every derivation needs: the data on one reference date, and the parts that many views share."""

from datetime import date

from ..data.entries import Loaded
from .cijfers import derive_cijfer, group
from .kaders import Omlijsting
from .links import Links, with_neighbours
from .plannen import derive_plans
from .punten import Punten
from .state import Calendar


class Derivation:
    """The data on one reference date, and the parts that many views share."""

    def __init__(self, loaded: Loaded, peildatum: date) -> None:
        self.data = loaded.data
        self.calendar = Calendar(peildatum, loaded.data.regio.plan.einde.laatste)
        self.links = Links(loaded)
        self.punten = Punten(loaded, self.links, self.calendar)
        self.plannen = derive_plans(loaded, self.links)
        self.omlijsting = Omlijsting(
            self.calendar,
            plan=loaded.data.regio.plan.bron.document,
            documents={document.id: document for document in loaded.data.documenten},
            punten=self.punten.items,
            states=self.punten.states,
        )
        regio = loaded.data.regio
        self.cijfers = with_neighbours(
            (
                derive_cijfer(cijfer, self.links, self.punten, begin=regio.plan.begin.laatste, peildatum=peildatum)
                for cijfer in loaded.data.cijfers
            ),
            listed=lambda cijfers: [cijfer for thema in group(regio.themas, cijfers) for cijfer in thema.cijfers],
        )
