"""What lies in a folder: the files of a finished site are asked for in five places."""

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
