"""What an editor gets to see of the texts: in a check, in a build and in other programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from regioplan.cli import checking
from regioplan.cli.main import main
from regioplan.cli.site_folder import LIST, write_list
from regioplan.texts.scores import FILE

pytestmark = pytest.mark.slow

DAY = ("--peildatum", "2026-03-01")
HARD = "De buren gaan dit faciliteren."
RECORD = "data/doelen/fijne-buurt.yml"

Captured = pytest.CaptureFixture[str]


def spoil(project: Path) -> None:
    path = project / RECORD
    text = path.read_text(encoding="utf-8")
    plain = "Wie buren kent, is minder vaak eenzaam."
    assert plain in text
    path.write_text(text.replace(plain, HARD), encoding="utf-8")


def test_a_plain_site_passes_and_its_scores_are_told(project: Path, capsys: Captured) -> None:
    assert main(["controleer", *DAY], root=project) == 0
    said = capsys.readouterr().out
    assert "Geen fouten gevonden in de gegevens" in said
    assert "woorden in een zin" in said
    assert "Deze toets bewijst niet dat de tekst B1 is" in said


def test_findings_stand_in_reading_order_with_one_block_for_each_sentence(project: Path, capsys: Captured) -> None:
    spoil(project)
    assert main(["controleer", "--alle-tips", *DAY], root=project) == 1
    said = capsys.readouterr().out
    assert f"{RECORD}, regel" in said
    assert said.count(f"“{HARD}”") == 1
    assert "mogelijk maken" in said
    places = re.findall(r"^(\S+), regel (\d+).* — (?:TIP|MOET)", said, re.MULTILINE)
    assert places == sorted(places, key=lambda place: (place[0], int(place[1])))


def test_only_the_first_tips_are_shown_until_all_are_asked_for(
    project: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "TIPS_SHOWN", 2)
    main(["controleer", *DAY], root=project)
    some = capsys.readouterr().out
    main(["controleer", "--alle-tips", *DAY], root=project)
    every = capsys.readouterr().out
    assert 0 < some.count("— TIP") < every.count("— TIP")
    hidden = every.count("— TIP") - some.count("— TIP")
    assert f"En nog {hidden} zinnen met een tip." in some


@pytest.mark.parametrize("name", ["doel/fijne-buurt", "/doelen/fijne-buurt/", "doelen/fijne-buurt", RECORD])
def test_one_thing_can_be_asked_for_by_any_of_its_names(name: str, project: Path, capsys: Captured) -> None:
    spoil(project)
    assert main(["controleer", "--taal", name, "--json", *DAY], root=project) == 1
    found = json.loads(capsys.readouterr().out)["bevindingen"]
    assert HARD in {finding["zin"] for finding in found}
    assert {finding["bestand"] for finding in found if finding["bestand"].startswith("data/")} == {RECORD}


def test_another_thing_has_none_of_it(project: Path, capsys: Captured) -> None:
    spoil(project)
    assert main(["controleer", "--taal", "doel/snel-hulp", *DAY], root=project) == 0
    assert HARD not in capsys.readouterr().out


def test_a_thing_that_does_not_exist_is_told_with_what_was_meant(project: Path, capsys: Captured) -> None:
    assert main(["controleer", "--taal", "doel/fijne-burt", *DAY], root=project) == 2
    assert "Bedoelde u doel/fijne-buurt?" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_other_programs_get_the_findings_and_nothing_else(form: str, project: Path, capsys: Captured) -> None:
    spoil(project)
    assert main(["controleer", "--vorm", form, *DAY], root=project) == 1
    said = capsys.readouterr().out
    if form == "github":
        assert all(line.startswith("::") for line in said.splitlines())
        assert f"::error file={RECORD},line=" in said
    elif form == "sarif":
        results = json.loads(said)["runs"][0]["results"]
        places = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results]
        assert RECORD in places
    else:
        assert json.loads(said)["fouten"] == 1


def test_a_hard_text_stops_the_build_and_leaves_the_old_site(project: Path, capsys: Captured) -> None:
    site = project / "site"
    (site / "data" / "v1").mkdir(parents=True)
    (site / "data" / "v1" / "plan.json").write_text("{}", encoding="utf-8")
    write_list(site)
    spoil(project)
    assert main([*DAY], root=project) == 1
    said = capsys.readouterr().err
    assert f"{RECORD}, regel" in said
    assert "De site is niet veranderd" in said
    assert [path.name for path in site.rglob("*") if path.is_file() and path.name != LIST] == ["plan.json"]


def test_a_build_tells_the_scores(project: Path, capsys: Captured) -> None:
    assert main([*DAY], root=project) == 0
    assert "woorden in een zin" in capsys.readouterr().out


def test_scores_are_kept_on_request(project: Path, capsys: Captured) -> None:
    assert main(["taal", "--leg-vast", *DAY], root=project) == 0
    assert FILE in capsys.readouterr().out
    assert 'datum: "2026-03-01"' in (project / FILE).read_text(encoding="utf-8").replace("'", '"')
    assert main(["controleer", *DAY], root=project) == 0


def test_a_word_list_with_a_mistake_is_told_as_any_mistake(project: Path, capsys: Captured) -> None:
    path = project / "data" / "taal" / "formeel.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("mild:", "milt:"), encoding="utf-8")
    assert main(["controleer", *DAY], root=project) == 1
    said = capsys.readouterr().err
    assert "data/taal/formeel.yml, regel" in said
    assert "bedoelde u “mild”? Dit zijn de velden die hier kunnen: stijf, mild, afgekort, gewoon" in said


def test_an_exception_that_nothing_needs_is_an_error(project: Path, capsys: Captured) -> None:
    path = project / "data" / "taal" / "uitzonderingen.yml"
    exception = f"  - zin: {HARD}\n    regel: moeilijk-woord\n    reden: Zo zeggen zij het zelf.\n"
    path.write_text(f"uitzonderingen:\n{exception}", encoding="utf-8")
    assert main(["controleer", *DAY], root=project) == 1
    assert "data/taal/uitzonderingen.yml, regel 2" in capsys.readouterr().out
    spoil(project)
    assert main(["controleer", *DAY], root=project) == 0
    assert "Zo zeggen zij het zelf." in capsys.readouterr().out


def test_a_remark_above_a_field_says_what_may_stay_and_why(project: Path, capsys: Captured) -> None:
    path = project / RECORD
    text = path.read_text(encoding="utf-8")
    remark = "# mag blijven: moeilijk woord, want zo zeggen de buren het zelf"
    path.write_text(text.replace("waarom: ", f"{remark}\nwaarom: "), encoding="utf-8")
    assert main(["controleer", *DAY], root=project) == 1
    line = text[: text.index("waarom: ")].count("\n") + 1
    assert f"{RECORD}, regel {line}" in capsys.readouterr().out
    spoil(project)
    assert main(["controleer", *DAY], root=project) == 0
    assert "want zo zeggen de buren het zelf" in capsys.readouterr().out
