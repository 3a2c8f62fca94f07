"""Every data file: its text, what it means for computers, and what it is for readers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ...derived.addresses import DATA, Addresses, addresses_of_gone
from ...derived.charts.definition import Chart
from ...derived.views import Site
from .cijfers import CIJFERS
from .items import ITEMS
from .meldingen import file_of_year, per_year, published_melding
from .of_views import COALITIES, DOELEN, GEMEENTEN, HISTORIE, HULPLIJNEN, MELDINGEN, PARTNERS, TRANSFORMATIEPLANNEN
from .plannen import PLAN_TABLES
from .publishing import json_text, published
from .punten import DEADLINES, PER_GEMEENTE, PUNTEN
from .table import Column, Table, uncounted
from .whole_plan import VERSION, whole_plan

_PROMISED = (COALITIES, DOELEN, PUNTEN, PER_GEMEENTE, DEADLINES)
OF_THE_PLAN = (*_PROMISED, PARTNERS, GEMEENTEN, CIJFERS, HULPLIJNEN, MELDINGEN, HISTORIE)
TABLES = (*OF_THE_PLAN, *PLAN_TABLES, TRANSFORMATIEPLANNEN)
"""Every CSV file of the site, but for the numbers of charts."""


def files(site: Site, charts: Iterable[Chart], *, base_url: str) -> Iterator[tuple[str, str]]:
    """Path in the site and text of every data file; the numbers of charts are described, and written elsewhere."""
    yield path_of("plan.json"), json_text(whole_plan(site, base_url=base_url), base_url=base_url)
    for jaar, meldingen in per_year(site):
        told = {"versie": VERSION, "peildatum": site.peildatum, "jaar": jaar}
        told |= {"meldingen": [published_melding(melding, site.links) for melding in meldingen]}
        yield path_of(file_of_year(jaar)), json_text(told, base_url=base_url)
    for item in ITEMS:
        for view in item.table.rows(site):
            told = {"versie": VERSION, "peildatum": site.peildatum, **item.told(view)}
            yield Addresses.bestand(view.url).lstrip("/"), json_text(told, base_url=base_url)
    for gone in site.data.vervallen:
        if (file := Addresses.bestand(next(addresses_of_gone(gone)))) in site.data.adressen:
            told = {"versie": VERSION, "peildatum": site.peildatum, **published(gone)}
            yield file.lstrip("/"), json_text(told, base_url=base_url)
    for table in TABLES:
        yield path_of(f"{table.naam}.csv"), table.csv(site, base_url)
    yield path_of("datapackage.json"), json_text(_datapackage(site, charts, base_url=base_url))


def path_of(name: str) -> str:
    """Path in the site of a data file."""
    return Addresses.data(name).lstrip("/")


def _datapackage(site: Site, charts: Iterable[Chart], *, base_url: str) -> dict[str, Any]:
    """The files described by the Data Package standard."""
    return {
        "name": "regioplan",
        "title": site.regio.titel,
        "description": site.regio.slogan,
        "homepage": base_url,
        "version": VERSION,
        "created": f"{site.peildatum.isoformat()}T00:00:00Z",
        "resources": [*map(_resource, TABLES), *map(_chart_resource, charts)],
    }


def _resource(table: Table) -> dict[str, Any]:
    return _csv_file(table.naam, table.titel, f"{table.naam}.csv", table.columns)


def _chart_resource(chart: Chart) -> dict[str, Any]:
    values = zip(*([cell.waarde for cell in row] for row in chart.table.rows), strict=True)
    columns = [
        Column(column.id, f"{column.naam}.", "number" if all(map(_is_number, found)) else "string")
        for column, found in zip(chart.table.columns, values, strict=True)
    ]
    return _csv_file(f"grafiek-{chart.id}", chart.titel, f"grafieken/{chart.id}.csv", columns)


def _is_number(value: Any) -> bool:
    return value is None or isinstance(value, int | Decimal)


def _csv_file(name: str, title: str, path: str, columns: Iterable[Column]) -> dict[str, Any]:
    fields = [{"name": column.naam, "type": column.type, "description": column.betekenis} for column in columns]
    return {
        "name": name,
        "title": title,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "doubleQuote": True, "header": True},
        "schema": {"fields": fields, "missingValues": [""]},
    }


@dataclass(frozen=True)
class Bestand:
    """A data file, as readers of /open-data/ see it."""

    naam: str
    """Name in the folder of data files."""
    uitleg: str
    """What it holds."""
    aantal: str
    """How much is in it."""


def described(site: Site) -> tuple[Bestand, ...]:
    """The data files, but for those of charts."""
    return (
        Bestand("plan.json", "Alles bij elkaar, behalve de meldingen", uncounted(site)),
        *(
            Bestand(file_of_year(jaar), f"De meldingen van {jaar}, zoals in het plan", str(len(meldingen)))
            for jaar, meldingen in per_year(site)
        ),
        *(
            Bestand(
                Addresses.bestand(first.url).removeprefix(DATA), f"{item.bestand}, zoals deze", item.table.count(site)
            )
            for item in ITEMS
            for first in list(item.table.rows(site))[:1]
        ),
        *(Bestand(f"{table.naam}.csv", table.uitleg or table.titel, table.count(site)) for table in TABLES),
        Bestand("datapackage.json", "Beschrijving van de bestanden voor computers", uncounted(site)),
    )
