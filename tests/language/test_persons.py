"""Names of people are found by how they look; names of places and organisations, and Dutch words, are none."""

from __future__ import annotations

import pytest
from regioplan.language.persons import person_in

KNOWN = ("Zilverdijk", "Ziekenhuis De Reiger", "Jan Willem Hof")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jan de Vries van de gemeente belde.", "Jan de Vries"),
        ("Dit doet Fatima El Amrani.", "Fatima El Amrani"),
        ("Vraag het Pieter-Jan Smit.", "Pieter-Jan Smit"),
        ("De heer Van Dam is klaar.", "heer Van Dam"),
        ("Dat zei wethouder Kamp.", "wethouder Kamp"),
        ("Volgens dr. Ten Cate kan het.", "dr. Ten Cate"),
        ("Het plan is van A.B. van der Berg.", "A.B. van der Berg"),
        ("Henk belde ons.", "Henk"),
        ("Fenna Hulshof deed mee.", "Fenna Hulshof"),
    ],
)
def test_a_name_is_found(text: str, name: str) -> None:
    assert person_in(text, KNOWN) == name


@pytest.mark.parametrize(
    "text",
    [
        "De bewoners van Zilverdijk en Zilverdijks haven praten met Ziekenhuis De Reiger.",
        "Het huis Jan Willem Hof is open.",
        "Mark en roos staan in de tuin. Ben je er ook?",
        "Het Rode Kruis gaf les op de Openbare School.",
        "De wethouder en de heer des huizes kwamen.",
        "Plan A. Daarna plan B.",
    ],
)
def test_what_is_no_name_is_left_alone(text: str) -> None:
    assert person_in(text, KNOWN) == ""
