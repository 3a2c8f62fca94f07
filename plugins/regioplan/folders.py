"""What lies in a folder, in one walk: of a site of thousands of files that is many times sooner than with `rglob`."""

import os
from pathlib import Path


def paths_in(folder: Path) -> list[str]:
    """Every file in a folder and the folders in it, by its path from there with slashes, sorted; no links to folders.

    Where there is no folder, there are none.
    """
    found = []
    for place, _, names in os.walk(folder):
        inner = os.path.relpath(place, folder).replace(os.sep, "/")
        found += names if inner == "." else [f"{inner}/{name}" for name in names]
    return sorted(found)
