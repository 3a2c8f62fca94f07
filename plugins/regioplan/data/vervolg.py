"""Where the plans of a region are: the first one in the folder of the region, each later one in data/vervolg/.

A later plan is a region in small: data/ and maybe content/ of its own. What is of the region itself, and not of one of
its plans, it need not have.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from .problems import DataError

FOLDER = "data/vervolg"
OF_REGION = ("gemeenten", "partners", "begrippen", "documenten", "hulplijnen", "beheer", "landkaart")
"""Files of data/ that are of the region: a plan that has none of its own goes by these."""
_LIST = "data/{}.yml"


def region_of(root: Path) -> Path:
    """The folder of the region whose plan is in `root`."""
    return root.parents[2] if root.parent.parts[-2:] == tuple(FOLDER.split("/")) else root


def plans_of(root: Path) -> tuple[Path, ...]:
    """The folders of all plans of a region, the first one first."""
    region = region_of(root)
    return region, *sorted(path for path in (region / FOLDER).glob("*") if _is_plan(path))


def later_plans(root: Path) -> tuple[Path, ...]:
    """The plans that follow the first one; none when `root` is one of them, for then the command is about that one."""
    return plans_of(root)[1:] if root == region_of(root) else ()


def place_of(root: Path) -> str:
    """Where the site of a plan begins in that of its region: its folder, and nothing for the first one."""
    return "" if root == region_of(root) else root.name


def file_of(root: Path, file: str) -> Path:
    """A file of a plan, by its path there: its own, or else that of the region when a plan may go by it."""
    own = root / file
    return own if own.is_file() or file not in map(_LIST.format, OF_REGION) else region_of(root) / file


def from_region(root: Path, file: str) -> str:
    """A file of a plan as it is called from the folder of the region; what it takes from there is called so already."""
    if root == region_of(root) or file.startswith(f"{FOLDER}/"):
        return file
    is_shared = file in map(_LIST.format, OF_REGION) or not file.startswith("data/") or file.startswith("data/taal/")
    return file if is_shared and not (root / file).is_file() else f"{FOLDER}/{root.name}/{file}"


def told_of_plan(root: Path, text: str) -> str:
    """The same text, in which each command says that it is about this plan."""
    return re.sub(r"(build\.py) (?=[a-z])", rf"\1 --plan {place_of(root)} ", text) if place_of(root) else text


@contextmanager
def named_by_plan(root: Path) -> Iterator[None]:
    """Mistakes in a later plan name their file from the folder of the region, and commands name the plan."""
    try:
        yield
    except DataError as error:
        told = (replace(one, how=told_of_plan(root, one.how)) for one in error.problems)
        raise DataError(replace(one, file=from_region(root, one.file)) for one in told) from None


def _is_plan(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink() and bool(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.name))
