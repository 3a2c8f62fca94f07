"""A preview that runs, on a project that a test may change."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

DAY = "2026-03-01"
PATIENCE = 30_000
"""Milliseconds: on a busy machine a change takes longer than it should."""


@dataclass(frozen=True)
class Preview:
    """A preview that runs."""

    project: Path
    address: str
    said: Path
    """What it says in the terminal."""

    def edit(self, file: str, old: str, new: str) -> None:
        """Save a file with something else in it."""
        path = self.project / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    @property
    def refreshed(self) -> int:
        """How often the site was made."""
        return self.said.read_text(encoding="utf-8").count("Ververst")

    def settle(self) -> None:
        """Wait until a change shows that came after all others, on a page and in what follows from the whole site."""
        template = self.project / "overrides" / "schil" / "voet.html"
        mark = f"<!-- na alles: {time.monotonic_ns()} -->"
        text = template.read_text(encoding="utf-8").partition("\n<!-- na alles: ")[0]
        template.write_text(f"{text}\n{mark}\n", encoding="utf-8", newline="\n")
        begun = time.monotonic()
        while mark not in self._answer("/"):
            assert time.monotonic() - begun < 120, self.said.read_text(encoding="utf-8")
            time.sleep(0.05)
        self._answer("/data/v1/plan.json")

    def _answer(self, path: str) -> str:
        with urlopen(self.address + path, timeout=PATIENCE / 1000) as answer:
            return str(answer.read().decode())

    def wait_until_quiet(self) -> int:
        """Wait until everything is made; returns how often the site was."""
        known, since = self.refreshed, time.monotonic()
        begun = time.monotonic()
        while not known or time.monotonic() - since < 2:
            assert known or time.monotonic() - begun < 120, self.said.read_text(encoding="utf-8")
            time.sleep(0.1)
            if self.refreshed != known:
                known, since = self.refreshed, time.monotonic()
        return known


@contextmanager
def running(project: Path, said: Path) -> Iterator[Preview]:
    """A preview of `project`, as long as the block; what it says comes in the file `said`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    code = "import sys; from pathlib import Path; from regioplan.cli.main import main; "
    code += f"sys.exit(main(sys.argv[1:], root=Path({str(project)!r})))"
    with said.open("w", encoding="utf-8") as output:
        command = [sys.executable, "-u", "-c", code, "bekijk", "--poort", str(port), "--peildatum", DAY]
        process = subprocess.Popen(command, cwd=project, stdout=output, stderr=subprocess.STDOUT)
        shown = Preview(project, f"http://127.0.0.1:{port}", said)
        try:
            shown.wait_until_quiet()
            yield shown
        finally:
            process.kill()
            process.wait()
