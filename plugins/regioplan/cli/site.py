"""Building the site in a temporary folder and swapping it in, and previewing it."""

import shutil
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from ..building import BuildFailed, Built, build_site, serve_site
from ..derived.addresses import Addresses
from ..language.dates import say_day
from ..language.numbers import say_count
from ..output.stick import PAGE, name_every_page
from ..texts.background import Background
from ..texts.scores import summary
from .checking import reminders
from .compressing import compress
from .search_index import SearchIndex

PREFIX = ".regioplan-bouw-"
OURS = Addresses.data("plan.json").lstrip("/")
"""A file by which an output folder is known to be ours."""
NEW, OLD = "site", "oud"
"""Within the folder of a build: the site that it makes, and the one that it takes the place of."""
SOURCES = ("data", "content", "overrides", "plugins", "tests", ".git", ".venv")
QUIET_SECONDS = 120
"""A build that still runs writes more often than this."""


def build(
    root: Path,
    folder: Path | None,
    *,
    peildatum: date,
    is_for_publishing: bool = False,
    is_for_stick: bool = False,
    with_forms: bool = False,
    background: Background | None = None,
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
    with tempfile.TemporaryDirectory(prefix=_prefix(target), dir=target.parent) as name:
        fresh = Path(name) / NEW
        try:
            with SearchIndex(fresh, is_wanted=not is_for_stick) as index:
                built = build_site(
                    root,
                    fresh,
                    peildatum=peildatum,
                    background=background,
                    when_written=index.start,
                    with_forms=with_forms,
                )
                index.finish()
            if is_for_stick:
                name_every_page(fresh)
            if is_for_publishing:
                compress(fresh)
        except BuildFailed as error:
            print(f"Het bouwen is niet gelukt: {error}\nDe site is niet veranderd.", file=sys.stderr)
            return 1
        _swap(fresh, target, Path(name) / OLD)
    _tell(built, target, time.monotonic() - started)
    if is_for_stick:
        print(f"Kopieer deze map naar de stick. Open daar het bestand {PAGE}.")
    return 0


def preview(root: Path, *, port: int) -> int:
    """Show the site on this machine until the user stops it."""
    print(f"Open http://127.0.0.1:{port}/ in uw browser. Stop met Ctrl+C. Zoeken werkt alleen in een gebouwde site.")
    try:
        serve_site(root, port=port)
    except BuildFailed as error:
        print(f"De voorvertoning is niet gelukt: {error}", file=sys.stderr)
        return 1
    return 0


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


def _tell(built: Built, target: Path, seconds: float) -> None:
    site = built.prepared.site
    print(
        f"Klaar in {seconds:.1f} seconden: {say_count(built.pages, 'pagina', 'pagina’s')} in {target}\n"
        f"Peildatum: {say_day(site.peildatum)}. Waarschuwingen: {len(built.warnings)}."
    )
    print(f"{summary(built.examined)} Zie ook {target / Addresses.pagina(Addresses.redactie_taal)}")
    for warning in built.warnings:
        print(f"  Let op: {warning}")
    for reminder in reminders(site):
        print(f"Let op: {reminder}")
    if new := built.prepared.new_addresses:
        print(
            f"Nieuw: {say_count(len(new), 'adres', 'adressen')}, zoals {new[0]}\n"
            "Leg ze vast voor u publiceert: python3 build.py adressen"
        )
