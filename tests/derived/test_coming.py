"""What is new, and what comes next where nothing is."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from fictional import VOORBEELD
from regioplan.data.entries import Loaded
from regioplan.data.loading import load
from regioplan.derived.meldingen import HALF_A_YEAR
from regioplan.derived.site import derive
from regioplan.derived.views import Site
from regioplan.pipeline import prepare


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(VOORBEELD, peildatum=date(2030, 1, 1))


def on(loaded: Loaded, day: date) -> Site:
    return derive(loaded, peildatum=day)


def test_nothing_older_than_half_a_year_is_new(loaded: Loaded) -> None:
    newest = on(loaded, date(2030, 1, 1)).meldingen[0].record.datum
    assert on(loaded, newest + HALF_A_YEAR).nieuw
    assert not on(loaded, newest + HALF_A_YEAR + timedelta(days=1)).nieuw


def test_what_the_plan_says_of_itself_is_no_news(copy_of_voorbeeld: Path) -> None:
    for file in (copy_of_voorbeeld / "data" / "meldingen").glob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("document: voortgangsbrief", "document: merenplan"), encoding="utf-8")
    site = derive(load(copy_of_voorbeeld, peildatum=date(2026, 3, 1)), peildatum=date(2026, 3, 1))
    assert any(melding.is_van_plan for melding in site.meldingen)
    assert not any(melding.is_van_plan for melding in site.nieuw)


def test_deadlines_of_this_quarter_come_next_and_else_those_of_the_first_day(loaded: Loaded) -> None:
    deadlines = {
        moment.deadline
        for year in on(loaded, date(2023, 1, 1)).planning
        for moment in year.momenten
        if not moment.is_mijlpaal
    }
    for day in (date(2024, 1, 1), date(2025, 5, 1), date(2026, 3, 1), date(2026, 11, 1)):
        coming = on(loaded, day).binnenkort
        ahead = sorted(one for one in deadlines if one >= day)
        quarter = [one for one in ahead if (one.year, (one.month - 1) // 3) == (day.year, (day.month - 1) // 3)]
        assert coming.is_dit_kwartaal == bool(quarter)
        assert {moment.deadline for moment in coming.momenten} == set(quarter or ahead[:1])


def test_after_the_plan_nothing_comes(loaded: Loaded) -> None:
    assert on(loaded, date(2030, 1, 1)).binnenkort.momenten == ()


@pytest.mark.slow
@pytest.mark.parametrize("day", [date(2026, 3, 1), date(2026, 11, 1), date(2030, 1, 1)])
def test_the_home_page_tells_one_of_them(copy_of_voorbeeld: Path, root: Path, day: date) -> None:
    prepared = prepare(copy_of_voorbeeld, peildatum=day, overrides=root / "overrides")
    shown = prepared.renderer.fill("<!-- toon: nieuw -->")
    assert ("De nieuwste berichten" in shown) == bool(prepared.site.nieuw)
    assert ("Dit noemt het plan" in shown) == (not prepared.site.nieuw and bool(prepared.site.binnenkort.momenten))
