"""The fictional region with its texts, examined once for the whole session."""

from __future__ import annotations

from pathlib import Path

import pytest
from fictional import OVERRIDES, PEILDATUM, VOORBEELD
from regioplan.pipeline import Prepared, prepare
from regioplan.texts.examining import Examined, Examiner
from regioplan.texts.gathering import Texts, gather
from regioplan.texts.origins import trace


@pytest.fixture(scope="session")
def texts(voorbeeld: Prepared) -> Texts:
    return gather(voorbeeld, VOORBEELD)


@pytest.fixture(scope="session")
def examined(texts: Texts) -> Examined:
    return trace(Examiner().examine(texts), OVERRIDES)


def examine(folder: Path) -> Examined:
    """What is the matter with the texts of a region, with the places told."""
    prepared = prepare(folder, peildatum=PEILDATUM, overrides=OVERRIDES)
    return trace(Examiner().examine(gather(prepared, folder)), OVERRIDES)
