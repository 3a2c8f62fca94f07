"""What an editor hears of the texts while the preview runs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from regioplan.language.plain import Finding, Place
from regioplan.texts.examination import Preview
from regioplan.texts.examiner import Examined, Texts

TIP = Finding(
    "tip", "zeldzaam-woord", "Waarom.", "Zo.", "tip", place=Place("data/x.yml", 3), sentence="Dit is een tip."
)
ERROR = Finding(
    "fout", "stijf-woord", "Waarom.", "Zo.", "fout", place=Place("data/x.yml", 7), sentence="Dit is een fout."
)

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def preview(examined: Examined, capsys: Captured) -> Preview:
    """A preview that was told of an error at its start."""
    started = Preview()
    started.tell(replace(examined, findings=(ERROR, TIP)))
    said = capsys.readouterr().out
    assert ERROR.sentence in said
    assert TIP.sentence not in said
    return started


@pytest.mark.slow
def test_only_what_a_change_brought_is_told(preview: Preview, examined: Examined, capsys: Captured) -> None:
    new = replace(TIP, sentence="Dit is een nieuwe tip.")
    preview.tell(replace(examined, findings=(ERROR, TIP, new)))
    said = capsys.readouterr().out
    assert new.sentence in said
    assert ERROR.sentence not in said
    assert f"“{TIP.sentence}”" not in said


@pytest.mark.slow
def test_a_line_more_above_a_text_makes_nothing_new_of_it(
    preview: Preview, examined: Examined, capsys: Captured
) -> None:
    moved = tuple(
        replace(finding, place=replace(finding.place, line=finding.place.line + 1)) for finding in (ERROR, TIP)
    )
    preview.tell(replace(examined, findings=moved))
    assert capsys.readouterr().out == ""


def test_a_first_tip_is_told_after_a_start_without_any(examined: Examined, capsys: Captured) -> None:
    started = Preview()
    started.tell(replace(examined, findings=()))
    started.tell(replace(examined, findings=(TIP,)))
    assert TIP.sentence in capsys.readouterr().out


def test_of_some_files_only_those_change(preview: Preview, examined: Examined, capsys: Captured) -> None:
    new = replace(TIP, sentence="Dit is een nieuwe tip.", place=Place("data/y.yml", 1))
    assert preview.tell(replace(examined, findings=(new,)), frozenset({"data/y.yml"})) == (new, ERROR)
    assert preview.tell(replace(examined, findings=()), frozenset({"data/y.yml"})) == (ERROR,)
    assert preview.tell(replace(examined, findings=(TIP,))) == ()
    assert capsys.readouterr().out.count(new.sentence) == 1


def test_only_the_texts_of_changed_records_are_examined_at_once(texts: Texts) -> None:
    first = texts.fields[0]
    changed = replace(texts, fields=(replace(first, text="Anders."), *texts.fields[1:]), content=texts.content[1:])
    new = changed.besides(texts)
    assert {text.group for text in new.fields} == {first.group}
    assert (new.content, new.pages) == ((), ())
    assert texts.besides(changed).content == texts.content[:1]
