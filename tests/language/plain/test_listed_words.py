"""Hard, stiff and short words: found in every form, with advice that fits."""

from __future__ import annotations

import pytest
from regioplan.language.plain import Checker, Explanation, Passage, Place, WordLists
from regioplan.language.plain.rules.wording import start_small

from .conftest import Check

FOUND = {
    "as listed": ("Er is een pilot.", "moeilijk-woord", "Schrijf: “proef”."),
    "in the plural, as listed": ("Er zijn twee pilots.", "moeilijk-woord", "Schrijf: “proeven”."),
    "a verb in another form": (
        "De regio faciliteerde dat.",
        "moeilijk-woord",
        "Schrijf: “maakte … mogelijk” of “hielp”.",
    ),
    "a listed form": ("Dat is gefaciliteerd.", "moeilijk-woord", "Schrijf: “mogelijk gemaakt”."),
    "an adjective with -e": ("Een integrale aanpak.", "moeilijk-woord", "Schrijf: “brede”."),
    "two words": (
        "Het sociaal domein helpt.",
        "moeilijk-woord",
        "Schrijf: “de hulp van de gemeente” in plaats van “Het sociaal domein”.",
    ),
    "two words with -e": ("De informele zorg helpt.", "moeilijk-woord", "“hulp van familie en vrijwilligers”"),
    "at the end of a longer word": ("Wij doen aan zorginnovatie.", "moeilijk-woord", "“innovatie” betekent"),
    "at the start of a longer word": ("De governancestructuur is er.", "moeilijk-woord", "“governance” betekent"),
    "with an s between": ("De participatieraad en preventiesagenda.", "moeilijk-woord", "“participatie” betekent"),
    "between hyphens": ("De preventie-infrastructuur is er.", "moeilijk-woord", "“preventie” betekent"),
    "an abbreviation in a longer word": ("De IZA-afspraken zijn er.", "moeilijk-woord", "“Integraal Zorgakkoord”"),
    "an abbreviation": ("Het ROAZ is er.", "afkorting", "Schrijf: “overleg over spoedzorg”."),
    "an abbreviation in the plural": ("Er zijn PGO's.", "afkorting", "“persoonlijke gezondheidsomgeving”"),
    "an abbreviation that is not listed": ("De XYZ is er.", "afkorting", "de volle naam, met XYZ tussen haakjes"),
    "a stiff word": ("Dat is conform de regels.", "stijf-woord", "Schrijf: “volgens”."),
    "a stiff phrase": ("Dat is in het kader van de wet.", "stijf-woord", "Schrijf: “voor” of “bij”."),
    "a stiff verb in another form": ("Zij beoogden dat.", "stijf-woord", "Gewoner is: “willen”."),
    "a phrase": ("Dat is in samenwerking met Zwolle.", "stijf-woord", "“in samenwerking met” klinkt stijf."),
    "a verb in two parts": ("Wij schalen dit samen op.", "moeilijk-woord", "“schalen … op” is een moeilijk woord."),
    "a verb in two parts that looks like a thing": ("Dat schort de betaling niet op.", "stijf-woord", "“uitstellen”"),
    "a short form without its points": ("Ivm ziekte is het loket dicht.", "kort-geschreven", "Schrijf: “door”."),
    "a verb in two parts, singular": ("De regio rolt dit jaar een plan uit.", "moeilijk-woord", "“rolt … uit”"),
    "a verb in two parts with te": ("Het is tijd om dit op te schalen.", "moeilijk-woord", "“op te schalen”"),
    "a verb in two parts and a preposition": ("Wij zetten stevig in op sport.", "stijf-woord", "“zetten … in op”"),
    "a phrase around a verb": ("Zij brengen de vragen in kaart.", "stijf-woord", "“brengen … in kaart”"),
    "a phrase around a participle": ("De vragen zijn in kaart gebracht.", "stijf-woord", "“in kaart gebracht”"),
    "a phrase in another order": ("Wij geven hier samen vorm aan.", "stijf-woord", "“geven … vorm aan”"),
    "a short form with points": ("Dat is o.a. in Zwolle.", "kort-geschreven", "Schrijf: “bijvoorbeeld”."),
    "a short form with one point": ("Neem bijv. de bus.", "kort-geschreven", "Schrijf: “bijvoorbeeld”."),
    "en/of": ("Bel en/of mail.", "kort-geschreven", "Schrijf: “of”."),
    "t/m": ("Van 2023 t/m 2026.", "kort-geschreven", "Schrijf: “tot en met”."),
}

NOT_FOUND = {
    "a name of an organisation": "De GGD IJsselland en Zilveren Kruis helpen.",
    "a name of a law": "De Wet langdurige zorg helpt u.",
    "a name of an agreement": "Het Integraal Zorgakkoord is er.",
    "a well-known abbreviation": "U ziet het op tv en op uw pc, met DigiD.",
    "a well-known abbreviation in a longer word": "Neem uw ID-kaart en uw OV-chipkaart mee.",
    "a Roman number": "Dat is deel III.",
    "a name with capitals inside": "ZwolleDoet! en MijnGezondheid helpen u via WhatsApp.",
    "a shouted word": "Doe dit NIET zelf.",
    "a text in capitals": "LET OP DE NIEUWE BUS",
    "a word that only looks like a hard one": "De strategie van de allergie is een gekke regel.",
    "a preposition that looks like part of a verb": "Zet de fiets in de schuur en schaal de wortels op een bord.",
    "two parts in different clauses": "Wij rollen de bal, en daarna gaat u uit.",
    "a conjunction that looks like a verb": "Dien eerst uw klacht in.",
    "a preposition after its verb": "De bus rijdt door naar Zwolle en stopt op het plein.",
    "an address": "Kijk op www.governance.nl of mail pilot@stakeholder.nl.",
    "max. that is a name": "Dat doet Max. Hij helpt u.",
    "a word that a dictionary gets wrong": "Mensen zijn digitaal vaardig.",
}

EXPLAINED = {
    "full name after it": "Het ROAZ (Regionaal Overleg Acute Zorgketen) is er.",
    "full name before it": "Het Regionaal Overleg Acute Zorgketen (ROAZ) is er.",
    "in plain words before it": "Dat doen zorg voor mensen met psychische klachten (ggz) en welzijn.",
    "betekent": "Triage betekent dat iemand kijkt hoe snel u hulp nodig heeft.",
    "dat heet": "Een groep die samenwerkt heet een coalitie.",
    "noemt dit": "Het plan noemt dit een ketenaanpak.",
    "is een": "Een pilot is een proef.",
    "dat is": "Zij doen aan triage, dat is kijken hoe snel u hulp nodig heeft.",
    "in the next sentence": "Er komt een pilot. Dat is een proef.",
    "explained before": "Een pilot is een proef. De pilot begint in mei.",
}

NOT_EXPLAINED = {
    "brackets with something else": "De pilot (2024) begint.",
    "a sentence that only uses it": "De pilot is belangrijk.",
    "explained too late": "De pilot begint in mei. Wij maken koffie. Een pilot is een proef.",
}


@pytest.mark.parametrize(("text", "rule", "advice"), FOUND.values(), ids=FOUND)
def test_a_listed_word_is_found(check: Check, text: str, rule: str, advice: str) -> None:
    told = [f"{finding.reason} {finding.advice}" for finding in check(text) if finding.rule == rule]
    assert any(advice in one for one in told), told


@pytest.mark.parametrize("text", NOT_FOUND.values(), ids=NOT_FOUND)
def test_other_words_are_left_alone(check: Check, text: str) -> None:
    rules = ("moeilijk-woord", "afkorting", "stijf-woord", "kort-geschreven")
    assert [finding.reason for finding in check(text) if finding.rule in rules] == []


@pytest.mark.parametrize("text", EXPLAINED.values(), ids=EXPLAINED)
def test_a_word_that_the_text_explains_is_fine(check: Check, text: str) -> None:
    assert [finding.reason for finding in check(text) if finding.severity == "fout"] == []


@pytest.mark.parametrize("text", NOT_EXPLAINED.values(), ids=NOT_EXPLAINED)
def test_a_word_that_the_text_does_not_explain_is_an_error(check: Check, text: str) -> None:
    assert [finding.rule for finding in check(text) if finding.severity == "fout"] == ["moeilijk-woord"]


def test_a_word_is_an_error_where_a_page_first_uses_it_and_a_tip_after_that(checker: Checker) -> None:
    text = "Er komt een pilot."
    passages = [Passage(text, Place("a.md", line), page="p") for line in (1, 2)]
    other = Passage(text, Place("b.md", 1), page="q")
    found = checker.check([*passages, other])
    assert [(finding.place.file, finding.place.line, finding.severity) for finding in found] == [
        ("a.md", 1, "fout"),
        ("a.md", 2, "tip"),
        ("b.md", 1, "fout"),
    ]


def test_a_word_with_a_link_to_its_explanation_is_fine(check: Check) -> None:
    assert check("Er komt een pilot.", explained=frozenset(["pilot"])) == ()


@pytest.fixture(scope="module")
def with_glossary(word_lists: WordLists) -> Checker:
    terms = [Explanation("ggz", ("GGZ", "geestelijke gezondheidszorg")), Explanation("pilot", ("pilots",))]
    return Checker(word_lists.with_glossary([*terms, Explanation("cruciale zorg")]))


@pytest.mark.parametrize(
    ("text", "level", "expected"),
    [
        ("De ggz helpt u. Er zijn pilots.", "B1", []),
        ("De ggz helpt u.", "A2", ["fout"]),
        ("De geestelijke gezondheidszorg (ggz) helpt u.", "A2", []),
        ("Er zijn pilots.", "A2", []),
        ("Er is een pilotproject.", "B1", ["fout"]),
        ("Er is cruciale zorg.", "B1", []),
        ("Er is cruciale hulp.", "B1", ["fout"]),
    ],
)
def test_the_glossary_explains_on_b1_but_abbreviations_are_written_out_on_a2(
    with_glossary: Checker, text: str, level: str, expected: list[str]
) -> None:
    found = with_glossary.check([Passage(text, Place("a.md", 1), level)])  # type: ignore[arg-type]
    assert [finding.severity for finding in found] == expected


def test_advice_for_another_form_of_a_term_says_where_to_put_it(with_glossary: Checker) -> None:
    (finding,) = with_glossary.check([Passage("Er is een pilotproject.", Place("a.md", 1))])
    assert "zet “pilotproject” in de woordenlijst bij de vormen van “pilot”" in finding.advice


def test_names_from_elsewhere_count_as_names(word_lists: WordLists) -> None:
    text = Passage("Bij Proscoop BRO en de Pilot Groep.", Place("a.md", 1))
    assert Checker(word_lists).check([text]) != ()
    assert Checker(word_lists.with_names(["Proscoop BRO", "Pilot Groep"])).check([text]) == ()


def test_a_name_at_the_start_of_a_sentence_is_not_rare(check: Check) -> None:
    assert [finding.found for finding in check("Karimah heeft pijn in haar rug.")] == []


def test_rare_words_are_tips_but_things_and_clear_compounds_are_not(check: Check) -> None:
    rare = "Dat is een precair dilemma met ambiguïteit."
    assert [finding.found for finding in check(rare) if finding.rule == "zeldzaam-woord"] == ["ambiguïteit"]
    assert check("De wijkbus stopt bij het zorggebouw naast de bloembak.") == ()


def test_a_meaning_that_begins_with_one_keeps_its_accents() -> None:
    assert start_small("Eén punt regelt de zorg.") == "één punt regelt de zorg"
    assert start_small("Een plan.") == "een plan"
