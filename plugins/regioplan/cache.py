"""What was made before, kept in `.cache/` by what it was made from: so a build makes only what is new.

The folder can be thrown away at any moment. Whatever is damaged, or was made by another version of the program or
its libraries, counts as not there. This module is used before the rest is read, so it imports nothing that takes long.
"""

import hashlib
import os
import pickle
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache as once
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from .data.vervolg import place_of, region_of
from .shipped import templates

FOLDER = ".cache"
"""The folder, in that of the project; git leaves it out."""
MOST_BYTES = 200_000_000
"""So much is kept; what was not used for the longest time goes first."""
_PACKAGE = Path(__file__).resolve().parent
_SOURCES = "data", "content"
ELSEWHERE = re.compile(r"^(INHERIT|[ \t]+custom_dir):[ \t]*[\"']?(.*?)[\"']?[ \t]*(?:[ \t]#.*)?$", re.MULTILINE)
"""A line of mkdocs.yml that leads elsewhere: its name, and a place that may have spaces in it."""
_ENVIRONMENT = re.compile(r"!ENV\s+\[?\s*(\w+)")
_SIZE = hashlib.sha256().digest_size

Made = TypeVar("Made")


def digest(*parts: object) -> str:
    """A name for what these texts, bytes and values say together."""
    said = hashlib.sha256()
    for part in parts:
        told = part if isinstance(part, bytes | memoryview) else str(part).encode()
        said.update(b"%d:" % len(told))
        said.update(told)
    return said.hexdigest()


class Cache:
    """The things in one folder, each under a name; without a folder nothing is kept."""

    def __init__(self, folder: Path | None = None, *, is_warm: bool = False) -> None:
        """`is_warm` when the program stays: packs are written once there is time, with `write`."""
        self.folder, self._is_warm = folder, is_warm
        self._packs: dict[str, dict[str, Any]] = {}
        self._unwritten: set[str] = set()

    def __reduce__(self) -> tuple[type["Cache"], tuple[Path | None]]:
        """Another process gets the folder, and not what this one remembers."""
        return Cache, (self.folder,)

    def load(self, name: str) -> memoryview | None:
        """What was kept under a name; None when there is nothing that can be trusted."""
        if self.folder is None:
            return None
        with suppress(OSError):
            path = self.folder / name
            kept = memoryview(path.read_bytes())
            if kept[:_SIZE] == _seal(name, kept[_SIZE:]):
                with suppress(OSError):
                    os.utime(path)  # what is used stays
                return kept[_SIZE:]
        return None

    def save(self, name: str, content: bytes) -> None:
        """Keep something; where nothing can be written, it is made again next time."""
        if self.folder is None or len(content) > MOST_BYTES:
            return
        with suppress(OSError):
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, fresh = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_seal(name, content))
                    file.write(content)
                Path(fresh).replace(path)
            except OSError:
                Path(fresh).unlink()  # a full disk does not get fuller
                raise

    def made(
        self, name: Callable[[], str], make: Callable[[], Made], fits: Callable[[Made], bool] = lambda _: True
    ) -> Made:
        """What was kept under a name, and else what `make` makes; that is kept if it still has the same name then."""
        before = name()
        kept = self.load(before)
        if kept is not None:
            known: Made = pickle.loads(kept)  # it has our own seal
            return known
        made = make()
        if name() == before and self.folder and fits(made):  # nobody saved a file meanwhile
            self.save(before, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
            self.tidy()
        return made

    def pack(self, name: str) -> "Pack":
        """Many small things that are read and kept together."""
        return Pack(self, name)

    def packed(self, name: str) -> dict[str, Any]:
        """What was last kept in a pack."""
        if name not in self._packs and (content := self.load(name)) is not None:
            self._packs[name] = dict(pickle.loads(content))  # it has our own seal
        return self._packs.get(name, {})

    def keep(self, name: str, values: dict[str, Any]) -> None:
        """Keep this in a pack."""
        if self.folder is not None:
            self._packs[name] = values
            self._unwritten.add(name)
            if not self._is_warm:
                self.write()

    def write(self) -> None:
        """Write the packs that are only in memory."""
        for name in tuple(self._unwritten):
            self._unwritten.discard(name)
            self.save(name, pickle.dumps(self._packs[name], pickle.HIGHEST_PROTOCOL))

    def tidy(self) -> None:
        """Throw away what was not used for the longest time, until the rest is small enough."""
        if self.folder is None:
            return
        with suppress(OSError):
            files = [(path.stat(), path) for path in self.folder.rglob("*") if path.is_file()]
            size = 0
            for told, path in sorted(files, key=lambda file: -file[0].st_mtime):
                size += told.st_size
                if size > MOST_BYTES:
                    path.unlink()


class Pack:
    """Values by the digest of what they follow from; those that were not used this time are forgotten."""

    def __init__(self, cache: Cache, name: str) -> None:
        self._cache, self._name = cache, name
        self._now: dict[str, Any] = {}
        self._room = MOST_BYTES if cache.folder else 0
        """So many bytes of files fit in it still; there is no use in holding more."""

    @property
    def lasts(self) -> bool:
        """Whether what is kept is there next time."""
        return self._cache.folder is not None

    @cached_property
    def _before(self) -> dict[str, Any]:
        return self._cache.packed(self._name)

    def made(self, key: str, make: Callable[[], Made]) -> Made:
        """What was made before under this key, and else what `make` makes now."""
        if key in self._now:
            known: Made = self._now[key]
            return known
        made: Made = self._before[key] if key in self._before else make()
        self.keep(key, made)
        return made

    def recall(self, key: str) -> Any:
        """What was made before under this key; None when nothing was."""
        if key in self._before:
            self._now[key] = self._before[key]
        return self._now.get(key)

    def keep(self, key: str, made: object) -> None:
        """Keep what was made under this key; of very many files, those that fit."""
        if isinstance(made, bytes):
            self._room -= len(made)
        if self._room >= 0 or not isinstance(made, bytes):
            self._now[key] = made

    def used(self) -> dict[str, Any]:
        """What was used this time."""
        return self._now

    def save(self) -> None:
        """Keep what was used, if that is another set than before."""
        if self._now.keys() != self._before.keys():
            self._cache.keep(self._name, self._now)


NOTHING = Cache()
"""Keeps nothing."""


def of_project(root: Path, *, is_warm: bool = False) -> Cache:
    """The cache of a project, for a program that stays when it `is_warm`; a later plan has a part of its region's."""
    return Cache(region_of(root) / FOLDER / place_of(root), is_warm=is_warm)


def sources(root: Path) -> str:
    """A digest of all that people wrote for a site: data, texts, templates and settings."""
    return digest(*_told(root))


def settings(root: Path) -> str:
    """A digest of the settings of MkDocs, wherever they stand."""
    texts = [config.read_text(encoding="utf-8") for config in _configs(root)]
    return digest(*texts, *(f"{name}={os.environ.get(name)}" for text in texts for name in _ENVIRONMENT.findall(text)))


def _told(root: Path) -> Iterator[bytes | str]:
    yield settings(root)
    others = (other for config in _configs(root) for other in _named_in(config) if other.is_dir())
    for folder in sorted({templates(root), *(region_of(root) / name for name in _SOURCES), *others}):
        yield from _in_files(path for path in folder.rglob("*") if path.is_file())


def _configs(root: Path) -> Iterator[Path]:
    """mkdocs.yml, and the files that it takes settings from."""
    config = next((own for place in (root, region_of(root)) if (own := place / "mkdocs.yml").is_file()), root / "")
    while config.is_file():
        yield config
        config = next((other for other in _named_in(config) if other.is_file()), root / "")


def _named_in(config: Path) -> list[Path]:
    return [(config.parent / found).resolve() for _, found in ELSEWHERE.findall(config.read_text(encoding="utf-8"))]


def _in_files(files: Iterable[Path]) -> Iterator[bytes | str]:
    for path in sorted(files):
        yield from (path.as_posix(), path.read_bytes())


@once
def _program() -> str:
    """A digest of the program, and of what it runs with."""
    modules = (path for path in _PACKAGE.rglob("*") if path.is_file() and path.suffix not in (".pyc", ".pyo"))
    libraries = {path.name for place in map(Path, sys.path) if place.is_dir() for path in place.glob("*.dist-info")}
    return digest(sys.version, *sorted(libraries), *_in_files(modules))


def _seal(name: str, content: bytes | memoryview) -> bytes:
    return bytes.fromhex(digest(_program(), name, content))
