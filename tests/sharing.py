"""What takes long and gives the same answer every time is done once: for each worker, or for all of them."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from regioplan.cache import NOTHING, digest
from regioplan.data import reading
from regioplan.data.reading import MAX_BYTES, Document
from regioplan.data.vervolg import region_of
from regioplan.texts.background import Background

MINUTES_FOR_A_BUILD = 4

Parser = Callable[[str, str], Document]


def remembering_parser(parse: Parser, *, most: int = sys.maxsize) -> Parser:
    """Parses the same text once with each parser, for `most` texts; what is wrong with one is found out every time."""
    known: dict[tuple[str, str, object], Document] = {}

    def parsed(text: str, file: str) -> Document:
        key = text, file, reading.LOADER
        if key not in known:
            document = parse(text, file)
            if len(known) == most:
                return document
            known[key] = document
        return known[key]

    return parsed


def remembering_records(read: Callable[[Any, Document, type, Any], Any]) -> Callable[[Any, Document, type, Any], Any]:
    """Makes the record of a file once, as the cache of a project does; what is wrong with one is told every time."""
    known: dict[tuple[int, type, object], tuple[Document, Any]] = {}

    @wraps(read)
    def record(reader: Any, document: Document, model: type, tree: Any) -> Any:
        key = id(document), model, reader._region
        if key not in known:
            made = read(reader, document, model, tree)
            if made is None:
                return None
            known[key] = document, made
        return known[key][1]

    return record


def once_for_each(found_in: Callable[[Any], Iterable[Any]]) -> Callable[[Any], tuple[Any, ...]]:
    """Looks once into a thing that never changes, such as a record; it stays, so that no other gets its place."""
    known: dict[int, tuple[object, tuple[Any, ...]]] = {}

    def found(thing: Any) -> tuple[Any, ...]:
        if id(thing) not in known:
            known[id(thing)] = thing, tuple(found_in(thing))
        return known[id(thing)][1]

    return found


def once_for_each_entry(found_in: Callable[[Any, int], Iterable[Any]]) -> Callable[[Any, int], tuple[Any, ...]]:
    """Looks once into the record of an entry: what is found there hangs on its kind and its id, and not on its file."""
    known: dict[tuple[int, str, str, int], tuple[object, tuple[Any, ...]]] = {}

    def found(entry: Any, year: int) -> tuple[Any, ...]:
        key = id(entry.record), entry.soort, entry.id, year
        if key not in known:
            known[key] = entry.record, tuple(found_in(entry, year))
        return known[key][1]

    return found


def remembering_load(load: Callable[..., Any], *, most: int = 40) -> Callable[..., Any]:
    """Loads the same files once for a day, of the last regions; mistakes are looked for every time."""
    known: dict[tuple[object, ...], Any] = {}

    @wraps(load)
    def loaded(root: Path, peildatum: Any, cache: Any, *shown: Any) -> Any:
        written = _written(root / "data") if cache is NOTHING and root == region_of(root) else None
        if written is None:
            return load(root, peildatum, cache, *shown)
        key = written, peildatum, shown, reading.LOADER
        known[key] = known.pop(key, None) or load(root, peildatum, cache, *shown)
        if len(known) > most:
            del known[next(iter(known))]
        return known[key]

    return loaded


def _written(folder: Path) -> str | None:
    """What stands in a folder; None when it holds something else than files of a usual size."""
    told: list[object] = []
    for place, folders, names in os.walk(folder):
        folders.sort()
        for path in (Path(place, name) for name in sorted((*folders, *names))):
            status = path.lstat()
            if stat.S_ISREG(status.st_mode) and status.st_size <= MAX_BYTES:
                told += os.fsencode(path.relative_to(folder)), path.read_bytes()
            elif not stat.S_ISDIR(status.st_mode):
                return None
    return digest(*told)


class LastingBackground(Background):
    """A process that outlives the command that uses it, as it outlives each change in a preview."""

    def close(self) -> None:
        """Other tests need it: it stays."""

    def end(self) -> None:
        """Stop it and wait: while it lives it may hold the pipe of a browser that should stop."""
        self._pool.shutdown(cancel_futures=True)


def once_for_all_workers(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]) -> Path:
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
