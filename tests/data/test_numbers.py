"""Numbers as people type them: plain digits are taken, and whatever else can be meant gets the right form."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from regioplan.data.values import Bedrag, Geheel, Getal
from regioplan.language.getypt import typed_number

REFUSED = [
    ("115.200", Getal, "115200 als het om duizend gaat, of schrijf 115.2"),
    ("379,910", Getal, "379910 als het om duizend gaat, of schrijf 379.91"),
    ("1.235", Getal, "1235 als het om duizend gaat, of schrijf 1.2350"),
    ("1250.500", Getal, "1250500 als het om duizend gaat, of schrijf 1250.5"),
    ("115.200", Bedrag, "115200 als het om duizend gaat, of schrijf 115.2"),
    ("1.698", Bedrag, "alleen het getal: 1698"),
    ("12.3456", Bedrag, "rond het getal af: 12.35"),
    ("1 250", Getal, "alleen het getal: 1250"),
    ("1’250", Getal, "alleen het getal: 1250"),
    ("1_000", Getal, "alleen het getal: 1000"),
    ("€ 1.250,50", Bedrag, "alleen het getal: 1250.5"),
    ("1,250.50", Bedrag, "alleen het getal: 1250.5"),
    ("1.250.000", Bedrag, "alleen het getal: 1250000"),
    ("60,-", Bedrag, "alleen het getal: 60"),
    ("1,2 miljoen", Bedrag, "alleen het getal: 1200000"),
    ("80%", Getal, "alleen het getal: 80"),
    ("80 procent", Getal, "alleen het getal: 80"),
    ("+60", Getal, "alleen het getal: 60"),
    ("−60", Getal, "alleen het getal: -60"),
    (".5", Getal, "alleen het getal: 0.5"),
    ("011", Getal, "alleen het getal: 11"),
    ("1e9", Getal, "alleen het getal: 1000000000"),
    ("0x10", Getal, "alleen cijfers, met een punt"),
    ("12:30", Getal, "alleen cijfers, met een punt"),
    ("zestig", Getal, "alleen cijfers, met een punt"),
    ("6O", Getal, "alleen cijfers, met een punt"),
    ("1e999999999", Getal, "alleen cijfers, met een punt"),
    ("45.200", Geheel, "alleen cijfers: 45200"),
    ("45 200", Geheel, "alleen cijfers: 45200"),
    ("011", Geheel, "alleen cijfers: 11"),
    ("-3", Geheel, "alleen cijfers, bijvoorbeeld: 12"),
]
TAKEN = ["0", "12", "-3", "12.5", "0.125", "1.2350", "379910", "999999999999999", "60.00"]


@pytest.mark.parametrize(("typed", "kind", "remedy"), REFUSED)
def test_what_is_no_plain_number_gets_the_right_form(typed: str, kind: Any, remedy: str) -> None:
    with pytest.raises(ValidationError) as told:
        TypeAdapter(kind).validate_python(typed)
    assert remedy in told.value.errors()[0]["ctx"]["remedy"]


@pytest.mark.parametrize("typed", TAKEN)
def test_plain_digits_are_taken_as_they_stand(typed: str) -> None:
    assert TypeAdapter(Getal).validate_python(typed) == Decimal(typed)


@pytest.mark.parametrize("typed", ["1.250", "1,250", "115.200", "€ 12", "1e3", "3 euro"])
def test_a_spreadsheet_and_a_file_doubt_alike(typed: str) -> None:
    """What a file refuses with two readings, or in another unit, is asked when it comes from a spreadsheet."""
    assert typed_number(typed, "procent") is None
