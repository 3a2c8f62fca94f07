"""Everyday questions find the right page among the first three."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import PHONE, watched

pytestmark = pytest.mark.browser

QUESTIONS = {
    "eenzaam": "/doelen/informele-steun/",
    "waar kan ik praten over eenzaamheid": "/doelen/informele-steun/",
    "ik voel me alleen": "/doelen/informele-steun/",
    "wachtlijst ggz": "/doelen/samenwerking-ggz/",
    "wachttijd ggz": "/doelen/samenwerking-ggz/",
    "hoe lang moet ik wachten op een psycholoog": "/doelen/samenwerking-ggz/",
    "ik ben somber": "/doelen/mentale-vaardigheden/ /doelen/informele-steun/ /doelen/samenwerking-ggz/",
    "stress en piekeren": "/doelen/mentale-vaardigheden/",
    "stoppen met roken": "/doelen/gezonde-leefstijl/",
    "afvallen": "/doelen/gezonde-leefstijl/ /doelen/beweeg-en-preventieaanbod/ /ketenaanpakken/#",
    "waar kan ik sporten": "/doelen/beweeg-en-preventieaanbod/ /doelen/gezonde-leefstijl/",
    "te dik kind": "/ketenaanpakken/#",
    "verhuizen": "/doelen/passend-woningaanbod/",
    "wonen als ik oud ben": "/doelen/passend-woningaanbod/",
    "kleiner huis": "/doelen/passend-woningaanbod/",
    "wat doet mijn gemeente Ommen": "/gemeenten/ommen/",
    "zwolle": "/gemeenten/zwolle/",
    "vallen": "/ketenaanpakken/#",
    "dementie": "/doelen/samenredzame-woonomgeving/ /cijfers/#dementie",
    "mantelzorg": "/doelen/informele-steun/ /doelen/samenredzame-woonomgeving/ /cijfers/#mantelzorg",
    "digitale hulp": "/coalities/digitalisering/ /doelen/digitale-voordeur/ /doelen/hybride-zorg/",
    "beeldbellen met de dokter": "/doelen/hybride-zorg/",
    "mijn medisch dossier bekijken": "/doelen/digitale-voordeur/ /doelen/databeschikbaarheid/",
    "werken in de zorg": "/coalities/arbeidsmarkt/ /doelen/behoud-van-medewerkers/ /doelen/leren-en-ontwikkelen/",
    "te weinig personeel": "/doelen/anders-werken/ /coalities/arbeidsmarkt/",
    "opleiding in de zorg": "/doelen/leren-en-ontwikkelen/",
    "spoed in het weekend": "/acute-zorg/ /doelen/zelftriage-en-zorgcoordinatie/",
    "reanimeren of niet": "/doelen/advance-care-planning/",
    "laatste levensfase": "/doelen/advance-care-planning/",
    "diabetes": "/doelen/chronische-zorg/",
    "te weinig geld om gezond te leven": "/doelen/gelijke-kansen/",
    "brief van de dokter niet begrijpen": "/doelen/gelijke-kansen/",
    "wat kost het plan": "/geld/",
    "hoe kan ik meepraten": "/meedoen/",
    "Isala": "/partners/isala/",
}
"""A question, and the pages of which one must be among the first three; a # stands for any place on a page."""


@pytest.fixture(scope="module")
def asked(chromium: Browser, address: str) -> Iterator[Page]:
    """The page for searching, on which one question after the other is asked by its address."""
    with watched(chromium, address, viewport=PHONE) as page:
        yield page


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_everyday_question_finds_its_page(asked: Page, question: str) -> None:
    asked.goto(f"/zoeken/#q={question}")
    expect(asked.locator("main [role=status]")).to_contain_text(f"“{question}”")
    links = asked.locator("main .zoekresultaten > li > a")
    found = links.evaluate_all("all => all.slice(0, 3).map(a => a.pathname + a.hash)")
    wanted = QUESTIONS[question].split()
    assert any(_is(address, one) for address in found for one in wanted), found


def _is(address: str, wanted: str) -> bool:
    return address.startswith(wanted) if wanted.endswith("#") else address == wanted


def test_what_is_nowhere_is_said_politely(page: Page) -> None:
    page.goto("/zoeken/#q=xyzzyplugh")
    expect(page.locator("main [role=status]")).to_contain_text("Niets gevonden")
    expect(page.locator("[data-zoekhulp]")).to_be_visible()


def test_search_costs_nothing_until_it_is_used(page: Page) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto("/over/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in requests if "pagefind" in url or "zoek" in url]


def test_mark_up_in_a_question_stays_text(page: Page) -> None:
    page.goto("/zoeken/#q=" + "%3Cimg src=x onerror=alert(1)%3E")
    expect(page.locator("main [role=status]")).to_contain_text("<img")
    assert page.locator("main [role=status] img").count() == 0
