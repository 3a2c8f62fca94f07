"""Several regions in one run: side by side, with what they share once, and nobody held back by a mistake of another."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from fictional import PEILDATUM
from regioplan.cli.main import main
from regioplan.cli.regions import build_regions
from regioplan.output.regions import share_assets

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def regions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("regio’s bij elkaar")
    assert main(["nieuw", "regio", str(folder / "noord")], root=folder) == 0
    shutil.copytree(folder / "noord", folder / "zuid")
    text = (folder / "zuid/data/regio.yml").read_text(encoding="utf-8")
    (folder / "zuid/data/regio.yml").write_text(
        text.replace("naam: Voorbeeldregio\n", "naam: Zuiderland\n", 1), "utf-8"
    )
    return folder


def built(regions: Path, target: Path) -> int:
    return build_regions(regions, regions, target, peildatum=PEILDATUM, is_for_publishing=False, is_cached=True)


def test_regions_stand_side_by_side_and_a_mistake_holds_back_nobody(
    regions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "sites"
    assert built(regions, target) == 0
    front = (target / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<h3[^>]*><a href="\./([a-z]+)/">(\w+)<', front) == [
        ("noord", "Voorbeeldregio"),
        ("zuid", "Zuiderland"),
    ]
    assert 'href="./zuid/gemeenten/voorbeelddorp/"' in front
    assert "Content-Security-Policy" in front
    assert_links_lead_somewhere(target)
    assert (target / "deel.png").is_file() and (target / "zuid/gemeenten/deel.png").is_file()
    assert re.search(r'og:image" content="https://[^"]+/deel.png"', front)
    assert not list(target.glob("*/assets")), "what they share stands there once"
    assert not list(target.glob("*/_headers")) and (target / "_headers").is_file()
    old = (target / "zuid/doelen/index.html").read_bytes()

    goal = regions / "zuid/data/doelen/fijne-buurt.yml"
    right = goal.read_text(encoding="utf-8")
    goal.write_text(right.replace("coalitie: samen-thuis", "coalitie: samen-thus"), "utf-8")
    colour = regions / "noord/data/regio.yml"
    colour.write_text(colour.read_text(encoding="utf-8").replace("#1d4f7a", "#5b2a86"), "utf-8")
    assert built(regions, target) == 1
    told = capsys.readouterr().out
    assert "zuid: NIET GEMAAKT" in told and "data/doelen/fijne-buurt.yml" in told
    assert (target / "zuid/doelen/index.html").read_bytes() == old
    page = (target / "noord/doelen/index.html").read_text(encoding="utf-8")
    style = re.findall(r'href="../(../assets/kleur[^"]+)"', page)
    assert "#5b2a86" in (target / "noord" / style[0]).read_text(encoding="utf-8")
    assert_links_lead_somewhere(target)
    goal.write_text(right, "utf-8")


def test_a_region_that_is_not_fit_to_go_out_does_not(
    regions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"peildatum": PEILDATUM, "is_for_publishing": True, "is_cached": True}
    assert build_regions(regions, regions, tmp_path / "sites", **given) == 1
    told = capsys.readouterr().err
    assert "noord" in told and "zuid" in told and "is_voorbeeld" in told
    assert not (tmp_path / "sites").exists()


def assert_links_lead_somewhere(target: Path) -> None:
    """Each style-sheet, script and picture that a page names is there."""
    for page in target.rglob("*.html"):
        if page.name == "404.html":
            continue  # names them from the root of the server
        for name in re.findall(r'(?:href|src)="([^"]*assets/[^"]+)"', page.read_text(encoding="utf-8")):
            assert (page.parent / name).is_file(), f"{page}: {name}"


@pytest.mark.parametrize(
    ("place", "link", "shared"),
    [
        ("index.html", "./assets/a.css", "../assets/a.css"),
        ("doelen/x/index.html", "../../assets/a.css", "../../../assets/a.css"),
        ("404.html", "/noord/assets/a.css", "/assets/a.css"),
        ("404.html", "https://x.example/noord/assets/a.css", "https://x.example/assets/a.css"),
        ("doelen/x/index.html", "../../../assets/a.css", "../../../assets/a.css"),
        ("doelen/x/index.html", "../../bronnen/assets/a.css", "../../bronnen/assets/a.css"),
    ],
)
def test_a_page_names_what_is_shared_where_it_is(tmp_path: Path, place: str, link: str, shared: str) -> None:
    page = tmp_path / "noord" / place
    page.parent.mkdir(parents=True)
    page.write_text(f'<link href="{link}"> de map assets/ <script data-zoek="{link} {link}">', "utf-8")
    share_assets(tmp_path, [tmp_path / "noord"])
    assert (
        page.read_text(encoding="utf-8")
        == f'<link href="{shared}"> de map assets/ <script data-zoek="{shared} {shared}">'
    )


def test_a_folder_without_regions_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--regios", str(tmp_path)], root=tmp_path) == 2
    assert "staat geen regio" in capsys.readouterr().err
