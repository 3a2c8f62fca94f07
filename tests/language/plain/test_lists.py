"""Reading the word lists: what editors may write, and what they are told when they err."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from regioplan.data.problems import DataError
from regioplan.language.plain import Checker, Passage, Place, WordLists
from regioplan.listed_words import read_word_lists

GOOD = {
    "jargon.yml": "woorden:\n  - {woord: pilot, soort: leenwoord, schrijf: proef, uitleg: Een proef.}\n",
    "formeel.yml": "stijf:\n  conform: volgens\nmild:\n  echter: maar\nafgekort:\n  o.a.: bijvoorbeeld\n",
    "namen.yml": "plaatsen:\n  - Zwolle\n",
    "uitzonderingen.yml": "uitzonderingen: []\n",
}

MISTAKES = {
    "a file that is not there": ("namen.yml", None, 0, "het bestand kan niet worden gelezen"),
    "no YAML": ("formeel.yml", "stijf:\n  a: b\n c: d\n", 3, "de regels staan niet recht onder elkaar: “c: d”"),
    "a list instead of headings": ("namen.yml", "- Zwolle\n", 1, "bovenaan horen velden"),
    "no list under the heading": ("jargon.yml", "woorden:\n", 1, "het veld “woorden” ontbreekt of is leeg"),
    "a field that does not exist": ("jargon.yml", "woorden:\n  - {woord: a, sort: wet}\n", 2, "bedoelde u “soort”?"),
    "a field that is missing": ("jargon.yml", "woorden:\n  - {woord: a, soort: wet}\n", 2, "“uitleg” ontbreekt"),
    "a sort that does not exist": (
        "jargon.yml",
        "woorden:\n  - {woord: a, soort: iets, uitleg: b}\n",
        2,
        "kies uit: afkorting, wet, beleidstaal",
    ),
    "a word that is there twice": ("formeel.yml", "stijf:\n  a: b\n  a: c\n", 3, "“a” staat er twee keer"),
    "a stiff word without a plain one": ("formeel.yml", "stijf:\n  a:\n", 2, "hier hoort tekst, maar er staat niets"),
    "a heading that does not exist": (
        "formeel.yml",
        "stijf:\n  a: b\nzacht:\n  c: d\n",
        3,
        "“zacht” is geen bekend veld",
    ),
    "an empty name": ("namen.yml", "plaatsen:\n  -\n", 2, "hier hoort tekst, maar er staat niets"),
    "an exception without a reason": (
        "uitzonderingen.yml",
        "uitzonderingen:\n  - {zin: Dit., regel: lange-zin}\n",
        2,
        "“reden” ontbreekt",
    ),
    "an exception for no rule": (
        "uitzonderingen.yml",
        "uitzonderingen:\n  - {zin: Dit., regel: lang, reden: Zo.}\n",
        2,
        "de regel “lang” bestaat niet",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in GOOD.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    return tmp_path


def test_small_lists_are_read(folder: Path) -> None:
    lists = read_word_lists(folder, root=folder)
    assert [(word.word, word.manner, word.is_mild) for word in lists.words] == [
        ("pilot", "hard", False),
        ("conform", "stiff", False),
        ("echter", "stiff", True),
        ("o.a.", "short", False),
    ]
    assert lists.names == {"Zwolle"}


@pytest.mark.parametrize(("name", "text", "line", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_place(folder: Path, name: str, text: str | None, line: int, message: str) -> None:
    if text is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    with pytest.raises(DataError) as error:
        read_word_lists(folder, root=folder)
    assert {(problem.file, problem.line) for problem in error.value.problems} == {(name, line)}
    assert message in str(error.value) and "Zo kan het: " in str(error.value)


def test_all_mistakes_of_all_lists_are_told_at_once(folder: Path) -> None:
    for name, text in {
        "formeel.yml": "stijf:\n  a:\n  b: c\nzacht:\n  e: f\n",
        "jargon.yml": "woorden:\n  - {woord: a, sort: wet}\n  - {woord: b, soort: iets, uitleg: [c]}\n",
        "namen.yml": "- Zwolle\n",
    }.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    with pytest.raises(DataError) as error:
        read_word_lists(folder, root=folder)
    assert [(one.file, one.line, one.what) for one in error.value.problems] == [
        ("formeel.yml", 2, "hier hoort tekst, maar er staat niets"),
        ("formeel.yml", 4, "“zacht” is geen bekend veld"),
        ("jargon.yml", 2, "“sort” is geen bekend veld"),
        ("jargon.yml", 2, "het veld “uitleg” ontbreekt of is leeg"),
        ("jargon.yml", 3, "“iets” kan hier niet"),
        ("jargon.yml", 3, "hier hoort tekst, maar er staat een lijst"),
        ("namen.yml", 1, "bovenaan horen velden, maar er staat een lijst of een losse tekst"),
    ]


def test_no_and_numbers_stay_words(folder: Path) -> None:
    (folder / "formeel.yml").write_text("stijf:\n  no: nee\n  010: tien\n", encoding="utf-8", newline="\n")
    assert {word.word for word in read_word_lists(folder, root=folder).words} >= {"no", "010"}


def test_no_word_is_listed_twice(word_lists: WordLists) -> None:
    forms = Counter(form for word in word_lists.words for form in word.all_forms)
    assert [form for form, count in forms.items() if count > 1] == []


def test_what_the_lists_advise_is_plain_itself(word_lists: WordLists) -> None:
    """Every plain word and every explanation passes the check, on a page of its own."""
    texts = [
        (word, plain.strip())
        for word in word_lists.words
        for choices in word.all_forms.values()
        for plain in (*choices.split(";"), word.meaning)
        if plain.strip()
    ]
    passages = [
        Passage(text, Place(word.word, 1), page=f"{word.word} {text}", explained=frozenset(word.all_forms))
        for word, text in texts
    ]
    errors = [finding for finding in Checker(word_lists).check(passages) if finding.severity == "fout"]
    assert [(finding.place.file, finding.sentence, finding.reason) for finding in errors] == []


def test_explanations_of_hard_words_end_with_a_point(word_lists: WordLists) -> None:
    assert [word.word for word in word_lists.words if word.meaning and not word.meaning.endswith(".")] == []
