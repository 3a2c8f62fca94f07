"""Two releases of the fictional region: what may go out, what is told of it, and the way back."""

from __future__ import annotations

import io
import re
import shutil
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path

import pytest
from fictional import PEILDATUM
from regioplan.cli.contract import record_addresses
from regioplan.cli.main import main
from regioplan.cli.site_folder import LIST
from regioplan.cli.uitgeven import FOLDER, KEPT, go_back, publish, releases
from regioplan.cli.vergelijk import Built, changes, compare
from regioplan.data.problems import NothingChosen

LATER = date(2026, 3, 2)
REPORT = """datum: "2026-03-02"
gepubliceerd: "2026-03-02"
over: snel-hulp-r1
status: bezig
tekst: De organisaties zijn begonnen.
bron: {plaats: brief}
"""


@pytest.mark.slow
def test_a_release_goes_out_is_told_of_and_comes_back(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish(project, None, peildatum=PEILDATUM) == 1
    told = capsys.readouterr().err
    assert "REGIOPLAN_URL" in told and "python3 build.py adressen" in told and not (project / "site").exists()

    config = project / "mkdocs.yml"
    lines = [line for line in config.read_text(encoding="utf-8").split("\n") if not line.startswith("site_url:")]
    config.write_text("\n".join([*lines, "site_url: https://www.merenland.nl/", ""]), encoding="utf-8")
    record_addresses(project, peildatum=PEILDATUM)
    assert publish(project, None, peildatum=PEILDATUM) == 0
    first = (project / "site" / "index.html").read_bytes()
    (project / "data" / "meldingen" / "2026-03-02-begonnen.yml").write_text(REPORT, encoding="utf-8")
    (project / "site" / "CNAME").write_text("www.merenland.nl", encoding="utf-8")
    assert main(["--peildatum", LATER.isoformat(), "weg", "partner/inwonersraad"], root=project) == 0
    record_addresses(project, peildatum=LATER)
    capsys.readouterr()
    assert publish(project, None, peildatum=LATER) == 0
    told = capsys.readouterr().out
    assert "HOE HET ERVOOR STAAT" in told and "De wachttijd is korter dan 14 weken. Eerst: Niet bekend" in told
    assert "- 2 maart 2026: De organisaties zijn begonnen." in told
    assert sorted(path.name for path in (project / FOLDER).glob("[0-9]*")) == ["2026-03-01-01", "2026-03-02-01"]

    day = ["--peildatum", LATER.isoformat()]
    assert main(["nieuws", "--sinds", LATER.isoformat(), *day], root=project) == 0
    by_day = capsys.readouterr().out
    assert main(["nieuws", "--uitgave", "2026-03-01-01", "--vorm", "markdown", *day], root=project) == 0
    by_release = capsys.readouterr().out
    assert main(["nieuws", "--sinds", "2026-01-01", *day], root=project) == 0
    assert "pas als er een uitgave van voor die dag is" in capsys.readouterr().err
    assert "PAGINA’S MET EEN ANDERE TEKST" in by_day and "\n  https://www.merenland.nl/doelen/snel-hulp/\n" in by_day
    assert "<https://www.merenland.nl/doelen/snel-hulp/>" in by_release
    assert by_day.count("Inwonersraad Merenland doet sinds") == 1 and "Niet meer in de lijst" not in by_day
    capsys.readouterr()
    assert main(["nieuws", "--uitgave", "2020-01-01-01", *day], root=project) == 2
    assert "staat: 2026-03-01-01 en 2026-03-02-01." in capsys.readouterr().err
    assert main(["nieuws", *day], root=project) == 2

    assert go_back(project, None) == 0
    assert (project / "site" / "index.html").read_bytes() == first
    assert (project / "site" / "CNAME").is_file()
    assert go_back(project, None) == 1, "there is none before the first"
    capsys.readouterr()
    assert main(["nieuws", "--uitgave", "2026-03-01-01", *day], root=project) == 0
    told = capsys.readouterr()
    assert "PAGINA’S MET EEN ANDERE TEKST" not in told.out and "Op de site staat nu uitgave 2026-03-01-01" in told.err


DEADLINE = r";2027-12-31;(\w+);2027(?:-Q4)?;"
"""A deadline in the table of promises: its last day, what it is, and how the plan says it."""


def altered(site: Path, folder: Path) -> Path:
    """A copy in which a page, a deadline and an organisation changed, and a page is gone."""
    shutil.copytree(site, folder)
    table = folder / "data/v1/punten.csv"
    text = table.read_text(encoding="utf-8")
    assert len(re.findall(DEADLINE, text)) == 3
    table.write_text(re.sub(DEADLINE, r";2028-06-30;\1;2028-Q2;", text), encoding="utf-8", newline="")
    partners = folder / "data/v1/partners.csv"
    figures = folder / "data/v1/cijfers.csv"
    text = figures.read_text(encoding="utf-8")
    figures.write_text(text.replace(";2022;48;", ";2022;49;", 1).replace(";2022;62.5;", ";2024;65;", 1), "utf-8")
    kept = [line for line in partners.read_text(encoding="utf-8").splitlines() if not line.startswith("inwonersraad")]
    partners.write_text("\n".join(kept) + "\n", encoding="utf-8", newline="")
    shutil.rmtree(folder / "partners/inwonersraad")
    stories = folder / "verhalen/index.html"
    text = stories.read_text(encoding="utf-8")
    stories.write_text(text.replace("<h2>Koffie aan de kade", "<h2>Thee aan de kade", 1), "utf-8")
    page = folder / "over/index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub(r"(<h1[^>]*>.*?</h1>)", r"\1<p>Nieuw hier.</p>", text, count=1, flags=re.DOTALL), "utf-8")
    return folder


def test_a_day_can_have_more_releases_than_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regioplan.cli.uitgeven.build", lambda *_, **__: 0)
    (tmp_path / "site/data/v1").mkdir(parents=True)
    (tmp_path / "site/data/v1/punten.csv").write_text("id;tekst\n", encoding="utf-8")
    (tmp_path / "site" / LIST).write_text("data/v1/punten.csv", encoding="utf-8")
    for _ in range(KEPT + 3):
        assert publish(tmp_path, None, peildatum=PEILDATUM) == 0
    assert [path.name for path in releases(tmp_path)] == [f"2026-03-01-{number:02}" for number in range(4, KEPT + 4)]


def test_a_state_is_told_as_a_page_says_it_and_a_page_that_nobody_finds_is_not_told(tmp_path: Path) -> None:
    before, after = "onbekend;deadline-voorbij-geen-bericht", "klaar;later-klaar"
    for name, state, text in (("oud", before, ""), ("nieuw", after, "x")):
        for file, lines in {
            "data/v1/punten.csv": f"id;tekst;uitspraak;status;tijdigheid\nr1;Een bank.;streven;{state}\n",
            "data/v1/punten-per-gemeente.csv": f"punt;gemeente;status;tijdigheid\nr1;dorp;{state}\n",
            "data/v1/gemeenten.csv": "id;naam\ndorp;Dorp aan Zee\n",
            "en/index.html": f"<main><h1>Easy</h1><article class=tekst>{text}</article></main>",
            f"en/{name}/index.html": "<h1>New</h1><article class=tekst>Proef.</article>",
        }.items():
            (tmp_path / name / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / file).write_text(lines, encoding="utf-8")
    told = dict(changes(Built(tmp_path / "oud"), Built(tmp_path / "nieuw")))
    now = "Eerst: Deadline voorbij, geen bericht. Nu: Later klaar."
    assert told.pop("Hoe het ervoor staat") == [f"- Wens: Een bank. {now}", f"- Wens: Een bank. (Dorp aan Zee) {now}"]
    assert told.keys() - {"Gewicht"} == {"Pagina’s die weg zijn", "Adressen die niet meer werken"}


@pytest.mark.slow
def test_two_sites_are_held_against_each_other(voorbeeld_folder: Path, tmp_path: Path) -> None:
    other = altered(voorbeeld_folder, tmp_path / "anders")
    told = dict(changes(Built(voorbeeld_folder), Built(other)))
    assert told["Pagina’s die weg zijn"] == ["- Inwonersraad Merenland (/partners/inwonersraad/)"]
    assert [line.rpartition("(")[2] for line in told["Pagina’s met een andere tekst"]] == ["/over/)", "/verhalen/)"]
    said = [line.rpartition(" Eerst ")[2] for line in told["Deadlines"]]
    now = "nu in het tweede kwartaal van 2028."
    assert said == [f"in 2027, {now}", f"in 2027, {now}", f"in het vierde kwartaal van 2027, {now}"]
    assert told["Verhalen"] == ["- Nieuw: Thee aan de kade"]
    assert told["Organisaties"] == ["- Niet meer in de lijst: Inwonersraad Merenland"]
    named = "Ouderen die hun buren kennen"
    assert told["Cijfers"] == [f"- {named}: nieuwe getallen van 2024", f"- {named}: een ander getal dan eerst"]
    assert "- /partners/inwonersraad/index.html" in told["Adressen die niet meer werken"]
    assert list(changes(Built(voorbeeld_folder), Built(voorbeeld_folder))) == []
    shutil.move(other / "doelen" / "snel-hulp", other / "doelen" / "snelle-hulp")
    page = other / "doelen" / "snel-hulp" / "index.html"
    page.parent.mkdir()
    page.write_text('<meta http-equiv="refresh" content="0; url=../../doelen/snelle-hulp/">', encoding="utf-8")
    told = dict(changes(Built(voorbeeld_folder), Built(other)))
    assert told["Pagina’s die zijn verhuisd"] == [
        "- Sneller hulp van de ggz: van /doelen/snel-hulp/ naar /doelen/snelle-hulp/"
    ]
    assert "Nieuwe pagina’s" not in told
    page = other / "doelen" / "fijne-buurt" / "index.html"
    text = page.read_text(encoding="utf-8").replace("https://merenland.example", "https://www.merenland.nl")
    page.write_text(text, encoding="utf-8")
    assert "op https://www.merenland.nl/doelen/fijne-buurt/" in text and "Pagina’s met een andere tekst" in told
    changed = dict(changes(Built(voorbeeld_folder), Built(other)))["Pagina’s met een andere tekst"]
    assert not any("/doelen/fijne-buurt/" in line for line in changed)
    with redirect_stdout(io.StringIO()):
        compare(voorbeeld_folder, other, page=tmp_path / "verschil.html")
    assert "<h2>Deadlines</h2>" in (tmp_path / "verschil.html").read_text(encoding="utf-8")
    with pytest.raises(NothingChosen, match=r"eindigt op \.html, zoals: verschil\.html"):
        compare(voorbeeld_folder, other, page=tmp_path / "verschil.docx")
    with pytest.raises(NothingChosen, match="staat geen site"):
        compare(tmp_path, other)
