"""From organisations in the data to their views."""

from __future__ import annotations

from collections.abc import Sequence

from ..data.partners import Partner
from .addresses import address
from .derivation import Derivation
from .labels import PARTNERSOORT
from .views import PartnerView


def derive_partner(d: Derivation, partner: Partner) -> PartnerView:
    """The view of one organisation."""
    coalities = [coalitie for coalitie in d.data.coalities if partner.id in coalitie.partners]
    punten = d.naming("partners", partner.id)
    return PartnerView(
        record=partner,
        id=partner.id,
        url=address("partner", partner.id),
        naam=partner.naam,
        soort=partner.soort,
        soort_naam=PARTNERSOORT[partner.soort],
        ook_bekend_als=partner.ook_bekend_als,
        gemeente=d.links.to("gemeente", partner.gemeente) if partner.gemeente else None,
        werkgebied=d.links.several("gemeente", partner.werkgebied),
        onderdeel_van=d.links.to("partner", partner.onderdeel_van) if partner.onderdeel_van else None,
        onderdelen=d.links.several(
            "partner", [other.id for other in d.data.partners if other.onderdeel_van == partner.id]
        ),
        omschrijving=partner.omschrijving,
        onzeker=partner.onzeker,
        website=partner.website,
        coalities=d.links.several("coalitie", [coalitie.id for coalitie in coalities]),
        coalitie_ids=tuple(coalitie.id for coalitie in coalities),
        punten=punten,
        counts=d.count(punten),
        zoekwoorden=partner.zoekwoorden,
        bron=partner.bron,
        edit=d.edit("partner", partner.id),
    )


def by_kind(partners: Sequence[PartnerView]) -> dict[str, tuple[PartnerView, ...]]:
    """Organisations per kind, under the heading of that kind."""
    grouped = {name: tuple(p for p in partners if p.soort == soort) for soort, name in PARTNERSOORT.items()}
    return {name: members for name, members in grouped.items() if members}
