"""A project that is moved, renamed or copied runs its own program; a set-up that no longer fits is made again."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from fictional import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a folder of Python is made otherwise on Windows")

SAYS_WHERE = "def main(arguments, root):\n    print(__file__, root, *arguments, sep='\\n')\n    return 0\n"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is set up, with a program that only says where it stands."""
    folder = tmp_path_factory.mktemp("projecten") / "origineel"
    program = folder / "plugins" / "regioplan" / "cli" / "main.py"
    program.parent.mkdir(parents=True)
    program.write_text(SAYS_WHERE, encoding="utf-8")
    for name in ("build.py", "requirements.txt", "requirements-site.txt"):
        shutil.copy(ROOT / name, folder / name)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / ".venv")], check=True)
    door = door_of(folder)
    prints = "\n".join(map(door._fingerprint, (door.LOCK, door.LOCK_WITH_TESTS)))
    (folder / ".venv" / "regioplan-lock").write_text(prints, encoding="utf-8")
    packages = next((folder / ".venv" / "lib").glob("python*/site-packages"))
    (packages / "regioplan-of-before.pth").write_text(str(folder / "plugins"), encoding="utf-8")
    return folder


def door_of(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("door", folder / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["map met spaties", "één ünïcode", "a#b%c"])
def test_a_copy_never_runs_the_program_of_the_original(name: str, original: Path, tmp_path: Path) -> None:
    copy = tmp_path / name
    shutil.copytree(original, copy, symlinks=True)
    moved = copy.rename(tmp_path / f"{name} 2")
    done = subprocess.run(
        [sys.executable, str(moved / "build.py"), "controleer"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": str(original / "plugins"), "PYTHONUTF8": "1"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    program = moved / "plugins" / "regioplan" / "cli" / "main.py"
    assert done.stdout.splitlines() == [str(program), str(moved), "controleer"]


def another_lock(folder: Path) -> None:
    (folder / "requirements-site.txt").write_text("anders==1", encoding="utf-8")


def a_set_up_that_was_interrupted(folder: Path) -> None:
    (folder / ".venv" / "regioplan-lock").unlink()


def a_python_that_is_gone(folder: Path) -> None:
    config = folder / ".venv" / "pyvenv.cfg"
    config.write_text(
        config.read_text(encoding="utf-8").replace("executable = ", "executable = /weg"), encoding="utf-8"
    )


def a_python_that_became_another_one(folder: Path) -> None:
    python = folder / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to(shutil.which("true"))


def a_copy_without_links(folder: Path) -> None:
    python = folder / ".venv" / "bin" / "python"
    content = python.read_bytes()
    python.unlink()
    python.write_bytes(content)


def no_folder_at_all(folder: Path) -> None:
    shutil.rmtree(folder / ".venv")


@pytest.mark.parametrize(
    "spoil",
    [
        another_lock,
        a_set_up_that_was_interrupted,
        a_python_that_is_gone,
        a_python_that_became_another_one,
        a_copy_without_links,
        no_folder_at_all,
    ],
)
def test_a_set_up_that_does_not_fit_is_made_again(
    spoil: Callable[[Path], None], original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kopie"
    shutil.copytree(original, folder, symlinks=True)
    assert door_of(folder)._is_ready(door_of(folder).LOCK)
    spoil(folder)
    door = door_of(folder)
    asked: list[list[str]] = []
    monkeypatch.setattr(door.subprocess, "call", lambda command, **_: asked.append(command) or 0)
    monkeypatch.setattr(sys, "argv", ["build.py"])
    (folder / ".venv" / "lib").mkdir(parents=True, exist_ok=True)
    packages = Path(door.sysconfig.get_path("purelib", "venv", {"base": str(folder / ".venv")}))
    packages.mkdir(parents=True, exist_ok=True)
    assert door.main() == 0
    made = [command for command in asked if "venv" in command]
    fetched = [command for command in asked if "pip" in command]
    assert len(made) == (spoil is not another_lock), "packages are added to a folder that is still good"
    assert [command[-1] for command in fetched] == [str(folder / "requirements-site.txt")]
    assert asked[-1] == [str(folder / ".venv" / "bin" / "python"), str(folder / "build.py")]
    assert (packages / (packages / "_regioplan.pth").read_text(encoding="utf-8")).resolve() == folder / "plugins"


def test_a_set_up_that_cannot_be_written_is_told_in_dutch(original: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kopie"
    shutil.copytree(original, folder, symlinks=True)
    stamp = folder / ".venv" / "regioplan-lock"
    stamp.unlink()
    stamp.mkdir()  # nobody can write there, root neither
    done = subprocess.run(
        [sys.executable, str(folder / "build.py")], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"{stamp} is niet te gebruiken. Is de schijf vol, of is deze map van een ander?\n")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("command", "lock"), [("test", "requirements.txt"), ("bouw", "requirements-site.txt")])
def test_only_tests_fetch_what_tests_need(
    command: str, lock: str, original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kopie"
    shutil.copytree(original, folder, symlinks=True)
    for name in ("requirements.txt", "requirements-site.txt"):
        (folder / name).write_text(f"{name}==1", encoding="utf-8")
    door, asked = door_of(folder), []
    monkeypatch.setattr(door.subprocess, "call", lambda command, **_: asked.append(command) or 0)
    monkeypatch.setattr(sys, "argv", ["build.py", command])
    assert door.main() == 0
    assert [Path(given[-1]).name for given in asked if "pip" in given] == [lock]
    assert door._is_ready(door.LOCK) and door._is_ready(door.LOCK_WITH_TESTS) == (command == "test")
