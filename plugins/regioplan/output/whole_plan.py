"""Everything as one JSON document, nested as the plan is."""

from __future__ import annotations

from typing import Any

from ..data.doelen import Opsomming, Voorbeeld
from ..derived.reasons import say_when
from ..derived.state import deadline_of
from ..derived.views import (
    CijferView,
    CoalitieView,
    DoelView,
    HoofdstukView,
    KetenView,
    OnderdeelView,
    PuntView,
    Site,
)
from ..derived.views.makkelijk import MakkelijkeKaartView, MakkelijkePaginaView
from . import fields, rows
from .plan_data import plans
from .tables import Row

VERSION = "v1"
"""The form of the data files; another form gets another folder."""


def plan(site: Site, *, base_url: str) -> dict[str, Any]:
    """Everything, nested as the plan is."""
    return {
        "versie": VERSION,
        "peildatum": site.peildatum.isoformat(),
        "slotstand": site.is_slotstand,
        "adres": base_url,
        "regio": {
            "naam": site.regio.naam,
            "samenwerking": site.regio.samenwerking,
            "inwoners": site.regio.inwoners,
            "inwoners_jaar": site.regio.inwoners_jaar.tekst,
            "plan": {"naam": site.regio.plan.naam, "einde": site.regio.plan.einde.laatste.isoformat()},
            "gebieden": [
                {"id": gebied.id, "naam": gebied.naam, "verschil": gebied.verschil, "bron": fields.source(gebied.bron)}
                for gebied in site.regio.gebieden
            ],
            "bron": fields.source(site.regio.bron),
        },
        "telling": fields.counts(site.counts),
        "coalities": [_coalitie(coalitie, base_url) for coalitie in site.coalities],
        "ketenaanpakken": {
            "groepen": [groep.naam for groep in site.ketenaanpakken.record.groepen],
            "ketenaanpakken": [_keten(keten, site, base_url) for keten in site.ketenaanpakken.ketenaanpakken],
            "onderdelen": [_onderdeel(part, base_url) for part in site.ketenaanpakken.onderdelen],
        },
        "werkagenda": [
            {
                "id": block.record.id,
                "titel": block.record.titel,
                "let_op": block.record.let_op,
                "punten": [_punt(punt, base_url) for _, punten in block.groepen for punt in punten],
            }
            for block in site.werkagenda.blokken
        ],
        "kalender": [
            {
                "id": moment.record.id,
                "wanneer": moment.wanneer,
                "eerste_dag": moment.record.wanneer.eerste.isoformat(),
                "tekst": moment.record.tekst,
                "soort": moment.record.soort,
                "let_op": moment.record.let_op,
                "bron": fields.source(moment.record.bron),
            }
            for moment in site.momenten
        ],
        "hoofdstukken": [_hoofdstuk(hoofdstuk, base_url) for hoofdstuk in site.hoofdstukken],
        "partners": [_partner(partner, base_url) for partner in rows.partner_rows(site)],
        "gemeenten": [dict(row) for row in rows.gemeente_rows(site)],
        "cijfers": [_cijfer(cijfer, base_url) for cijfer in site.cijfers],
        "begrippen": [
            {
                "id": begrip.record.id,
                "term": begrip.record.term,
                "voluit": begrip.record.voluit,
                "uitleg": begrip.record.uitleg,
                "gewone_woorden": list(begrip.record.gewone_woorden),
            }
            for begrip in site.begrippen
        ],
        "documenten": [
            {
                "id": document.id,
                "titel": document.titel,
                "omschrijving": document.omschrijving,
                "let_op": document.let_op,
            }
            for document in site.documenten
        ],
        "makkelijk": {
            "plan": [_kaart(kaart) for kaart in site.makkelijk.plan],
            "paginas": [_makkelijke_pagina(page, base_url) for page in site.makkelijk.paginas],
        },
        "meldingen": [dict(row) for row in rows.melding_rows(site)],
        "plannen": plans(site, base_url=base_url),
    }


def _coalitie(coalitie: CoalitieView, base_url: str) -> dict[str, Any]:
    return {
        "id": coalitie.record.id,
        "url": fields.absolute(coalitie.url, base_url),
        "naam": coalitie.record.naam,
        "nummer": coalitie.record.nummer,
        "soort": coalitie.record.soort,
        "titel": coalitie.record.titel,
        "kort": list(coalitie.record.kort),
        "samenvatting": list(coalitie.record.samenvatting),
        "ambitie": list(coalitie.record.ambitie),
        "waarom": list(coalitie.record.waarom),
        "aanpak": list(coalitie.record.aanpak),
        "opsommingen": [_opsomming(item) for item in coalitie.record.opsommingen],
        "voorbeelden": [_voorbeeld(item) for item in coalitie.record.voorbeelden],
        "afspraken": [_punt(punt, base_url) for punt in coalitie.afspraken],
        "verbindingen": [
            {
                "met": tie.met,
                "reden": tie.reden,
                "doel": tie.doel,
                "bron": fields.source(tie.bron),
            }
            for tie in coalitie.record.verbindingen
        ],
        "partners": [fields.id_of(partner) for partner in coalitie.partners],
        "let_op": list(coalitie.record.let_op),
        "telling": fields.counts(coalitie.counts),
        "bron": fields.source(coalitie.record.bron),
        "doelen": [_doel(doel, base_url) for doel in coalitie.doelen],
    }


def _doel(doel: DoelView, base_url: str) -> dict[str, Any]:
    return {
        "id": doel.record.id,
        "url": fields.absolute(doel.url, base_url),
        "coalitie": doel.record.coalitie,
        "nummer": doel.record.nummer,
        "naam": doel.record.naam,
        "titel": doel.record.titel,
        "doelzin": doel.record.doelzin,
        "uiterlijk": doel.record.uiterlijk and doel.record.uiterlijk.tekst,
        "kort": list(doel.record.kort),
        "waarom": list(doel.record.waarom),
        "wat_merkt_u": list(doel.record.wat_merkt_u),
        "vragen": list(doel.record.vragen),
        "zoekwoorden": list(doel.record.zoekwoorden),
        "resultaten": [_punt(punt, base_url) for punt in doel.resultaten],
        "aanpak": [_punt(punt, base_url) for punt in doel.aanpak],
        "opsommingen": [_opsomming(item) for item in doel.record.opsommingen],
        "voorbeelden": [_voorbeeld(item) for item in doel.record.voorbeelden],
        "cijfers": [cijfer.record.id for cijfer in doel.cijfers],
        "partners": [fields.id_of(partner) for partner in doel.partners],
        "let_op": list(doel.record.let_op),
        "telling": fields.counts(doel.counts),
        "bron": fields.source(doel.record.bron),
    }


def _opsomming(item: Opsomming) -> dict[str, Any]:
    return {
        "titel": item.titel,
        "inleiding": item.inleiding,
        "punten": list(item.punten),
        "bron": fields.source(item.bron),
    }


def _voorbeeld(item: Voorbeeld) -> dict[str, Any]:
    return {
        "tekst": item.tekst,
        "gemeenten": list(item.gemeenten),
        "partners": list(item.partners),
        "bron": fields.source(item.bron),
    }


def _punt(punt: PuntView, base_url: str) -> dict[str, Any]:
    value = punt.record.doelwaarde
    return {
        "id": punt.id,
        "soort": punt.soort,
        "url": fields.absolute(punt.url, base_url),
        "nummer": getattr(punt.record, "nummer", None),
        "letter": getattr(punt.record, "letter", None),
        "stap": getattr(punt.record, "stap", None),
        "titel": punt.titel,
        "tekst": punt.record.tekst,
        "toelichting": punt.record.toelichting,
        "deelpunten": list(punt.record.deelpunten),
        "uiterlijk": punt.record.uiterlijk and punt.record.uiterlijk.tekst,
        "vanaf": punt.record.vanaf and punt.record.vanaf.tekst,
        "norm": punt.record.norm,
        "mijlpalen": [
            {
                "wanneer": say_when(step.uiterlijk, step.vanaf),
                "laatste_dag": fields.day(deadline_of(step)),
                "tekst": step.tekst,
            }
            for step in punt.record.mijlpalen
        ],
        "doelwaarde": {
            "waarde": value.waarde,
            "eenheid": value.eenheid,
            "waarvan": value.waarvan,
            "hoogstens": value.hoogstens,
            "groei_per_jaar": value.groei_per_jaar,
        }
        if value
        else None,
        "gemeten": fields.measured(punt.gemeten) if punt.gemeten else None,
        "per_gemeente": punt.record.per_gemeente,
        "landelijk": punt.record.landelijk,
        "gemeenten": list(punt.record.gemeenten),
        "partners": list(punt.record.partners),
        "coalities": list(punt.record.coalities),
        "bij": list(getattr(punt.record, "bij", ())),
        "let_op": punt.record.let_op,
        "bron": fields.source(punt.record.bron),
        **fields.state(punt.staat),
        "staat_per_gemeente": {
            fields.id_of(gemeente): fields.state(state) for gemeente, state in punt.staat.per_gemeente
        },
        **({"afspraken": [_punt(inner, base_url) for inner in punt.afspraken]} if punt.soort == "resultaat" else {}),
    }


def _hoofdstuk(hoofdstuk: HoofdstukView, base_url: str) -> dict[str, Any]:
    return {
        "id": hoofdstuk.record.id,
        "url": fields.absolute(hoofdstuk.url, base_url),
        "titel": hoofdstuk.record.titel,
        "naam": hoofdstuk.record.naam,
        "kort": list(hoofdstuk.record.kort),
        "inleiding": list(hoofdstuk.record.inleiding),
        "onderdelen": [_onderdeel(part, base_url) for part in hoofdstuk.onderdelen],
        "let_op": list(hoofdstuk.record.let_op),
        "bron": fields.source(hoofdstuk.record.bron),
    }


def _onderdeel(part: OnderdeelView, base_url: str) -> dict[str, Any]:
    return {
        "id": part.record.id,
        "titel": part.record.titel,
        "naam": part.record.naam,
        "tekst": list(part.record.tekst),
        "lijst": [{"naam": item.naam, "tekst": item.tekst} for item in part.record.lijst],
        "afspraken": [_punt(punt, base_url) for punt in part.afspraken],
        "let_op": list(part.record.let_op),
        "bron": fields.source(part.record.bron),
    }


def _keten(keten: KetenView, site: Site, base_url: str) -> dict[str, Any]:
    return {
        "id": keten.record.id,
        "url": fields.absolute(keten.url, base_url),
        "naam": keten.record.naam,
        "titel": keten.record.titel,
        "uitleg": list(keten.record.uitleg),
        "doelen": [_punt(punt, base_url) for punt in keten.doelen],
        "groepen": [groep.naam for groep in site.ketenaanpakken.record.groepen if groep.id in keten.record.groepen],
        "let_op": list(keten.record.let_op),
        "bron": fields.source(keten.record.bron),
    }


def _makkelijke_pagina(page: MakkelijkePaginaView, base_url: str) -> dict[str, Any]:
    return {
        "id": page.record.id,
        "url": fields.absolute(page.url, base_url),
        "titel": page.record.titel,
        "kort": list(page.record.kort),
        "kaarten": [_kaart(kaart) for kaart in page.kaarten],
    }


def _kaart(kaart: MakkelijkeKaartView) -> dict[str, Any]:
    return {"titel": kaart.record.titel, "zinnen": list(kaart.record.zinnen), "bron": fields.source(kaart.record.bron)}


def _partner(row: Row, base_url: str) -> dict[str, Any]:
    lists = ("ook_bekend_als", "werkgebied", "coalities")
    return {
        **row,
        **{name: list(row[name]) for name in lists},
        "url": fields.absolute(f"/partners/{row['id']}/", base_url),
    }


def _cijfer(cijfer: CijferView, base_url: str) -> dict[str, Any]:
    return {
        "id": cijfer.record.id,
        "url": fields.absolute(cijfer.url, base_url),
        "titel": cijfer.record.titel,
        "vraag": cijfer.record.vraag,
        "antwoord": cijfer.record.antwoord,
        "thema": cijfer.record.thema,
        "eenheid": cijfer.record.eenheid,
        "gebied": cijfer.record.gebied,
        "periode": cijfer.record.periode,
        "waarden": [fields.figure_value(value) for value in cijfer.waarden],
        "grafiek": cijfer.record.grafiek,
        "let_op": list(cijfer.record.let_op),
        "coalities": list(cijfer.record.coalities),
        "doelen": list(cijfer.record.doelen),
        "bron": fields.source(cijfer.record.bron),
    }
