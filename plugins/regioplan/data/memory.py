"""Records that were read before, and in which nothing was wrong, kept in `.cache/` by what their files say.

Reading a file again costs more than everything else. The memory can be thrown away at any moment, and throws itself
away when it is damaged, or was made by other code. It holds records only: nothing in it can run.
"""

import gc
import io
import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pydantic

CACHE = ".cache"
"""The folder, in that of the project; git leaves it out."""
_CODE = Path(__file__).resolve().parent.parent
_SIZE = 16


class Memory:
    """What is known of texts that were read before; used by one load, and then saved with what that used."""

    def __init__(self, folder: Path, *, beside: Path) -> None:
        self._file = folder / "records.pickle"
        self._key = _digest(beside.read_bytes() if beside.is_file() else b"")
        self._before = self._load()
        self._now: dict[bytes, Any] = {}

    def key(self, *parts: str) -> bytes:
        """What a record follows from, and whether it is right: kind, names, text, and the file about the region."""
        return blake2b("\0".join(parts).encode(), digest_size=_SIZE, key=self._key).digest()

    def recall(self, key: bytes) -> Any:
        """The record that was made of this before, or None."""
        record = self._before.get(key)
        if record is not None:
            self._now[key] = record
        return record

    def keep(self, key: bytes, record: Any) -> None:
        """Remember a record; None, for a text with mistakes, is read again."""
        if record is not None:
            self._now[key] = record

    def save(self) -> None:
        """Keep what this load used, if that is another set; where nothing can be written, the next load reads again."""
        if self._now.keys() == self._before.keys():
            return
        content = pickle.dumps(self._now, pickle.HIGHEST_PROTOCOL)
        with suppress(OSError):
            self._file.parent.mkdir(exist_ok=True)
            new = self._file.with_suffix(f".{os.getpid()}")
            new.write_bytes(_made_by() + _digest(content) + content)
            new.replace(self._file)

    def _load(self) -> dict[bytes, Any]:
        with suppress(OSError):
            saved = self._file.read_bytes()
            maker, digest, content = saved[:_SIZE], saved[_SIZE : 2 * _SIZE], saved[2 * _SIZE :]
            if maker == _made_by() and digest == _digest(content):
                return _records(content)
        return {}


class _Records(pickle.Unpickler):
    """Makes records and the values in them, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        found = {"date": date, "Decimal": Decimal}.get(name)
        if module.startswith(f"{__package__}."):
            found = getattr(sys.modules.get(module), name, None)
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no record")
        return found


def _records(content: bytes) -> dict[bytes, Any]:
    """The records in `content`; none when they cannot be made."""
    try:
        return dict(_Records(io.BytesIO(content)).load())
    except Exception:  # anything can be wrong with a damaged file
        return {}


@contextmanager
def without_collecting() -> Iterator[None]:
    """Python looks for garbage among all objects each time that many were made; while reading there is none."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()


@cache
def _made_by() -> bytes:
    """The code that makes records, and what it is made with."""
    files = sorted(path for folder in ("data", "language") for path in (_CODE / folder).rglob("*.py"))
    versions = f"{sys.version} {pydantic.VERSION}".encode()
    return _digest(b"\0".join([versions, *(path.read_bytes() for path in files)]))


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()
