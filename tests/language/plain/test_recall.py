"""Twenty sentences as policy papers have them, each with a hint that helps, and twenty good ones without a finding.

The sentences of the first kind are made up, with the words and the build of such papers.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from regioplan.language.plain import Checker, Explanation, Passage, Place, WordLists

from .conftest import LISTS, Check

POLICY = {
    "Wij zetten stevig in op gezond leven en op de kracht van de wijk.": "“zetten … in op”",
    "Partners geven samen vorm aan een sterk netwerk voor ouderen.": "“geven … vorm aan”",
    "Deze aanpak draagt in belangrijke mate bij aan meer geluk.": "“draagt … bij aan”",
    "Het aanbod sluit nauw aan bij wat er lokaal al is.": "“sluit … aan bij”",
    "De coalities stemmen hun plannen periodiek met elkaar af.": "“stemmen … af”",
    "Eerst is het zaak om alle knelpunten in kaart te brengen.": "“in kaart te brengen”",
    "Bewezen werkwijzen schalen wij in 2026 naar de hele regio op.": "“schalen … op”",
    "De werkgroep is gericht op het versnellen van de beweging naar voren.": "“gericht op”",
    "Met name in de dorpen is er sprake van een groeiende vraag.": "“Met name”",
    "Bij de uitwerking staat de inwoner met een vraag altijd centraal.": "“uitwerking”",
    "Wij streven naar een netwerk waarin iedereen tijdig passende hulp krijgt.": "“streven naar”",
    "Een concrete planning met duidelijke rollen is van groot belang.": "“van groot belang”",
    "De rapportage geeft inzicht in de voortgang per gemeente.": "“rapportage”",
    "Alle betrokken partijen onderschrijven het belang van vroegsignalering.": "“onderschrijven”",
    "Er is behoefte aan transparante besluitvorming over de middelen.": "“besluitvorming”",
    "De methodiek wordt op termijn breed toegepast binnen het sociaal domein.": "“methodiek”",
    "Versterking van de samenhang en verankering in de lijn zijn nodig.": "“verankering”",
    "De samenwerking dient bestuurlijk geborgd te worden.": "“geborgd”",
    "De financiering hiervan is onderdeel van het reguliere overleg.": "“reguliere”",
    "Het verbreden van de doelgroep vraagt om maatwerk en flexibele inzet.": "“maatwerk”",
}
"""Each with words that a hint has to name."""

GOOD = (
    "Uw huisarts kijkt samen met u welke hulp u nodig heeft.",
    "Wij helpen u graag met het invullen van het formulier.",
    "Het buurthuis is elke dag open, ook in het weekend.",
    "U mag iemand meenemen naar het gesprek.",
    "De thuiszorg komt twee keer per dag bij mijn moeder.",
    "Zet de stoelen in de kamer en doe de deur dicht.",
    "Steeds meer ouderen wonen alleen, maar ze willen wel mensen zien.",
    "Kunt u niet slapen? Drink dan geen koffie na het eten.",
    "De gemeente betaalt een deel van de kosten voor de taxi.",
    "Op de kaart ziet u waar u kunt sporten.",
    "Wij vragen u elk jaar hoe het met u gaat.",
    "De school en de ouders maken samen een plan voor het kind.",
    "Voor een afspraak met de arts belt u voor tien uur.",
    "Na de cursus kunt u zelf een mail sturen naar uw familie.",
    "Wie rookt, krijgt hulp om te stoppen.",
    "Er komen dit jaar nieuwe huizen bij het station.",
    "De bus stopt voor het ziekenhuis en rijdt daarna door naar het station.",
    "Door ziekte van de arts gaat de les van vandaag niet door.",
    "Heeft u een arm of een been gebroken? Ga dan naar de spoedpost.",
    "In het dorp helpen buren elkaar met boodschappen en met de tuin.",
)


@pytest.fixture(scope="module")
def checker_of_the_site(word_lists: WordLists) -> Checker:
    """With the terms that the website explains, since those hide words from the check."""
    file = Path(LISTS).parent / "begrippen.yml"
    terms = yaml.safe_load(file.read_text(encoding="utf-8"))["begrippen"]
    glossary = [Explanation(term["term"], tuple(term.get("varianten", ())), term["uitleg"]) for term in terms]
    return Checker(word_lists.with_glossary(glossary))


@pytest.mark.parametrize(("text", "words"), POLICY.items())
def test_a_policy_sentence_gets_a_hint_that_names_the_words(
    checker_of_the_site: Checker, text: str, words: str
) -> None:
    found = checker_of_the_site.check([Passage(text, Place("doel.yml", 1))])
    hints = [finding for finding in found if words in finding.reason]
    assert hints, [finding.reason for finding in found]
    assert all("“" in finding.advice for finding in hints), "a hint says what to write instead"


def test_most_policy_sentences_get_an_error(checker_of_the_site: Checker) -> None:
    passages = [Passage(text, Place("doel.yml", line), page=text) for line, text in enumerate(POLICY)]
    errors = {finding.sentence for finding in checker_of_the_site.check(passages) if finding.severity == "fout"}
    assert len(errors) >= 17


@pytest.mark.parametrize("text", GOOD)
def test_a_good_sentence_gets_nothing(check: Check, text: str) -> None:
    assert [(finding.rule, finding.reason) for finding in check(text)] == []
