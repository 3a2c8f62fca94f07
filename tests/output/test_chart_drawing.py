"""Where things are drawn: geometry with values that were worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from regioplan.derived.charts.definition import (
    Bar,
    Bars,
    Dot,
    Line,
    Lines,
    Moment,
    Part,
    Stacked,
    StackedBar,
    Timeline,
    TimelineRow,
)
from regioplan.output.charts.bars import draw_bars, draw_stacked
from regioplan.output.charts.lines import draw_lines, draw_timeline
from regioplan.output.charts.scale import LABEL_WIDTH, days, from_zero, label_lines, nice_step, percent, ticks, years

LEGEND = (Part("klaar", "Klaar", "klaar"), Part("onbekend", "Niet bekend", "onbekend"))


@pytest.mark.parametrize(
    ("highest", "marks"),
    [
        (87, [0, 50, 100]),
        (100, [0, 50, 100]),
        (30, [0, 10, 20, 30]),
        (2, [0, Decimal("0.5"), 1, Decimal("1.5"), 2]),
        (1, [0, Decimal("0.5"), 1]),
        (0, [0]),
        (379910, [0, 100000, 200000, 300000, 400000]),
    ],
)
def test_an_axis_has_round_numbers_that_hold_the_highest(highest: int, marks: list[Decimal]) -> None:
    assert list(ticks(from_zero([highest], 0, 100, nice=True))) == marks


def test_a_step_for_nothing_at_all_is_one() -> None:
    assert nice_step(0) == 1


def test_a_scale_always_has_zero_in_it() -> None:
    assert from_zero([50, 100], 0, 100).place(0) == 0
    assert from_zero([-50, 50], 0, 100).place(0) == 50


def test_what_is_not_known_does_not_move_a_scale() -> None:
    assert from_zero([None, 10], 0, 100).place(10) == 100


def test_a_place_is_written_shortly() -> None:
    assert [percent(place) for place in (0, 33.33333, 50.0, 100)] == ["0%", "33.33%", "50%", "100%"]


def test_few_years_have_their_name_in_the_middle_and_many_at_their_start() -> None:
    few = years(days(date(2025, 1, 1), date(2026, 12, 31), 0, 100), date(2025, 1, 1), date(2026, 12, 31))
    assert [(mark.x, mark.name) for mark in few] == [("0%", "2025"), ("50.07%", "2026")]
    assert few[0].name_x == "24.97%"
    many = years(days(date(2020, 1, 1), date(2050, 1, 1), 0, 100), date(2020, 1, 1), date(2050, 1, 1))
    assert [mark.name for mark in many] == ["2020", "2030", "2040", "2050"]
    assert all(mark.x == mark.name_x for mark in many)


def test_a_long_label_is_broken_into_lines_for_a_phone() -> None:
    assert label_lines("Zorg voor psychische klachten en verslaving: 8") == (
        "Zorg voor psychische klachten",
        "en verslaving: 8",
    )
    assert max(map(len, label_lines("n" * 54))) <= LABEL_WIDTH
    assert label_lines("") == ("",)


def test_the_longest_bar_is_as_wide_as_the_picture_and_its_parts_are_in_proportion() -> None:
    drawing = draw_stacked(Stacked(LEGEND, (StackedBar("A", (10, 30)), StackedBar("B", (0, 20))), "punten"))
    first, second = drawing.bars
    assert [(part.x, part.width, part.text) for part in first.parts] == [("0%", "25%", "10"), ("25%", "75%", "30")]
    assert [(part.ink, part.x, part.width) for part in second.parts] == [("onbekend", "0%", "50%")]
    assert (first.y, second.y) == ("22", "78")
    assert drawing.height == 112


def test_a_part_that_is_too_small_for_its_number_has_none() -> None:
    drawing = draw_stacked(Stacked(LEGEND, (StackedBar("A", (1, 99)),), "punten"))
    assert [part.text for part in drawing.bars[0].parts] == ["", "99"]


def test_a_bar_of_nothing_has_a_label_and_no_parts() -> None:
    drawing = draw_stacked(Stacked(LEGEND, (StackedBar("Leeg", (0, 0)),), "punten"))
    assert drawing.bars[0].parts == ()
    assert drawing.bars[0].label[0].text == "Leeg: 0"


def bar(name: str, number: str | None, *, compared: bool = False) -> Bar:
    return Bar(name, None if number is None else Decimal(number), number or "Het plan noemt geen getal.", compared)


def test_a_number_that_is_not_known_has_words_and_no_bar() -> None:
    region = bar("Regio", "50", compared=True)
    drawing = draw_bars(Bars((bar("A", "100"), bar("B", None), region), "procent", region))
    assert [len(one.parts) for one in drawing.bars] == [1, 0, 1]
    assert drawing.bars[1].label[0].text == "B: Het plan noemt geen getal."
    assert drawing.bars[2].parts[0].ink == "vergelijking"
    assert drawing.reference == "50%"


def test_a_zero_is_drawn_as_zero_and_not_as_missing() -> None:
    drawing = draw_bars(Bars((bar("A", "0"), bar("B", "4")), "procent", None))
    assert [part.width for part in drawing.bars[0].parts] == ["0%"]


def test_a_number_below_zero_goes_to_the_left() -> None:
    drawing = draw_bars(Bars((bar("A", "-25"), bar("B", "75")), "procent", None))
    assert drawing.zero == "25%"
    assert [(one.parts[0].x, one.parts[0].width) for one in drawing.bars] == [("0%", "25%"), ("25%", "75%")]


def moments(*values: str | None) -> tuple[Moment, ...]:
    return tuple(
        Moment(date(2020 + number, 1, 1), None if value is None else Decimal(value), str(2020 + number))
        for number, value in enumerate(values)
    )


def test_a_line_stops_where_a_number_is_not_known_and_goes_on_after_it() -> None:
    line = Line("A", "reeks-1", moments("1", "2", None, "4", "3"))
    drawing = draw_lines(Lines((line,), "procent", date(2020, 1, 1), date(2024, 1, 1)))
    drawn = drawing.lines[0]
    assert len(drawn.strokes) == 2, "no piece over the gap"
    assert [mark.text for mark in drawn.dots] == ["1", "2", "4", "3"]
    assert (drawn.strokes[0].x1, drawn.strokes[0].y1) == ("12%", "153")
    assert (drawn.strokes[1].x2, drawn.strokes[1].y2) == ("95%", "59")


def test_one_number_is_a_point_without_a_line() -> None:
    line = Line("A", "doel", moments("30"), is_dashed=True)
    drawing = draw_lines(Lines((line,), "procent", date(2020, 1, 1), date(2021, 1, 1)))
    assert drawing.lines[0].strokes == ()
    assert len(drawing.lines[0].dots) == 1


def timeline(today: date) -> Timeline:
    dots = (Dot(date(2024, 12, 31), 4, True, "eind 2024"), Dot(date(2025, 12, 31), 1, False, "eind 2025"))
    return Timeline(
        (TimelineRow("A", dots),), date(2024, 1, 1), date(2025, 12, 31), today, today.isoformat(), "deadlines"
    )


def test_a_dot_stands_on_its_day_and_is_larger_when_it_holds_more() -> None:
    drawing = draw_timeline(timeline(date(2025, 3, 1)))
    first, second = drawing.tracks[0].dots
    assert (first.x, first.radius, first.ink) == ("50%", "13", "voorbij")
    assert (second.x, second.radius, second.ink) == ("95%", "11", "komt")


@pytest.mark.parametrize(
    ("today", "place", "side"),
    [
        pytest.param(date(2020, 1, 1), "5%", "start", id="before the first year"),
        pytest.param(date(2024, 12, 31), "50%", "middle", id="in the middle"),
        pytest.param(date(2030, 1, 1), "95%", "end", id="after the last year"),
    ],
)
def test_the_line_for_today_stays_in_the_picture(today: date, place: str, side: str) -> None:
    drawing = draw_timeline(timeline(today))
    assert (drawing.today, drawing.today_anchor) == (place, side)
