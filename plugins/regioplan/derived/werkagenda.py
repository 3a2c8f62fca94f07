"""From the work agenda to its view."""

from ..data.werkagenda import Agendablok
from .addresses import Addresses
from .derivation import Derivation
from .views import BlokView, WerkagendaView


def derive_werkagenda(d: Derivation) -> WerkagendaView:
    """The view of the work agenda."""
    record = d.data.werkagenda
    return WerkagendaView(
        record=record,
        url=Addresses.werkagenda,
        blokken=tuple(_blok(d, blok) for blok in record.blokken),
        edit=d.links.edit("werkagenda", "werkagenda"),
    )


def _blok(d: Derivation, blok: Agendablok) -> BlokView:
    """A period, in the order of the coalitions; what is for all of them comes last."""
    punten = d.punten.several(punt.id for punt in blok.punten)
    owners = [*(coalitie.id for coalitie in d.data.coalities), None]
    groups = [(d.links.maybe("coalitie", id), tuple(punt for punt in punten if punt.coalitie == id)) for id in owners]
    return BlokView(blok, tuple(group for group in groups if group[1]))
