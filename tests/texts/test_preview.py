"""What an editor hears of the texts while the preview runs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from regioplan.language.plain import Finding, Place
from regioplan.plugin import RegioplanPlugin
from regioplan.texts.examining import Examined

TIP = Finding(Place("data/x.yml", 3), "tip", "zeldzaam-woord", "Dit is een tip.", "Waarom.", "Zo.", "tip")
ERROR = Finding(Place("data/x.yml", 7), "fout", "stijf-woord", "Dit is een fout.", "Waarom.", "Zo.", "fout")

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def preview(examined: Examined, capsys: Captured) -> RegioplanPlugin:
    """A preview that was told of an error at its start."""
    plugin = RegioplanPlugin()
    plugin.examined = replace(examined, findings=(ERROR, TIP))
    plugin._tell_new()
    said = capsys.readouterr().out
    assert ERROR.sentence in said
    assert TIP.sentence not in said
    return plugin


def test_only_what_a_change_brought_is_told(preview: RegioplanPlugin, capsys: Captured) -> None:
    new = replace(TIP, sentence="Dit is een nieuwe tip.")
    preview.examined = replace(preview.examined, findings=(ERROR, TIP, new))
    preview._tell_new()
    said = capsys.readouterr().out
    assert new.sentence in said
    assert ERROR.sentence not in said
    assert f"“{TIP.sentence}”" not in said


def test_a_line_more_above_a_text_makes_nothing_new_of_it(preview: RegioplanPlugin, capsys: Captured) -> None:
    moved = tuple(
        replace(finding, place=replace(finding.place, line=finding.place.line + 1)) for finding in (ERROR, TIP)
    )
    preview.examined = replace(preview.examined, findings=moved)
    preview._tell_new()
    assert capsys.readouterr().out == ""


def test_a_first_tip_is_told_after_a_start_without_any(examined: Examined, capsys: Captured) -> None:
    plugin = RegioplanPlugin()
    plugin.examined = replace(examined, findings=())
    plugin._tell_new()
    plugin.examined = replace(examined, findings=(TIP,))
    plugin._tell_new()
    assert TIP.sentence in capsys.readouterr().out
