"""Examining in a process of its own: reading the dictionaries and the texts then costs a build hardly any time.

The process is there before the rest of the program is, so this module imports nothing that takes long.
"""

from __future__ import annotations

import gc
import os
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from multiprocessing import parent_process
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .examining import Examined, Examiner
    from .site_texts import Texts


class Background:
    """A process that examines sites, one after the other; it remembers what it read."""

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(max_workers=1)
        self._pool.submit(_prepare)

    def begin(self, texts: Texts) -> None:
        """Read `texts` while the pages are not ready yet; what is read once is not read again."""
        self._pool.submit(_examine, texts)

    def examine(self, texts: Texts) -> Future[Examined]:
        """Examine `texts`; the result comes later."""
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
    """Read the program and the dictionaries while the site is not ready yet."""
    gc.disable()  # nothing that is read now becomes garbage
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends this as well
    Thread(target=_end_with_parent, daemon=True).start()
    from ..language.plain import warm_up

    _examiner()
    warm_up()
    gc.freeze()
    gc.enable()  # a preview lives long


def _end_with_parent() -> None:
    """Stop as soon as the program is gone, also when somebody killed it."""
    if parent := parent_process():
        parent.join()
        os._exit(0)


def _examine(texts: Texts) -> Examined:
    return _examiner().examine(texts)


@cache
def _examiner() -> Examiner:
    """The one of this process."""
    from .examining import Examiner

    return Examiner()
