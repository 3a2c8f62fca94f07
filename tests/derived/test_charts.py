"""What charts say: every one is complete, and every number is that of the page."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from regioplan.data.problems import DataError
from regioplan.derived.charts.collection import SINGLE, charts_of
from regioplan.derived.charts.definition import Chart, Column, Lines, Matrix, Stacked, Table, Timeline, cell
from regioplan.derived.states import STATUS
from regioplan.derived.views import Site
from regioplan.pipeline import Prepared, prepare


@pytest.fixture(scope="module")
def site(voorbeeld: Prepared) -> Site:
    return voorbeeld.site


@pytest.fixture(scope="module")
def charts(site: Site) -> dict[str, Chart]:
    return dict(charts_of(site))


def rows(chart: Chart) -> list[list[object]]:
    return [[cell.waarde for cell in row] for row in chart.table.rows]


@pytest.mark.parametrize("name", ["titel", "zin", "bron", "datum"])
def test_a_chart_without_one_of_its_texts_stops_the_build(charts: dict[str, Chart], name: str) -> None:
    with pytest.raises(DataError, match=f"de grafiek heeft geen {name}"):
        replace(charts["deadlines"], **{name: "  "})


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(Table((Column("a", "A"),), ()), id="no rows"),
        pytest.param(Table((), ((),)), id="no columns"),
        pytest.param(Table((Column("a", "A"),), ((cell(1), cell(2)),)), id="a cell too many"),
    ],
)
def test_a_chart_without_a_good_table_stops_the_build(charts: dict[str, Chart], table: Table) -> None:
    with pytest.raises(DataError, match="Fout: "):
        replace(charts["deadlines"], table=table)


def test_a_chart_cannot_have_a_name_that_is_no_address(charts: dict[str, Chart]) -> None:
    with pytest.raises(DataError, match="kan geen id zijn"):
        replace(charts["deadlines"], id="../plan")


def test_the_status_of_each_coalition_is_that_of_the_progress_page(site: Site, charts: dict[str, Chart]) -> None:
    expected = [
        [row.id, *(row.counts.per_status[status] for status in STATUS), row.counts.total]
        for row in site.voortgang.per_coalitie
    ]
    chart = charts["stand-per-coalitie"]
    assert [column.id for column in chart.table.columns] == ["coalitie", *STATUS, "totaal"]
    assert rows(chart) == expected


def test_a_count_of_the_promises_themselves_gives_the_same_numbers(site: Site, charts: dict[str, Chart]) -> None:
    counted = {
        (coalitie, status): sum(p.coalitie == coalitie and p.staat.status.id == status for p in site.punten)
        for coalitie in ("prettig-thuis", "samen-sterk", "slim-geregeld", None)
        for status in STATUS
    }
    for row in rows(charts["stand-per-coalitie"]):
        owner = None if row[0] == "hele-regio" else row[0]
        assert row[1:-1] == [counted[owner, status] for status in STATUS]
    known = sum(punt.staat.status.id != "onbekend" for punt in site.punten)
    said = f"Over {known} van de {len(site.punten)} punten heeft iemand iets gemeld."
    assert charts["stand-per-coalitie"].zin.startswith(said)


def test_every_promise_is_in_exactly_one_part_of_one_bar(site: Site, charts: dict[str, Chart]) -> None:
    for id in ("stand-per-coalitie", "kalender-per-coalitie", "stand-per-jaar", "kalender-per-jaar"):
        stacked = charts[id].picture
        assert isinstance(stacked, Stacked)
        assert sum(bar.total for bar in stacked.bars) == len(site.punten)
        assert [row[-1] for row in rows(charts[id])] == [bar.total for bar in stacked.bars]


def test_what_nobody_reported_is_a_part_of_its_own(site: Site, charts: dict[str, Chart]) -> None:
    stacked = charts["stand-per-coalitie"].picture
    assert isinstance(stacked, Stacked)
    unknown = [part.id for part in stacked.legend].index("onbekend")
    assert [bar.parts[unknown] for bar in stacked.bars] == [
        row.counts.total - row.counts.known for row in site.voortgang.per_coalitie
    ]
    assert any(bar.parts[unknown] for bar in stacked.bars)


def test_when_nobody_reported_anything_the_sentence_does_not_say_that_nothing_happens(
    copy_of_voorbeeld: Path, root: Path, peildatum: date
) -> None:
    shutil.rmtree(copy_of_voorbeeld / "data" / "meldingen")
    (copy_of_voorbeeld / "data" / "adressen.yml").write_text("adressen: []\n", encoding="utf-8")
    bare = prepare(copy_of_voorbeeld, peildatum=peildatum, overrides=root / "overrides").site
    chart = charts_of(bare)["stand-per-coalitie"]
    assert chart.zin == (
        f"Nog niemand heeft iets gemeld. Het gaat om {len(bare.punten)} punten. Dit betekent niet dat er niets gebeurt."
    )
    assert {row[-2] == row[-1] for row in rows(chart)} == {True}, "all of them are unknown"


def test_a_dot_never_has_past_and_coming_deadlines_together(
    site: Site, charts: dict[str, Chart], peildatum: date
) -> None:
    timeline = charts["deadlines"].picture
    assert isinstance(timeline, Timeline)
    dots = [dot for row in timeline.rows for dot in row.dots]
    days = [punt.deadline for punt in site.punten if punt.deadline and punt.record.uiterlijk]
    passed = sum(day < peildatum for day in days)
    assert all(dot.is_past == (dot.day < peildatum) for dot in dots)
    assert sum(dot.count for dot in dots) == len(days)
    assert sum(dot.count for dot in dots if dot.is_past) == passed
    assert charts["deadlines"].zin == f"Op 1 maart 2026 zijn {passed} van de {len(days)} deadlines voorbij."


@pytest.mark.slow
@pytest.mark.parametrize(
    ("day", "is_over"),
    [
        pytest.param(date(2026, 12, 31), False, id="on the last day it is not over"),
        pytest.param(date(2027, 1, 1), True, id="the day after it is"),
    ],
)
def test_a_deadline_is_over_on_the_day_after(root: Path, day: date, is_over: bool) -> None:
    site = prepare(root / "tests" / "voorbeeld", peildatum=day, overrides=root / "overrides").site
    timeline = charts_of(site)["deadlines"].picture
    assert isinstance(timeline, Timeline)
    dots = [dot for row in timeline.rows for dot in row.dots if dot.day == date(2026, 12, 31)]
    assert dots
    assert {dot.is_past for dot in dots} == {is_over}
    passed = sum(punt.deadline < day for punt in site.punten if punt.deadline and punt.record.uiterlijk)
    assert f" {passed} van de " in charts_of(site)["deadlines"].zin


@pytest.mark.slow
def test_after_the_plan_the_line_for_today_stands_still(root: Path) -> None:
    voorbeeld = root / "tests" / "voorbeeld"
    site = prepare(voorbeeld, peildatum=date(2031, 5, 1), overrides=root / "overrides").site
    timeline = charts_of(site)["deadlines"].picture
    assert isinstance(timeline, Timeline)
    assert timeline.today == date(2028, 1, 1)
    assert timeline.today_text == "Einde van het plan: 31 december 2027"


def test_the_matrix_has_the_state_of_each_promise_in_each_municipality(site: Site, charts: dict[str, Chart]) -> None:
    expected = [
        [punt.id, *(state.status.id for _, state in punt.staat.per_gemeente)]
        for punt in site.punten
        if punt.record.per_gemeente
    ]
    assert rows(charts["beloften-per-gemeente"]) == expected
    assert {"klaar", "bezig", "onbekend"} <= {state for row in expected for state in row[1:]}


def test_a_coalition_has_no_tie_with_itself_and_that_is_not_zero(charts: dict[str, Chart]) -> None:
    table = rows(charts["verbindingen"])
    assert table[0] == ["prettig-thuis", None, 1, 0, 1]
    matrix = charts["verbindingen"].picture
    assert isinstance(matrix, Matrix)
    assert matrix.rows[0].cells[0].sign == ""


def test_only_figures_that_may_have_a_chart_have_one(site: Site, charts: dict[str, Chart]) -> None:
    allowed = {f"cijfer-{cijfer.record.id}" for cijfer in site.cijfers if cijfer.record.grafiek != "geen"}
    assert {id for id in charts if id.startswith("cijfer-")} == allowed


def test_a_number_that_the_source_does_not_give_stays_empty_and_is_said(charts: dict[str, Chart]) -> None:
    missing = [row for row in charts["cijfer-inwoners"].table.rows if row[-1].waarde is None]
    assert len(missing) == 1
    assert missing[0][-1].tekst not in ("", "0")


def test_a_promised_number_without_a_measurement_shows_only_the_promise(site: Site, charts: dict[str, Chart]) -> None:
    silent = [p.id for p in site.punten if p.gemeten and not p.gemeten.metingen and not p.record.per_gemeente]
    assert silent
    for id in silent:
        chart = charts[f"doelwaarde-{id}"]
        assert isinstance(chart.picture, Lines)
        assert [line.is_dashed for line in chart.picture.lines] == [True]
        assert chart.zin.endswith("Niemand heeft nog een meting gemeld. U ziet alleen de belofte.")


def test_a_promised_number_grows_after_its_deadline_as_the_plan_says(charts: dict[str, Chart]) -> None:
    promised = [row[1:] for row in rows(charts["doelwaarde-veilig-huis-r2"]) if row[0] == "beloofd"]
    values = [(day, float(value)) for day, value in promised]  # type: ignore[arg-type]
    assert values[-3:] == [("2025-12-31", 100), ("2026-12-31", 112.5), ("2027-12-31", 125)]


def test_measurements_stand_on_the_day_they_were_made(charts: dict[str, Chart]) -> None:
    measured = [row[1:] for row in rows(charts["doelwaarde-fijne-buurt-r2"]) if row[0] == "gemeten"]
    assert [(day, int(value)) for day, value in measured][:2] == [("2024-12-31", 40), ("2025-12-31", 55)]  # type: ignore[call-overload]


def test_the_real_region_has_every_chart_that_there_is_one_of(real: Prepared) -> None:
    charts = charts_of(real.site)
    assert set(SINGLE) <= set(charts)
    assert "cijfer-eenzaamheid" not in charts, "a chart of these numbers would look wrong"


def test_what_is_expected_is_a_dashed_line_from_the_last_number_that_is_known(charts: dict[str, Chart]) -> None:
    graph = charts["cijfer-ouderen"].picture
    assert isinstance(graph, Lines)
    expected, known = graph.lines
    assert (expected.naam, expected.is_dashed) == ("Merenland, verwacht", True)
    assert not known.is_dashed
    assert expected.moments[0] == known.moments[-1]
    assert [moment.when for moment in expected.moments] == ["2024", "2030"]
