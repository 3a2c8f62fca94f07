"""Where the fictional region is, on which day tests look at it, and how to get a copy to spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VOORBEELD = ROOT / "tests" / "voorbeeld"
TWEEPLANNEN = ROOT / "tests" / "tweeplannen"
OVERRIDES = ROOT / "overrides"
PEILDATUM = date(2026, 3, 1)
"""Some deadlines of the fictional region have passed on this day, others have not."""


def copy_region(folder: Path, region: Path = VOORBEELD) -> Path:
    """Copy a fictional region to `folder`, with a mkdocs.yml that still finds the project."""
    shutil.copytree(region, folder, ignore=shutil.ignore_patterns(".cache"))
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("../../mkdocs.yml", (ROOT / "mkdocs.yml").as_posix())
    config = config.replace("../../overrides", OVERRIDES.as_posix())
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return folder


def in_turn(answers: Iterable[str]) -> Callable[[str], str]:
    """Answers questions as somebody at a terminal would, one after the other, and then closes it."""
    left = iter(answers)

    def ask(question: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError(question) from None

    return ask
