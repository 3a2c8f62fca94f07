"""The fictional region with its texts, examined once for the whole session."""

from __future__ import annotations

from pathlib import Path

import pytest
from fictional import OVERRIDES, PEILDATUM
from regioplan.pipeline import Prepared, prepare
from regioplan.texts.examining import Examined, Examiner
from regioplan.texts.gathering import gather
from regioplan.texts.origins import read_origins, trace
from regioplan.texts.site_texts import Texts


@pytest.fixture(scope="session")
def texts(voorbeeld: Prepared) -> Texts:
    return gather(voorbeeld)


@pytest.fixture(scope="session")
def examined(texts: Texts) -> Examined:
    return trace(Examiner().examine(texts), read_origins(OVERRIDES))


def examine(folder: Path) -> Examined:
    """What is the matter with the texts of a region, with the places told."""
    prepared = prepare(folder, peildatum=PEILDATUM, overrides=OVERRIDES)
    return trace(Examiner().examine(gather(prepared)), read_origins(OVERRIDES))
