"""Reports in the fictional region: one on another page is found, and the form of a round makes new ones."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from fictional import PEILDATUM, VOORBEELD
from playwright.sync_api import Browser, Locator, Page, expect
from regioplan.building import build_site, site_address
from regioplan.cli.main import main
from regioplan.cli.uitvraag import write_round
from regioplan.derived.kolommen import GEVRAAGD
from sharing import once_for_all_workers

from browser.conftest import PHONE, watched
from browser.engines import Reader, gecko, webkit
from browser.serving import server

pytestmark = pytest.mark.browser
TAB, ENTER = "\ue004", "\ue007"
"""Keys, as drivers call them."""
WINDOW = "(window.wrappedJSObject ?? window)"
"""The window as the page itself has it: Firefox shows a driver another one."""


def served(folder: Path) -> Iterator[str]:
    serving = server(folder)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_address[1]}"
    serving.shutdown()
    serving.server_close()


@pytest.fixture(scope="module")
def region(voorbeeld_folder: Path) -> Iterator[str]:
    """Where the fictional region is served."""
    yield from served(voorbeeld_folder)


@pytest.fixture
def reader(chromium: Browser, region: str) -> Iterator[Page]:
    with watched(chromium, region, viewport=PHONE) as page:
        yield page


def test_a_report_that_stands_on_another_page_is_found(reader: Page, region: str) -> None:
    """Every page with reports knows with which one each page begins: a full quarter is more than one page."""
    reader.goto(f"{region}/wijzigingen/2026-Q1/#2025-02-03-lijst-klaar")
    expect(reader).to_have_url(f"{region}/wijzigingen/2025-Q1/#2025-02-03-lijst-klaar")
    expect(reader.locator("[id='2025-02-03-lijst-klaar']")).to_be_in_viewport()


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the fictional region is served with the forms of its round."""
    folder = once_for_all_workers(
        tmp_path_factory,
        "formulieren",
        lambda folder: build_site(VOORBEELD, folder, peildatum=PEILDATUM, with_forms=True) and None,
    )
    yield from served(folder)


@pytest.fixture
def asked(chromium: Browser, forms: str) -> Iterator[Page]:
    """The form of somebody who is asked."""
    with watched(chromium, forms, viewport=PHONE) as page:
        page.goto(f"{forms}/meedoen/voorjaar-2026/coalitie-prettig-thuis/")
        yield page


def question(page: Page, punt: str) -> Locator:
    """The part of the form that asks about a promise."""
    key = page.locator(f"[data-kolom=kenmerk][value='voorjaar-2026/coalitie-prettig-thuis/{punt}/']")
    return page.locator("fieldset").filter(has=key)


def saved(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar het bestand").click()
    assert download.value.suggested_filename == "voorjaar-2026-coalitie-prettig-thuis.csv"
    return Path(download.value.path()).read_bytes().decode("utf-8")


def test_a_form_checks_while_somebody_types(asked: Page) -> None:
    one = question(asked, "fijne-buurt-r2")
    expect(one.get_by_label("Wat is er gebeurd?")).to_be_hidden()  # until there is an answer
    one.get_by_label("Hoe staat het?").select_option("Klaar")
    since, number = one.get_by_label("Sinds wanneer, of klaar op"), one.get_by_label("Gemeten getal")
    since.fill("ooit")
    since.press("Tab")
    expect(since).to_have_attribute("aria-invalid", "true")
    expect(one.get_by_text("Schrijf een dag (30-6-2026)")).to_be_visible()
    for right in ("30-6-2026", "juni 2026", "Q2 2026", "2026", "onbekend"):
        since.fill(right)
        expect(since).not_to_have_attribute("aria-invalid", "true")
    since.fill("31-2-2026")
    expect(since).to_have_attribute("aria-invalid", "true")
    number.fill("1.250")
    number.press("Tab")
    expect(one.get_by_text("Schrijf 1250, of 1,250.")).to_be_visible()
    asked.get_by_role("button", name="Bewaar het bestand").click()
    expect(asked.get_by_role("alert")).to_contain_text("vakken om na te kijken")
    expect(since).to_be_focused()


def test_a_draft_stays_on_the_device_until_it_is_erased(asked: Page) -> None:
    answer = question(asked, "fijne-buurt-r4").get_by_label("Hoe staat het?")
    told = question(asked, "fijne-buurt-r4").get_by_label("Wat is er gebeurd?")
    answer.select_option("Bezig")
    told.fill("Er is een begin gemaakt.")
    asked.reload()
    expect(answer).to_have_value("Bezig")
    expect(told).to_have_value("Er is een begin gemaakt.")
    expect(asked.get_by_text("U hebt 1 van de")).to_be_visible()
    asked.on("dialog", lambda dialog: dialog.accept())
    asked.get_by_role("button", name="Wis alles").click()
    expect(answer).to_have_value("")
    assert asked.evaluate("localStorage.length") == 0
    asked.reload()
    expect(answer).to_have_value("")


def test_an_empty_form_gives_a_file_without_answers(asked: Page) -> None:
    rows = list(csv.DictReader(io.StringIO(saved(asked).removeprefix("\ufeff")), delimiter=";"))
    assert len(rows) == asked.locator("fieldset").count()
    assert {row[kolom.titel] for row in rows for kolom in GEVRAAGD if not kolom.is_vast} == {""}


def test_the_file_of_a_form_is_that_of_the_spreadsheet_with_the_answers_in_it(
    asked: Page, copy_of_voorbeeld: Path, tmp_path: Path
) -> None:
    base_url = site_address(copy_of_voorbeeld)
    made = write_round(copy_of_voorbeeld, "voorjaar-2026", tmp_path / "uit", base_url=base_url, peildatum=PEILDATUM)
    assert made == 0
    empty = (tmp_path / "uit" / "coalitie-prettig-thuis.csv").read_bytes().decode("utf-8")
    assert saved(asked) == empty
    one = question(asked, "fijne-buurt-r4")
    one.get_by_label("Hoe staat het?").select_option("Bezig")
    one.get_by_label("Sinds wanneer, of klaar op").fill("2025")
    one.get_by_label("Wat is er gebeurd?").fill('Er is een begin; "het huis"\nstaat er nog niet.')
    one.get_by_label("Waar staat dat?").fill("=1+1")
    one.get_by_label("Wie meldt dit?").fill("Thuiszorg Waterlelie")
    rows = list(csv.DictReader(io.StringIO(saved(asked).removeprefix("\ufeff"), newline=""), delimiter=";"))
    answered = [row for row in rows if row["Hoe staat het?"]]
    assert [row["Kenmerk"] for row in answered] == ["voorjaar-2026/coalitie-prettig-thuis/fijne-buurt-r4/"]
    assert answered[0]["Wat is er gebeurd?"] == 'Er is een begin; "het huis"\nstaat er nog niet.'
    assert answered[0]["Waar staat dat?"] == "'=1+1"


def test_the_answers_in_the_file_of_a_form_become_a_report(
    asked: Page, copy_of_voorbeeld: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = question(asked, "fijne-buurt-r4"), question(asked, "fijne-buurt-r2")
    one.get_by_label("Hoe staat het?").select_option("Klaar")
    one.get_by_label("Sinds wanneer, of klaar op").fill("Q1 2025")
    one.get_by_label("Wat is er gebeurd?").fill("Het huis is open.")
    one.get_by_label("Waar staat dat?").fill("https://merenland.example/huis/")
    one.get_by_label("Wie meldt dit?").fill("Thuiszorg Waterlelie")
    other.get_by_label("Hoe staat het?").select_option("Niets veranderd")
    (tmp_path / "antwoord.csv").write_text(saved(asked), encoding="utf-8", newline="")
    command = ["verwerk", str(tmp_path / "antwoord.csv"), "--peildatum", PEILDATUM.isoformat(), "--bewaar"]
    assert main(command, root=copy_of_voorbeeld) == 0, capsys.readouterr().out
    made = list((copy_of_voorbeeld / "data" / "meldingen").glob(f"{PEILDATUM}-*.yml"))
    assert len(made) == 1
    told = made[0].read_text(encoding="utf-8")
    for line in ("over: fijne-buurt-r4", "status: klaar", "2025-Q1", "uitvraag: voorjaar-2026", "Het huis is open."):
        assert line in told
    answers = list((copy_of_voorbeeld / "data" / "antwoorden").glob(f"{PEILDATUM}-*.yml"))
    assert ["over: fijne-buurt-r2" in answer.read_text(encoding="utf-8") for answer in answers] == [True]


def test_an_old_address_leads_to_the_same_place_on_the_new_page(reader: Page, region: str) -> None:
    """Without a server that says so: the page at the old address takes the place along."""
    reader.goto(f"{region}/doelen/leuke-buurt/#r1-b")
    expect(reader).to_have_url(f"{region}/doelen/fijne-buurt/#r1-b")


@pytest.mark.slow
@pytest.mark.xdist_group("engines")
@pytest.mark.parametrize("engine", [webkit, gecko])
def test_a_form_works_by_keyboard_in_the_engines_of_safari_and_firefox(
    engine: Callable[[str], AbstractContextManager[Reader]], forms: str, copy_of_voorbeeld: Path, tmp_path: Path
) -> None:
    with engine(forms) as reader:
        reader.width = PHONE["width"]
        reader.open("/meedoen/voorjaar-2026/coalitie-prettig-thuis/")
        first = "fieldset:has([value$='/fijne-buurt-r4/'])"
        reader.type(f"{first} [data-kolom=status]", "Bez" + TAB)
        assert reader.ask("document.activeElement.dataset.kolom") == "sinds"
        reader.type(f"{first} [data-kolom=sinds]", "juni 2025" + TAB)
        reader.type(f"{first} [data-kolom=tekst]", "Het huis is bijna klaar." + TAB)
        reader.type(f"{first} [data-kolom=bewijs]", "jan@example.nl" + TAB)
        reader.wait_for(f"/geen mailadres/.test(document.querySelector(`{first} .veld__fout:not(:empty)`).textContent)")
        reader.ask(f"(vak => {{ vak.value = ''; vak.focus() }})(document.querySelector(`{first} [data-kolom=bewijs]`))")
        reader.type(f"{first} [data-kolom=bewijs]", "jaarverslag" + TAB)
        reader.type(f"{first} [data-kolom=door]", "Thuiszorg Waterlelie")
        assert reader.ask("document.documentElement.scrollWidth") <= PHONE["width"]
        reader.ask(
            f"{WINDOW}.URL.createObjectURL = blob => (blob.text().then(tekst => {{ {WINDOW}.bewaard = tekst }}), '#')"
        )
        reader.type("form.meedoen button[type=submit]", ENTER)
        reader.wait_for(f"!!{WINDOW}.bewaard")
        (tmp_path / "form.csv").write_text(reader.ask(f"{WINDOW}.bewaard"), encoding="utf-8", newline="")
    command = ["verwerk", str(tmp_path / "form.csv"), "--peildatum", PEILDATUM.isoformat(), "--bewaar"]
    assert main(command, root=copy_of_voorbeeld) == 0
    (made,) = (copy_of_voorbeeld / "data" / "meldingen").glob(f"{PEILDATUM}-*.yml")
    assert "status: bezig" in (told := made.read_text(encoding="utf-8"))
    assert "sinds: 2025-06" in told.replace("'", "").replace('"', "")
