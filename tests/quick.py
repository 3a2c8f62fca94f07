"""How many workers there are. And `--snel`: what takes long is left out, and the end says how much and what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from itertools import groupby
from typing import Any

import pytest

OF_FIXTURES = {
    "chromium": "in een browser",
    "nginx": "met een webserver",
    "site_folder": "op de hele gebouwde site",
    "real": "op de echte regio",
    "delivery": "met een ingevuld rekenblad",
}
"""What a test with this fixture, with one that needs it, or with its name for a value, is called."""
OF_MARK = "met een eigen proces, bouw of regio"
"""What a test with the mark `slow` is called."""
OF_KIND = "van een soort waarvan er genoeg zijn"
"""What a test is called whose function has many cases, of which a few are tried."""
MANY, ONE_OF = 12, 5
"""Of more cases than this, one in so many is tried."""
_LEFT_OUT = pytest.StashKey[Counter[str]]()


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> Generator[None, int, int]:
    """One worker more than there are cores: a fifth of its time one waits for a browser, a command or the disk."""
    cores = yield
    return cores if config.getoption("--snel") else cores + 1


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--snel", action="store_true", help="laat weg wat lang duurt")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--snel"):
        return
    slow = {item: why for item in items if (why := _why_slow(item))}
    slow |= dict.fromkeys(_of_many_cases(one for one in items if one not in slow), OF_KIND)
    config.hook.pytest_deselected(items=list(slow))
    items[:] = [item for item in items if item not in slow]
    _keep(config, Counter(slow.values()))
    if hasattr(config, "workeroutput"):
        config.workeroutput["left_out"] = dict(Counter(slow.values()))


def _why_slow(item: pytest.Item) -> str | None:
    given = item.callspec.params.values() if hasattr(item, "callspec") else ()
    fixtures = {*getattr(item, "fixturenames", ()), *(one for one in given if isinstance(one, str))}
    for name, why in OF_FIXTURES.items():
        if name in fixtures:
            return why
    return OF_MARK if item.get_closest_marker("slow") else None


def _of_many_cases(items: Iterable[pytest.Item]) -> Iterator[pytest.Item]:
    """The cases that may wait, of functions with many."""
    for _, cases in groupby(items, key=lambda item: item.nodeid.partition("[")[0]):
        tried = [*cases]
        if len(tried) > MANY:
            yield from (case for number, case in enumerate(tried) if number % ONE_OF)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker is done: every one of them left out the same."""
    _keep(node.config, Counter(getattr(node, "workeroutput", {}).get("left_out", {})))


def _keep(config: pytest.Config, left_out: Counter[str]) -> None:
    config.stash[_LEFT_OUT] = left_out


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    left_out = config.stash.get(_LEFT_OUT, Counter())
    if left_out:
        terminalreporter.write_line(told(left_out))


def told(left_out: Counter[str]) -> str:
    """What was left out, most first."""
    parts = ", ".join(f"{count} {why}" for why, count in left_out.most_common())
    return f"Snelle proef: {left_out.total()} tests bleven liggen ({parts}). Draai ze ook: python3 build.py test"
