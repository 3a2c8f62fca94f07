"""A few hundred random mistakes: whatever an editor types, the answer has a place, a fault and a remedy."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from regioplan.data.loading import load
from regioplan.data.problems import DataError

pytestmark = pytest.mark.slow

ROUNDS = 60
PIECES = [
    *("\"", "'", ":", ": ", "- ", "#", " #x", "[", "]", "{", "}", "&a ", "*a", "!", "!!x ", "|", ">", "%", "@", "`"),
    *("\n", "\n\n", "    ", "\t", "\\", "\0", "\u2028", "---\n", "null", "~", "nee", "0", "-1", "1e9", "2025-13", "é"),
    *("<<: ", "[]", "{}", '""', "x: y\n", "  x: y\n", "- - - ", "“", "? ", "\ufeff"),
]  # fmt: skip


def insert(text: str, draw: random.Random) -> str:
    place = draw.randrange(len(text) + 1)
    return text[:place] + draw.choice(PIECES) + text[place:]


def remove(text: str, draw: random.Random) -> str:
    place = draw.randrange(len(text) + 1)
    return text[:place] + text[place + draw.choice((1, 2, 5, 30)) :]


def lose_a_line(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    del lines[draw.randrange(len(lines))]
    return "\n".join(lines)


def double_a_line(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    lines.insert(draw.randrange(len(lines)), draw.choice(lines))
    return "\n".join(lines)


def shift_a_line(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    place = draw.randrange(len(lines))
    lines[place] = " " * draw.randrange(7) + lines[place].strip()
    return "\n".join(lines)


@pytest.mark.parametrize("change", [insert, remove, lose_a_line, double_a_line, shift_a_line])
def test_any_mistake_gets_an_answer(
    change: Callable[[str, random.Random], str], copy_of_voorbeeld: Path, peildatum: date
) -> None:
    draw = random.Random(change.__name__)
    files = sorted((copy_of_voorbeeld / "data").rglob("*.yml"))
    answered = 0
    for _ in range(ROUNDS):
        path = draw.choice(files)
        before = path.read_text(encoding="utf-8")
        after = change(before, draw)
        path.write_text(after, encoding="utf-8", newline="")
        try:
            load(copy_of_voorbeeld, peildatum=peildatum)
        except DataError as error:
            answered += 1
            assert all(problem.file and problem.what and problem.how for problem in error.problems), after
            assert list(error.problems) == sorted(error.problems)
        path.write_text(before, encoding="utf-8")
    assert answered > ROUNDS / 4
