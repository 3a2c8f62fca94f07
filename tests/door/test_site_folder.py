"""The folder of a site is never anybody else's, and at no moment is the old site lost.

What makes a site is played here by a few files; in test_kills.py real builds are killed.
"""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest
from regioplan.cli import making, site_folder
from regioplan.cli.site import build

DAY = date(2026, 3, 1)
OWN = {".git/HEAD": "ref", "CNAME": "regio.example", "doelen/aantekening.txt": "van mij", "leeg/": ""}
"""What somebody keeps in the folder of a site; `doelen` is a folder of ours as well."""


@pytest.fixture(autouse=True)
def played(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """The sites that builds make, one after the other; the last one again and again."""
    sites = [{"index.html": "nieuw", "doelen/een/index.html": "een"}]

    def make(_: Path, folder: Path, **__: object) -> str:
        fill(folder, sites.pop(0) if len(sites) > 1 else sites[0])
        return "Klaar"

    monkeypatch.setattr(making, "make", make)
    monkeypatch.setattr(site_folder, "SECONDS_TO_SWAP", 0.3)
    return sites


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project without anything in it."""
    folder = tmp_path / "project"
    fill(folder, {"data/regio.yml": "", "mkdocs.yml": ""})
    return folder


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir() if name.endswith("/") else path.write_text(text, encoding="utf-8")


def seen(folder: Path) -> dict[str, str]:
    """Everything in a folder, but for our list."""
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file():
            found[name] = path.read_text(encoding="utf-8")
        elif not any(path.iterdir()):
            found[f"{name}/"] = ""
    return {name: text for name, text in found.items() if name != site_folder.LIST}


def test_what_is_not_ours_stays_and_what_is_ours_goes(root: Path, played: list[dict[str, str]]) -> None:
    played[:0] = [{"index.html": "oud", "weg/index.html": "weg", "doelen/twee/index.html": "twee"}]
    assert build(root, None, peildatum=DAY) == 0
    fill(root / "site", OWN)
    (root / "site" / "verwijzing").symlink_to(root / "mkdocs.yml")
    (root / "site").chmod(0o750)
    assert build(root, None, peildatum=DAY) == 0
    kept = {"verwijzing": "", **OWN, "index.html": "nieuw", "doelen/een/index.html": "een"}
    assert seen(root / "site") == kept
    assert (root / "site" / "verwijzing").is_symlink() and (root / "site").stat().st_mode & 0o777 == 0o750
    assert not list(root.glob(f"{site_folder.PREFIX}*"))


@pytest.mark.parametrize("name", ["los/index.html", "los", "nieuw.html"])
def test_what_somebody_put_in_the_place_of_a_page_is_not_overwritten(
    name: str, root: Path, played: list[dict[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    played.append({"los/index.html": "ons", "nieuw.html": "ons"})
    assert build(root, None, peildatum=DAY) == 0
    fill(root / "site", {name: "van mij"})
    before = seen(root / "site")
    assert build(root, None, peildatum=DAY) == 1
    assert f"iets van uzelf waar een pagina moet komen: {name}" in capsys.readouterr().err
    assert seen(root / "site") == before


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_socket(path: Path) -> None:
    where = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may not be long
    socket.socket(socket.AF_UNIX).bind(path.name)
    os.chdir(where)


def a_link(path: Path) -> None:
    (path.parent / "leeg").mkdir()
    path.symlink_to("leeg")


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to("nergens")


def a_file(path: Path) -> None:
    path.write_text("van mij", encoding="utf-8")


def a_folder_in_a_file(path: Path) -> None:
    a_file(path.parent)


def a_folder_with_an_empty_plan(path: Path) -> None:
    fill(path, {"data/v1/plan.json": "{}"})


def a_folder_of_photographs(path: Path) -> None:
    fill(path, {"vakantie.jpg": "foto"})


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes and sockets in a folder")
@pytest.mark.parametrize(
    "make",
    [
        a_pipe,
        a_socket,
        a_link,
        a_link_to_nothing,
        a_file,
        a_folder_in_a_file,
        a_folder_with_an_empty_plan,
        a_folder_of_photographs,
    ],
)
def test_what_is_there_already_is_refused(
    make: Callable[[Path], None], root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "elders").mkdir()
    target = tmp_path / "elders" / "uit" if make is not a_folder_in_a_file else tmp_path / "elders" / "map" / "uit"
    make(target)
    before = _found_in(tmp_path)
    assert build(root, target, peildatum=DAY) == 2
    told = capsys.readouterr().err
    assert "Kies de map zelf" in told or "Kies een lege map" in told
    assert _found_in(tmp_path) == before


def _found_in(folder: Path) -> dict[Path, tuple[int, ...]]:
    """All that is in a folder, as it was last changed; that somebody looked is no change."""
    found = {path: path.lstat() for path in folder.rglob("*")}
    return {path: (it.st_ino, it.st_mode, it.st_size, it.st_mtime_ns, it.st_ctime_ns) for path, it in found.items()}


@pytest.mark.skipif(os.name == "nt", reason="names of another system")
@pytest.mark.parametrize(
    "target",
    [
        "/",
        "/dev/null",
        "/dev/stdout",
        "/dev/zero",
        "/home",
        "/Users/jan",
        "/proc",
        "/dev",
        "~",
        "~/..",
        "NUL",
        "com1.txt",
    ],
)
def test_devices_homes_roots_and_mount_points_are_refused(target: str, root: Path) -> None:
    assert site_folder.refusal(Path(target).expanduser().absolute(), root)


def test_the_project_and_what_is_above_it_are_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = seen(root)
    for target in (root, root.parent, root / "data", root / "data" / "site", root / ".git" / "x", root / "mkdocs.yml"):
        assert build(root, target, peildatum=DAY) == 2
        assert "Kies een lege map" in capsys.readouterr().err
    assert seen(root) == before


@pytest.fixture(params=[True, False], ids=["at once", "one after the other"])
def changing_places(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether two folders can change places at once: not on every system, nor on every disk."""
    if not request.param:
        monkeypatch.setattr(site_folder, "_exchange", lambda *_: False)
    return bool(request.param and sys.platform == "linux")


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a build is killed in a process of its own")
def test_killed_at_any_step_the_old_site_is_whole(changing_places: bool, root: Path) -> None:
    target = root / "site"
    assert build(root, target, peildatum=DAY) == 0
    fill(target, OWN)
    before = seen(target)
    for _ in "once", "with what those left behind":
        for step in itertools.count(1):
            if _killed_at(step, root) == 0:
                break
            assert target.is_dir() or not changing_places, f"no site, killed at step {step}"
            site_folder.sweep(target)
            assert seen(target) == before, f"killed at step {step}"
        renames = 1 if changing_places else 3
        assert step > 9 + renames, "a rename for each of the own files, and of sites, and writing them"
        assert seen(target) == before


def _killed_at(step: int, root: Path) -> int:
    """How a build ends that is killed at its so-manieth change on the disk; 0 when it had fewer."""

    def run() -> int:
        steps = itertools.count(1)
        for of, name in ((Path, "mkdir"), (Path, "rename"), (Path, "write_text"), (shutil, "rmtree")):
            die_in(of, name, steps, step)
        return build(root, None, peildatum=DAY)

    return os.waitstatus_to_exitcode(os.waitpid(_forked(run), 0)[1])


def _forked(run: Callable[[], int]) -> int:
    """A child that ends with what `run` returns, whatever happens: it may never go on as a second pytest."""
    if (child := os.fork()) == 0:
        code = 9
        try:
            code = run()
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    return child


def die_in(of: object, name: str, steps: Iterator[int], last: int) -> None:
    """Let an act end the process at once when it is the so-manieth step."""
    act = getattr(of, name)

    def act_or_die(*given: object, **named: object) -> object:
        if next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return act(*given, **named)

    setattr(of, name, act_or_die)


@pytest.mark.slow
@pytest.mark.parametrize("error", [PermissionError(13, "in use"), OSError(28, "full"), KeyboardInterrupt()])
@pytest.mark.parametrize("failing", range(1, 7))
def test_a_swap_that_fails_at_any_rename_is_undone(
    failing: int, error: BaseException, changing_places: bool, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where a virus scanner or a window that shows the folder holds it."""
    target = root / "site"
    assert build(root, None, peildatum=DAY) == 0
    fill(target, OWN)
    before = seen(target)
    rename, count = Path.rename, itertools.count(1)

    def held(self: Path, to: Path) -> Path:
        if next(count) == failing:
            raise error
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", held)
    if isinstance(error, KeyboardInterrupt):
        is_reached = failing <= (4 if changing_places else 6)  # four of own files, and one for each site
        with pytest.raises(KeyboardInterrupt) if is_reached else nullcontext():
            build(root, None, peildatum=DAY)
    else:
        assert build(root, None, peildatum=DAY) == 0, "the second try is better"
    assert seen(target) == before
    assert not list(root.glob(f"{site_folder.PREFIX}*"))


@pytest.mark.usefixtures("changing_places")
def test_a_folder_that_stays_in_use_keeps_the_old_site(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(root, None, peildatum=DAY) == 0
    fill(root / "site", OWN)
    before = seen(root / "site")

    def held(self: Path, _: Path) -> Path:
        raise PermissionError(13, "in use", str(self))

    monkeypatch.setattr(Path, "rename", held)
    assert build(root, None, peildatum=DAY) == 1
    told = capsys.readouterr().err
    assert "is in gebruik" in told and "De site is niet veranderd." in told and "in use" not in told
    assert seen(root / "site") == before


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="builds run beside each other in processes of their own")
def test_three_builds_at_once_lose_nothing(root: Path) -> None:
    assert build(root, None, peildatum=DAY) == 0
    fill(root / "site", OWN)
    before = seen(root / "site")

    def run() -> int:
        site_folder.SECONDS_TO_SWAP = 20
        return max(build(root, None, peildatum=DAY) for _ in range(8))

    children = [_forked(run) for _ in range(3)]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]
    assert seen(root / "site") == before
    assert not list(root.glob(f"{site_folder.PREFIX}*"))


@pytest.mark.slow
def test_a_site_that_another_build_is_just_replacing_is_no_reason_to_refuse(root: Path) -> None:
    assert build(root, None, peildatum=DAY) == 0
    target, away, is_over = root / "site", root / "even-weg", threading.Event()

    def replace() -> None:
        while not is_over.is_set():
            target.rename(away)
            away.rename(target)

    other = threading.Thread(target=replace)
    other.start()
    try:
        answers = set()
        until = time.monotonic() + 1
        while time.monotonic() < until:
            answers.add(site_folder.refusal(target, root))
    finally:
        is_over.set()
        other.join()
    assert answers == {""}


def test_a_build_is_not_taken_for_one_whose_name_begins_alike(root: Path) -> None:
    other = root / f"{site_folder.PREFIX}site-2-abc" / site_folder.OLD
    fill(other, {"index.html": "van site-2"})
    (other.parent / site_folder.NEW).mkdir()
    site_folder.sweep(root / "site")
    assert not (root / "site").exists() and other.is_dir()
    site_folder.sweep(root / "site-2")
    assert seen(root / "site-2") == {"index.html": "van site-2"}


def test_a_file_that_changes_during_a_build_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def make(root: Path, folder: Path, **_: object) -> str:
        fill(folder, {"index.html": "nieuw"})
        fill(root, {"data/regio.yml": "anders"})
        return "Klaar"

    assert build(root, None, peildatum=DAY) == 0
    assert "is een bestand veranderd" not in capsys.readouterr().out
    monkeypatch.setattr(making, "make", make)
    assert build(root, None, peildatum=DAY) == 0
    assert "tijdens het bouwen is een bestand veranderd" in capsys.readouterr().out
