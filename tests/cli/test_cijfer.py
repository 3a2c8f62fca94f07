"""`cijfer`: a year from a table as statistics sites give it, or an answer that says why not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from fictional import in_turn
from regioplan.cli.cijfer import add_year
from regioplan.cli.cijfertabel import read_table
from regioplan.data.cijfers import Afkomst
from regioplan.data.loading import load
from regioplan.data.problems import DataError

PEILDATUM = date(2026, 12, 1)
TABLES = Path(__file__).with_name("tabellen")
FILE = "data/cijfers/buren-kennen.yml"
Run = Callable[..., int]


@pytest.fixture
def run(copy_of_voorbeeld: Path) -> Run:
    """Run the command with a table and answers in turn."""

    def answer(table: Path | str, *answers: str, year: str = "", id: str = "buren-kennen") -> int:
        return add_year(copy_of_voorbeeld, id, TABLES / table, year=year, peildatum=PEILDATUM, ask=in_turn(answers))

    return answer


def values(root: Path, year: str) -> Mapping[str, tuple[Decimal | None, str | None]]:
    (cijfer,) = [one for one in load(root, peildatum=PEILDATUM).data.cijfers if one.id == "buren-kennen"]
    of_year = [value for value in cijfer.waarden if value.jaar and value.jaar.tekst == year]
    assert all(value.groep == "75 jaar en ouder" and value.bron for value in of_year)
    return {str(value.gemeente): (value.waarde, value.tekst) for value in of_year}


def changed(root: Path, old: str, new: str) -> None:
    text = (root / FILE).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (root / FILE).write_text(text.replace(old, new), encoding="utf-8", newline="\n")


@pytest.fixture
def wide(copy_of_voorbeeld: Path) -> Path:
    """The cijfer takes its numbers from a table with a column for each year."""
    old = "  jaar: Perioden\n  waarde: Kent de buren (%)\n  filter: [Leeftijd = 75 jaar of ouder]\n"
    changed(copy_of_voorbeeld, old, "  waarde: Kent de buren\n")
    return copy_of_voorbeeld


def test_the_newest_year_comes_in_and_no_sign_becomes_zero(run: Run, copy_of_voorbeeld: Path) -> None:
    assert run("lang.csv", "ja") == 0
    assert values(copy_of_voorbeeld, "2026") == {
        "lisvaart": (Decimal("56.4"), None),
        "oeverkerk": (Decimal("67.3"), "Bij dit getal staat een noot in de bron."),
        "zilverdijk": (None, "De bron toont dit getal niet."),
    }


def test_another_year_can_be_asked_for(run: Run, copy_of_voorbeeld: Path) -> None:
    assert run("lang.csv", "ja", year="2024") == 0
    assert values(copy_of_voorbeeld, "2024")["zilverdijk"] == (None, "De bron kent dit getal niet.")


def test_areas_by_code_and_decimals_with_a_point(run: Run, copy_of_voorbeeld: Path) -> None:
    """A fall to a real zero is large: it is asked about, and stays a zero."""
    assert run("codes.csv", "ja", "ja") == 0
    assert values(copy_of_voorbeeld, "2026") == {
        "lisvaart": (Decimal("56.4"), None),
        "oeverkerk": (Decimal(0), None),
        "zilverdijk": (None, "De bron kent dit getal niet."),
    }


def test_a_column_for_each_year_in_the_letters_of_windows(run: Run, wide: Path) -> None:
    assert run("breed.csv", "ja") == 0
    found = values(wide, "2026")
    assert found["lisvaart"] == (Decimal("56.4"), "Bij dit getal staat een noot in de bron.")
    assert found["zilverdijk"] == (Decimal(58), None)


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["Unix", "Windows"])
def test_all_that_people_wrote_stays(run: Run, copy_of_voorbeeld: Path, ending: str) -> None:
    path = copy_of_voorbeeld / FILE
    before = path.read_bytes().replace(b"\n", ending.encode())
    path.write_bytes(before)
    assert run("lang.csv", "ja") == 0
    lines = path.read_bytes().decode().split(ending)
    kept = before.decode().split(ending)
    added = [line for line in lines if line not in kept]
    assert "  # van hier af uit de tabel van het verzonnen bureau" in lines
    assert [line for line in kept if line not in lines] == ['volgende: "2025-12"']
    assert 'volgende: "2026-12"' in added
    assert lines.index("doelen: [fijne-buurt]") > max(lines.index(line) for line in added if line.startswith("  "))


def test_nothing_is_written_without_a_yes(run: Run, copy_of_voorbeeld: Path) -> None:
    before = (copy_of_voorbeeld / FILE).read_bytes()
    assert run("lang.csv", "nee") == 1
    assert run("lang.csv") == 1
    assert run("codes.csv", "nee") == 1
    assert (copy_of_voorbeeld / FILE).read_bytes() == before


def test_more_than_all_people_is_asked(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = (TABLES / "codes.csv").read_text(encoding="utf-8")
    (tmp_path / "veel.csv").write_text(table.replace('"."', '"156.4"'), encoding="utf-8", newline="\n")
    assert run(tmp_path / "veel.csv", "nee") == 1
    assert "kan niet kloppen: Oeverkerk en Zilverdijk." in capsys.readouterr().out


def test_what_the_preview_says(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("codes.csv", "nee")
    told = capsys.readouterr().out
    assert "Lisvaart: eerst 54, nu 56,4" in told
    assert "Oeverkerk: eerst 66,1, nu 0" in told
    assert "Zilverdijk: eerst geen getal, nu geen getal (De bron kent dit getal niet.)" in told
    assert "Dit verandert veel of kan niet kloppen: Oeverkerk." in told


HEAD = '"Leeftijd";"Regio\'s";"Perioden";"Kent de buren (%)"\n'
OLD = "75 jaar of ouder"
REFUSED = {
    "a year that is there already": (
        "2025",
        f"{OLD};Lisvaart;2025;1,5\n{OLD};Oeverkerk;2025;2,5\n{OLD};Zilverdijk;2025;3,5\n",
        "van 2025 staan er al getallen",
    ),
    "a year that is not there": ("2030", f"{OLD};Lisvaart;2026;1,5\n", "de tabel heeft geen getallen van 2030"),
    "an area that is missing": ("", f"{OLD};Lisvaart;2026;1,5\n", "in 2026 ontbreekt: oeverkerk en zilverdijk"),
    "an area that is there twice": (
        "",
        f"{OLD};Lisvaart;2026;1,5\n{OLD};Lisvaart;2026;1,6\n",
        "Lisvaart heeft in 2026 twee getallen (ook op regel 2)",
    ),
    "a group that is not there": (
        "",
        "75+;Lisvaart;2026;1,5\n",
        "“75 jaar of ouder” staat niet in de kolom “Leeftijd”",
    ),
    "a number that can be two": (
        "",
        f"{OLD};Lisvaart;2026;1.250\n{OLD};Oeverkerk;2026;3\n{OLD};Zilverdijk;2026;4\n",
        "het is niet zeker wat “1.250” in deze tabel betekent",
    ),
    "points and commas": (
        "",
        f"{OLD};Lisvaart;2026;1.5\n{OLD};Oeverkerk;2026;2,5\n",
        "het is niet zeker wat “.” in deze tabel betekent",
    ),
    "a sign between cells that is in numbers too": (
        "",
        f"{OLD};Lisvaart;2026;56;4\n{OLD};Oeverkerk;2026;67;3\n{OLD};Zilverdijk;2026;58\n",
        "deze rij heeft meer cellen dan er titels zijn",
    ),
    "a number without an end": (
        "",
        f"{OLD};Lisvaart;2026;{'9' * 400}\n{OLD};Oeverkerk;2026;2,5\n{OLD};Zilverdijk;2026;3\n",
        "is geen getal",
    ),
    "words instead of a number": (
        "",
        f"{OLD};Lisvaart;2026;veel\n{OLD};Oeverkerk;2026;2,5\n{OLD};Zilverdijk;2026;3\n",
        "“veel” is geen getal",
    ),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=list(REFUSED))
def test_what_is_not_certain_is_refused(
    run: Run, copy_of_voorbeeld: Path, tmp_path: Path, case: tuple[str, str, str]
) -> None:
    year, rows, answer = case
    table = tmp_path / "tabel.csv"
    table.write_text(HEAD + rows, encoding="utf-8")
    before = (copy_of_voorbeeld / FILE).read_bytes()
    with pytest.raises(DataError, match=re.escape(answer)):
        run(table, "ja", "ja", year=year)
    assert (copy_of_voorbeeld / FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        (b"", "dit bestand is leeg"),
        (b"PK\x03\x04 xlsx", "het bestand is kapot"),
        (HEAD.encode() + b'"75 jaar of ouder;Lisvaart;2026;1\n', "het bestand is kapot"),
        (HEAD.encode() + b"75 jaar of ouder;Lisvaart;'26;1\n", "in de kolom \u201cPerioden\u201d staat geen jaar"),
        (HEAD.encode() + b"75 jaar of ouder;Lisvaart;2031;1\n", "2031 moet nog komen"),
        (b"Gemeente;Jaar\nLisvaart;2026\n", "de kolom “Regio's” staat niet in de tabel"),
        (
            HEAD.replace("(%)", "(aantal)").encode() + b"75 jaar of ouder;Lisvaart;2026;1\n",
            "de kolom “Kent de buren (%)” staat niet",
        ),
    ],
)
def test_a_file_that_is_another_table(run: Run, tmp_path: Path, raw: bytes, answer: str) -> None:
    table = tmp_path / "tabel.csv"
    table.write_bytes(raw)
    with pytest.raises(DataError, match=re.escape(answer)):
        run(table, "ja")


@pytest.mark.usefixtures("wide")
def test_a_table_that_counts_in_another_unit(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "tabel.csv"
    raw = (TABLES / "breed.csv").read_bytes().replace(b"%", b"aantal")
    table.write_bytes(raw)
    with pytest.raises(DataError, match=re.escape("de eenheid “%” staat niet bij de getallen")):
        run(table, "ja")


def test_a_table_that_counts_in_thousands(run: Run, copy_of_voorbeeld: Path) -> None:
    changed(copy_of_voorbeeld, '  eenheid: "%"\n', '  eenheid: "%"\n  maal: 1000\n')
    changed(copy_of_voorbeeld, "eenheid: procent van de ouderen", "eenheid: ouderen")
    changed(copy_of_voorbeeld, "belofte: fijne-buurt-r2\n", "")
    assert run("lang.csv", "ja", "ja") == 0
    assert values(copy_of_voorbeeld, "2026")["lisvaart"] == (Decimal(56400), None)


def test_the_years_of_a_table_with_a_column_for_each() -> None:
    source = Afkomst.model_validate({"tabel": "t", "gebied": "Regio\u2019s", "waarde": "Kent de buren", "eenheid": "%"})
    assert {cel.jaar for cel in read_table(TABLES / "breed.csv", source).cellen} == {"2025", "2026"}


def test_a_cijfer_without_a_table_and_one_with_its_values_on_one_line(run: Run, copy_of_voorbeeld: Path) -> None:
    with pytest.raises(DataError, match="hier staat niet uit welke tabel dit cijfer komt"):
        run("lang.csv", id="ouderen")
    with pytest.raises(DataError, match="bedoelde u “buren-kennen”"):
        run("lang.csv", id="buren-kenen")
    text = (copy_of_voorbeeld / FILE).read_text(encoding="utf-8")
    begin, end = text.index("waarden:"), text.index("coalities:")
    rows = ", ".join(
        f"{{gemeente: {g}, groep: 75 jaar en ouder, waarde: 5}}" for g in ("lisvaart", "oeverkerk", "zilverdijk")
    )
    (copy_of_voorbeeld / FILE).write_text(f"{text[:begin]}waarden: [{rows}]\n{text[end:]}", encoding="utf-8")
    assert run("lang.csv", "ja", "ja") == 0
    assert values(copy_of_voorbeeld, "2026")["lisvaart"][0] == Decimal("56.4")


ROWS = [("Lisvaart", 56.4), ("Oeverkerk", 67.3), ("Zilverdijk", 58.125)]


@pytest.mark.parametrize("sign", ";\t|")
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_whatever_parts_the_cells_of_a_csv(
    sign: str, encoding: str, run: Run, copy_of_voorbeeld: Path, tmp_path: Path
) -> None:
    lines = [HEAD, *(f"{OLD};{area};2026;{number:.4f}%\n".replace(".", ",") for area, number in ROWS)]
    (tmp_path / "tabel.csv").write_text("".join(lines).replace(";", sign), encoding=encoding)
    assert run(tmp_path / "tabel.csv", "ja") == 0
    assert [*values(copy_of_voorbeeld, "2026").values()] == [(Decimal(str(number)), None) for _, number in ROWS]


@pytest.mark.parametrize("form", ["", '0.0"%"', "0.0%"], ids=["plain", "with a sign", "per cents"])
def test_a_spreadsheet_is_read_as_people_see_it(form: str, run: Run, copy_of_voorbeeld: Path, tmp_path: Path) -> None:
    """Beside a sheet that tells of it, below a title over all columns; a number of three decimals is no thousand."""
    with xlsxwriter.Workbook(str(tmp_path / "tabel.xlsx")) as book:
        shown = book.add_format({"num_format": form})
        book.add_worksheet("Uitleg").write(0, 0, "Over deze tabel")
        sheet = book.add_worksheet("Tabel")
        sheet.merge_range("A1:D1", "Buren")
        sheet.write_row(1, 0, ["Leeftijd", "Regio’s", "Perioden", "Kent de buren (%)"])
        for row, (area, number) in enumerate(ROWS, start=2):
            sheet.write_row(row, 0, [OLD, area, 2026])
            sheet.write(row, 3, number / (100 if form == "0.0%" else 1), shown)
        sheet.merge_range("A6:D6", "Bron: Bureau Getal")
    assert run(tmp_path / "tabel.xlsx", "ja") == 0
    assert [*values(copy_of_voorbeeld, "2026").values()] == [(Decimal(str(number)), None) for _, number in ROWS]


def test_a_cell_of_a_spreadsheet_that_nobody_can_be_sure_of(run: Run, tmp_path: Path) -> None:
    for name, answer in (("formule", "hier staat een formule"), ("samen", "hier staat een samengevoegde cel")):
        with xlsxwriter.Workbook(str(tmp_path / f"{name}.xlsx")) as book:
            sheet = book.add_worksheet("Tabel")
            sheet.write_row(0, 0, ["Leeftijd", "Regio's", "Perioden", "Kent de buren (%)"])
            for row, (area, number) in enumerate(ROWS, start=1):
                sheet.write_row(row, 0, [OLD, area, 2026, "=1+1" if name == "formule" else number])
            if name == "samen":
                sheet.merge_range("A2:A4", OLD)
        with pytest.raises(DataError, match=answer):
            run(tmp_path / f"{name}.xlsx", "ja")
