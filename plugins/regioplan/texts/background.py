"""A process of its own for examining: reading the dictionaries and the texts then costs a build hardly any time.

The process is there before the rest of the program is, so this module imports nothing that takes long.
"""

import gc
import os
import signal
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import parent_process
from threading import Thread
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Background:
    """A process that does one thing after the other; it remembers what it read."""

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(max_workers=1, initializer=follow_the_program)
        self._pool.submit(_get_ready)

    def run(self, work: Callable[[Given], Made], given: Given) -> Future[Made]:
        """Do `work` there; the result comes later."""
        return self._pool.submit(work, given)

    def close(self) -> None:
        """Stop; what was begun and not yet asked for is dropped."""
        others = list((self._pool._processes or {}).values())
        minder: Any = self._pool._executor_manager_thread  # which the pool forgets when it is told not to wait
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in others:
            process.terminate()
        if minder:
            minder.join()  # Python complains of one that still runs at its own end

    def __enter__(self) -> "Background":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def follow_the_program() -> None:
    """Before any work: a program that was killed at once leaves nobody who waits for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends this as well
    Thread(target=_end_with_parent, daemon=True).start()


def _get_ready() -> None:
    """Read the program and the dictionaries while the site is not ready yet."""
    gc.disable()  # nothing that is read now becomes garbage
    from ..language.plain import warm_up
    from . import examiner  # noqa: F401 - read before it is asked for

    warm_up()
    gc.freeze()
    gc.enable()  # a preview lives long


def _end_with_parent() -> None:
    """Stop as soon as the program is gone, also when somebody killed it."""
    if parent := parent_process():
        parent.join()
        os._exit(0)
