"""The machine-readable side: everything as JSON, one CSV per kind, and a description of the files.

Field names are those of the YAML, states are ids and never labels, unknown is null and never 0.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from ..derived.counts import Counts
from ..derived.views import (
    BronView,
    CijferView,
    CoalitieView,
    DoelView,
    GemetenView,
    HoofdstukView,
    KetenView,
    Link,
    OnderdeelView,
    PuntView,
    Site,
    StateView,
    WaardeView,
)
from .csv_text import csv_text
from .plan_data import plans
from .plan_tables import PLAN_TABLES
from .tables import Row, Table, columns

VERSION = "v1"
FOLDER = f"data/{VERSION}"


def files(site: Site, *, base_url: str) -> Iterator[tuple[str, str]]:
    """Path in the site and text of every data file."""
    yield f"{FOLDER}/plan.json", _json(plan(site, base_url=base_url))
    for table in TABLES:
        yield f"{FOLDER}/{table.naam}.csv", _csv(table, site)
    yield f"{FOLDER}/datapackage.json", _json(datapackage(site, base_url=base_url))


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
                {"id": gebied.id, "naam": gebied.naam, "verschil": gebied.verschil, "bron": _bron(gebied.bron)}
                for gebied in site.regio.gebieden
            ],
            "bron": _bron(site.regio.bron),
        },
        "telling": _counts(site.counts),
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
                "bron": _bron(moment.bron),
            }
            for moment in site.momenten
        ],
        "hoofdstukken": [_hoofdstuk(hoofdstuk, base_url) for hoofdstuk in site.hoofdstukken],
        "partners": [_partner(partner, base_url) for partner in _partner_rows(site)],
        "gemeenten": [dict(row) for row in _gemeente_rows(site)],
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
        "meldingen": [dict(row) for row in _melding_rows(site)],
        "plannen": plans(site, base_url=base_url),
    }


def _coalitie(coalitie: CoalitieView, base_url: str) -> dict[str, Any]:
    return {
        "id": coalitie.id,
        "url": _absolute(coalitie.url, base_url),
        "naam": coalitie.naam,
        "nummer": coalitie.nummer,
        "soort": coalitie.soort,
        "titel": coalitie.titel,
        "kort": list(coalitie.kort),
        "samenvatting": list(coalitie.samenvatting),
        "ambitie": list(coalitie.ambitie),
        "waarom": list(coalitie.waarom),
        "aanpak": list(coalitie.aanpak),
        "afspraken": [_punt(punt, base_url) for punt in coalitie.afspraken],
        "verbindingen": [
            {
                "met": _id(tie.met),
                "reden": tie.reden,
                "doel": _id(tie.doel),
                "bron": _bron(tie.bron),
            }
            for tie in coalitie.verbindingen
        ],
        "partners": [_id(partner) for partner in coalitie.partners],
        "let_op": list(coalitie.let_op),
        "telling": _counts(coalitie.counts),
        "bron": _bron(coalitie.bron),
        "doelen": [_doel(doel, base_url) for doel in coalitie.doelen],
    }


def _doel(doel: DoelView, base_url: str) -> dict[str, Any]:
    return {
        "id": doel.id,
        "url": _absolute(doel.url, base_url),
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
        "opsommingen": [
            {"titel": item.titel, "inleiding": item.inleiding, "punten": list(item.punten), "bron": _bron(item.bron)}
            for item in doel.opsommingen
        ],
        "voorbeelden": [
            {
                "tekst": item.tekst,
                "gemeenten": [_id(link) for link in item.gemeenten],
                "partners": [_id(link) for link in item.partners],
                "bron": _bron(item.bron),
            }
            for item in doel.voorbeelden
        ],
        "cijfers": [cijfer.id for cijfer in doel.cijfers],
        "partners": [_id(partner) for partner in doel.partners],
        "let_op": list(doel.let_op),
        "telling": _counts(doel.counts),
        "bron": _bron(doel.bron),
    }


def _punt(punt: PuntView, base_url: str) -> dict[str, Any]:
    value = punt.doelwaarde
    return {
        "id": punt.id,
        "soort": punt.soort,
        "url": _absolute(punt.url, base_url),
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
        "gemeten": _gemeten(punt.gemeten) if punt.gemeten else None,
        "per_gemeente": punt.per_gemeente,
        "landelijk": punt.landelijk,
        "gemeenten": [_id(link) for link in punt.gemeenten],
        "partners": [_id(link) for link in punt.partners],
        "coalities": [_id(link) for link in punt.coalities],
        "bij": list(punt.bij),
        "let_op": punt.let_op,
        "bron": _bron(punt.bron),
        **_state(punt.staat),
        "staat_per_gemeente": {_id(gemeente): _state(state) for gemeente, state in punt.staat.per_gemeente},
        **({"afspraken": [_punt(inner, base_url) for inner in punt.afspraken]} if punt.soort == "resultaat" else {}),
    }


def _state(state: StateView) -> dict[str, Any]:
    return {
        "status": state.status.id,
        "tijdigheid": state.tijdigheid.id,
        "actualiteit": state.actualiteit.id,
        "gemeld_op": state.gemeld_op.isoformat() if state.gemeld_op else None,
    }


def _gemeten(number: GemetenView) -> dict[str, Any]:
    return {
        "oordeel": number.oordeel.id,
        "uitgangswaarde": number.uitgangswaarde,
        "uitgangsdatum": _day(number.uitgangsdatum),
        "verwacht": number.verwacht,
        "metingen": [
            {"gemeten_op": _day(een.gemeten_op), "waarde": een.waarde, "melding": een.melding}
            for een in number.metingen
        ],
        "per_gemeente": {_id(gemeente): _gemeten(inner) for gemeente, inner in number.per_gemeente},
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _counts(counts: Counts) -> dict[str, Any]:
    return {
        "totaal": counts.total,
        "bekend": counts.known,
        "status": dict(counts.per_status),
        "procent": {part.label.id: part.procent for part in counts.parts if part.aantal},
        "deadline_voorbij": counts.passed,
        "deadline_voorbij_gemeld": counts.passed_known,
        "deadline_voorbij_niets_gemeld": counts.passed_silent,
        "te_laat": counts.late,
        "klaar_procent": counts.done_percentage,
    }


def _hoofdstuk(hoofdstuk: HoofdstukView, base_url: str) -> dict[str, Any]:
    return {
        "id": hoofdstuk.id,
        "url": _absolute(hoofdstuk.url, base_url),
        "titel": hoofdstuk.titel,
        "naam": hoofdstuk.naam,
        "kort": list(hoofdstuk.kort),
        "inleiding": list(hoofdstuk.inleiding),
        "onderdelen": [_onderdeel(part, base_url) for part in hoofdstuk.onderdelen],
        "let_op": list(hoofdstuk.let_op),
        "bron": _bron(hoofdstuk.bron),
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
        "bron": _bron(part.bron),
    }


def _keten(keten: KetenView, site: Site, base_url: str) -> dict[str, Any]:
    return {
        "id": keten.id,
        "url": _absolute(keten.url, base_url),
        "naam": keten.naam,
        "titel": keten.titel,
        "uitleg": list(keten.uitleg),
        "doelen": [_punt(punt, base_url) for punt in keten.doelen],
        "groepen": [name for name, member in zip(site.ketenaanpakken.groepen, keten.groepen, strict=True) if member],
        "let_op": list(keten.let_op),
        "bron": _bron(keten.bron),
    }


def _partner(row: Row, base_url: str) -> dict[str, Any]:
    lists = ("ook_bekend_als", "werkgebied", "coalities")
    return {**row, **{name: list(row[name]) for name in lists}, "url": _absolute(f"/partners/{row['id']}/", base_url)}


def _cijfer(cijfer: CijferView, base_url: str) -> dict[str, Any]:
    return {
        "id": cijfer.id,
        "url": _absolute(cijfer.url, base_url),
        "titel": cijfer.titel,
        "vraag": cijfer.vraag,
        "antwoord": cijfer.antwoord,
        "thema": cijfer.thema,
        "eenheid": cijfer.eenheid,
        "gebied": cijfer.gebied,
        "periode": cijfer.periode,
        "waarden": [_waarde(value) for value in cijfer.waarden],
        "grafiek": cijfer.grafiek,
        "let_op": list(cijfer.let_op),
        "coalities": [_id(link) for link in cijfer.coalities],
        "doelen": [_id(link) for link in cijfer.doelen],
        "bron": _bron(cijfer.bron),
    }


def _waarde(value: WaardeView) -> dict[str, Any]:
    return {
        "gebied": value.gebied,
        "gemeente": value.gemeente,
        "groep": value.groep,
        "jaar": value.jaar,
        "waarde": value.waarde,
        "tekst": value.tekst,
        "verwacht": value.verwacht,
    }


def _bron(bron: BronView) -> dict[str, str]:
    return {"document": bron.document, "plaats": bron.plaats}


def _id(link: Link | None) -> str | None:
    """The id in an address: its last part."""
    return link.url.strip("/").rpartition("/")[2] if link else None


def _absolute(url: str, base_url: str) -> str:
    return base_url.rstrip("/") + url


def _doel_rows(site: Site) -> Iterator[Row]:
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


def _punt_rows(site: Site) -> Iterator[Row]:
    for punt in site.punten:
        yield _punt_row(punt, None, punt.staat, punt.gemeten)
        numbers = {link.url: number for link, number in punt.gemeten.per_gemeente} if punt.gemeten else {}
        for gemeente, state in punt.staat.per_gemeente:
            yield _punt_row(punt, _id(gemeente), state, numbers.get(gemeente.url))


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
        "gemeten_op": _day(last.gemeten_op) if last else None,
        "oordeel": number.oordeel.id if number else None,
        **_state(state),
        "bron": punt.bron.plaats,
    }


def _partner_rows(site: Site) -> Iterator[Row]:
    for partner in site.partners:
        yield {
            "id": partner.id,
            "naam": partner.naam,
            "soort": partner.soort,
            "ook_bekend_als": partner.ook_bekend_als,
            "gemeente": _id(partner.gemeente),
            "werkgebied": tuple(_id(link) for link in partner.werkgebied),
            "onderdeel_van": _id(partner.onderdeel_van),
            "onzeker": partner.onzeker,
            "website": partner.website,
            "coalities": partner.coalitie_ids,
            "bron": partner.bron.plaats,
        }


def _gemeente_rows(site: Site) -> Iterator[Row]:
    for gemeente in site.gemeenten:
        yield {
            "id": gemeente.id,
            "naam": gemeente.naam,
            "beloften": gemeente.counts.total,
            "bekend": gemeente.counts.known,
            "bron": gemeente.bron.plaats,
        }


def _cijfer_rows(site: Site) -> Iterator[Row]:
    for cijfer in site.cijfers:
        for value in cijfer.waarden:
            yield {
                "cijfer": cijfer.id,
                "titel": cijfer.titel,
                **_waarde(value),
                "eenheid": cijfer.eenheid,
                "let_op": cijfer.let_op,
                "bron": cijfer.bron.plaats,
            }


def _melding_rows(site: Site) -> Iterator[Row]:
    for melding in site.wijzigingen:
        yield {
            "id": melding.id,
            "datum": melding.datum.isoformat(),
            "over": melding.punt_id,
            "status": melding.status.id,
            "gemeente": _id(melding.gemeente),
            "klaar_op": melding.klaar_op,
            "opgegaan_in": melding.opgegaan_in_id,
            "waarde": melding.waarde,
            "gemeten_op": _day(melding.gemeten_op),
            "tekst": melding.tekst,
            "door": _id(melding.door),
            "vervangt": melding.vervangt,
            "vervangen_door": melding.vervangen_door,
            "bron": melding.bron,
            "link": melding.link,
        }


def _historie_rows(site: Site) -> Iterator[Row]:
    for line in site.historie:
        yield {
            "punt": line.punt,
            "gemeente": line.gemeente,
            "datum": _day(line.datum),
            "aanleiding": line.aanleiding,
            "status": line.status,
            "tijdigheid": line.tijdigheid,
            "melding": line.melding,
        }


_STATE_COLUMNS = (
    ("status", "string", "Wat er is gemeld: onbekend, niet-gestart, bezig, klaar, gestopt of opgegaan-in."),
    ("tijdigheid", "string", "Wat de kalender zegt op de peildatum."),
    ("actualiteit", "string", "Hoe oud het laatste bericht is."),
    ("gemeld_op", "date", "De dag van het laatste bericht."),
)

TABLES = (
    Table(
        "doelen",
        "De doelen",
        columns(
            ("id", "string", "Vast id."),
            ("coalitie", "string", "Id van de coalitie."),
            ("nummer", "integer", "Nummer binnen de coalitie."),
            ("naam", "string", "Officiële korte naam."),
            ("titel", "string", "Het doel in gewone woorden."),
            ("doelzin", "string", "Het doel in een of twee zinnen."),
            ("uiterlijk", "string", "Deadline, zoals in de YAML."),
            ("punten", "integer", "Aantal resultaten, afspraken en stappen."),
            ("bekend", "integer", "Van hoeveel daarvan iemand iets heeft gemeld."),
            ("bron", "string", "Plaats in het plan."),
        ),
        _doel_rows,
    ),
    Table(
        "punten",
        "Alles wat is beloofd",
        columns(
            ("id", "string", "Vast id. Een punt dat per gemeente is beloofd, heeft ook een rij per gemeente."),
            (
                "soort",
                "string",
                "resultaat, afspraak, aanpakpunt, coalitieafspraak, ketendoel, agendapunt of regioafspraak.",
            ),
            ("coalitie", "string", "Id van de coalitie."),
            ("doel", "string", "Id van het doel."),
            ("nummer", "integer", "Nummer in de bron."),
            ("letter", "string", "Letter in de bron."),
            ("stap", "integer", "Volgnummer als de bron geen letter geeft."),
            ("titel", "string", "Korte naam, als de bron die geeft."),
            ("tekst", "string", "Wat er is beloofd, in gewone woorden."),
            ("gemeente", "string", "Id van de gemeente, bij een rij per gemeente."),
            ("uiterlijk", "string", "Deadline, zoals in de YAML."),
            ("vanaf", "string", "Begin, zoals in de YAML."),
            ("norm", "string", "Tempo, als er geen datum is."),
            ("doelwaarde", "number", "Het getal dat is beloofd."),
            ("eenheid", "string", "Waarin dat getal is geteld."),
            ("uitgangswaarde", "number", "Het getal bij het begin; leeg als dat niet bekend is."),
            ("laatste_meting", "number", "Het laatst gemeten getal; leeg als niemand iets heeft gemeten."),
            ("gemeten_op", "date", "De dag van die meting."),
            (
                "oordeel",
                "string",
                "gehaald, op-koers, loopt-achter, loopt-ver-achter, verkeerde-kant-op of nog-niet-te-zeggen; "
                "leeg als er geen getal is beloofd.",
            ),
            *_STATE_COLUMNS,
            ("bron", "string", "Plaats in het plan."),
        ),
        _punt_rows,
    ),
    Table(
        "partners",
        "De organisaties",
        columns(
            ("id", "string", "Vast id."),
            ("naam", "string", "De naam."),
            ("soort", "string", "Wat voor organisatie het is."),
            ("ook_bekend_als", "string", "Andere schrijfwijzen, gescheiden door |."),
            ("gemeente", "string", "Id van de gemeente, als de partner een gemeente is."),
            ("werkgebied", "string", "Ids van gemeenten, gescheiden door |."),
            ("onderdeel_van", "string", "Id van een andere partner."),
            ("onzeker", "string", "Wat er niet zeker is."),
            ("website", "string", "Webadres."),
            ("coalities", "string", "Ids van coalities, gescheiden door |."),
            ("bron", "string", "Plaats in het plan."),
        ),
        _partner_rows,
    ),
    Table(
        "gemeenten",
        "De gemeenten",
        columns(
            ("id", "string", "Vast id."),
            ("naam", "string", "De naam."),
            ("beloften", "integer", "Aantal punten dat in elke gemeente is beloofd."),
            ("bekend", "integer", "Van hoeveel daarvan in deze gemeente iets is gemeld."),
            ("bron", "string", "Plaats in het plan."),
        ),
        _gemeente_rows,
    ),
    Table(
        "cijfers",
        "De cijfers",
        columns(
            ("cijfer", "string", "Id van het cijfer."),
            ("titel", "string", "Korte naam."),
            ("gebied", "string", "Het gebied."),
            ("gemeente", "string", "Id van de gemeente."),
            ("groep", "string", "De groep mensen."),
            ("jaar", "string", "Jaar of dag."),
            ("waarde", "number", "Het getal; leeg als het niet bekend is."),
            ("tekst", "string", "Wat de bron zegt, als er geen getal staat."),
            ("verwacht", "boolean", "Of het een verwachting is."),
            ("eenheid", "string", "Waarin is geteld."),
            ("let_op", "string", "Waarom u voorzichtig moet zijn, gescheiden door |."),
            ("bron", "string", "Plaats in het plan."),
        ),
        _cijfer_rows,
    ),
    Table(
        "meldingen",
        "De meldingen",
        columns(
            ("id", "string", "Vast id."),
            ("datum", "date", "De dag van de melding."),
            ("over", "string", "Id van het punt."),
            ("status", "string", "Wat er is gemeld."),
            ("gemeente", "string", "Id van de gemeente."),
            ("klaar_op", "string", "Wanneer het klaar was."),
            ("opgegaan_in", "string", "Id van het punt waar het nu bij hoort."),
            ("waarde", "number", "Het gemeten getal."),
            ("gemeten_op", "date", "De dag van de meting."),
            ("tekst", "string", "Wat er is gebeurd."),
            ("door", "string", "Id van de organisatie die het meldt."),
            ("vervangt", "string", "Id van de melding die niet klopte."),
            ("vervangen_door", "string", "Id van de melding die deze verbetert. Dan telt deze niet meer."),
            ("bron", "string", "Waar het bericht vandaan komt."),
            ("link", "string", "Webadres van het bericht."),
        ),
        _melding_rows,
    ),
    Table(
        "historie",
        "De standen door de tijd",
        columns(
            ("punt", "string", "Id van het punt."),
            ("gemeente", "string", "Id van de gemeente, als het per gemeente is beloofd."),
            ("datum", "date", "De dag waarop er iets gebeurde."),
            ("aanleiding", "string", "melding of deadline-voorbij."),
            ("status", "string", "Wat er toen was gemeld."),
            ("tijdigheid", "string", "Wat de kalender toen zei."),
            ("melding", "string", "Id van de melding waar de status uit komt."),
        ),
        _historie_rows,
    ),
    *PLAN_TABLES,
)


def datapackage(site: Site, *, base_url: str) -> dict[str, Any]:
    """The files described by the Data Package standard."""
    return {
        "name": "regioplan",
        "title": site.regio.titel,
        "description": site.regio.slogan,
        "homepage": base_url,
        "version": VERSION,
        "created": f"{site.peildatum.isoformat()}T00:00:00Z",
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.naam,
        "title": table.titel,
        "path": f"{table.naam}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "doubleQuote": True, "header": True},
        "schema": {
            "fields": [{"name": c.naam, "type": c.type, "description": c.betekenis} for c in table.columns],
            "missingValues": [""],
        },
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_number) + "\n"


def _number(value: Any) -> int | float:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def _csv(table: Table, site: Site) -> str:
    names = [column.naam for column in table.columns]
    return csv_text(names, ([row[name] for name in names] for row in table.rows(site)))
