"""The folder that a site goes into: what is refused, and taking the place of the old site without losing anything.

A list in the folder says what a build of ours wrote there. Only that is ever removed: all else moves along.
"""

import errno
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import accumulate, chain
from pathlib import Path

from ..data.problems import NotBuilt
from ..folders import paths_in
from ..saving import lock

LIST = ".regioplan-bestanden"
"""The file in which a site says what it consists of."""
PREFIX = ".regioplan-bouw-"
NEW, OLD = "site", "oud"
"""Within the folder of a build: the site that it makes, and the one that it takes the place of."""
SOURCES = ("data", "content", "overrides", "plugins", "tests", ".git", ".venv", ".cache", ".uitgaven")
QUIET_SECONDS = 120
"""A build that still runs writes more often than this: for where nobody can hold a folder."""
SECONDS_TO_HOLD = 0.2
"""So young is a folder of which the build that made it has no hold yet."""
SECONDS_TO_SWAP = 10.0
"""So long another program, such as a virus scanner, may hold a file."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""What is a device on Windows, in any folder."""
_HOMES = Path("/home"), Path("/Users")
_HERE, _EXCHANGE = -100, 2
"""For Linux: paths go from the folder of the process, and the two change places."""


def refusal(target: Path, root: Path) -> str:
    """Why a site cannot stand there, with what can be done; empty when it can. Changes nothing."""
    there, above = _look_into(target), next(filter(os.path.lexists, target.parents), target)
    is_source = any(target.is_relative_to(root / name) for name in SOURCES)
    if target.is_symlink():
        return f"{target} is een verwijzing naar een andere plek. Kies de map zelf, of een lege map: --uit site"
    if there is None or not above.is_dir() or _DEVICE.fullmatch(target.name):
        return f"{target if above.is_dir() else above} is geen map. Kies een lege map, bijvoorbeeld: --uit site"
    if is_source or target in (root, *root.parents) or _is_home(target) or os.path.ismount(target):
        return f"In de map {target} kan de site niet staan. Kies een lege map, bijvoorbeeld: --uit site"
    if there and not any(entry.name == LIST and entry.is_file() for entry in there):
        return (
            f"In de map {target} staan al andere bestanden. Kies een lege map, bijvoorbeeld: --uit site\n"
            f"Staat daar een site van vroeger, zonder het bestand {LIST}? Gooi die map dan eerst zelf weg."
        )
    return ""


def _look_into(target: Path) -> list[os.DirEntry[str]] | None:
    """What is in a folder at one moment, for another build may be replacing it; None when it is something else."""
    try:
        return [*os.scandir(target)]
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        return None


def _is_home(target: Path) -> bool:
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() stumbles where nobody has a home
    return not target.name or target in (home, *home.parents) or target in _HOMES or target.parent in _HOMES


def write_list(folder: Path) -> None:
    """Say which files a finished site consists of."""
    (folder / LIST).write_text("\n".join((*paths_in(folder), LIST)), encoding="utf-8", newline="\n")


def _prefix(target: Path) -> str:
    """How the folders are named in which builds of this site work, beside it."""
    return f"{PREFIX}{target.name}-"


@contextmanager
def working_folder(target: Path) -> Iterator[Path]:
    """A folder for one build of this site; who is killed lets go of it, and the next build clears it away."""
    sweep(target)
    left = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
    try:
        with _held(left):
            yield left
    finally:
        _clear_away(left, target)
        sweep(target)  # what was killed just before this one may have let go only now


def sweep(target: Path) -> None:
    """Clear away what a killed build left behind; the old site goes back if it was killed halfway the swap."""
    with suppress(OSError), _held(target.parent):
        _put_all_back(target)
    for left in _builds(target):
        if not _is_in_use(left):
            _clear_away(left, target)


@contextmanager
def _held(folder: Path) -> Iterator[bool]:
    """Hold a folder as long as this process lives; False where nobody can. Raises `OSError` when another one does."""
    if sys.platform == "win32":
        flags = os.O_CREAT | os.O_EXCL | os.O_TEMPORARY  # gone with the process that made it
        handle = os.open(folder / f"{PREFIX}beurt", flags)
    else:
        handle = os.open(folder, os.O_RDONLY)
    try:
        yield sys.platform == "win32" or lock(handle)
    finally:
        os.close(handle)


def _is_in_use(left: Path) -> bool:
    """Whether the build of this folder still runs."""
    quiet = time.time() - _last_change(left)
    with suppress(OSError), _held(left) as is_free:
        return quiet < (SECONDS_TO_HOLD if is_free else QUIET_SECONDS)
    return True


def _put_all_back(target: Path) -> None:
    for left in _builds(target):
        _put_back(left, target)


def _builds(target: Path) -> list[Path]:
    """Folders of builds of this site, and not of one whose name begins alike: the rest of a name has no dash."""
    begin = _prefix(target)
    return [
        path for path in target.parent.iterdir() if path.name.startswith(begin) and "-" not in path.name[len(begin) :]
    ]


def _last_change(folder: Path) -> float:
    with suppress(FileNotFoundError):  # another build is done with it
        return max(path.stat().st_mtime for path in (folder, *folder.rglob("*")))
    return time.time()


def _clear_away(left: Path, target: Path) -> None:
    """Remove the folder of a build with the site that it took away, unless that was never put back or replaced."""
    new, old = left / NEW, left / OLD
    if old.is_dir():
        with suppress(OSError), _held(target.parent):
            _put_back(left, target)
    is_needed = old.is_dir() and not os.path.lexists(target)
    has_others = any(_others(folder) for folder, sign in ((new, new / LIST), (old, old)) if sign.exists())
    if not is_needed and not has_others:
        shutil.rmtree(left, ignore_errors=True)


def swap(left: Path, target: Path) -> None:
    """Two folders change places, and what is not ours moves along; what fails is undone, and tried for some seconds."""
    limit = time.monotonic() + SECONDS_TO_SWAP
    while True:
        try:
            with _held(target.parent):
                _put_all_back(target)
                _refuse_to_overwrite(left / NEW, target)
                return _swap(left, target)
        except OSError as error:
            if time.monotonic() > limit:
                how = "Sluit programma’s die erin kijken, en bouw nog een keer"
                raise NotBuilt(f"de map {target} is in gebruik, of mag niet worden vervangen. {how}.") from error
        time.sleep(0.05)


def _swap(left: Path, target: Path) -> None:
    new, old = left / NEW, left / OLD
    try:
        if target.exists():
            shutil.copymode(target, new)
            if _exchange(new, target):
                return _take_along(new, target)
            target.rename(old)
            _carry(old, new)
        new.rename(target)
    except BaseException:  # also when somebody presses Ctrl+C
        _put_back(left, target)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places, so that there is a site at any moment; False where the system or disk cannot."""
    import ctypes  # here, for a build needs it once

    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):  # only Linux has it
        return False
    return not rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)


def _take_along(old: Path, new: Path) -> None:
    """What is not ours, from the old site to the one that has its place by now; or the old one has it again."""
    try:
        _carry(old, new)
    except BaseException:  # also when somebody presses Ctrl+C
        _carry(new, old)
        _exchange(old, new)
        raise


def _put_back(left: Path, target: Path) -> None:
    """The old site in its place again, with all that is not ours, unless another one stands there by now."""
    new, old = left / NEW, left / OLD
    is_halfway = old.is_dir() and new.is_dir()  # without a new site, that one took the place of the old one
    is_missing = is_halfway and not os.path.lexists(target)
    if (new / LIST).is_file():
        _carry(new, old if is_missing else target)
    if is_missing:
        old.rename(target)


def _carry(source: Path, destination: Path) -> None:
    for name in _others(source, destination):
        if os.path.lexists(destination / name):
            raise FileExistsError(errno.EEXIST, "hier staat al iets", str(destination / name))
        (destination / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).rename(destination / name)


def _refuse_to_overwrite(new: Path, target: Path) -> None:
    if taken := next((name for name in _others(target, new) if os.path.lexists(new / name)), ""):
        raise NotBuilt(f"in de map {target} staat iets van uzelf waar een pagina moet komen: {taken}. Haal het weg.")


def _others(folder: Path, beside: Path | None = None) -> list[str]:
    """Paths in `folder` of what no build of ours wrote; a folder is one unless it is ours or in `beside` too."""
    is_listed = (folder / LIST).is_file()
    ours = set((folder / LIST).read_text(encoding="utf-8").split("\n")) if is_listed else set()
    shared = set(chain.from_iterable(accumulate(name.split("/")[:-1], "{}/{}".format) for name in ours))

    def found(inner: str) -> Iterator[str]:
        for entry in os.scandir(folder / inner):
            name = f"{inner}{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                if name not in ours or entry.is_symlink():
                    yield name
            elif name in shared or (beside and (beside / name).is_dir()):
                yield from found(f"{name}/")
            else:
                yield name

    return sorted(found("")) if folder.is_dir() else []
