"""From the chains of help to their views."""

from .addresses import Addresses, address
from .derivation import Derivation
from .hoofdstukken import derive_onderdelen
from .views import KetenaanpakkenView, KetenView


def derive_ketenaanpakken(d: Derivation) -> KetenaanpakkenView:
    """The view of the page with all of them."""
    record = d.data.ketenaanpakken
    return KetenaanpakkenView(
        record=record,
        url=Addresses.ketenaanpakken,
        ketenaanpakken=tuple(
            KetenView(keten, address("ketenaanpak", keten.id), d.punten.several(doel.id for doel in keten.doelen))
            for keten in record.ketenaanpakken
        ),
        onderdelen=derive_onderdelen(d, record.onderdelen, "ketenaanpakken"),
        edit=d.links.edit("ketenaanpakken", "ketenaanpakken"),
    )
