"""What people keep is written whole or not at all, also when the disk is full, somebody is reading, or all stops."""

from __future__ import annotations

import itertools
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from door.test_site_folder import die_in
from regioplan import saving
from regioplan.cache import Cache
from regioplan.saving import JOURNAL, lock, save, save_all, undo

OLD, NEW = "adressen:\n  - /oud/\n", "adressen:\n  - /oud/\n  - /één/\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "adressen.yml"
    path.write_text(OLD, encoding="utf-8", newline="")
    path.chmod(0o664)
    return path


def test_a_file_is_replaced_with_its_rights_and_its_line_ends(file: Path) -> None:
    save(file, NEW.replace("\n", "\r\n"))
    assert file.read_bytes() == NEW.replace("\n", "\r\n").encode()
    assert file.stat().st_mode & 0o777 == 0o664
    assert list(file.parent.iterdir()) == [file]


def test_a_link_still_leads_to_what_it_led_to(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "verwijzing.yml"
    link.symlink_to(file)
    save(link, NEW)
    assert link.is_symlink() and file.read_text(encoding="utf-8") == NEW


@pytest.mark.skipif(not hasattr(os, "fork"), reason="what writes is killed in a process of its own")
@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_killed_while_writing_the_old_file_is_whole(moment: str, file: Path) -> None:
    if (child := os.fork()) == 0:
        for module, name in ((os, "fsync"), (Path, "replace")):
            if name == moment:
                setattr(module, name, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        save(file, NEW)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert file.read_text(encoding="utf-8") == OLD
    left = [path.name for path in file.parent.iterdir() if path != file]
    assert all(name.startswith(".") for name in left), "nothing takes half a file for data"
    (file.parent / ".adressen.yml.swp").write_text("of an editor", encoding="utf-8")
    save(file, NEW)
    assert file.read_text(encoding="utf-8") == NEW
    assert sorted(path.name for path in file.parent.iterdir()) == [".adressen.yml.swp", file.name]


def test_what_another_program_is_writing_is_left_to_it(file: Path) -> None:
    half = file.with_name(f".{file.name}.1")
    with half.open("wb") as other:
        lock(other.fileno())
        save(file, NEW)
        assert half.is_file()
    save(file, OLD)
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(("module", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    module: object, name: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, raising(OSError(28, "full")))
    with pytest.raises(OSError, match="full"):
        save(file, NEW)
    assert file.read_text(encoding="utf-8") == OLD
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_is_open_elsewhere_is_tried_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where a spreadsheet or a virus scanner holds it."""
    replace, held = Path.replace, [PermissionError(13, "in use"), PermissionError(13, "in use")]

    def try_again(self: Path, to: Path) -> Path:
        if held:
            raise held.pop()
        return replace(self, to)

    monkeypatch.setattr(Path, "replace", try_again)
    save(file, NEW)
    assert file.read_text(encoding="utf-8") == NEW
    monkeypatch.setattr(Path, "replace", raising(PermissionError(13, "in use")))
    monkeypatch.setattr(saving, "SECONDS_IN_USE", 0.1)
    with pytest.raises(PermissionError):
        save(file, OLD)
    assert file.read_text(encoding="utf-8") == NEW
    assert list(file.parent.iterdir()) == [file]


def test_a_full_disk_gets_no_fuller_of_what_cannot_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", raising(OSError(28, "full")))
    Cache(tmp_path).save("iets", b"x")
    assert not list(tmp_path.iterdir())


FILES = {"data/komt/a.yml": "a", "data/adressen.yml": NEW, "data/gaat.yml": None, "content/b.md": "b"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two of the files that a command changes."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "adressen.yml").write_bytes(OLD.encode())
    (tmp_path / "data" / "gaat.yml").write_bytes(b"gaat\r\n")
    return tmp_path


def said(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in found}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="what writes is killed in a process of its own")
def test_killed_between_several_files_all_are_as_they_were(project: Path) -> None:
    before = said(project)
    for step in range(1, 20):
        if (child := os.fork()) == 0:
            calls = itertools.count(1)
            for name in ("replace", "unlink"):
                die_in(Path, name, calls, step)
            save_all(project, FILES)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            break
        undo(project)
        assert said(project) == before, step
    assert step > 5, "a journal, three files, one that goes, and the end of it"
    assert said(project) == {name: text for name, text in FILES.items() if text is not None}


@pytest.mark.skipif(sys.platform == "win32", reason="what is open stays there until it is closed")
def test_at_no_moment_another_command_takes_back_what_was_written(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink, taken_back = Path.unlink, list[list[str]]()

    def meanwhile(self: Path, missing_ok: bool = False) -> None:
        if self == project / JOURNAL and self.exists():
            taken_back.append(undo(project))
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", meanwhile)
    save_all(project, FILES)
    assert taken_back == [[]]
    assert said(project) == {name: text for name, text in FILES.items() if text is not None}


def test_a_disk_that_fills_up_leaves_all_as_it_was(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, replace, calls = said(project), Path.replace, itertools.count(1)

    def full_once(self: Path, to: Path) -> Path:
        if next(calls) == 3:
            raise OSError(28, "full")
        return replace(self, to)

    monkeypatch.setattr(Path, "replace", full_once)
    with pytest.raises(OSError, match="full"):
        save_all(project, FILES)
    assert said(project) == before


def test_with_very_many_files_their_folder_is_looked_into_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked, iterdir = list[Path](), Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda self: looked.append(self) or iterdir(self))
    save_all(project, {f"data/nieuw-{number}.yml": "nieuw" for number in range(30)})
    assert len(looked) <= 2, "for the journal, and for the files"


def test_a_journal_that_somebody_damaged_says_nothing(project: Path) -> None:
    (project / JOURNAL).write_text('{"data/adressen.yml": [', encoding="utf-8")
    before = said(project)
    assert undo(project) == []
    assert said(project) == before


def test_what_somebody_changed_since_stays(project: Path) -> None:
    told = {"data/adressen.yml": (OLD, NEW), "data/gaat.yml": ("x", None), "data/nieuw.yml": (None, "nieuw")}
    (project / JOURNAL).write_text(json.dumps(told), encoding="utf-8")
    (project / "data" / "nieuw.yml").write_text("nieuw", encoding="utf-8")
    with (project / JOURNAL).open("rb") as running:
        lock(running.fileno())
        assert undo(project) == [], "its command still runs"
    assert undo(project) == ["data/nieuw.yml"]
    assert undo(project) == []
    assert said(project) == {"data/adressen.yml": OLD, "data/gaat.yml": "gaat\r\n"}


def raising(error: OSError) -> Callable[..., None]:
    def act(*_: object) -> None:
        raise error

    return act
