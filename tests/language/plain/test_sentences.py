"""Cutting a text into sentences."""

from __future__ import annotations

import pytest
from regioplan.language.plain.dutch.sentences import split

CASES = {
    "a point ends a sentence": ("Wij helpen u. Bel ons.", ["Wij helpen u.", "Bel ons."]),
    "a question mark ends a sentence": ("Heeft u een vraag? Bel ons.", ["Heeft u een vraag?", "Bel ons."]),
    "a short form in the middle does not": ("De heer J. de Vries komt o.a. in Zwolle.", 1),
    "dr. stands before a name": ("Vraag het aan dr. Jansen. Hij weet het.", 2),
    "several initials do not": ("Bel K. A. Sloots voor meer informatie.", 1),
    "vitamine C. is the end": ("U heeft te weinig vitamine C. Eet meer fruit.", 2),
    "enz. can be the last word": ("Neem een pen, papier, enz. Daarna begint u.", 2),
    "a number with a point does not": ("Er zijn 379.910 inwoners. Dat is veel.", 2),
    "a year before a point does": ("Het plan loopt tot 2026. 58 punten zijn klaar.", 2),
    "a number at the start of a list does not": ("1. Bel de huisarts. 2. Maak een afspraak.", 2),
    "a small letter goes on": ("Zij vroeg 'hoe gaat het?' en bleef staan.", 1),
    "a quotation mark belongs to the sentence": ("“Dat is goed.” Zij lacht.", ["“Dat is goed.”", "Zij lacht."]),
    "a name with an exclamation mark goes on": ("Ga naar ZwolleDoet! in de stad.", 1),
    "'s morgens can begin a sentence": ("Dat mag. ’s Morgens bent u welkom.", 2),
    "a blank line always ends one": ("Zonder punt\n\nVolgende regel", ["Zonder punt", "Volgende regel"]),
    "a bullet always ends one": ("Neem mee:\n- een pen\n- papier", ["Neem mee:", "- een pen", "- papier"]),
    "a line break is a space": ("Dit is één\nzin.", ["Dit is één zin."]),
    "three points go on before a small letter": ("Wacht... nog even.", 1),
    "a whole sentence in brackets is one": ("90 (Dat staat in het plan.)", ["90", "(Dat staat in het plan.)"]),
    "and so is what follows it": ("Dat is zo. (Zie bladzijde 3.) Verder niets.", 3),
    "words in brackets are not": ("Dat is zo (zie bladzijde 3). Roep (Hoera!) nog eens.", 2),
    "only spaces is nothing": ("  \n ", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_sentences(text: str, expected: list[str] | int) -> None:
    found = [sentence.text for sentence in split(text)]
    assert (found if isinstance(expected, list) else len(found)) == expected


def test_each_sentence_knows_its_place() -> None:
    text = "Eerst dit.\nDan dat. En  dit.\n\nKlaar."
    assert [text[sentence.start] for sentence in split(text)] == ["E", "D", "E", "K"]
