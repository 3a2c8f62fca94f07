"""Easy pages in other languages: framed as in Dutch, honest about what is missing or old, hidden until looked over."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from fictional import OVERRIDES, PEILDATUM
from lxml import html
from regioplan.cli.checking import reminders
from regioplan.data.uitspraken import UitspraakVorm
from regioplan.data.values import Periode
from regioplan.derived.kaders import frame_phrases
from regioplan.language.dates import PERIOD_PHRASES, period_phrase, start_phrase
from regioplan.language.languages import Wording
from regioplan.output.framing import unframed
from regioplan.output.page import RenderedPage
from regioplan.pipeline import Prepared, prepare

THEME = "/eo/prettig-thuis/"
TRIAL = "/eo/wat-kan-ik-doen/"


def made(root: Path, *, on: date = PEILDATUM) -> Prepared:
    return prepare(root, peildatum=on, base_url="https://merenland.example", overrides=OVERRIDES)


def page_at(prepared: Prepared, url: str) -> RenderedPage:
    return next(page for page in prepared.output.pages if page.url == url)


def tree_of(page: RenderedPage) -> html.HtmlElement:
    return html.fragment_fromstring(page.body, create_parent="div")


def lines(page: RenderedPage) -> list[str]:
    return [" ".join(line.text_content().split()) for line in tree_of(page).xpath(".//p")]


def change(root: Path, file: str, before: str, after: str) -> None:
    path = root / "data" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, (file, before)
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.mark.slow
def test_a_translated_promise_stands_in_its_frame_with_its_date(copy_of_voorbeeld: Path) -> None:
    """Kind, promise and date are those of the Dutch sentence: a translation has only words."""
    change(
        copy_of_voorbeeld,
        "coalities/prettig-thuis.yml",
        "  - streven: U woont graag in uw eigen huis.\n",
        "  - belofte: U woont graag in uw eigen huis.\n    over: fijne-buurt-r1\n",
    )
    prepared = made(copy_of_voorbeeld, on=date(2027, 6, 1))
    said = lines(page_at(prepared, THEME))
    place = said.index("Vi ŝatas loĝi en via propra domo.")
    assert said[place - 1] == "La plano promesas ĉi tion:"
    assert re.fullmatch(r"(Tio dev|Iu diris).+", said[place + 1])
    after = lines(page_at(made(copy_of_voorbeeld, on=date(2028, 2, 1)), THEME))
    assert after[after.index("Vi ŝatas loĝi en via propra domo.") - 1] == "La plano promesis ĉi tion:"


def test_a_translated_promise_without_its_frame_fails_the_build(voorbeeld: Prepared) -> None:
    bare = replace(page_at(voorbeeld, THEME), body="<p>Vi ŝatas loĝi en via propra domo.</p>")
    (problem,) = unframed(voorbeeld.loaded, voorbeeld.site, [bare], {})
    assert "Vi ŝatas loĝi" in problem.what
    wrong = replace(bare, body=f'<p class="kader">La plano promesas ĉi tion:</p>{bare.body}')
    assert len(list(unframed(voorbeeld.loaded, voorbeeld.site, [wrong], {}))) == 1
    right = replace(bare, body=f'<p class="kader">La plano volas ĉi tion:</p>{bare.body}')
    assert list(unframed(voorbeeld.loaded, voorbeeld.site, [right], {})) == []


def test_a_dutch_promise_between_translations_needs_the_frame_of_that_language(voorbeeld: Prepared) -> None:
    page = page_at(voorbeeld, THEME)
    bare = replace(page, body='<p><span lang="nl" dir="ltr">U valt minder vaak.</span></p>')
    assert len(list(unframed(voorbeeld.loaded, voorbeeld.site, [bare], {}))) == 1
    framed = replace(page, body=f'<p class="zin kader">La plano volas ĉi tion:</p>{bare.body}')
    assert list(unframed(voorbeeld.loaded, voorbeeld.site, [framed], {})) == []


@pytest.mark.slow
def test_a_promise_with_a_name_in_it_is_looked_at_too(copy_of_voorbeeld: Path) -> None:
    change(
        copy_of_voorbeeld, "coalities/prettig-thuis.yml", "voornemen: De organisaties helpen", "belofte: De [b] helpen"
    )
    change(copy_of_voorbeeld, "vertalingen/eo/prettig-thuis.yml", "nl: De organisaties helpen", "nl: De [b] helpen")
    change(
        copy_of_voorbeeld, "vertalingen/eo/prettig-thuis.yml", "tekst: La organizoj helpas", "tekst: La [b] tre helpas"
    )
    prepared = made(copy_of_voorbeeld)
    page = page_at(prepared, THEME)
    assert 'La <bdi lang="nl">b</bdi> tre helpas vin' in page.body
    bare = replace(page, body=page.body.replace('class="zin kader"', 'class="zin"'))
    assert any("La b tre helpas" in one.what for one in unframed(prepared.loaded, prepared.site, [bare], {}))


def test_a_sentence_without_a_translation_is_there_in_dutch_and_says_so(voorbeeld: Prepared) -> None:
    (element,) = tree_of(page_at(voorbeeld, THEME)).xpath(".//*[text()='U valt minder vaak.']")
    assert (element.get("lang"), element.get("dir")) == ("nl", "ltr")


def test_every_dutch_text_of_the_page_is_there_in_one_language_or_the_other(voorbeeld: Prepared) -> None:
    for taal in voorbeeld.site.talen:
        for pagina in taal.paginas.values():
            shown = tree_of(page_at(voorbeeld, pagina.url)).text_content()
            for text in (*pagina.gepaard.zinnen.values(), *pagina.gepaard.ontbreekt):
                assert text in shown, (pagina.url, text)


@pytest.mark.slow
def test_an_edited_dutch_sentence_is_told_on_the_page_and_to_the_workgroup(copy_of_voorbeeld: Path) -> None:
    before = "De organisaties helpen u daarbij."
    change(copy_of_voorbeeld, "coalities/prettig-thuis.yml", before, "De organisaties helpen u daar niet meer bij.")
    prepared = made(copy_of_voorbeeld)
    said = lines(page_at(prepared, THEME))
    told = said[said.index("La organizoj helpas vin pri tio.") + 1]
    assert told.startswith("Ĉi tiu frazo estas pli malnova ol la nederlanda teksto.")
    assert told.endswith("De organisaties helpen u daar niet meer bij.")
    assert f"was: &#34;{before}&#34;" in page_at(prepared, "/redactie/").body
    assert "2 zinnen zijn ouder dan het Nederlands" in page_at(prepared, "/redactie/").body


@pytest.mark.slow
def test_who_writes_a_dutch_sentence_anew_need_not_know_the_other_language(copy_of_voorbeeld: Path) -> None:
    """The page has the Dutch sentence; what its translation was is told to the workgroup, and in a check."""
    before, after = "De organisaties helpen u daarbij.", "U kiest met wie u praat."
    change(copy_of_voorbeeld, "coalities/prettig-thuis.yml", before, after)
    prepared = made(copy_of_voorbeeld)
    said = lines(page_at(prepared, THEME))
    assert after in said and "La organizoj helpas vin pri tio." not in said
    work = " ".join(tree_of(page_at(prepared, "/redactie/")).text_content().split())
    assert "Deze zinnen staan niet meer op de Nederlandse pagina, dus ook hun vertaling ziet niemand." in work
    assert f'- nl: "{before}"' in work or f"- nl: {before}" in work
    (told,) = (one for one in reminders(prepared.site) if "vertaalde zin" in one)
    assert told.startswith("1 vertaalde zin hoort bij Nederlands dat er niet meer staat: “De organisaties helpen u")
    assert "data/vertalingen/eo/prettig-thuis.yml" in told


def test_the_workgroup_sees_how_each_page_stands(voorbeeld: Prepared) -> None:
    rows = tree_of(page_at(voorbeeld, "/redactie/")).xpath(".//h3[@id='taal-eo']/following::table[1]/tbody/tr")
    cells = {row[0].text_content(): [" ".join(cell.text_content().split()) for cell in row[1:]] for row in rows}
    assert cells["Makkelijk lezen"] == ["Alles", "Door Klubo Esperanto, op 1 juni 2023"]
    assert cells["Prettig thuis blijven wonen"][0] == "3 zinnen ontbreken, 1 zin is ouder dan het Nederlands"
    assert cells["Wat kan ik doen?"][1] == "Nog niet"
    assert rows[1].xpath("string(.//a/@href)") == THEME


def test_a_trial_translation_says_so_in_both_languages_and_is_hidden(voorbeeld: Prepared) -> None:
    page = page_at(voorbeeld, TRIAL)
    said = " ".join(lines(page))
    assert "Ĉi tio estas prova traduko." in said and "Dit is een proefvertaling." in said
    assert page.is_intern and not page.talen
    for other in voorbeeld.output.pages:
        if other.url != "/redactie/":
            assert TRIAL not in other.markdown.replace(f"bron{TRIAL}", "") or other.url == TRIAL, other.url
    assert TRIAL not in voorbeeld.output.files["zoeken/lijst.js"]
    assert f'href="{TRIAL}"' in page_at(voorbeeld, "/redactie/").body


@pytest.mark.slow
def test_once_looked_over_it_is_for_everybody(copy_of_voorbeeld: Path) -> None:
    change(
        copy_of_voorbeeld,
        "vertalingen/eo/wat-kan-ik-doen.yml",
        "nagekeken_door:\nnagekeken_op:\n",
        'nagekeken_door: Klubo Esperanto\nnagekeken_op: "2024-01-01"\nzoekwoorden: [saluton]\n',
    )
    prepared = made(copy_of_voorbeeld)
    dutch, page = page_at(prepared, "/makkelijk/wat-kan-ik-doen/"), page_at(prepared, TRIAL)
    assert dutch.talen == page.talen == {"nl": dutch.url, "eo": TRIAL}
    (link,) = tree_of(dutch).xpath(".//nav[@class='talen']//a")
    assert (link.get("href"), link.get("hreflang"), link.getparent().get("lang"), link.text) == (
        TRIAL,
        "eo",
        "eo",
        "Esperanto",
    )
    assert "proefvertaling" not in page.body and not page.is_intern
    assert f'href="{TRIAL}"' in page_at(prepared, "/eo/").body
    found = json.loads(prepared.output.files["zoeken/lijst.js"].partition("=")[2])["lijst"]
    (entry,) = (entry for entry in found if entry[1] == TRIAL)
    assert entry[2] == "Kion mi povas fari?" and entry[4] == ["saluton"] and entry[6] == "eo"


@pytest.mark.slow
def test_fixed_words_that_nobody_looked_over_hide_all_pages(copy_of_voorbeeld: Path) -> None:
    change(
        copy_of_voorbeeld,
        "vertalingen/eo/taal.yml",
        'nagekeken_door: Klubo Esperanto\nnagekeken_op: "2023-06-01"\n',
        "nagekeken_door:\n",
    )
    prepared = made(copy_of_voorbeeld)
    assert all(page.is_intern for page in prepared.output.pages if page.taal == "eo")
    assert not tree_of(page_at(prepared, "/makkelijk/")).xpath(".//nav[@class='talen']")


def test_a_trial_page_leads_to_other_trial_pages_and_a_public_one_does_not(voorbeeld: Prepared) -> None:
    """Who looks a language over can walk through it."""
    assert "/makkelijk/wat-kan-ik-doen/" in page_at(voorbeeld, "/eo/").body
    assert 'href="/eo/"' in page_at(voorbeeld, TRIAL).body


def test_a_dutch_page_is_as_it_was_without_translations(voorbeeld: Prepared) -> None:
    body = page_at(voorbeeld, "/makkelijk/slim-geregeld/").body
    assert not re.search(r"\b(?:lang|hreflang|dir)=|<bdi", body)


@pytest.mark.slow
def test_a_language_is_added_by_files_only(copy_of_voorbeeld: Path) -> None:
    """An invented tongue, written from right to left: every word backwards."""
    source, folder = (copy_of_voorbeeld / "data" / "vertalingen" / code for code in ("eo", "fa"))
    folder.mkdir()
    for path in sorted(source.glob("*.yml")):
        tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for pairs in (tree.get(name, []) for name in ("kaders", "woorden", "zinnen")):
            for paar in pairs:
                paar["tekst"] = _backwards(paar["nl"])
        filled = {name: value for name, value in tree.items() if value}
        (folder / path.name).write_text(yaml.safe_dump(filled, allow_unicode=True, sort_keys=False), encoding="utf-8")
    prepared = made(copy_of_voorbeeld)
    page = page_at(prepared, "/fa/prettig-thuis/")
    assert (page.taal, page.richting) == ("fa", "rtl")
    assert "tiD liw teh nalp:" in lines(page)
    assert {"nl", "eo", "fa"} == set(page.talen) == set(page_at(prepared, "/makkelijk/prettig-thuis/").talen)
    assert "Perzisch" in page_at(prepared, "/redactie/").body
    assert {"/fa/", "/fa/prettig-thuis/"} <= set(prepared.new_addresses)


def _backwards(text: str) -> str:
    return re.sub(r"\{\w+\}|\w+", lambda found: found[0] if found[0][0] == "{" else found[0][::-1], text)


@pytest.mark.slow
def test_a_retired_id_leads_on_in_every_language(copy_of_voorbeeld: Path) -> None:
    data = copy_of_voorbeeld / "data"
    (data / "makkelijk" / "wat-kan-ik-doen.yml").rename(data / "makkelijk" / "zelf-doen.yml")
    (data / "vertalingen" / "eo" / "wat-kan-ik-doen.yml").rename(data / "vertalingen" / "eo" / "zelf-doen.yml")
    change(copy_of_voorbeeld, "hulplijnen.yml", "wat-kan-ik-doen", "zelf-doen")
    change(copy_of_voorbeeld, "makkelijk/zelf-doen.yml", "nummer: 1\n", "nummer: 1\nvorige_ids: [wat-kan-ik-doen]\n")
    moved = {redirect.old: redirect.new for redirect in made(copy_of_voorbeeld).redirects}
    assert moved["/makkelijk/wat-kan-ik-doen/"] == "/makkelijk/zelf-doen/"
    assert moved[TRIAL] == "/eo/zelf-doen/"
    assert moved["/makkelijk/sterk-samen/"] == "/makkelijk/samen-sterk/"


@pytest.mark.parametrize("written", ["2025", "2025-Q1", "2025-Q3", "2025-06", "2025-06-30", "2025-12-31", "2025-05-07"])
def test_every_period_has_words_that_can_be_translated(written: str) -> None:
    period = Periode.parse(written)
    phrases = {say(period.eerste, period.laatste) for say in (period_phrase, start_phrase)}
    assert phrases <= set(PERIOD_PHRASES) <= set(frame_phrases())


def test_a_day_and_a_period_are_said_in_the_language() -> None:
    english = Wording("en_GB", {"eind {jaar}": "at the end of {jaar}", "in {maand}": "in {maand}"})
    assert english.day(date(2026, 11, 22)) == "22 November 2026"
    assert english.period(date(2026, 12, 31), date(2026, 12, 31)) == "at the end of 2026"
    assert english.period(date(2024, 3, 1), date(2024, 3, 31)) == "in March 2024"
    assert english.say("Dat is {wat}.", wat="zo") == "Dat is zo."


def test_kinds_never_come_from_a_translation(voorbeeld: Prepared) -> None:
    """The files of a language hold no statements, so that none of them can change one."""
    for entry in voorbeeld.loaded.entries:
        if entry.soort in ("taal", "vertaling"):
            assert not [record for _, record in entry.records if isinstance(record, UitspraakVorm)]
