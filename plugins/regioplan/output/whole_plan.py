"""Everything as one JSON document, nested as the plan is."""

from __future__ import annotations

from typing import Any

from ..derived.views import (
    CijferView,
    CoalitieView,
    DoelView,
    HoofdstukView,
    KetenView,
    OnderdeelView,
    OpsommingView,
    PuntView,
    Site,
    VoorbeeldView,
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
            "inwoners": site.regio.inwoners_aantal,
            "inwoners_jaar": site.regio.inwoners_jaar,
            "plan": {"naam": site.regio.plan_naam, "einde": site.regio.plan_einde_dag.isoformat()},
            "gebieden": [
                {"id": gebied.id, "naam": gebied.naam, "verschil": gebied.verschil, "bron": fields.source(gebied.bron)}
                for gebied in site.regio.gebieden
            ],
            "bron": fields.source(site.regio.bron),
        },
        "telling": fields.counts(site.counts),
        "coalities": [_coalitie(coalitie, base_url) for coalitie in site.coalities],
        "ketenaanpakken": {
            "groepen": list(site.ketenaanpakken.groepen),
            "ketenaanpakken": [_keten(keten, site, base_url) for keten in site.ketenaanpakken.ketenaanpakken],
            "onderdelen": [_onderdeel(part, base_url) for part in site.ketenaanpakken.onderdelen],
        },
        "werkagenda": [
            {
                "id": block.id,
                "titel": block.titel,
                "let_op": block.let_op,
                "punten": [_punt(punt, base_url) for _, punten in block.groepen for punt in punten],
            }
            for block in site.werkagenda.blokken
        ],
        "kalender": [
            {
                "id": moment.id,
                "wanneer": moment.wanneer,
                "eerste_dag": moment.eerste.isoformat(),
                "tekst": moment.tekst,
                "soort": moment.soort,
                "let_op": moment.let_op,
                "bron": fields.source(moment.bron),
            }
            for moment in site.momenten
        ],
        "hoofdstukken": [_hoofdstuk(hoofdstuk, base_url) for hoofdstuk in site.hoofdstukken],
        "partners": [_partner(partner, base_url) for partner in rows.partner_rows(site)],
        "gemeenten": [dict(row) for row in rows.gemeente_rows(site)],
        "cijfers": [_cijfer(cijfer, base_url) for cijfer in site.cijfers],
        "begrippen": [
            {
                "id": begrip.id,
                "term": begrip.term,
                "voluit": begrip.voluit,
                "uitleg": begrip.uitleg,
                "gewone_woorden": list(begrip.gewone_woorden),
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
        "id": coalitie.id,
        "url": fields.absolute(coalitie.url, base_url),
        "naam": coalitie.naam,
        "nummer": coalitie.nummer,
        "soort": coalitie.soort,
        "titel": coalitie.titel,
        "kort": list(coalitie.kort),
        "samenvatting": list(coalitie.samenvatting),
        "ambitie": list(coalitie.ambitie),
        "waarom": list(coalitie.waarom),
        "aanpak": list(coalitie.aanpak),
        "opsommingen": [_opsomming(item) for item in coalitie.opsommingen],
        "voorbeelden": [_voorbeeld(item) for item in coalitie.voorbeelden],
        "afspraken": [_punt(punt, base_url) for punt in coalitie.afspraken],
        "verbindingen": [
            {
                "met": fields.id_of(tie.met),
                "reden": tie.reden,
                "doel": fields.id_of(tie.doel),
                "bron": fields.source(tie.bron),
            }
            for tie in coalitie.verbindingen
        ],
        "partners": [fields.id_of(partner) for partner in coalitie.partners],
        "let_op": list(coalitie.let_op),
        "telling": fields.counts(coalitie.counts),
        "bron": fields.source(coalitie.bron),
        "doelen": [_doel(doel, base_url) for doel in coalitie.doelen],
    }


def _doel(doel: DoelView, base_url: str) -> dict[str, Any]:
    return {
        "id": doel.id,
        "url": fields.absolute(doel.url, base_url),
        "coalitie": doel.coalitie_id,
        "nummer": doel.nummer,
        "naam": doel.naam,
        "titel": doel.titel,
        "doelzin": doel.doelzin,
        "uiterlijk": doel.uiterlijk,
        "kort": list(doel.kort),
        "waarom": list(doel.waarom),
        "wat_merkt_u": list(doel.wat_merkt_u),
        "vragen": list(doel.vragen),
        "zoekwoorden": list(doel.zoekwoorden),
        "resultaten": [_punt(punt, base_url) for punt in doel.resultaten],
        "aanpak": [_punt(punt, base_url) for punt in doel.aanpak],
        "opsommingen": [_opsomming(item) for item in doel.opsommingen],
        "voorbeelden": [_voorbeeld(item) for item in doel.voorbeelden],
        "cijfers": [cijfer.id for cijfer in doel.cijfers],
        "partners": [fields.id_of(partner) for partner in doel.partners],
        "let_op": list(doel.let_op),
        "telling": fields.counts(doel.counts),
        "bron": fields.source(doel.bron),
    }


def _opsomming(item: OpsommingView) -> dict[str, Any]:
    return {
        "titel": item.titel,
        "inleiding": item.inleiding,
        "punten": list(item.punten),
        "bron": fields.source(item.bron),
    }


def _voorbeeld(item: VoorbeeldView) -> dict[str, Any]:
    return {
        "tekst": item.tekst,
        "gemeenten": [fields.id_of(link) for link in item.gemeenten],
        "partners": [fields.id_of(link) for link in item.partners],
        "bron": fields.source(item.bron),
    }


def _punt(punt: PuntView, base_url: str) -> dict[str, Any]:
    value = punt.doelwaarde
    return {
        "id": punt.id,
        "soort": punt.soort,
        "url": fields.absolute(punt.url, base_url),
        "nummer": punt.nummer,
        "letter": punt.letter,
        "stap": punt.stap,
        "titel": punt.titel,
        "tekst": punt.tekst,
        "toelichting": punt.toelichting,
        "deelpunten": list(punt.deelpunten),
        "uiterlijk": punt.uiterlijk,
        "vanaf": punt.vanaf,
        "norm": punt.norm,
        "mijlpalen": [
            {"wanneer": step.wanneer, "laatste_dag": step.deadline.isoformat(), "tekst": step.tekst}
            for step in punt.mijlpalen
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
        "per_gemeente": punt.per_gemeente,
        "landelijk": punt.landelijk,
        "gemeenten": [fields.id_of(link) for link in punt.gemeenten],
        "partners": [fields.id_of(link) for link in punt.partners],
        "coalities": [fields.id_of(link) for link in punt.coalities],
        "bij": list(punt.bij),
        "let_op": punt.let_op,
        "bron": fields.source(punt.bron),
        **fields.state(punt.staat),
        "staat_per_gemeente": {
            fields.id_of(gemeente): fields.state(state) for gemeente, state in punt.staat.per_gemeente
        },
        **({"afspraken": [_punt(inner, base_url) for inner in punt.afspraken]} if punt.soort == "resultaat" else {}),
    }


def _hoofdstuk(hoofdstuk: HoofdstukView, base_url: str) -> dict[str, Any]:
    return {
        "id": hoofdstuk.id,
        "url": fields.absolute(hoofdstuk.url, base_url),
        "titel": hoofdstuk.titel,
        "naam": hoofdstuk.naam,
        "kort": list(hoofdstuk.kort),
        "inleiding": list(hoofdstuk.inleiding),
        "onderdelen": [_onderdeel(part, base_url) for part in hoofdstuk.onderdelen],
        "let_op": list(hoofdstuk.let_op),
        "bron": fields.source(hoofdstuk.bron),
    }


def _onderdeel(part: OnderdeelView, base_url: str) -> dict[str, Any]:
    return {
        "id": part.id,
        "titel": part.titel,
        "naam": part.naam,
        "tekst": list(part.tekst),
        "lijst": [{"naam": item.naam, "tekst": item.tekst} for item in part.lijst],
        "afspraken": [_punt(punt, base_url) for punt in part.afspraken],
        "let_op": list(part.let_op),
        "bron": fields.source(part.bron),
    }


def _keten(keten: KetenView, site: Site, base_url: str) -> dict[str, Any]:
    return {
        "id": keten.id,
        "url": fields.absolute(keten.url, base_url),
        "naam": keten.naam,
        "titel": keten.titel,
        "uitleg": list(keten.uitleg),
        "doelen": [_punt(punt, base_url) for punt in keten.doelen],
        "groepen": [name for name, member in zip(site.ketenaanpakken.groepen, keten.groepen, strict=True) if member],
        "let_op": list(keten.let_op),
        "bron": fields.source(keten.bron),
    }


def _makkelijke_pagina(page: MakkelijkePaginaView, base_url: str) -> dict[str, Any]:
    return {
        "id": page.id,
        "url": fields.absolute(page.url, base_url),
        "titel": page.titel,
        "kort": list(page.kort),
        "kaarten": [_kaart(kaart) for kaart in page.kaarten],
    }


def _kaart(kaart: MakkelijkeKaartView) -> dict[str, Any]:
    return {"titel": kaart.titel, "zinnen": list(kaart.zinnen), "bron": fields.source(kaart.bron)}


def _partner(row: Row, base_url: str) -> dict[str, Any]:
    lists = ("ook_bekend_als", "werkgebied", "coalities")
    return {
        **row,
        **{name: list(row[name]) for name in lists},
        "url": fields.absolute(f"/partners/{row['id']}/", base_url),
    }


def _cijfer(cijfer: CijferView, base_url: str) -> dict[str, Any]:
    return {
        "id": cijfer.id,
        "url": fields.absolute(cijfer.url, base_url),
        "titel": cijfer.titel,
        "vraag": cijfer.vraag,
        "antwoord": cijfer.antwoord,
        "thema": cijfer.thema,
        "eenheid": cijfer.eenheid,
        "gebied": cijfer.gebied,
        "periode": cijfer.periode,
        "waarden": [fields.figure_value(value) for value in cijfer.waarden],
        "grafiek": cijfer.grafiek,
        "let_op": list(cijfer.let_op),
        "coalities": [fields.id_of(link) for link in cijfer.coalities],
        "doelen": [fields.id_of(link) for link in cijfer.doelen],
        "bron": fields.source(cijfer.bron),
    }
