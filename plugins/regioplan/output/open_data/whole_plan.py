"""Everything as one JSON document, nested as the plan is."""

from collections.abc import Container, Iterable, Iterator
from itertools import groupby
from typing import Any

from ...data.ketenaanpakken import Groep
from ...data.model import FOLDERS
from ...data.records import Record
from ...derived.addresses import DATA, Addresses, address
from ...derived.links import Links
from ...derived.views import (
    CijferView,
    CoalitieView,
    DoelView,
    HoofdstukView,
    KetenaanpakkenView,
    KetenView,
    MeldingView,
    MomentView,
    OnderdeelView,
    Opvolging,
    Site,
)
from .of_views import GEMEENTEN, PARTNERS
from .plannen import published_plan
from .publishing import Adres, last_day, published
from .punten import published_punt, telling
from .table import published_as_in

VERSION = DATA.strip("/").rpartition("/")[2]
"""The form of the data files; another form gets another folder."""


def head(site: Site) -> dict[str, Any]:
    """What every file begins with."""
    return {"versie": VERSION, "peildatum": site.peildatum, "rechten": site.beheer.rechten}


def whole_plan(site: Site, *, base_url: str) -> dict[str, Any]:
    """Everything, nested as the plan is."""
    plan = site.regio.plan
    told = {
        **head(site),
        "licentie": site.beheer.record.licentie,
        "slotstand": site.is_slotstand,
        "adres": base_url,
        "regio": _rest_of(site.regio, "makkelijk") | {"plan": published(plan, einde=plan.einde.laatste)},
        "telling": telling(site.counts),
        "coalities": [_coalitie(coalitie) for coalitie in site.coalities],
        "ketenaanpakken": _ketenaanpakken(site.ketenaanpakken),
        "werkagenda": [
            published(blok.record, punten=[published_punt(punt) for _, punten in blok.groepen for punt in punten])
            for blok in site.werkagenda.blokken
        ],
        "werkagenda_uitleg": _rest_of(site.werkagenda.record, "blokken"),
        "kalender": [_moment(moment) for moment in site.momenten],
        "hoofdstukken": [_hoofdstuk(hoofdstuk) for hoofdstuk in site.hoofdstukken],
        "partners": [published_as_in(PARTNERS, partner) for partner in site.partners],
        "gemeenten": [published_as_in(GEMEENTEN, gemeente) for gemeente in site.gemeenten],
        "cijfers": [_cijfer(cijfer) for cijfer in site.cijfers],
        "begrippen": [published(begrip.record, url=Adres(begrip.url)) for begrip in site.begrippen],
        "hulplijnen": [published(lijn.record, url=Adres(lijn.url)) for lijn in site.hulp.lijnen],
        "documenten": site.data.documenten,
        "landkaart": site.data.landkaart,
        "makkelijk": {
            "plan": site.regio.makkelijk,
            "paginas": [published(page.record, url=Adres(page.url)) for page in site.makkelijk.paginas],
        },
        "meldingen": [
            {"jaar": jaar, "aantal": len(meldingen), "bestand": Adres(Addresses.data(file_of_year(jaar)))}
            for jaar, meldingen in per_year(site)
        ],
        "plannen": [published_plan(plan) for plan in site.plannen.alle],
        "uitvragen": site.data.uitvragen,
        "antwoorden": site.data.antwoorden,
        "vervallen": site.data.vervallen,
        "opvolging": _succession(site.opvolging),
        "overgang": site.data.overgang,
    }
    return told | _as_written(site, {*told, "doelen"})


def per_year(site: Site) -> Iterator[tuple[int, list[MeldingView]]]:
    """The meldingen of each year, newest first; there are too many for one file."""
    for jaar, meldingen in groupby(site.wijzigingen, key=lambda melding: melding.record.datum.year):
        yield jaar, list(meldingen)


def file_of_year(jaar: int) -> str:
    """Name of the file with the meldingen of a year."""
    return f"meldingen-{jaar}.json"


def published_melding(melding: MeldingView, links: Links) -> dict[str, Any]:
    """A melding; `bron` is in words as in the table, so its document and place stand beside it."""
    bron = melding.record.bron
    beside = {"bron": links.say_bron(bron), "link": bron.link, "document": bron.document, "plaats": bron.plaats}
    return published(melding.record, url=Adres(melding.url), vervangen_door=melding.vervangen_door, **beside)


def _coalitie(coalitie: CoalitieView) -> dict[str, Any]:
    return published(
        coalitie.record,
        url=Adres(coalitie.url),
        afspraken=[published_punt(punt) for punt in coalitie.afspraken],
        partners=coalitie.partners,
        telling=telling(coalitie.counts),
        doelen=[_doel(doel) for doel in coalitie.doelen],
    )


def _doel(doel: DoelView) -> dict[str, Any]:
    """A goal with its promises, and all organisations that the source names with it or with them."""
    return published(
        doel.record,
        url=Adres(doel.url),
        doelpunt=doel.punt and published_punt(doel.punt),
        resultaten=[published_punt(punt) for punt in doel.resultaten],
        aanpak=[published_punt(punt) for punt in doel.aanpak],
        cijfers=[cijfer.record.id for cijfer in doel.cijfers],
        partners=doel.partners,
        telling=telling(doel.counts),
    )


def _cijfer(cijfer: CijferView) -> dict[str, Any]:
    numbers = [published(value.record, gebied=value.kenmerken["gebied"]) for value in cijfer.waarden]
    return published(cijfer.record, url=Adres(cijfer.url), waarden=numbers)


def _succession(seen: Opvolging) -> dict[str, Any]:
    """The other plans of the region, and what became of promises from one to the next."""
    return {
        "plan_van_nu": Adres(seen.nu.adres("/")) if seen.nu else None,
        "plannen": [
            {"naam": one.naam, "periode": one.periode, "adres": Adres(one.voorpagina), "voorbij": one.is_voorbij}
            for one in seen.ernaast
        ],
        "beloften": [
            {"belofte": id, "plan": one.plan.naam, "werd": one.werd, "was": one.is_terug, "andere": one.naar}
            for id, one in seen.werd
        ],
    }


def _as_written(site: Site, told: Container[str]) -> dict[str, Any]:
    """The other folders of data/, which nothing follows from; goals stand with their coalition."""
    return {
        name: [published(record, url=Adres(address(soort, record.id))) for record in getattr(site.data, name)]
        for name, (soort, _) in FOLDERS.items()
        if name not in told
    }


def _rest_of(record: Record, elsewhere: str) -> dict[str, Any]:
    """A record without the field that has a place of its own in the document."""
    return {name: value for name, value in published(record).items() if name != elsewhere}


def _ketenaanpakken(view: KetenaanpakkenView) -> dict[str, Any]:
    groups = view.record.groepen
    return published(
        view.record,
        groepen=[groep.naam for groep in groups],
        ketenaanpakken=[_keten(keten, groups) for keten in view.ketenaanpakken],
        onderdelen=[_onderdeel(part) for part in view.onderdelen],
    )


def _keten(keten: KetenView, groups: Iterable[Groep]) -> dict[str, Any]:
    return published(
        keten.record,
        url=Adres(keten.url),
        doelen=[published_punt(punt) for punt in keten.doelen],
        groepen=[groep.naam for groep in groups if groep.id in keten.record.groepen],
    )


def _moment(moment: MomentView) -> dict[str, Any]:
    """A moment in words, with its first and last day."""
    days = {"eerste_dag": moment.record.wanneer.eerste, "laatste_dag": last_day(moment.record)}
    return published(moment.record, wanneer=moment.wanneer, **days)


def _hoofdstuk(hoofdstuk: HoofdstukView) -> dict[str, Any]:
    parts = [_onderdeel(part) for part in hoofdstuk.onderdelen]
    return published(hoofdstuk.record, url=Adres(hoofdstuk.url), onderdelen=parts)


def _onderdeel(part: OnderdeelView) -> dict[str, Any]:
    return published(part.record, afspraken=[published_punt(punt) for punt in part.afspraken])
