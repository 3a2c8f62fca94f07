"""Sentences that are heavy to read: long words, long rows, nouns that hide verbs, many hard words at once."""

from __future__ import annotations

import pytest
from regioplan.language.plain import Checker, Explanation, Finding, Passage, Place, WordLists

from .conftest import Check

HEAVY = {
    "three long words": (
        "De toestemmingsverklaring en de adviseringsprocedure veranderen de gezondheidsregistratie.",
        "lange-woorden",
        "“toestemmingsverklaring”, “adviseringsprocedure” en “gezondheidsregistratie”",
    ),
    "two very long words": (
        "Zij lezen het verantwoordingsformulier en de toestemmingsverklaring.",
        "lange-woorden",
        "In deze zin staan 2 lange woorden",
    ),
    "a long word in two pieces": (
        "Zij lezen het uitnodigingsformulier en de toestemmingsverklaring.",
        "lange-woorden",
        "“uitnodigingsformulier” kan met “uitnodiging” en “formulier”",
    ),
    "a row with prepositions": (
        "Er is aandacht voor verbetering van de begeleiding op scholen in de wijk.",
        "lange-rij",
        "“aandacht voor verbetering van de begeleiding op scholen in de wijk”",
    ),
    "three nouns that hide a verb": (
        "De bespreking, verbetering en verspreiding kosten tijd.",
        "woorden-op-ing",
        "“bespreken”, “verbeteren” en “verspreiden”",
    ),
    "two such nouns with prepositions": (
        "Zij werken aan verbetering van de bereikbaarheid in de wijk.",
        "woorden-op-ing",
        "“verbeteren”",
    ),
    "a verb as a noun": (
        "Het verbeteren van de zorg en het bespreken van de bekostiging vraagt verdieping.",
        "woorden-op-ing",
        "“verbeteren” en “bespreken”",
    ),
}

LIGHT = {
    "everyday long words": ("De organisatie geeft informatie over verschillende activiteiten.", "lange-woorden"),
    "long words for what you can see": ("De verpleegkundige zet de medicijnendoos in de badkamer.", "lange-woorden"),
    "two long words": ("De vergadering gaat over de verbetering.", "lange-woorden"),
    "names": ("De Regionale Zorgalliantie en Positief Gezond IJssel-Vecht helpen mee.", "lange-woorden"),
    "prepositions with verbs between": ("Zij gaat met de bus naar Zwolle en belt bij een vriend.", "lange-rij"),
    "prepositions with a pause between": ("Kom naar het park, met de fiets, op maandag, in de ochtend.", "lange-rij"),
    "easy words with prepositions": ("Zij loopt met de hond van de buren door het park bij het dorp.", "lange-rij"),
    "everyday words on -ing": ("Na een opleiding vindt u een woning met een verzekering.", "woorden-op-ing"),
    "one such noun": ("De verbetering van de zorg in de wijk kost geld.", "woorden-op-ing"),
}


def told(findings: tuple[Finding, ...], rule: str) -> str:
    return " ".join(f"{finding.reason} {finding.advice}" for finding in findings if finding.rule == rule)


@pytest.mark.parametrize(("text", "rule", "words"), HEAVY.values(), ids=HEAVY)
def test_a_heavy_sentence_gets_a_tip_that_names_the_words(check: Check, text: str, rule: str, words: str) -> None:
    assert words in told(check(text), rule)


@pytest.mark.parametrize(("text", "rule"), LIGHT.values(), ids=LIGHT)
def test_a_light_sentence_gets_no_such_tip(check: Check, text: str, rule: str) -> None:
    assert told(check(text), rule) == ""


@pytest.fixture(scope="module")
def with_glossary(word_lists: WordLists) -> Checker:
    return Checker(word_lists.with_glossary([Explanation("triage"), Explanation("pilot"), Explanation("regie")]))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("De pilot begint met triage.", 1),
        ("De pilot begint in mei.", 0),
        ("De pilot, dat is een proef, begint met triage.", 0),
        ("De pilot begint in mei. Eerst komt de triage.", 0),
        ("De pilot begint in mei. De pilot begint met triage.", 0),
        ("De pilot begint met triage. De triage van de pilot is klaar.", 1),
    ],
)
def test_two_words_that_are_explained_elsewhere_are_many_for_one_sentence(
    with_glossary: Checker, text: str, count: int
) -> None:
    found = with_glossary.check([Passage(text, Place("a.md", 1))])
    assert [finding.rule for finding in found] == ["moeilijke-woorden"] * count


def test_the_tip_on_many_hard_words_gives_plain_words_for_one(with_glossary: Checker) -> None:
    (finding,) = with_glossary.check([Passage("De pilot begint met triage.", Place("a.md", 1))])
    assert "“pilot” en “triage”" in finding.reason and "Voor “pilot” kan dat zijn: “proef”" in finding.advice
