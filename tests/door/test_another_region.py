"""Another region: from one command, with the program as a package and nothing of this project beside it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fictional import PEILDATUM
from regioplan.cli.main import main
from regioplan.data.loading import load
from regioplan.pipeline import Prepared, prepare


@pytest.fixture(scope="module")
def new_region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nieuwe regio") / "mijn regio"
    assert main(["nieuw", "regio", str(folder)], root=folder.parent) == 0
    return folder


def test_a_new_region_is_whole_and_names_nobody_else(new_region: Path, real: Prepared) -> None:
    made = prepare(new_region, peildatum=PEILDATUM)
    assert not made.new_addresses, "they are recorded"
    assert (len(made.site.coalities), len(made.site.doelen)) == (2, 4)
    regio = real.site.regio
    names = [regio.naam, regio.samenwerking, *(gemeente.record.naam for gemeente in real.site.gemeenten)]
    theirs = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names), re.IGNORECASE)
    texts = {path.name: path.read_text(encoding="utf-8") for path in new_region.rglob("*") if path.is_file()}
    assert {name: found for name, text in texts.items() if (found := theirs.findall(text))} == {}


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "iets.txt").write_text("van mij", encoding="utf-8")
    assert main(["nieuw", "regio", str(tmp_path)], root=tmp_path) == 2
    assert "niet leeg" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["iets.txt"]


@pytest.mark.slow
def test_an_example_says_so_on_every_page(new_region: Path) -> None:
    regio = load(new_region, peildatum=PEILDATUM).data.regio
    assert regio.is_voorbeeld and regio.kleur


@pytest.mark.slow
def test_the_package_alone_begins_and_builds_a_region(root: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, the package comes before the project that is installed for these tests."""
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=root, check=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(tmp_path / "pakket")
    env = os.environ | {"PYTHONPATH": str(tmp_path / "pakket")}
    region, code = tmp_path / "regio", "from regioplan.cli.main import command; raise SystemExit(command())"
    run = {"cwd": tmp_path, "env": env, "check": True, "text": True, "capture_output": True}
    subprocess.run([sys.executable, "-c", code, "nieuw", "regio", "regio"], **run)  # type: ignore[call-overload]
    built = subprocess.run([sys.executable, region / "build.py", "--peildatum", "2026-11-29"], **run)  # type: ignore[call-overload]
    assert "Waarschuwingen: 0." in built.stdout
    goal = (region / "site/doelen/fijne-buurt/index.html").read_text(encoding="utf-8")
    assert "Dit is een voorbeeld." in goal
    style, icon = re.findall(r'href="../../(assets/(?:kleur|icoon)\.\w+\.\w+)"', goal)[::-1]
    assert "--merk: #1d4f7a" in (region / "site" / style).read_text(encoding="utf-8")
    assert 'fill="#1d4f7a"' in (region / "site" / icon).read_text(encoding="utf-8")
