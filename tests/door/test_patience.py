"""On a terminal a command that takes long says so; in a pipe it does not."""

from __future__ import annotations

import io
import time

import pytest
from regioplan.cli.main import _patience

pytestmark = pytest.mark.slow


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "is_wanted", "seconds", "says"),
    [
        (Terminal(), True, 2.3, True),
        (Terminal(), True, 0.1, False),
        (Terminal(), False, 2.3, False),
        (io.StringIO(), True, 2.3, False),
    ],
    ids=["long", "short", "a conversation", "in a pipe"],
)
def test_what_takes_long_says_so_on_a_terminal(
    stream: io.StringIO, is_wanted: bool, seconds: float, says: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", stream)
    with _patience(is_wanted=is_wanted):
        time.sleep(seconds)
    assert ("Bezig: 2 seconden" in stream.getvalue()) == says
    assert not says or stream.getvalue().endswith("\r")
