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
            "id": doel.id,
            "coalitie": doel.coalitie_id,
            "nummer": doel.nummer,
            "naam": doel.naam,
            "titel": doel.titel,
            "doelzin": doel.doelzin,
            "uiterlijk": doel.uiterlijk,
            "punten": doel.counts.total,
            "bekend": doel.counts.known,
            "bron": doel.bron.plaats,
        }


def punt_rows(site: Site) -> Iterator[Row]:
    """A row for every punt, and one more per municipality where that is promised."""
    for punt in site.punten:
        yield _punt_row(punt, None, punt.staat, punt.gemeten)
        numbers = {link.url: number for link, number in punt.gemeten.per_gemeente} if punt.gemeten else {}
        for gemeente, state in punt.staat.per_gemeente:
            yield _punt_row(punt, fields.id_of(gemeente), state, numbers.get(gemeente.url))


def _punt_row(punt: PuntView, gemeente: str | None, state: StateView, number: GemetenView | None) -> Row:
    value, last = punt.doelwaarde, number.metingen[-1] if number and number.metingen else None
    return {
        "id": punt.id,
        "soort": punt.soort,
        "coalitie": punt.coalitie,
        "doel": punt.doel,
        "nummer": punt.nummer,
        "letter": punt.letter,
        "stap": punt.stap,
        "titel": punt.titel,
        "tekst": punt.tekst,
        "gemeente": gemeente,
        "uiterlijk": punt.uiterlijk,
        "vanaf": punt.vanaf,
        "norm": punt.norm,
        "doelwaarde": value.waarde if value else None,
        "eenheid": value.eenheid if value else None,
        "uitgangswaarde": number.uitgangswaarde if number else None,
        "laatste_meting": last.waarde if last else None,
        "gemeten_op": fields.day(last.gemeten_op) if last else None,
        "oordeel": number.oordeel.id if number else None,
        **fields.state(state),
        "bron": punt.bron.plaats,
    }


def partner_rows(site: Site) -> Iterator[Row]:
    """A row for every organisation."""
    for partner in site.partners:
        yield {
            "id": partner.id,
            "naam": partner.naam,
            "soort": partner.soort,
            "ook_bekend_als": partner.ook_bekend_als,
            "gemeente": fields.id_of(partner.gemeente),
            "werkgebied": tuple(fields.id_of(link) for link in partner.werkgebied),
            "onderdeel_van": fields.id_of(partner.onderdeel_van),
            "onzeker": partner.onzeker,
            "website": partner.website,
            "coalities": partner.coalitie_ids,
            "bron": partner.bron.plaats,
        }


def gemeente_rows(site: Site) -> Iterator[Row]:
    """A row for every municipality."""
    for gemeente in site.gemeenten:
        yield {
            "id": gemeente.id,
            "naam": gemeente.naam,
            "beloften": gemeente.counts.total,
            "bekend": gemeente.counts.known,
            "bron": gemeente.bron.plaats,
        }


def cijfer_rows(site: Site) -> Iterator[Row]:
    """A row for every number of every figure."""
    for cijfer in site.cijfers:
        for value in cijfer.waarden:
            yield {
                "cijfer": cijfer.id,
                "titel": cijfer.titel,
                **fields.figure_value(value),
                "eenheid": cijfer.eenheid,
                "let_op": cijfer.let_op,
                "bron": cijfer.bron.plaats,
            }


def melding_rows(site: Site) -> Iterator[Row]:
    """A row for every report, corrected ones too."""
    for melding in site.wijzigingen:
        yield {
            "id": melding.id,
            "datum": melding.datum.isoformat(),
            "over": melding.punt_id,
            "status": melding.status.id,
            "gemeente": fields.id_of(melding.gemeente),
            "klaar_op": melding.klaar_op,
            "opgegaan_in": melding.opgegaan_in_id,
            "waarde": melding.waarde,
            "gemeten_op": fields.day(melding.gemeten_op),
            "tekst": melding.tekst,
            "door": fields.id_of(melding.door),
            "vervangt": melding.vervangt,
            "vervangen_door": melding.vervangen_door,
            "bron": melding.bron,
            "link": melding.link,
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
