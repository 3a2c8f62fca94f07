"""Drafts: editors see them, and nothing that goes out knows of them until their day has come."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from fictional import PEILDATUM, copy_region
from regioplan.cli.main import main
from regioplan.data.loading import load
from regioplan.data.problems import DataError
from regioplan.pipeline import Prepared, prepare
from regioplan.plugin import RegioplanPlugin

pytestmark = pytest.mark.slow

DAY = date(2026, 3, 5)
DRAFTS = {
    "data/verhalen/koffie-aan-de-kade.yml": "koffie-aan-de-kade",
    "data/meldingen/2026-02-20-proef.yml": "Er is een geheime proef.",
    "data/partners.yml": "Proefhuis Geheim",
    "data/begrippen.yml": "geheimwoord",
    "content/geheim.md": "Een geheim idee",
}
"""Where each is, with what nobody may read yet."""


def begin_with(path: Path, line: str, after: str = "") -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(after, f"{after}{line}\n", 1) if after else f"{line}\n{text}", encoding="utf-8")


def with_drafts(folder: Path, said: str) -> Path:
    """The fictional region with a draft of several kinds, each with `said` in it."""
    region = copy_region(folder)
    begin_with(region / "data/verhalen/koffie-aan-de-kade.yml", said)
    source = "bron: {plaats: een brief}"
    (region / "data/meldingen/2026-02-20-proef.yml").write_text(
        f'{said}\ndatum: "2026-02-20"\nover: fijne-buurt-r4\nstatus: bezig\n'
        f"tekst: Er is een geheime proef.\n{source}\n",
        encoding="utf-8",
    )
    with (region / "data/partners.yml").open("a", encoding="utf-8") as file:
        file.write(f"  - id: proefhuis\n    naam: Proefhuis Geheim\n    soort: wonen\n    {said}\n")
        file.write('    bron: {document: merenplan, plaats: "bijlage, nummer 9"}\n')
    with (region / "data/begrippen.yml").open("a", encoding="utf-8") as file:
        file.write(f"  - id: geheimwoord\n    term: geheimwoord\n    uitleg: Een woord van later.\n    {said}\n")
    head = f"---\n{said}\ntitle: Een geheim idee\ndescription: Wat wij nog willen schrijven.\n---\n"
    (region / "content/geheim.md").write_text(f"{head}\n# Een geheim idee\n\nDit is nog niet af.\n", encoding="utf-8")
    regio = region / "data/regio.yml"
    regio.write_text(regio.read_text(encoding="utf-8").replace("partners: 8", "partners: 9"), encoding="utf-8")
    return region


@pytest.fixture(scope="module")
def scheduled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_drafts(tmp_path_factory.mktemp("concepten") / "regio", f'publiceer_op: "{DAY}"')


def everything(made: Prepared) -> str:
    """All that goes out, but for the list of addresses that were there before."""
    files = {**made.output.files, **made.files("https://x.example/")}
    contract = [str(text) for path, text in files.items() if not path.endswith("bron/adressen.yml")]
    return "\n".join([*contract, *(page.markdown for page in made.pages), *(p.text for p in made.sources.written)])


def test_nothing_that_goes_out_knows_of_a_draft(scheduled: Path) -> None:
    made = prepare(scheduled, peildatum=PEILDATUM)
    told = everything(made)
    assert [draft for draft in DRAFTS.values() if draft in told] == []
    assert {entry.soort for entry in made.loaded.drafts} == {"verhaal", "melding", "partner", "begrip"}
    assert len(made.site.partners) == 8 and "/partners/proefhuis/" not in made.addresses
    assert not [one for one in made.output.findable if "geheim" in one.body]


def test_on_its_day_a_draft_is_there_without_anybody_changing_a_file(scheduled: Path) -> None:
    made = prepare(scheduled, peildatum=DAY)
    told = everything(made)
    assert [draft for draft in DRAFTS.values() if draft not in told] == []
    assert [one.id for one in made.loaded.drafts] == ["samen-eten"], "the one of the region itself"
    assert "/partners/proefhuis/" in made.new_addresses
    report = next(one for one in made.site.meldingen if one.record.id == "2026-02-20-proef")
    assert report.record.bekend == DAY, "that is the day on which it is news"
    before = prepare(scheduled, peildatum=PEILDATUM, vandaag=DAY)
    assert "Proefhuis Geheim" not in everything(before), "looking back it is not there yet"


def test_an_editor_sees_drafts_with_a_mark(scheduled: Path) -> None:
    made = prepare(scheduled, peildatum=PEILDATUM, with_drafts=True)
    told = everything(made)
    for said in ("Proefhuis Geheim", "Een geheim idee", "Er is een geheime proef.", "Een woord van later."):
        assert f"Concept – {said}" in told, said


def test_what_is_on_the_site_does_not_lean_on_a_draft(tmp_path: Path) -> None:
    region = with_drafts(tmp_path / "regio", "concept: ja")
    goal = region / "data/doelen/fijne-buurt.yml"
    text = goal.read_text(encoding="utf-8").replace("\npartners: [inwonersraad]", "\npartners: [proefhuis]")
    goal.write_text(text, encoding="utf-8")
    begin_with(region / "content/over.md", "\nLees ook [dit](geheim.md).", after="---\n\n")
    with pytest.raises(DataError) as told:
        load(region, peildatum=PEILDATUM)
    assert "data/doelen/fijne-buurt.yml" in str(told.value)
    assert "partner “proefhuis” is nog een concept, en deze plek is dat niet" in str(told.value)
    load(region, peildatum=PEILDATUM, with_drafts=True)
    begin_with(goal, "concept: ja")
    (region / "data/adressen.yml").write_text("adressen: []\n", encoding="utf-8")  # as if nothing was online yet
    with pytest.raises(DataError, match="doel “fijne-buurt” is nog een concept"):
        load(region, peildatum=PEILDATUM)


def test_a_day_that_is_none_is_answered_in_data_and_in_content(tmp_path: Path) -> None:
    region = with_drafts(tmp_path / "regio", "publiceer_op: ooit")
    with pytest.raises(DataError) as told:
        prepare(region, peildatum=PEILDATUM)
    assert {problem.file for problem in told.value.problems} == set(DRAFTS)


def test_a_site_for_a_colleague_says_on_every_page_that_it_is_a_trial(
    scheduled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = ["--peildatum", PEILDATUM.isoformat()]
    assert main([*day, "--met-concepten", "--publiceer", "--uit", str(tmp_path / "a")], root=scheduled) == 2
    assert main([*day, "--met-concepten", "--uit", str(tmp_path / "b")], root=scheduled) == 0
    assert "Concepten: 5, zoals" in capsys.readouterr().out
    own = {"kaart", "404.html"}  # a card says nothing of its own, and nobody asked for the other
    found = (path for path in (tmp_path / "b").rglob("*.html") if not {path.parent.name, path.name} & own)
    pages = [path.read_text(encoding="utf-8") for path in found]
    whole = [page for page in pages if 'http-equiv="refresh"' not in page and "<main" in page]
    assert len(whole) > 80 and all('content="noindex"' in page and "Dit is een proef." in page for page in whole)
    assert (tmp_path / "b/geheim/index.html").is_file()


def test_a_plugin_shows_no_drafts_unless_it_is_asked() -> None:
    assert not RegioplanPlugin().asked.get("with_drafts")


def test_what_is_online_becomes_no_draft(tmp_path: Path) -> None:
    region = copy_region(tmp_path / "regio")
    begin_with(region / "data/doelen/fijne-buurt.yml", "concept: ja")
    with pytest.raises(DataError) as told:
        prepare(region, peildatum=PEILDATUM)
    (problem,) = told.value.problems
    assert (problem.file, problem.line) == ("data/doelen/fijne-buurt.yml", 1)
    assert problem.what == "dit staat al op de site, en kan geen concept meer worden"
    assert problem.how.endswith("python3 build.py weg doel/fijne-buurt")
    assert prepare(region, peildatum=PEILDATUM, with_drafts=True).loaded.drafts
