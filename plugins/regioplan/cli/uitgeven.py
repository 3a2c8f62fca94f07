"""`uitgeven` and `terug`: a release is built, kept and told of; and the one before it can take its place again."""

import re
import shutil
import sys
from datetime import date
from pathlib import Path

from ..cache import NOTHING, Cache
from ..saving import save
from .site import build, replace_site
from .site_folder import LIST
from .vergelijk import Built, as_text, changes

FOLDER = ".uitgaven"
NOW = "nu"
"""The file that says which release is out."""
KEPT = 10


def publish(root: Path, folder: Path | None, *, peildatum: date, cache: Cache = NOTHING) -> int:
    """Build what may go out, keep it, and say what it changes; 1 when something holds it up."""
    if code := build(root, folder, peildatum=peildatum, is_for_publishing=True, cache=cache):
        return code
    known, before = releases(root), release_that_is_out(root)
    today = [re.fullmatch(rf"{peildatum.isoformat()}-(\d+)", path.name) for path in known]
    number = 1 + max((int(match[1]) for match in today if match), default=0)
    fresh = root / FOLDER / f"{peildatum.isoformat()}-{number:02}"
    half = fresh.with_name(f".{fresh.name}")
    shutil.rmtree(half, ignore_errors=True)
    _copy(folder or root / "site", half)
    half.rename(fresh)
    save(root / FOLDER / NOW, fresh.name)
    for old in [path for path in known if path != before][: max(len(known) + 1 - KEPT, 0)]:
        shutil.rmtree(old)
    print(f"\nBewaard als uitgave {fresh.name} in de map {FOLDER}. Kopieer nu de map met de site naar de server.\n")
    print(as_text(list(changes(Built(before), Built(fresh)))) if before else "Dit is de eerste uitgave.")
    return 0


def go_back(root: Path, folder: Path | None) -> int:
    """Put the release before the one that is out in its place; 1 when there is none."""
    now = release_that_is_out(root)
    earlier = [path for path in releases(root) if now and path.name < now.name]
    if now is None or not earlier:
        print(f"Er is geen eerdere uitgave in de map {FOLDER}.", file=sys.stderr)
        return 1

    def fill(fresh: Path) -> str:
        _copy(earlier[-1], fresh)
        return f"De uitgave {earlier[-1].name} staat weer in {{map}}. Kopieer die map nu naar de server.\n"

    def tell(told: str, target: Path) -> None:
        save(root / FOLDER / NOW, earlier[-1].name)
        print(told.replace("{map}", str(target)))
        print("Uw gegevens en teksten zijn niet veranderd: bij de volgende uitgave gaan zij weer mee.\n")
        print(as_text(list(changes(Built(now), Built(earlier[-1])))))

    return replace_site(root, folder, fill, tell)


def _copy(site: Path, folder: Path) -> None:
    """The files of a site, and nothing that somebody else put beside them."""
    for name in (site / LIST).read_text(encoding="utf-8").split("\n"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / name, folder / name)


def kept_release(root: Path, name: str = "", *, before: date = date.max) -> Path | None:
    """The release of a name, or else the last one that was made before a day; None when it is not kept."""
    return next((p for p in reversed(releases(root)) if name in ("", p.name) and p.name < before.isoformat()), None)


def release_that_is_out(root: Path) -> Path | None:
    """The release that is out; None when nothing is kept of it."""
    file = root / FOLDER / NOW
    path = root / FOLDER / file.read_text(encoding="utf-8").strip() if file.is_file() else None
    return path if path and path.is_dir() else None


def releases(root: Path) -> list[Path]:
    """Those that are kept, the oldest first."""
    return sorted(path for path in (root / FOLDER).glob("[0-9]*") if path.is_dir())
