"""Amounts are exact, unknown stays unknown, and our sums stand beside those of the source."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest
from regioplan.derived.views.plannen import GeldlijstView, PlanView
from regioplan.pipeline import Prepared


@pytest.fixture
def proef(voorbeeld: Prepared) -> PlanView:
    return next(plan for plan in voorbeeld.site.plannen.alle if plan.record.id == "waterproef")


def lijst(plan: PlanView, id: str) -> GeldlijstView:
    return next(lijst for lijst in plan.geldlijsten if lijst.record.id == id)


def test_a_wrong_total_of_the_source_stays_beside_ours(proef: PlanView) -> None:
    found = lijst(proef, "per-gemeente")
    assert (found.record.totaal, found.som, found.klopt) == (Decimal(40), Decimal("40.01"), False)
    assert ("", found.record.verschil) in found.opmerkingen
    assert "40,00" in found.zin and "40,01" in found.zin


def test_what_the_source_does_not_name_but_follows_is_marked_as_ours(proef: PlanView) -> None:
    line = lijst(proef, "dekking").regels[1]
    assert (line.bedrag, line.is_berekend) == (Decimal(40), True)


def test_an_unknown_amount_is_never_zero(voorbeeld: Prepared, proef: PlanView) -> None:
    found = lijst(proef, "extra")
    assert found.som is None and found.record.totaal is None and found.regels[0].bedrag is None
    page = next(page for page in voorbeeld.output.pages if page.url == proef.url)
    assert '<td class="getal">niet genoemd</td>' in page.markdown.partition('id="extra"')[2].partition("</table>")[0]
    rows = csv.DictReader(
        io.StringIO(voorbeeld.output.files["data/v1/plannen-geld.csv"].removeprefix("\ufeff")), delimiter=";"
    )
    assert [row["bedrag"] for row in rows if row["lijst"] == "extra"] == [""]


def test_an_amount_per_inhabitant_needs_years_and_inhabitants(proef: PlanView) -> None:
    assert [line.per_inwoner for line in lijst(proef, "per-gemeente").regels] == [Decimal("0.5"), Decimal("0.5")]
    assert [line.per_inwoner for line in lijst(proef, "kosten").regels] == [None, None]


def test_a_theme_gets_what_its_topics_get(proef: PlanView) -> None:
    assert proef.themas[0].bedrag == Decimal(100)
    assert [topic.bedrag for topic in proef.themas[0].subthemas] == [Decimal("75.50"), Decimal("24.50")]


def test_only_lists_with_a_total_and_a_time_are_compared(voorbeeld: Prepared) -> None:
    compared = {row.lijst.url.partition("#")[2]: row.per_jaar for row in voorbeeld.site.plannen.vergelijking}
    assert set(compared) == {"kosten", "dekking", "per-gemeente"}
    assert compared["kosten"] == 50


def test_an_unknown_price_level_is_said(voorbeeld: Prepared) -> None:
    page = next(page for page in voorbeeld.output.pages if page.url == "/plannen/bergstad/")
    assert "De bron zegt niet van welk jaar de prijzen zijn." in page.markdown


def test_files_have_plain_numbers_with_a_unit(voorbeeld: Prepared) -> None:
    text = voorbeeld.output.files["data/v1/plannen-geld.csv"].removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert {row["eenheid"] for row in rows} == {"euro"}
    assert all(row["bedrag"] == "" or Decimal(row["bedrag"]) >= 0 for row in rows)
    package = json.loads(voorbeeld.output.files["data/v1/datapackage.json"])
    described = {resource["name"]: resource for resource in package["resources"]}
    assert [field["name"] for field in described["plannen-geld"]["schema"]["fields"]] == list(rows[0])


def test_each_list_that_is_divided_by_inhabitants_has_its_charts(proef: PlanView, voorbeeld: Prepared) -> None:
    page = next(page for page in voorbeeld.output.pages if page.url == proef.url)
    assert lijst(proef, "per-gemeente").grafieken
    for id in lijst(proef, "per-gemeente").grafieken:
        assert f'id="grafiek-{id}"' in page.markdown
