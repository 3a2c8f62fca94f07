"""A second build of the same: what is there is used, and gives the same site to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from door.test_door import DAY, contents, run

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
def test_a_check_gives_the_same_answer_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(project, "controleer", "--peildatum", DAY)
    monkeypatch.setattr("regioplan.cli.main.Background", None)  # nothing is examined a second time
    again = run(project, "controleer", "--peildatum", DAY)
    assert (again.returncode, again.stdout, again.stderr) == (first.returncode, first.stdout, first.stderr)
    goal = project / "data" / "doelen" / "fijne-buurt.yml"
    goal.write_text(goal.read_text(encoding="utf-8") + "\n", encoding="utf-8", newline="\n")
    assert "NoneType" in run(project, "controleer", "--peildatum", DAY).stderr
    assert "NoneType" in run(project, "controleer", "--peildatum", DAY, "--zonder-cache").stderr
