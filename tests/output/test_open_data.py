"""The machine-readable side: JSON, CSV and their description say the same, and unknown is never zero."""

from __future__ import annotations

import copy
import csv
import html
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from regioplan.data.all_punten import all_punten
from regioplan.data.records import Record
from regioplan.data.uitspraken import UitspraakVorm
from regioplan.output.open_data.csv_text import csv_text
from regioplan.output.open_data.files import TABLES, described
from regioplan.output.open_data.publishing import KEPT_BACK, is_kept_back, json_text
from regioplan.pipeline import Prepared, prepare

FOLDER = "data/v1"


@pytest.fixture(scope="module")
def plan(voorbeeld: Prepared) -> dict[str, Any]:
    """The whole plan, with the meldingen that have a file for each year."""
    files = voorbeeld.output.files
    told = json.loads(files[f"{FOLDER}/plan.json"])
    years = [json.loads(files[f"{FOLDER}/meldingen-{year['jaar']}.json"]) for year in told["meldingen"]]
    assert [year["aantal"] for year in told["meldingen"]] == [len(year["meldingen"]) for year in years]
    return told | {"meldingen": [melding for year in years for melding in year["meldingen"]]}


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


OTHERWISE = {
    ("Doel", "partners"): "also those that the source names with its punten",
    ("Coalitie", "partners"): "in the order of the alphabet",
    ("Geldregel", "bedrag"): "also when it follows from the others",
    ("Geldregel", "stand"): "that of the list, when it has none of its own",
    ("Ketenaanpak", "groepen"): "names and not ids",
    ("Ketenaanpakken", "groepen"): "names and not ids",
    ("Moment", "wanneer"): "in words; the days stand beside it",
    ("Planperiode", "einde"): "the last day",
    ("Regioafspraak", "id"): "unique in the whole plan: with the chapter in front",
    ("Waarde", "gebied"): "always filled in",
    ("Partner", "bron"): "the place; the document stands beside it",
    ("Partner", "website"): "also when it is that of the municipality that the partner is",
    ("Gemeente", "bron"): "the place; the document stands beside it",
    ("Melding", "bron"): "in words; document, place and address stand beside it",
}
"""Fields that plan.json has under their own key, but with another value than the YAML, since version 1."""
ELSEWHERE = {
    ("Regio", "makkelijk"): "with the easy pages",
    ("Werkagenda", "blokken"): "they are the list werkagenda",
}
"""Fields whose records are in plan.json, but not under this key."""
ANYTHING = object()
NOT_IN_PLAN = {
    "beheer": "about who runs the site",
    "adressen": "the addresses of the site",
    "zoeken": "words for the search of the site",
    "taal": "how a page of the site is said in another language",
    "vertaling": "the same; data stay Dutch",
}
"""Kinds of entries that are about the site and not about the plan."""


def told(record: Record) -> dict[str, Any]:
    """What plan.json must say of a record itself: its single values as they are, and that the others are there."""
    kind = type(record)
    if isinstance(record, UitspraakVorm):
        own = {name: getattr(record, name) for name in UitspraakVorm.model_fields}
        return json.loads(json_text({"uitspraak": record.soort, "tekst": record.tekst, **own}))
    otherwise = {name for name in kind.model_fields if (kind.__name__, name) in OTHERWISE or name == "uitspraak"}
    return {
        name: ANYTHING if name in otherwise or holds_records(value) else json.loads(json_text(value))
        for name, value in record
        if not is_kept_back(kind, name) and (kind.__name__, name) not in ELSEWHERE
    }


def holds_records(value: Any) -> bool:
    return any(isinstance(item, Record) for item in (value if isinstance(value, tuple) else (value,)))


def records_to_tell(record: Record) -> Iterator[Record]:
    """The record and those within it, but for what plan.json says in another way."""
    yield record
    for name, value in record:
        if (type(record).__name__, name) not in OTHERWISE and not is_kept_back(type(record), name):
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, Record):
                    yield from records_to_tell(item)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


def untold(voorbeeld: Prepared, plan: dict[str, Any]) -> list[str]:
    """Records of which plan.json does not say everything."""
    known: dict[frozenset[str], list[dict[str, Any]]] = {}
    for item in objects(plan):
        known.setdefault(frozenset(item), []).append(item)
    return [
        f"{type(record).__name__}: {record!r:.200}"
        for entry in voorbeeld.loaded.entries
        if entry.soort not in NOT_IN_PLAN
        for record in records_to_tell(entry.record)
        if not is_told(told(record), known)
    ]


def is_told(facts: dict[str, Any], known: dict[frozenset[str], list[dict[str, Any]]]) -> bool:
    return any(says(item, facts) for names, items in known.items() if names >= facts.keys() for item in items)


def says(item: dict[str, Any], facts: dict[str, Any]) -> bool:
    return all(value is ANYTHING or value == item[name] for name, value in facts.items())


def test_json_says_all_that_the_yaml_says(voorbeeld: Prepared, plan: dict[str, Any]) -> None:
    missing = untold(voorbeeld, plan)
    assert missing == [], "\n".join(["", *missing[:20]])


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("partners", 0), "omschrijving"),
        (("gemeenten", 0), "feiten"),
        (("coalities", 0, "doelen", 0), "aanpak_inleiding"),
        (("coalities", 0, "doelen", 0, "resultaten", 0), "eerder"),
        (("plannen", 0, "themas", 0), "wil"),
    ],
)
def test_a_forgotten_field_does_not_go_unseen(
    voorbeeld: Prepared, plan: dict[str, Any], path: tuple[Any, ...], field: str
) -> None:
    plan = copy.deepcopy(plan)
    item: Any = plan
    for step in path:
        item = item[step]
    del item[field]
    assert untold(voorbeeld, plan) != []


def test_every_exception_is_a_field_with_a_reason() -> None:
    models = {model.__name__: model for model in subclasses(Record)}
    for name, field in [*OTHERWISE, *ELSEWHERE]:
        assert field in models[name].model_fields, (name, field)
    for (model, field), reason in KEPT_BACK.items():
        assert field in model.model_fields, (model, field)
        assert reason


def subclasses(model: type[Record]) -> Iterator[type[Record]]:
    for inner in model.__subclasses__():
        yield inner
        yield from subclasses(inner)


def test_what_json_does_not_know_is_no_text_by_accident() -> None:
    with pytest.raises(TypeError):
        json_text({"stand": object()})


def test_a_column_that_names_no_place_is_a_field_of_its_rows(voorbeeld: Prepared) -> None:
    """Only some rows have it, but a misspelt name would be empty in all of them."""
    for table in TABLES:
        rows_of = list(table.rows(voorbeeld.site))
        for column in table.columns:
            places = [part for row in rows_of for part in (row, getattr(row, "record", None))]
            assert column.van or any(hasattr(place, column.naam) for place in places), (table.naam, column.naam)


def test_readers_are_told_of_every_file(voorbeeld: Prepared) -> None:
    told_of = [bestand.naam for bestand in described(voorbeeld.site)]
    made = [*voorbeeld.output.files, *voorbeeld.output.books]
    files = {path.removeprefix(f"{FOLDER}/") for path in made if path.startswith(f"{FOLDER}/")}
    assert set(told_of) <= files
    kinds = {name.partition("/")[0] if "/" in name else name for name in told_of}
    assert kinds | {"grafieken"} == {name.partition("/")[0] if "/" in name else name for name in files}
    page = voorbeeld.renderer.fill("<!-- toon: bestanden -->")
    assert all(f'href="/{FOLDER}/{name}"' in page for name in told_of)


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


def test_every_promise_is_in_json_once_and_in_csv_once_and_apart_for_each_municipality(
    voorbeeld: Prepared, plan: dict[str, Any]
) -> None:
    known = {item.id: item for item in all_punten(voorbeeld.loaded.data)}
    assert Counter(punt["id"] for punt in punten(plan)) == Counter(known.keys())
    assert Counter(row["id"] for row in rows(voorbeeld, "punten")) == Counter(known.keys())
    towns = {gemeente.id for gemeente in voorbeeld.loaded.data.gemeenten}
    found = Counter((row["punt"], row["gemeente"]) for row in rows(voorbeeld, "punten-per-gemeente"))
    assert found == Counter((id, town) for id, item in known.items() if item.punt.per_gemeente for town in towns)


def test_a_promise_says_the_same_in_json_and_in_csv(voorbeeld: Prepared, plan: dict[str, Any]) -> None:
    """Under one name stands one thing, but for what a table has flat and JSON as an object."""
    table = {row["id"]: row for row in rows(voorbeeld, "punten")}
    for punt in punten(plan):
        row = table[punt["id"]]
        assert set(row) - set(punt) == FLAT - {"doelwaarde"}
        for name in set(row) - FLAT - {"bron"}:
            assert row[name].removeprefix("'") == as_cell(punt[name]), (punt["id"], name)


FLAT = {"doelwaarde", "eenheid", "waarvan", "hoogstens", "uitgangswaarde", "laatste_meting", "gemeten_op", "oordeel"}
"""What a table says of a number; JSON has it in doelwaarde and gemeten."""


LONG = {
    "coalities": {"kort", "samenvatting", "ambitie", "waarom"},
    "doelen": {"doelzin_uitspraken", "kort", "waarom", "wat_merkt_u"},
}
"""Texts that a table has for who takes the plan over, and the small files not."""


def as_cell(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "|".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


@pytest.mark.parametrize("region", ["voorbeeld", pytest.param("real", marks=pytest.mark.slow)])
def test_the_numbers_of_a_dashboard_are_the_same_in_csv_json_and_on_the_site(
    request: pytest.FixtureRequest, region: str
) -> None:
    """Deadlines per year, and promises of one municipality: in trials each way of counting gave another number."""
    made: Prepared = request.getfixturevalue(region)
    table, plan = rows(made, "punten"), json.loads(made.output.files[f"{FOLDER}/plan.json"])
    on_the_site = {year.jaar: year.counts.total for year in made.site.planning}
    assert Counter(int(row["deadline"][:4]) for row in table if row["deadline"]) == on_the_site
    with_state = [punt for punt in punten(plan) if punt["status"]]
    assert Counter(int(punt["deadline"][:4]) for punt in with_state if punt["deadline"]) == on_the_site
    assert (len(table), len(with_state)) == (made.site.counts.total, made.site.counts.total)
    own_days = [row["punt"] for row in rows(made, "deadlines") if row["deadline_soort"] != "mijlpaal"]
    assert sorted(own_days) == sorted(row["id"] for row in table if row["deadline"])
    for town in made.site.gemeenten:
        here = {row["punt"] for row in rows(made, "punten-per-gemeente") if row["gemeente"] == town.record.id}
        file = json.loads(made.output.files[f"{FOLDER}/gemeenten/{town.record.id}.json"])
        assert here == {punt["id"] for punt in file["beloofd"]} == {belofte.punt.id for belofte in town.beloften}
        assert here == {punt["id"] for punt in punten(plan) if town.record.id in punt["staat_per_gemeente"]}
        named = {row["id"] for row in table if town.record.id in row["gemeenten"].split("|")}
        assert named == {punt["id"] for punt in file["genoemd_bij"]} == set(file["genoemd"])


@pytest.mark.parametrize("region", ["voorbeeld", pytest.param("real", marks=pytest.mark.slow)])
def test_each_item_has_a_small_file_with_its_row_of_the_table(request: pytest.FixtureRequest, region: str) -> None:
    made: Prepared = request.getfixturevalue(region)
    for kind in ("coalities", "doelen", "partners", "gemeenten"):
        for row in rows(made, kind):
            text = made.output.files[f"{FOLDER}/{kind}/{row['id']}.json"]
            assert len(text.encode()) <= 10_000, (kind, row["id"])
            file = json.loads(text)
            short = row.keys() - LONG.get(kind, set())
            assert {name: as_cell(file[name]) for name in short} == {n: row[n].removeprefix("'") for n in short}
            assert not file.keys() & LONG.get(kind, set())


@pytest.mark.parametrize("region", ["voorbeeld", pytest.param("real", marks=pytest.mark.slow)])
def test_a_goal_or_theme_that_names_an_organisation_is_named_by_it(request: pytest.FixtureRequest, region: str) -> None:
    """Also when only the goal itself names it, and no promise; on pages and in files."""
    made: Prepared = request.getfixturevalue(region)
    pages = {page.url: html.unescape(page.body) for page in made.output.pages}
    links = {url: set(re.findall(r'href="(/[a-z]+/[a-z0-9-]+/)', body)) for url, body in pages.items()}
    for kind in ("doelen", "coalities"):
        named = {(one.url, partner.url) for one in getattr(made.site, kind) for partner in one.partners}
        assert named
        assert all(partner in links[one] and one in links[partner] for one, partner in named)
        there = {
            (f"/{kind}/{row['id']}/", f"/partners/{id}/") for row in rows(made, kind) for id in ids(row["partners"])
        }
        back = {
            (f"/{kind}/{id}/", f"/partners/{row['id']}/") for row in rows(made, "partners") for id in ids(row[kind])
        }
        assert there == back == named
    for partner in made.site.partners:
        assert all(punt.url in pages[partner.url] for punt in (*partner.punten, *partner.verwacht))


def ids(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def test_unknown_is_null_and_a_zero_of_the_source_is_a_zero(voorbeeld: Prepared, plan: dict[str, Any]) -> None:
    figures = {cijfer["id"]: cijfer for cijfer in plan["cijfers"]}
    assert figures["inwoners"]["waarden"][2]["waarde"] is None
    assert figures["wachttijd"]["waarden"][2]["waarde"] == 0
    by_figure = [row for row in rows(voorbeeld, "cijfers") if row["cijfer"] in ("inwoners", "wachttijd")]
    assert [row["waarde"] for row in by_figure] == ["25100", "20100", "", "17", "20", "0"]


def test_states_are_ids_and_never_labels(voorbeeld: Prepared, plan: dict[str, Any]) -> None:
    for axis in ("status", "tijdigheid", "actualiteit"):
        assert {punt[axis] for punt in punten(plan) if punt["uitspraak"] != "uitleg"} <= set(
            voorbeeld.site.labels[axis]
        )


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
