"""Numbers from a table as statistics sites give it: names or codes of areas, signs instead of numbers.

What is certain becomes a value. What is not leaves as `DataError` with the line of the table; nothing is guessed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ..data.answers import meant
from ..data.cijfers import Afkomst
from ..data.problems import DataError, refusal
from .werkbladen import MARK, VRAGEN, Unreadable, sheets

MOST_SIGNS = 25
"""Signs that a number has at most."""
NO_NUMBER = {
    ".": "De bron kent dit getal niet.",
    "x": "De bron toont dit getal niet.",
    "-": "De bron geeft geen getal.",
    "": "De bron geeft geen getal.",
}
"""Signs that stand instead of a number; none of them is zero."""
DECIMALS = {"komma": (",", "."), "punt": (".", ",")}
"""For each way to write numbers: the sign before decimals, and the one between thousands."""
_YEAR = re.compile(r"(\d{4})(?:JJ00)?\s*\*{0,2}", re.ASCII)
_CODE = re.compile(r"\bgm\d{4}\b", re.ASCII)
_AFTER_NAME = re.compile(r"\s*\((?:gemeente|[a-z]{1,3}\.)\)$")
_SURE = r"\%s(?:\d\d?|\d{4,})$|^-?0\%s|\%s\d{3}\%s"
"""Where a sign, the same one, and one between thousands before it can only stand for decimals."""
_NOTE = re.compile(r"\s*(?:\*{1,2}|[¹²³⁴-⁹]+|\s\d\))$")


@dataclass(frozen=True)
class Cel:
    """One number of a table."""

    regel: int
    """The line of the file that it stands on."""
    gebied: str
    """The area, as the table calls it."""
    jaar: str
    tekst: str
    """The number or sign, as it stands there."""
    rij: Sequence[str]


@dataclass(frozen=True)
class Tabel:
    """The numbers that a cijfer takes from a table."""

    naam: str
    """The name of the file."""
    koppen: Sequence[str]
    cellen: Sequence[Cel]
    """Each number of the rows and columns that count."""
    decimaal: str
    """How its numbers are written: komma or punt."""

    def of_year(self, year: str, names: Mapping[str, Sequence[str]]) -> Mapping[str, Cel]:
        """The number of each area that the table has; `names` are all names and codes of each area."""
        area_of = {plain(name): area for area, known in names.items() for name in known}
        found: dict[str, Cel] = {}
        for cel in (cel for cel in self.cellen if cel.jaar == year):
            code = _CODE.search(plain(cel.gebied))
            area = area_of.get(code[0] if code else _AFTER_NAME.sub("", plain(cel.gebied)))
            if area and found.setdefault(area, cel) is not cel:
                rows = zip(self.koppen, cel.rij, found[area].rij, strict=True)
                what = f"{cel.gebied} heeft in {year} twee getallen (ook op regel {found[area].regel})"
                how = f"kies bij filter; de regels verschillen in: {', '.join(name for name, a, b in rows if a != b)}"
                raise refusal(self.naam, what, how, cel.regel)
        return found

    def number(self, cel: Cel, *, times: Decimal) -> tuple[Decimal | None, str | None]:
        """The number, and what else the table says of it in words: that there is none, or that it has a note."""
        if cel.tekst.lower() in NO_NUMBER:
            return None, NO_NUMBER[cel.tekst.lower()]
        refuse_mark(self.naam, cel.tekst, cel.regel)
        point, thousand = DECIMALS[self.decimaal]
        text = re.sub(r"(?<=\d)\s(?=\d{3})", "", _NOTE.sub("", cel.tekst))
        if len(text) > MOST_SIGNS or not re.fullmatch(
            rf"-?(?:\d+|\d{{1,3}}(?:\{thousand}\d{{3}})+)(?:\{point}\d+)?", text, re.ASCII
        ):
            how = f"verbeter dit in de tabel; decimalen staan hier na een {self.decimaal}"
            raise refusal(self.naam, f"“{cel.tekst[:40]}” is geen getal", how, cel.regel)
        note = "Bij dit getal staat een noot in de bron." if _NOTE.search(cel.tekst) else None
        return times * Decimal(text.replace(thousand, "").replace(point, ".")), note


def plain(text: str) -> str:
    """A heading or name as it is compared: small letters, one kind of apostrophe, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").lower().split())


def refuse_mark(file: str, text: str, line: int) -> None:
    """Refuse a cell that a spreadsheet has and that nobody can be sure of, such as a formula."""
    if text.startswith(MARK):
        raise _in_two(file, VRAGEN["melder"][text.removeprefix(MARK)], line)


def _in_two(file: str, said: str, line: int = 0) -> DataError:
    what, _, how = said.partition(". ")
    return refusal(file, what, f"{how[0].lower()}{how[1:].removesuffix('.')}", line)


def read_table(path: Path, source: Afkomst) -> Tabel:
    """What `source` points at in a file; raises `DataError` when it is no table, or not the one that is meant."""
    lines = _lines(path, source)
    head = next((at for at, (_, row) in enumerate(lines) if plain(source.gebied) in map(plain, row)), 0)
    heads = lines[head][1]
    place = _column(path.name, heads, source.gebied)
    begin = next((at for at in range(head + 1, len(lines)) if lines[at][1][place]), len(lines))
    for _, row in lines[:begin]:
        for column in range(1, len(row)):  # a heading over columns that were merged is that of each
            row[column] = row[column - 1] if row[column] == f"{MARK}samengevoegd" else row[column]
    above = [[row[column] for _, row in lines[:begin]] for column in range(len(heads))]
    chosen = lines[begin:]
    titled = max(column for column, texts in enumerate(above) if any(texts)) + 1
    if wider := next((line for line, row in chosen if any(row[titled:])), 0):
        how = "staat er een komma in een getal, en ook tussen de cellen? Kies dan een puntkomma tussen de cellen"
        raise refusal(path.name, "deze rij heeft meer cellen dan er titels zijn", how, wider)
    filters = [pair.partition(" = ")[::2] for pair in source.filter]
    labels = [place, *(_column(path.name, heads, name) for name in (*dict(filters), *filter(None, [source.jaar])))]
    for line, row in chosen:
        if any(cell and column not in labels and not cell.startswith(MARK) for column, cell in enumerate(row)):
            for column in labels:
                refuse_mark(path.name, row[column], line)
    for name, value in filters:
        column = _column(path.name, heads, name)
        seen, chosen = chosen, [line for line in chosen if plain(line[1][column]) == plain(value)]
        if not chosen:
            how = meant(value, (row[column] for _, row in seen)) or "kijk in de tabel hoe het daar heet"
            raise refusal(path.name, f"“{value}” staat niet in de kolom “{name}”", how)
    cells, beside = [], [at for at, head in enumerate(heads) if plain(head) == "eenheid"]
    for column, year in _columns(path.name, heads, above, source):
        when = _column(path.name, heads, source.jaar or source.gebied)
        for line, row in chosen:
            if match := _YEAR.fullmatch(year or row[when]):  # a quarter or a span of years is no year
                text = row[column].removesuffix(source.eenheid).strip()
                cells.append(Cel(line, row[place], match[1], text, row))
        units = [*above[column], *(row[at] for _, row in chosen for at in (*beside, column))]
        if not any(plain(source.eenheid) in plain(text) for text in units):
            how = "telt de tabel nu anders? Kijk dat na, en verander dan eenheid bij afkomst"
            raise refusal(path.name, f"de eenheid “{source.eenheid}” staat niet bij de getallen", how)
    decimal = source.decimaal or _decimal_sign(path.name, (_NOTE.sub("", cel.tekst) for cel in cells))
    return Tabel(path.name, heads, cells, decimal)


def _lines(path: Path, source: Afkomst) -> list[tuple[int, list[str]]]:
    """The rows of the sheet with the heading of the areas, as wide as the widest, each with its line."""
    try:
        given = [cells for _, cells in sheets(path, []) if any(map(any, cells))]
    except Unreadable as error:
        raise _in_two(path.name, str(error)) from None
    read = [
        [(line, [_text(cell, source) for cell in row]) for line, row in enumerate(cells, start=1)] for cells in given
    ]
    ours = [rows for rows in read if any(plain(source.gebied) in map(plain, row) for _, row in rows)]
    if len(ours) > 1 or not read:
        what = f"de kolom “{source.gebied}” staat op meer dan één blad" if ours else "dit bestand is leeg"
        raise refusal(path.name, what, "haal de tabel opnieuw op, of bewaar het blad dat u bedoelt als csv")
    rows = (ours or read)[0]
    width = max(len(row) for _, row in rows)
    return [(line, [*row, *[""] * (width - len(row))]) for line, row in rows]


def _text(cell: object, source: Afkomst) -> str:
    """What people see in a cell; a number of a spreadsheet as this table has it, with decimals that say so."""
    if not isinstance(cell, float):
        return str(cell).replace("−", "-").strip()
    whole, _, rest = f"{Decimal(format(cell, '.12g')):f}".partition(".")
    return f"{whole}{DECIMALS[source.decimaal or 'komma'][0]}{rest}{'0' * (len(rest) == 3)}" if rest else whole


def _column(file: str, heads: Sequence[str], name: str) -> int:
    """The only column with this heading."""
    found = [at for at, head in enumerate(heads) if plain(head) == plain(name)]
    if len(found) == 1:
        return found[0]
    what = f"de kolom “{name}” staat {'meer dan één keer' if found else 'niet'} in de tabel"
    raise refusal(file, what, meant(name, heads) or "schrijf bij afkomst de kop precies zoals in de tabel")


def _columns(file: str, heads: list[str], above: list[list[str]], source: Afkomst) -> Iterator[tuple[int, str]]:
    """Each column with numbers and its year, which is empty when a column of its own tells the year."""
    if source.jaar:
        yield _column(file, heads, source.waarde or ""), ""
        return
    for column, texts in enumerate(above):
        year = next(filter(_YEAR.fullmatch, texts), "")
        if year and (not source.waarde or plain(source.waarde) in map(plain, texts)):
            yield column, year


def _decimal_sign(file: str, texts: Iterable[str]) -> str:
    """How decimals are written, as all numbers together show; `1.250` alone shows nothing."""
    text = "\n".join(texts)
    shown = [
        name
        for name, (point, thousand) in DECIMALS.items()
        if re.search(_SURE % (point, point, thousand, point), text, re.M)
    ]
    doubtful = re.search(r"^-?\d{1,3}[.,]\d{3}$", text, re.M)
    if len(shown) > 1 or (doubtful and not shown):
        what = f"het is niet zeker wat “{doubtful[0] if doubtful else '.'}” in deze tabel betekent"
        raise refusal(file, what, "zet bij afkomst hoe de tabel decimalen schrijft: decimaal: komma, of decimaal: punt")
    return shown[0] if shown else "komma"
