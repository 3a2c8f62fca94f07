"""One test that holds many things against a rule, and names each that breaks it: a report for each takes longer."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import pytest


def every(things: Iterable[Any], called: Callable[[Any], str] = str) -> Callable[[Callable[..., None]], Any]:
    """As `parametrize` of the first argument, in one test; there must be something to hold against the rule."""
    known = list(things)

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        _thing, *fixtures = inspect.signature(test).parameters.values()

        @wraps(test)
        def whole(**given: Any) -> None:
            broken = [told for thing in known if (told := _fault(lambda one=thing: test(one, **given), called(thing)))]
            assert known and not broken, "\n".join(broken)

        whole.__signature__ = inspect.Signature(fixtures)  # type: ignore[attr-defined] - what pytest fills in
        return whole

    return decorate


def _fault(test: Callable[[], None], name: str) -> str:
    try:
        test()
    except (AssertionError, pytest.fail.Exception) as error:
        return f"{name}: {error}"
    return ""
