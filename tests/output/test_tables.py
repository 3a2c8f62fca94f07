"""Tables on a phone: every cell of a wide table says which column it is of, whoever wrote the table."""

from __future__ import annotations

from lxml import html
from regioplan.output.tables import label_cells

WIDE = """<table><thead><tr><th>Wat</th><th>Wie <b>betaalt</b>?</th><th>Samen</th></tr></thead>
<tbody><tr><td>Een cursus</td><td>de gemeente van het dorp</td><td>€ 12</td></tr></tbody>
<tfoot><tr><th scope="row">Totaal</th><td></td><td>€ 12</td></tr></tfoot></table>"""


def test_cells_of_a_wide_table_have_the_heading_of_their_column() -> None:
    table = html.fragment_fromstring(label_cells(WIDE))
    assert "rijen" in table.classes
    assert table.xpath("./tbody//td/@data-kop") == ["Wie betaalt?", "Samen"]
    assert table.xpath("./tfoot//td/@data-kop") == ["Wie betaalt?", "Samen"]


def test_the_first_cell_names_its_row() -> None:
    (name,) = html.fragment_fromstring(label_cells(WIDE)).xpath("./tbody//th")
    assert (name.text, name.get("scope"), name.get("data-kop")) == ("Een cursus", "row", None)


def test_what_fits_on_a_phone_stays_a_table() -> None:
    head, body = "<tr><th>Wat</th><th>Uitleg</th></tr>", "<tr><td>a</td><td>b</td></tr>"
    narrow = f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"
    narrow_with_a_word = narrow.replace("<td>b<", "<td>arbeidsmarktcommunicatie-overleg<")
    assert "rijen" in label_cells(narrow_with_a_word)
    short = WIDE.replace("de gemeente van het dorp", "12").replace("Een cursus", "2025")
    matrix = WIDE.replace("<table>", '<table class="matrix">')
    for source in (narrow, short, matrix):
        assert label_cells(f"<p>Een & twee</p>{source}") == f"<p>Een & twee</p>{source}"


def test_a_table_keeps_what_it_was_given() -> None:
    table = label_cells(WIDE.replace("<table>", '<table data-sorteerbaar class="standen">'))
    assert table.startswith("<table data-sorteerbaar")
    assert html.fragment_fromstring(table).classes >= {"standen", "rijen"}
