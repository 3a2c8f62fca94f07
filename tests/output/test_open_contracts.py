"""What others may rely on: schemas, keys and fixed words of the files, and a licence that only the owner gives."""

from __future__ import annotations

import copy
import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from python_calamine import CalamineWorkbook
from regioplan.data import (
    all_punten,
    cijfers,
    coalities,
    geld,
    hulplijnen,
    partners,
    plannen,
    transformatieplannen,
    uitspraken,
)
from regioplan.derived import states
from regioplan.derived.views import BeheerView, Site
from regioplan.output.open_data.catalogue import catalogue
from regioplan.output.open_data.files import TABLES, dataset, files
from regioplan.output.open_data.items import ITEMS
from regioplan.output.open_data.schema import openapi, schemas
from regioplan.output.open_data.table import WAARDEN
from regioplan.output.open_data.workbook import workbook
from regioplan.pipeline import Prepared

FOLDER = "data/v1/"
HOST = "https://merenland.example"
REGIONS = ["voorbeeld", pytest.param("real", marks=pytest.mark.slow)]
KNOWN = Path(__file__).parent / "velden.txt"


def schema_of(path: str) -> str:
    """Name of the schema of a JSON file; empty when it is a description itself."""
    name = path.removeprefix(FOLDER)
    kind = name.partition("/")[0] if "/" in name else name.partition(".")[0].partition("-")[0]
    return kind if kind in ("plan", "meldingen", *(item.table.naam for item in ITEMS)) else ""


def strict(schema: Any) -> Any:
    """The same schema, that refuses a field which it does not name: readers may let it through, we may not add it."""
    if isinstance(schema, dict):
        inner = {name: strict(value) for name, value in schema.items()}
        return inner | ({"additionalProperties": False} if isinstance(inner.get("required"), list) else {})
    return [strict(value) for value in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("region", REGIONS)
def test_every_json_file_is_what_its_schema_says_and_no_more(request: pytest.FixtureRequest, region: str) -> None:
    made: Prepared = request.getfixturevalue(region)
    checks = {name: Draft202012Validator(strict(schema)) for name, schema in schemas("")}
    seen = set()
    for path, text in made.output.files.items():
        if path.startswith(FOLDER) and path.endswith(".json") and (name := schema_of(path)):
            seen.add(name)
            assert [
                f"{path} {error.json_path}: {error.message[:200]}"
                for error in checks[name].iter_errors(json.loads(text))
            ] == []
    assert seen == set(checks)


def test_the_schemas_are_schemas_and_notice_what_is_wrong(voorbeeld: Prepared) -> None:
    for name, schema in schemas(HOST):
        Draft202012Validator.check_schema(schema)
        assert json.loads(voorbeeld.output.files[f"{FOLDER}schema/{name}.json"]) == schema
    schema = dict(schemas(HOST))["doelen"]
    file = json.loads(voorbeeld.output.files[f"{FOLDER}doelen/fijne-buurt.json"])
    for change in ({"beloofd": None}, {"deadline_soort": "ooit"}, {"bekend": "drie"}):
        assert not Draft202012Validator(schema).is_valid(copy.deepcopy(file) | change), change


def rows(made: Prepared, name: str) -> list[dict[str, str]]:
    text = made.output.files[f"{FOLDER}{name}.csv"].removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


@pytest.mark.parametrize("region", REGIONS)
def test_keys_are_unique_lead_somewhere_and_fixed_words_are_those_that_are_promised(
    request: pytest.FixtureRequest, region: str
) -> None:
    made: Prepared = request.getfixturevalue(region)
    tables = {table.naam: rows(made, table.naam) for table in TABLES}
    ids = {name: {row.get("id") for row in table} for name, table in tables.items()}
    package = json.loads(made.output.files[f"{FOLDER}datapackage.json"])
    for resource in package["resources"]:
        name, schema = resource["name"], resource["schema"]
        if name in tables:
            keys = [tuple(row[field] for field in schema.get("primaryKey", row)) for row in tables[name]]
            assert len(set(keys)) == len(keys) or "primaryKey" not in schema, name
            for key in schema.get("foreignKeys", ()):
                there = ids[key["reference"]["resource"] or name]
                assert {row[key["fields"][0]] for row in tables[name]} - {""} <= there, (name, key)
            for field in schema["fields"]:
                if words := field.get("constraints", {}).get("enum"):
                    assert {row[field["name"]] for row in tables[name]} - {""} <= set(words), (name, field["name"])
    for table in TABLES:
        for column in table.columns:
            several = {id for row in tables[table.naam] for id in row[column.naam].split("|") if id}
            assert not (column.naar and column.lijst) or several <= ids[column.naar], (table.naam, column.naam)


def test_every_fixed_word_is_explained() -> None:
    kinds = {
        "Soort": all_punten.Soort,
        "Uitspraak": uitspraken.Uitspraaksoort,
        "Status": states.Status,
        "Tijdigheid": states.Tijdigheid,
        "Actualiteit": states.Actualiteit,
        "Oordeel": states.Oordeel,
        "Coalitiesoort": coalities.Coalitiesoort,
        "Partnersoort": partners.Partnersoort,
        "Hulpsoort": hulplijnen.Hulpsoort,
        "Meetsoort": cijfers.Meetsoort,
        "Meetniveau": cijfers.Meetniveau,
        "Plansoort": plannen.Plansoort,
        "Besluitstatus": plannen.Besluitstatus,
        "Geldsoort": geld.Geldsoort,
        "Geldstand": geld.Geldstand,
        "Fase": transformatieplannen.Fase,
    }
    for name, words in kinds.items():
        assert set(WAARDEN[name]) == set(get_args(words)), name


def fields() -> Iterator[str]:
    """Every name that others may use, with its type."""
    yield from (f"{table.naam}.csv {column.naam} {column.type}" for table in TABLES for column in table.columns)
    for name, schema in schemas(""):
        yield from (f"{name} {field}" for field in schema["properties"])
        yield from (
            f"{name} {kind}.{field}" for kind, of in schema.get("$defs", {}).items() for field in of["properties"]
        )
        lists = {field: one for field, one in schema["properties"].items() if "properties" in one.get("items", {})}
        yield from (f"{name} {field}[].{inner}" for field, one in lists.items() for inner in one["items"]["properties"])


def test_a_field_is_added_and_never_renamed() -> None:
    """Others may use what stands in velden.txt. Add new fields there; before a line goes, /data/v2/ is there."""
    known = KNOWN.read_text(encoding="utf-8").splitlines()
    assert set(known) - set(fields()) == set()
    assert set(fields()) - set(known) == set(), "new: add them to tests/output/velden.txt"


def test_openapi_names_every_kind_of_file(voorbeeld: Prepared) -> None:
    told = json.loads(voorbeeld.output.files[f"{FOLDER}openapi.json"])
    assert told == openapi(voorbeeld.site, [(table.naam, table.titel) for table in TABLES], HOST)
    kinds = [path.lstrip("/").replace("{jaar}", "2025") for path in told["paths"]]
    for path in voorbeeld.output.files:
        if path.startswith(FOLDER) and (schema_of(path) or (path.count("/") == 2 and path.endswith(".csv"))):
            assert (
                any(path == kind or ("{id}" in kind and path.startswith(kind.partition("{")[0])) for kind in kinds)
                or "meldingen-" in path
            )
    for path in told["paths"].values():
        for content in path["get"]["responses"]["200"]["content"].values():
            if "$ref" in content["schema"]:
                assert f"{FOLDER}{content['schema']['$ref']}" in voorbeeld.output.files


def of_owner(prepared: Prepared, *, bevestigd: bool) -> Site:
    record = prepared.site.beheer.record
    licentie = record.licentie.model_copy(update={"bevestigd": bevestigd})
    return replace(prepared.site, beheer=BeheerView(record.model_copy(update={"licentie": licentie})))


def test_a_licence_is_a_proposal_until_the_owner_confirms_it(voorbeeld: Prepared) -> None:
    """Until then no program reads that anybody may do anything; people read that it is a proposal."""
    url = voorbeeld.site.beheer.record.licentie.url
    for bevestigd in (True, False):
        site = of_owner(voorbeeld, bevestigd=bevestigd)
        made = dict(files(site, (), base_url=HOST))
        package, plan = (json.loads(made[f"{FOLDER}{name}.json"]) for name in ("datapackage", "plan"))
        assert ("licenses" in package, plan["licentie"]["bevestigd"]) == (bevestigd, bevestigd)
        assert ("license" in dataset(site, HOST)) is bevestigd
        assert (url in json.dumps(catalogue(site, [("plan.json", "")], HOST), default=str)) is bevestigd
        item = json.loads(made[f"{FOLDER}doelen/fijne-buurt.json"])
        for said in (package["rights"], plan["rechten"], item["rechten"]):
            assert said == site.beheer.rechten and said.startswith("Voorstel") is not bevestigd


def test_a_feed_says_what_others_may_do(voorbeeld: Prepared) -> None:
    text = voorbeeld.output.files["wijzigingen/feed.xml"]
    assert f"<rights>{voorbeeld.site.beheer.rechten}</rights>" in text


def test_the_page_has_the_data_set_for_search_engines_and_each_licence_of_others(voorbeeld_folder: Path) -> None:
    page = (voorbeeld_folder / "open-data/index.html").read_text(encoding="utf-8")
    told = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    assert told["@type"] == "Dataset" and told["distribution"]
    for folder in ("plotly", "minisearch", "pagefind", "icons", "theme"):
        assert list((voorbeeld_folder / "assets" / folder).glob("LICENSE.*.txt")), folder


def test_the_spreadsheet_has_real_numbers_and_days_and_says_the_same_as_csv(voorbeeld: Prepared) -> None:
    raw = voorbeeld.output.books[f"{FOLDER}alles.xlsx"]
    assert raw == workbook(voorbeeld.site, TABLES, HOST)
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    for table in TABLES:
        head, *found = book.get_sheet_by_name(table.naam).to_python(skip_empty_area=False)
        expected = [list(row.values()) for row in rows(voorbeeld, table.naam)]
        assert head == [column.naam for column in table.columns]
        assert found == [
            [meant(text, column.type) for text, column in zip(row, table.columns, strict=True)] for row in expected
        ]


def meant(text: str, kind: str) -> Any:
    """What a cell of a CSV file means, as a spreadsheet has it."""
    reads = {"number": float, "integer": float, "date": date.fromisoformat, "boolean": "true".__eq__}
    return reads.get(kind, lambda text: text.removeprefix("'"))(text) if text else ""
