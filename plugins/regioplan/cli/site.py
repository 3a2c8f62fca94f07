"""Building the site in a temporary folder and swapping it in; what was built before of the same is not made again.

So that it need not be made, nothing that makes a site is imported before it is known that there is none.
"""

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Required, TypedDict, Unpack

from ..cache import MOST_BYTES, NOTHING, Cache, digest, sources
from ..data.problems import NotBuilt
from ..folders import paths_in
from ..saving import put
from ..texts.background import Background
from .site_folder import NEW, refusal, swap, working_folder, write_list

MAP, SECONDEN = "{map}", "{seconden}"
"""In what a build says: the places of its folder, and of the time that it took."""


class Contents(TypedDict, total=False):
    """What has to be in a site."""

    peildatum: Required[date]
    with_forms: bool
    with_drafts: bool


class Wanted(Contents, total=False):
    """What kind of site is asked for."""

    is_for_publishing: bool
    is_for_stick: bool


def build(root: Path, folder: Path | None, *, cache: Cache = NOTHING, **wanted: Unpack[Wanted]) -> int:
    """Build into `folder`; the old site stays whole until the new one is complete.

    For publishing there is a compressed copy beside every text file; that takes a few seconds more.
    For a stick the links name the page in each folder, and there is no index that only a server can give.
    """
    started, names = time.monotonic(), set[str]()

    def fill(fresh: Path) -> str:
        def name() -> str:
            asked = sorted((name, one) for name, one in wanted.items() if one)
            names.add(found := f"site-{digest(sources(root), asked)}")
            return found

        def make() -> tuple[str, dict[str, bytes]]:
            with Background() as background:  # it reads its dictionaries while this process imports the rest
                from .making import make

                told = make(root, fresh, background=background, cache=cache, **wanted)
            return told, _contents(fresh) if cache.folder else {}

        told, files = cache.made(name, make, fits=lambda made: bool(made[1]))
        if not fresh.is_dir():
            for path, content in files.items():
                put(fresh / path, content)
            told += "\nEr is niets veranderd sinds een eerdere keer. Alles opnieuw maken kan met: --zonder-cache"
        return told

    def tell(told: str, target: Path) -> None:
        print(told.replace(MAP, str(target)).replace(SECONDEN, f"{time.monotonic() - started:.1f}"))
        if len(names) > 1:
            print("Let op: tijdens het bouwen is een bestand veranderd. Bouw nog een keer: python3 build.py")

    return replace_site(root, folder, fill, tell)


def replace_site(
    root: Path, folder: Path | None, fill: Callable[[Path], str], tell: Callable[[str, Path], None]
) -> int:
    """Let `fill` make a site in a new folder, swap that in, and `tell` what it said; returns the exit code."""
    asked = Path(os.path.abspath(root / "site" if folder is None else folder))  # noqa: PTH100 - follows no link
    target = asked.parent.resolve() / asked.name
    if why := refusal(target, root):
        print(why, file=sys.stderr)
        return 2
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with working_folder(target) as temporary:
            told = fill(temporary / NEW)
            write_list(temporary / NEW)
            swap(temporary, target)
    except NotBuilt as error:
        print(f"Het bouwen is niet gelukt: {error}\nDe site is niet veranderd.", file=sys.stderr)
        return 1
    tell(told, target)
    return 0


def _contents(folder: Path) -> dict[str, bytes]:
    """Every file of a site by its path; none when they are too much to keep."""
    files, room = {}, MOST_BYTES
    for name in paths_in(folder):
        files[name] = (folder / name).read_bytes()
        if (room := room - len(files[name])) < 0:
            return {}
    return files
