"""`--regios`: the sites of several regions side by side in one folder, with a front page that leads to each.

Each region is built by itself, on all cores. One with a mistake keeps the pages that it had, and holds nobody back.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from ..data.problems import NotBuilt, NothingChosen
from ..output.regions import front_files, share_assets
from ..saving import put
from ..shipped import shipped
from .compressing import compress
from .site import replace_site
from .site_folder import LIST

ADDRESS = "REGIOPLAN_URL"
"""The setting that says where a site is published; mkdocs.yml of a region reads it."""


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

    options = ["--peildatum", peildatum.isoformat(), *([] if is_cached else ["--zonder-cache"])]
    options += ["--publiceer"] if is_for_publishing else []  # each has to be fit to go out

    def fill(fresh: Path) -> str:
        fresh.mkdir()

        def build(region: Path) -> tuple[bool, str]:
            return _build(region, fresh / region.name, f"{address}{region.name}/", options)

        with ThreadPoolExecutor(os.cpu_count()) as workers:
            told = list(workers.map(build, found))
        for region, (is_built, _) in zip(found, told, strict=True):
            if not is_built:
                failed.append(region.name)
                _keep(before / region.name, fresh / region.name)
        there = [fresh / region.name for region in found if (fresh / region.name).is_dir()]
        if not there:
            raise NotBuilt("van geen enkele regio kon de site worden gemaakt:\n" + _summary(found, told))
        share_assets(fresh, there)
        for name, content in front_files(there, shipped() / "overrides", address):
            put(fresh / name, content)
        if is_for_publishing:
            compress(fresh)  # once more: pages name their assets elsewhere now
        return _summary(found, told)

    code = replace_site(root, folder, fill, lambda told, target: print(f"{told}\nDe sites staan in {target}"))
    return code or int(bool(failed))


def _build(region: Path, folder: Path, address: str, options: Sequence[str]) -> tuple[bool, str]:
    """Build one region in a process of its own; whether that went well, and what there is to say."""
    command = [sys.executable, "-m", "regioplan", "--uit", str(folder), *options]
    env = os.environ | {ADDRESS: address, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=region, env=env, capture_output=True, encoding="utf-8", check=False)
    (folder / LIST).unlink(missing_ok=True)
    told = re.sub(r" in [\d.]+ seconden", "", done.stdout).replace(str(folder), region.name)
    return done.returncode == 0, told if done.returncode == 0 else done.stderr


def _keep(old: Path, folder: Path) -> None:
    """The pages that a region had, when it cannot be built anew; what is shared is taken along."""
    if old.is_dir():
        shutil.copytree(old, folder)
        if (assets := old.parent / "assets").is_dir():
            shutil.copytree(assets, folder.parent / "assets", dirs_exist_ok=True)


def _summary(found: list[Path], told: list[tuple[bool, str]]) -> str:
    lines = []
    for region, (is_built, text) in zip(found, told, strict=True):
        lines.append(f"{region.name}: {'' if is_built else 'NIET GEMAAKT, de oude pagina’s blijven staan'}")
        lines += [f"  {line}" for line in text.splitlines()]
    return "\n".join(lines)
