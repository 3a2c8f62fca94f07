"""The fictional region with its texts, examined once for the whole session."""

from __future__ import annotations

from pathlib import Path

import pytest
from fictional import OVERRIDES, PEILDATUM
from regioplan.pipeline import Prepared, prepare
from regioplan.texts.examination import with_origins
from regioplan.texts.examiner import Examined, Examiner, Texts
from regioplan.texts.gathering import gather
from regioplan.texts.origins import read_origins


@pytest.fixture(scope="session")
def texts(voorbeeld: Prepared) -> Texts:
    return gather(voorbeeld)


@pytest.fixture(scope="session")
def examined(texts: Texts) -> Examined:
    return with_origins(Examiner().examine(texts), read_origins(OVERRIDES))


EXAMINER = Examiner()
"""Of a region that differs in one text it examines that text only."""


def examine(folder: Path) -> Examined:
    """What is the matter with the texts of a region."""
    prepared = prepare(folder, peildatum=PEILDATUM, overrides=OVERRIDES)
    return with_origins(EXAMINER.examine(gather(prepared)), read_origins(OVERRIDES))
