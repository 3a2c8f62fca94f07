"""Real commands are killed at any moment, with all that they started: what they leave is whole, and the next one makes
what it always makes.

`REGIOPLAN_STORINGEN=200` kills as many, one in five of them in a copy of the real project; `-s` shows what is seen.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from door.test_door import DAY, command, contents
from fictional import ROOT, copy_region
from regioplan.cache import FOLDER
from regioplan.cli.site_folder import PREFIX

KILLS = int(os.environ.get("REGIOPLAN_STORINGEN", "0"))
REAL_DAY = "2026-11-22"
OWN = {".git/HEAD": b"ref", "CNAME": b"regio.example", "doelen/aantekening.txt": b"van mij"}
"""What somebody keeps in the folder of a site; `doelen` is a folder of ours as well."""
SLOGANS = "Dat helpt.", "Zo weet u meer.", "Buren zien elkaar dan."
IN_A_BUILD = {"Path.rename": 6, "Path.replace": 12, "shutil.rmtree": 1, "tempfile.mkstemp": 12}
"""What moves, keeps or throws away, and which times of it are aimed at: renames are those of the swap."""
IN_A_SAVE = {"os.fsync": 2, "Path.replace": 2}
AIMED = """
import itertools, os, shutil, signal, tempfile
from collections.abc import Iterable
from pathlib import Path
calls, act = itertools.count(1), {aim}
def act_or_die(*given, **named):
    if next(calls) == {turn}:
        os.killpg(0, signal.SIGKILL)
    return act(*given, **named)
{aim} = act_or_die
"""
"""Kills a command, with all that it started, just before it does something for the so-manieth time."""


class Project:
    """A region whose slogan changes, with the site that goes with each."""

    def __init__(self, folder: Path, chance: random.Random, *, is_real: bool) -> None:
        self.folder, self.site, self._chance, self._is_real = folder, folder / "site", chance, is_real
        if is_real:
            folder.mkdir()
            for name in ("build.py", "mkdocs.yml", "requirements.txt", "requirements-site.txt"):
                shutil.copy(ROOT / name, folder)
            for name in ("data", "content", "overrides", "plugins"):
                shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            (folder / ".venv").symlink_to(sys.prefix)
        else:
            copy_region(folder)
        self._changing = folder / "data" / "regio.yml"
        self._made: dict[str, dict[str, bytes]] = {}
        for slogan in SLOGANS:
            self._say(slogan)
            start = time.monotonic()
            assert not (done := self._run()).returncode, done.stderr
            self._seconds = time.monotonic() - start
            self._made[slogan] = contents(self.site)
        for name, raw in OWN.items():
            (self.site / name).parent.mkdir(exist_ok=True)
            (self.site / name).write_bytes(raw)
        self._before = self._sources()

    def kill_a_build(self) -> str:
        """Returns what was seen right after it; it begins warm with one file changed, from nothing, or with a whole."""
        before, now = self._slogan, self._chance.choice([slogan for slogan in SLOGANS if slogan != self._slogan])
        self._say(now)
        begin, forgotten = self._chance.choice((("cold", "*"), *[("warm", "site-*")] * 3, ("again", "-")))
        for kept in (self.folder / FOLDER).glob(forgotten):
            kept.unlink()
        how = self._killed(aims=IN_A_BUILD)
        found = contents(self.site) if self.site.is_dir() else None
        if found:  # what is not ours may still be on its way from the old site
            found |= OWN
        assert found in (None, self._site(before), self._site(now))
        assert self._sources() == self._before
        done = self._run()
        assert (done.returncode, done.stderr) == (0, "")
        assert contents(self.site) == self._site(now)
        assert self._sources() == self._before
        assert not list(self.folder.glob(f"{PREFIX}*"))
        return f"{begin} build {how}, {'gone' if found is None else 'new' if found == self._site(now) else 'old'}"

    def kill_a_save(self) -> str:
        """The same of `adressen`, which writes files of people."""
        files = [self.folder / "data" / name for name in ("adressen.yml", "termijnen.yml")]
        before = _said(files)
        assert self._run("adressen").returncode == 0
        after = _said(files)
        self._put(before)
        how = self._killed("adressen", aims=IN_A_SAVE)
        found = _said(files)
        assert all(raw in (before[path], after[path]) for path, raw in found.items())
        done = self._run("adressen")
        assert done.returncode == 0 and (not done.stderr or done.stderr.startswith("Een eerdere opdracht"))
        assert _said(files) == after
        self._put(before)
        assert self._sources() == self._before
        return f"save {how}, {['new' if found[path] == after[path] else 'old' for path in files]}"

    def _killed(self, *words: str, aims: dict[str, int]) -> str:
        """Start a command and kill it, most times at any moment; returns how."""
        line, aim = self._command(*words), self._chance.choice((*aims, *[""] * 6))
        if aim:
            line = command(self.folder, *line[line.index("--peildatum") :])
            line[2] = AIMED.format(aim=aim, turn=self._chance.randint(1, aims[aim])) + line[2]
        nowhere = subprocess.DEVNULL
        process = subprocess.Popen(line, start_new_session=True, stdout=nowhere, stderr=nowhere)
        try:
            process.wait(None if aim else self._chance.uniform(0, self._seconds))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        return f"{'killed' if process.wait() == -signal.SIGKILL else 'done'} {aim or 'at random'}"

    def _run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self._command(*words), capture_output=True, encoding="utf-8", check=False)

    def _command(self, *words: str) -> list[str]:
        if self._is_real:
            return [sys.executable, str(self.folder / "build.py"), "--peildatum", REAL_DAY, *words]
        return command(self.folder, "--peildatum", DAY, *words)

    def _say(self, slogan: str) -> None:
        text = re.sub(r"(?m)^slogan: .*$", f"slogan: {slogan}", self._changing.read_text(encoding="utf-8"))
        self._changing.write_text(text, encoding="utf-8", newline="\n")
        self._slogan = slogan

    def _put(self, files: dict[Path, bytes]) -> None:
        for path, raw in files.items():
            path.write_bytes(raw)
            if not raw:
                path.unlink()  # it was not there

    def _site(self, slogan: str) -> dict[str, bytes]:
        return self._made[slogan] | OWN

    def _sources(self) -> dict[str, bytes]:
        """All else in the folder, but for the file that changes."""
        made = ("site/", f"{FOLDER}/", ".venv/", PREFIX, self._changing.relative_to(self.folder).as_posix())
        found = contents(self.folder).items()
        return {name: raw for name, raw in found if not name.startswith(made) and "__pycache__" not in name}


def _said(files: Iterable[Path]) -> dict[Path, bytes]:
    """What stands in each file; nothing in one that is not there."""
    return {path: path.read_bytes() if path.is_file() else b"" for path in files}


@pytest.mark.slow
@pytest.mark.skipif(not KILLS, reason="REGIOPLAN_STORINGEN says how many commands to kill")
def test_whatever_is_killed_leaves_all_whole(tmp_path: Path) -> None:
    chance, start = random.Random(KILLS), time.monotonic()
    projects = [Project(tmp_path / name, chance, is_real=name == "echt") for name in ("regio", "echt")]
    for number in range(1, KILLS + 1):
        project = projects[number % 5 == 0]
        seen = project.kill_a_save() if number % 8 == 7 else project.kill_a_build()
        print(f"{number:4} {time.monotonic() - start:6.0f} s  {project.folder.name}: {seen}", flush=True)
