"""Writing a file of people: all of it, or nothing. Whoever reads it meanwhile, or after a crash, has the old one."""

import os
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path

SECONDS_IN_USE = 2.0
"""So long another program, such as a virus scanner or a spreadsheet, may hold the old file."""


def save(path: Path, content: str | bytes) -> None:
    """Write a file, with the folders that it needs; a text keeps its line ends. Raises `OSError`."""
    path = path.resolve()  # what is kept elsewhere by a link stays there
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.iterdir():
        if left.stem == f".{path.name}" and left.suffix[1:].isdigit():
            _clear_away(left)
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


def _clear_away(left: Path) -> None:
    """Remove what was half written when somebody killed the program, and not what another one is writing now."""
    is_free = False
    with suppress(OSError), left.open("rb") as file:
        is_free = lock(file.fileno())
    if is_free:
        with suppress(OSError):
            left.unlink()


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
