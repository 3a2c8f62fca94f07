"""What a round brought: on its page, on the page about progress and for the workgroup. No round, no word about it."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from fictional import OVERRIDES, PEILDATUM, VOORBEELD
from lxml import html
from regioplan.derived.kolommen import GEVRAAGD
from regioplan.pipeline import Prepared, prepare

ROUND = "/rondes/voorjaar-2026/"
FORM = "/meedoen/voorjaar-2026/kliniek-de-kuif/"


def body(prepared: Prepared, url: str) -> str:
    return next(page.body for page in prepared.output.pages if page.url == url)


@pytest.fixture(scope="module")
def with_forms() -> Prepared:
    return prepare(
        VOORBEELD, peildatum=PEILDATUM, overrides=OVERRIDES, base_url="https://merenland.example", with_forms=True
    )


def test_a_round_tells_who_took_part_and_on_which_day_that_was_so(voorbeeld: Prepared) -> None:
    newest, before = voorbeeld.site.rondes
    assert [newest.url, before.url] == [ROUND, "/rondes/najaar-2025/"]
    assert newest.tot == PEILDATUM, "it is still open"
    assert before.tot == date(2025, 12, 31), "it is told of its last day"
    said = f"Aan deze ronde deden {len(newest.deelnemers)} van de {len(newest.uitvraag.adressanten)}"
    assert {een.record.id for een in newest.deelnemers} == {
        "coalitie-slim-geregeld",
        "gemeente-oeverkerk",
        "kliniek-de-kuif",
        "werkgroep-w",
    }
    for url in (ROUND, "/voortgang/"):
        assert said in body(voorbeeld, url)
        assert "Dat is de stand van 1 maart 2026." in body(voorbeeld, url)
    assert [newest.vorige, newest.volgende] == [before.link, None]
    assert {ROUND, before.url} <= set(voorbeeld.addresses)


def test_a_round_tells_what_is_different_since_the_one_before(voorbeeld: Prepared) -> None:
    newest, before = voorbeeld.site.rondes
    assert newest.sinds == before.tot
    assert before.sinds == date(2025, 9, 30), "before the first round there is only the day before it"
    assert {(een.punt.id, een.eerst.id, een.nu.id) for een in newest.veranderd} == {
        ("rust-in-het-hoofd-aanpak-a", "onbekend", "opgegaan-in"),
        ("een-scherm-aanpak-a", "onbekend", "klaar"),
        ("een-scherm-aanpak-b", "onbekend", "gestopt"),
    }
    assert "Wat is er anders sinds het begin?" in body(voorbeeld, before.url)


@pytest.mark.slow
def test_before_a_round_opens_nobody_reads_of_it() -> None:
    prepared = prepare(VOORBEELD, peildatum=date(2026, 1, 31), vandaag=PEILDATUM, overrides=OVERRIDES)
    assert [ronde.url for ronde in prepared.site.rondes] == ["/rondes/najaar-2025/"]


def test_the_workgroup_sees_who_must_be_reminded_and_what_nobody_was_asked(voorbeeld: Prepared) -> None:
    page = html.fromstring(body(voorbeeld, "/redactie/"))
    groups = {
        box.find("summary").text_content().strip(): [item.text_content() for item in box.iter("li")]
        for box in page.iter("details")
    }
    assert len(groups["Alles beantwoord: 1"]) == 1
    assert len(groups["Een deel beantwoord: 3"]) == 3
    assert any("Gemeente Lisvaart: 0 van de 4 vragen" in item for item in groups["Nog niets beantwoord: 8"])
    newest = voorbeeld.site.uitvragen[0]
    not_asked = groups[f"Hier vroeg niemand naar: {len(newest.niet_gevraagd)} punten"]
    assert len(not_asked) == len(newest.niet_gevraagd)


def test_where_there_is_no_round_nothing_is_said_of_rounds(real: Prepared) -> None:
    assert real.site.rondes == ()
    assert "deze ronde" not in body(real, "/voortgang/")
    assert "Ronde" not in body(real, "/redactie/")


def test_forms_are_there_only_when_asked_for_and_have_no_address_that_stays(
    voorbeeld: Prepared, with_forms: Prepared
) -> None:
    assert not [page for page in voorbeeld.output.pages if page.soort == "meedoen"]
    forms = [page for page in with_forms.output.pages if page.soort == "meedoen"]
    newest = with_forms.site.uitvragen[0]
    assert len(forms) == len(newest.adressanten), "the round that is over has none"
    assert all(page.is_intern and "geen_index: true" in page.markdown for page in forms)
    assert with_forms.addresses == voorbeeld.addresses
    assert with_forms.output.files == voorbeeld.output.files, "search, feeds and data do not know them"


def test_a_form_has_the_columns_of_the_spreadsheet(with_forms: Prepared) -> None:
    page = html.fromstring(body(with_forms, FORM))
    form = page.xpath("//form")[0]
    heads = next(csv.reader(io.StringIO(form.get("data-koppen")), delimiter=";"))
    assert heads == [kolom.titel for kolom in GEVRAAGD]
    rows = form.xpath(".//fieldset[@data-rij]")
    asked = next(een for een in with_forms.site.uitvragen[0].adressanten if een.record.id == "kliniek-de-kuif")
    assert [row.xpath(".//*[@data-kolom='kenmerk']/@value") for row in rows] == [[rij.kenmerk] for rij in asked.rijen]
    for row in rows:
        assert row.xpath(".//@data-kolom") == [kolom.id for kolom in GEVRAAGD]


def test_every_field_of_a_form_has_a_name_and_help(with_forms: Prepared) -> None:
    for url in (FORM, "/meedoen/voorjaar-2026/coalitie-prettig-thuis/"):
        page = html.fromstring(body(with_forms, url))
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))
        named = set(page.xpath("//label/@for"))
        for field in page.xpath("//*[@data-kolom][not(@type='hidden')]"):
            assert field.get("id") in named
            assert set(field.get("aria-describedby").split()) <= set(ids)


def test_a_number_is_asked_where_one_was_promised(with_forms: Prepared) -> None:
    rows = html.fromstring(body(with_forms, "/meedoen/voorjaar-2026/coalitie-prettig-thuis/")).xpath("//fieldset")
    shown = [bool(row.xpath(".//*[@data-kolom='waarde'][not(@type='hidden')]")) for row in rows]
    promised = [bool(row.xpath(".//*[@data-kolom='doelwaarde']/@value")[0]) for row in rows]
    assert shown == promised
    assert any(promised) and not all(promised)
