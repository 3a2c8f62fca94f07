"""Commands and forms in a later plan: each works there as in the first, or says what to do; the first stays."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from http import HTTPStatus
from pathlib import Path

import pytest
from fictional import TWEEPLANNEN, copy_region, in_turn
from regioplan.cli.bewerken import API, Editor
from regioplan.cli.main import _TABLE, main
from regioplan.cli.new import new_melding, write_checked
from regioplan.cli.new_record import new_record
from regioplan.cli.vergelijk import Built, changes
from regioplan.data.loading import load
from regioplan.data.problems import DataError

DAY = date(2026, 3, 1)
PLAN = "data/vervolg/2025"
IN_PLAN = ["--plan", "2025", "--peildatum", DAY.isoformat()]
BRON = ["nieuw-plan", "blz. 3"]
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return copy_region(tmp_path / "regio", TWEEPLANNEN)


def changed(region: Path) -> set[str]:
    """Files of data/ that are other than before, or new, or gone."""
    now, before = (
        {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "data").rglob("*") if path.is_file()}
        for root in (region, TWEEPLANNEN)
    )
    return {name for name in now.keys() | before.keys() if now.get(name) != before.get(name)}


def test_a_command_about_the_whole_site_says_that_it_is(capsys: Captured) -> None:
    whole = {
        "": [],
        "bekijk": [],
        "vergelijk": ["a", "b"],
        "uitgeven": [],
        "terug": [],
        "exporteer": [],
        "schema": [],
        "meet": [],
    }
    for name, more in whole.items():
        assert main([*filter(None, [name]), *more, "--plan", "2025"], root=TWEEPLANNEN) == 2, name
        assert "Typ haar zonder --plan." in capsys.readouterr().err
    others = {name for name, said in _TABLE["commands"].items() if "plan" not in said.get("options", ())}
    assert others - whole.keys() == {"bouw", "test"}
    assert main(["controleer", "--plan", "2031"], root=TWEEPLANNEN) == 2
    assert "Dit zijn de plannen in de map data/vervolg: 2025" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "files", "told"),
    [
        (
            ["hernoem", "doel/fijne-buurt", "goede-buurt"],
            ["cijfers/inwoners.yml", "doelen/fijne-buurt.yml", "doelen/goede-buurt.yml"],
            f"Veranderd: {PLAN}/data/cijfers/inwoners.yml, {PLAN}/data/doelen/fijne-buurt.yml",
        ),
        (
            ["verschuif", "fijne-buurt-r1", "--oud", "2027", "--nieuw", "2028", "--reden", "Er is nog geen plek."],
            ["doelen/fijne-buurt.yml"],
            f"Bewaard in {PLAN}/data/doelen/fijne-buurt.yml",
        ),
        (["weg", "cijfer/inwoners"], ["cijfers/inwoners.yml", "vervallen.yml"], f"{PLAN}/data/vervallen.yml"),
        (
            ["weg", "partner/thuiszorg-duin", "--uitleg", "Zij stopte."],
            ["partners.yml", "vervallen.yml"],
            "Dit plan krijgt een eigen data/partners.yml. Het plan ervoor houdt die van de regio",
        ),
        (["netjes"], [], "bestanden waren al netjes"),
        (["uitvraag", "--alles", "--uit", "{tmp}"], [], "2 bestanden met 5 rijen"),
    ],
)
def test_a_command_writes_in_the_plan_and_only_there(
    command: list[str], files: list[str], told: str, region: Path, tmp_path: Path, capsys: Captured
) -> None:
    bron = ["--document", BRON[0], "--plaats", BRON[1]] if command[0] == "verschuif" else []
    asked = [word.format(tmp=tmp_path / "uit") for word in command]
    own = IN_PLAN[:2] if command[0] == "netjes" else IN_PLAN
    code = main([*asked, *bron, *own], root=region)
    said = capsys.readouterr()
    assert code == 0, said.err
    assert changed(region) == {f"{PLAN}/data/{name}" for name in files}
    assert told in said.out
    assert load(region / PLAN, peildatum=DAY)


def test_what_is_new_in_a_later_plan_grows_on_the_list_of_the_region(region: Path, capsys: Captured) -> None:
    answers = ["Praatcafé Duin", "welzijn", *BRON, "", "", "ja"]
    assert new_record(region / PLAN, "partner", peildatum=DAY, ask=in_turn(answers)) == 0
    assert changed(region) == {f"{PLAN}/data/partners.yml", f"{PLAN}/data/regio.yml"}
    made = load(region / PLAN, peildatum=DAY)
    assert [one.id for one in made.data.partners][-1] == "praatcafe-duin" and len(made.data.partners) == 5
    assert f"Gemaakt: {PLAN}/data/partners.yml, {PLAN}/data/regio.yml" in capsys.readouterr().out


def test_a_table_becomes_files_of_the_later_plan(region: Path, tmp_path: Path, capsys: Captured) -> None:
    table = tmp_path / "partners.csv"
    table.write_text("id;naam;soort;bron\npraathuis;Praathuis;cafe;blz. 9\n", "utf-8")
    asked = ["nieuw", "plan", "--uit-tabel", str(table), "--bewaar", *IN_PLAN]
    assert main(asked, root=region) == 1
    assert "\npartners.csv, rij 2, kolom “soort”" in f"\n{capsys.readouterr().err}" and changed(region) == set()
    table.write_text(table.read_text("utf-8").replace("cafe", "welzijn"), "utf-8")
    assert main(asked, root=region) == 0
    assert changed(region) == {f"{PLAN}/data/partners.yml", f"{PLAN}/data/regio.yml"}
    assert len(load(region / PLAN, peildatum=DAY).data.partners) == 5


@pytest.mark.slow
def test_answers_to_questions_of_a_later_plan_become_reports_there(region: Path, tmp_path: Path) -> None:
    assert main(["uitvraag", "--alles", "--uit", str(tmp_path / "uit"), *IN_PLAN], root=region) == 0
    title, first, *_ = (tmp_path / "uit/coalitie-samen-thuis.csv").read_text("utf-8-sig").splitlines()
    cells = dict(zip(title.split(";"), first.split(";"), strict=False))
    cells |= {"Hoe staat het?": "bezig", "Wat is er gebeurd?": "Zij zoeken een plek.", "Waar staat dat?": "een brief"}
    (tmp_path / "terug.csv").write_text(f"{title}\n{';'.join(cells.values())}\n", "utf-8-sig")
    assert main(["verwerk", str(tmp_path / "terug.csv"), "--bewaar", *IN_PLAN], root=region) == 0
    assert changed(region) == {f"{PLAN}/data/meldingen/2026-03-01-fijne-buurt-r1.yml"}


@pytest.mark.slow
def test_a_report_of_a_later_plan_stands_there(region: Path, capsys: Captured) -> None:
    answers = ["fijne-buurt-r1", "2026-02-20", "bezig", "De gemeenten zoeken een plek.", "", "", "brief van 3 maart"]
    assert new_melding(region / PLAN, peildatum=DAY, ask=in_turn([*answers, "", "", "ja"])) == 0
    said = capsys.readouterr().out
    assert f"Dit komt in {PLAN}/data/meldingen/" in said
    assert all(name.startswith(PLAN) for name in changed(region))


@pytest.mark.slow
def test_closing_a_later_plan_names_the_plan_in_what_to_do(region: Path, capsys: Captured) -> None:
    over = ["afsluiten", "--plan", "2025", "--peildatum", "2029-01-10"]
    assert main(over, root=region) == 1
    told = capsys.readouterr().err
    assert "build.py --plan 2025 uitvraag --alles" in told
    assert "build.py --plan 2025 afsluiten --met-onbekend" in told
    assert main([*over, "--met-onbekend"], root=region) == 0
    assert f"Bewaar {PLAN}/data/slotstand.yml en de map {PLAN}/data/slotstand." in capsys.readouterr().out
    assert {name.removeprefix(f"{PLAN}/data/").partition("/")[0] for name in changed(region)} == {
        "slotstand.yml",
        "slotstand",
    }


def test_what_plans_share_changes_for_all_that_go_by_it(region: Path, capsys: Captured) -> None:
    goal = region / PLAN / "data/doelen/fijne-buurt.yml"
    goal.write_text(goal.read_text("utf-8").replace("bij: [1]", "bij: [1]\n    partners: [inwonersraad-duin]"), "utf-8")
    day = ["--peildatum", DAY.isoformat()]
    assert main(["hernoem", "partner/inwonersraad-duin", "raad-duin", *day], root=region) == 0
    assert "partners: [raad-duin]" in goal.read_text("utf-8")
    assert f"{PLAN}/data/doelen/fijne-buurt.yml" in capsys.readouterr().out
    assert load(region / PLAN, peildatum=DAY) and load(region, peildatum=DAY)
    assert main(["weg", "partner/raad-duin", *day], root=region) == 0
    for plan in (region, region / PLAN):
        assert [gone.id for gone in load(plan, peildatum=DAY).data.vervallen] == ["partner/raad-duin"]


def test_what_a_later_plan_needs_is_not_taken_from_it(region: Path) -> None:
    for path in (region / "data/coalities/samen-gezond.yml", region / "data/doelen/meer-bewegen.yml"):
        path.write_text(re.sub(r"(, )?inwonersraad-duin", "", path.read_text("utf-8")), "utf-8")
    goal = region / PLAN / "data/doelen/fijne-buurt.yml"
    goal.write_text(goal.read_text("utf-8").replace("bij: [1]", "bij: [1]\n    partners: [inwonersraad-duin]"), "utf-8")
    partners = (region / "data/partners.yml").read_text("utf-8").replace("id: inwonersraad-duin", "id: raad-duin")
    with pytest.raises(DataError) as refused:
        write_checked(region, {"data/partners.yml": partners}, DAY)
    (problem,) = refused.value.problems
    assert problem.file == "data/partners.yml" and "“inwonersraad-duin” is er niet meer" in problem.what
    assert problem.how.endswith("hernoem partner/inwonersraad-duin raad-duin")


@pytest.mark.slow
def test_what_no_plan_needs_any_more_goes_from_the_list_of_the_region(region: Path) -> None:
    """Also when the later plan was published with it: what went is told where the list is."""
    for path in (region / "data/coalities/samen-gezond.yml", region / "data/doelen/meer-bewegen.yml"):
        path.write_text(re.sub(r"(, )?inwonersraad-duin", "", path.read_text("utf-8")), "utf-8")
    addresses = region / PLAN / "data/adressen.yml"
    assert "/data/v1/partners/inwonersraad-duin.json" in addresses.read_text("utf-8")
    assert main(["weg", "partners/inwonersraad-duin", *IN_PLAN[2:]], root=region) == 0, "by the name of its folder too"
    assert main(["controleer", *IN_PLAN[2:]], root=region) == 0


def test_forms_of_a_later_plan_show_the_lists_of_the_region_and_save_its_own(region: Path) -> None:
    host = "127.0.0.1:8000"
    editor = Editor(region / PLAN, DAY)

    def asked(path: str, **query: str) -> dict[str, object]:
        status, _, content, _ = editor.get(path, {key: [value] for key, value in query.items()}, {"Host": host}, None)
        assert status == HTTPStatus.OK, content
        return dict(json.loads(content)) if query else {one["naam"]: one for one in json.loads(content)}

    shown = asked(f"{API}lijst")["Partners"]
    ding = shown["dingen"][-1]["ding"]  # type: ignore[index]
    opened = asked(f"{API}ding", ding=ding)
    value = {**opened["waarde"], "omschrijving": "Zij helpt thuis."}  # type: ignore[dict-item]
    form = {"ding": ding, "versie": opened["versie"], "waarde": value, "doe": ""}
    own = {"Host": host, "Origin": f"http://{host}", "X-Bewerken": editor._token}
    status, _, content, _ = editor.post(f"{API}bewaar", own, json.dumps(form).encode())
    told = json.loads(content)["bericht"]
    assert status == HTTPStatus.OK and told.startswith(
        f"Bewaard in {PLAN}/data/partners.yml. Dit plan krijgt een eigen"
    )
    assert changed(region) == {f"{PLAN}/data/partners.yml"}
    assert len(load(region / PLAN, peildatum=DAY).data.partners) == 4


def site(folder: Path, **rows: str) -> Path:
    """What is compared of a built site: a table of promises for each plan."""
    for place, row in rows.items():
        data = folder / place.strip("_") / "data/v1"
        data.mkdir(parents=True)
        (data / "plan.json").write_text("{}", "utf-8")
        (data / "punten.csv").write_text(f"id;tekst;deadline;status;tijdigheid\n{row}\n", "utf-8")
    return folder


def test_two_sites_are_compared_in_each_of_their_plans(tmp_path: Path) -> None:
    same = "r1;Een huis.;2023-12-31;klaar;op-tijd-klaar"
    old = site(tmp_path / "oud", _=same, _2025="r1;Een plek.;2026-12-31;onbekend;loopt")
    new = site(tmp_path / "nieuw", _=same, _2025="r1;Een plek.;2027-12-31;bezig;loopt")
    told = dict(changes(Built(old), Built(new)))
    assert told["Deadlines"] == ["- Een plek. Eerst 31 december 2026, nu 31 december 2027."]
    assert [line.partition(" Eerst")[0] for line in told["Hoe het ervoor staat"]] == ["- Een plek."]


@pytest.mark.slow
def test_news_of_a_later_plan_finds_the_releases_of_the_region(region: Path, capsys: Captured) -> None:
    kept = site(region / ".uitgaven/2026-01-01-01", _="", _2025="")
    page = "<html><body><main><h1>Oud</h1></main></body></html>"
    (kept / "2025/over").mkdir()
    (kept / "2025/over/index.html").write_text(page, "utf-8")
    later = shutil.copytree(kept, region / ".uitgaven/2026-02-01-01")
    (later / "2025/over/index.html").write_text(page.replace("Oud", "Nieuw"), "utf-8")
    (later / "index.html").write_text(page, "utf-8")
    assert main(["nieuws", "--sinds", "2026-01-15", *IN_PLAN], root=region) == 0
    told = capsys.readouterr()
    assert "Nieuw\n  https://duinstreek.example/2025/over/" in told.out and "uitgave" not in told.err
    assert "Nieuwe pagina" not in told.out.title(), "what is new in another plan is no news of this one"
    assert main(["nieuws", "--sinds", "2026-01-15", *IN_PLAN[2:]], root=region) == 0
    assert "Nieuws van het plan van nu: nieuws --plan 2025" in capsys.readouterr().err
