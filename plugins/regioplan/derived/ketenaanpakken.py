"""From the chains of help to their views."""

from .addresses import Addresses, address
from .derivation import Derivation
from .hoofdstukken import derive_onderdelen
from .links import with_neighbours
from .views import KetenaanpakkenView, KetenView


def derive_ketenaanpakken(d: Derivation) -> KetenaanpakkenView:
    """The view of the page with all of them."""
    record = d.data.ketenaanpakken
    return KetenaanpakkenView(
        record=record,
        url=Addresses.ketenaanpakken,
        ketenaanpakken=with_neighbours(
            KetenView(
                record=keten,
                url=address("ketenaanpak", keten.id),
                doelen=d.punten.several(doel.id for doel in keten.doelen),
                edit=d.links.edit("ketenaanpakken", "ketenaanpakken", ("ketenaanpakken", index)),
            )
            for index, keten in enumerate(record.ketenaanpakken)
        ),
        onderdelen=derive_onderdelen(d, record.onderdelen, "ketenaanpakken"),
        edit=d.links.edit("ketenaanpakken", "ketenaanpakken"),
    )
