"""`build.py taal`: a Markdown file gets findings with advice, a plain one gets none."""

from __future__ import annotations

from pathlib import Path

import pytest
from regioplan.cli.main import main

HARD = "# Kop\n\nDe governancestructuur wordt geïmplementeerd ten behoeve van de gezamenlijke opgave.\n"
PLAIN = "# Kop\n\nU kunt hulp krijgen in uw buurt. De gemeente helpt u daarbij.\n"


@pytest.mark.parametrize(
    ("text", "code", "said"), [(HARD, 1, "Schrijf: “voor”"), (PLAIN, 0, "Deze toets bewijst niet")]
)
def test_a_text_is_judged_by_its_words(
    text: str, code: int, said: str, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tekst.md"
    file.write_text(text, encoding="utf-8")
    assert main(["taal", str(file)], root=root) == code
    assert said in capsys.readouterr().out


def test_the_glossary_of_the_site_explains_nothing_in_a_loose_text(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tekst.md"
    file.write_text("Het IZA vraagt om reablement, triage en netwerkzorg.\n", encoding="utf-8")
    assert main(["taal", str(file)], root=root) == 1
    said = capsys.readouterr().out
    assert said.count("MOET ANDERS") == 1
    only_here = next(line for line in said.splitlines() if line.startswith("Alleen op deze site"))
    assert all(word in only_here for word in ("IZA", "reablement", "triage", "netwerkzorg"))
    assert "woordenlijst en link" not in said


def test_broken_letters_in_a_loose_text_are_put_right_or_told(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tekst.md"
    file.write_text("Wij gaan naar BelgiÃ«.\n", encoding="utf-8")
    assert main(["taal", str(file)], root=root) == 0
    file.write_text("Er is hulp.\n\nPati\ufffdnten krijgen hulp.\n", encoding="utf-8")
    assert main(["taal", str(file)], root=root) == 1
    said = capsys.readouterr().err
    assert "regel 3" in said and "schrijf “Patiënten”" in said


def test_a_file_that_is_not_there_is_named(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["taal", str(tmp_path / "weg.md")], root=root) == 1
    assert "weg.md" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_told_in_dutch(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "oud.md"
    file.write_bytes("X\u00f6q in de buurt.\n".encode("latin-1"))
    assert main(["taal", str(file)], root=root) == 1
    assert "bewaar het bestand opnieuw met codering UTF-8" in capsys.readouterr().err
