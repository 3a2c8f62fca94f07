"""Files as nobody meant them: seeded damage to bytes and to parts, and anything at all in a cell.

All of them are kept with `--bewaar`.
"""

from __future__ import annotations

import contextlib
import gc
import io
import random
import re
import shutil
import tempfile
import time
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from chance import beginning, play, tries
from fictional import copy_region
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from regioplan.cache import Cache, digest
from regioplan.cli.antwoorden import Lezer, contradictions
from regioplan.cli.verwerk import take_in
from regioplan.cli.werkbladen import read_rows
from regioplan.data.loading import load
from regioplan.derived.derivation import Derivation
from regioplan.derived.kolommen import GEVRAAGD

from cli import sheets

pytestmark = pytest.mark.slow

DAY = date(2026, 3, 1)
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
}
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
TYPED: tuple[Any, ...] = (
    *Path(__file__).with_name("getypt.txt").read_text(encoding="utf-8").splitlines(),
    *("\x07", "\u202e", "é\U0001f600", "  ", "x" * 9000, True, 0, 0.3, sheets.Share(1.25), -1, 30, 10**30, 1e-9),
    *(datetime(2025, 6, 30), datetime(1900, 1, 1), datetime(9999, 12, 31)),
)
CELLS = st.one_of(
    st.text(max_size=40),
    st.sampled_from([*TYPED, *MARKS]),
    st.floats(),
    st.integers(),
    st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(9999, 12, 31)),
    st.booleans(),
)
ROWS = st.lists(st.dictionaries(st.sampled_from([kolom.id for kolom in GEVRAAGD]), CELLS), max_size=4)


class Editor:
    """Somebody who keeps whatever comes in, in a copy of the fictional region that is the same again each time."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.root = folder, copy_region(folder / "regio")
        self.cache, self.given = Cache(folder / "kept"), folder / "inkomend"
        self.given.mkdir()
        self.before = self._files()
        self.kept = 0
        self._good = sources(self.given)

    def try_one(self, chance: random.Random) -> None:
        """A damaged file; one in five is of good form, with anything in its cells."""
        name, raw = damaged(chance, self._good) if chance.random() < 0.8 else odd(chance, self.given)
        path = self.given / name
        path.write_bytes(raw)
        try:
            self.take_in(path)
        except BaseException as error:
            kept = shutil.copy(path, f"{tempfile.gettempdir()}/fuzz-{digest(raw)[:8]}-{name}")
            raise AssertionError(f"{kept}: {error}") from error

    def take_in(self, path: Path) -> None:
        """Fails when it leaves more than reports and answers."""
        with contextlib.redirect_stdout(io.StringIO()) as said:
            take_in(self.root, [path], peildatum=DAY, keep=True, questions=self.folder / "vragen", cache=self.cache)
        assert "Traceback" not in said.getvalue()
        after = self._files()
        assert self.before.items() <= after.items(), "nothing that was there changes"
        new = {name: self.folder / name for name in after.keys() - self.before.keys()}
        for name, made in new.items():
            assert re.fullmatch(r"regio/data/(?:meldingen|antwoorden)/(?:\.notities/)?[\w-]+\.(?:yml|txt)", name), name
            if made.suffix == ".yml":
                self.kept += 1
                assert not re.search(r"(?m)^(?!id)\w+: ['\"]?[=@]", made.read_text(encoding="utf-8")), name
            made.unlink()

    def _files(self) -> dict[str, tuple[int, int]]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        told = {path.relative_to(self.folder).as_posix(): path.stat() for path in found}
        ours = ("kept/", "inkomend/", "vragen/")
        return {name: (one.st_size, one.st_mtime_ns) for name, one in told.items() if not name.startswith(ours)}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Editor:
    return Editor(tmp_path_factory.mktemp("redactie"))


def damaged(chance: random.Random, sources: dict[str, bytes]) -> tuple[str, bytes]:
    """A file with something wrong: in its bytes, or in one of the parts of a workbook that is packed again."""
    name = chance.choice(list(sources))
    raw = bytearray(sources[name])
    if not name.endswith((".xlsx", ".ods")) or chance.random() < 0.4:
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
    """A good file of each kind: of both programs, and as the form saves it."""
    rows = [ROW, ROW | {"kenmerk": MARKS[1], "waarde": "=1+1"}, ROW | {"kenmerk": MARKS[2]}]
    form = [
        ROW | {"kenmerk": MARKS[1], "sinds": "Q1 2025", "waarde": "30", "gemeten_op": "30-6-2025"},
        {"kenmerk": MARKS[2], "status": "Niets veranderd"},
        ROW | {"sinds": "2025", "tekst": 'Het "scherm"\nstaat er.', "bewijs": "'=1+1"},
    ]
    made = [
        sheets.xlsx(folder / "a.xlsx", rows, also=lambda _book, sheet: sheet.merge_range(3, 3, 5, 5, "x")),
        sheets.ods(folder / "a.ods", rows),
        sheets.csv(folder / "a.csv", rows),
        sheets.csv(folder / "formulier.csv", form),
    ]
    return {path.name: path.read_bytes() for path in made}


def odd(chance: random.Random, folder: Path) -> tuple[str, bytes]:
    """A file that a program made, with what people and machines type in its cells."""
    ids = [kolom.id for kolom in GEVRAAGD if kolom.id != "kenmerk"]
    rows = []
    for mark in chance.choices(MARKS, k=chance.randint(1, 6)):
        typed = {id: chance.choice(TYPED) for id in chance.sample(ids, chance.randint(1, 8))}
        rows.append({"kenmerk": mark, "status": chance.choice(("Klaar", "Bezig", "Niets veranderd", "?")), **typed})
    kind = chance.choice(("xlsx", "ods", "csv"))
    path: Path = getattr(sheets, kind)(folder / f"odd.{kind}", rows)
    return path.name, path.read_bytes()


def test_no_damage_gives_a_trace_takes_long_or_writes_elsewhere(editor: Editor) -> None:
    play(tries(200), beginning(14), editor.try_one)
    assert editor.kept, "some of it is kept"


def test_five_thousand_rows_are_read_and_understood_in_time(editor: Editor) -> None:
    d = Derivation(load(editor.root, peildatum=DAY), DAY)
    rows = [ROW | {"tekst": f"Er staan {number} schermen."} for number in range(5000)]
    for made in (sheets.xlsx(editor.given / "many.xlsx", rows), sheets.ods(editor.given / "many.ods", rows)):
        gc.collect()
        gc.disable()  # what other tests left in this process is not looked through: a command has none of that
        start = time.process_time()
        reader = Lezer(d, lambda _id: "")
        contradictions(reader.read(read_rows(made)[0]), reader.reported, DAY)
        used = time.process_time() - start
        gc.enable()
        assert used < 3


@seed(beginning(0))
@settings(max_examples=tries(60), deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(rows=ROWS, kind=st.sampled_from(["xlsx", "ods", "csv"]))
def test_anything_in_a_cell_is_a_value_or_a_question(rows: list[dict[str, Any]], kind: str, editor: Editor) -> None:
    try:
        path = getattr(sheets, kind)(editor.given / f"any.{kind}", rows)
    except (TypeError, ValueError, UnicodeEncodeError):
        return  # no program can write such a cell either
    editor.take_in(path)
