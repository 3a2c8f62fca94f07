"""Words that the glossary has, on a page that has no place to explain them."""

from __future__ import annotations

import pytest
from regioplan.language.plain import Checker, Explanation, Passage, Place, WordLists

TEXT = "De governance is op orde. De governance helpt. Er is een pilot."


@pytest.fixture(scope="module")
def site(word_lists: WordLists) -> Checker:
    return Checker(word_lists.with_glossary([Explanation("governance"), Explanation("pilot", ("pilots",))]))


def left_out(site: Checker, text: str, *terms: str) -> list[tuple[str, str]]:
    page = [Passage(text, Place("a.yml", 1), left_out=frozenset(terms))]
    return [(finding.severity, finding.found) for finding in site.check_sentences(page)]


def test_a_hard_word_without_its_explanation_is_told_once(site: Checker) -> None:
    assert left_out(site, TEXT) == []
    assert left_out(site, TEXT, "governance") == [("tip", "governance")]
    assert left_out(site, TEXT, "pilot", "governance") == [("tip", "governance"), ("tip", "pilot")]


@pytest.mark.parametrize(
    "text",
    [
        "Wij spreken af wie beslist (governance). De governance is op orde.",
        "Governance betekent: afspraken over wie beslist.",
        "Wij spreken af wie er over de zorg beslist: de governance.",
        "De pilot is klaar.",
    ],
    ids=["in brackets", "said what it means", "behind a colon", "another word"],
)
def test_what_the_text_explains_itself_is_not_told(site: Checker, text: str) -> None:
    assert left_out(site, text, "governance") == []


def test_it_says_why_the_page_does_not_explain_it(site: Checker) -> None:
    page = [Passage("De governance is op orde.", Place("a.yml", 1), left_out=frozenset(["governance"]))]
    (finding,) = site.check_sentences(page)
    assert "de pagina legt al genoeg andere woorden uit" in finding.advice
