"""Anything at all behind build.py: the answer is Dutch, and nothing is written but where the command says."""

from __future__ import annotations

import os
import random
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from chance import beginning, play, tries
from cli.test_verwerk_fuzz import damaged, sources
from door.test_door import DAY, FOREIGN, run
from fictional import copy_region
from regioplan.cache import FOLDER
from regioplan.cli.main import _TABLE

pytestmark = pytest.mark.slow

LONG = {"", "bouw", "exporteer", "uitgeven", "controleer", "taal", "bekijk", "test", "meet"}
"""Commands that make a site, examine its texts, or do not end: seldom or never tried."""
NEVER = {"bekijk", "test", "meet"}
WITHOUT = {"zoals-het-was", "gegeven", FOLDER}
"""What is not looked at for changes."""
IDS = (
    *("fijne-buurt", "een-scherm", "prettig-thuis", "ziekenhuis-de-reiger", "buren-kennen", "voorjaar-2026"),
    *("doel/fijne-buurt", "coalitie/prettig-thuis", "partner/ziekenhuis-de-reiger", "cijfer/buren-kennen"),
    *("data/doelen/fijne-buurt.yml", "begrip/mantelzorg", "uitvraag/voorjaar-2026", "verhaal/x", "pagina/over"),
    *("een-scherm-r1", "melding/2025-01-01-x"),
)
TYPED = (
    *("", " ", "-", "--", "---", "=", "/", "//", "..", "../..", "~", ".", "*", "?", "%s", "{}", "{0}", "\\"),
    *("'", '"', "`x`", "$(x)", "é", "\u202e", "\u200b", "\U0001f600", "\udcff", "a" * 300, "a/" * 2000, "x\ny"),
    *("\t", "\x1b[31m", "NUL", "com1", "-1", "0", "1e9", "9" * 400, "nan", "2026-02-30", "9999-12-31", "2026-03-01"),
    *("2025", "2026-Q2", "Q2 2026", "mei 2026", "0000", "Het werk liep uit.", "<script>", "[x](y)", "voortgangsbrief"),
    *("ja", "nee", "stop", "B1", "tekst", "json", "html", "/over/", "https://", "http://[", "//x", "doel/", "/doel"),
    *("doel/..", "doel/../../x", "doel/FIJNE-BUURT", "doel/fijne buurt"),
)


class Somebody:
    """Types commands in a project that is the same again each time, beside a folder with files of all kinds."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.project, self.files = folder, copy_region(folder / "regio"), folder / "bestanden"
        self.files.mkdir()
        self._good = sources(self.files)
        for table in Path(__file__).parents[1].joinpath("cli", "tabellen").iterdir():
            self._good[table.name] = table.read_bytes()
        self._good["tekst.md"] = b"# Kop\n\nDit is een zin. En dit ook.\n"
        (self.files / "map").mkdir()
        (self.files / "map" / "a.csv").write_bytes(self._good["a.csv"])
        shutil.copytree(self.project, folder / "zoals-het-was")
        self._before = self._seen()

    def try_one(self, chance: random.Random) -> None:
        name, raw = damaged(chance, self._good)
        given = self.files / f"gegeven{Path(name).suffix}"
        given.write_bytes(raw if chance.random() < 0.5 else self._good[name])
        words = self._words(chance, given)
        try:
            self._type(words, chance)
        except Exception as error:
            raise AssertionError(f"{words}: {error}") from error
        finally:
            given.unlink()

    def _type(self, words: list[str], chance: random.Random) -> None:
        answers = "".join(f"{chance.choice((*TYPED, *IDS))}\n" for _ in range(chance.randrange(20)))
        done = run(self.project, *words, answers=answers.encode("utf-8", "replace").decode())
        said = done.stdout + done.stderr
        assert done.returncode in (0, 1, 2), done.returncode
        assert "programma zelf" not in said, said
        assert not re.search("|".join((*FOREIGN, "\\[errno")), said.lower()), said
        now = self._seen()
        changed = {name for name in {*now, *self._before} if now.get(name) != self._before.get(name)}
        if changed:
            self._put_back(changed, now)
        named = {os.path.normpath(self.project / word) for word in words if word and len(word) < 200}
        ours = (f"regio/{name}/" for name in ("data", "content", FOLDER, "site", "export", "uitvraag", ".uitgaven"))
        allowed = (*ours, *(f"{os.path.relpath(path, self.folder)}" for path in named))
        assert not (strange := [name for name in changed if not name.startswith(allowed)]), strange

    def _words(self, chance: random.Random, given: Path) -> list[str]:
        commands = [name for name in _TABLE["commands"] if name not in NEVER]
        name = chance.choice(commands)
        if name in LONG and chance.random() < 0.97:
            name = chance.choice([name for name in commands if name not in LONG])
        said = _TABLE["commands"][name]
        words = []
        for option in _options(said):
            is_needed = not option["name"].startswith("-") or option.get("required")
            if chance.random() < (0.95 if is_needed else 0.25):
                words += [] if not option["name"].startswith("-") else [option["name"]]
                if "action" not in option:
                    words.append(self._value(chance, option, given))
        if chance.random() < 0.1:
            words.insert(chance.randrange(len(words) + 1), chance.choice(TYPED))
        return ["--peildatum", DAY, *([name] if chance.random() < 0.98 else [chance.choice(TYPED)]), *words]

    def _value(self, chance: random.Random, option: dict[str, Any], given: Path) -> str:
        kind = chance.random()
        if kind < 0.2:
            return chance.choice(TYPED)
        if "choices" in option:
            return str(chance.choice(option["choices"]))
        if option.get("type") == "pad":
            places = (
                given,
                given.name,
                self.files,
                self.files / "map",
                self.files / "nieuw",
                "data",
                "content/over.md",
            )
            return str(chance.choice((*places, self.project / "data" / "doelen" / "fijne-buurt.yml", "nergens/x.csv")))
        if option.get("type") == "dag":
            return chance.choice(("2026-01-01", "2025-06-30", "2027-01-01"))
        return chance.choice(IDS) if kind < 0.7 else chance.choice(TYPED)

    def _seen(self) -> dict[str, tuple[int, int]]:
        found = (path for path in self.folder.rglob("*") if path.is_file() and not WITHOUT & {*path.parts, path.stem})
        told = {path.relative_to(self.folder).as_posix(): path.stat() for path in found}
        return {name: (one.st_size, one.st_mtime_ns) for name, one in told.items()}

    def _put_back(self, changed: set[str], now: dict[str, tuple[int, int]]) -> None:
        for name in changed:
            old = self.folder / "zoals-het-was" / Path(name).relative_to("regio") if name.startswith("regio/") else None
            if old and old.is_file():
                shutil.copy2(old, self.folder / name)
            elif name in now and name not in self._before:
                (self.folder / name).unlink()


def _options(said: dict[str, Any]) -> list[dict[str, Any]]:
    shared = _TABLE["shared"]
    asked = [shared[option] if isinstance(option, str) else [option] for option in said.get("options", ())]
    return [option for options in asked for option in options if option["name"] != "--peildatum"]


@pytest.fixture(scope="module")
def somebody(tmp_path_factory: pytest.TempPathFactory) -> Somebody:
    return Somebody(tmp_path_factory.mktemp("iemand"))


def test_whatever_is_typed_gets_an_answer_and_writes_nowhere_else(somebody: Somebody) -> None:
    play(tries(60), beginning(3), somebody.try_one)
