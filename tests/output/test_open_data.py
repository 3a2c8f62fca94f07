"""The machine-readable side: JSON, CSV and their description say the same, and unknown is never zero."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from regioplan.data.all_punten import all_punten
from regioplan.output.open_data.csv_text import csv_text
from regioplan.pipeline import Prepared, prepare

FOLDER = "data/v1"


@pytest.fixture(scope="module")
def plan(voorbeeld: Prepared) -> dict[str, Any]:
    return json.loads(voorbeeld.output.files[f"{FOLDER}/plan.json"])


@pytest.fixture(scope="module")
def package(voorbeeld: Prepared) -> dict[str, Any]:
    return json.loads(voorbeeld.output.files[f"{FOLDER}/datapackage.json"])


def rows(voorbeeld: Prepared, name: str) -> list[dict[str, str]]:
    text = voorbeeld.output.files[f"{FOLDER}/{name}.csv"]
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def punten(value: Any) -> Iterator[dict[str, Any]]:
    """Every promise in plan.json, wherever it stands."""
    if isinstance(value, dict):
        if "soort" in value and "tijdigheid" in value:
            yield value
        for inner in value.values():
            yield from punten(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from punten(inner)


def test_every_csv_is_one_that_a_spreadsheet_opens_at_once(voorbeeld: Prepared) -> None:
    files = {path: text for path, text in voorbeeld.output.files.items() if path.endswith(".csv")}
    assert len(files) >= 6
    for path, text in files.items():
        assert text.startswith("\ufeff"), path
        assert "\r\n" in text and "\n" not in text.replace("\r\n", ""), path
        table = list(csv.reader(io.StringIO(text[1:]), delimiter=";"))
        assert len({len(row) for row in table}) == 1, path


def test_the_package_describes_exactly_the_columns(voorbeeld: Prepared, package: dict[str, Any]) -> None:
    described = {resource["path"]: resource for resource in package["resources"]}
    main = {
        path.removeprefix(f"{FOLDER}/")
        for path in voorbeeld.output.files
        if path.startswith(FOLDER) and path.endswith(".csv")
    }
    assert main == set(described)
    for path, resource in described.items():
        header = voorbeeld.output.files[f"{FOLDER}/{path}"].removeprefix("\ufeff").partition("\r\n")[0].split(";")
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        assert all(field["description"].strip() for field in resource["schema"]["fields"])


def test_the_easy_texts_are_there_with_their_place_in_the_source(plan: dict[str, Any], voorbeeld: Prepared) -> None:
    easy = plan["makkelijk"]
    cards = [*easy["plan"], *(card for page in easy["paginas"] for card in page["kaarten"])]
    assert [card["titel"] for card in easy["plan"]] == [card.record.titel for card in voorbeeld.site.makkelijk.plan]
    assert all(card["zinnen"] and card["bron"]["plaats"] for card in cards)
    assert len(easy["paginas"]) == len(voorbeeld.site.makkelijk.paginas) > 0


def test_values_are_of_the_type_that_is_promised(voorbeeld: Prepared, package: dict[str, Any]) -> None:
    reads = {
        "integer": int,
        "number": Decimal,
        "date": date.fromisoformat,
        "boolean": {"true": True, "false": False}.__getitem__,
    }
    for resource in package["resources"]:
        types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        for row in rows(voorbeeld, resource["path"].removesuffix(".csv")):
            for name, value in row.items():
                if value and types[name] in reads:
                    reads[types[name]](value)


def test_json_and_csv_have_the_same_records(voorbeeld: Prepared, plan: dict[str, Any]) -> None:
    for name, key in (("partners", "partners"), ("gemeenten", "gemeenten"), ("meldingen", "meldingen")):
        assert [row["id"] for row in rows(voorbeeld, name)] == [record["id"] for record in plan[key]]
    goals = [doel["id"] for coalitie in plan["coalities"] for doel in coalitie["doelen"]]
    assert [row["id"] for row in rows(voorbeeld, "doelen")] == goals
    numbers = [(cijfer["id"], len(cijfer["waarden"])) for cijfer in plan["cijfers"]]
    assert Counter(row["cijfer"] for row in rows(voorbeeld, "cijfers")) == dict(numbers)


def test_every_promise_is_in_json_once_and_in_csv_once_and_for_each_municipality(
    voorbeeld: Prepared, plan: dict[str, Any]
) -> None:
    known = {item.id: item for item in all_punten(voorbeeld.loaded.data)}
    assert Counter(punt["id"] for punt in punten(plan)) == Counter(known.keys())
    table = rows(voorbeeld, "punten")
    assert Counter(row["id"] for row in table if not row["gemeente"]) == Counter(known.keys())
    towns = {gemeente.id for gemeente in voorbeeld.loaded.data.gemeenten}
    for id, item in known.items():
        found = {row["gemeente"] for row in table if row["id"] == id} - {""}
        assert found == (towns if item.punt.per_gemeente else set())


def test_a_promise_says_the_same_in_json_and_in_csv(voorbeeld: Prepared, plan: dict[str, Any]) -> None:
    table = {row["id"]: row for row in rows(voorbeeld, "punten") if not row["gemeente"]}
    for punt in punten(plan):
        row = table[punt["id"]]
        for name in ("soort", "tekst", "uiterlijk", "vanaf", "norm", "status", "tijdigheid", "actualiteit"):
            assert row[name].removeprefix("'") == (punt[name] or ""), (punt["id"], name)


def test_unknown_is_null_and_a_zero_of_the_source_is_a_zero(voorbeeld: Prepared, plan: dict[str, Any]) -> None:
    figures = {cijfer["id"]: cijfer for cijfer in plan["cijfers"]}
    assert figures["inwoners"]["waarden"][2]["waarde"] is None
    assert figures["wachttijd"]["waarden"][2]["waarde"] == 0
    by_figure = [row for row in rows(voorbeeld, "cijfers") if row["cijfer"] in ("inwoners", "wachttijd")]
    assert [row["waarde"] for row in by_figure] == ["25100", "20100", "", "17", "20", "0"]


def test_states_are_ids_and_never_labels(voorbeeld: Prepared, plan: dict[str, Any]) -> None:
    for axis in ("status", "tijdigheid", "actualiteit"):
        assert {punt[axis] for punt in punten(plan)} <= set(voorbeeld.site.labels[axis])


def test_addresses_in_json_are_whole(plan: dict[str, Any]) -> None:
    assert {punt["url"].partition("/doelen")[0] for punt in punten(plan) if "/doelen" in punt["url"]} == {
        "https://merenland.example"
    }


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+31", "'+31"),
        ("-5 graden", "'-5 graden"),
        ("@iets", "'@iets"),
        ("\tx", "'\tx"),
        ("gewoon", "gewoon"),
        (-5, "-5"),
        (Decimal("-5.5"), "-5.5"),
        (None, '""'),
        (0, "0"),
        (True, "true"),
        (False, "false"),
        ("a;b", '"a;b"'),
        ('zeg "ja"', '"zeg ""ja"""'),
        (("a", "b"), "a|b"),
        (["=a"], "'=a"),
        ((), '""'),
    ],
)
def test_a_cell_is_no_formula(value: Any, cell: str) -> None:
    assert csv_text(["naam"], [[value]]) == f"\ufeffnaam\r\n{cell}\r\n"


def test_the_same_data_and_day_give_the_same_bytes(voorbeeld: Prepared, root: Path) -> None:
    region, base_url = root / "tests" / "voorbeeld", "https://merenland.example"
    again = prepare(region, peildatum=voorbeeld.site.peildatum, base_url=base_url, overrides=root / "overrides")
    assert again.output.files == voorbeeld.output.files
    assert [page.markdown for page in again.output.pages] == [page.markdown for page in voorbeeld.output.pages]


def test_every_file_says_its_day(voorbeeld: Prepared, plan: dict[str, Any], package: dict[str, Any]) -> None:
    day = voorbeeld.site.peildatum.isoformat()
    assert plan["peildatum"] == day
    assert package["created"].startswith(day)
