"""A rule that is held against many things names each that breaks it."""

from __future__ import annotations

import pytest
from every import every


def test_each_that_breaks_a_rule_is_named() -> None:
    @every([1, 2, 3, 4], lambda number: f"nummer {number}")
    def rule(number: int) -> None:
        assert number % 2, "even"

    with pytest.raises(AssertionError, match=r"nummer 2: even[\s\S]*nummer 4: even") as told:
        rule()
    assert "nummer 1" not in str(told.value)


def test_a_rule_about_nothing_fails() -> None:
    with pytest.raises(AssertionError):
        every([])(lambda _: None)()
