"""What was made before: it is used when it is right, and thrown away when it is not."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jinja2
import pytest
from fictional import OVERRIDES, PEILDATUM
from regioplan import cache as module
from regioplan.cache import NOTHING, Cache, digest, of_project, sources
from regioplan.data.loading import load
from regioplan.data.problems import DataError
from regioplan.output.templating import Compiled, environment
from regioplan.pipeline import Prepared


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    cache = Cache(tmp_path / "kast")
    cache.save("brief", b"inhoud")
    assert cache.load("brief") == b"inhoud"
    return cache


def file_of(cache: Cache, name: str) -> Path:
    assert cache.folder
    return cache.folder / name


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]),
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw + b"x",
        lambda _: b"",
        lambda _: pickle.dumps("van een ander"),
    ],
    ids=["one bit", "half", "longer", "empty", "foreign"],
)
def test_what_is_damaged_is_not_there(kept: Cache, spoil: Callable[[bytes], bytes]) -> None:
    file = file_of(kept, "brief")
    file.write_bytes(spoil(file.read_bytes()))
    assert kept.load("brief") is None


def test_what_stands_under_another_name_is_not_there(kept: Cache) -> None:
    file_of(kept, "brief").rename(file_of(kept, "ander"))
    assert kept.load("ander") is None


def test_what_another_version_of_the_program_made_is_not_there(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_program", lambda: "een andere")
    assert kept.load("brief") is None


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    NOTHING.save("brief", b"inhoud")
    assert NOTHING.load("brief") is None
    in_the_way = tmp_path / "bestand"
    in_the_way.write_bytes(b"")
    Cache(in_the_way).save("brief", b"inhoud")
    assert Cache(in_the_way).load("brief") is None


def test_a_build_that_was_stopped_halfway_leaves_nothing_that_is_used(kept: Cache) -> None:
    assert kept.folder
    (kept.folder / "tmpabc").write_bytes(b"half")
    assert kept.load("tmpabc") is None


def test_what_was_used_least_goes_first_when_it_gets_too_large(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.save("nieuw", b"x" * 60)
    os.utime(file_of(kept, "brief"), (1, 1))
    monkeypatch.setattr(module, "MOST_BYTES", 100)
    kept.tidy()
    assert kept.load("nieuw") is not None
    assert kept.load("brief") is None


def test_what_was_made_of_other_files_is_not_kept_under_this_name(kept: Cache) -> None:
    names = iter(["eerst", "later"])
    assert kept.made(lambda: next(names), lambda: "gemaakt") == "gemaakt"
    assert kept.load("eerst") is None and kept.load("later") is None


def test_what_does_not_fit_is_made_and_not_kept(kept: Cache) -> None:
    assert kept.made(lambda: "groot", lambda: "gemaakt", fits=lambda made: made != "gemaakt") == "gemaakt"
    assert kept.load("groot") is None


def test_a_pack_holds_no_more_files_than_it_may_keep(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 100)
    pack = kept.pack("rugzak")
    assert [len(pack.made(name, lambda: b"x" * 60)) for name in ("a", "b")] == [60, 60]
    assert list(pack.used()) == ["a"]


def test_a_pack_forgets_what_was_not_used(kept: Cache) -> None:
    pack = kept.pack("rugzak")
    assert [pack.made(name, name.upper) for name in ("a", "b")] == ["A", "B"]
    pack.save()
    again = kept.pack("rugzak")
    assert again.made("a", lambda: "anders") == "A"
    again.save()
    assert kept.pack("rugzak").made("b", lambda: "anders") == "anders"


def test_of_two_that_keep_something_at_once_one_is_there_whole(kept: Cache) -> None:
    with ThreadPoolExecutor(4) as builds:
        saved = [builds.submit(kept.save, "brief", bytes([number]) * 100_000) for number in range(40)]
        while not all(save.done() for save in saved):
            assert len(set(kept.load("brief") or b"x")) in (1, len(set(b"inhoud")))
    assert len(kept.load("brief") or b"") == 100_000


def test_parts_of_a_name_do_not_run_together() -> None:
    assert digest("ab", "c") != digest("a", "bc")


@pytest.mark.parametrize(
    "file",
    ["data/regio.yml", "data/taal/namen.yml", "content/index.md", "overrides/main.html", "mkdocs.yml", "content/x.png"],
)
def test_every_file_of_a_site_counts(file: str, project: Path) -> None:
    before = sources(project)
    assert sources(project) == before
    path = project / file
    path.write_bytes((path.read_bytes() if path.is_file() else b"") + b"\n")
    assert sources(project) != before


def test_the_name_of_a_file_and_the_address_of_the_site_count_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sources(project)
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("https://merenland.example/", '!ENV [ADRES, "x"]')
    config.write_text(text, encoding="utf-8", newline="\n")
    named = sources(project)
    monkeypatch.setenv("ADRES", "https://elders.example/")
    (project / "content" / "over.md").rename(project / "content" / "anders.md")
    assert len({before, named, sources(project)}) == 3


def test_of_a_template_no_answer_about_a_site_is_compiled(
    voorbeeld: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "titel.html").write_text("{{ '/over/' | pagina }}", encoding="utf-8", newline="\n")
    kept = of_project(tmp_path)
    environment(tmp_path, voorbeeld.site, kept).get_template("titel.html")
    env = environment(tmp_path, voorbeeld.site, kept)
    monkeypatch.setitem(env.filters, "pagina", jinja2.pass_context(lambda *_: "de andere site"))
    assert env.get_template("titel.html").render() == "de andere site"


def test_templates_are_compiled_once(voorbeeld: Prepared, tmp_path: Path) -> None:
    kept, known = of_project(tmp_path), Compiled._known
    known.clear()
    environment(OVERRIDES, voorbeeld.site, kept).get_template("paginas/doel.md")
    known.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", lambda *_: 1 / 0)
        environment(OVERRIDES, voorbeeld.site, kept).get_template("paginas/doel.md")
        with pytest.raises(ZeroDivisionError):
            environment(OVERRIDES, voorbeeld.site, kept).get_template("paginas/doelen.md")


def test_what_was_read_before_may_point_at_what_is_gone_since(copy_of_voorbeeld: Path) -> None:
    for _ in range(2):
        load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld))
    (copy_of_voorbeeld / "data" / "uitvragen" / "najaar-2025.yml").unlink()
    with pytest.raises(DataError) as told:
        load(copy_of_voorbeeld, peildatum=PEILDATUM, cache=of_project(copy_of_voorbeeld))
    assert any("uitvraag “najaar-2025” bestaat niet" in problem.what for problem in told.value.problems)


def test_a_program_that_stays_writes_a_pack_when_there_is_time(kept: Cache) -> None:
    """What it remembers is its own: another process gets the folder only."""
    warm = Cache(kept.folder, is_warm=True)
    pack = warm.pack("rugzak")
    assert pack.made("a", lambda: "A") == "A"
    pack.save()
    assert warm.pack("rugzak").recall("a") == "A"
    assert kept.load("rugzak") is None and pickle.loads(pickle.dumps(warm)).pack("rugzak").recall("a") is None
    warm.write()
    assert kept.pack("rugzak").recall("a") == "A"
