"""What must not go online does not: the conditions of --publiceer, and the site of an earlier day."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import pytest
from regioplan.building import build_site
from regioplan.cli import main as door
from regioplan.cli.contract import record_addresses
from regioplan.cli.publishing import check_conditions
from regioplan.data.problems import DataError, NotBuilt
from regioplan.pipeline import Prepared, prepare

ADDRESS = "https://www.merenland.nl/"


def test_every_condition_is_told_at_once(copy_of_voorbeeld: Path, root: Path, peildatum: date) -> None:
    path = copy_of_voorbeeld / "data" / "beheer.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[text.index("websites_opgezocht") :], encoding="utf-8")
    region = copy_of_voorbeeld / "data" / "regio.yml"
    region.write_text(f"{region.read_text(encoding='utf-8')}is_voorbeeld: ja\n", encoding="utf-8")
    prepared = prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides")
    with pytest.raises(NotBuilt) as told:
        check_conditions(prepared, "https://regioplan.example/")
    assert all(word in str(told.value) for word in ("REGIOPLAN_URL", "build.py adressen", "contact", "is_voorbeeld"))


@pytest.mark.slow
def test_a_site_that_is_complete_may_go_online(copy_of_voorbeeld: Path, root: Path, peildatum: date) -> None:
    (copy_of_voorbeeld / "overrides").symlink_to(root / "overrides")
    record_addresses(copy_of_voorbeeld, peildatum=peildatum)
    prepared = prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides")
    check_conditions(prepared, ADDRESS)
    for address in ("http://www.merenland.nl/", "https://localhost/", "https://regioplan.test/"):
        with pytest.raises(NotBuilt, match="REGIOPLAN_URL"):
            check_conditions(prepared, address)


@pytest.mark.parametrize(
    "address", ["regioplan.nl", "https://regio plan.nl/", "https://", "ftp://x.nl/", "https://x.nl/?a"]
)
def test_an_address_that_is_none_gets_an_answer(
    address: str, copy_of_voorbeeld: Path, tmp_path: Path, peildatum: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGIOPLAN_URL", address)
    with pytest.raises(DataError, match="is geen webadres"):
        build_site(copy_of_voorbeeld, tmp_path / "site", peildatum=peildatum)


@pytest.mark.slow
def test_the_site_of_an_earlier_day_leaves_out_what_was_said_since(copy_of_voorbeeld: Path, tmp_path: Path) -> None:
    seen: list[Prepared] = []

    def look(prepared: Prepared, _: str) -> None:
        seen.append(prepared)
        raise NotBuilt("genoeg gezien")

    with pytest.raises(NotBuilt, match="genoeg gezien"):
        build_site(
            copy_of_voorbeeld,
            tmp_path / "site",
            peildatum=date(2025, 7, 1),
            vandaag=date(2026, 3, 1),
            when_prepared=look,
        )
    assert {view.record.datum for view in seen[0].site.meldingen} and all(
        view.record.datum <= date(2025, 7, 1) for view in seen[0].site.meldingen
    )


@pytest.mark.parametrize("day", ["abc", "9999-01-01", "0000-01-01", "1999-12-31", "2025-02-30"])
def test_a_day_that_cannot_be_looked_at_gets_an_answer(
    day: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        door.main(["controleer", "--peildatum", day], root=tmp_path)
    assert ended.value.code == door.WRONG_USE
    assert "dag" in capsys.readouterr().err


@pytest.mark.parametrize(("number", "word"), [(errno.ENOSPC, "vol"), (errno.EBUSY, "schijf op zichzelf")])
def test_what_the_system_refuses_is_told_as_it_is(
    number: int, word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, "in English", "map")

    monkeypatch.setattr(door, "_run", refuse)
    assert door.main(["schema"], root=tmp_path) == door.MISTAKES
    said = capsys.readouterr().err
    assert word in said and "ander programma" not in said and "English" not in said
