"""Examining in a process of its own: reading the dictionaries and the texts then costs a build hardly any time."""

from __future__ import annotations

import gc
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from types import TracebackType

from ..language.plain import warm_up
from .examining import Examined, Examiner
from .gathering import Texts


class Background:
    """A process that examines sites, one after the other; it remembers what it read."""

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(max_workers=1)
        self._pool.submit(_prepare)

    def examine(self, texts: Texts) -> Future[Examined]:
        """Begin with `texts`; the result comes later."""
        return self._pool.submit(_examine, texts)

    def close(self) -> None:
        """Stop; what was begun and not yet asked for is dropped."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def __enter__(self) -> Background:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _prepare() -> None:
    """Read the dictionaries while the site is not ready yet."""
    gc.disable()  # the process ends before its garbage matters
    warm_up()


def _examine(texts: Texts) -> Examined:
    return _examiner().examine(texts)


@cache
def _examiner() -> Examiner:
    """The one of this process."""
    return Examiner()
