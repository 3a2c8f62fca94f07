"""Files as nobody meant them: seeded damage to bytes and to parts, and anything at all in a cell.

`python tests/cli/test_verwerk_fuzz.py 10000` tries as many files and says how long the slowest took.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from regioplan.cli.antwoorden import Lezer, contradictions
from regioplan.cli.verwerk import _fitting
from regioplan.cli.werkbladen import Unreadable, read_rows
from regioplan.data.entries import Loaded
from regioplan.data.loading import load
from regioplan.derived.derivation import Derivation
from regioplan.derived.kolommen import GEVRAAGD

from cli import sheets

DAY = date(2026, 3, 1)
REGION = Path(__file__).resolve().parents[1] / "voorbeeld"
MARKS = (
    "voorjaar-2026/ziekenhuis-de-reiger/een-scherm-r1/",
    "voorjaar-2026/coalitie-prettig-thuis/fijne-buurt-r2/",
    "x/y",
)
ROW = {
    "kenmerk": MARKS[0],
    "status": "Klaar",
    "sinds": datetime(2025, 6, 30),
    "tekst": "Het scherm staat er.",
    "waarde": 3,
}
SECONDS = 5
NASTY = (
    b"<f>",
    b"</c>",
    b"&",
    b"999999999",
    b'r="XFD1048576"',
    b"repeated=",
    b"\x00",
    b"\xff",
    b"<!DOCTYPE a [",
    b"=1+1",
)
CELLS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["=1+1", "ja", "1.250", "n.v.t.", "Klaar", "Bezig", "Niets veranderd", "eind 2025", "01-01-0000", *MARKS]
    ),
    st.floats(),
    st.integers(),
    st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(9999, 12, 31)),
    st.booleans(),
)
ROWS = st.lists(st.dictionaries(st.sampled_from([kolom.id for kolom in GEVRAAGD]), CELLS), max_size=4)


@pytest.fixture(scope="module")
def region() -> Loaded:
    return load(REGION, peildatum=DAY)


def understood(path: Path, loaded: Loaded) -> int:
    """Read a file as `verwerk` does, but for the language; returns how many reports it would give."""
    try:
        rows, _ = read_rows(path)
    except Unreadable:
        return 0
    reader = Lezer(Derivation(loaded, DAY), lambda _id: "")
    found = reader.read(rows)
    contradictions(found, reader.reported, DAY)
    _fitting(loaded, found, DAY)
    return sum(one.is_nieuw for one in found)


def damaged(chance: random.Random, sources: dict[str, bytes]) -> tuple[str, bytes]:
    """A file with something wrong: in its bytes, or in one of the parts of a workbook that is packed again."""
    name = chance.choice(list(sources))
    raw = bytearray(sources[name])
    if name.endswith(".csv") or chance.random() < 0.4:
        return name, bytes(_spoiled(chance, raw))
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        unlucky = chance.choice(old.namelist())
        for part in old.namelist():
            text = bytearray(old.read(part))
            new.writestr(part, bytes(_spoiled(chance, text)) if part == unlucky else bytes(text))
    return name, made.getvalue()


def _spoiled(chance: random.Random, raw: bytearray) -> bytearray:
    for _ in range(chance.randint(1, 8)):
        at, way = chance.randrange(len(raw) + 1), chance.randrange(4)
        if way == 0:
            raw[at:at] = chance.choice(NASTY)
        elif way == 1:
            del raw[at : at + chance.randint(1, 60)]
        elif way == 2:
            raw[at : at + 1] = bytes([chance.randrange(256)])
        else:
            raw[at:at] = raw[at : at + chance.randint(1, 400)] * chance.randint(1, 5)
    return raw


def sources(folder: Path) -> dict[str, bytes]:
    """A good file of each kind."""
    rows = [ROW, ROW | {"kenmerk": MARKS[1], "waarde": "=1+1"}]
    made = [
        sheets.xlsx(folder / "a.xlsx", rows, also=lambda _book, sheet: sheet.merge_range(3, 3, 5, 5, "x")),
        sheets.ods(folder / "a.ods", rows),
        sheets.csv(folder / "a.csv", rows),
    ]
    return {path.name: path.read_bytes() for path in made}


def tried(count: int, folder: Path, loaded: Loaded) -> Iterator[float]:
    """Seconds of processor time that each damaged file takes."""
    good, chance = sources(folder), random.Random(14)
    for number in range(count):
        name, raw = damaged(chance, good)
        path = folder / name
        path.write_bytes(raw)
        start = time.process_time()
        try:
            understood(path, loaded)
        except BaseException as error:
            raise AssertionError(f"file {number}: {type(error).__name__}: {error}") from error
        yield time.process_time() - start


def test_no_damage_gives_a_trace_or_takes_long(tmp_path: Path, region: Loaded) -> None:
    assert max(tried(150, tmp_path, region)) < SECONDS
    assert {path.name for path in tmp_path.iterdir()} == {"a.xlsx", "a.ods", "a.csv"}


def test_five_thousand_rows_are_read_and_understood_in_time(tmp_path: Path, region: Loaded) -> None:
    rows = [ROW | {"tekst": f"Er staan {number} schermen.", "waarde": ""} for number in range(5000)]
    for made in (sheets.xlsx(tmp_path / "a.xlsx", rows), sheets.ods(tmp_path / "a.ods", rows)):
        start = time.process_time()
        understood(made, region)
        assert time.process_time() - start < 3


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(rows=ROWS, kind=st.sampled_from(["xlsx", "ods", "csv"]))
def test_anything_in_a_cell_is_a_value_or_a_question(rows: list[dict[str, Any]], kind: str, region: Loaded) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            path = getattr(sheets, kind)(Path(folder) / f"a.{kind}", rows)
        except (TypeError, ValueError, UnicodeEncodeError):
            return  # no program can write such a cell either
        understood(path, region)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        times = list(tried(int(sys.argv[1]), Path(name), load(REGION, peildatum=DAY)))
    print(f"{len(times)} files, slowest {max(times):.2f} s, all {sum(times):.0f} s")
