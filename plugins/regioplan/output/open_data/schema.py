"""The contract of the JSON files: a JSON Schema for each kind, and an OpenAPI description of all files.

What a record says comes from its model, what a table has from columns.toml, and the rest from contract.toml.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from ...cache import NOTHING, Cache
from ...data.beheer import Licentie
from ...data.model import FOLDERS, LISTS, SINGLES
from ...data.punten import Punt
from ...data.records import Record
from ...data.toml import read_toml
from ...data.uitspraken import UitspraakVorm
from ...derived.addresses import DATA
from ...derived.views import Site
from .items import ITEMS
from .of_views import GEMEENTEN, PARTNERS
from .publishing import is_kept_back
from .punten import FOLLOWS, STATE
from .table import LIJSTEN, Column

_CONTRACT = read_toml(__package__, "contract")
VERSIES: Sequence[Mapping[str, str]] = _CONTRACT["versies"]
"""Every form that the files had, newest first."""
CATALOGUS: Mapping[str, Any] = _CONTRACT["catalogus"]
"""What catalogues read of every plan."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE = re.compile(r'"#/\$defs/(\w+)"')
_ALWAYS = {name: _CONTRACT["plan"][name] for name in ("versie", "peildatum", "rechten")}
_JSON_TYPES = {"date": {"type": "string", "format": "date"}, "uri": {"type": "string", "format": "uri"}}


def schemas(base_url: str, kept: Cache = NOTHING) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and JSON Schema of every kind of JSON file."""
    records = kept.made(lambda: "velden", _records)
    for name, title, fields in _kinds():
        head = {"$schema": DIALECT, "$id": f"{base_url.rstrip('/')}{DATA}schema/{name}.json", "title": title}
        used = _used(fields, records)
        yield name, head | {"version": VERSIES[0]["nummer"]} | _object(fields) | ({"$defs": used} if used else {})


def _kinds() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Name, title and fields of every kind of JSON file."""
    yield "plan", "Het hele plan", _typed_all(_CONTRACT["plan"])
    year = _typed_all({**_ALWAYS, "jaar": ["Het jaar.", "integer"], "meldingen": ["De meldingen.", "[Melding]"]})
    yield "meldingen", "De meldingen van een jaar", year
    for item in ITEMS:
        words = LIJSTEN[item.table.naam]
        lists = {
            name: {"type": "array", "description": words[name], "items": _object(of_columns(lijst.columns))}
            for name, lijst in item.lijsten.items()
        }
        yield item.table.naam, words["bestand"], {**_typed_all(_ALWAYS), **of_columns(item.columns), **lists}


def of_columns(columns: Iterable[Column]) -> dict[str, Any]:
    """What JSON has for each column."""
    return {column.naam: {"description": column.betekenis, **_of_column(column)} for column in columns}


def _of_column(column: Column) -> dict[str, Any]:
    schema: dict[str, Any] = dict(_JSON_TYPES.get(column.type, {"type": column.type}))
    schema |= {"enum": list(column.waarden)} if column.waarden else {}
    if column.lijst:
        return {"type": "array", "items": schema}
    return schema if column.sleutel else {"anyOf": [schema, {"type": "null"}]}


def _object(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Later forms may have more fields, so others are let through."""
    return {"type": "object", "properties": dict(fields), "required": list(fields)}


def _typed_all(fields: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    return {name: {"description": meaning, **_typed(kind)} for name, (meaning, kind) in fields.items()}


def _typed(kind: str) -> dict[str, Any]:
    """The schema of a type as contract.toml has it."""
    if kind.endswith("?"):
        return {"anyOf": [_typed(kind[:-1]), {"type": "null"}]}
    if kind.startswith("["):
        return {"type": "array", "items": _typed(kind[1:-1])}
    return {"$ref": f"#/$defs/{kind}"} if kind[0].isupper() else _JSON_TYPES.get(kind, {"type": kind})


@cache
def _records() -> dict[str, Any]:
    """The schema of every record, by the name of its model: that goes for every region."""
    models: list[type[Record]] = [model for _, model in (*FOLDERS.values(), *LISTS.values())]
    models += [*SINGLES.values(), Licentie]
    from pydantic.json_schema import models_json_schema  # takes long, and what it makes is kept

    _, made = models_json_schema([(model, "serialization") for model in models])
    known = {model.__name__: model for model in _within(Record)}
    defs = {name: _of_record(known[name], schema) for name, schema in made["$defs"].items() if name in known}
    return defs | {"Telling": _object(_typed_all(_CONTRACT["volgt"]["Telling"]))}


def _used(schema: Any, records: Mapping[str, Any]) -> dict[str, Any]:
    """The records that a schema refers to, and those within them."""
    found, asked = dict[str, Any](), set(_REFERENCE.findall(json.dumps(schema)))
    while asked:
        found |= {name: records[name] for name in asked}
        asked = set(_REFERENCE.findall(json.dumps(found))) - found.keys()
    return dict(sorted(found.items()))


def _of_record(model: type[Record], schema: dict[str, Any]) -> dict[str, Any]:
    own = {name: _plain(field) for name, field in schema["properties"].items() if not is_kept_back(model, name)}
    if issubclass(model, UitspraakVorm):
        own = {name: own[name] for name in UitspraakVorm.model_fields} | _typed_all(_CONTRACT["volgt"]["Uitspraak"])
    for base in reversed(model.__mro__):
        own |= _typed_all(_CONTRACT["volgt"].get(base.__name__, {}))
    own |= _of_table(model)
    for elsewhere in _CONTRACT["elders"].get(model.__name__, ()):
        del own[elsewhere]
    return {"description": schema.get("description", ""), **_object(own)}


def _of_table(model: type[Record]) -> dict[str, Any]:
    """What a record has under the same names as its table."""
    if issubclass(model, Punt):
        return of_columns((*FOLLOWS, *STATE))
    table = {"Partner": PARTNERS, "Gemeente": GEMEENTEN}.get(model.__name__)
    document = {"document": {"description": "Id van het document waar het staat.", "type": "string"}}
    return of_columns(table.columns) | document if table else {}


def _plain(field: Any) -> Any:
    """A field as it is published: without what only editors need."""
    if isinstance(field, dict):
        kept = {name: _plain(value) for name, value in field.items() if name not in ("title", "default", "examples")}
        return kept | (
            {"type": "boolean", "enum": [True, False]} if kept.get("enum") == ["ja", "nee", True, False] else {}
        )
    return [_plain(value) for value in field] if isinstance(field, list) else field


def _within(model: type[Record]) -> Iterator[type[Record]]:
    for inner in model.__subclasses__():
        yield from (inner, *_within(inner))


def openapi(site: Site, names: Iterable[tuple[str, str]], base_url: str) -> dict[str, Any]:
    """All files by the OpenAPI standard: `names` are those of the tables, each with what it holds."""
    csv = {f"{DATA}{name}.csv": _get(title, "text/csv", {"type": "string"}) for name, title in names}
    each = {
        f"{DATA}{item.table.naam}/{{id}}.json": _get(item.bestand, "application/json", _ref(item.table.naam), "id")
        for item in ITEMS
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": site.regio.titel,
            "version": VERSIES[0]["nummer"],
            "description": "\n".join(f"{versie['nummer']}: {versie['wat']}" for versie in VERSIES),
        },
        "servers": [{"url": base_url.rstrip("/") or "/"}],
        "paths": {
            f"{DATA}plan.json": _get("Het hele plan", "application/json", _ref("plan")),
            f"{DATA}meldingen-{{jaar}}.json": _get("De meldingen", "application/json", _ref("meldingen"), "jaar"),
            **each,
            **csv,
        },
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"schema/{name}.json"}


def _get(title: str, kind: str, schema: Mapping[str, str], parameter: str = "") -> dict[str, Any]:
    answer = {"200": {"description": title, "content": {kind: {"schema": schema}}}}
    asked = [{"name": parameter, "in": "path", "required": True, "schema": {"type": "string"}}] if parameter else []
    missing = {"404": {"description": "Dit bestand is er niet."}} if parameter else {}
    return {"get": {"summary": title, "parameters": asked, "responses": answer | missing}}
