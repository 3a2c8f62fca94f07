"""The rows of the CSV files."""

from __future__ import annotations

from collections.abc import Iterator

from ..derived.views import GemetenView, PuntView, Site, StateView
from . import fields
from .tables import Row


def doel_rows(site: Site) -> Iterator[Row]:
    """A row for every goal."""
    for doel in site.doelen:
        yield {
            "id": doel.record.id,
            "coalitie": doel.record.coalitie,
            "nummer": doel.record.nummer,
            "naam": doel.record.naam,
            "titel": doel.record.titel,
            "doelzin": doel.record.doelzin,
            "uiterlijk": doel.record.uiterlijk and doel.record.uiterlijk.tekst,
            "punten": doel.counts.total,
            "bekend": doel.counts.known,
            "bron": doel.record.bron.plaats,
        }


def punt_rows(site: Site) -> Iterator[Row]:
    """A row for every punt, and one more per municipality where that is promised."""
    for punt in site.punten:
        yield _punt_row(punt, None, punt.staat, punt.gemeten)
        numbers = {link.url: number for link, number in punt.gemeten.per_gemeente} if punt.gemeten else {}
        for gemeente, state in punt.staat.per_gemeente:
            yield _punt_row(punt, fields.id_of(gemeente), state, numbers.get(gemeente.url))


def _punt_row(punt: PuntView, gemeente: str | None, state: StateView, number: GemetenView | None) -> Row:
    value, last = punt.record.doelwaarde, number.metingen[-1] if number and number.metingen else None
    base = number.record.uitgangswaarde if number else None
    return {
        "id": punt.id,
        "soort": punt.soort,
        "coalitie": punt.coalitie,
        "doel": punt.doel,
        "nummer": getattr(punt.record, "nummer", None),
        "letter": getattr(punt.record, "letter", None),
        "stap": getattr(punt.record, "stap", None),
        "titel": punt.titel,
        "tekst": punt.record.tekst,
        "gemeente": gemeente,
        "uiterlijk": punt.record.uiterlijk and punt.record.uiterlijk.tekst,
        "vanaf": punt.record.vanaf and punt.record.vanaf.tekst,
        "norm": punt.record.norm,
        "doelwaarde": value.waarde if value else None,
        "eenheid": value.eenheid if value else None,
        "uitgangswaarde": base.waarde if base else None,
        "laatste_meting": last.waarde if last else None,
        "gemeten_op": fields.day(last.gemeten_op) if last else None,
        "oordeel": number.oordeel.id if number else None,
        **fields.state(state),
        "bron": punt.record.bron.plaats,
    }


def partner_rows(site: Site) -> Iterator[Row]:
    """A row for every organisation."""
    for partner in site.partners:
        yield {
            "id": partner.record.id,
            "naam": partner.record.naam,
            "soort": partner.record.soort,
            "ook_bekend_als": partner.record.ook_bekend_als,
            "gemeente": partner.record.gemeente,
            "werkgebied": partner.record.werkgebied,
            "onderdeel_van": partner.record.onderdeel_van,
            "onzeker": partner.record.onzeker,
            "website": partner.record.website,
            "coalities": tuple(link.id for link in partner.coalities),
            "bron": partner.record.bron.plaats,
        }


def gemeente_rows(site: Site) -> Iterator[Row]:
    """A row for every municipality."""
    for gemeente in site.gemeenten:
        yield {
            "id": gemeente.record.id,
            "naam": gemeente.record.naam,
            "beloften": gemeente.counts.total,
            "bekend": gemeente.counts.known,
            "bron": gemeente.record.bron.plaats,
        }


def cijfer_rows(site: Site) -> Iterator[Row]:
    """A row for every number of every figure."""
    for cijfer in site.cijfers:
        for value in cijfer.waarden:
            yield {
                "cijfer": cijfer.record.id,
                "titel": cijfer.record.titel,
                **fields.figure_value(value),
                "eenheid": cijfer.record.eenheid,
                "let_op": cijfer.record.let_op,
                "bron": cijfer.record.bron.plaats,
            }


def melding_rows(site: Site) -> Iterator[Row]:
    """A row for every report, corrected ones too."""
    for melding in site.wijzigingen:
        yield {
            "id": melding.record.id,
            "datum": melding.record.datum.isoformat(),
            "over": melding.punt.id,
            "status": melding.status.id,
            "gemeente": melding.record.gemeente,
            "klaar_op": melding.record.klaar_op and melding.record.klaar_op.tekst,
            "opgegaan_in": melding.record.opgegaan_in,
            "waarde": melding.record.waarde,
            "gemeten_op": fields.day(melding.record.gemeten_op),
            "tekst": melding.record.tekst,
            "door": melding.record.door,
            "vervangt": melding.record.vervangt,
            "vervangen_door": melding.vervangen_door,
            "bron": site.links.say_bron(melding.record.bron),
            "link": melding.record.bron.link,
        }


def historie_rows(site: Site) -> Iterator[Row]:
    """A row for every moment at which a state changed."""
    for line in site.historie:
        yield {
            "punt": line.punt,
            "gemeente": line.gemeente,
            "datum": fields.day(line.datum),
            "aanleiding": line.aanleiding,
            "status": line.status,
            "tijdigheid": line.tijdigheid,
            "melding": line.melding,
        }
