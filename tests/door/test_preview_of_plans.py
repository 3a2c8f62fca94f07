"""`bekijk` of a region with two plans: both at their own addresses, each with forms; a change in one shows there."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from browser.previews import Preview, running
from fictional import TWEEPLANNEN, copy_region

GOAL, TITLE = "data/vervolg/2025/data/doelen/fijne-buurt.yml", "In elke buurt een plek voor iedereen"


def got(preview: Preview, address: str) -> str:
    with urllib.request.urlopen(f"{preview.address}{address}") as answer:
        return str(answer.read().decode())


@pytest.mark.slow
def test_both_plans_are_seen_and_edited_where_they_will_be(tmp_path: Path) -> None:
    region = copy_region(tmp_path / "regio", TWEEPLANNEN)
    with running(region, tmp_path / "gezegd.txt") as preview:
        assert "<title>Het nieuwe plan van de Duinstreek uitgelegd" in got(preview, "/")
        assert "<title>Het plan van de Duinstreek uitgelegd" in got(preview, "/2021/")
        assert 'href="2025/doelen/' in got(preview, "/") and 'href="../doelen/' in got(preview, "/2021/")
        old, new = (got(preview, f"{place}/doelen/fijne-buurt/") for place in ("", "/2025"))
        assert "Een buurt waar mensen elkaar kennen" in old and TITLE in new
        assert json.loads(got(preview, "/2025/data/v1/plan.json"))["telling"]["totaal"] == 6
        groups = json.loads(got(preview, "/2025/.bekijk/bewerken/lijst"))
        assert "/2025/doelen/fijne-buurt/" in {one["adres"] for group in groups for one in group["dingen"]}
        news = urllib.request.urlopen(f"{preview.address}/.bekijk/nieuws?pad=/2025/doelen/fijne-buurt/")
        first = json.loads(news.readline().decode().removeprefix("data: "))
        preview.edit(GOAL, TITLE, "In elke wijk een plek voor iedereen")
        while (told := news.readline().decode()).strip(": \n") == "":
            pass
        assert json.loads(told.removeprefix("data: "))["nummer"] > first["nummer"]
        assert "In elke wijk een plek voor iedereen" in got(preview, "/2025/doelen/fijne-buurt/")
        preview.edit(GOAL, "nummer: 1", "numer: 1")
        while '"fout": ""' in told or ":" not in told:
            told = news.readline().decode().strip(": \n")
        assert json.loads(told.removeprefix("data: "))["fouten"][0]["bestand"] == GOAL
        news.close()


@pytest.mark.slow
def test_a_project_that_moves_is_told_in_the_terminal_and_in_the_browser(project: Path, tmp_path: Path) -> None:
    with running(project, tmp_path / "gezegd.txt") as preview:
        assert "<title>" in got(preview, "/")
        project.rename(tmp_path / "elders")
        (project / ".cache").mkdir(parents=True, exist_ok=True)  # as when what is kept is written just then
        with pytest.raises(urllib.error.HTTPError, match="503"):
            got(preview, "/partners/")
        with urllib.request.urlopen(f"{preview.address}/.bekijk/nieuws") as news:
            told = json.loads(news.readline().decode().removeprefix("data: "))["fout"]
    said = (tmp_path / "gezegd.txt").read_text(encoding="utf-8")
    assert told.startswith(f"De map {project} is er niet meer") and told in said
    assert "Traceback" not in said
