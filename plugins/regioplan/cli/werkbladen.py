"""Reading spreadsheets that people send back: what stands in which cell, and nothing else of the file.

A file is copied in memory before it is read: only the parts with cells, never a macro. What nobody can be sure of has
a `MARK` in its place: a formula, what is struck through, and all but the first of cells that were merged.
"""

import csv
import html
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from ..data.toml import read_toml
from ..derived.kolommen import KOLOMMEN
from ..language.getypt import folded
from ..language.plain.letters import decode, mend
from ..output.open_data.csv_text import FORMULA_STARTS
from ..output.vragenlijst import LIJSTEN
from ..output.werkboek import INFO

MOST_BYTES, MOST_ROWS, MOST_COLUMNS = 40_000_000, 10_000, 700
"""What fits in a spreadsheet with answers, unpacked, many times over."""
HEAD_ROWS, HEAD_TITLES = 15, 3
"""The titles stand in one of the first rows, and at least so many of them are ours."""
MARK = "⚠ "
"""Begins what stands in the place of a cell that cannot be read; behind it stands why, as vragen.toml has it."""
SHEETS = (".xlsx", ".xlsm", ".ods")
VRAGEN = read_toml(__package__, "vragen")
"""What people are asked and told, by whom it is for."""
_TITLES = {folded(name): kolom.id for kolom in KOLOMMEN.values() for name in (kolom.titel, kolom.id)}
_PARTS = re.compile(
    r"(?:xl/(?!media|embeddings|drawings).*|_rels/.*|\[Content_Types\].*|content|META-INF/manifest)\.(?:xml|rels)|mimetype"
)
_XLSX_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*[^/]>')
_ODS_REPEAT = re.compile(rb'number-(columns|rows)-repeated="(\d+)"')
_ODS_COVERED = re.compile(rb"<table:covered-table-cell\b([^>]*)/>")
_CELL_BEGINS = re.compile(rb"(?=<(?:(?:\w+:)?c[\s>]|table:table-cell\b))")
_XLSX_WHOLE = re.compile(rb"<(?:\w+:)?c\b((?:[^>]*[^/>])?)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_ODS_WHOLE = re.compile(rb"<table:table-cell\b([^>]*?)(?:/>|>(.*?)</table:table-cell>)", re.DOTALL)
_XLSX_TEXT = b'<c %b t="str"><v>%b</v></c>'
_XLSX_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)<")
_ODS_SHARE = re.compile(rb'(?=.*value-type="percentage").*office:value="([^"]*)"', re.DOTALL)
_OWN_SHARE = re.compile(
    rb'numFmtId="(\d+)" formatCode="(?:&quot;(?:[^"&]|&(?!quot;))*&quot;|\\.|[^"%\\&]|&(?!quot;))*%'
)
"""A format that makes per cents; a sign in quotes or behind a backslash only stands there."""
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_STRUCK = re.compile(rb'<(?:\w+:)?d?strike(?! val="(?:0|false)")|text-line-through-style="(?!none)')
_FONT = re.compile(rb"<(?:\w+:)?font[\s/>]")
_STYLE = re.compile(rb'\b(?:s|style-name)="([^"]*)"')
_COMMENT = re.compile(rb"<(?:comment|office:annotation)\b[^>]*>(.*?)</(?:comment|office:annotation)>", re.DOTALL)
_HIDDEN = re.compile(
    rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"|<table:table-row\b[^>]*visibility="(?:collapse|filter)"'
)
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


class Unreadable(Exception):
    """A file that cannot be read; says in Dutch why, and what to do."""

    def __init__(self, soort: str, *given: object) -> None:
        super().__init__(VRAGEN["bestand"][soort].format(*given))


@dataclass(frozen=True)
class Rij:
    """One row of a sheet with answers."""

    bestand: str
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
    rows: list[Rij] = []
    notes: list[str] = []
    for name, cells in sheets(path, notes):
        if read := rows_in(path.name, name, cells):
            rows += read[0]
            notes += read[1]
        elif name not in (INFO, LIJSTEN) and any(map(any, cells)):
            notes.append(VRAGEN["bestand"]["blad-niet-gelezen"].format(name))
    if not rows:
        raise Unreadable("geen-titels")
    return rows, notes


def rows_in(
    file: str, sheet: str, cells: Sequence[Sequence[Any]], titles: Mapping[str, str] = _TITLES
) -> tuple[list[Rij], list[str]] | None:
    """The rows below our titles, and in Dutch what was not read; None when those titles are not there."""
    found = (n for n, row in enumerate(cells[:HEAD_ROWS]) if len(_columns(row, titles)) >= HEAD_TITLES)
    head = next(found, None)
    if head is None:
        return None
    return [*_rows(file, sheet, head, cells, titles)], [*_not_read(head, cells, titles)]


def sheets(path: Path, notes: list[str]) -> Iterator[tuple[str, Sequence[Sequence[Any]]]]:
    """Name and cells of each sheet; raises `Unreadable`, also when that shows only later."""
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable("te-groot")
    raw, ending = path.read_bytes(), path.suffix.lower()
    if raw[:4] == b"\xd0\xcf\x11\xe0":
        raise Unreadable("oud-of-op-slot")
    if ending == ".csv" and raw[:2] != b"PK":
        yield "", _csv(raw)
    elif ending in (*SHEETS, ".csv"):
        yield from _cells(raw, notes)
    else:
        raise Unreadable("ander-soort", f"dat eindigt op {ending}" if ending else "zonder .xlsx achter de naam")


def _csv(raw: bytes) -> list[list[str]]:
    try:
        text = decode(raw)
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    try:
        sign = max(";,\t|", key=lambda sign: _likely(csv.reader(text[:20_000].splitlines(), delimiter=sign)))
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    except csv.Error:
        raise Unreadable("kapot") from None
    if "\0" in text or (text.count('"') % 2 and any("\n" in cell for cell in rows[-1])):
        raise Unreadable("kapot")
    return [[cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell for cell in row] for row in rows]


def _likely(rows: Iterator[Sequence[str]]) -> int:
    """How many cells stand in rows of one width: most of them when cells were parted at the right sign."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max((width * often for width, often in widths.items()), default=0)


def _cells(raw: bytes, notes: list[str]) -> Iterator[tuple[str, Sequence[Sequence[Any]]]]:
    """The sheets of a workbook; whatever the reader says of a file that it cannot read, people get one answer."""
    try:
        book = CalamineWorkbook.from_filelike(_copy(raw, notes))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            cells = sheet.to_python(skip_empty_area=False)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
                for row in range(top, min(bottom + 1, len(cells))):
                    for column in range(left + (row == top), min(right + 1, len(cells[row]))):
                        cells[row][column] = f"{MARK}samengevoegd"
            yield name, cells
    except (Unreadable, KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:  # the reader is in Rust, and its panics are no Exception
        raise Unreadable("kapot") from error


def _copy(raw: bytes, notes: list[str]) -> io.BytesIO:
    """The same workbook with only what cells need, and not too much of it."""
    copy, left, styles = io.BytesIO(), MOST_BYTES, dict[bytes, str]()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as new:
        for part in sorted(old.infolist(), key=lambda part: part.filename != "xl/styles.xml"):
            if _PARTS.fullmatch(part.filename):
                left -= part.file_size
                if left < 0 or part.file_size > 1000 * max(part.compress_size, 1):
                    raise Unreadable("te-groot")
                xml = old.read(part)
                notes += _comments(xml) if b"omment" in xml or b"office:annotation" in xml else ()
                notes += [VRAGEN["bestand"]["verborgen"]] if _HIDDEN.search(xml) else []
                styles = styles or _styles(part.filename, xml)
                new.writestr(part.filename, _marked(part.filename, xml, styles))
    copy.seek(0)
    return copy


def _comments(xml: bytes) -> Iterator[str]:
    """What people wrote beside a cell; what we wrote there ourselves is no news."""
    for comment in _COMMENT.findall(xml):
        text = " ".join(html.unescape(re.sub(rb"<[^>]*>", b" ", comment).decode(errors="replace")).split())
        if text and not any(kolom.uitleg in text for kolom in KOLOMMEN.values()):
            yield VRAGEN["bestand"]["opmerking"].format(text[-200:])


def _styles(name: str, xml: bytes) -> dict[bytes, str]:
    """What the styles say that matters, by the name that cells have for them: doorgehaald, or procent."""
    if name == "content.xml":
        styles = xml.partition(b"<office:body")[0].split(b"<style:style ")
        return {style.split(b'"', 2)[1]: "doorgehaald" for style in styles if _STRUCK.search(style)}
    fonts, *rest = re.split(rb"</(?:\w+:)?fonts>", xml if name == "xl/styles.xml" else b"", maxsplit=1)
    struck = {b"%d" % n for n, font in enumerate(_FONT.split(fonts), start=-1) if _STRUCK.search(font)}
    shares = {b"9", b"10", *_OWN_SHARE.findall(fonts)}
    used = re.findall(rb"<(?:\w+:)?xf\b[^>]*", b"".join(rest).partition(b"cellXfs")[2])
    found = {b"%d" % n: "procent" for n, xf in enumerate(used) if _id(xf, b"numFmt") in shares}
    return found | {b"%d" % n: "doorgehaald" for n, xf in enumerate(used) if _id(xf, b"font") in struck}


def _id(xf: bytes, of: bytes) -> bytes:
    found = re.search(rb'\b%bId="(\d+)"' % of, xf)
    return found[1] if found else b""


def _marked(name: str, xml: bytes, styles: Mapping[bytes, str]) -> bytes:
    """A part of the workbook, with marks in place of what cannot be read."""
    if name == "content.xml":
        xml = _ODS_REPEAT.sub(_fewer, _marked_cells(xml, _ODS_WHOLE, styles))
        rows = xml.split(b"</table:table-row>")
        wide = max(row.count(b"<table:table-cell") + _repeats(row, b"columns") for row in rows)
        if wide > MOST_COLUMNS or len(rows) + _repeats(xml, b"rows") > MOST_ROWS:
            raise Unreadable("te-ver")
        return _ODS_COVERED.sub(lambda found: _ods_text(f"{MARK}samengevoegd", found[1]), xml)
    if name.startswith("xl/worksheets/"):
        if any(len(letters) > 2 or int(number) > MOST_ROWS for letters, number in _XLSX_CELL.findall(xml)):
            raise Unreadable("te-ver")
        return _marked_cells(xml, _XLSX_WHOLE, styles)
    if name == "xl/sharedStrings.xml" and _STRUCK.search(xml):
        texts = re.split(rb"(?=<(?:\w+:)?si>)", xml)
        mark = f"<si><t>{MARK}doorgehaald</t></si>".encode()
        return b"".join(mark + text.rpartition(b"si>")[2] if _STRUCK.search(text) else text for text in texts)
    return xml


def _marked_cells(xml: bytes, whole: re.Pattern[bytes], styles: Mapping[bytes, str]) -> bytes:
    pieces = _CELL_BEGINS.split(xml)  # one by one: a cell that never ends may not take the whole sheet to read
    for number, piece in enumerate(pieces):
        if (found := whole.match(piece)) and (text := _instead(found[1], found[2] or b"", styles)):
            place = re.search(rb'\br="\w+"', found[1])
            cell = _ods_text(text) if whole is _ODS_WHOLE else _XLSX_TEXT % (place[0] if place else b"", text.encode())
            pieces[number] = cell + piece[found.end() :]
    return b"".join(pieces)


def _instead(attributes: bytes, inner: bytes, styles: Mapping[bytes, str]) -> str:
    """What is read in place of a cell: a mark when it cannot be sure, per cents as people see them; else empty."""
    if _FORMULA.search(inner) or b"table:formula=" in attributes or b' t="e"' in attributes:
        return f"{MARK}formule"
    told = {styles.get(style) for style in _STYLE.findall(attributes + inner)} if styles and inner.strip() else set()
    if "doorgehaald" in told or _STRUCK.search(inner):
        return f"{MARK}doorgehaald"
    of_excel = "procent" in told and not re.search(rb'\bt="(?!n")', attributes)
    share = _XLSX_VALUE.search(inner) if of_excel else _ODS_SHARE.match(attributes)
    with suppress(ValueError):
        return f"{float(share[1]) * 100:.10g} %".replace(".", ",") if share else ""
    return ""


def _ods_text(text: str, attributes: bytes = b"") -> bytes:
    cell = b'<table:table-cell%b office:value-type="string"><text:p>%b</text:p></table:table-cell>'
    return cell % (attributes, text.encode())


def _fewer(found: re.Match[bytes]) -> bytes:
    """LibreOffice says of empty rows and columns to the end of the sheet how many there are; one is enough."""
    return found[0] if int(found[2]) <= 100 else found[0].replace(found[2], b"1")


def _repeats(xml: bytes, kind: bytes) -> int:
    return sum(int(number) for of, number in _ODS_REPEAT.findall(xml) if of == kind)


def _columns(row: Sequence[Any], titles: Mapping[str, str]) -> dict[int, str]:
    """Which of our columns stand where; of two with one title the first counts."""
    found: dict[str, int] = {}
    for index, cell in enumerate(row):
        if id := titles.get(folded(cell)):
            found.setdefault(id, index)
    return {index: id for id, index in found.items()}


def _rows(file: str, sheet: str, head: int, cells: Sequence[Sequence[Any]], titles: Mapping[str, str]) -> Iterator[Rij]:
    columns = _columns(cells[head], titles)
    for number, row in enumerate(cells[head + 1 :], start=head + 2):
        given = {id: _readable(row[index]) for index, id in columns.items() if index < len(row)}
        filled = {id: value for id, value in given.items() if folded(value) or (id == "status" and _is_word(value))}
        if filled:
            yield Rij(file, sheet, number, filled)


def _readable(value: Any) -> Any:
    """A cell with its broken letters mended, and without signs that nobody sees; a whole number is one."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    is_plain = not isinstance(value, str) or (value.isascii() and value.isprintable())
    return value if is_plain else mend(_UNSEEN.sub("", value))


def _is_word(value: object) -> bool:
    """Whether something was said, though it means nothing: a question that does not apply is no empty cell."""
    return any(map(str.isalpha, str(value)))


def _not_read(head: int, cells: Sequence[Sequence[Any]], titles: Mapping[str, str]) -> Iterator[str]:
    """Columns that people added and wrote something in."""
    known = _columns(cells[head], titles)
    width = max(map(len, cells))
    for index in sorted(set(range(width)) - set(known)):
        if any(index < len(row) and folded(row[index]) for row in cells[head + 1 :]):
            title = str(cells[head][index]) if index < len(cells[head]) else ""
            note = "kolom-dubbel" if folded(title) in titles else "kolom-niet-gelezen"
            yield VRAGEN["bestand"][note].format(title[:40] or index + 1)
