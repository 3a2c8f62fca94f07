"""YAML is written in one form, and what people wrote in that form stays to the byte."""

from __future__ import annotations

from typing import Any

import pytest
from fictional import ROOT, VOORBEELD
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from regioplan.data.reading import parse, read
from regioplan.data.writing import MOST, arranged, written

FILES = [path for region in (ROOT, VOORBEELD) for path in sorted((region / "data").rglob("*.yml"))]
FORMED = [path for path in FILES if "data/taal/" not in path.as_posix() and path.name != "adressen.yml"]
LONG = (
    "Een lange zin met veel woorden die niet past op één regel en dus verder gaat op de volgende regel van dit bestand."
)


def changed(text: str, **fields: Any) -> str:
    """The file with other values for some fields, as a form saves it."""
    document = parse(text, "x.yml")
    return written(arranged({**document.tree, **fields}, document.tree), document)


@pytest.mark.slow
def test_every_file_keeps_its_meaning_and_its_form() -> None:
    already = 0
    for path in FORMED:
        document = read(path, ROOT)
        text = written(document.tree, document)
        again = parse(text, path.name)
        assert again.tree == document.tree, path
        assert written(again.tree, again) == text, path
        already += text == document.text
    assert already > 0.9 * len(FORMED)


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        ("a: x\nb: y\n", {"b": "z"}, "a: x\nb: z\n"),
        ("b: x\na: y\n", {"c": "z"}, "b: x\na: y\nc: z\n"),
        ('a: "x"\n', {"b": "waarom: daarom"}, 'a: "x"\nb: "waarom: daarom"\n'),
        ("jaar: \"2025\"\n", {"jaar": "2026-Q2", "nummer": "5"}, 'jaar: "2026-Q2"\nnummer: 5\n'),
        ("a: >-\n  kort\n  en goed\nb: x\n", {"b": "y"}, "a: >-\n  kort\n  en goed\nb: y\n"),
        ("a: x\n", {"a": LONG}, f"a: >-\n  {LONG[:101]}\n  {LONG[102:]}\n"),
        ("bron: {plaats: p}\n", {"bron": {"plaats": "p, q"}}, 'bron: {plaats: "p, q"}\n'),
        ("# boven\na: x # achter\n\n# tussen\nb:\n  # in\n  - p\n  - q\n# onder\n", {"b": ["q", "p"]},
         "# boven\n# achter\na: x\n\n# tussen\nb:\n  - q\n  # in\n  - p\n# onder\n"),
        ("a:\n- k: p\n  l: q\n- k: r\n", {}, "a:\n  - k: p\n    l: q\n  - k: r\n"),
        ("a: [p, q]\nb: [p, q]\n", {"b": ["p"]}, "a: [p, q]\nb: [p]\n"),
        ("a: x\r\nb: y\r\n", {"b": "z"}, "a: x\r\nb: z\r\n"),
        ("a: |\n  eerst\n\n  dan\nb: x\n", {"a": ["eerst", "dan"]}, "a: |\n  eerst\n\n  dan\nb: x\n"),
        ("a:\nb: x\n", {"b": "y"}, "a:\nb: y\n"),
        ("a: 'x'\n", {"b": "- ja"}, 'a: "x"\nb: "- ja"\n'),
    ],
)  # fmt: skip
def test_a_change_stays_in_its_lines(text: str, fields: dict[str, Any], expected: str) -> None:
    made = changed(text, **fields)
    assert made == expected
    assert changed(made) == made


WORDS = st.text("ab1 #:-'\"{}[],&*!|>%@`?~.é", max_size=20).map(lambda text: " ".join(text.split())).filter(bool)
SOURCES = st.lists(st.dictionaries(st.just("plaats"), WORDS, min_size=1))
INNER = WORDS | st.lists(WORDS, min_size=1, max_size=3) | SOURCES
TREES = st.dictionaries(st.sampled_from(["bron", "tekst", "nummer", "no"]), INNER, min_size=1)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=200)
@given(TREES)
def test_whatever_is_written_is_read_back(tree: dict[str, Any]) -> None:
    text = written(tree)
    document = parse(text, "x.yml")
    assert document.tree == tree
    assert written(document.tree, document) == text


def test_lines_are_not_too_long() -> None:
    assert all(len(line) <= MOST for line in changed("a: x\n", a=LONG * 9, b=[LONG] * 3).splitlines())
