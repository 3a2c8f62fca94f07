"""The forms of the preview in a browser: seven jobs of an editor, each from opening to preview without seeing YAML."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from browser.previews import PATIENCE, Preview

HOME, GOAL = "/redactie/bewerken/", "data/doelen/fijne-buurt.yml"
Lines = Callable[[str], tuple[list[str], list[str]]]

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def changed(browser_page: Page, preview: Preview) -> Lines:  # noqa: ARG001 - the page puts files back afterwards
    """A function from a file to the lines that are gone from it and the lines that are new."""
    before = {path: path.read_text(encoding="utf-8") for path in (preview.project / "data").rglob("*.yml")}

    def lines(file: str) -> tuple[list[str], list[str]]:
        path = preview.project / file
        old, new = before.get(path, "").splitlines(), path.read_text(encoding="utf-8").splitlines()
        found = [line for line in difflib.ndiff(old, new) if line[:2] in ("- ", "+ ")]
        return [line[2:] for line in found if line[0] == "-"], [line[2:] for line in found if line[0] == "+"]

    return lines


def opened(page: Page, name: str) -> Locator:
    """The form of a thing."""
    page.goto(f"{HOME}#{name}")
    form = page.locator("#form")
    expect(form).to_be_visible(timeout=PATIENCE)
    return form


def part(within: Locator, title: str) -> Locator:
    """A part of a form by the beginning of its title; it is open afterwards."""
    summary = within.locator("summary").filter(has_text=title).first
    if summary.evaluate("summary => !summary.parentElement.open"):
        summary.click()
    return summary.locator("..")


def save(page: Page, said: str = "Bewaard in") -> None:
    page.get_by_role("button", name="Bewaren").click()
    expect(page.locator("#bericht")).to_contain_text(said, timeout=PATIENCE)


def shown(page: Page) -> Locator:
    """The page beside the form."""
    return page.frame_locator("#pagina").locator("body")


def test_the_text_of_a_goal_is_changed(browser_page: Page, changed: Lines) -> None:
    browser_page.goto("/doelen/fijne-buurt/")
    browser_page.get_by_role("link", name="Bewerken").click()
    browser_page.get_by_label("Titel (verplicht)").fill("Een buurt waar u elkaar helpt")
    fields = browser_page.locator("#form label").all_inner_texts()
    assert fields[-3:] == ["Concept", "Publiceer op", "Eerste id"]
    save(browser_page)
    expect(shown(browser_page).locator("h1")).to_have_text("Een buurt waar u elkaar helpt", timeout=PATIENCE)
    assert changed(GOAL) == (["titel: Een buurt waar mensen elkaar kennen"], ["titel: Een buurt waar u elkaar helpt"])
    expect(browser_page.locator("#controle")).to_contain_text("Geen fouten", timeout=PATIENCE)


def test_a_partner_comes_into_a_coalition(browser_page: Page, changed: Lines) -> None:
    form = opened(browser_page, "data/coalities/prettig-thuis.yml")
    partners = part(form, "Partners (verplicht)")
    partners.get_by_role("button", name="Toevoegen").click()
    partners.get_by_role("combobox").last.select_option(label="Ziekenhuis De Reiger")
    partners.get_by_role("combobox").last.press("Tab")
    expect(partners.get_by_role("button", name="Weghalen").last).to_be_focused()
    save(browser_page)
    expect(shown(browser_page)).to_contain_text("Ziekenhuis De Reiger", timeout=PATIENCE)
    assert "ziekenhuis-de-reiger" in "".join(changed("data/coalities/prettig-thuis.yml")[1])


def test_a_deadline_moves(browser_page: Page, changed: Lines) -> None:
    form = opened(browser_page, GOAL)
    result = part(part(form, "Resultaten (verplicht)"), "Resultaten 1:")
    result.get_by_label("Uiterlijk", exact=True).fill("eind 2026")
    earlier = part(part(result, "Meer onderdelen"), "Eerder")
    earlier.get_by_role("button", name="Toevoegen").click()
    earlier.get_by_label("Uiterlijk", exact=True).fill("2025")
    assert earlier.get_by_label("Bekendgemaakt (verplicht)").input_value() == "2026-03-01"
    earlier.get_by_label("Reden (verplicht)").fill("Er was nog geen plek.")
    source = part(earlier, "Bron (verplicht)")
    source.get_by_label("Document (verplicht)").select_option(label="Voortgangsbrief Merenland")
    source.get_by_label("Plaats (verplicht)").fill("blz. 3")
    save(browser_page)
    expect(shown(browser_page)).to_contain_text("Er was nog geen plek.", timeout=PATIENCE)
    gone, new = changed(GOAL)
    assert gone == ['    uiterlijk: "2025"']
    assert '    uiterlijk: "2026-Q4"' in new


def test_a_report_of_one_municipality_and_one_that_corrects_it(browser_page: Page, preview: Preview) -> None:
    form = opened(browser_page, "data/meldingen/")
    expect(form).to_contain_text("een organisatie, coalitie-<id>, of regio")
    form.get_by_label("Over (verplicht)").select_option("fijne-buurt-r1")
    form.get_by_label("Status (verplicht)").select_option(label="klaar")
    form.get_by_label("Gemeente", exact=True).select_option(label="Zilverdijk")
    form.get_by_label("Klaar op").fill("februari 2026")
    form.get_by_label("Tekst (verplicht)").fill("Het huis van de buurt is open.")
    part(form, "Bron (verplicht)").get_by_label("Plaats (verplicht)").fill("brief van 20 februari")
    save(browser_page)
    first = preview.project / "data/meldingen/2026-03-01-fijne-buurt-r1-zilverdijk.yml"
    assert 'klaar_op: "2026-02"' in first.read_text(encoding="utf-8")
    expect(shown(browser_page)).to_contain_text("Het huis van de buurt is open.", timeout=PATIENCE)

    form = opened(browser_page, "data/meldingen/?verbetert=2025-07-01-huis-lisvaart")
    assert form.get_by_label("Gemeente", exact=True).input_value() == "lisvaart"
    form.get_by_label("Status (verplicht)").select_option(label="bezig")
    form.get_by_label("Klaar op").fill("")
    form.get_by_label("Tekst (verplicht)").fill("Het huis is nog niet open.")
    part(form, "Bron (verplicht)").get_by_label("Plaats (verplicht)").fill("brief van 21 februari")
    save(browser_page)
    second = preview.project / "data/meldingen/2025-07-01-fijne-buurt-r1-lisvaart-verbetering.yml"
    assert "vervangt: 2025-07-01-huis-lisvaart" in second.read_text(encoding="utf-8")
    expect(shown(browser_page)).to_contain_text("Het huis is nog niet open.", timeout=PATIENCE)


def test_a_long_list_of_choices_is_searched_by_words(browser_page: Page) -> None:
    form = opened(browser_page, "data/meldingen/")
    over = form.get_by_label("Over (verplicht)")
    whole = over.locator("option").count()
    form.get_by_label("Zoek in de lijst bij Over").fill("BUURT huis")
    found = over.locator("option").all_inner_texts()
    assert found[0] == f"Kies hier ({len(found) - 1} gevonden)" and 1 < len(found) < whole
    assert all("buurt" in text.lower() and "huis" in text.lower() for text in found[1:])
    over.select_option("fijne-buurt-r1")
    form.get_by_label("Zoek in de lijst bij Over").fill("staat nergens")
    assert over.input_value() == "fijne-buurt-r1" and over.locator("option").count() == 2
    form.get_by_label("Zoek in de lijst bij Over").fill("")
    assert over.locator("option").count() == whole and over.locator("option").first.inner_text() == "–"
    expect(form.get_by_label("Zoek in de lijst bij Status")).to_have_count(0)


def test_what_is_still_to_be_filled_in_is_said_in_sight(browser_page: Page, preview: Preview) -> None:
    form = opened(browser_page, "data/meldingen/")
    said = browser_page.locator("#bericht")
    save(browser_page, "Vul nog in: Over, Status, Tekst, Bron.")
    expect(said).to_be_in_viewport(ratio=1)
    expect(form.get_by_label("Over (verplicht)")).to_be_focused()
    form.get_by_label("Over (verplicht)").select_option("fijne-buurt-r1")
    form.get_by_label("Status (verplicht)").select_option(label="bezig")
    form.get_by_label("Tekst (verplicht)").fill("Het huis van de buurt is bijna klaar.")
    save(browser_page, "Vul nog in: Bron.")
    part(form, "Bron (verplicht)").get_by_label("Plaats (verplicht)").fill("brief van 20 februari")
    save(browser_page, "Over: dit punt is per gemeente beloofd. Zo kan het: zoek in het bericht welke gemeente het is")
    assert ".yml" not in said.inner_text()
    assert not list((preview.project / "data/meldingen").glob("2026-03-01-*"))


def test_a_report_never_changes(browser_page: Page) -> None:
    form = opened(browser_page, "data/meldingen/2025-07-01-huis-lisvaart.yml")
    expect(form.get_by_label("Tekst (verplicht)")).to_be_disabled()
    browser_page.get_by_role("button", name="Maak een bericht dat dit verbetert").click()
    expect(browser_page.locator("#form").get_by_label("Vervangt")).to_have_value("2025-07-01-huis-lisvaart")


def test_a_term_is_added(browser_page: Page, changed: Lines) -> None:
    form = opened(browser_page, "data/begrippen.yml#")
    form.get_by_label("Term (verplicht)").fill("praatplek")
    form.get_by_label("Uitleg (verplicht)").fill("Een plek waar u met anderen kunt praten.")
    save(browser_page)
    gone, new = changed("data/begrippen.yml")
    assert (gone, new[0]) == ([], "  - id: praatplek")
    expect(shown(browser_page)).to_contain_text("Een plek waar u met anderen kunt praten.", timeout=PATIENCE)


def test_a_year_of_a_figure_is_added(browser_page: Page, changed: Lines) -> None:
    form = opened(browser_page, "data/cijfers/buren-kennen.yml")
    values = part(form, "Waarden (verplicht)")
    values.get_by_role("button", name="Toevoegen aan").click()
    new = values.locator("details.item").last
    new.get_by_label("Gemeente").select_option(label="Lisvaart")
    new.get_by_label("Groep").fill("75 jaar en ouder")
    new.get_by_label("Jaar").fill("2026")
    new.get_by_label("Waarde", exact=True).fill("56,5")
    save(browser_page)
    expect(shown(browser_page)).to_contain_text("56,5", timeout=PATIENCE)
    file = "data/cijfers/buren-kennen.yml"
    assert changed(file)[0] == []
    assert "    waarde: 56.5" in changed(file)[1]


def test_a_mistake_is_told_with_its_place_and_the_last_good_page_stays(browser_page: Page, preview: Preview) -> None:
    form = opened(browser_page, GOAL)
    result = part(part(form, "Resultaten (verplicht)"), "Resultaten 2:")
    result.get_by_label("Uiterlijk", exact=True).fill("ooit")
    save(browser_page)
    told = browser_page.locator("#controle .fout")
    expect(told).to_contain_text("resultaten › 2 › uiterlijk: “ooit” is geen datum of periode", timeout=PATIENCE)
    expect(shown(browser_page).locator("h1")).to_have_text("Een buurt waar mensen elkaar kennen")
    told.get_by_role("button").click()
    assert browser_page.evaluate("document.activeElement.value") == "ooit"
    browser_page.keyboard.press("Control+a")
    browser_page.keyboard.type("2027")
    save(browser_page)
    expect(browser_page.locator("#controle")).to_contain_text("Geen fouten", timeout=PATIENCE)
    original = (Path(__file__).parent.parent / "voorbeeld" / GOAL).read_text(encoding="utf-8")
    assert (preview.project / GOAL).read_text(encoding="utf-8") == original


def test_a_hard_sentence_is_told_beside_the_form(browser_page: Page) -> None:
    form = opened(browser_page, GOAL)
    part(form, "Let op").get_by_role("textbox").first.fill("Wij faciliteren buren middels interventies.")
    save(browser_page)
    expect(browser_page.locator("#controle .tip").first).to_contain_text("let op › 1", timeout=PATIENCE)


def test_what_somebody_else_saved_meanwhile_stays(browser_page: Page, preview: Preview) -> None:
    form = opened(browser_page, GOAL)
    preview.edit(GOAL, "nummer: 1", "nummer: 1 # anders")
    there = (preview.project / GOAL).read_bytes()
    form.get_by_label("Titel (verplicht)").fill("Van mij")
    save(browser_page, "Dit bestand is intussen veranderd")
    assert (preview.project / GOAL).read_bytes() == there
    assert form.get_by_label("Titel (verplicht)").input_value() == "Van mij"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_form_can_be_used_by_everybody(browser_page: Page, width: int) -> None:
    browser_page.set_viewport_size({"width": width, "height": 800})
    form = opened(browser_page, GOAL)
    part(part(form, "Resultaten (verplicht)"), "Resultaten 1:")
    part(form, "Partners (1)")
    assert browser_page.evaluate("document.documentElement.scrollWidth") <= width
    browser_page.locator("#pagina").evaluate("frame => frame.remove()")
    found = Axe().run(browser_page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert found.response["violations"] == [], found.generate_report()


def test_lists_are_moved_with_the_keyboard(browser_page: Page, changed: Lines) -> None:
    form = opened(browser_page, GOAL)
    steps = part(form, "Aanpak (")
    steps.locator("summary").nth(1).press("Enter")
    steps.get_by_role("button", name="Omlaag").first.press("Enter")
    assert browser_page.evaluate("document.activeElement.textContent") == "Omhoog"
    save(browser_page)
    gone, new = changed(GOAL)
    assert sorted(gone) == sorted(new)
    assert gone


def test_a_word_is_added_to_a_list(browser_page: Page, changed: Lines) -> None:
    form = opened(browser_page, "data/taal/jargon.yml#")
    form.get_by_label("Woord (verplicht)").fill("inclusie")
    form.get_by_label("Soort (verplicht)").select_option(label="beleidstaal")
    form.get_by_label("Uitleg (verplicht)").fill("Iedereen hoort erbij.")
    save(browser_page)
    assert changed("data/taal/jargon.yml")[1][0] == "  - woord: inclusie"
    form = opened(browser_page, "data/taal/formeel.yml")
    part(form, "Mild (1)").get_by_role("button", name="Toevoegen aan Mild").click()
    form.get_by_label("Woord (verplicht)").fill("tevens")
    form.get_by_label("Schrijf").fill("ook")
    save(browser_page)
    assert changed("data/taal/formeel.yml") == ([], ["  tevens: ook"])
    form = opened(browser_page, GOAL)
    part(form, "Let op").get_by_role("textbox").first.fill("Wij denken aan inclusie, en tevens aan buren.")
    save(browser_page)
    expect(browser_page.locator("#controle .tip").first).to_contain_text("inclusie", timeout=PATIENCE)


def test_a_page_of_content_is_changed_and_a_mistake_in_it_has_its_line(browser_page: Page, preview: Preview) -> None:
    browser_page.goto("/over/")
    browser_page.get_by_role("link", name="Bewerken").click()
    text = browser_page.get_by_label("Tekst (verplicht)")
    before = text.input_value()
    text.fill(f"{before}\n\nLees [het plan](/bestaat-niet/).\n\nTot ziens.")
    save(browser_page)
    told = browser_page.locator("#controle .fout")
    expect(told).to_contain_text("gaat naar een pagina die niet bestaat", timeout=PATIENCE)
    told.get_by_role("button").click()
    place = "document.activeElement.value.slice(document.activeElement.selectionStart).trim().split('\\n')[0]"
    assert browser_page.evaluate(place) == "Lees [het plan](/bestaat-niet/)."
    text.fill(f"{before}\n\nTot ziens.")
    save(browser_page)
    expect(shown(browser_page)).to_contain_text("Tot ziens.", timeout=PATIENCE)
    assert (preview.project / "content/over.md").read_text(encoding="utf-8").endswith("\n\nTot ziens.\n")
