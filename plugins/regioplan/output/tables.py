"""Tables on a phone: each row becomes a list of its cells, and every cell says which column it is of.

The style sheet lays such a table out in rows; this gives it what it needs, whoever wrote the table: the first cell
names its row, the others have the heading of their column.
"""

import re

from lxml import html

CLASS = "rijen"
"""A table that a phone shows as rows; one of two columns fits as it is, and a matrix has a way of its own."""
LABEL = "data-kop"
"""The heading of the column that a cell is in, which a phone shows before it."""
FITS = 2
"""So many columns fit on a phone, and one more when all their cells are short."""
SHORT = 14
"""Letters of a short cell."""
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)


def label_cells(content: str) -> str:
    """The HTML in which every cell of a wide table has the heading of its column."""
    return _TABLE.sub(lambda match: _labelled(match[0]), content)


def _labelled(source: str) -> str:
    table = html.fragment_fromstring(source)
    headings = [_text(cell) for cell in table.xpath("./thead/tr[1]/*")]
    if "matrix" in table.classes or len(headings) <= FITS + _is_short(table):
        return source
    table.classes.add(CLASS)
    for row in table.xpath("./tbody/tr | ./tfoot/tr"):
        row[0].tag = "th"
        row[0].set("scope", "row")
        for cell, heading in zip(row, headings, strict=False):
            if cell.tag == "td":
                cell.set(LABEL, heading)
    labelled: str = html.tostring(table, encoding="unicode", with_tail=False)
    return labelled


def _is_short(table: html.HtmlElement) -> bool:
    return all(len(_text(cell)) <= SHORT for cell in table.xpath(".//td"))


def _text(cell: html.HtmlElement) -> str:
    return " ".join(cell.text_content().split())
