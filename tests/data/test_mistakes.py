"""Mistakes as editors make them. One file a case in mistakes/, named as a sentence.

A case changes the fictional region and gives the whole answer:

    @@ data/doelen/fijne-buurt.yml
    -a line as it was
    +the line as the editor made it
    @@ antwoord
    what the program says; a line that ends in […] may go on,
    and “regel «titel: x»” is the number of the line with that text

Behind the file may stand: `helemaal` (the whole file becomes this), `weg`, `heet nu <name>`.
Both parsers of PyYAML must give the same answer.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from regioplan.data import reading
from regioplan.data.problems import DataError
from regioplan.pipeline import prepare

CASES = sorted(Path(__file__).with_name("mistakes").glob("*.txt"))
PARSERS = {"parser in C": getattr(yaml, "CSafeLoader", yaml.SafeLoader), "parser in Python": yaml.SafeLoader}


SHOWN_BY_PAGES = re.compile(
    r"a-page-links-to-a-|a-page-that-leads-|a-published-address-would-|a-question-that-leads-|a-way-of-search-to-a-"
)
"""Cases of which the answer needs every page: each takes ten times as long."""


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=[pytest.mark.slow] if SHOWN_BY_PAGES.match(case.stem) else ()) for case in CASES],
    ids=[case.stem for case in CASES],
)
def test_every_mistake_gets_place_fault_and_remedy(
    case: Path, copy_of_voorbeeld: Path, root: Path, peildatum: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    *changes, (_, expected) = _sections(case.read_text(encoding="utf-8"))
    for where, lines in changes:
        _change(copy_of_voorbeeld, where, lines)
    for name, parser in PARSERS.items():
        monkeypatch.setattr(reading, "LOADER", parser)
        with pytest.raises(DataError) as told:
            prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides")
        wanted = [_numbered(line, copy_of_voorbeeld) for line in expected]
        assert _same(wanted, str(told.value).split("\n")), f"{name} says:\n{told.value}"


def test_a_clock_that_is_behind_is_one_fault(copy_of_voorbeeld: Path, root: Path) -> None:
    with pytest.raises(DataError) as told:
        prepare(copy_of_voorbeeld, peildatum=date(2024, 6, 1), overrides=root / "overrides")
    (problem,) = told.value.problems
    assert problem.what.startswith("in 21 bestanden ligt een dag na vandaag (2024-06-01), zoals in ")
    assert problem.how.startswith("zet de klok van deze computer goed")


def test_there_are_more_than_a_hundred_cases() -> None:
    assert len(CASES) > 100


def _sections(text: str) -> list[tuple[str, list[str]]]:
    sections: list[tuple[str, list[str]]] = []
    for line in text.removesuffix("\n").split("\n"):
        if line.startswith("@@ "):
            sections.append((line[3:], []))
        else:
            sections[-1][1].append(line)
    return sections


def _change(root: Path, where: str, lines: list[str]) -> None:
    file, _, how = where.partition(" ")
    path = root / file
    if how == "weg":
        path.unlink()
    elif how.startswith("heet nu "):
        path.rename(root / how.removeprefix("heet nu "))
    elif how == "helemaal":
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{line[1:]}\n" for line in lines), encoding="utf-8")
    else:
        path.write_text(_replaced(path.read_text(encoding="utf-8"), lines), encoding="utf-8")


def _replaced(text: str, lines: list[str]) -> str:
    was = "".join(f"{line[1:]}\n" for line in lines if line.startswith("-"))
    becomes = "".join(f"{line[1:]}\n" for line in lines if line.startswith("+"))
    assert f"\n{text}".count(f"\n{was}") == 1, f"the fictional region must hold this exactly once:\n{was}"
    return f"\n{text}".replace(f"\n{was}", f"\n{becomes}")[1:]


def _numbered(line: str, root: Path) -> str:
    match = re.match(r"(?P<file>.+), regel «(?P<text>.*)»(?P<rest>.*)$", line)
    if match is None:
        return line
    lines = [text.strip() for text in (root / match["file"]).read_text(encoding="utf-8").split("\n")]
    assert lines.count(match["text"]) == 1, f"{match['file']} must hold this once: {match['text']}"
    return f"{match['file']}, regel {lines.index(match['text']) + 1}{match['rest']}"


def _same(expected: list[str], told: list[str]) -> bool:
    return len(expected) == len(told) and all(
        line.startswith(wanted.removesuffix("[…]")) if wanted.endswith("[…]") else line == wanted
        for wanted, line in zip(expected, told, strict=True)
    )
