"""What tests share: a small fictional region, a copy of it to make mistakes in, and the built sites.

- `voorbeeld`: the fictional region of tests/voorbeeld, loaded, derived and rendered once.
- `copy_of_voorbeeld`: a folder with a copy of it that a test may spoil.
- `real`, `real_plans`: the real region as it is rendered, and its plans of before as open data.
- `copy_of_real`: a copy of its data and texts that a test may change.
- `project`: a project of its own, with that region and a copy of the templates, for commands.
- `voorbeeld_folder`: the fictional region built into a site, once for all workers.
- `site_folder`: the real site, complete with search, built once for all workers.

What costs the most is made once for each worker and never changes an answer: a file that a test left alone is
parsed once (`_parsed_once`), and one process examines the texts of every site that tests make (`_one_background`).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fictional import OVERRIDES, PEILDATUM, ROOT, VOORBEELD, copy_region
from regioplan import plugin
from regioplan.building import build_site
from regioplan.cli import main, texts
from regioplan.cli.clock import today
from regioplan.cli.site import build
from regioplan.data import reading
from regioplan.data.reading import Document
from regioplan.pipeline import Prepared, prepare
from regioplan.texts.background import Background

MINUTES_FOR_A_BUILD = 4
REAL_DAY = date(2026, 11, 22)


@pytest.fixture(scope="session", autouse=True)
def _parsed_once() -> Iterator[None]:
    """The same text is parsed once by each parser; what is wrong with a text is found out every time."""
    known: dict[tuple[str, str, object], Document] = {}
    parse = reading.parse

    def parsed(text: str, file: str) -> Document:
        key = text, file, reading._Loader
        if key not in known:
            known[key] = parse(text, file)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "parse", parsed)
        yield


class _Lasting(Background):
    """A process that outlives the command that uses it, as it outlives each change in a preview."""

    def close(self) -> None:
        """It ends with the worker."""


@pytest.fixture(scope="session", autouse=True)
def _one_background() -> Iterator[None]:
    """Commands and builds within this process share the one that examines texts; its dictionaries are read once.

    Commands in a process of their own, in tests/door, begin their own as always.
    """
    lasting: list[_Lasting] = []

    def shared() -> Background:
        if not lasting:
            lasting.append(_Lasting())
        return lasting[0]

    with pytest.MonkeyPatch.context() as patch:
        for module in (main, plugin, texts):
            patch.setattr(module, "Background", shared)
        yield
    for one in lasting:
        Background.close(one)


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
def project(tmp_path: Path) -> Path:
    """A whole project on a small scale: the fictional region with a copy of the templates."""
    folder = copy_region(tmp_path / "project")
    shutil.copytree(OVERRIDES, folder / "overrides")
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config.replace(OVERRIDES.as_posix(), "overrides"), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def voorbeeld_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the fictional region; read only."""
    return _once(
        tmp_path_factory, "voorbeeld", lambda folder: build_site(VOORBEELD, folder, peildatum=PEILDATUM) and None
    )


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built real site, with search; read only."""
    return _once(tmp_path_factory, "site", _build_real_site)


def _build_real_site(folder: Path) -> None:
    code = build(ROOT, folder, peildatum=today())
    assert code == 0, "the real site could not be built; see the lines above"


def _once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]) -> Path:
    """The folder that `build` fills; the first worker builds, the others wait for it."""
    shared = factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp()
    folder, done = shared / f"gebouwd-{name}", shared / f"gebouwd-{name}.klaar"
    try:
        (shared / f"gebouwd-{name}.bezig").mkdir()
    except FileExistsError:
        return _wait_for(folder, done)
    try:
        build(folder)
    except BaseException as error:
        done.write_text(f"mislukt: {error}", encoding="utf-8")
        raise
    done.write_text("goed", encoding="utf-8")
    return folder


def _wait_for(folder: Path, done: Path) -> Path:
    limit = time.monotonic() + 60 * MINUTES_FOR_A_BUILD
    while time.monotonic() < limit:
        if done.is_file() and (result := done.read_text(encoding="utf-8")):
            if result != "goed":
                pytest.fail(f"another worker could not build {folder.name}: {result}")
            return folder
        time.sleep(0.1)
    pytest.fail(f"{folder.name} was not built within {MINUTES_FOR_A_BUILD} minutes")
