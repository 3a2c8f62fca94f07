"""A plan that nobody thought of needs YAML only."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from regioplan.pipeline import Prepared, prepare

pytestmark = pytest.mark.slow

NEW = """\
titel: Samen wandelen
naam: Wandelnetwerk
nummer: 5
soort: netwerk
gebied: de regio
status: onbekend
status_uitleg: Er is geen besluit.
kort: [{uitleg: Mensen wandelden samen.}]
inleiding: [Er was een wandelnetwerk.]
geld:
  uitleg: [Het kostte bijna niets.]
  lijsten:
    - id: koffie
      titel: Koffie
      soort: kosten
      stand: ingezet
      regels:
        - {id: koffie, naam: Koffie, bedrag: 12.34, bron: {document: wandelbrief, plaats: "pagina 1"}}
      bron: {document: wandelbrief, plaats: "pagina 1"}
tijdlijn:
  - {id: start, wanneer: "2017", tekst: De eerste wandeling., bron: {document: wandelbrief, plaats: "pagina 1"}}
bron: {document: wandelbrief, plaats: "pagina 1"}
"""
DOCUMENT = "  - id: wandelbrief\n    titel: Wandelbrief\n    omschrijving: Een verzonnen brief.\n"


def test_a_fifth_plan_is_one_yaml_file(
    real: Prepared, copy_of_real: Path, expect_plans: Callable[[Path, int], None], root: Path
) -> None:
    (copy_of_real / "data" / "plannen" / "wandelnetwerk.yml").write_text(NEW, encoding="utf-8")
    with (copy_of_real / "data" / "documenten.yml").open("a", encoding="utf-8") as file:
        file.write(DOCUMENT)
    expect_plans(copy_of_real, 5)
    made = prepare(
        copy_of_real, peildatum=real.site.peildatum, base_url="https://x.example", overrides=root / "overrides"
    )
    page = next(page for page in made.output.pages if page.url == "/plannen/wandelnetwerk/")
    assert "Samen wandelen" in page.markdown
    assert "12,34" in page.markdown
    assert "12,34" in next(page.markdown for page in made.output.pages if page.url == "/plannen/geld/")
    assert "De eerste wandeling." in next(page.markdown for page in made.output.pages if page.url == "/plannen/")
    assert (
        "wandelnetwerk;false;koffie;kosten;koffie;Koffie;;;;12.34;euro" in made.output.files["data/v1/plannen-geld.csv"]
    )
    plans = json.loads(made.output.files["data/v1/plan.json"])["plannen"]
    assert [plan["geld"]["lijsten"][0]["totaal_berekend"] for plan in plans if plan["id"] == "wandelnetwerk"] == [12.34]
    assert made.site.counts == real.site.counts
