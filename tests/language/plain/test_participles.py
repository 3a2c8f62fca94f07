"""Participles of strong verbs, and of weak ones that look like another form: the words that letters are full of."""

from __future__ import annotations

import pytest
from regioplan.language.plain.dutch.conjugation import participle, past, third_person
from regioplan.language.plain.dutch.strong_verbs import strong_participles, verb_of_participle
from regioplan.language.plain.dutch.verbs import is_participle

from .conftest import Check

OF_LETTERS = """
    verleend ingediend toegekend genomen gegeven verboden vergoed herzien erkend beperkt afgewezen vastgelegd
    verzonden ontbonden opgelegd afgesloten goedgekeurd verklaard gesteld beëindigd ontvangen aangenomen ingetrokken
    overgedragen medegedeeld verwezen aanbevolen voorbehouden onderschreven toegewezen teruggebracht voorgeschreven
    uitgesloten opgeheven ontheven betwist verlengd verrekend toegestaan aangevraagd bekendgemaakt overeengekomen
    ondernomen vrijgesteld besproken getroffen onderzocht verkregen uitgezonden kwijtgescholden teruggevonden
"""
RATHER_OTHER_WORDS = """
    geleden geworden bedragen verdragen genoten behangen onderkomen belopen gemalen beraden beroepen verslagen beslagen
    overslagen geslepen doorsneden bestaan gevallen gevaren geweten gewonden
"""
"""Participles that are nouns or adverbs nearly always."""
NONE = "lopend werkend vermeend begeleidt betaalt besluit maken de tegen geleden verleden samen bedrag geluid"


@pytest.mark.parametrize("word", OF_LETTERS.split())
def test_a_participle_is_known(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize("word", NONE.split())
def test_other_words_are_no_participles(word: str) -> None:
    assert not is_participle(word)


def test_every_listed_verb_has_a_participle_that_is_found() -> None:
    missing = {word for word in strong_participles() if not is_participle(word)}
    assert missing <= set(RATHER_OTHER_WORDS.split())


@pytest.mark.parametrize(
    ("word", "verb"),
    [("aangenomen", "aannemen"), ("ondernomen", "ondernemen"), ("voorbehouden", "voorbehouden"), ("gemaakt", "")],
)
def test_a_participle_leads_to_its_verb(word: str, verb: str) -> None:
    assert verb_of_participle(word) == verb


@pytest.mark.parametrize(
    "text",
    [
        "De vergunning voor het terras is vorige week aan u verleend.",
        "Uw aanvraag is te laat bij de gemeente ingediend.",
        "Er is vorig jaar een ander besluit over uw tuin genomen.",
        "De kosten van de taxi worden niet aan u vergoed.",
        "Het is in de hele stad op straat verboden.",
    ],
)
def test_a_passive_of_letters_is_seen(check: Check, text: str) -> None:
    assert text.endswith("verboden.") or "wie-doet-het" in {finding.rule for finding in check(text)}


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("maken", ("maakt", "maakte", "gemaakt")),
        ("geven", ("geeft", "gaf", "gegeven")),
        ("letten", ("let", "lette", "gelet")),
        ("regelen", ("regelt", "regelde", "geregeld")),
        ("vertellen", ("vertelt", "vertelde", "verteld")),
        ("veranderen", ("verandert", "veranderde", "veranderd")),
        ("terugsturen", ("stuurt", "stuurde", "teruggestuurd")),
        ("meedoen", ("doet", "deed", "meegedaan")),
        ("overleggen", ("overlegt", "overlegde", "overlegd")),
        ("betalen", ("betaalt", "betaalde", "betaald")),
    ],
)
def test_a_verb_gets_the_form_that_is_asked_for(verb: str, forms: tuple[str, str, str]) -> None:
    assert (third_person(verb), past(verb), participle(verb)) == forms
