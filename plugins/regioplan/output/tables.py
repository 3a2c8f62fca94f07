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
ROOM = 26
"""Letters that the longest words of all columns may have together: a phone cannot make them narrower."""
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)


def label_cells(content: str) -> str:
    """The HTML in which every cell of a wide table has the heading of its column."""
    return _TABLE.sub(lambda match: _labelled(match[0]), content)


def _labelled(source: str) -> str:
    table = html.fragment_fromstring(source)
    headings = [_text(cell) for cell in table.xpath("./thead/tr[1]/*")]
    if "matrix" in table.classes or not headings or _fits(table, len(headings)):
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


def _fits(table: html.HtmlElement, columns: int) -> bool:
    is_short = all(len(_text(cell)) <= SHORT for cell in table.xpath(".//td"))
    longest = [max(map(_longest_word, table.xpath(f".//tr/*[{number}]"))) for number in range(1, columns + 1)]
    return columns <= FITS + is_short and sum(longest) <= ROOM


def _longest_word(cell: html.HtmlElement) -> int:
    return max(map(len, re.split(r"[ \n]+", cell.text_content())))


def _text(cell: html.HtmlElement) -> str:
    return " ".join(cell.text_content().split())
