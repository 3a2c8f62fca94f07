"""Where the fictional region is, on which day tests look at it, and how to get a copy to spoil and to command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
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


def command(project: Path, *arguments: str) -> list[str]:
    """The same as build.py does once its folder with packages is there."""
    code = "import sys; from pathlib import Path; from regioplan.cli.main import main; "
    code += f"sys.exit(main(sys.argv[1:], root=Path({str(project)!r})))"
    return [sys.executable, "-c", code, *arguments]


def run_apart(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command as people start it, in a process of its own: for what only that can show."""
    return subprocess.run(
        command(project, *arguments),
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
        timeout=180,
    )


def in_turn(answers: Iterable[str]) -> Callable[[str], str]:
    """Answers questions as somebody at a terminal would, one after the other, and then closes it."""
    left = iter(answers)

    def ask(question: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError(question) from None

    return ask
