"""A plan that is over is closed by a command; from then on every build finds it as it stood, or says what differs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from fictional import OVERRIDES, TWEEPLANNEN, copy_region
from regioplan.cli.afsluiten import close
from regioplan.data.problems import DataError
from regioplan.derived.slotstand import states_of
from regioplan.pipeline import Prepared, prepare

pytestmark = pytest.mark.slow

AFTER, YEARS_LATER = date(2028, 1, 10), date(2031, 5, 5)
BEFORE = date(2027, 11, 15)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional region, closed with what nobody knows."""
    folder = copy_region(tmp_path_factory.mktemp("afgesloten") / "regio")
    assert close(folder, peildatum=AFTER, with_unknown=True) == 0
    return folder


@pytest.fixture
def spoiled(closed: Path, tmp_path: Path) -> Callable[[str, str, str], Path]:
    """A copy of it with one text replaced."""

    def spoil(name: str, old: str, new: str) -> Path:
        import shutil

        folder = tmp_path / "regio"
        shutil.copytree(closed, folder)
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return spoil


def of(folder: Path, day: date) -> Prepared:
    return prepare(folder, peildatum=day, overrides=OVERRIDES, base_url="https://merenland.example/")


def test_a_plan_that_still_runs_is_not_closed(copy_of_voorbeeld: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert close(copy_of_voorbeeld, peildatum=BEFORE, with_unknown=True) == 1
    assert "loopt nog tot en met 31 december 2027" in capsys.readouterr().err
    assert not (copy_of_voorbeeld / "data/slotstand.yml").exists()


def test_what_nobody_knows_is_asked_first(copy_of_voorbeeld: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert close(copy_of_voorbeeld, peildatum=AFTER, with_unknown=False) == 1
    told = capsys.readouterr().err
    assert "fijne-buurt-doel" in told and "--met-onbekend" in told
    assert not (copy_of_voorbeeld / "data/slotstand.yml").exists()
    assert not (copy_of_voorbeeld / "data/slotstand").exists()


def test_years_later_everything_is_as_it_was(closed: Path) -> None:
    first, later = of(closed, AFTER), of(closed, YEARS_LATER)
    assert later.site.peildatum == AFTER
    assert first.output.files == later.output.files
    assert [page.markdown for page in first.pages] == [page.markdown for page in later.pages]
    for name, text in later.sources.uitgave.items():
        assert later.files("https://merenland.example/")[f"data/slotstand/{name}"] == text


def test_the_page_tells_what_nobody_knows_first_and_gives_no_verdict(closed: Path) -> None:
    page = next(page for page in of(closed, AFTER).pages if page.url == "/slotstand/")
    unknown, known = page.markdown.index("#onbekend"), page.markdown.index("#bekend")
    assert unknown < known < page.markdown.index("#per-thema") < page.markdown.index("#per-gemeente")
    assert "te weinig bekend" in page.markdown
    assert "/data/slotstand/punten.csv" in page.markdown


def test_closing_twice_is_refused(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert close(closed, peildatum=YEARS_LATER, with_unknown=True) == 1
    told = capsys.readouterr().err
    assert "al afgesloten, op 10 januari 2028" in told and "Haal dan data/slotstand.yml" in told


def test_what_was_published_is_not_closed_again(capsys: pytest.CaptureFixture[str]) -> None:
    """The way to close again, told before, would lose addresses that are recorded."""
    assert close(TWEEPLANNEN, peildatum=YEARS_LATER, with_unknown=True) == 1
    told = capsys.readouterr().err
    assert "De slotstand verandert daarom niet meer." in told and "Haal" not in told


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("data/meldingen/2025-10-10-cursus-loopt.yml", "status: bezig", "status: gestopt", "in de slotstand, en is nu"),
        (
            "data/meldingen/2026-02-12-scherm-gekozen.yml",
            "status: klaar",
            'gepubliceerd: "2028-02-12"\nstatus: klaar',
            "na de slotstand",
        ),
        ("data/slotstand/punten.csv", "fijne-buurt-r1", "fijne-buurt-r9", "zet in de map data/slotstand"),
        ("data/slotstand.yml", '  - "fijne-buurt-doel onbekend', '  - "fijne-buurt-doel klaar', "fijne-buurt-doel was"),
    ],
)
def test_what_differs_is_refused(
    name: str, old: str, new: str, told: str, spoiled: Callable[[str, str, str], Path]
) -> None:
    folder = spoiled(name, old, new)
    with pytest.raises(DataError, match=told):
        of(folder, YEARS_LATER)


def test_a_day_before_the_end_can_still_be_seen(closed: Path) -> None:
    earlier = of(closed, date(2026, 3, 1))
    assert earlier.site.slotstand is None and not earlier.site.is_slotstand
    assert not any(page.url == "/slotstand/" for page in earlier.pages)


def test_every_state_is_written(closed: Path) -> None:
    made = of(closed, AFTER)
    assert made.loaded.data.slotstand
    assert made.loaded.data.slotstand.beloften == tuple(states_of(made.site.punten))
    groups = [*made.site.slotstand.onbekend, *(group for _, own in made.site.slotstand.bekend for group in own)]
    assert sum(len(group.punten) for group in groups) == made.site.counts.total


@pytest.mark.parametrize(("day", "has_countdown"), [(date(2027, 6, 1), False), (BEFORE, True), (AFTER, False)])
def test_only_the_last_months_count_down(day: date, has_countdown: bool, copy_of_voorbeeld: Path) -> None:
    made = of(copy_of_voorbeeld, day)
    page = next(page for page in made.pages if page.url == "/voortgang/")
    assert ("Het plan loopt tot en met 31 december 2027." in page.markdown) == has_countdown
    assert "tot-het-einde" in page.markdown, "the place stays when the countdown is over"
    if made.site.aftellen:
        assert all(BEFORE <= punt.deadline <= date(2027, 12, 31) for punt in made.site.aftellen.later)


def test_the_last_months_name_what_is_due_and_of_whose_promises_nobody_reported(copy_of_voorbeeld: Path) -> None:
    made = of(copy_of_voorbeeld, date(2027, 12, 5))
    counting = made.site.aftellen
    assert counting and [one.naam for one in counting.stil] == ["Zilverdijk"]
    silent = next(one for one in made.site.gemeenten if one.record.naam == "Zilverdijk")
    assert silent.counts.total and not silent.counts.reported
    page = next(page for page in made.pages if page.url == "/voortgang/").markdown
    part = page[page.index("{: #tot-het-einde }") : page.index("#te-laat")]
    assert all(f"{punt.url.partition('#')[0]}" in part for punt in counting.deze_maand)
    assert {punt.id for group in counting.per_coalitie for punt in group.punten} == {p.id for p in counting.deze_maand}
    assert f'<a href="{silent.url}">Zilverdijk</a>' in part and "is dus onbekend" in part
    november = of(copy_of_voorbeeld, BEFORE).site.aftellen
    assert november and not november.deze_maand
    assert {punt for group in november.per_coalitie for punt in group.punten} == set(november.later)
