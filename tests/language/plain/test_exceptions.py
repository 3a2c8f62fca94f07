"""Exceptions carry a reason, are listed, and end when nothing needs them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from regioplan.data.problems import DataError
from regioplan.language.plain import Checker, Passage, Place, WordLists, read_markdown
from regioplan.language.plain.exceptions import IN_YAML, with_accepted
from regioplan.language.plain.passages import Exempt
from regioplan.listed_words import read_word_lists

EXEMPT = Exempt("Er komt een pilot.", "moeilijk-woord", "Zo heet het.", Place("uitzonderingen.yml", 3))


@pytest.fixture
def lists(word_lists: WordLists) -> WordLists:
    return replace(word_lists, exceptions=(EXEMPT,))


def test_an_exception_lets_a_sentence_stay(lists: WordLists) -> None:
    assert Checker(lists).check([Passage("Er komt een\npilot.", Place("a.md", 1))]) == ()


def test_an_exception_holds_for_one_rule_only(lists: WordLists) -> None:
    other = replace(lists, exceptions=(replace(EXEMPT, rule="lange-zin"),))
    found = Checker(other).check([Passage("Er komt een pilot.", Place("a.md", 1))])
    assert [finding.rule for finding in found] == ["moeilijk-woord", "uitzondering-over"]


def test_an_exception_may_hold_for_one_file(lists: WordLists) -> None:
    other = replace(lists, exceptions=(replace(EXEMPT, file="b.md"),))
    found = Checker(other).check([Passage("Er komt een pilot.", Place("a.md", 1))])
    assert [finding.rule for finding in found] == ["moeilijk-woord", "uitzondering-over"]


def test_an_exception_that_nothing_needs_is_an_error_at_its_own_place(lists: WordLists) -> None:
    (finding,) = Checker(lists).check([Passage("Er komt een proef.", Place("a.md", 1))])
    assert (finding.severity, finding.place) == ("fout", EXEMPT.place)
    assert finding.advice == "Haal de uitzondering weg."


def test_a_part_of_the_site_says_nothing_of_exceptions_elsewhere(lists: WordLists) -> None:
    passages = [Passage("Er komt een proef.", Place("a.md", 1))]
    assert Checker(lists).check(passages, is_whole_site=False) == ()


def test_an_exception_holds_for_a_tip_as_well(word_lists: WordLists) -> None:
    text = "Er is veel ambiguïteit in het plan."
    tip = Exempt(text, "zeldzaam-woord", "Zo heet het.", Place("uitzonderingen.yml", 3))
    passages = [Passage(text, Place("a.md", 1))]
    assert [one.rule for one in Checker(word_lists).check(passages)] == ["zeldzaam-woord"]
    assert Checker(replace(word_lists, exceptions=(tip,))).check(passages) == ()


def test_an_exception_may_hold_for_a_whole_page(word_lists: WordLists) -> None:
    passages = [Passage("Zij gaat nu weg.", Place("a.md", line), page="p") for line in range(10)]
    short = Exempt("", "korte-zinnen", "Het is een lied.", Place("uitzonderingen.yml", 3), "a.md")
    assert [one.rule for one in Checker(word_lists).check(passages)] == ["korte-zinnen"]
    assert Checker(replace(word_lists, exceptions=(short,))).check(passages) == ()
    (unused,) = Checker(replace(word_lists, exceptions=(short,))).check(passages[:1])
    assert unused.rule == "uitzondering-over"


ABOVE = "# Kop\n\n<!-- mag blijven: moeilijk-woord, want zo heet het -->\nEr komt een pilot.\n\nTot ziens.\n"
BY_TITLE = ABOVE.replace("moeilijk-woord, want", "moeilijk woord; want")
WITHIN = "# Kop\n\nEr komt een pilot. <!-- mag blijven: moeilijk-woord, want zo heet het -->\n"


EXAMPLE = "Er komt een plan.\n\n    <!-- mag blijven: moeilijk-woord, want zo heet het -->\n\nTot ziens.\n"


def test_an_example_of_a_remark_is_none() -> None:
    assert [one.accepted for one in read_markdown(EXAMPLE, file="content/a.md")] == [(), ()]
    assert [one.accepted for one in read_markdown(EXAMPLE.replace("    <", "Typ `<"), file="content/a.md")][1] == ()


@pytest.mark.parametrize("text", [ABOVE, BY_TITLE, WITHIN], ids=["above the text", "by its title", "in the text"])
def test_a_writer_says_beside_the_text_what_may_stay(word_lists: WordLists, text: str) -> None:
    checker = Checker(word_lists)
    passages = read_markdown(text, file="content/a.md")
    assert checker.check(passages) == ()
    (unused,) = checker.check(read_markdown(text.replace("pilot", "proef"), file="content/a.md"))
    assert (unused.rule, unused.severity, unused.place.line) == ("uitzondering-over", "fout", 3)


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("{regel: zeldzaam-woord, reden: x}", "het veld “zin” ontbreekt"),
        ("{regel: korte-zinnen, reden: x}", "het veld “zin” ontbreekt"),
        ("{regel: korte-zinnen, reden: x, bestand: a.md}", ""),
        ("{regel: zeldzaam woord, reden: x, zin: Een zin.}", ""),
        ("{regel: onzin, reden: x, zin: Een zin.}", "de regel “onzin” bestaat niet"),
    ],
)
def test_an_exception_names_its_rule_as_the_report_does(entry: str, what: str, tmp_path: Path) -> None:
    for name, text in (("jargon", "woorden: []"), ("formeel", "mild: {}"), ("namen", "plaatsen: []")):
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    (tmp_path / "uitzonderingen.yml").write_text(f"uitzonderingen:\n  - {entry}\n", encoding="utf-8")
    if not what:
        assert len(read_word_lists(tmp_path, root=tmp_path).exceptions) == 1
        return
    with pytest.raises(DataError) as told:
        read_word_lists(tmp_path, root=tmp_path)
    assert what in str(told.value)


YAML = """tekst: Dat is goed.
uitleg:
    # mag blijven: moeilijk woord, want zo heet het
    # Dit is een andere opmerking.
  - Er komt een pilot.
  - Dat mag.  # mag blijven: lange zin, want zo is het
"""


def test_a_writer_of_data_says_it_in_a_remark_above_the_field_or_behind_it() -> None:
    lines = (("Dat is goed.", 1), ("Er komt een pilot.", 5), ("Dat mag.", 6))
    passages = [Passage(text, Place("a.yml", line)) for text, line in lines]
    found = with_accepted(passages, YAML, IN_YAML)
    assert [[(one.rule, one.reason, one.place.line) for one in passage.accepted] for passage in found] == [
        [],
        [("moeilijk-woord", "want zo heet het", 3)],
        [("lange-zin", "want zo is het", 6)],
    ]


def test_a_remark_is_about_the_nearest_text_below_it_in_whatever_order_texts_are_read() -> None:
    passages = [Passage("Dat mag.", Place("a.yml", 3)), Passage("Er komt een pilot.", Place("a.yml", 2))]
    source = "# mag blijven: moeilijk woord, want zo heet het\na: Er komt een pilot.\nb: Dat mag.\n"
    assert [len(passage.accepted) for passage in with_accepted(passages, source, IN_YAML)] == [0, 1]


def test_a_remark_on_a_rule_that_does_not_exist_is_an_error(word_lists: WordLists) -> None:
    passages = with_accepted(
        [Passage("Dat is goed.", Place("a.yml", 1))], "a: Dat is goed. # mag blijven: onzin", IN_YAML
    )
    (finding,) = Checker(word_lists).check(passages)
    assert (finding.severity, finding.place.line) == ("fout", 1)
    assert finding.reason == "Deze regel bestaat niet. Niets heeft “mag blijven: onzin” nodig."
