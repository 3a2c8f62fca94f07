"""What the pages about plans must say."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from regioplan.language.dates import say_span
from regioplan.pipeline import Prepared

OFFICIALS = ("Sloots", "Middelbos", "Seip", "Mierlo", "Langius")


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


def test_the_time_line_has_every_year_and_a_source_with_every_event(real: Prepared) -> None:
    years = real.site.plannen.tijdlijn
    assert [year.jaar for year in years] == list(range(2016, 2027))
    assert all(event.bron.plaats for year in years for event in year.gebeurtenissen)


def test_the_long_view_has_three_phases_of_the_digital_strategy(real: Prepared) -> None:
    phases = [(phase.naam, phase.wanneer) for phase in real.site.plannen.fasen]
    assert phases == [
        ("Doen", "2023 tot en met 2026"),
        ("Denken", "2027 tot en met 2030"),
        ("Dromen", "2031 tot en met 2035"),
    ]


def test_a_coalition_says_what_came_before_it(voorbeeld: Prepared) -> None:
    page = next(page for page in voorbeeld.output.pages if page.url == "/coalities/prettig-thuis/")
    assert "Wat hieraan voorafging" in page.markdown
    assert "Het merenplan zegt dat deze coalitie verdergaat met de proef." in page.markdown
    other = next(page for page in voorbeeld.output.pages if page.url == "/coalities/slim-geregeld/")
    assert "Wat hieraan voorafging" not in other.markdown


def test_a_link_to_today_says_how_sure_it_is_and_names_both_places(real: Prepared) -> None:
    steps = [step for plan in real.site.plannen.regio for step in plan.wat_werd_het]
    assert steps
    for step in steps:
        assert step.bron_nu.document == "regioplan"
        assert step.bron.document != "regioplan"
    sure = [step.naar_id for step in steps if step.soort == "staat-in-bron"]
    assert sure == ["netwerk"], "the regional plan names only the network of before"


def test_plans_lead_to_each_other_and_to_the_overview(real: Prepared) -> None:
    plans = real.site.plannen.regio
    assert [plan.vorige is None for plan in plans] == [True, False, False]
    assert all(plan.volgende.url == after.url for plan, after in pairwise(plans) if plan.volgende)
    for plan in real.site.plannen.alle:
        page = next(page for page in real.output.pages if page.url == plan.url)
        assert 'href="/plannen/"' in page.markdown


def test_no_official_is_named(root: Path, real: Prepared) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (root / "data" / "plannen").glob("*.yml")]
    texts += [page.markdown for page in real.output.pages if "/plannen/" in page.url]
    found = [name for name in OFFICIALS for text in texts if re.search(rf"\b{name}\b", text)]
    assert found == []
