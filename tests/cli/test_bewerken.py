"""What the forms of the preview give and take, without a browser."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from fictional import OVERRIDES, PEILDATUM, VOORBEELD
from regioplan.cli.bewerken import API, HOME, Editor, choices_of
from regioplan.cli.netjes import tidy
from regioplan.cli.previewing import Showing
from regioplan.data.problems import DataError, Problem
from regioplan.language.plain import Finding, Place
from regioplan.pipeline import Prepared, prepare

HOST = "127.0.0.1:8000"
GOAL, TERMS = "data/doelen/fijne-buurt.yml", "data/begrippen.yml"
Saved = Callable[..., tuple[HTTPStatus, dict[str, Any]]]


@pytest.fixture
def editor(copy_of_voorbeeld: Path) -> Editor:
    return Editor(copy_of_voorbeeld, PEILDATUM)


def asked(editor: Editor, path: str, draft: Prepared | None = None, **query: str) -> tuple[HTTPStatus, Any]:
    """Status and answer of what a form asks for."""
    status, _, content, _ = editor.get(path, {key: [value] for key, value in query.items()}, {"Host": HOST}, draft)
    return status, json.loads(content)


@pytest.fixture
def saved(editor: Editor) -> Saved:
    """A function that opens a thing, changes fields of it and saves it, as the page does."""

    def save(ding: str, headers: dict[str, str] | None = None, /, **fields: Any) -> tuple[HTTPStatus, dict[str, Any]]:
        _, opened = asked(editor, f"{API}ding", ding=ding)
        more = {name: fields.pop(name) for name in ("versie", "doe", "als", "waarde") if name in fields}
        value = {**opened.get("waarde", {}), **fields} if fields else opened["waarde"]
        form = {"ding": more.pop("als", ding), "versie": opened.get("versie", ""), "waarde": value, "doe": ""} | more
        own = {"Host": HOST, "Origin": f"http://{HOST}", "X-Bewerken": editor._token} | (headers or {})
        status, kind, content, _ = editor.post(f"{API}bewaar", own, json.dumps(form).encode())
        return status, json.loads(content) if kind == "application/json" else {}

    return save


def test_every_thing_opens_and_a_form_without_a_change_writes_nothing(
    editor: Editor, saved: Saved, copy_of_voorbeeld: Path
) -> None:
    people = [path for path in copy_of_voorbeeld.rglob("*.*") if path.suffix in (".yml", ".md")]
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in people}
    _, groups = asked(editor, f"{API}lijst")
    names = [thing["ding"] for group in groups for thing in group["dingen"]]
    files = {path.relative_to(copy_of_voorbeeld).as_posix() for path in people}
    offered = {name.partition("#")[0] for name in (*names, *(group["nieuw"] for group in groups))}
    assert files - offered == {"README.md", "data/adressen.yml", "mkdocs.yml"}
    for name in names:
        status, told = saved(name)
        is_report = name.startswith("data/meldingen/")
        assert told["bericht"].startswith("Een bericht verandert nooit" if is_report else "Er is niets veranderd"), name
        assert status == (HTTPStatus.CONFLICT if is_report else HTTPStatus.OK)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in before} == before


def test_a_form_says_what_can_be_chosen_by_name_and_what_each_field_means(editor: Editor, voorbeeld: Prepared) -> None:
    _, form = asked(editor, f"{API}ding", voorbeeld, ding=GOAL)
    fields = form["schema"]["properties"]
    assert fields["coalitie"]["x-enumTitles"][:2] == ["–", "Prettig Thuis"]
    assert {"huis", "lamp"} < set(fields["icoon"]["enum"])
    assert fields["coalitie"]["enum"][:2] == ["", "prettig-thuis"]
    assert fields["titel"] == {
        "title": "Titel (verplicht)",
        "description": "Het doel in gewone woorden: wat verandert er?",
        "type": "string",
        "x-soort": "",
        "x-niveau": "B1",
        "x-format": "textarea",
        "x-propertyOrder": fields["titel"]["x-propertyOrder"],
    }
    over = fields["kort"]["items"]["properties"]["over"]
    assert any(name.startswith("Een buurt waar mensen elkaar kennen, Resultaat 1:") for name in over["x-enumTitles"])
    assert "pont (is er niet meer)" in choices_of(voorbeeld)["begrip"][1], "what names it still says its name"
    assert "tweede kwartaal 2025" in fields["resultaten"]["items"]["properties"]["uiterlijk"]["description"]


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        ({"X-Bewerken": "geraden"}, GOAL),
        ({"Origin": "https://elders.example"}, GOAL),
        ({"Origin": ""}, GOAL),
        ({"Host": "elders.example:8000", "Origin": "http://elders.example:8000"}, GOAL),
    ],
)
def test_only_a_page_of_this_preview_can_write(
    headers: dict[str, str], name: str, saved: Saved, copy_of_voorbeeld: Path
) -> None:
    status, _ = saved(name, headers, titel="Anders")
    assert status == HTTPStatus.FORBIDDEN
    assert (copy_of_voorbeeld / name).read_bytes() == (VOORBEELD / name).read_bytes()


def test_another_name_of_this_machine_gets_no_page(editor: Editor) -> None:
    assert editor.get(HOME, {}, {"Host": "elders.example"}, None)[0] == HTTPStatus.FORBIDDEN
    status, kind, content, headers = editor.get(HOME, {}, {"Host": HOST}, None)
    assert (status, kind) == (HTTPStatus.OK, "text/html")
    assert editor._token.encode() in content
    assert "default-src 'self'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "name",
    [
        "data/adressen.yml",
        "data/taal/onbekend.yml",
        "data/schema/doel.yml",
        "data/doelen/../regio.yml",
        "data/doelen/Groot.yml",
        "../buiten.yml",
        "/etc/passwd",
        "data/begrippen.yml",
        "data/begrippen.yml#99",
        "content/../README.md",
        "content/index.html",
        "content/index.md#0",
        "",
    ],
)
def test_no_other_file_can_be_read_or_written(name: str, saved: Saved, copy_of_voorbeeld: Path) -> None:
    before = {path: path.read_bytes() for path in copy_of_voorbeeld.parent.rglob("*.*") if path.is_file()}
    status, _ = saved(name, naam="x")
    assert status in (HTTPStatus.CONFLICT, HTTPStatus.BAD_REQUEST)
    assert {path: path.read_bytes() for path in copy_of_voorbeeld.parent.rglob("*.*") if path.is_file()} == before


def test_a_file_behind_a_link_out_of_the_project_is_left_alone(saved: Saved, copy_of_voorbeeld: Path) -> None:
    outside = copy_of_voorbeeld.parent / "elders.yml"
    (copy_of_voorbeeld / GOAL).rename(outside)
    (copy_of_voorbeeld / GOAL).symlink_to(outside)
    before = outside.read_bytes()
    assert saved(GOAL, titel="Anders")[0] == HTTPStatus.CONFLICT
    assert outside.read_bytes() == before


def test_periods_and_numbers_are_taken_as_people_say_them(saved: Saved, copy_of_voorbeeld: Path) -> None:
    saved("data/cijfers/buren-kennen.yml", volgende="eind 2027")
    text = (copy_of_voorbeeld / "data/cijfers/buren-kennen.yml").read_text(encoding="utf-8")
    assert 'volgende: "2027-Q4"' in text
    assert "maal" not in text


def test_a_list_keeps_its_order_and_items_can_move_and_go(saved: Saved, copy_of_voorbeeld: Path) -> None:
    def order() -> list[str]:
        text = (copy_of_voorbeeld / TERMS).read_text(encoding="utf-8")
        return [line.partition(": ")[2] for line in text.splitlines() if line.startswith("  - id:")]

    assert saved(f"{TERMS}#1", doe="eerder")[1]["ding"] == f"{TERMS}#0"
    assert order() == ["oudwoord", "ggz", "vangnet", "plan"]
    saved(f"{TERMS}#3", doe="weg")
    saved(f"{TERMS}#", id="boot", term="boot", uitleg="Een schip.")
    assert order() == ["oudwoord", "ggz", "vangnet", "boot"]


def test_a_word_is_added_and_only_its_lines_change(saved: Saved, copy_of_voorbeeld: Path) -> None:
    hard, stiff, names = (copy_of_voorbeeld / f"data/taal/{name}.yml" for name in ("jargon", "formeel", "namen"))
    before = hard.read_text(encoding="utf-8")
    assert len(before.splitlines()[1]) > 120
    word = {"woord": "inclusie", "soort": "beleidstaal", "uitleg": "Iedereen hoort erbij.", "vormen": []}
    assert saved("data/taal/jargon.yml#", **word)[0] == HTTPStatus.OK
    new = "  - woord: inclusie\n    soort: beleidstaal\n    uitleg: Iedereen hoort erbij.\n"
    assert hard.read_text(encoding="utf-8") == f"{before}{new}"
    saved("data/taal/jargon.yml#3", vormen=[{"woord": "inclusieve", "schrijf": ""}])
    assert hard.read_text(encoding="utf-8") == f"{before}{new}    vormen:\n      inclusieve:\n"
    saved("data/taal/jargon.yml#3", vormen=[])
    assert hard.read_text(encoding="utf-8") == f"{before}{new}"
    saved("data/taal/formeel.yml", mild=[{"woord": "echter", "schrijf": "maar"}, {"woord": "tevens", "schrijf": "ook"}])
    assert "mild:\n  echter: maar\n  tevens: ook\n" in stiff.read_text(encoding="utf-8")
    saved("data/taal/namen.yml", waarde=[{"kop": "organisaties", "namen": ["De Kuif", "De Kam"]}])
    assert names.read_text(encoding="utf-8") == "organisaties:\n  - De Kuif\n  - De Kam\n"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ([{"woord": "echter", "schrijf": "maar"}, {"woord": "echter", "schrijf": "toch"}], "“echter” twee keer"),
        ([{"woord": "", "schrijf": "maar"}], "ontbreekt “woord” naast “maar”"),
    ],
)
def test_a_word_that_would_be_lost_is_refused(
    words: list[dict[str, str]], answer: str, saved: Saved, copy_of_voorbeeld: Path
) -> None:
    before = (copy_of_voorbeeld / "data/taal/formeel.yml").read_bytes()
    status, told = saved("data/taal/formeel.yml", mild=words)
    assert status == HTTPStatus.CONFLICT
    assert answer in told["bericht"]
    assert (copy_of_voorbeeld / "data/taal/formeel.yml").read_bytes() == before


def test_a_page_of_content_is_a_form_too(editor: Editor, saved: Saved, copy_of_voorbeeld: Path) -> None:
    path = copy_of_voorbeeld / "content/over.md"
    before = path.read_text(encoding="utf-8")
    _, opened = asked(editor, f"{API}ding", ding="content/over.md")
    assert opened["adres"] == "/over/"
    assert opened["schema"]["properties"]["title"]["title"] == "Titel (verplicht)"
    prose = opened["waarde"]["tekst"]
    assert before.splitlines()[opened["regels"]["tekst"] - 1] == prose.splitlines()[0]
    assert saved("content/over.md", tekst=f"{prose}\n\n- een\n  - twee\n")[0] == HTTPStatus.OK
    assert path.read_text(encoding="utf-8") == f"{before}\n- een\n  - twee\n"
    saved("content/over.md", tekst=prose, description="Wie dit maakt: wij.")
    changed = 'description: "Wie dit maakt: wij."'
    assert path.read_text(encoding="utf-8") == re.sub(r"^description: .*$", changed, before, flags=re.MULTILINE)
    page = {"title": "Meedoen", "description": "Zo doet u mee.", "tekst": "# Meedoen\n\nKom langs.", "concept": "ja"}
    saved("content/", als="content/meedoen.md", **page)
    text = "---\nconcept: ja\ntitle: Meedoen\ndescription: Zo doet u mee.\n---\n\n# Meedoen\n\nKom langs.\n"
    assert (copy_of_voorbeeld / "content/meedoen.md").read_text(encoding="utf-8") == text


def test_a_page_without_a_text_is_kept_and_opens_and_the_checks_tell_of_it(
    editor: Editor, saved: Saved, copy_of_voorbeeld: Path
) -> None:
    status, told = saved("content/over.md", tekst="")
    assert (status, told["bericht"]) == (HTTPStatus.OK, "Bewaard in content/over.md.")
    status, opened = asked(editor, f"{API}ding", ding="content/over.md")
    assert status == HTTPStatus.OK and "tekst" not in opened["waarde"]
    with pytest.raises(DataError, match="de pagina is leeg"):
        prepare(copy_of_voorbeeld, peildatum=PEILDATUM, overrides=OVERRIDES)


def test_an_item_beyond_the_end_of_a_list_is_not_there(editor: Editor) -> None:
    status, told = asked(editor, f"{API}ding", ding="data/partners.yml#99")
    assert status == HTTPStatus.CONFLICT and told["bericht"].startswith("Dit staat niet in de lijst, of niet meer.")


def test_a_new_file_has_a_name_that_is_free(saved: Saved, copy_of_voorbeeld: Path) -> None:
    status, told = saved("data/doelen/", als=GOAL, naam="x")
    assert status == HTTPStatus.CONFLICT
    assert told["bericht"].startswith("Er is al een bestand met deze naam.")
    assert saved("data/doelen/", als="data/doelen/nieuw-doel.yml", naam="Nieuw doel")[0] == HTTPStatus.OK
    assert (copy_of_voorbeeld / "data/doelen/nieuw-doel.yml").read_text(encoding="utf-8") == "naam: Nieuw doel\n"


def test_who_names_no_file_and_no_id_gets_one(saved: Saved, copy_of_voorbeeld: Path) -> None:
    assert saved("data/doelen/", titel="Eén nieuw doel")[1]["ding"] == "data/doelen/een-nieuw-doel.yml"
    assert saved("content/", title="Doe mee!", description="Zo.", tekst="# Doe mee")[1]["ding"] == "content/doe-mee.md"
    assert saved("data/begrippen.yml#", term="Praat-plek", uitleg="Een plek.")[0] == HTTPStatus.OK
    terms = (copy_of_voorbeeld / TERMS).read_text(encoding="utf-8")
    assert "  - id: praat-plek\n    term: Praat-plek\n" in terms
    assert saved("data/begrippen.yml#", id="plek", term="Een plek", uitleg="Iets.")[0] == HTTPStatus.OK
    assert "  - id: plek\n    term: Een plek\n" in (copy_of_voorbeeld / TERMS).read_text(encoding="utf-8")
    for ding, empty in (("data/doelen/", {"nummer": "3"}), ("data/begrippen.yml#", {"term": "…", "uitleg": "Iets."})):
        status, told = saved(ding, **empty)
        assert (status, told["bericht"][:29]) == (HTTPStatus.CONFLICT, "Vul een naam of een titel in:")
    status, told = saved("data/vertalingen/en/", zinnen=[{"nl": "Sport", "tekst": "Sports"}])
    assert (status, told["bericht"][:32]) == (HTTPStatus.CONFLICT, "Geef het bestand de naam van de ")


@pytest.mark.parametrize("sign", "\0\x08\ud800")
def test_a_sign_that_no_file_can_hold_gets_an_answer(sign: str, saved: Saved, copy_of_voorbeeld: Path) -> None:
    """A sign where a line goes on, as of PowerPoint, is a space; others are no text at all."""
    before = (copy_of_voorbeeld / GOAL).read_bytes()
    status, told = saved(GOAL, titel=f"Een{sign}buurt")
    assert status in (HTTPStatus.CONFLICT, HTTPStatus.BAD_REQUEST)
    assert told["bericht"].startswith("Dit kan het formulier niet")
    assert (copy_of_voorbeeld / GOAL).read_bytes() == before


@pytest.mark.parametrize("name", ["con", "index"])
def test_a_file_that_cannot_have_its_name_is_not_made(name: str, saved: Saved, copy_of_voorbeeld: Path) -> None:
    status, told = saved(GOAL, als=f"data/doelen/{name}.yml", versie="", titel="Nieuw")
    assert status == HTTPStatus.CONFLICT and "kan het formulier niet bewerken" in told["bericht"]
    assert not (copy_of_voorbeeld / f"data/doelen/{name}.yml").exists()


def test_a_report_that_is_not_right_is_not_made(saved: Saved, copy_of_voorbeeld: Path) -> None:
    before = sorted((copy_of_voorbeeld / "data/meldingen").iterdir())
    new = {"over": "fijne-buurt-r1", "status": "klaar", "tekst": "Het is open.", "bron": {"plaats": "brief"}}
    status, told = saved("data/meldingen/", **new)
    assert status == HTTPStatus.CONFLICT
    assert "klaar_op" in told["bericht"]
    assert sorted((copy_of_voorbeeld / "data/meldingen").iterdir()) == before


def test_a_field_that_the_form_does_not_know_is_never_lost(editor: Editor, copy_of_voorbeeld: Path) -> None:
    path = copy_of_voorbeeld / GOAL
    path.write_text(path.read_text(encoding="utf-8").replace("naam:", "naaam:", 1), encoding="utf-8")
    status, told = asked(editor, f"{API}ding", ding=GOAL)
    assert status == HTTPStatus.CONFLICT
    assert "naaam" in told["bericht"]


def test_netjes_changes_the_form_and_never_a_report(
    copy_of_voorbeeld: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goal, report = copy_of_voorbeeld / GOAL, next((copy_of_voorbeeld / "data/meldingen").iterdir())
    wild = "# yaml-language-server: $schema=../schema/doel.json\n" + goal.read_text(encoding="utf-8")
    untidy = wild.replace("  - streven: U kent uw buren.", "  - streven:   'U kent uw buren.'")
    goal.write_text(untidy, encoding="utf-8")
    report.write_text(report.read_text(encoding="utf-8").replace(": ", ":  "), encoding="utf-8")
    spoilt = report.read_bytes()
    with pytest.raises(DataError):
        tidy(copy_of_voorbeeld, [report])
    tidy(copy_of_voorbeeld, [])
    assert report.read_bytes() == spoilt
    assert goal.read_text(encoding="utf-8") == wild.replace("U kent uw buren.", '"U kent uw buren."')
    capsys.readouterr()
    tidy(copy_of_voorbeeld, [goal])
    assert capsys.readouterr().out == "1 van de 1 bestanden waren al netjes.\n"


def test_what_is_told_beside_a_form_is_whole_sentences() -> None:
    showing = Showing()
    showing.problems = (Problem(GOAL, 3, "uiterlijk", "dit is anders. Wat was de oude?", "zet haar terug"),)
    showing.findings = {"": (Finding("tip", "lengths", "Te kort.", "Voeg samen.", place=Place("content/index.md", 8)),)}
    told = json.loads(showing.message())
    assert (told["fouten"][0]["wat"], told["fouten"][0]["hoe"]) == (
        "dit is anders. Wat was de oude?",
        "zet haar terug.",
    )
    assert told["taal"][0]["zin"] == ""
