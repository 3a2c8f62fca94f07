"""Hundreds of random mistakes in data and pages: whatever is saved, the answer has a place, a fault and a remedy.

`python tests/data/test_random_mistakes.py 100000 7` tries as many from another beginning (7), says what went wrong with
which bytes, and how long the slowest took.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fictional import OVERRIDES, PEILDATUM, copy_region
from regioplan.data import loading
from regioplan.data.problems import DataError
from regioplan.handwritten import broken_links
from regioplan.pipeline import read_sources
from sharing import remembering_parser

pytestmark = pytest.mark.slow

ROUNDS = 40
PIECES = [
    *("\"", "'", ":", ": ", "- ", "#", " #x", "[", "]", "{", "}", "&a ", "*a", "!", "!!x ", "|", ">", "%", "@", "`"),
    *("\n", "\n\n", "    ", "\t", "\\", "\0", "\u2028", "---\n", "null", "~", "nee", "0", "-1", "1e9", "2025-13", "é"),
    *("<<: ", "[]", "{}", '""', "x: y\n", "  x: y\n", "- - - ", "“", "? ", "\ufeff"),
    *("<script>", "<!-- toon: x -->", "](", "![", "{#x}", "| a | b |\n|---|\n", "<<<<<<< HEAD\n", "\r\n"),
    *("\u202e", "\u200b"),
]  # fmt: skip
BYTES = (*(piece.encode() for piece in PIECES), b"\xff\xfe", b"\x00", b"\xe2\x80", b"\xc3\xa9", b"\x1b[0m", b"\r")
EXTENSIONS = ["attr_list", "def_list", "tables", "toc"]
"""Those of mkdocs.yml."""
SECONDS = 5
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=60), st.dates(), st.sampled_from(PIECES)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def insert(text: str, draw: random.Random) -> str:
    place = draw.randrange(len(text) + 1)
    return text[:place] + draw.choice(PIECES) + text[place:]


def remove(text: str, draw: random.Random) -> str:
    place = draw.randrange(len(text) + 1)
    return text[:place] + text[place + draw.choice((1, 2, 5, 30)) :]


def lose_a_line(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    del lines[draw.randrange(len(lines))]
    return "\n".join(lines)


def double_a_line(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    lines.insert(draw.randrange(len(lines)), draw.choice(lines))
    return "\n".join(lines)


def shift_a_line(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    place = draw.randrange(len(lines))
    lines[place] = " " * draw.randrange(7) + lines[place].strip()
    return "\n".join(lines)


WAYS = (insert, remove, lose_a_line, double_a_line, shift_a_line)


def spoil_bytes(raw: bytes, draw: random.Random) -> bytes:
    """As a disk, a mail program or an editor of pictures would."""
    spoiled = bytearray(raw)
    for _ in range(draw.randint(1, 6)):
        at, way = draw.randrange(len(spoiled) + 1), draw.randrange(6)
        if way == 0:
            spoiled[at:at] = draw.choice(BYTES)
        elif way == 1:
            del spoiled[at : at + draw.randint(1, 80)]
        elif way == 2:
            spoiled[at : at + 1] = bytes([draw.randrange(256)])
        elif way == 3:
            spoiled[at:at] = spoiled[at : at + draw.randint(1, 300)] * draw.randint(1, 4)
        elif way == 4:
            spoiled[at:at] = draw.choice(BYTES) * draw.choice((2, 50, 3000))
        else:
            del spoiled[at:]
    return bytes(spoiled)


class Region:
    """A copy of the fictional region in which one file after the other is spoiled and put right again."""

    def __init__(self, folder: Path) -> None:
        self._root = copy_region(folder)
        found = [*(self._root / "data").rglob("*.yml"), *(self._root / "content").rglob("*.md")]
        self.files = {path: path.read_bytes() for path in sorted(found)}

    def spoiled(self, draw: random.Random) -> tuple[Path, bytes]:
        """A file with one of the mistakes that people make, or with damaged bytes."""
        path = draw.choice([*self.files])
        if draw.random() < 0.5:
            return path, spoil_bytes(self.files[path], draw)
        return path, draw.choice(WAYS)(self.files[path].decode("utf-8"), draw).encode("utf-8", "surrogatepass")

    def answer(self, path: Path, raw: bytes) -> bool:
        """Whether a mistake was found; raises what should never be seen."""
        path.write_bytes(raw)
        try:
            sources = read_sources(self._root, peildatum=PEILDATUM, overrides=OVERRIDES)
        except DataError as error:
            assert all(problem.file and problem.what and problem.how for problem in error.problems)
            assert list(error.problems) == sorted(error.problems)
            return True
        finally:
            path.write_bytes(self.files[path])
        for page in sources.written if path.suffix == ".md" else ():
            if page.file.endswith(f"/{path.name}"):
                markdown.markdown(page.text, extensions=EXTENSIONS)
                list(broken_links(page, (), {}, self._root))
        return False


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Region:
    return Region(tmp_path_factory.mktemp("fouten") / "regio")


def tried(count: int, region: Region, draw: random.Random) -> Iterator[tuple[bool, float]]:
    """Of each try: was a mistake found, and in how many seconds of processor time?"""
    for number in range(count):
        path, raw = region.spoiled(draw)
        start = time.process_time()
        try:
            found = region.answer(path, raw)
        except Exception as error:
            raise AssertionError(f"try {number}, {path.name}: {type(error).__name__}: {error}\n{raw!r}") from error
        yield found, time.process_time() - start


@pytest.mark.parametrize("part", range(5))
def test_any_mistake_gets_an_answer(part: int, region: Region) -> None:
    answers = list(tried(ROUNDS, region, random.Random(part)))
    assert sum(found for found, _ in answers) > ROUNDS / 4
    assert max(seconds for _, seconds in answers) < SECONDS


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data(), value=VALUES)
def test_any_value_in_any_field_gets_an_answer(data: st.DataObject, value: object, region: Region) -> None:
    path = data.draw(st.sampled_from([path for path in region.files if path.suffix == ".yml"]))
    tree = yaml.safe_load(region.files[path])
    inner, keys = tree, sorted(tree) if isinstance(tree, dict) else []
    while keys:
        key = data.draw(st.sampled_from(keys))
        if not isinstance(inner[key], dict | list) or not inner[key] or data.draw(st.booleans()):
            inner[key] = value
            break
        inner = inner[key]
        keys = sorted(inner) if isinstance(inner, dict) else list(range(len(inner)))
    region.answer(path, yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass"))


def try_by_hand(count: int, beginning: int) -> None:
    """Go on after a fault, and tell each once."""
    loading.parse = remembering_parser(loading.parse, most=500)
    draw, slowest, faults, found, start = random.Random(beginning), 0.0, {}, 0, time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        region = Region(Path(folder) / "regio")
        for number in range(1, count + 1):
            try:
                for answered, seconds in tried(1, region, draw):
                    found, slowest = found + answered, max(slowest, seconds)
            except AssertionError as error:
                where = traceback.extract_tb((error.__cause__ or error).__traceback__)[-1]
                if faults.setdefault((where.filename, where.lineno), error) is error:
                    print(f"{where.filename}:{where.lineno}: {str(error)[:3000]}", flush=True)
            if number % 500 == 0 or number == count:
                told = f"{number} tries, {found} answered, {len(faults)} faults, slowest {slowest:.2f} s"
                print(f"{told}, {time.monotonic() - start:.0f} s in all", flush=True)


if __name__ == "__main__":
    try_by_hand(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 16)
