"""A second build of the same: what is there is used, and gives the same site to the byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from door.test_door import DAY, contents, run
from mkdocs.structure.pages import Page

AGAIN = "Er is niets veranderd"


@pytest.mark.slow
def test_when_nothing_has_changed_the_same_site_is_there_at_once(project: Path) -> None:
    first = run(project, "--peildatum", DAY, "--uit", "a")
    again = run(project, "--peildatum", DAY, "--uit", "b")
    assert (first.returncode, again.returncode) == (0, 0)
    assert AGAIN in again.stdout and AGAIN not in first.stdout
    assert str(project / "b") in again.stdout and "1 maart 2026" in again.stdout
    assert contents(project / "a") == contents(project / "b")
    for other in (("--peildatum", "2026-03-02"), ("--peildatum", DAY, "--stick")):
        assert AGAIN not in run(project, *other, "--uit", "c").stdout


@pytest.mark.slow
def test_pages_that_stay_as_they_are_are_not_made_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is the same as one that is made anew, because what was kept is damaged."""
    made: list[str] = []
    render = Page.render
    monkeypatch.setattr(Page, "render", lambda page, *given: made.append(page.url) or render(page, *given))
    built = run(project, "--peildatum", DAY, "--uit", "a")
    assert built.returncode == 0, built.stderr
    first = len(made)
    made.clear()
    goal = project / "data" / "doelen" / "fijne-buurt.yml"
    text = re.sub(r"(?m)^waarom: .*$", "waarom: Buren zien elkaar dan.", goal.read_text(encoding="utf-8"))
    goal.write_text(text, encoding="utf-8", newline="\n")
    run(project, "--peildatum", DAY, "--uit", "b")
    assert "doelen/fijne-buurt/" in made and len(made) < first / 2
    assert not {"over/", "en/"} & set(made)
    for kept in ("pages", "lists", "fields", "framed", "charts", "calendars", "said", "left-out"):
        file = project / ".cache" / kept
        file.write_bytes(file.read_bytes()[:-9])
    for site in (project / ".cache").glob("site-*"):
        site.unlink()
    run(project, "--peildatum", DAY, "--uit", "c")
    assert contents(project / "b") == contents(project / "c")


@pytest.mark.slow
def test_a_check_gives_the_same_answer_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(project, "controleer", "--peildatum", DAY)
    monkeypatch.setattr("regioplan.cli.main.Background", None)  # nothing is examined a second time
    again = run(project, "controleer", "--peildatum", DAY)
    assert (again.returncode, again.stdout, again.stderr) == (first.returncode, first.stdout, first.stderr)
    goal = project / "data" / "doelen" / "fijne-buurt.yml"
    goal.write_text(goal.read_text(encoding="utf-8") + "\n", encoding="utf-8", newline="\n")
    assert "NoneType" in run(project, "controleer", "--peildatum", DAY).stderr
    assert "NoneType" in run(project, "controleer", "--peildatum", DAY, "--zonder-cache").stderr
