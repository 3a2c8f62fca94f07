"""The translations of the real region beside the Dutch text: numbers and names stay, and drafts are drafts."""

from __future__ import annotations

import re

import pytest
from regioplan.pipeline import Prepared

IN_WORDS = {
    "ar": {"1": r"واحد", "2": r"أسبوعين|مجموعتين"},
}
"""Numbers that a language writes as a word, or as the form of a word."""


def translated(real: Prepared, code: str) -> list[tuple[str, str]]:
    (taal,) = (taal for taal in real.site.talen if taal.record.id == code)
    current = (page.gepaard for page in taal.paginas.values())
    return [pair for paired in current for pair in paired.zinnen.items() if pair[0] not in paired.ouder]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_translation_has_the_numbers_of_the_dutch_sentence(code: str, real: Prepared) -> None:
    for dutch, said in translated(real, code):
        for number in re.findall(r"\d+", dutch):
            assert re.search(IN_WORDS.get(code, {}).get(number, r"$^") + rf"|\b{number}\b", said), (dutch, said)
        assert set(re.findall(r"\d+", said)) <= set(re.findall(r"\d+", dutch)), (dutch, said)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_town_keeps_its_dutch_name(code: str, real: Prepared) -> None:
    towns = [gemeente.naam for gemeente in real.loaded.data.gemeenten]
    for dutch, said in translated(real, code):
        for town in towns:
            assert (town in dutch) == (f"[{town}]" in said), (dutch, said)


def test_what_nobody_looked_over_is_for_nobody(real: Prepared) -> None:
    for taal in real.site.talen:
        for page in taal.paginas.values():
            assert page.is_openbaar == bool(page.record.nagekeken_door and taal.record.nagekeken_door)
            assert page.is_openbaar or page.url not in real.output.files["zoeken/lijst.js"]
