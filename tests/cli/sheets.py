"""Spreadsheets as people send them back, made for tests: LibreOffice files too, without LibreOffice."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import xlsxwriter
from regioplan.derived.kolommen import GEVRAAGD

TITLES = [kolom.titel for kolom in GEVRAAGD]
Cells = Mapping[str, Any]


class Share(float):
    """A number in a cell that shows it as a percentage: 0.3 is seen as 30%."""

    def __str__(self) -> str:
        return f"{100 * float(self):g}%".replace(".", ",")


def as_table(rows: Sequence[Cells]) -> list[list[Any]]:
    """Titles, and below them the rows in the order of our columns."""
    return [TITLES, *([row.get(kolom.id, "") for kolom in GEVRAAGD] for row in rows)]


def beside(**cells: str) -> Any:
    """Columns of the workgroup behind ours: for each its title and the text of the first row."""

    def write(_book: Any, sheet: Any) -> None:
        for column, (id, text) in enumerate(cells.items(), start=len(GEVRAAGD)):
            sheet.write_column(0, column, [id, text])

    return write


def xlsx(path: Path, rows: Sequence[Cells], *, sheet: str = "Vragen", also: Any = None) -> Path:
    """A workbook of Excel; a text that starts with = is a formula. `also` may do more with book and sheet."""
    with xlsxwriter.Workbook(str(path), {"default_date_format": "d-m-yyyy"}) as book:
        made = book.add_worksheet(sheet)
        for number, row in enumerate(as_table(rows)):
            for column, value in enumerate(row):
                shown = book.add_format({"num_format": "0.0%"}) if isinstance(value, Share) else None
                made.write(number, column, value, shown)
        if also:
            also(book, made)
    return path


def ods(path: Path, rows: Sequence[Cells], *, inner: str = "") -> Path:
    """A workbook of LibreOffice, with the empty rows and columns to the end that it writes."""
    lines = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}"
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        for row in as_table(rows)
    )
    names = ("office", "table", "text", "style", "fo")
    spaces = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces} office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="Vragen">{lines}{inner}'
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="'
        'application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", manifest)
        file.writestr("content.xml", content)
    return path


def _ods_cell(value: Any) -> str:
    if isinstance(value, str) and value.startswith("="):
        return _ods_value(f'table:formula={quoteattr(f"of:{value}")} office:value-type="float" office:value="1"', 1)
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        return _ods_value(f'office:value-type="date" office:date-value="{day}"', day)
    if isinstance(value, Share):
        return _ods_value(f'office:value-type="percentage" office:value="{float(value)}"', value)
    if isinstance(value, int | float):
        return _ods_value(f'office:value-type="float" office:value="{value}"', value)
    return _ods_value('office:value-type="string"', value)


def _ods_value(attributes: str, shown: Any) -> str:
    return f"<table:table-cell {attributes}><text:p>{escape(str(shown))}</text:p></table:table-cell>"


def csv(path: Path, rows: Sequence[Cells], *, delimiter: str = ";", encoding: str = "utf-8-sig") -> Path:
    """A file with commas or semicolons."""
    import csv as standard

    text = io.StringIO()
    standard.writer(text, delimiter=delimiter).writerows(as_table(rows))
    path.write_bytes(text.getvalue().encode(encoding))
    return path
