"""All tables as one spreadsheet, with real numbers and days: a Dutch Excel reads those of a CSV file as texts."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from ...data.toml import read_toml
from ...derived.views import Site
from ..werkboek import INK, info_sheet, written
from .table import Column, Table

BOOK = "alles.xlsx"
"""Name of the file."""
FIELDS = "Velden"
"""The last sheet: what every column means."""
_WIDTHS = {"date": 12, "integer": 10, "number": 12, "boolean": 10}
_WIDE = 24
_ROWS = 500
"""As many rows of an empty sheet help who fills them in."""
_TEXT: Sequence[str] = read_toml(__package__, "workbook")["uitleg"]


def workbook(site: Site, tables: Sequence[Table], base_url: str) -> bytes:
    """A sheet for each table, after one that explains them and before one with the meaning of every field."""
    title = f"Gegevens van {site.regio.titel}"
    said = [line.format(peildatum=site.peildatum_tekst, rechten=site.beheer.rechten) for line in _TEXT]
    names = [f"{table.naam}: {(table.uitleg or table.titel).lower()}." for table in tables]

    def fill(book: Any) -> None:
        info_sheet(book, title, [*said, *names])
        day, head = book.add_format({"num_format": "d-m-yyyy"}), book.add_format({"bold": True, "font_color": INK})
        for table in tables:
            _sheet(book.add_worksheet(table.naam), table.columns, [*table.cells(site, base_url)], head, day)
        _meanings(book, tables, head)

    return written(title, site.regio.samenwerking, site.peildatum, fill)


def template(tables: Sequence[Table], title: str, said: Sequence[str], day: date) -> bytes:
    """The same sheets without rows, to fill in: each cell says what belongs there, and offers what can be chosen."""

    def fill(book: Any) -> None:
        info_sheet(book, title, said)
        head = book.add_format({"bold": True, "font_color": INK})
        for table in tables:
            sheet = book.add_worksheet(table.naam)
            _sheet(sheet, table.columns, [], head, None)
            for number, column in enumerate(table.columns):
                sheet.set_column(number, number, _WIDE, book.add_format({"text_wrap": True, "valign": "top"}))
                sheet.data_validation(1, number, _ROWS, number, _rule(column, {one.naam: one for one in tables}))
        _meanings(book, tables, head)

    return written(title, "", day, fill)


def _rule(column: Column, tables: Mapping[str, Table]) -> dict[str, Any]:
    """What helps to fill in a cell; anything may be typed, for what is read answers in words of its own."""
    rule = {"validate": "any", "input_title": column.naam[:32], "input_message": column.betekenis[:255]}
    choices: Any = [*column.waarden] or (["ja", "nee"] if column.type == "boolean" else [])
    if column.naar in tables and not column.lijst:
        letter = "ABCDEFGH"[[one.naam for one in tables[column.naar].columns].index("naam")]
        choices = f"={column.naar}!${letter}$2:${letter}${_ROWS + 1}"
    return rule | ({"validate": "list", "source": choices, "error_type": "information"} if choices else {})


def _meanings(book: Any, tables: Sequence[Table], head: Any) -> None:
    columns = [Column("tabel", ""), Column("veld", ""), Column("betekenis", "")]
    rows = [[table.naam, column.naam, column.betekenis] for table in tables for column in table.columns]
    _sheet(book.add_worksheet(FIELDS), columns, rows, head, None)


def _sheet(sheet: Any, columns: Sequence[Column], rows: Sequence[Sequence[Any]], head: Any, day: Any) -> None:
    for number, column in enumerate(columns):
        sheet.set_column(number, number, _WIDTHS.get(column.type, _WIDE))
        sheet.write_string(0, number, column.naam, head)
    for row, cells in enumerate(rows, start=1):
        for number, value in enumerate(cells):
            _cell(sheet, row, number, value, day)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)


def _cell(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    """What is not known stays empty; a text is never a formula or a link."""
    match value:
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | Decimal():
            sheet.write_number(row, column, value)
        case date():
            sheet.write_datetime(row, column, value, day)
        case list():
            sheet.write_string(row, column, "|".join(map(str, value)))
        case str():
            sheet.write_string(row, column, value)
