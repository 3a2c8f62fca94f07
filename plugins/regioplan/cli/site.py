"""Building the site in a temporary folder and swapping it in; what was built before of the same is not made again.

So that it need not be made, nothing that makes a site is imported before it is known that there is none.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from ..cache import NOTHING, Cache, digest, sources
from ..data.problems import NotBuilt
from ..texts.background import Background

PREFIX = ".regioplan-bouw-"
OURS = "data/v1/plan.json"
"""A file by which an output folder is known to be ours."""
NEW, OLD = "site", "oud"
"""Within the folder of a build: the site that it makes, and the one that it takes the place of."""
SOURCES = ("data", "content", "overrides", "plugins", "tests", ".git", ".venv", ".cache")
QUIET_SECONDS = 120
"""A build that still runs writes more often than this."""
MAP, SECONDEN = "{map}", "{seconden}"
"""In what a build says: the places of its folder, and of the time that it took."""


def build(
    root: Path,
    folder: Path | None,
    *,
    peildatum: date,
    is_for_publishing: bool = False,
    is_for_stick: bool = False,
    with_forms: bool = False,
    cache: Cache = NOTHING,
) -> int:
    """Build into `folder`; the old site stays whole until the new one is complete.

    For publishing there is a compressed copy beside every text file; that takes a few seconds more.
    For a stick the links name the page in each folder, and there is no index that only a server can give.
    """
    started = time.monotonic()
    target = (root / "site" if folder is None else folder).resolve()
    if refusal := _refusal(target, root):
        print(refusal, file=sys.stderr)
        return 2
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    with tempfile.TemporaryDirectory(prefix=_prefix(target), dir=target.parent) as temporary:
        fresh = Path(temporary) / NEW

        def make() -> tuple[str, dict[str, bytes]]:
            with Background() as background:  # it reads its dictionaries while this process imports the rest
                from .making import make

                told = make(
                    root,
                    fresh,
                    peildatum=peildatum,
                    is_for_publishing=is_for_publishing,
                    is_for_stick=is_for_stick,
                    with_forms=with_forms,
                    background=background,
                    cache=cache,
                )
            return told, _contents(fresh)

        try:
            told, files = cache.made(lambda: _name(root, peildatum, is_for_publishing, is_for_stick, with_forms), make)
        except NotBuilt as error:
            print(f"Het bouwen is niet gelukt: {error}\nDe site is niet veranderd.", file=sys.stderr)
            return 1
        if not fresh.is_dir():
            _write(files, fresh)
            told += "\nEr is niets veranderd sinds een eerdere keer. Alles opnieuw maken kan met: --zonder-cache"
        _swap(fresh, target, Path(temporary) / OLD)
    print(told.replace(MAP, str(target)).replace(SECONDEN, f"{time.monotonic() - started:.1f}"))
    return 0


def _name(root: Path, *options: object) -> str:
    """Under which a site is kept: all that it follows from."""
    return f"site-{digest(sources(root), *options)}"


def _contents(folder: Path) -> dict[str, bytes]:
    """Every file of a site by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _refusal(target: Path, root: Path) -> str:
    is_source = any(target.is_relative_to(root / name) for name in SOURCES)
    if target == root or target in root.parents or is_source or target.is_file():
        return f"In de map {target} kan de site niet staan. Kies een lege map, bijvoorbeeld: --uit site"
    if target.is_dir() and any(target.iterdir()) and not (target / OURS).is_file():
        return f"In de map {target} staan al andere bestanden. Kies een lege map, bijvoorbeeld: --uit site"
    return ""


def _prefix(target: Path) -> str:
    return f"{PREFIX}{target.name}-"


def _sweep(target: Path) -> None:
    """Clear away what a killed build left behind; the old site goes back if it was killed halfway the swap."""
    for left in target.parent.glob(f"{_prefix(target)}*"):
        if (left / OLD).is_dir() and not target.exists():
            (left / OLD).rename(target)
        if time.time() - _last_change(left) > QUIET_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _last_change(folder: Path) -> float:
    return max(path.stat().st_mtime for path in (folder, *folder.rglob("*")))


def _swap(fresh: Path, target: Path, old: Path) -> None:
    """Two renames; if the second fails, the first is undone."""
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
