"""The real region as it is rendered, and regions with other plans than they have."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from regioplan.pipeline import Prepared, prepare

REAL_DAY = date(2026, 11, 22)


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
