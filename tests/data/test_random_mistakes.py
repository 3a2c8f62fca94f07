"""Hundreds of random mistakes in data and pages: whatever is saved, the answer has a place, a fault and a remedy."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from chance import beginning, play, tries
from fictional import OVERRIDES, PEILDATUM, copy_region
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from regioplan.cache import Cache
from regioplan.data.problems import DataError
from regioplan.handwritten import broken_links
from regioplan.pipeline import Sources, read_sources
from regioplan.texts.background import Background
from regioplan.texts.examination import Examination
from regioplan.texts.gathering import written_texts

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
FOREIGN = re.compile(r"\b(error|invalid|expected|found|must|should|unable|cannot|NoneType|input)\b", re.IGNORECASE)
NOT_OURS = re.compile("“[^”]*”")
"""What somebody wrote is told between these."""
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


class InThisProcess(Background):
    """Examines at once, and not beside the rest."""

    def __init__(self) -> None:
        """Begins no process."""

    def run(self, work: Callable[[Any], Any], given: Any) -> Future[Any]:
        done = Future[Any]()
        done.set_result(work(given))
        return done


class Region:
    """A copy of the fictional region in which one file after the other is spoiled and put right again."""

    def __init__(self, folder: Path) -> None:
        self._root = copy_region(folder)
        found = [*(self._root / "data").rglob("*.yml"), *(self._root / "content").rglob("*.md")]
        self.files = {path: path.read_bytes() for path in sorted(found)}
        self._cache = Cache(folder.parent / "kept", is_warm=True)
        self._texts = written_texts(self._sources())
        self.found = 0

    def spoiled(self, draw: random.Random) -> tuple[Path, bytes]:
        """A file with one of the mistakes that people make, or with damaged bytes."""
        path = draw.choice([*self.files])
        if draw.random() < 0.5:
            return path, spoil_bytes(self.files[path], draw)
        return path, draw.choice(WAYS)(self.files[path].decode("utf-8"), draw).encode("utf-8", "surrogatepass")

    def try_one(self, draw: random.Random) -> None:
        path, raw = self.spoiled(draw)
        try:
            self.answer(path, raw)
        except Exception as error:
            raise AssertionError(f"{path.name}: {error}\n{raw!r}") from error

    def answer(self, path: Path, raw: bytes) -> None:
        """Raises what should never be seen."""
        path.write_bytes(raw)
        try:
            sources = self._sources()
            Examination(InThisProcess()).of_changes(sources, self._texts)
        except DataError as error:
            assert all(problem.file and problem.what and problem.how for problem in error.problems)
            assert list(error.problems) == sorted(error.problems)
            assert not FOREIGN.search(NOT_OURS.sub("", str(error)))
            self.found += 1
            return
        finally:
            path.write_bytes(self.files[path])
        for page in sources.written if path.suffix == ".md" else ():
            if page.file.endswith(f"/{path.name}"):
                markdown.markdown(page.text, extensions=EXTENSIONS)
                list(broken_links(page, (), {}, self._root))

    def _sources(self) -> Sources:
        return read_sources(self._root, peildatum=PEILDATUM, overrides=OVERRIDES, cache=self._cache)


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Region:
    return Region(tmp_path_factory.mktemp("fouten") / "regio")


@pytest.mark.parametrize("part", range(5))
def test_any_mistake_gets_an_answer(part: int, region: Region) -> None:
    before, times = region.found, tries(ROUNDS)
    play(times, beginning(part), region.try_one)
    assert region.found - before > times / 4


@seed(beginning(0))
@settings(max_examples=tries(60), deadline=None, database=None, suppress_health_check=list(HealthCheck))
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
