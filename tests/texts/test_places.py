"""Every finding leads to where the sentence can be changed: a field, a line of a page, a template or code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from regioplan.derived.redactie import END
from regioplan.texts.origins import Origins, read_origins

from .conftest import examine

HARD = "De buren gaan dit faciliteren."


def insert(path: Path, before: str, new: str) -> int:
    """Put `new` in the place of `before`; returns the line."""
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {path}"
    path.write_text(text.replace(before, new), encoding="utf-8")
    return text[: text.index(before)].count("\n") + 1 + new.count("\n")


def field_of_a_record(folder: Path) -> tuple[str, int, str]:
    path = folder / "data" / "doelen" / "fijne-buurt.yml"
    line = insert(path, "\nwaarom: Wie buren kent, is minder vaak eenzaam.", f"\nwaarom: {HARD}")
    return "data/doelen/fijne-buurt.yml", line, "waarom › 1"


def field_of_a_list(folder: Path) -> tuple[str, int, str]:
    before = "    naam: Gemeente Lisvaart\n"
    line = insert(folder / "data" / "partners.yml", before, f"{before}    omschrijving: {HARD}\n")
    return "data/partners.yml", line - 1, "partners › 1 › omschrijving"


def line_of_a_page(folder: Path) -> tuple[str, int, str]:
    path = folder / "content" / "index.md"
    text = f"{path.read_text(encoding='utf-8').rstrip()}\n\n{HARD}\n"
    path.write_text(text, encoding="utf-8")
    return "content/index.md", text.count("\n"), ""


def title_of_a_page(folder: Path) -> tuple[str, int, str]:
    line = insert(folder / "content" / "over.md", "title: Over het plan", f"title: {HARD}")
    return "content/over.md", line, "title"


@pytest.mark.slow
@pytest.mark.parametrize("write", [field_of_a_record, field_of_a_list, line_of_a_page, title_of_a_page])
def test_a_hard_word_is_found_where_it_was_written(
    write: Callable[[Path], tuple[str, int, str]], copy_of_voorbeeld: Path
) -> None:
    file, line, field = write(copy_of_voorbeeld)
    found = [finding for finding in examine(copy_of_voorbeeld).errors if finding.sentence == HARD]
    assert [(finding.place.file, finding.rule) for finding in found] == [(file, "moeilijk-woord")]
    assert found[0].place.line == line
    assert found[0].place.field.startswith(field)
    assert "mogelijk maken" in found[0].advice


TEMPLATES = {
    "paginas/partner.md": "{# Kop #}\n<p>{{ partner.naam }} staat in {{ plan }} bij {{ aantal }}.</p>\n",
    "paginas/doel.md": "<p>{{ doel.titel }} staat in {{ plan }} bij {{ aantal }}.</p>\n",
    "404.html": "<h1>Weg</h1>\n<p>Misschien is het adres <em>niet</em> goed.</p>\n",
    "assets/zoek.js": "const leeg = 1;\nmelding.textContent = `Er zijn ${aantal} bladzijden gevonden.`;\n",
}


@pytest.fixture(scope="module")
def own_origins(tmp_path_factory: pytest.TempPathFactory) -> Origins:
    folder = tmp_path_factory.mktemp("sjablonen") / "overrides"
    for name, text in TEMPLATES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return read_origins(folder)


@pytest.mark.parametrize(
    ("sentence", "template", "place"),
    [
        ("De Kuif staat in het plan bij 1 doel.", "paginas/partner.md", ("paginas/partner.md", 2)),
        ("De Kuif staat in het plan bij 1 doel.", "paginas/doel.md", ("paginas/doel.md", 1)),
        ("Misschien is het adres niet goed.", "404.html", ("404.html", 2)),
        ("Er zijn 3 bladzijden gevonden.", "assets/zoek.js", ("assets/zoek.js", 2)),
    ],
)
def test_a_sentence_that_is_made_is_found_where_it_is_made(
    sentence: str, template: str, place: tuple[str, int], own_origins: Origins
) -> None:
    found = own_origins.of(sentence, f"overrides/{template}")
    assert found is not None
    assert (found.file, found.line) == (f"overrides/{place[0]}", place[1])


def test_a_sentence_of_the_code_is_found_in_the_code(own_origins: Origins, root: Path) -> None:
    found = own_origins.of(END.split(". ")[0], "overrides/paginas/redactie.md")
    assert found is not None
    assert found.file == "plugins/regioplan/derived/redactie.py"
    assert END.split(". ")[0] in (root / found.file).read_text(encoding="utf-8").splitlines()[found.line - 1]


def test_a_sentence_that_nobody_makes_has_no_origin(own_origins: Origins) -> None:
    assert own_origins.of("Zwabberende kwibussen knorren flabbergasted.", "overrides/paginas/doel.md") is None
