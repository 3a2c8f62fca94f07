"""`--regios`: the sites of several regions side by side in one folder, with a front page that leads to each.

Each region is built by itself, on all cores. One with a mistake keeps the pages that it had, and holds nobody back.
"""

import multiprocessing
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..cache import NOTHING, of_project
from ..data.problems import DataError, NotBuilt, NothingChosen
from ..output.regions import front_files, share_assets
from ..shipped import shipped
from ..texts.background import Background
from .compressing import compress
from .making import make
from .site import MAP, SECONDEN, replace_site

ADDRESS = "REGIOPLAN_URL"
"""The setting that says where a site is published; mkdocs.yml of a region reads it."""


@dataclass(frozen=True)
class _Task:
    root: Path
    folder: Path
    address: str
    peildatum: date
    is_cached: bool


def build_regions(
    root: Path, regions: Path, folder: Path | None, *, peildatum: date, is_for_publishing: bool, is_cached: bool
) -> int:
    """Build each region in `regions` into a part of `folder`; 1 when one of them could not be built."""
    found = sorted(path.parent for path in regions.resolve().glob("*/mkdocs.yml"))
    if not found:
        raise NothingChosen(f"In de map {regions} staat geen regio. Een regio is een map met een mkdocs.yml erin.")
    address = os.environ.get(ADDRESS, "https://regioplan.example/").rstrip("/") + "/"
    before = (root / "site" if folder is None else folder).resolve()
    failed: list[str] = []

    def fill(fresh: Path) -> str:
        tasks = [_Task(one, fresh / one.name, f"{address}{one.name}/", peildatum, is_cached) for one in found]
        with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as workers:
            told = list(workers.map(_build, tasks))
        for task, (is_built, _) in zip(tasks, told, strict=True):
            if not is_built:
                failed.append(task.root.name)
                _keep(before / task.root.name, task.folder)
        there = [task.folder for task in tasks if task.folder.is_dir()]
        if not there:
            raise NotBuilt("van geen enkele regio kon de site worden gemaakt:\n" + _summary(found, told))
        share_assets(fresh, there)
        for name, text in front_files(there, shipped() / "overrides", address):
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        if is_for_publishing:
            compress(fresh)
        return _summary(found, told)

    code = replace_site(root, folder, fill, lambda told, target: print(f"{told}\nDe sites staan in {target}"))
    return code or int(bool(failed))


def _build(task: _Task) -> tuple[bool, str]:
    """Build one region; whether that went well, and what there is to say."""
    os.environ[ADDRESS] = task.address
    try:
        with Background() as background:
            told = make(
                task.root,
                task.folder,
                peildatum=task.peildatum,
                is_for_publishing=False,
                is_for_stick=False,
                with_forms=False,
                background=background,
                cache=of_project(task.root) if task.is_cached else NOTHING,
            )
    except (DataError, NotBuilt) as error:
        shutil.rmtree(task.folder, ignore_errors=True)
        return False, str(error)
    return True, told.replace(MAP, task.root.name).replace(f" in {SECONDEN} seconden", "")


def _keep(old: Path, folder: Path) -> None:
    """The pages that a region had, when it cannot be built anew; what is shared is taken along."""
    if old.is_dir():
        shutil.copytree(old, folder)
        if (assets := old.parent / "assets").is_dir():
            shutil.copytree(assets, folder.parent / "assets", dirs_exist_ok=True)


def _summary(found: list[Path], told: list[tuple[bool, str]]) -> str:
    return "\n".join(_lines(found, told))


def _lines(found: list[Path], told: list[tuple[bool, str]]) -> Iterator[str]:
    for region, (is_built, text) in zip(found, told, strict=True):
        yield f"{region.name}: {'' if is_built else 'NIET GEMAAKT, de oude pagina’s blijven staan'}"
        yield from (f"  {line}" for line in text.splitlines())
