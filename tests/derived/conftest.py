"""The fictional region a little further on: with baselines and measurements, so that every verdict occurs."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from regioplan.pipeline import Prepared, prepare

HERE = Path(__file__).resolve().parent
BASELINES = {
    "doelen/fijne-buurt.yml": ("waarvan: inwoners van 75 jaar en ouder", "40", "2024-12-31"),
    "doelen/veilig-huis.yml": ("waarvan: aanvragen voor een bezoek", "10", "2024-12-31"),
    "doelen/veilig-huis.yml#": ("waarvan: huizen van ouderen", "0", "2024-12-31"),
    "doelen/snel-hulp.yml": ("waarvan: eerste gesprekken", "20", "2024-01-01"),
    "ketenaanpakken.yml": ("waarvan: inwoners van 65 jaar en ouder", "4", "2024-01-01"),
}
"""After which words in which file a baseline is written: its value and day."""


def further_on(voorbeeld: Path, folder: Path) -> Path:
    """A copy of the fictional region in `folder` with baselines and more reports."""
    shutil.copytree(voorbeeld, folder)
    for file, (after, waarde, datum) in BASELINES.items():
        path = folder / "data" / file.rstrip("#")
        text = path.read_text(encoding="utf-8")
        assert text.count(after) == 1, f"{after} must be once in {file}"
        bron = '{document: voortgangsbrief, plaats: "blz. 20"}'
        base = f'{after}, uitgangswaarde: {{waarde: {waarde}, datum: "{datum}", bron: {bron}}}'
        path.write_text(text.replace(after, base), encoding="utf-8")
    for path in (HERE / "meldingen").iterdir():
        shutil.copy(path, folder / "data" / "meldingen" / path.name)
    return folder


@pytest.fixture(scope="session")
def further_folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of that region; read only."""
    return further_on(root / "tests" / "voorbeeld", tmp_path_factory.mktemp("verder") / "regio")


@pytest.fixture(scope="session")
def further(root: Path, further_folder: Path, peildatum: date) -> Prepared:
    """That region, loaded, derived and rendered once on the same day as the fictional one."""
    base_url = "https://merenland.example"
    return prepare(further_folder, peildatum=peildatum, base_url=base_url, overrides=root / "overrides")
