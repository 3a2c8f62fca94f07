"""What counts in the scores of a page: its own sentences, once each, without the labels that stand beside them."""

from __future__ import annotations

from regioplan.language.plain import Checker, Passage, Place, read_html, sentences_of
from regioplan.texts.examiner import Texts, prose_of

PLACE = Place("a.md", 1)


def said_on(*said: str, page: str = "/a/") -> tuple[Passage, ...]:
    return tuple(Passage(text, PLACE, page=page) for text in said)


def said_in(passages: tuple[Passage, ...]) -> list[str]:
    return [sentence for passage in passages for sentence in sentences_of(passage)]


def test_a_line_that_comes_back_on_a_page_counts_once() -> None:
    page = said_on("Wij helpen u. Niemand heeft iets gemeld.", "Niemand heeft iets gemeld.", "Bel ons.")
    assert said_in(prose_of({"/a/": page})["/a/"]) == ["Wij helpen u.", "Niemand heeft iets gemeld.", "Bel ons."]


def test_a_line_that_many_pages_have_counts_nowhere() -> None:
    pages = {f"/{number}/": said_on(f"Dit is {number}. Stand van vandaag.") for number in range(10)}
    assert said_in(prose_of(pages)["/3/"]) == ["Dit is 3."]
    del pages["/9/"]
    assert said_in(prose_of(pages)["/3/"]) == ["Dit is 3.", "Stand van vandaag."]


def test_a_label_is_read_but_is_no_prose() -> None:
    html = (
        "<p data-merk>De organisaties zijn dit van plan:</p><p><span data-merk>Belofte:</span> Er komt een loket "
        "<span data-merk>Nog niets bekend</span></p>"
    )
    read = read_html(html, place=PLACE)
    assert [(one.kind, one.text) for one in read] == [
        ("label", "De organisaties zijn dit van plan:"),
        ("tekst", "Er komt een loket"),
        ("label", "Belofte:"),
        ("label", "Nog niets bekend"),
    ]


def test_what_names_a_thing_as_a_heading_does_is_a_label() -> None:
    html = (
        "<details><summary>Uitleg en bron: een loket</summary><p>Er komt een loket.</p></details>"
        "<details><summary>Wat merkt u ervan?</summary><p>U wacht korter.</p></details><button>Maak leeg</button>"
    )
    assert [(one.kind, one.text) for one in read_html(html, place=PLACE)] == [
        ("label", "Uitleg en bron: een loket"),
        ("tekst", "Er komt een loket."),
        ("tekst", "Wat merkt u ervan?"),
        ("tekst", "U wacht korter."),
        ("label", "Maak leeg"),
    ]


def test_a_label_is_checked_and_not_scored(texts: Texts) -> None:
    checker = Checker(texts.lists)
    labels = read_html(f"<p data-merk>{'Dit is heel lang ' * 6}.</p>", place=PLACE)
    assert [finding.severity for finding in checker.check(labels)] == ["fout"]
    assert checker.score(labels).sentences == 0
