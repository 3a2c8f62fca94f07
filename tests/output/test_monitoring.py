"""What is followed besides promises: figures before and after, signals, transformation plans and stories."""

from __future__ import annotations

import csv
import html
import io
import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from fictional import OVERRIDES, PEILDATUM
from regioplan.data.loading import load
from regioplan.derived.views import CijferView
from regioplan.output.navigation import menu
from regioplan.pipeline import Prepared, prepare

pytestmark = pytest.mark.slow


def page(prepared: Prepared, url: str) -> str:
    (found,) = [page.body for page in prepared.output.pages if page.url == url]
    return html.unescape(found)


def figure(prepared: Prepared, id: str) -> CijferView:
    return next(cijfer for cijfer in prepared.site.cijfers if cijfer.record.id == id)


def again(root: Path, *, peildatum: date = PEILDATUM) -> Prepared:
    return prepare(root, peildatum=peildatum, vandaag=PEILDATUM, overrides=OVERRIDES)


def test_before_and_after_are_the_nearest_numbers_around_the_begin(voorbeeld: Prepared) -> None:
    """Zilverdijk has no number of after the begin: nothing is compared with what is not known."""
    changes = figure(voorbeeld, "buren-kennen").veranderingen
    assert [(str(one.na.record.gemeente), one.zin) for one in changes] == [
        ("lisvaart", "In 2022 was het 48, en in 2025 54. Dat is 6 meer."),
        ("oeverkerk", "In 2022 was het 62,5, en in 2025 66,1. Dat is 3,6 meer."),
    ]
    assert figure(voorbeeld, "ouderen").veranderingen == ()


def test_looking_back_a_number_of_later_does_not_count(copy_of_voorbeeld: Path) -> None:
    seen = again(copy_of_voorbeeld, peildatum=date(2024, 12, 31)).site.cijfers
    assert [cijfer.veranderingen for cijfer in seen if cijfer.record.id == "buren-kennen"] == [()]


@pytest.mark.parametrize("url", ["/cijfers/buren-kennen/", "/doelen/fijne-buurt/", "/coalities/prettig-thuis/"])
def test_a_change_is_a_sentence_a_picture_a_table_and_a_file(voorbeeld: Prepared, url: str) -> None:
    text = page(voorbeeld, url)
    assert "In 2022 was het 48, en in 2025 54. Dat is 6 meer." in text
    assert "Beloofd is 80 procent (inwoners van 75 jaar en ouder), in 2027." in text
    assert "/data/v1/grafieken/verandering-buren-kennen.csv" in text


def test_the_file_of_a_change_has_both_numbers_of_each_municipality(voorbeeld: Prepared) -> None:
    text = voorbeeld.output.files["data/v1/grafieken/verandering-buren-kennen.csv"].removeprefix("\ufeff")
    rows = [(row["gebied"], row["jaar"], row["waarde"]) for row in csv.DictReader(io.StringIO(text), delimiter=";")]
    assert rows == [
        ("Lisvaart", "2022", "48"),
        ("Lisvaart", "2025", "54"),
        ("Oeverkerk", "2022", "62.5"),
        ("Oeverkerk", "2025", "66.1"),
    ]


def test_only_an_outcome_tells_what_people_notice(copy_of_voorbeeld: Path) -> None:
    file = copy_of_voorbeeld / "data/cijfers/buren-kennen.yml"
    assert again(copy_of_voorbeeld).site.voortgang.nieuwe_cijfers == 1
    file.write_text(f"{file.read_text(encoding='utf-8')}soort: output\n", encoding="utf-8", newline="\n")
    seen = again(copy_of_voorbeeld)
    assert figure(seen, "buren-kennen").te_merken == ()
    assert "Merken we het al?" not in page(seen, "/cijfers/buren-kennen/")
    assert seen.site.voortgang.nieuwe_cijfers == 0
    goal = next(doel for doel in seen.site.doelen if doel.record.id == "fijne-buurt")
    assert "buren-kennen" not in [cijfer.record.id for cijfer in goal.nieuwe_cijfers]


@pytest.mark.parametrize("url", ["/voortgang/", "/redactie/"])
def test_a_signal_has_its_value_day_and_source(voorbeeld: Prepared, url: str) -> None:
    text = page(voorbeeld, url)
    for said in (
        "het getal is lager dan 55 procent van de ouderen",
        "Lisvaart: 54 procent van de ouderen, in 2025.",
        "Bureau Getal, tabel 12",
        "het getal is hoger dan 18 weken",
        "55 procent, gemeten op 31 december 2025.",
        "/wijzigingen/2026-Q1/#2026-01-15-buren-kennen",
        "Wie gaat kijken: Kliniek De Kuif.",
        "Dat is geen oordeel.",
    ):
        assert said in text, said
    assert "Oeverkerk: 66,1" not in text


@pytest.mark.parametrize(
    ("old", "new"),
    [("waarde: 54", "waarde: 55"), ("waarde: 54", "tekst: Niet bekend."), ("  kant: onder", "  kant: boven")],
)
def test_a_number_on_the_line_or_unknown_gives_no_signal(copy_of_voorbeeld: Path, old: str, new: str) -> None:
    """What is not known is looked for in the year before; 48 of 2022 was under the line as well."""
    file = copy_of_voorbeeld / "data/cijfers/buren-kennen.yml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
    on = [value.record.gemeente for value in figure(again(copy_of_voorbeeld), "buren-kennen").signalen]
    assert ("lisvaart" in on) is new.startswith("tekst")
    assert ("oeverkerk" in on) is new.endswith("boven")


def test_a_number_that_did_not_come_is_for_the_workgroup(voorbeeld: Prepared, copy_of_voorbeeld: Path) -> None:
    assert "verwacht in december 2025, van Bureau Getal" in page(voorbeeld, "/redactie/")
    seen = again(copy_of_voorbeeld, peildatum=date(2025, 12, 31))
    assert "van Bureau Getal. Bestand" not in page(seen, "/redactie/")


def test_a_transformation_plan_tells_its_phase_and_money(voorbeeld: Prepared) -> None:
    text = page(voorbeeld, "/transformatieplannen/zorg-aan-huis/")
    for said in (
        "De uitvoering loopt",
        "€\u00a01.250.000",
        "€\u00a0980.000,50",
        "Verzekeraar Golfslag",
        "/partners/kliniek-de-kuif/",
    ):
        assert said in text, said
    assert "niet bekend" in page(voorbeeld, "/transformatieplannen/")
    assert "/transformatieplannen/zorg-aan-huis/" in page(voorbeeld, "/coalities/prettig-thuis/")


def test_a_transformation_plan_is_open_data(voorbeeld: Prepared) -> None:
    text = voorbeeld.output.files["data/v1/transformatieplannen.csv"].removeprefix("\ufeff")
    first, second = csv.DictReader(io.StringIO(text), delimiter=";")
    assert (first["id"], first["fase"], first["gevraagd"], first["toegekend"]) == ("scherm-delen", "idee", "", "")
    assert (second["fase"], second["sinds"], second["toegekend"]) == ("loopt", "2026-01", "980000.50")
    plans = json.loads(voorbeeld.output.files["data/v1/plan.json"])["transformatieplannen"]
    assert [plan["gevraagd"] for plan in plans] == [None, 1250000]


def test_a_story_stands_with_its_goal_and_theme_and_has_a_picture(voorbeeld: Prepared) -> None:
    for url in ("/doelen/fijne-buurt/", "/coalities/prettig-thuis/"):
        assert "/verhalen/#koffie-aan-de-kade" in page(voorbeeld, url)
    assert "/verhalen/#wachten" not in page(voorbeeld, "/doelen/fijne-buurt/")
    text = page(voorbeeld, "/verhalen/")
    assert (
        '<img src="/verhalen/koffie.png" alt="Twee kopjes koffie op een tafel bij het water." loading="lazy">' in text
    )
    assert "een bewoner van 81 jaar" in text
    assert "Verzonnen Naam, een moeder" in text


def test_without_plans_and_stories_there_is_no_page_that_names_them(copy_of_voorbeeld: Path) -> None:
    for name in ("transformatieplannen", "verhalen"):
        shutil.rmtree(copy_of_voorbeeld / "data" / name)
    seen = again(copy_of_voorbeeld)
    urls = {page.url for page in seen.output.pages}
    assert not {url for url in urls if url.startswith(("/transformatieplannen/", "/verhalen/"))}
    for page_ in seen.output.pages:
        assert 'href="/verhalen/' not in page_.body and 'href="/transformatieplannen/' not in page_.body, page_.url


def test_a_story_can_be_taken_back(copy_of_voorbeeld: Path) -> None:
    """Its page was published: the address stays, and nothing of the story does."""
    addresses = copy_of_voorbeeld / "data/adressen.yml"
    addresses.write_text(f'{addresses.read_text(encoding="utf-8")}  - "/verhalen/"\n', encoding="utf-8", newline="\n")
    shutil.rmtree(copy_of_voorbeeld / "data/verhalen")
    seen = again(copy_of_voorbeeld)
    assert "Op dit moment staan hier geen verhalen." in page(seen, "/verhalen/")
    assert not [path for path, text in seen.output.files.items() if "koffie-aan-de-kade" in text]


def test_the_real_region_has_none_yet(real: Prepared) -> None:
    assert real.site.data.verhalen == () and real.site.data.transformatieplannen == ()
    assert [cijfer.record.id for cijfer in real.site.cijfers if cijfer.veranderingen or cijfer.signalen] == []
    assert all(gemeente.record.cbs_code for gemeente in real.site.gemeenten)


def test_the_first_story_and_the_first_plan_are_in_the_menu_by_themselves(
    voorbeeld: Prepared, copy_of_voorbeeld: Path
) -> None:
    own = {"Verhalen": "verhalen/index.md", "Grote plannen": "transformatieplannen/index.md"}
    items = {title: source for item in menu(voorbeeld.site.data) for title, source in item.items()}
    assert items.items() >= own.items()
    for kind in ("verhalen", "transformatieplannen"):
        shutil.rmtree(copy_of_voorbeeld / "data" / kind)
    fewer = {title for item in menu(load(copy_of_voorbeeld, peildatum=PEILDATUM).data) for title in item}
    assert items.keys() - fewer == own.keys()
