"""From organisations in the data to their views."""

from collections.abc import Iterable, Sequence

from ..data.partners import Partner
from .derivation import Derivation
from .labels import PARTNERSOORT
from .views import DoelView, MeldingView, PartnerView, PuntenVan


def derive_partner(
    d: Derivation,
    partner: Partner,
    doelen: Iterable[DoelView],
    meldingen: Iterable[MeldingView],
    straks: Iterable[PuntenVan],
) -> PartnerView:
    """The view of one organisation, to which some of all goals, `meldingen` and promises to come belong."""
    punten = d.punten.naming("partners", partner.id)
    coalities = [coalitie.id for coalitie in d.data.coalities if partner.id in coalitie.partners]
    return PartnerView(
        record=partner,
        link=d.links.to("partner", partner.id),
        website=_website(d, partner),
        soort_naam=PARTNERSOORT[partner.soort],
        onderdelen=d.links.several("partner", [p.id for p in d.data.partners if p.onderdeel_van == partner.id]),
        coalities=d.links.several("coalitie", coalities),
        doelen=tuple(doel.link for doel in doelen if partner.id in [link.id for link in doel.partners]),
        punten=punten,
        verwacht=tuple(punt for punt in d.punten.straks if partner.id in punt.record.partners),
        straks=tuple(group for group in straks if group.id in coalities),
        meldingen=tuple(melding for melding in meldingen if melding.record.door == partner.id),
        abonnement=d.links.maybe("gemeente", partner.gemeente),
        counts=d.punten.count(punten),
        edit=d.links.edit("partner", partner.id),
    )


def _website(d: Derivation, partner: Partner) -> str | None:
    town = next((gemeente.website for gemeente in d.data.gemeenten if gemeente.id == partner.gemeente), None)
    return partner.website or town


def by_kind(partners: Sequence[PartnerView]) -> dict[str, tuple[PartnerView, ...]]:
    """Organisations per kind, under the heading of that kind."""
    grouped = {naam: tuple(p for p in partners if p.soort_naam == naam) for naam in PARTNERSOORT.values()}
    return {naam: members for naam, members in grouped.items() if members}
