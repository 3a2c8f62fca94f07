"""Days, periods, numbers and lists as people say them: one row a case."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError
from regioplan.data.values import Periode
from regioplan.language.dates import say_day, say_period, say_span, say_start
from regioplan.language.numbers import (
    say_count,
    say_list,
    say_money,
    say_number,
    say_small,
    say_small_money,
    start_sentence,
)


@pytest.mark.parametrize(
    ("written", "within", "start"),
    [
        ("2025", "in 2025", "vanaf 2025"),
        ("2025-Q1", "in het eerste kwartaal van 2025", "vanaf het eerste kwartaal van 2025"),
        ("2025-Q2", "in het tweede kwartaal van 2025", "vanaf het tweede kwartaal van 2025"),
        ("2025-Q3", "in het derde kwartaal van 2025", "vanaf het derde kwartaal van 2025"),
        ("2025-Q4", "in het vierde kwartaal van 2025", "vanaf het vierde kwartaal van 2025"),
        ("2025-06", "in juni 2025", "vanaf juni 2025"),
        ("2024-02", "in februari 2024", "vanaf februari 2024"),
        ("2025-06-30", "halverwege 2025", "vanaf halverwege 2025"),
        ("2025-12-31", "eind 2025", "vanaf eind 2025"),
        ("2025-06-29", "op 29 juni 2025", "vanaf 29 juni 2025"),
        ("2025-12-30", "op 30 december 2025", "vanaf 30 december 2025"),
        ("2025-01-01", "op 1 januari 2025", "vanaf 1 januari 2025"),
        ("2024-02-29", "op 29 februari 2024", "vanaf 29 februari 2024"),
    ],
)
def test_a_period_is_said_as_people_say_it(written: str, within: str, start: str) -> None:
    period = Periode.parse(written)
    assert say_period(period.eerste, period.laatste) == within
    assert say_start(period.eerste, period.laatste) == start


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-Q1", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025-Q2", date(2025, 4, 1), date(2025, 6, 30)),
        ("2025-Q4", date(2025, 10, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        (" 2025-06-30 ", date(2025, 6, 30), date(2025, 6, 30)),
    ],
)
def test_a_period_is_over_on_its_last_day(written: str, first: date, last: date) -> None:
    assert (Periode.parse(written).eerste, Periode.parse(written).laatste) == (first, last)


@pytest.mark.parametrize(
    "written",
    ["", "25", "2025-Q5", "2025-Q0", "2025-13", "2025-00", "2025-02-30", "2025-2", "2025-6-1", "30-06-2025", "0000",
     "2025-06-31", "2023-02-29", "voorjaar 2025", "2025/06/30", "2025-Q1-01", "2025-06-30T00:00", "٢٠٢٥"],
)  # fmt: skip
def test_what_is_no_period_is_refused_with_a_remedy(written: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        Periode.parse(written)
    assert refused.value.context and refused.value.context["remedy"]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2023, 9, 25), date(2023, 9, 26), "van 25 tot en met 26 september 2023"),
        (date(2025, 3, 30), date(2025, 4, 2), "van 30 maart tot en met 2 april 2025"),
        (date(2024, 12, 30), date(2025, 1, 2), "van 30 december 2024 tot en met 2 januari 2025"),
        (date(2024, 1, 1), date(2025, 12, 31), "van 2024 tot en met 2025"),
        (date(2024, 1, 1), date(2024, 2, 29), "van januari tot en met februari 2024"),
    ],
)
def test_days_that_are_no_whole_period(first: date, last: date, said: str) -> None:
    assert say_period(first, last) == said


def test_every_day_has_its_own_name() -> None:
    every_day = [date(2024, 1, 1) + timedelta(days=day) for day in range(366)]
    assert len({say_day(day) for day in every_day}) == 366


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1000, "1.000"),
        (379910, "379.910"),
        (1234567, "1.234.567"),
        (Decimal("4.5"), "4,5"),
        (Decimal("4.50"), "4,5"),
        (Decimal("12.0"), "12"),
        (Decimal("-3.25"), "-3,25"),
        (Decimal("1234567.5"), "1.234.567,5"),
        (Decimal("0.001"), "0,001"),
    ],
)
def test_a_number_is_said_in_dutch(number: int | Decimal, said: str) -> None:
    assert say_number(number) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "geen doelen"), (1, "1 doel"), (2, "2 doelen"), (21, "21 doelen"), (1001, "1.001 doelen")],
)
def test_a_count_has_its_noun(count: int, said: str) -> None:
    assert say_count(count, "doel", "doelen") == said


@pytest.mark.parametrize(("count", "said"), [(0, "geen"), (1, "één"), (10, "tien"), (11, "11"), (1200, "1.200")])
def test_a_small_count_is_a_word(count: int, said: str) -> None:
    assert say_small(count) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_a_list_has_one_en(words: list[str], said: str) -> None:
    assert say_list(words) == said


@pytest.mark.parametrize(
    ("text", "said"), [("", ""), ("één", "Één"), ("ggz", "Ggz"), ("Al goed", "Al goed"), ("2 weken", "2 weken")]
)
def test_a_sentence_starts_with_a_capital(text: str, said: str) -> None:
    assert start_sentence(text) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2021, 1, 1), date(2023, 12, 31), "2021 tot en met 2023"),
        (date(2020, 1, 1), date(2020, 12, 31), "2020"),
        (date(2019, 3, 1), date(2022, 2, 28), "maart 2019 tot en met februari 2022"),
        (date(2024, 9, 1), date(2024, 11, 30), "september tot en met november 2024"),
        (date(2024, 9, 1), date(2024, 9, 30), "september 2024"),
        (date(2023, 9, 25), date(2023, 9, 26), "25 tot en met 26 september 2023"),
        (date(2023, 9, 25), date(2023, 9, 25), "25 september 2023"),
        (date(2023, 9, 25), date(2024, 1, 3), "25 september 2023 tot en met 3 januari 2024"),
    ],
)
def test_a_stretch_of_time_is_said_as_people_say_it(first: date, last: date, said: str) -> None:
    assert say_span(first, last) == said


@pytest.mark.parametrize(
    ("amount", "cents", "said"),
    [
        ("345600", False, "€ 345.600"),
        ("345600.00", False, "€ 345.600"),
        ("2389.48", False, "€ 2.389,48"),
        ("1001.10", False, "€ 1.001,10"),
        ("6972", True, "€ 6.972,00"),
        ("0", False, "€ 0"),
    ],
)
def test_money_is_said_the_dutch_way(amount: str, cents: bool, said: str) -> None:
    assert say_money(Decimal(amount), cents=cents).replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(("amount", "said"), [("0.01904", "1,9 cent"), ("0.5", "50 cent"), ("1.25", "€ 1,25")])
def test_small_money_is_said_in_cents(amount: str, said: str) -> None:
    assert say_small_money(Decimal(amount)).replace("\N{NO-BREAK SPACE}", " ") == said
