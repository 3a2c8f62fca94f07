"""Making the search index of a built site with pagefind, while the build itself goes on."""

import json
import os
import subprocess
from pathlib import Path

from pagefind_bin_extended import get_executable

from ..data.problems import NotBuilt


class SearchIndex:
    """The index of one site. Leaving the block stops what still runs."""

    def __init__(self, folder: Path, *, is_wanted: bool) -> None:
        self._folder = folder
        self._is_wanted = is_wanted
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Begin, once every page that can be found is there."""
        if self._is_wanted:
            self._process = subprocess.Popen(
                [str(get_executable()), "--site", str(self._folder), "--quiet"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                env=os.environ | {"NO_COLOR": "1"},
            )

    def finish(self) -> None:
        """Wait until it is complete; raises `NotBuilt` when it cannot be made."""
        if self._process:
            _, said = self._process.communicate()
            if self._process.returncode:
                raise NotBuilt(f"de zoekfunctie kon niet worden gemaakt ({said.strip()[-300:]})")
            _put_in_order(self._folder / "pagefind" / "pagefind-entry.json")

    def __enter__(self) -> "SearchIndex":
        return self

    def __exit__(self, *_: object) -> None:
        if self._process and self._process.poll() is None:
            self._process.kill()
            self._process.communicate()


def _put_in_order(entry: Path) -> None:
    """The languages in one order: pagefind writes them in any, and two builds must be the same to the byte."""
    told = json.loads(entry.read_text(encoding="utf-8"))
    told["languages"] = dict(sorted(told["languages"].items()))
    ordered = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    entry.write_text(ordered, encoding="utf-8", newline="\n")
