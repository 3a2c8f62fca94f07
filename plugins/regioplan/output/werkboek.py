"""Spreadsheets that we write: the same contents give the same bytes, and the first sheet says what it is."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from io import BytesIO
from textwrap import wrap
from typing import Any

import xlsxwriter

INFO = "Lees dit eerst"
"""The first sheet."""
INK = "#12365f"
INFO_WIDTH, LINE_HEIGHT = 66, 14
"""Letters in a line of the first sheet, and points for each line: LibreOffice does not work out heights by itself."""


def written(title: str, author: str, day: date, fill: Callable[[Any], None]) -> bytes:
    """A whole workbook, which `fill` writes in; `day` is when it was made."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, "default_date_format": "d-m-yyyy"}) as book:
        book.set_properties({"title": title, "author": author, "created": datetime.combine(day, time())})
        fill(book)
    return made.getvalue()


def info_sheet(book: Any, title: str, lines: Iterable[str]) -> Any:
    """The first sheet: a title and paragraphs; one that begins with # is a heading."""
    sheet = book.add_worksheet(INFO)
    plain = book.add_format({"text_wrap": True, "valign": "top", "font_size": 11})
    bold = book.add_format({"bold": True, "font_size": 12, "font_color": INK})
    sheet.set_column(0, 0, INFO_WIDTH)
    sheet.set_row(0, 2 * LINE_HEIGHT * lines_in(title, INFO_WIDTH // 2))
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 16, "font_color": INK}))
    for row, line in enumerate(lines, start=1):
        sheet.set_row(row, LINE_HEIGHT * lines_in(line, INFO_WIDTH) + 3)
        sheet.write_string(row, 0, line.removeprefix("# "), bold if line.startswith("# ") else plain)
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    return sheet


def lines_in(text: str, width: int) -> int:
    """How many lines a text needs in a cell of so many letters wide; words are not broken."""
    return max(1, len(wrap(text, max(width - 1, 1))))
