"""Files that are wrong, or right, in a way that no text editor shows: bytes, size, depth, links."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from regioplan.cache import Cache
from regioplan.data import reading
from regioplan.data.loading import load
from regioplan.data.problems import DataError, Problem
from regioplan.data.syntax import explain_syntax
from regioplan.handwritten import read_pages
from regioplan.listed_words import word_lists

GOAL = "data/doelen/fijne-buurt.yml"
PARSERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


def problems_of(root: Path, peildatum: date) -> tuple[Problem, ...]:
    try:
        load(root, peildatum=peildatum)
    except DataError as error:
        return error.problems
    return ()


HARMLESS: dict[str, Callable[[bytes], bytes]] = {
    "Windows line ends": lambda raw: raw.replace(b"\n", b"\r\n"),
    "line ends of an old Mac": lambda raw: raw.replace(b"\n", b"\r"),
    "UTF-16 of Windows": lambda raw: raw.decode().encode("utf-16"),
    "a byte order mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "a byte order mark and Windows line ends": lambda raw: b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"),
    "no line end at the end": lambda raw: raw.rstrip(b"\n"),
    "empty lines at the end": lambda raw: raw + b"\n\n\n",
    "spaces behind every line": lambda raw: raw.replace(b"\n", b"  \n"),
    "a line of dashes at the start": lambda raw: b"---\n" + raw,
    "remarks on lines of their own": lambda raw: b"# een opmerking\n" + raw,
    "a remark behind a value": lambda raw: raw.replace(b"soort: inhoudelijk", b"soort: inhoudelijk  # vast woord"),
}


@pytest.mark.slow
@pytest.mark.parametrize("parser", PARSERS, ids=["C", "Python"])
@pytest.mark.parametrize("change", HARMLESS.values(), ids=list(HARMLESS))
def test_harmless_differences_change_nothing(
    change: Callable[[bytes], bytes],
    parser: type,
    copy_of_voorbeeld: Path,
    peildatum: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "LOADER", parser)
    before = load(copy_of_voorbeeld, peildatum=peildatum).data
    for path in (copy_of_voorbeeld / "data").rglob("*.yml"):
        path.write_bytes(change(path.read_bytes()))
    assert load(copy_of_voorbeeld, peildatum=peildatum).data == before


@pytest.mark.parametrize(
    "typed", ["cli‰nt", "cliÃ«nt", "cli\u0091nt", "𝗰𝗹𝗶ë𝗻𝘁", "ｃｌｉë\u200dｎｔ", "\u0441l\u0456ënt"]
)
def test_a_letter_of_another_program_is_put_right_where_that_is_certain(
    typed: str, copy_of_voorbeeld: Path, peildatum: date
) -> None:
    path = copy_of_voorbeeld / GOAL
    before = path.read_text(encoding="utf-8")
    text = before.replace("waarom: Wie buren kent,", f"waarom: Een {typed} die buren kent,")
    assert text != before
    path.write_text(text, encoding="utf-8", newline="\n")
    load(copy_of_voorbeeld, peildatum=peildatum)
    assert reading.read(path, copy_of_voorbeeld).tree["waarom"].startswith("Een cliënt die buren kent,")


BROKEN: dict[str, tuple[Callable[[bytes], bytes], int, str]] = {
    "fifty megabytes": (lambda raw: raw + b"# vol\n" * 8_400_000, 0, "het bestand is te groot (50 MB)"),
    "Latin-1 instead of UTF-8": (
        lambda raw: raw.replace(b"buren", "büren".encode("latin-1"), 1),
        1,
        "er staat een teken dat niet leesbaar is",
    ),
    "a NUL byte": (lambda raw: raw.replace(b"Fijne buurt", b"Fijne\0buurt"), 5, "een onzichtbaar teken"),
    "a picture": (lambda _: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), 1, "er staat een teken dat niet leesbaar is"),
    "a hundred thousand braces": (
        lambda _: b"a: " + b"{a: " * 50_000 + b"x" + b"}" * 50_000,
        1,
        "er staan te veel lijsten in elkaar",
    ),
    "brackets that never close": (lambda _: b"a: " + b"[" * 5000, 1, "er staan te veel lijsten in elkaar"),
    "a staircase of fields": (
        lambda _: b"".join(b" " * step + b"a:\n" for step in range(1200)),
        81,
        "er staan te veel lijsten in elkaar",
    ),
    "a line of dashes": (lambda _: b"a:\n" + b"- " * 5000 + b"x", 2, "er staan te veel lijsten in elkaar"),
    "an alias bomb": (
        lambda _: (
            b"a0: &a0 [x, x]\n" + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 60))
        ),
        1,
        "een tekst begint met &",
    ),
}


@pytest.mark.parametrize("parser", PARSERS, ids=["C", "Python"])
@pytest.mark.parametrize(("change", "line", "what"), BROKEN.values(), ids=list(BROKEN))
def test_a_hostile_or_broken_file_gets_an_answer_in_a_second(
    change: Callable[[bytes], bytes],
    line: int,
    what: str,
    parser: type,
    copy_of_voorbeeld: Path,
    peildatum: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "LOADER", parser)
    path = copy_of_voorbeeld / GOAL
    path.write_bytes(change(path.read_bytes()))
    started = time.monotonic()
    first = next(problem for problem in problems_of(copy_of_voorbeeld, peildatum) if problem.file == GOAL)
    assert (first.line, what in first.what) == (line, True), first
    assert first.how
    assert time.monotonic() - started < 10, "an answer must not take long"


@pytest.mark.skipif(os.name == "nt", reason="making a link needs special rights on Windows")
def test_a_link_out_of_the_folder_is_not_followed(copy_of_voorbeeld: Path, tmp_path: Path, peildatum: date) -> None:
    secret = tmp_path / "geheim.yml"
    secret.write_text("wachtwoord: hunter2\n", encoding="utf-8")
    (copy_of_voorbeeld / GOAL).unlink()
    (copy_of_voorbeeld / GOAL).symlink_to(secret)
    problems = problems_of(copy_of_voorbeeld, peildatum)
    assert [problem.what for problem in problems if problem.file == GOAL] == [
        "dit bestand verwijst naar een plek buiten de map"
    ]
    assert "hunter2" not in str(DataError(problems))


@pytest.mark.skipif(os.name == "nt", reason="making a link needs special rights on Windows")
def test_a_folder_that_is_a_link_is_not_followed(copy_of_voorbeeld: Path, tmp_path: Path, peildatum: date) -> None:
    (copy_of_voorbeeld / "data" / "doelen").rename(tmp_path / "elders")
    (copy_of_voorbeeld / "data" / "doelen").symlink_to(tmp_path / "elders")
    whats = {problem.what for problem in problems_of(copy_of_voorbeeld, peildatum) if "doelen" in problem.file}
    assert whats == {"dit bestand verwijst naar een plek buiten de map"}


def test_a_folder_with_the_name_of_a_file(copy_of_voorbeeld: Path, peildatum: date) -> None:
    (copy_of_voorbeeld / "data" / "kalender.yml").unlink()
    (copy_of_voorbeeld / "data" / "kalender.yml").mkdir()
    assert [problem.file for problem in problems_of(copy_of_voorbeeld, peildatum)] == ["data/kalender.yml"]


@pytest.mark.parametrize("folder", ["doelen", "coalities", "cijfers", "hoofdstukken"])
def test_a_missing_folder_is_named(folder: str, copy_of_voorbeeld: Path, peildatum: date) -> None:
    (copy_of_voorbeeld / "data" / folder).rename(copy_of_voorbeeld / "weg")
    assert f"de map data/{folder} ontbreekt" in [p.what for p in problems_of(copy_of_voorbeeld, peildatum)]


def test_without_data_there_is_one_answer(tmp_path: Path, peildatum: date) -> None:
    (problem,) = problems_of(tmp_path, peildatum)
    assert problem.what == "de map data ontbreekt"


def test_numbers_of_goals_and_results_need_not_follow_each_other(copy_of_voorbeeld: Path, peildatum: date) -> None:
    path = copy_of_voorbeeld / GOAL
    path.write_text(path.read_text(encoding="utf-8").replace("nummer: 4", "nummer: 40"), encoding="utf-8")
    assert problems_of(copy_of_voorbeeld, peildatum) == ()


def test_problems_are_sorted_by_file_and_line(copy_of_voorbeeld: Path, peildatum: date) -> None:
    for name in ("veilig-huis", "fijne-buurt"):
        path = copy_of_voorbeeld / "data" / "doelen" / f"{name}.yml"
        text = path.read_text(encoding="utf-8")
        path.write_text(f"onbekend: x\n{text}nog_iets: y\n", encoding="utf-8")
    problems = problems_of(copy_of_voorbeeld, peildatum)
    assert len(problems) == 4
    places = [(problem.file, problem.line) for problem in problems]
    assert places == sorted(places)


@pytest.mark.parametrize("ending", [b"\r\n", b"\r"])
def test_a_page_of_another_computer_is_the_same_page(ending: bytes, copy_of_voorbeeld: Path) -> None:
    before = read_pages(copy_of_voorbeeld)
    for path in (copy_of_voorbeeld / "content").glob("*.md"):
        path.write_bytes(path.read_bytes().replace(b"\n", ending))
    assert read_pages(copy_of_voorbeeld) == before


@pytest.mark.skipif(os.name == "nt", reason="making a link needs special rights on Windows")
def test_a_link_in_content_is_not_followed(copy_of_voorbeeld: Path, tmp_path: Path) -> None:
    (tmp_path / "geheim.md").write_text("geheim", encoding="utf-8")
    (copy_of_voorbeeld / "content" / "los.md").symlink_to(tmp_path / "geheim.md")
    (copy_of_voorbeeld / "content" / "map").symlink_to(tmp_path)
    pages, problems = read_pages(copy_of_voorbeeld)
    assert [problem.file for problem in problems] == ["content/los.md", "content/map"]
    assert not any("geheim" in page.text for page in pages)


@pytest.mark.parametrize("line", ["  - {{ x }}", "  - [[", "<<<<<<< HEAD", "  - *x", "woorden: x"])
def test_a_word_list_is_read_as_strictly_as_other_files(line: str, copy_of_voorbeeld: Path, peildatum: date) -> None:
    path = copy_of_voorbeeld / "data" / "taal" / "jargon.yml"
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    lines = path.read_text(encoding="utf-8").count("\n")
    with pytest.raises(DataError) as told:
        word_lists(copy_of_voorbeeld, load(copy_of_voorbeeld, peildatum=peildatum))
    assert all(0 < problem.line <= lines and problem.file == "data/taal/jargon.yml" for problem in told.value.problems)


@pytest.mark.parametrize("name", ["mijn-woorden.yml", "oud"])
def test_a_word_list_with_a_name_of_its_own_is_told(name: str, copy_of_voorbeeld: Path, peildatum: date) -> None:
    loaded, cache = load(copy_of_voorbeeld, peildatum=peildatum), Cache(copy_of_voorbeeld / ".cache")
    word_lists(copy_of_voorbeeld, loaded, cache)
    own = copy_of_voorbeeld / "data" / "taal" / name
    own.write_text("woorden: []\n", encoding="utf-8") if "." in name else own.mkdir()
    with pytest.raises(DataError, match="hoort hier niet, en telt niet mee") as told:
        word_lists(copy_of_voorbeeld, loaded, cache)
    assert [problem.file for problem in told.value.problems] == [f"data/taal/{name}"]


@pytest.mark.parametrize("name", ["oud", "oud.yml", "fijne-buurt - kopie.yml"])
def test_a_folder_among_files_is_told_as_a_folder(name: str, copy_of_voorbeeld: Path, peildatum: date) -> None:
    (copy_of_voorbeeld / "data" / "doelen" / name).mkdir()
    (copy_of_voorbeeld / "data" / "doelen" / name / "doel.yml").write_text("titel: Oud\n", encoding="utf-8")
    with pytest.raises(DataError) as told:
        load(copy_of_voorbeeld, peildatum=peildatum)
    assert [problem.how for problem in told.value.problems] == ["haal de bestanden uit deze map, en haal de map weg"]


def test_a_dash_at_the_end_of_a_file_is_not_above_its_first_line() -> None:
    """Counted from the first line, the line above it would be the last one."""
    text = "titel: Let op: nieuw\nlijst:\n  -een\n"
    with pytest.raises(yaml.MarkedYAMLError) as refused:
        yaml.safe_load(text)
    assert explain_syntax(refused.value, text).line == 1
