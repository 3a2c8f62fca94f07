"""Writing a file of people: all of it, or nothing. Whoever reads it meanwhile, or after a crash, has the old one."""

import json
import os
import shutil
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

JOURNAL = "data/.onderbroken"
"""What files said before a command that changes several began, and what they are to say; gone when it is done."""
SECONDS_IN_USE = 2.0
"""So long another program, such as a virus scanner or a spreadsheet, may hold the old file."""


def save(path: Path, content: str | bytes) -> None:
    """Write a file, with the folders that it needs; a text keeps its line ends. Raises `OSError`."""
    path = path.resolve()  # what is kept elsewhere by a link stays there
    _clear_halves([path])
    _save(path, content)


def _save(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with half.open("wb") as file:
            lock(file.fileno())
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, half)
        _put_in_place(half, path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise


def save_all(root: Path, files: Mapping[str, str | None]) -> None:
    """Write files by path from `root`, all of them or none; one without a text goes. Raises `OSError`.

    Killed halfway, `undo` makes it as it was. What comes is there before what goes is gone.
    """
    journal = root / JOURNAL
    save(journal, json.dumps({name: (_text(root / name), text) for name, text in files.items()}))
    try:
        with journal.open("rb") as begun:
            lock(begun.fileno())
            _write(root, files)
            with suppress(PermissionError):  # of Windows, which takes away nothing that is open
                journal.unlink()
    except BaseException:
        undo(root)
        raise
    if journal.exists():
        journal.unlink()


def undo(root: Path) -> list[str]:
    """Take back what a killed command had written of more than one file, but for what somebody changed since.

    Returns the files that are as they were; none while that command still runs.
    """
    journal, found = root / JOURNAL, dict[str, str | None]()
    _clear_halves([journal])
    try:
        with journal.open("rb") as begun:
            lock(begun.fileno())
            told = json.load(begun)
        found = {name: old for name, (old, new) in told.items() if _text(root / name) == new != old}
        _write(root, found)
        _clear_halves(root / name for name in told)
        journal.unlink()
    except (OSError, ValueError):  # also a journal that somebody damaged: that says nothing
        return []
    return sorted(found)


def _write(root: Path, files: Mapping[str, str | None]) -> None:
    for name in sorted(files, key=lambda name: files[name] is None):
        if (text := files[name]) is not None:
            _save((root / name).resolve(), text)
        else:
            (root / name).unlink(missing_ok=True)


def _text(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8") if path.is_file() else None


def put(path: Path, content: str | bytes) -> None:
    """Write a file that can be made again, in a folder where nobody looks yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def lock(handle: int) -> bool:
    """Keep a file or folder for as long as it is open; False where nobody can. Raises `OSError` when another does."""
    if sys.platform == "win32":
        return True  # what is open there, nobody takes away
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        return False  # some disks in a network know no turns
    return True


def _clear_halves(paths: Iterable[Path]) -> None:
    """Remove what was half written when somebody killed the program, and not what another one is writing now."""
    names: dict[Path, set[str]] = {}
    for path in paths:  # each folder is looked into once: with very many files in it that takes long
        names.setdefault(path.parent, set()).add(f".{path.name}")
    for folder, wanted in names.items():
        for half in folder.iterdir() if folder.is_dir() else ():
            if half.suffix[1:].isdigit() and half.stem in wanted:
                with suppress(OSError):
                    with half.open("rb") as file:
                        is_free = lock(file.fileno())
                    if is_free:  # and closed: else Windows keeps it
                        half.unlink()


def _put_in_place(half: Path, path: Path) -> None:
    limit = time.monotonic() + SECONDS_IN_USE
    while True:
        try:
            half.replace(path)
            return
        except PermissionError:
            if time.monotonic() > limit:
                raise
        time.sleep(0.05)
