"""Reading spreadsheets that people send back: what stands in which cell, and nothing else of the file.

A file is copied in memory before it is read: only the parts with cells, never a macro, and a formula has no outcome.
"""

import csv
import io
import re
import tomllib
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from ..derived.kolommen import KOLOMMEN
from ..language.getypt import folded
from ..language.plain.letters import decode, mend
from ..output.open_data.csv_text import FORMULA_STARTS
from ..output.vragenlijst import INFO, LIJSTEN

MOST_BYTES, MOST_ROWS, MOST_COLUMNS = 40_000_000, 10_000, 700
"""What fits in a spreadsheet with answers, unpacked, many times over."""
HEAD_ROWS, HEAD_TITLES = 15, 3
"""The titles stand in one of the first rows, and at least so many of them are ours."""
FORMULA, MERGED = "\ue000formule", "\ue000samengevoegd"
"""What is read in the place of a formula, and in all but the first of cells that were merged."""
SHEETS = (".xlsx", ".xlsm", ".ods")
VRAGEN = tomllib.loads(files(__package__).joinpath("vragen.toml").read_text(encoding="utf-8"))
"""What people are asked and told, by whom it is for."""
_TITLES = {folded(name): kolom.id for kolom in KOLOMMEN.values() for name in (kolom.titel, kolom.id)}
_PARTS = re.compile(
    r"(?:xl/(?!media|embeddings|drawings).*|_rels/.*|\[Content_Types\].*|content|META-INF/manifest)\.(?:xml|rels)|mimetype"
)
_XLSX_FORMULA = re.compile(rb"<((?:\w+:)?)c\b([^>]*)>\s*<(?:\w+:)?f\b.*?</(?:\w+:)?c>", re.DOTALL)
_XLSX_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*[^/]>')
_ODS_FORMULA = re.compile(rb"<table:table-cell\b[^>]*\btable:formula=[^>]*?(?:/>|>.*?</table:table-cell>)", re.DOTALL)
_ODS_REPEAT = re.compile(rb'number-(columns|rows)-repeated="(\d+)"')
_ODS_COVERED = re.compile(rb"<table:covered-table-cell\b([^>]*)/>")


class Unreadable(Exception):
    """A file that cannot be read; says in Dutch why, and what to do."""

    def __init__(self, soort: str, *given: object) -> None:
        super().__init__(VRAGEN["bestand"][soort].format(*given))


@dataclass(frozen=True)
class Rij:
    """One row of a sheet with answers."""

    bestand: str
    """Name of the file."""
    blad: str
    """Name of the sheet; empty for csv."""
    nummer: int
    """Number of the row, as a spreadsheet shows it."""
    cellen: Mapping[str, Any]
    """What stands in it, by id of the column; an empty cell is not there."""

    @property
    def plek(self) -> str:
        """Where it is, in words."""
        return f"{self.bestand}, {f'blad {self.blad}, ' if self.blad else ''}rij {self.nummer}"


def read_rows(path: Path) -> tuple[list[Rij], list[str]]:
    """The rows with our columns, and in Dutch what was not read; raises `Unreadable`."""
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable("te-groot")
    rows: list[Rij] = []
    notes: list[str] = []
    for name, cells in _sheets(path):
        head = next((n for n, row in enumerate(cells[:HEAD_ROWS]) if len(_columns(row)) >= HEAD_TITLES), None)
        if head is not None:
            rows += _rows(path.name, name, head, cells)
            notes += _not_read(head, cells)
        elif name not in (INFO, LIJSTEN) and any(map(any, cells)):
            notes.append(VRAGEN["bestand"]["blad-niet-gelezen"].format(name))
    if not rows:
        raise Unreadable("geen-titels")
    return rows, notes


def _sheets(path: Path) -> Iterator[tuple[str, Sequence[Sequence[Any]]]]:
    raw, ending = path.read_bytes(), path.suffix.lower()
    if raw[:4] == b"\xd0\xcf\x11\xe0":
        raise Unreadable("oud-of-op-slot")
    if ending == ".csv" and raw[:2] != b"PK":
        yield "", _csv(raw)
    elif ending in (*SHEETS, ".csv"):
        yield from _cells(raw)
    else:
        raise Unreadable("ander-soort", ending)


def _csv(raw: bytes) -> list[list[str]]:
    try:
        text = mend(decode(raw))
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    first = text.partition("\n")[0]
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=first.count)))
    except csv.Error:
        raise Unreadable("kapot") from None
    return [[cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell for cell in row] for row in rows]


def _cells(raw: bytes) -> Iterator[tuple[str, Sequence[Sequence[Any]]]]:
    """The sheets of a workbook; whatever the reader says of a file that it cannot read, people get one answer."""
    try:
        book = CalamineWorkbook.from_filelike(_copy(raw))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            cells = sheet.to_python(skip_empty_area=False)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
                for row in range(top, min(bottom + 1, len(cells))):
                    for column in range(left, min(right + 1, len(cells[row]))):
                        cells[row][column] = cells[row][column] if (row, column) == (top, left) else MERGED
            yield name, cells
    except (Unreadable, KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:  # the reader is in Rust, and its panics are no Exception
        raise Unreadable("kapot") from error


def _copy(raw: bytes) -> io.BytesIO:
    """The same workbook with only what cells need, and not too much of it."""
    copy, left = io.BytesIO(), MOST_BYTES
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as new:
        for part in old.infolist():
            if _PARTS.fullmatch(part.filename):
                left -= part.file_size
                if left < 0 or part.file_size > 1000 * max(part.compress_size, 1):
                    raise Unreadable("te-groot")
                new.writestr(part.filename, _without_formulas(part.filename, old.read(part)))
    copy.seek(0)
    return copy


def _without_formulas(name: str, xml: bytes) -> bytes:
    if name == "content.xml":
        xml = _ODS_REPEAT.sub(_fewer, _ODS_FORMULA.sub(_ods_mark(FORMULA), xml))
        rows = xml.split(b"</table:table-row>")
        wide = max(row.count(b"<table:table-cell") + _repeats(row, b"columns") for row in rows)
        if wide > MOST_COLUMNS or len(rows) + _repeats(xml, b"rows") > MOST_ROWS:
            raise Unreadable("te-ver")
        return _ODS_COVERED.sub(lambda found: _ods_mark(MERGED, found[1]), xml)
    if name.startswith("xl/worksheets/"):
        if any(len(letters) > 2 or int(number) > MOST_ROWS for letters, number in _XLSX_CELL.findall(xml)):
            raise Unreadable("te-ver")
        return _XLSX_FORMULA.sub(_marked, xml)
    return xml


def _ods_mark(mark: str, attributes: bytes = b"") -> bytes:
    text = mark.encode()
    return b'<table:table-cell%b office:value-type="string"><text:p>%b</text:p></table:table-cell>' % (attributes, text)


def _fewer(found: re.Match[bytes]) -> bytes:
    """LibreOffice says of empty rows and columns to the end of the sheet how many there are; one is enough."""
    return found[0] if int(found[2]) <= 100 else found[0].replace(found[2], b"1")


def _repeats(xml: bytes, kind: bytes) -> int:
    return sum(int(number) for of, number in _ODS_REPEAT.findall(xml) if of == kind)


def _marked(found: re.Match[bytes]) -> bytes:
    prefix, attributes = found[1], re.sub(rb'\bt="\w+"', b"", found[2])
    return b'<%bc%b t="str"><%bv>%b</%bv></%bc>' % (prefix, attributes, prefix, FORMULA.encode(), prefix, prefix)


def _columns(row: Sequence[Any]) -> dict[int, str]:
    """Which of our columns stand where; of two with one title the first counts."""
    found: dict[str, int] = {}
    for index, cell in enumerate(row):
        if id := _TITLES.get(folded(cell)):
            found.setdefault(id, index)
    return {index: id for id, index in found.items()}


def _rows(file: str, sheet: str, head: int, cells: Sequence[Sequence[Any]]) -> Iterator[Rij]:
    columns = _columns(cells[head])
    for number, row in enumerate(cells[head + 1 :], start=head + 2):
        filled = {id: row[index] for index, id in columns.items() if index < len(row) and folded(row[index])}
        if filled:
            yield Rij(file, sheet, number, filled)


def _not_read(head: int, cells: Sequence[Sequence[Any]]) -> Iterator[str]:
    """Columns that people added and wrote something in."""
    known = _columns(cells[head])
    width = max(map(len, cells))
    for index in sorted(set(range(width)) - set(known)):
        if any(index < len(row) and folded(row[index]) for row in cells[head + 1 :]):
            title = str(cells[head][index]) if index < len(cells[head]) else ""
            yield VRAGEN["bestand"]["kolom-niet-gelezen"].format(title[:40] or index + 1)
