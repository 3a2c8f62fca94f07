"""Remedies fit: every plain word of every list is itself plain, and stands in its sentence as grammar wants it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from regioplan.language.plain import Checker, Finding, Passage, Place, WordLists
from regioplan.language.plain.dutch.lexicon import dutch
from regioplan.language.plain.dutch.reading import Reader
from regioplan.language.plain.dutch.verbs import is_finite, is_infinitive, is_participle
from regioplan.language.plain.lists.terms import Terms

from .conftest import Check

FITS = {
    "a verb in the past": ("De regio faciliteerde dat.", "De regio maakte dat mogelijk."),
    "a verb with te": ("Het is tijd om dit te realiseren.", "Het is tijd om dit te maken."),
    "a verb in two parts with a preposition": ("Wij zetten stevig in op sport.", "Wij werken stevig aan sport."),
    "a phrase around a verb": ("Zij brengen de vragen in kaart.", "Zij zoeken de vragen uit."),
    "a phrase before its verb": ("De vragen zijn in kaart gebracht.", "De vragen zijn uitgezocht."),
    "a participle": ("De hulp is verleend.", "De hulp is gegeven."),
    "the other article": ("De doelstelling is duidelijk.", "Het doel is duidelijk."),
    "the other article with an adjective": ("Dit is de nieuwe doelstelling.", "Dit is het nieuwe doel."),
    "an adjective": ("Er is een integrale aanpak.", "Er is een brede aanpak."),
    "a preposition": ("Dit is ten behoeve van ouderen.", "Dit is voor ouderen."),
    "a conjunction with a capital": ("Indien u belt, helpen wij.", "Als u belt, helpen wij."),
    "afgestemd op": ("De zorg is afgestemd op uw leven.", "De zorg past bij uw leven."),
    "er is sprake van": ("Er is sprake van een tekort.", "Er is een tekort."),
    "is er sprake van": ("In Kampen is er sprake van een tekort.", "In Kampen is er een tekort."),
    "dient te": ("U dient te betalen.", "U moet betalen."),
    "dient … te with a first part": ("U dient dit aan te tonen.", "U moet dit aantonen."),
    "dient … te in the plural": ("Bewoners dienen dit zelf te regelen.", "Bewoners moeten dit zelf regelen."),
    "is gehouden om te": ("U bent gehouden om de huur te betalen.", "U moet de huur betalen."),
    "wordt geacht te": ("U wordt geacht dit door te geven.", "U moet dit doorgeven."),
    "is bevoegd te": ("Het dorp is bevoegd een boete op te leggen.", "Het dorp mag een boete opleggen."),
    "an adverb as the start of a sentence": ("Dat kan echter niet.", "Maar dat kan niet."),
    "namelijk": ("Zij krijgt namelijk sneller klachten.", "Want zij krijgt sneller klachten."),
    "a reflexive verb": ("Zij richten zich op ouderen.", "Zij werken voor ouderen."),
    "a clause after it": (
        "De wachtlijst heeft tot gevolg dat u lang wacht.",
        "De wachtlijst zorgt ervoor dat u lang wacht.",
    ),
    "om with te after it": (
        "Hij behoudt zich het recht voor om de huur te verhogen.",
        "Hij kan ervoor kiezen om de huur te verhogen.",
    ),
    "te laten weten": ("U moet dit kenbaar maken.", "U moet dit laten weten."),
}

FITS_NOT = {
    "a reflexive verb without a plain one that is": "Hij conformeert zich aan de regels.",
    "a noun after ter": "Het plan gaat ter herziening naar de raad.",
    "a reflexive verb of ours": "Wij committeren ons aan het plan.",
    "a verb in two parts": "Wij schalen dit op.",
    "a form with zich for a plain one without": "Hij committeert zich aan dat plan.",
    "two of te": "U bent verplicht om dit aan te tonen en het formulier te sturen.",
    "a plain word that is a clause": "De kwetsbare buurman belt.",
    "a preposition too many at the end": "Wij willen de kwaliteit waarborgen.",
    "a subject between": "Daarom waarborgen wij de kwaliteit.",
    "a participle that goes with op": "De brief is getoetst op moeilijke woorden.",
    "an adjective before another word": "Er zijn geen toereikende middelen.",
}


def found_in(checker: Checker, text: str) -> tuple[Finding, ...]:
    return checker.check_sentences([Passage(text, Place("tekst.md", 1))], is_whole_site=False)


@pytest.mark.parametrize(("text", "rewritten"), FITS.values(), ids=FITS)
def test_a_remedy_is_in_the_form_that_the_sentence_needs(checker: Checker, text: str, rewritten: str) -> None:
    found = [finding.rewritten for finding in found_in(checker, text) if finding.rewritten]
    assert rewritten in found


def test_an_object_that_has_to_come_first_gets_no_sentence_in_the_wrong_order(checker: Checker) -> None:
    found = found_in(checker, "U kunt kosteloos gebruikmaken van onafhankelijke cliëntondersteuning.")
    assert found[0].found == "gebruikmaken van" and not found[0].rewritten


@pytest.mark.parametrize("text", FITS_NOT.values(), ids=FITS_NOT)
def test_a_remedy_that_cannot_be_followed_as_it_is_says_so(check: Check, text: str) -> None:
    listed = [one for one in check(text) if one.rule in ("stijf-woord", "moeilijk-woord") and one.severity == "fout"]
    assert listed
    assert [one.rewritten for one in listed if "Schrijf" in one.advice] == []


def test_no_plain_word_of_any_list_is_listed_itself(word_lists: WordLists) -> None:
    terms, reader = Terms(word_lists.words), Reader(word_lists.names)
    circular = [
        (form, plain, hit.text)
        for word in word_lists.words
        for form, plains in word.all_forms.items()
        for plain in filter(None, map(str.strip, plains.split(";")))
        for hit in terms.find(reader.read(plain))
        if hit.listed.manner != "plain"
    ]
    assert circular == []


@pytest.mark.slow
def test_every_remedy_of_every_list_reads_well_in_its_sentence(word_lists: WordLists, checker: Checker) -> None:
    wrong = []
    for text in _examples(word_lists):
        known = {(one.rule, one.found.lower()) for one in found_in(checker, text)}
        for finding in found_in(checker, text):
            if finding.rewritten and finding.rule != "lange-zin":
                after = found_in(checker, finding.rewritten)
                new = [one.brief for one in after if one.severity == "fout" and (one.rule, one.found) not in known]
                if new or _is_broken(finding.rewritten):
                    wrong.append((text, finding.rewritten, new))
    assert wrong == []


def _examples(word_lists: WordLists) -> Iterator[str]:
    """A sentence for each form of each listed word, in a place that its kind can have."""
    for word in word_lists.words:
        if word.manner in ("hard", "stiff") and not word.is_abbreviation:
            for form in word.all_forms:
                last = form.split()[-1].lower()
                if is_participle(last):
                    yield f"Het plan is vorig jaar {form}."
                elif is_infinitive(last):
                    yield f"Wij willen dit samen {form}."
                    yield f"Het is goed om dit {' '.join([*form.split()[:-1], 'te', form.split()[-1]])}."
                elif is_finite(form.split()[0].lower()):
                    yield f"De gemeente {form} de zorg in de wijk."
                elif dutch().is_noun_form(last) and not form.endswith("e") and " " not in form:
                    yield f"Wij praten over de {form} in de wijk."
                    yield f"Wij praten over een {form} in de wijk."
                else:
                    yield f"Zij helpen de buren {form} de zorg in de wijk."


_MODAL_WITH_TE = re.compile(r"\b(?:moet|mag|moeten|mogen) (?:\w+ ){0,3}te \w+en\b")


def _is_broken(text: str) -> bool:
    """Signs of words that do not go together."""
    return _MODAL_WITH_TE.search(text) is not None or any(
        two in f" {text.lower()} " for two in (" te te ", " de het ", " de de ", " een een ", " een de ", " is is ")
    )
