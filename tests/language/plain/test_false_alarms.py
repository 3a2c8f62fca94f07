"""What is no reason to change a text, as writers of easy texts found out: each kind once was a false alarm."""

from __future__ import annotations

import pytest
from regioplan.language.plain import Checker, Explanation, Finding, Passage, Place, WordLists

PARTNERS = ("Focus", "Nexus")
TERMS = (
    Explanation("advance care planning", ("ACP",)),
    Explanation("artrose"),
    Explanation("coalitie", ("coalities",)),
    Explanation("dementievriendelijk"),
    Explanation("preventiecoalitie"),
    Explanation("SPUK"),
    Explanation("IZA"),
    Explanation("traineeship"),
    Explanation("gecombineerde leefstijlinterventie", ("GLI",)),
)

FINE = {
    "a preposition after a noun that can be a verb": "De organisaties proberen nieuwe manieren van werken uit.",
    "a verb with your wishes is no letter of yours": "Volgens het plan schrijft iemand uw wensen op.",
    "en before uit": "Het plan legt de woorden zorg en hulp niet uit.",
    "en before uit, with another verb": "De gemeente voert haar taken en de wet goed uit elkaar.",
    "letters that a plan does not explain": "Het plan legt de letters SPUK en IZA niet uit.",
    "om te weten": "De partners maken een plan om te weten welke projecten er al zijn.",
    "a second row that is no hospital": "Dit doel hoort bij de tweede lijn van het programma.",
    "a number that is made round": "De bron rondt elk bedrag af. Dat komt doordat de bron elk getal afrondt.",
    "a partner with the name of a word": "Focus is er in Kampen en Zwolle.",
    "two partners with such a name": "Focus en Nexus werken samen.",
    "such a name as a label": "Focus",
    "a term in another form": "De partners helpen dementievriendelijke gemeenten.",
    "rare words that the glossary has": "Een traineeship past bij u. Artrose doet pijn.",
    "a term of more words": "Zo'n gesprek heet advance care planning (ACP).",
    "groups of people": "Aan dit plan werkt de coalitie met een organisatie, een stichting en de vereniging.",
    "a group and everyday nouns on -tie": "Het plan noemt geen verwachting over dementie in de regio.",
    "the same noun twice": "Gemeenten zorgen voor begeleiding, opvang en wonen met begeleiding.",
    "everyday long words": "Volwassenen, basisscholen en organisaties zetten handtekeningen.",
    "long words for organisations": "Zorgverzekeraars, zorgorganisaties en welzijnsorganisaties werken samen.",
    "a long term that the glossary has": "De gecombineerde leefstijlinterventie (GLI) helpt volwassenen.",
    "a short sentence with prepositions": "Zorgverleners praten op tijd met u over uw wensen.",
    "a row of ten words": "Denk aan hulp voor mensen met een verstandelijke beperking in Zwolle.",
    "two things side by side": "Zij letten samen op ouderen en op mensen met meer ziekten, zoals zorgverzekeraars.",
    "clauses side by side": "Iedereen moet zorg krijgen die past, op een plek die past.",
    "a clause inside a clause": "De coalitie bedenkt hoe zij laat zien waar het geld naartoe gaat.",
    "that it": "Zij staan hier apart, omdat het plan dat niet uitlegt. Omdat dat niet zeker is, staat er geen datum.",
    "questions side by side": "Zij onderzoeken of het kan en wat het oplevert.",
    "a short sentence without who does it": "Er staat ook dat ze nog gemaakt worden.",
    "a label after a point": "Dat is minder dan gemiddeld in Nederland. verwacht",
    "a stiff word beside plain ones": "Uw mening geven (raadplegen).",
    "a rare word beside plain ones": "Een vaste plek voor overdag (ambiguïteit).",
    "a label with its explanation": "Proces: de stappen die wij zetten.",
    "names of things": "Zie ook: SPUK en IZA.",
    "where something stands": "De plek in het plan: “hoofdstuk 13, overkoepelend, punt 1”.",
    "a file": "De betekenis van elk veld staat in datapackage.json.",
    "files of other kinds": "Stuur ons brief.docx, foto.jpg en catalogus.jsonld.",
    "a quotation that begins inside a listed phrase": "Zet de oude onder “Meer onderdelen” neer.",
    "letters that the next sentence writes out": "Bij het bedrag staat “QTB”. Wij lezen dat als: quasi te betalen.",
    "what turned out and what stayed away": "Uit het onderzoek is gebleken dat de betaling is uitgebleven.",
    "a state with on-": "De woning is ongeschikt en de bewoner is ongedeerd.",
    "what a mail program writes": "Onderwerp: RE: uw vraag over parkeren",
    "an abbreviation that says what it is": "De QVG is de vereniging van gemeenten.",
    "everyday words that films hardly have": "Zet twee spaties en aanhalingstekens op het intranet.",
}

STILL_FOUND = {
    "the word, not the partner": ("Focus op gezondheid is goed.", "stijf-woord"),
    "the word inside a sentence": ("De focus is duidelijk.", "stijf-woord"),
    "a verb in two parts after a noun": ("De organisaties werken het plan samen uit.", "stijf-woord"),
    "three clauses inside each other": ("Zij zegt dat u hoort hoe hij weet waar het geld naartoe gaat.", "zin-in-zin"),
    "many clauses side by side in a long sentence": (
        "U kunt bellen als u hulp nodig heeft of moe bent, en als u iemand zoekt die met u praat.",
        "lange-zin",
    ),
    "a longer sentence without who does it": (
        "Er staat ook dat de nieuwe plannen volgend jaar nog gemaakt worden.",
        "wie-doet-het",
    ),
    "a rare word by itself": ("Er is veel ambiguïteit in het plan.", "zeldzaam-woord"),
    "two long words with a noun that hides a verb": ("De aanmoediging geeft oplettendheid.", "lange-woorden"),
}

QUOTED = "In het plan staat: “3% van alle ouderen waarbij verhoogd valrisico is vastgesteld”."


@pytest.fixture(scope="module")
def site(word_lists: WordLists) -> Checker:
    return Checker(word_lists.with_names(PARTNERS).with_glossary(TERMS))


def found(site: Checker, text: str) -> tuple[Finding, ...]:
    return site.check([Passage(text, Place("tekst.md", 1))])


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_a_good_text_gets_nothing(site: Checker, text: str) -> None:
    assert [(finding.rule, finding.reason) for finding in found(site, text)] == []


@pytest.mark.parametrize(("text", "rule"), STILL_FOUND.values(), ids=STILL_FOUND)
def test_what_looks_like_it_and_is_wrong_is_still_found(site: Checker, text: str, rule: str) -> None:
    assert rule in {finding.rule for finding in found(site, text)}


def test_a_quotation_gets_one_tip_that_says_what_to_do_with_it(site: Checker) -> None:
    (finding,) = found(site, QUOTED)
    assert finding.severity == "tip"
    assert finding.advice.endswith("Moet de aanhaling zo blijven? Zeg er dan in gewone woorden bij wat het betekent.")


def test_each_quotation_has_its_own_tip_and_the_own_words_of_a_writer_keep_theirs(site: Checker) -> None:
    text = "Wij borgen dit. In het plan staat “governance en pilot” en ook “synergie met stakeholders”, conform de wet."
    assert [finding.severity for finding in found(site, text)] == ["fout", "fout", "tip", "tip"]


def test_the_hint_for_jongvolwassenen_adds_no_age(site: Checker) -> None:
    (finding,) = found(site, "Het zijn jongvolwassenen.")
    assert "“jonge volwassenen”" in finding.advice and not any(map(str.isdigit, finding.advice))


@pytest.mark.parametrize("word", ["voortgang", "concreet", "zich richten op", "streven naar", "focus", "specifieke"])
def test_a_word_of_good_easy_texts_is_no_error(site: Checker, word: str) -> None:
    text = f"Dit gaat over {word}." if word != "zich richten op" else "Zij richten zich op ouderen."
    assert "fout" not in {finding.severity for finding in found(site, text)}
