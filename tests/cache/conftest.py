"""What is kept in `.cache/` is held against what is made from nothing, so here nothing else may be remembered."""

from __future__ import annotations

import pytest
from regioplan.data import loading


@pytest.fixture(autouse=True)
def _records_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading._Reader, "_record", loading._Reader._record.__wrapped__)
    monkeypatch.setattr(loading, "_load", loading._load.__wrapped__)
