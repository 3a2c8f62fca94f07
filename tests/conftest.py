"""What tests share: a small fictional region, a copy of it to make mistakes in, and the built sites.

- `voorbeeld`: the fictional region of tests/voorbeeld, loaded, derived and rendered once.
- `copy_of_voorbeeld`: a folder with a copy of it that a test may spoil.
- `real`, `real_plans`: the real region as it is rendered, and its plans of before as open data.
- `copy_of_real`: a copy of its data and texts that a test may change.
- `project`: a project of its own, with that region and a copy of the templates, for commands.
- `voorbeeld_folder`: the fictional region built into a site, once for all workers.
- `site_folder`: the real site, complete with search, built once for all workers, with what this project keeps.

What takes long is done once where that changes no answer: see sharing.py.
"""

from __future__ import annotations

import gc
import json
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fictional import OVERRIDES, PEILDATUM, ROOT, VOORBEELD, copy_region
from quick import (  # noqa: F401 - hooks of pytest
    pytest_addoption,
    pytest_collection_modifyitems,
    pytest_terminal_summary,
    pytest_testnodedown,
    pytest_xdist_auto_num_workers,
)
from regioplan import plugin
from regioplan.building import build_site
from regioplan.cache import FOLDER, Cache, of_project
from regioplan.cli import main, site, texts
from regioplan.cli.clock import today
from regioplan.cli.site import build
from regioplan.data import entries, loading, record_checks
from regioplan.output import printing, qr
from regioplan.pipeline import Prepared, prepare
from regioplan.texts import origins
from regioplan.texts.background import Background
from sharing import (
    LastingBackground,
    once_for_all_workers,
    once_for_each,
    once_for_each_entry,
    remembering_load,
    remembering_parser,
    remembering_records,
)

REAL_DAY = date(2026, 11, 22)


def pytest_collection_finish() -> None:
    """Modules and tests stay until the end: looking among them for garbage, again and again, is a tenth of the time."""
    gc.freeze()
    gc.set_threshold(50_000)


@pytest.fixture(scope="session", autouse=True)
def _parsed_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "parse", remembering_parser(loading.parse))
        patch.setattr(loading._Reader, "_record", remembering_records(loading._Reader._record))
        patch.setattr(entries, "records_in", once_for_each(entries.records_in))
        patch.setattr(entries, "values_in", once_for_each(entries.values_in))
        patch.setattr(record_checks, "faults_in", once_for_each_entry(record_checks.faults_in))
        patch.setattr(loading, "_load", remembering_load(loading._load))
        patch.setattr(origins, "_pieces_of", cache(origins._pieces_of))
        patch.setattr(qr, "_drawn", cache(qr._drawn))
        patch.setattr(printing, "pdf", cache(printing.pdf))
        yield


@pytest.fixture(scope="session")
def background() -> Iterator[Background]:
    """A process that examines texts and remembers what it read."""
    lasting = LastingBackground()
    yield lasting
    lasting.end()


@pytest.fixture(scope="session", autouse=True)
def _one_background(request: pytest.FixtureRequest) -> Iterator[None]:
    """Commands and builds within this process share it; a command in a process of its own begins its own as always."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (site, main, plugin, texts):
            patch.setattr(module, "Background", lambda: request.getfixturevalue("background"))
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The project folder."""
    return ROOT


@pytest.fixture(scope="session")
def peildatum() -> date:
    """The reference date of the fictional region."""
    return PEILDATUM


@pytest.fixture(scope="session")
def voorbeeld() -> Prepared:
    """The fictional region with its site, pages and files."""
    return prepare(VOORBEELD, peildatum=PEILDATUM, base_url="https://merenland.example", overrides=OVERRIDES)


@pytest.fixture
def copy_of_voorbeeld(tmp_path: Path) -> Path:
    """A copy of the fictional region that can be changed, checked and built."""
    return copy_region(tmp_path / "regio")


@pytest.fixture(scope="session")
def real(root: Path) -> Prepared:
    """The real region with its pages and files."""
    return prepare(root, peildatum=REAL_DAY, base_url="https://regio.example")


@pytest.fixture(scope="session")
def real_plans(real: Prepared) -> dict[str, Any]:
    """The real plans as open data, by id."""
    data = json.loads(real.output.files["data/v1/plan.json"])
    return {plan["id"]: plan for plan in data["plannen"]}


@pytest.fixture
def copy_of_real(root: Path, tmp_path: Path) -> Path:
    """A copy of the data and texts of the real region."""
    for name in ("data", "content"):
        shutil.copytree(root / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def expect_plans() -> Callable[[Path, int], None]:
    """Writes how many plans a region must have."""

    def write(region: Path, count: int) -> None:
        file = region / "data" / "regio.yml"
        text, changed = re.subn(r"(?m)^  plannen: \d+$", f"  plannen: {count}", file.read_text(encoding="utf-8"))
        assert changed == 1
        file.write_text(text, encoding="utf-8")

    return write


@pytest.fixture
def project(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A whole project on a small scale: the fictional region with a copy of the templates, and what builds kept."""
    folder = copy_region(tmp_path / "project")
    shutil.copytree(OVERRIDES, folder / "overrides")
    if not request.config.getoption("--snel"):  # there nobody builds
        shutil.copytree(request.getfixturevalue("kept_by_a_build"), folder / FOLDER)
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config.replace(OVERRIDES.as_posix(), "overrides"), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def voorbeeld_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the fictional region; read only."""
    return once_for_all_workers(tmp_path_factory, "voorbeeld", _build_voorbeeld)


def _build_voorbeeld(folder: Path) -> None:
    build_site(VOORBEELD, folder, peildatum=PEILDATUM, cache=Cache(_kept_beside(folder)))


@pytest.fixture(scope="session")
def kept_by_a_build(voorbeeld_folder: Path) -> Path:
    """What a build from nothing of that region kept: what is made anew follows from what a test changes."""
    return _kept_beside(voorbeeld_folder)


def _kept_beside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-bewaard")


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built real site, with search; read only."""
    return once_for_all_workers(tmp_path_factory, "site", _build_real_site)


def _build_real_site(folder: Path) -> None:
    code = build(ROOT, folder, peildatum=today(), cache=of_project(ROOT))
    assert code == 0, "the real site could not be built; see the lines above"
