"""Cutting a sentence into words, and counting syllables."""

from __future__ import annotations

import pytest
from regioplan.language.plain.dutch.words import syllables, tokens

from .conftest import Read

TOKENS = {
    "punctuation is no word": ("Ja, dat kan!", ["Ja", "dat", "kan"]),
    "an apostrophe is part of a word": ("foto’s van zo'n baby’tje", ["foto’s", "van", "zo'n", "baby’tje"]),
    "a hyphen is part of a word": ("de ggz-aanbieder", ["de", "ggz-aanbieder"]),
    "half a word keeps its hyphen": ("zorg- en welzijn", ["zorg-", "en", "welzijn"]),
    "short forms stay whole": ("i.v.m. ziekte, bijv. griep", ["i.v.m.", "ziekte", "bijv", "griep"]),
    "a slash joins": ("en/of hij t/m zij", ["en/of", "hij", "t/m", "zij"]),
    "numbers stay whole": ("op 30-06 zijn er 1.250,50 euro", ["op", "30", "06", "zijn", "er", "1.250,50", "euro"]),
    "65-plussers is one word": ("65-plussers", ["65-plussers"]),
    "an address is one word": ("Kijk op www.zorg.nl/kaart of mail info@zorg.nl", 6),
    "quotation marks are left out": ("‘zorgen voor’ en “zorgen dat”", 5),
    "'s ochtends has two words": ("'s ochtends", 2),
    "@Ease keeps its sign": ("Bij @Ease", ["Bij", "@Ease"]),
}


@pytest.mark.parametrize(("sentence", "expected"), TOKENS.values(), ids=TOKENS)
def test_tokens(sentence: str, expected: list[str] | int) -> None:
    found = [token.text for token in tokens(sentence)]
    assert (found if isinstance(expected, list) else len(found)) == expected


SYLLABLES = {
    1: "zorg lijf schreeuwt GGZ",
    2: "dokter niveau bureau huisarts station",
    3: "gemeente radio ideeën nationaal",
    4: "informatie financiën",
    5: "coördinatie organisatie verantwoordelijk",
}


@pytest.mark.parametrize(("word", "count"), [(word, count) for count, row in SYLLABLES.items() for word in row.split()])
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_name_is_one_word_however_long(read: Read) -> None:
    words = read("De Wet maatschappelijke ondersteuning geldt in Samen Gezond IJssel-Vecht.").words
    assert [word.text for word in words if word.kind == "name"] == [
        "Wet maatschappelijke ondersteuning",
        "Samen Gezond IJssel-Vecht",
    ]


def test_a_capital_at_the_start_makes_no_name_of_a_plain_word(read: Read) -> None:
    assert read("Digitalisering kost tijd.").words[0].kind == "plain"
    assert read("De coalitie Digitalisering helpt.").words[2].kind == "name"
