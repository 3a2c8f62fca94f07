"""Which village belongs to which municipality, held against a list that was made apart from data/."""

from __future__ import annotations

import pytest
from regioplan.pipeline import Prepared

OFFICIAL = {
    "dalfsen": "Dalfsen, Lemelerveld, Nieuwleusen",
    "hardenberg": (
        "Ane, Anerveen, Anevelde, Balkbrug, Bergentheim, Brucht, Bruchterveld, Collendoorn, De Krim, Dedemsvaart, "
        "Den Velde, Diffelen, Gramsbergen, Hardenberg, Heemserveen, Holtheme, Holthone, Hoogenweg, Kloosterhaar, "
        "Loozen, Lutten, Mariënberg, Radewijk, Rheeze, Rheezerveen, Schuinesloot, Sibculo, Slagharen, Venebrugge"
    ),
    "kampen": "'s-Heerenbroek, Grafhorst, IJsselmuiden, Kampen, Kamperveen, Mastenbroek, Reeve, Wilsum, Zalk",
    "ommen": (
        "Arriën, Beerze, Beerzerveld, Dalmsholte, Giethmen, Lemele, Ommen, Stegeren, Vilsteren, Vinkenbuurt, Witharen"
    ),
    "staphorst": "IJhorst, Punthorst, Rouveen, Staphorst",
    "steenwijkerland": (
        "Baarlo, Baars, Basse, Belt-Schutsloot, Blankenham, Blokzijl, De Bult, De Pol, Eesveen, Giethoorn, IJsselham, "
        "Kalenberg, Kallenkote, Kuinre, Marijenkampen, Nederland, Oldemarkt, Onna, Ossenzijl, Paasloo, Scheerwolde, "
        "Sint Jansklooster, Steenwijk, Steenwijkerwold, Tuk, Vollenhove, Wanneperveen, Wetering, Willemsoord, "
        "Witte Paarden, Zuidveen"
    ),
    "zwartewaterland": "Genemuiden, Hasselt, Mastenbroek, Zwartsluis",
    "zwolle": "Zwolle",
}
"""Places of residence in the register of addresses (BAG), as a public list of 29 May 2026 has them."""
HAMLETS = {
    "dalfsen": "Hoonhorst, Oudleusen, Ankum",
    "kampen": "Kampereiland, Brunnepe",
    "ommen": "Archem, Besthmen, Eerde, Junne, Varsen, Zeesse",
    "steenwijkerland": "Dwarsgracht, Jonen, Muggenbeet, Barsbeek, Heetveld",
    "zwolle": "Windesheim, Wijthmen, Herfte, Langenholte, Zalné, Berkum, Westenholte, Ittersum",
}
"""Well-known places that are no place of residence in that register."""
ELSEWHERE = (
    "Laag Zuthem, Heino, Hattem, Wezep, Meppel, Emmeloord, Den Ham, Vroomshoop, Coevorden, Dronten, Welsum, Hellendoorn"
)


@pytest.mark.parametrize("id", OFFICIAL)
def test_every_official_place_of_a_municipality_is_there_and_no_other(id: str, real: Prepared) -> None:
    places = set(OFFICIAL[id].split(", "))
    found = {gemeente.id: set(gemeente.kernen) for gemeente in real.loaded.data.gemeenten}
    assert places <= found[id]
    everywhere = {place for places in OFFICIAL.values() for place in places.split(", ")}
    assert found[id] & everywhere == places


@pytest.mark.parametrize("id", HAMLETS)
def test_well_known_hamlets_are_there(id: str, real: Prepared) -> None:
    (gemeente,) = (gemeente for gemeente in real.loaded.data.gemeenten if gemeente.id == id)
    assert set(HAMLETS[id].split(", ")) <= set(gemeente.kernen)


def test_nothing_of_the_neighbours_is_there(real: Prepared) -> None:
    assert not {kern for gemeente in real.loaded.data.gemeenten for kern in gemeente.kernen} & set(
        ELSEWHERE.split(", ")
    )


def test_the_places_say_where_they_come_from(real: Prepared) -> None:
    assert {gemeente.kernen_bron.document for gemeente in real.loaded.data.gemeenten if gemeente.kernen_bron} == {
        "plaatsnamen"
    }


def test_the_map_is_light(real: Prepared) -> None:
    """With everything around it: borders, names, water."""
    page = next(page.body for page in real.output.pages if page.url == "/gemeenten/")
    drawn = page[page.index("<svg viewBox") : page.index("</svg>", page.index("<svg viewBox"))]
    assert len(drawn.encode()) <= 12_000
