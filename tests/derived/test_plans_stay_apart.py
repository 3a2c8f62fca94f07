"""Plans of before never change a count, a state or a file about the region's own plan."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from regioplan.pipeline import Prepared, prepare

pytestmark = pytest.mark.slow

ABOUT_PLANS = ("plannen", "/plannen/", "plan.json", "datapackage.json", "zoeken/lijst.js")


def without_plans(region: Path, expect: Callable[[Path, int], None], *, peildatum: date, overrides: Path) -> Prepared:
    """The same region after all its plans were taken away."""
    shutil.rmtree(region / "data" / "plannen")
    expect(region, 0)
    _forget_addresses(region / "data" / "adressen.yml")
    (region / "data" / "zoeken.yml").write_text("wegen: []\n", encoding="utf-8")
    (region / "content" / "over.md").write_text(
        "---\ntitle: Over\ndescription: Over.\n---\n\n# Over\n\nDit is een plan.\n", encoding="utf-8"
    )
    return prepare(region, peildatum=peildatum, base_url="https://regio.example", overrides=overrides)


def _forget_addresses(contract: Path) -> None:
    """Addresses of plans may go in this test: they were never published."""
    lines = contract.read_text(encoding="utf-8").partition("controle:")[0].splitlines(keepends=True)
    kept = [line for line in lines if "/plannen" not in line and "/plan-" not in line]
    contract.write_text("".join(kept), encoding="utf-8")


def assert_same_region(with_plans: Prepared, without: Prepared) -> None:
    """Every count, every state and every file that is not about plans is the same."""
    before, after = with_plans.site, without.site
    assert before.plannen.alle and not after.plannen.alle
    assert before.counts == after.counts
    assert before.voortgang == after.voortgang
    assert before.planning == after.planning
    assert [c.counts for c in before.coalities] == [c.counts for c in after.coalities]
    assert [d.counts for d in before.doelen] == [d.counts for d in after.doelen]
    assert before.gemeenten == after.gemeenten
    assert before.partners == after.partners
    assert before.punten == after.punten
    for path, text in without.output.files.items():
        if not any(name in path for name in ABOUT_PLANS):
            assert with_plans.output.files[path] == text, path
    assert json_without_plans(with_plans) == json_without_plans(without)


def json_without_plans(prepared: Prepared) -> dict[str, object]:
    data = json.loads(prepared.output.files["data/v1/plan.json"])
    del data["plannen"]
    return data


def test_the_fictional_region_counts_the_same_without_its_plans(
    copy_of_voorbeeld: Path, expect_plans: Callable[[Path, int], None], root: Path, peildatum: date
) -> None:
    overrides = root / "overrides"
    full = prepare(copy_of_voorbeeld, peildatum=peildatum, base_url="https://regio.example", overrides=overrides)
    bare = without_plans(copy_of_voorbeeld, expect_plans, peildatum=peildatum, overrides=overrides)
    assert_same_region(full, bare)


def test_the_real_region_counts_the_same_without_its_plans(
    real: Prepared, copy_of_real: Path, expect_plans: Callable[[Path, int], None], root: Path
) -> None:
    bare = without_plans(copy_of_real, expect_plans, peildatum=real.site.peildatum, overrides=root / "overrides")
    assert_same_region(real, bare)


def test_a_plan_of_another_region_is_not_on_the_time_line_nor_compared(voorbeeld: Prepared) -> None:
    plans = voorbeeld.site.plannen
    assert [plan.record.id for plan in plans.voorbeelden] == ["bergstad"]
    assert "bergstad" not in {event.plan.id for event in events(voorbeeld)}
    assert min(year.jaar for year in plans.tijdlijn) == 2020, "Bergstad began in 2015"
    assert all("bergstad" not in row.plan.url for row in plans.vergelijking)
    assert any("bergstad" in row.plan.url for row in plans.niet_vergeleken)


def events(prepared: Prepared) -> list:
    return [event for year in prepared.site.plannen.tijdlijn for event in (*year.gebeurtenissen, *year.loopt_door)]


def test_every_page_that_shows_a_plan_of_another_region_says_so(real: Prepared) -> None:
    (example,) = real.site.plannen.voorbeelden
    shown = [page for page in real.output.pages if example.url in page.markdown or page.url == example.url]
    assert {page.url for page in shown} <= {example.url, "/plannen/", "/plannen/geld/"}
    assert all("voorbeeld uit een andere regio" in page.markdown.lower() for page in shown)
