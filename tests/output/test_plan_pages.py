"""What the pages about plans must say."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from regioplan.pipeline import Prepared

OFFICIALS = ("Sloots", "Middelbos", "Seip", "Mierlo", "Langius")


def test_the_time_line_has_every_year_and_a_source_with_every_event(real: Prepared) -> None:
    years = real.site.plannen.tijdlijn
    assert [year.jaar for year in years] == list(range(2016, 2027))
    assert all(event.record.bron.plaats for year in years for event in year.gebeurtenissen)


def test_the_long_view_has_three_phases_of_the_digital_strategy(real: Prepared) -> None:
    phases = [(phase.record.fase, phase.wanneer) for phase in real.site.plannen.fasen]
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
        assert step.record.bron_nu.document == "regioplan"
        assert step.record.bron.document != "regioplan"
    sure = [step.naar.id for step in steps if step.record.soort == "staat-in-bron"]
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
