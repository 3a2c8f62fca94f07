"""The spreadsheet of a round: what people see, what they can do with it, and what is out of their way."""

from __future__ import annotations

import io
import re
import time
import tomllib
import zipfile
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from regioplan.derived.kolommen import GEVRAAGD, KEUZES, KOLOMMEN, vaste_waarden
from regioplan.language.plain import Checker, Passage, Place
from regioplan.output import vragenlijst
from regioplan.output.vragenlijst import LIJSTEN, VRAGEN, Vragenlijst
from regioplan.output.werkboek import INFO
from regioplan.pipeline import Prepared

PACKAGE = Path(vragenlijst.__file__).parents[1]


@pytest.fixture(scope="module")
def lijst(voorbeeld: Prepared) -> Vragenlijst:
    site = voorbeeld.site
    (asked,) = (one for one in site.uitvragen[0].adressanten if one.record.id == "gemeente-oeverkerk")
    rows = [vaste_waarden(rij, "https://merenland.example") for rij in asked.rijen]
    names = [partner.record.naam for partner in site.partners]
    return Vragenlijst(site.regio, site.uitvragen[0].record, asked.record.naam, rows, names)


@pytest.fixture(scope="module")
def parts(lijst: Vragenlijst) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(lijst.xlsx())) as book:
        return {name: book.read(name).decode("utf-8") for name in book.namelist() if name.endswith(".xml")}


def test_a_reader_finds_three_sheets_with_the_titles_on_top(lijst: Vragenlijst) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(lijst.xlsx()))
    assert book.sheet_names == [INFO, VRAGEN, LIJSTEN]
    titles, *rows = book.get_sheet_by_name(VRAGEN).to_python()
    assert titles == [kolom.titel for kolom in GEVRAAGD]
    assert [row[0] for row in rows] == [row["kenmerk"] for row in lijst.rijen]
    assert not book.get_sheet_by_name(VRAGEN).merged_cell_ranges


def test_the_explanation_is_narrow_enough_for_paper_in_any_font(parts: dict[str, str]) -> None:
    """With wide letters, as LibreOffice takes where Calibri is missing, eighty of them passed the edge of A4."""
    (width,) = re.findall(r'<col [^>]*width="([\d.]+)"', parts["xl/worksheets/sheet1.xml"])
    assert float(width) < 70


def test_it_prints_on_a4_across_with_the_titles_on_every_page(parts: dict[str, str]) -> None:
    sheet = parts["xl/worksheets/sheet2.xml"]
    assert 'paperSize="9"' in sheet and 'orientation="landscape"' in sheet and 'fitToHeight="0"' in sheet
    assert "$1:$1" in parts["xl/workbook.xml"]
    assert '<pane xSplit="2" ySplit="1"' in sheet


def test_only_answers_can_be_typed_and_marks_are_hidden(parts: dict[str, str]) -> None:
    sheet = parts["xl/worksheets/sheet2.xml"]
    assert "<sheetProtection" in sheet
    assert re.search(r'<col min="1" max="1" [^>]*hidden="1"', sheet)
    styles = re.findall(r"<xf [^>]*?(?:/>|>.*?</xf>)", parts["xl/styles.xml"].partition("<cellXfs")[2])
    open_styles = {number for number, style in enumerate(styles) if 'locked="0"' in style}
    found = re.findall(r'<c r="([A-Z]+)(\d+)" s="(\d+)"', sheet)
    typed = {column for column, row, style in found if int(row) > 1 and int(style) in open_styles}
    assert typed == {chr(65 + n) for n, kolom in enumerate(GEVRAAGD) if not kolom.is_vast}


def test_every_answer_has_help_and_choices(parts: dict[str, str]) -> None:
    sheet, comments = parts["xl/worksheets/sheet2.xml"], parts["xl/comments1.xml"]
    answers = [kolom for kolom in GEVRAAGD if not kolom.is_vast]
    assert sheet.count("<dataValidation ") == len(answers)
    assert ",".join(KEUZES.values()) in sheet
    assert f"{LIJSTEN}!$A$1:$A$8" in sheet
    for kolom in answers:
        assert kolom.voorbeeld.replace("&", "&amp;") in comments
        assert len(f"{kolom.uitleg} Bijvoorbeeld: {kolom.voorbeeld}") <= 255, "a spreadsheet shows no more"


def test_the_same_questions_give_the_same_bytes(lijst: Vragenlijst) -> None:
    assert lijst.xlsx() == lijst.xlsx()


def test_a_text_that_looks_like_a_formula_is_none(voorbeeld: Prepared) -> None:
    site = voorbeeld.site
    lijst = Vragenlijst(site.regio, site.uitvragen[0].record, "x", [{"belofte": "=1+1", "tekst": "=2+2"}])
    with zipfile.ZipFile(io.BytesIO(lijst.xlsx())) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet2.xml")
    assert "'=1+1" in lijst.csv()


def test_mails_say_what_to_do_and_until_when(lijst: Vragenlijst) -> None:
    mails = lijst.mails("gemeente-oeverkerk.xlsx")
    assert list(mails) == ["uitnodiging", "herinnering", "laatste_herinnering"]
    for text in mails.values():
        assert text.startswith("Onderwerp: ")
        assert "31 maart 2026" in text and "Gemeente Oeverkerk" in text and "gemeente-oeverkerk.xlsx" in text
        assert "{" not in text


def test_a_long_list_takes_less_than_a_second(lijst: Vragenlijst) -> None:
    many = Vragenlijst(lijst.regio, lijst.uitvraag, lijst.naam, [*lijst.rijen] * 80, lijst.organisaties)
    start = time.process_time()
    many.xlsx()
    assert time.process_time() - start < 1


def test_our_own_words_pass_our_own_check(voorbeeld: Prepared, lijst: Vragenlijst) -> None:
    told = tomllib.loads((PACKAGE / "output" / "uitvraag.toml").read_text(encoding="utf-8"))
    texts = [text.removeprefix("# ") for text in told["uitleg"] if text]
    texts += [line for mail in lijst.mails("vragen.xlsx").values() for line in mail.splitlines()[1:] if line]
    texts += [kolom.uitleg for kolom in KOLOMMEN.values()]
    checker = Checker(voorbeeld.sources.lists, year=date(2026, 3, 1).year)
    passages = [Passage(text.lstrip("-0123456789. "), Place("uitvraag.toml", 1), page=text) for text in texts]
    found = [one for one in checker.check_sentences(passages, is_whole_site=False) if one.severity == "fout"]
    assert found == []
