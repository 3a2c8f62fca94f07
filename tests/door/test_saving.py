"""What people keep is written whole or not at all, also when the disk is full, somebody is reading, or all stops."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from regioplan import saving
from regioplan.cache import Cache
from regioplan.saving import lock, save

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


def raising(error: OSError) -> Callable[..., None]:
    def act(*_: object) -> None:
        raise error

    return act
