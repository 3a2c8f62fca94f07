"""What follows for one municipality: promises per theme, its own numbers, its villages, what a goal means there."""

from __future__ import annotations

from pathlib import Path

import pytest
from fictional import OVERRIDES, PEILDATUM
from regioplan.derived.views import GemeenteView, Site
from regioplan.pipeline import Prepared, prepare


@pytest.fixture(scope="module")
def site(voorbeeld: Prepared) -> Site:
    return voorbeeld.site


def municipality(site: Site, id: str) -> GemeenteView:
    return next(gemeente for gemeente in site.gemeenten if gemeente.record.id == id)


def test_promises_to_all_are_grouped_by_theme_and_lead_to_their_place_here(site: Site) -> None:
    groups = [
        (group.naam, group.anker, [belofte.url for belofte in group.beloften])
        for group in municipality(site, "zilverdijk").per_thema
    ]
    page = "/gemeenten/zilverdijk/#"
    ids = ["fijne-buurt-r1", "fijne-buurt-r1-a", "veilig-huis-aanpak-2"]
    assert groups == [
        ("Prettig thuis blijven wonen", "thema-prettig-thuis", [page + id for id in ids]),
        ("Samen helpen bij twee problemen", "thema-ketendoel", [page + "gezond-kind-1"]),
    ]


def test_nothing_promised_to_all_is_lost_in_the_groups(site: Site) -> None:
    promised = {punt.id for punt in site.punten if punt.record.per_gemeente}
    for gemeente in site.gemeenten:
        assert {belofte.punt.id for belofte in gemeente.beloften} == promised


@pytest.mark.parametrize(("id", "is_silent"), [("lisvaart", False), ("oeverkerk", False), ("zilverdijk", True)])
def test_one_sentence_is_enough_where_nobody_reported_anything(site: Site, id: str, is_silent: bool) -> None:
    assert municipality(site, id).is_stil is is_silent


@pytest.mark.parametrize(
    ("id", "said"), [("lisvaart", ("25.100 inwoners",)), ("zilverdijk", ("Het plan noemt geen getal.",))]
)
def test_a_municipality_has_its_own_number_in_words(site: Site, id: str, said: tuple[str, ...]) -> None:
    _, eigen = municipality(site, id).cijfers
    assert (eigen.zinnen, eigen.is_getal) == (said, id == "lisvaart")


def with_value(copy: Path, line: str) -> Site:
    """The region with one more value in the cijfer about inhabitants."""
    file = copy / "data/cijfers/inwoners.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("waarden:\n", f"waarden:\n  - {line}\n"), encoding="utf-8")
    return prepare(copy, peildatum=PEILDATUM, overrides=OVERRIDES).site


def test_a_number_of_a_larger_area_stands_beside_it(copy_of_voorbeeld: Path) -> None:
    site = with_value(copy_of_voorbeeld, '{gebied: Merenland, jaar: "2024", waarde: 45200}')
    assert municipality(site, "lisvaart").cijfers[1].ernaast == ("Merenland: 45.200",)
    assert municipality(site, "zilverdijk").cijfers[1].ernaast == ()


@pytest.mark.slow
def test_two_numbers_of_one_municipality_say_which_is_which(copy_of_voorbeeld: Path) -> None:
    site = with_value(copy_of_voorbeeld, '{gemeente: lisvaart, jaar: "2030", waarde: 26000, verwacht: ja}')
    said = ("2030: 26.000 inwoners, verwacht", "2024: 25.100 inwoners")
    assert municipality(site, "lisvaart").cijfers[1].zinnen == said


def test_a_goal_says_what_it_means_in_each_municipality(site: Site) -> None:
    goal = next(doel for doel in site.doelen if doel.record.id == "fijne-buurt")
    found = {
        one.gemeente.id: (one.gemeente.url, len(one.beloften), len(one.genoemd), len(one.voorbeelden), len(one.cijfers))
        for one in goal.in_gemeenten
    }
    assert found == {
        "lisvaart": ("/gemeenten/lisvaart/#fijne-buurt-r1", 2, 1, 0, 2),
        "oeverkerk": ("/gemeenten/oeverkerk/#fijne-buurt-r1", 2, 1, 1, 2),
        "zilverdijk": ("/gemeenten/zilverdijk/#fijne-buurt-r1", 2, 0, 0, 2),
    }


def test_a_goal_without_anything_of_its_own_there_names_no_municipality(site: Site) -> None:
    assert next(doel for doel in site.doelen if doel.record.id == "rust-in-het-hoofd").in_gemeenten == ()


def test_villages_stand_under_their_first_letter_and_on_a_border_in_two(site: Site) -> None:
    found = {
        letter.letter: [(kern.naam, [gemeente.id for gemeente in kern.gemeenten]) for kern in letter.kernen]
        for letter in site.kernen
    }
    assert found == {
        "L": [("Lisvaart", ["lisvaart"])],
        "R": [("Rietmeer", ["lisvaart", "zilverdijk"])],
        "T": [("'t Zand", ["lisvaart"])],
        "Z": [("Zilverdijk", ["zilverdijk"])],
    }
