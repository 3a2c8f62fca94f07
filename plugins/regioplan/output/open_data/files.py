"""Every data file: its text, what it means for computers, and what it is for readers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ...cache import NOTHING, Cache
from ...derived.addresses import DATA, Addresses, address, addresses_of_gone
from ...derived.charts.definition import Chart
from ...derived.views import Site
from .catalogue import catalogue
from .catalogue import dataset as described_dataset
from .items import ITEMS
from .of_views import (
    CIJFERS,
    COALITIES,
    DOELEN,
    GEMEENTEN,
    HISTORIE,
    HULPLIJNEN,
    MELDINGEN,
    PARTNERS,
    TRANSFORMATIEPLANNEN,
)
from .plannen import PLAN_TABLES
from .publishing import json_text, published
from .punten import DEADLINES, PER_GEMEENTE, PUNTEN
from .schema import VERSIES, openapi, schemas
from .table import Column, Table, uncounted
from .whole_plan import file_of_year, head, per_year, published_melding, whole_plan
from .workbook import BOOK

_BOOK = "Alle tabellen in één bestand voor Excel of LibreOffice"
TABLES = (
    *(COALITIES, DOELEN, PUNTEN, PER_GEMEENTE, DEADLINES, PARTNERS, GEMEENTEN, CIJFERS, HULPLIJNEN, MELDINGEN),
    *(HISTORIE, *PLAN_TABLES, TRANSFORMATIEPLANNEN),
)
"""Every CSV file of the site, but for the numbers of charts."""
_OTHERS = {
    BOOK: _BOOK,
    "datapackage.json": "Beschrijving van alle tabellen (Data Package)",
    "openapi.json": "Beschrijving van alle bestanden (OpenAPI)",
    "schema/plan.json": "De vorm van plan.json (JSON Schema); naast dit bestand staan de andere",
    "dcat.jsonld": "Beschrijving voor catalogi zoals data.overheid.nl (DCAT)",
}
"""Files that tell of others, or have them all."""


def files(site: Site, charts: Iterable[Chart], *, base_url: str, kept: Cache = NOTHING) -> Iterator[tuple[str, str]]:
    """Path in the site and text of every data file; the numbers of charts are described, and written elsewhere."""
    yield path_of("plan.json"), json_text(whole_plan(site, base_url=base_url), base_url=base_url)
    for jaar, meldingen in per_year(site):
        year = {"jaar": jaar, "meldingen": [published_melding(melding, site.links) for melding in meldingen]}
        yield path_of(file_of_year(jaar)), json_text(head(site) | year, base_url=base_url)
    for item in ITEMS:
        for view in item.table.rows(site):
            yield Addresses.bestand(view.url).lstrip("/"), json_text(head(site) | item.told(view), base_url=base_url)
    for gone in site.data.vervallen:
        file = Addresses.bestand(next(addresses_of_gone(gone)))
        known = {file, *(Addresses.bestand(address(gone.soort, old)) for old in gone.vorige_ids)}
        if not known.isdisjoint(site.data.adressen):
            yield file.lstrip("/"), json_text(head(site) | published(gone), base_url=base_url)
    for table in TABLES:
        yield path_of(f"{table.naam}.csv"), table.csv(site, base_url)
    yield path_of("datapackage.json"), json_text(_datapackage(site, charts, base_url=base_url))
    yield path_of("openapi.json"), json_text(openapi(site, [(t.naam, t.titel) for t in TABLES], base_url))
    yield path_of("dcat.jsonld"), json_text(catalogue(site, _downloads(), base_url))
    for name, schema in schemas(base_url, kept):
        yield path_of(f"schema/{name}.json"), json_text(schema)


def _downloads() -> list[tuple[str, str]]:
    """Name and meaning of the files that catalogues list."""
    return [("plan.json", "Alles bij elkaar"), (BOOK, _BOOK), *((f"{t.naam}.csv", t.titel) for t in TABLES)]


def dataset(site: Site, base_url: str) -> dict[str, Any]:
    """The data as search engines read about them."""
    return described_dataset(site, _downloads(), base_url)


def path_of(name: str) -> str:
    """Path in the site of a data file."""
    return Addresses.data(name).lstrip("/")


def _datapackage(site: Site, charts: Iterable[Chart], *, base_url: str) -> dict[str, Any]:
    """The files described by the Data Package standard."""
    licentie = site.beheer.record.licentie
    licence = {"name": licentie.code, "path": licentie.url, "title": licentie.naam}
    return {
        "name": "regioplan",
        "title": site.regio.titel,
        "description": site.regio.slogan,
        "homepage": base_url,
        "version": VERSIES[0]["nummer"],
        "created": f"{site.peildatum.isoformat()}T00:00:00Z",
        "rights": site.beheer.rechten,
        **({"licenses": [licence]} if licentie.bevestigd else {}),
        "sources": [{"title": document.titel} for document in site.data.documenten],
        "resources": [*map(_resource, TABLES), *map(_chart_resource, charts)],
    }


def _resource(table: Table) -> dict[str, Any]:
    made = _csv_file(table.naam, table.titel, f"{table.naam}.csv", table.columns)
    key = [column.naam for column in table.columns if column.sleutel]
    to = [column for column in table.columns if column.naar and not column.lijst]
    made["schema"] |= {"primaryKey": key} if key else {}
    made["schema"] |= {"foreignKeys": [_foreign(table, column) for column in to]} if to else {}
    return made


def _foreign(table: Table, column: Column) -> dict[str, Any]:
    """In the standard an empty name is that of the table itself."""
    there = "" if column.naar == table.naam else column.naar
    return {"fields": [column.naam], "reference": {"resource": there, "fields": ["id"]}}


def _chart_resource(chart: Chart) -> dict[str, Any]:
    values = zip(*([cell.waarde for cell in row] for row in chart.table.rows), strict=True)
    columns = [
        Column(column.id, f"{column.naam}.", "string" if any(isinstance(value, str) for value in found) else "number")
        for column, found in zip(chart.table.columns, values, strict=True)
    ]
    return _csv_file(f"grafiek-{chart.id}", chart.titel, f"grafieken/{chart.id}.csv", columns)


def _csv_file(name: str, title: str, path: str, columns: Iterable[Column]) -> dict[str, Any]:
    return {
        "name": name,
        "title": title,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "doubleQuote": True, "header": True},
        "schema": {"fields": [*map(_field, columns)], "missingValues": [""]},
    }


def _field(column: Column) -> dict[str, Any]:
    made: dict[str, Any] = {"name": column.naam, "type": column.type, "description": column.betekenis}
    made |= {"type": "string", "format": "uri"} if column.type == "uri" else {}
    made["description"] += " Meer waarden staan tussen streepjes: a|b." if column.lijst else ""
    if column.waarden:
        made["constraints"] = {"enum": [*column.waarden]}
        made["categories"] = [{"value": word, "label": meaning} for word, meaning in column.waarden.items()]
    return made


@dataclass(frozen=True)
class Bestand:
    """A data file, as readers of /open-data/ see it."""

    naam: str
    """Name in the folder of data files."""
    uitleg: str
    """What it holds."""
    aantal: str
    """How much is in it."""


def described(site: Site) -> Iterator[Bestand]:
    """The data files, but for those of charts."""
    yield Bestand("plan.json", "Alles bij elkaar, behalve de meldingen", uncounted(site))
    for jaar, meldingen in per_year(site):
        yield Bestand(file_of_year(jaar), f"De meldingen van {jaar}, zoals in het plan", str(len(meldingen)))
    for item in ITEMS:
        for first in list(item.table.rows(site))[:1]:
            name = Addresses.bestand(first.url).removeprefix(DATA)
            yield Bestand(name, f"{item.bestand}, zoals deze", item.table.count(site))
    for table in TABLES:
        yield Bestand(f"{table.naam}.csv", table.uitleg or table.titel, table.count(site))
    for name, told in _OTHERS.items():
        yield Bestand(name, told, uncounted(site))
