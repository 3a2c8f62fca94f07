"""Playing at random: as often as a test does, or as often and from as far as `REGIOPLAN_WILLEKEUR=100000:7` says."""

from __future__ import annotations

import os
import random
import signal
import time
import traceback
from collections.abc import Callable

SECONDS = 5
"""No try takes more processor time."""
_ASKED = os.environ.get("REGIOPLAN_WILLEKEUR", "")


def tries(usual: int) -> int:
    """How often a test tries something."""
    return int(_ASKED.partition(":")[0] or usual)


def beginning(usual: int) -> int:
    """The seed from which it begins."""
    return int(_ASKED.partition(":")[2] or 0) + usual


def play(times: int, seed: int, attempt: Callable[[random.Random], None]) -> None:
    """Try as often, each time with a draw of its own; goes on after a fault, and tells each kind once at the end."""
    faults: dict[object, str] = {}
    slowest, start = 0.0, time.monotonic()
    if hasattr(signal, "SIGVTALRM"):
        signal.signal(signal.SIGVTALRM, _too_long)
    for number in range(times):
        began = time.process_time()
        try:
            _limit(SECONDS)
            attempt(random.Random(f"{seed}:{number}"))
        except Exception as error:
            cause = error.__cause__ or error
            where = traceback.extract_tb(cause.__traceback__)[-1]
            told = f"seed {seed}, try {number}: {type(cause).__name__} at {where.filename}:{where.lineno}: {error}"
            if faults.setdefault((where.filename, where.lineno), told) is told and _ASKED:
                print(told[:3000], flush=True)
        finally:
            _limit(0)
        slowest = max(slowest, time.process_time() - began)
        if _ASKED and (number + 1) % 1000 == 0:
            told = f"{number + 1} tries, {len(faults)} faults, slowest {slowest:.2f} s"
            print(f"{told}, {time.monotonic() - start:.0f} s in all", flush=True)
    assert not faults, "\n".join(faults.values())


def _limit(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)


def _too_long(*_: object) -> None:
    raise AssertionError(f"it takes more than {SECONDS} seconds")
