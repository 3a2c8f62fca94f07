"""`nieuw plan`: a spreadsheet with a plan becomes files: all of it or nothing, and what it says is what came out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from fictional import PEILDATUM
from python_calamine import CalamineWorkbook
from regioplan.cli.main import main
from regioplan.cli.plantabel import SHEETS
from regioplan.data.loading import load
from regioplan.data.reading import read
from regioplan.data.writing import written
from regioplan.derived.site import derive
from regioplan.derived.views import Site
from regioplan.output.open_data.files import TABLES
from regioplan.output.open_data.workbook import workbook
from regioplan.pipeline import Prepared, prepare

pytestmark = pytest.mark.slow

BEFORE = "8 deadlines liggen voor dit begin, zoals 2025."
Sheet = list[list[Any]]
PUNT = ["soort", "doel", "nummer", "letter", "tekst", "uiterlijk", "per_gemeente", "partners", "bron"]
DOEL = ["id", "coalitie", "naam", "titel", "doelzin_uitspraken", "kort", "waarom", "wat_merkt_u", "bron"]
COALITIE = ["naam", "soort", "titel", "kort", "samenvatting", "ambitie", "waarom", "partners", "bron"]
SLAPEN = ["slapen", "Samen Gezond", "Goed slapen", "Iedereen slaapt goed", "Wens: Iedereen slaapt goed."]
SLAPEN += ["Wens: U slaapt goed.", "Wie goed slaapt, is minder vaak ziek.", "Wens: U bent minder vaak moe.", "blz. 4"]


@pytest.fixture
def region(tmp_path: Path) -> Path:
    folder = tmp_path / "regio"
    assert main(["nieuw", "regio", str(folder)], root=tmp_path) == 0
    return folder


@pytest.fixture
def tabel(tmp_path: Path) -> Callable[..., Path]:
    def make(**bladen: Sheet) -> Path:
        path = tmp_path / "plan.xlsx"
        with xlsxwriter.Workbook(str(path), {"default_date_format": "d-m-yyyy"}) as book:
            for name, rows in bladen.items():
                sheet = book.add_worksheet(name)
                for number, row in enumerate(rows):
                    sheet.write_row(number, 0, row)
        return path

    return make


def run(region: Path, *words: object) -> int:
    return main(["--peildatum", PEILDATUM.isoformat(), "nieuw", "plan", *map(str, words)], root=region)


def everything(folder: Path) -> Mapping[str, bytes]:
    return {str(path): path.read_bytes() for path in (folder / "data").rglob("*.yml")}


def told(site: Site, name: str) -> dict[str, dict[str, Any]]:
    """The rows of a table with what the import reads of it, by id."""
    table = next(table for table in TABLES if table.naam == name)
    own = {*SHEETS[name], "soort", "coalitie", "doel", "deadline"}
    rows = ([*zip([c.naam for c in table.columns], cells, strict=True)] for cells in table.cells(site, ""))
    return {str(row[0][1]): {name: value for name, value in row if name in own} for row in rows}


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_what_the_fictional_region_exports_makes_the_same_plan_elsewhere(
    form: str, region: Path, voorbeeld: Prepared, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if form == "xlsx":
        given = tmp_path / "alles.xlsx"
        given.write_bytes(workbook(voorbeeld.site, TABLES, ""))
    else:
        given = tmp_path / "tabellen"
        given.mkdir()
        for table in TABLES:
            (given / f"{table.naam}.csv").write_text(table.csv(voorbeeld.site, ""), encoding="utf-8")
    assert run(region, "--uit-tabel", given) == 1
    assert re.findall("Fout: (.*)", capsys.readouterr().err) == [BEFORE]
    regio = region / "data" / "regio.yml"
    regio.write_text(regio.read_text(encoding="utf-8").replace('"2026-01"', '"2024-01"'), encoding="utf-8")
    before = everything(region)
    assert run(region, "--uit-tabel", given) == 0
    assert everything(region) == before, "a preview writes nothing"
    said = capsys.readouterr().out
    assert "Er is nog niets bewaard" in said
    assert "kolom eerdere_deadlines: dit leest deze opdracht niet, want in de tabel staat niet in welk document" in said
    assert run(region, "--uit-tabel", given, "--bewaar") == 0
    made = derive(load(region, peildatum=PEILDATUM), peildatum=PEILDATUM)
    for name in ("gemeenten", "partners", "coalities", "doelen"):
        assert told(made, name) == told(voorbeeld.site, name), name
    ours, theirs = told(made, "punten"), told(voorbeeld.site, "punten")
    of_goals = {id for id, punt in theirs.items() if punt["soort"] not in ("ketendoel", "agendapunt", "regioafspraak")}
    assert {id: ours[id] for id in of_goals} == {id: theirs[id] for id in of_goals}
    assert not {"samen-thuis", "gezond-eten"} & {id for _, id in load(region, peildatum=PEILDATUM).index}
    for path in (region / "data").glob("[cdgp]*/*.yml"):
        document = read(path, region)
        assert written(document.tree, document) == document.text, "in the form of `netjes`"
    prepare(region, peildatum=PEILDATUM)


def test_people_type_names_dates_and_lists_as_they_do(region: Path, tabel: Callable[..., Path]) -> None:
    """Beside what is there: the goals of the beginning stay, for the sheet brings no coalition."""
    wens = ["Resultaat", "Goed slapen", "", "", "Er is een cursus.", "eind 2028", "x", "Thuiszorg Voorbeeld"]
    stap = ["afspraak", "slapen", "", "", "De cursus is gratis.", 2028.0, "", "", "blz. 5"]
    given = tabel(doelen=[DOEL, SLAPEN], punten=[["Mijn plan"], [], PUNT, [*wens, "blz. 5"], stap])
    assert run(region, "--uit-tabel", given, "--bewaar") == 0
    loaded = load(region, peildatum=PEILDATUM)
    doel = loaded.entry("doel", "slapen").record
    ((resultaat,), (afspraak,)) = doel.resultaten, doel.resultaten[0].afspraken
    assert (doel.coalitie, doel.nummer, resultaat.nummer, afspraak.merk) == ("samen-gezond", 3, 1, "1")
    assert (resultaat.uiterlijk.tekst, resultaat.per_gemeente) == ("2028-Q4", True)
    assert (resultaat.partners, afspraak.uiterlijk.tekst) == (("thuiszorg-voorbeeld",), "2028")
    assert resultaat.bron.document == "plan" and ("doel", "fijne-buurt") in loaded.index


def test_everything_that_is_wrong_is_told_at_its_row_and_column_and_nothing_is_written(
    region: Path, tabel: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    bad = [*SLAPEN]
    bad[0], bad[1], bad[5], bad[8] = "eten", "Samen Gezont", "U slaapt goed.", ""
    given = tabel(
        doelen=[
            DOEL,
            SLAPEN,
            [*SLAPEN],
            ["../weg", *SLAPEN[1:]],
            bad,
            ["fijne-buurt", *SLAPEN[1:]],
            ["", "Samen Gezond"],
        ],
        punten=[
            PUNT,
            ["wens", "slapen", "", "", "Er is een cursus.", "", "", "", "blz. 5"],
            ["afspraak", "slapen", "", "a", "De cursus is gratis.", "", "", "", "blz. 5"],
            ["resultaat", "slapen", "", "", "Er is een cursus.", "ooit", "misschien", "Wie?", "blz. 5"],
            ["resultaat", "weglopen", "", "", "Er is een cursus.", "", "", "", "blz. 5"],
            ["resultaat", "slapen", "", "", "=1+1", "", "", "", "blz. 5"],
            ["resultaat", "fijne-buurt", "", "", "Er is een bord.", "", "", "", "blz. 5"],
        ],
    )
    before = everything(region)
    assert run(region, "--uit-tabel", given, "--bewaar") == 1
    assert everything(region) == before
    lines = capsys.readouterr().err.splitlines()
    for place, what in {
        "blad doelen, rij 3, kolom “id”": "staat ook in rij 2",
        "blad doelen, rij 4, kolom “id”": "kan geen id zijn",
        "blad doelen, rij 5, kolom “kort”": "niet wat voor uitspraak dit is",
        "blad doelen, rij 6, kolom “id”": "doel “fijne-buurt” is er al",
        "blad doelen, rij 7, kolom “naam”": "geen naam en geen id",
        "blad punten, rij 2, kolom “soort”": "“wens” is geen soort",
        "blad punten, rij 3, kolom “soort”": "boven deze afspraak staat geen resultaat",
        "blad punten, rij 4, kolom “uiterlijk”": "“ooit” is geen datum",
        "blad punten, rij 5, kolom “doel”": "doel “weglopen” staat niet op het blad doelen",
        "blad punten, rij 6, kolom “tekst”": "hier staat een formule",
    }.items():
        at = lines.index(f"plan.xlsx, {place}")
        assert what in lines[at + 1], place
        assert lines[at + 2].startswith("  Zo kan het: ")
    assert not any("rij 7, kolom “doel”" in line for line in lines), "its goal has an answer already"


def test_what_the_model_refuses_is_told_at_its_cell(
    region: Path, tabel: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    bad = [*SLAPEN]
    bad[1], bad[5], bad[8] = "Samen Gezont", "U slaapt goed.", ""
    row = ["resultaat", "slapen", "", "", "Er is een cursus.", "ooit", "misschien", "Wie?", "blz. 5"]
    assert run(region, "--uit-tabel", tabel(doelen=[DOEL, bad], punten=[PUNT, row])) == 1
    lines = capsys.readouterr().err.splitlines()
    for place, what in {
        "blad doelen, rij 2, kolom “kort”": "niet wat voor uitspraak dit is",
        "blad doelen, rij 2, kolom “bron”": "het veld “bron” ontbreekt",
        "blad punten, rij 2, kolom “uiterlijk”": "“ooit” is geen datum of periode",
        "blad punten, rij 2, kolom “per_gemeente”": "“misschien” is geen ja of nee",
    }.items():
        assert what in lines[lines.index(f"plan.xlsx, {place}") + 1], place


def test_what_a_spreadsheet_hides_and_what_nobody_can_be_sure_of(
    region: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A promise of a merged cell, a row that is not seen, and a sheet of another name; one answer for each."""
    path = tmp_path / "plan.xlsx"
    row = ["resultaat", "slapen", "", "", "Er is een cursus.", "2028", "", "", "blz. 5"]
    with xlsxwriter.Workbook(str(path)) as book:
        twice = [[*DOEL, "naam"], [*SLAPEN, "Slapen"]]
        for name, rows in {"doelen": twice, "punten": [PUNT, row, row], "Blad1": [PUNT, row]}.items():
            sheet = book.add_worksheet(name)
            for number, cells in enumerate(rows):
                sheet.write_row(number, 0, cells)
        book.get_worksheet_by_name("punten").merge_range("B2:B3", "slapen")
        book.get_worksheet_by_name("punten").set_row(2, None, None, {"hidden": True})
    assert run(region, "--uit-tabel", path) == 1
    told = capsys.readouterr()
    assert "LET OP sommige rijen zijn verborgen" in told.out
    assert "LET OP Blad1 is niet gelezen" in told.out
    assert "LET OP doelen: een tweede kolom “naam” is niet gelezen" in told.out
    assert "rij 3, kolom “doel”\n  Fout: hier staat een samengevoegde cel" in told.err
    assert "1 fout gevonden" in told.err


def test_a_goal_without_a_result_is_told_on_which_sheet(
    region: Path, tabel: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(region, "--uit-tabel", tabel(doelen=[DOEL, SLAPEN], punten=[PUNT])) == 1
    assert "zet op het blad punten een rij met soort resultaat" in capsys.readouterr().err


def test_examples_that_somebody_changed_stay(
    region: Path, voorbeeld: Prepared, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goal = region / "data/doelen/gezond-eten.yml"
    goal.write_text(goal.read_text(encoding="utf-8").replace("Gezond eten voor", "Lekker eten voor"), encoding="utf-8")
    before = everything(region)
    given = tmp_path / "alles.xlsx"
    given.write_bytes(workbook(voorbeeld.site, TABLES, ""))
    assert run(region, "--uit-tabel", given, "--bewaar") == 1
    assert "doel “fijne-buurt” is er al, en verandert niet" in capsys.readouterr().err
    assert everything(region) == before


def test_an_empty_sheet_to_fill_in_explains_itself(
    region: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "leeg.xlsx"
    assert run(region, "--leeg", empty) == 0
    book = CalamineWorkbook.from_path(str(empty))
    assert book.sheet_names == ["Lees dit eerst", *SHEETS, "Velden"]
    for name in SHEETS:
        (titles,) = book.get_sheet_by_name(name).to_python()
        assert {*SHEETS[name]} <= {*titles} | {"id"}, name
    meant = book.get_sheet_by_name("Velden").to_python()
    assert ["doelen", "bron", "Plaats in het plan. Verplicht."] in meant
    was = empty.read_bytes()
    assert run(region, "--leeg", empty) == 2 and empty.read_bytes() == was
    assert run(region, "--uit-tabel", empty) == 2
    assert run(region) == 2
    assert run(region, "--uit-tabel", tmp_path / "nergens.xlsx") == 2
    assert "dit bestand is er niet" in capsys.readouterr().err
