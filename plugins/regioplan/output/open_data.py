"""The machine-readable side: everything as JSON, one CSV per kind, and a description of the files.

Field names are those of the YAML, states are ids and never labels, unknown is null and never 0.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from ..derived.charts.definition import Chart
from ..derived.views import Site
from .csv_text import csv_text
from .listings import TABLES
from .tables import Table
from .whole_plan import VERSION, plan

FOLDER = f"data/{VERSION}"


def files(site: Site, charts: Iterable[Chart], *, base_url: str) -> Iterator[tuple[str, str]]:
    """Path in the site and text of every data file; the numbers of charts are described, and written elsewhere."""
    yield f"{FOLDER}/plan.json", _json(plan(site, base_url=base_url))
    for table in TABLES:
        yield f"{FOLDER}/{table.naam}.csv", _csv(table, site)
    yield f"{FOLDER}/datapackage.json", _json(datapackage(site, charts, base_url=base_url))


def datapackage(site: Site, charts: Iterable[Chart], *, base_url: str) -> dict[str, Any]:
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
    fields = [{"name": c.naam, "type": c.type, "description": c.betekenis} for c in table.columns]
    return _csv_file(table.naam, table.titel, f"{table.naam}.csv", fields)


def _chart_resource(chart: Chart) -> dict[str, Any]:
    values = zip(*([cell.waarde for cell in row] for row in chart.table.rows), strict=True)
    fields = [
        {
            "name": column.id,
            "type": "number" if all(map(_is_number, column_values)) else "string",
            "description": f"{column.naam}.",
        }
        for column, column_values in zip(chart.table.columns, values, strict=True)
    ]
    return _csv_file(f"grafiek-{chart.id}", chart.titel, f"grafieken/{chart.id}.csv", fields)


def _is_number(value: Any) -> bool:
    return value is None or isinstance(value, int | Decimal)


def _csv_file(name: str, title: str, path: str, fields: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    return {
        "name": name,
        "title": title,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "doubleQuote": True, "header": True},
        "schema": {"fields": list(fields), "missingValues": [""]},
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
