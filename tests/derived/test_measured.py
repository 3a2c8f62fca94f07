"""Promises with a number: every verdict, and each side of every border, by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from regioplan.data.all_punten import PuntMetId
from regioplan.data.meldingen import Melding
from regioplan.data.punten import Doelwaarde, Resultaat
from regioplan.derived.measured import Measured, derive_measured, promised_on
from regioplan.derived.state import Calendar, Meldingen

BRON = {"document": "plan", "plaats": "blz. 1"}
UP = {"waarde": "20", "eenheid": "procent", "waarvan": "ouderen"}
DOWN = {"waarde": "2", "eenheid": "weken", "waarvan": "gesprekken", "hoogstens": "ja"}
START = "2024-01-01"
END = "2024-12-31"
"""A leap year: 365 days between the two; 73 days are a fifth of it, so that the line is a round number."""
FIFTH = "2024-03-14"


def base(waarde: str, datum: str = START) -> dict[str, object]:
    return {"uitgangswaarde": {"waarde": waarde, "datum": datum, "bron": BRON}}


def measured(
    target: dict[str, object], *values: tuple[str, str], uiterlijk: str | None = END, **fields: str
) -> Measured:
    punt = {"nummer": "1", "tekst": "Iets.", "bron": BRON, "doelwaarde": target, **fields}
    record = Resultaat.model_validate(punt | ({"uiterlijk": uiterlijk} if uiterlijk else {}))
    item = PuntMetId("doel-r1", "resultaat", record, "r1", ("doel", "doel"), ())
    reports = [
        Melding.model_validate(
            {
                "id": f"2026-01-01-{number}",
                "datum": "2026-01-01",
                "over": "doel-r1",
                "status": "bezig",
                "waarde": value,
                "gemeten_op": day,
                "tekst": "Gemeten.",
                "bron": BRON,
            }
        )
        for number, (day, value) in enumerate(values)
    ]
    known = Meldingen(reports, Calendar(date(2026, 1, 1), date(2026, 12, 31)))
    result = derive_measured(item, meldingen=known, gemeenten=("oost", "west"))
    assert result is not None
    return result


VERDICTS = [
    # expected on FIFTH from 0 to 20 is 4, from 10 to 20 it is 12; from 10 down to 2 it is 8.4
    ("the target is reached", UP | base("0"), "20", "gehaald"),
    ("just not reached", UP | base("0"), "19.99", "op-koers"),
    ("95 percent of what was expected", UP | base("0"), "3.8", "op-koers"),
    ("just under 95 percent", UP | base("0"), "3.79", "loopt-achter"),
    ("60 percent of what was expected", UP | base("0"), "2.4", "loopt-achter"),
    ("just under 60 percent", UP | base("0"), "2.39", "loopt-ver-achter"),
    ("nothing moved from zero", UP | base("0"), "0", "loopt-ver-achter"),
    ("worse than at the start", UP | base("10"), "9.9", "verkeerde-kant-op"),
    ("the same as at the start is 10 of 12", UP | base("10"), "10", "loopt-achter"),
    ("less is better: reached", DOWN | base("10"), "2", "gehaald"),
    ("less is better: on the line", DOWN | base("10"), "8.4", "op-koers"),
    ("less is better: 8.4 of 8.84 is 95 percent", DOWN | base("10"), "8.84", "op-koers"),
    ("less is better: 8.4 of 8.85 is less", DOWN | base("10"), "8.85", "loopt-achter"),
    ("less is better: more than at the start", DOWN | base("10"), "10.1", "verkeerde-kant-op"),
    ("less is better: nothing left at all", DOWN | base("10"), "0", "gehaald"),
    ("without a baseline there is no verdict", UP, "20", "nog-niet-te-zeggen"),
]


@pytest.mark.parametrize(("target", "value", "oordeel"), [pytest.param(*row[1:], id=row[0]) for row in VERDICTS])
def test_the_last_measurement_against_the_promised_line(target: dict[str, object], value: str, oordeel: str) -> None:
    assert measured(target, (FIFTH, value)).oordeel == oordeel


def test_far_behind_when_less_is_better() -> None:
    late = measured(DOWN | base("10"), ("2024-12-30", "9"))  # expected 2.02…, that is 22 percent of 9
    assert late.oordeel == "loopt-ver-achter"


def test_no_verdict_without_measurement_or_date_or_after_the_baseline() -> None:
    assert measured(UP | base("0")).oordeel == "nog-niet-te-zeggen"
    assert measured(UP | base("0"), (FIFTH, "4"), uiterlijk=None).oordeel == "nog-niet-te-zeggen"
    assert measured(UP | base("5"), (START, "5")).oordeel == "nog-niet-te-zeggen"
    assert measured(UP | base("5"), ("2023-12-31", "5")).oordeel == "nog-niet-te-zeggen"


def test_the_last_measurement_is_the_last_day_and_not_the_last_in_the_list() -> None:
    result = measured(UP | base("0"), (FIFTH, "20"), ("2024-02-01", "1"))
    assert result.laatste is not None
    assert (str(result.laatste.waarde), result.oordeel) == ("20", "gehaald")


def test_the_line_is_straight_and_goes_on_with_the_growth() -> None:
    target = Doelwaarde.model_validate(UP | base("0", "2023-12-31") | {"groei_per_jaar": "10"})
    end = date(2025, 12, 31)
    line = [promised_on(date(year, 12, 31), target, end) for year in (2023, 2025, 2026)]
    assert line == [0, 20, 30]
    assert promised_on(date(2024, 12, 31), target, end) == Fraction(20 * 366, 731)
    assert promised_on(date(2026, 5, 24), target, end) == 20 + 10 * Fraction(144, 365)
    assert promised_on(date(2023, 12, 30), target, end) is None


def test_after_the_deadline_the_growth_belongs_to_what_was_promised() -> None:
    growing = UP | base("0") | {"groei_per_jaar": "10"}
    assert measured(growing, ("2025-12-31", "30")).oordeel == "gehaald"
    assert measured(growing, ("2025-12-31", "29")).oordeel == "op-koers"
    assert measured(growing, ("2025-12-31", "20")).oordeel == "loopt-achter"


def test_a_promise_to_every_municipality_has_no_verdict_of_its_own() -> None:
    result = measured(UP, (FIFTH, "20"), per_gemeente="ja")
    assert result.oordeel == "nog-niet-te-zeggen"
    assert set(result.per_gemeente) == {"oost", "west"}
