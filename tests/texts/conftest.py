"""The fictional region with its texts, examined once for the whole session."""

from __future__ import annotations

from pathlib import Path

import pytest
from fictional import OVERRIDES, PEILDATUM
from regioplan.pipeline import Prepared, prepare
from regioplan.texts.examiner import Examined, Examiner, Texts
from regioplan.texts.gathering import gather


@pytest.fixture(scope="session")
def texts(voorbeeld: Prepared) -> Texts:
    return gather(voorbeeld)


@pytest.fixture(scope="session")
def examined(texts: Texts) -> Examined:
    return Examiner().examine(texts)


def examine(folder: Path) -> Examined:
    """What is the matter with the texts of a region."""
    prepared = prepare(folder, peildatum=PEILDATUM, overrides=OVERRIDES)
    return Examiner().examine(gather(prepared))
