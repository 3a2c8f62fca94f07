"""Help lines: on which pages they stand, in which order, and when an editor should look at them again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from regioplan.cli.checking import reminders
from regioplan.derived.views import HulplijnView, Site
from regioplan.pipeline import Prepared, prepare


def names(lines: tuple[HulplijnView, ...]) -> list[str]:
    return [line.record.id for line in lines]


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("/coalities/samen-sterk/", ["noodlijn", "dokter", "praatlijn"]),
        ("/doelen/rust-in-het-hoofd/", ["noodlijn", "dokter", "praatlijn"]),
        ("/makkelijk/samen-sterk/", ["noodlijn", "dokter", "praatlijn"]),
        ("/doelen/veilig-huis/", ["noodlijn", "dokter", "praatlijn"]),
        ("/makkelijk/wat-kan-ik-doen/", ["noodlijn", "dokter", "praatlijn"]),
        ("/cijfers/wachttijd/", ["noodlijn", "dokter", "praatlijn"]),
        ("/ketenaanpakken/niet-vallen/", ["noodlijn", "dokter", "praatlijn"]),
        ("/partners/kliniek-de-kuif/", ["noodlijn", "dokter", "praatlijn"]),
        ("/partners/thuiszorg-waterlelie/", []),
        ("/waarom/", ["noodlijn"]),
        ("/doelen/fijne-buurt/", []),
        ("/planning/", []),
    ],
)
def test_a_page_names_the_lines_that_name_it_with_those_that_go_with_them(
    voorbeeld: Prepared, page: str, lines: list[str]
) -> None:
    assert names(voorbeeld.site.hulp.bij(page)) == lines


def test_the_box_stands_before_the_text(voorbeeld: Prepared) -> None:
    for page in voorbeeld.output.pages:
        box = page.body.find('<section class="hulp"')
        if page.url == "/vragen/":  # there it stands with the questions of its theme
            continue
        assert (box >= 0) == bool(voorbeeld.site.hulp.bij(page.van or page.url)), page.url
        if box >= 0:
            assert page.body.index("\n# ") < box < page.body.index("\n# ") + 400, page.url
            assert 'href="tel:112"' in page.body, page.url


def test_everyday_questions_of_a_theme_have_its_box_before_them(voorbeeld: Prepared) -> None:
    (page,) = (page for page in voorbeeld.output.pages if page.url == "/vragen/")
    for coalitie in voorbeeld.site.coalities:
        if coalitie.vragen:
            begin = page.body.index(f'<h2 id="{coalitie.record.id}">')
            group = page.body[begin : page.body.index('class="vraag"', begin)]
            assert ('<section class="hulp"' in group) == bool(voorbeeld.site.hulp.bij(coalitie.url))


def test_a_line_is_told_of_a_year_after_somebody_looked(voorbeeld: Prepared) -> None:
    assert names(voorbeeld.site.hulp.na_te_kijken) == ["praatlijn"]
    later = prepare_on(voorbeeld, date(2026, 3, 2))
    assert names(later.hulp.na_te_kijken) == ["dokter", "praatlijn"]


def prepare_on(voorbeeld: Prepared, day: date) -> Site:
    sources = voorbeeld.sources
    return prepare(sources.root, peildatum=day, overrides=sources.overrides).site


def test_the_reminder_says_how_many_which_and_what_to_do(voorbeeld: Prepared) -> None:
    (told,) = [text for text in reminders(voorbeeld.site) if "hulplijn" in text]
    assert told.startswith("1 hulplijn keek het laatste jaar niemand na (De praatlijn).")
    assert "nagekeken_op in data/hulplijnen.yml" in told
    nothing = replace(voorbeeld.site, hulp=replace(voorbeeld.site.hulp, na_te_kijken=()))
    assert [text for text in reminders(nothing) if "hulplijn" in text] == []


def test_the_real_region_shows_the_box_on_every_page_on_mental_health(real: Prepared) -> None:
    coalitie = next(one for one in real.site.coalities if one.record.id == "mentaal-welbevinden")
    helpers = [partner.url for partner in real.site.partners if partner.record.soort == "ggz"]
    pages = [coalitie.url, "/makkelijk/mentaal-welbevinden/", *(doel.url for doel in coalitie.doelen), *helpers]
    for url in pages:
        assert {"noodnummer-112", "zelfmoordpreventie-113", "huisarts"} <= set(names(real.site.hulp.bij(url))), url
