"""Charts that are tables: promises in municipalities, ties between coalitions, chains for groups."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ...language.numbers import say_count, say_list, say_number
from ..counts import is_or_are
from ..kaders import in_kader
from ..states import Label
from ..views import Site, StateView
from .definition import Chart, Column, Matrix, MatrixCell, MatrixRow
from .staten import as_of, own_count

Ties = Counter[tuple[str, str]]
"""How often the first coalition names the second."""
ALL = "alle"
"""Column for ties that the source makes with all coalitions."""


def promise_matrix(site: Site) -> Chart | None:
    """What was reported about each promise to every municipality, in each of them."""
    promised = [punt for punt in site.punten if punt.record.per_gemeente]
    if not promised or not site.gemeenten:
        return None
    rows = tuple(
        MatrixRow(
            punt.id,
            in_kader(punt.record),
            punt.url,
            punt.wanneer,
            tuple(_label(state.status) for _, state in punt.staat.per_gemeente),
        )
        for punt in promised
    )
    columns = tuple(Column(gemeente.record.id, gemeente.record.naam) for gemeente in site.gemeenten)
    found = {cell.waarde for row in rows for cell in row.cells}
    matrix = Matrix(
        rows,
        columns,
        tuple(_label(label) for label in site.labels["status"].values() if label.id in found),
        corner="Belofte",
        eenheid="wat wij weten per gemeente",
        is_per_gemeente=True,
    )
    return Chart(
        id="beloften-per-gemeente",
        titel="Wat weten wij per gemeente?",
        zin=_say_promises(matrix, [state for punt in promised for _, state in punt.staat.per_gemeente]),
        picture=matrix,
        table=matrix.table,
        bron=own_count(site),
        datum=as_of(site),
    )


def ties_matrix(site: Site) -> Chart | None:
    """How often each coalition names each other one."""
    counted: Ties = Counter(
        (coalitie.record.id, tie.met or ALL) for coalitie in site.coalities for tie in coalitie.record.verbindingen
    )
    if not counted:
        return None
    names: Mapping[str, str] = {coalitie.record.id: coalitie.record.titel for coalitie in site.coalities}
    columns = (*(Column(id, naam) for id, naam in names.items()), Column(ALL, "Alle coalities"))
    most = max(counted.values())
    rows = tuple(
        MatrixRow(
            coalitie.record.id,
            coalitie.record.titel,
            f"{coalitie.url}#verbindingen",
            "",
            tuple(
                _tie(coalitie.record.id, column.id, counted[coalitie.record.id, column.id], most) for column in columns
            ),
        )
        for coalitie in site.coalities
    )
    matrix = Matrix(rows, columns, (), corner="Deze coalitie noemt …", eenheid="hoe vaak die de andere noemt")
    return Chart(
        id="verbindingen",
        titel="Welke coalitie noemt welke andere?",
        zin=_say_ties(counted, names),
        picture=matrix,
        table=matrix.table,
        bron=f"eigen telling uit {site.regio.plan.naam}",
        datum=as_of(site),
        let_op=("Vaker noemen is niet hetzelfde als beter samenwerken.",),
    )


def chain_matrix(site: Site) -> Chart | None:
    """Which chain of help is for which group of people."""
    page = site.ketenaanpakken
    groups = page.record.groepen
    if not page.ketenaanpakken or not groups:
        return None
    rows = tuple(
        MatrixRow(
            keten.record.id,
            keten.record.titel,
            keten.url,
            "",
            tuple(_belongs(group.id in keten.record.groepen) for group in groups),
        )
        for keten in page.ketenaanpakken
    )
    matrix = Matrix(
        rows,
        tuple(Column(f"groep-{number}", group.naam) for number, group in enumerate(groups, 1)),
        (_belongs(True), _belongs(False)),
        corner="Aanpak",
        eenheid="voor wie een aanpak is",
    )
    per_row = [(row.naam, sum(cell.waarde == "ja" for cell in row.cells)) for row in rows]
    name, most = max(per_row, key=lambda found: found[1])
    return Chart(
        id="ketenaanpakken",
        titel="Welke aanpak past bij welke groep?",
        zin=f"“{name}” is voor {say_number(most)} van de {say_number(len(groups))} groepen. Dat is het meest.",
        picture=matrix,
        table=matrix.table,
        bron=site.links.say_bron(page.record.bron),
        datum=as_of(site),
    )


def _label(label: Label) -> MatrixCell:
    return MatrixCell(label.id, label.teken, label.naam, label.id)


def _belongs(is_for: bool) -> MatrixCell:
    return MatrixCell("ja", "✓", "Ja", "ja") if is_for else MatrixCell("nee", "–", "Niet genoemd", "nee")


def _tie(row: str, column: str, count: int, most: int) -> MatrixCell:
    if row == column:
        return MatrixCell(None, "", "zelf", "zelf")
    strength = 0 if not count else 1 + 2 * (count - 1) // max(most - 1, 1)
    return MatrixCell(count, str(count) if count else "–", f"{say_number(count)} keer", f"sterkte-{strength}")


def _say_promises(matrix: Matrix, states: Sequence[StateView]) -> str:
    known = sum(state.is_gemeld for state in states)
    said = f"Het plan belooft {say_count(len(matrix.rows), 'ding', 'dingen')} in elke gemeente."
    if not known:
        return said
    done = sum(state.is_gemeld and state.status.id == "klaar" for state in states)
    return (
        f"{said} Samen zijn dat {say_number(len(states))} vakjes. Over {say_number(known)} heeft iemand iets gemeld. "
        f"{say_number(done)} {is_or_are(done)} klaar."
    )


def _say_ties(counted: Ties, names: Mapping[str, str]) -> str:
    named: Counter[str] = Counter()
    for (_, other), count in counted.items():
        if other != ALL:
            named[other] += count
    if not named:
        return "De coalities noemen alleen alle coalities samen."
    most = max(named.values())
    winners = [f"“{names[id]}”" for id in names if named[id] == most]
    return f"De coalities noemen {say_list(winners)} het vaakst: {say_number(most)} keer."
