"""Random edits, one after the other: a build that uses what is there gives the same bytes as one from nothing.

In a row of builds each uses what those before it left. Longer, by hand: REGIOPLAN_BEWERKINGEN=200.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from door.test_door import DAY, contents, run
from regioplan.cache import FOLDER
from regioplan.output.templating import Compiled

EDITS = int(os.environ.get("REGIOPLAN_BEWERKINGEN", "20"))
"""Edits in a row; each takes two builds."""

Edit = Callable[[Path, random.Random], None]


def _changed(path: Path, pattern: str, new: Callable[[re.Match[str]], str], chance: random.Random) -> None:
    """One of the places with a pattern in a file has something else."""
    text = path.read_text(encoding="utf-8")
    if places := list(re.finditer(pattern, text, re.MULTILINE)):
        place = chance.choice(places)
        text = text[: place.start()] + new(place) + text[place.end() :]
        path.write_text(text, encoding="utf-8", newline="\n")


def _goal(project: Path, chance: random.Random) -> Path:
    return chance.choice(sorted((project / "data" / "doelen").glob("*.yml")))


def another_reason(project: Path, chance: random.Random) -> None:
    reason = chance.choice(("Dat helpt.", "Zo weet u meer.", "Buren zien elkaar dan."))
    _changed(_goal(project, chance), r"^waarom: .*$", lambda _: f"waarom: {reason}", chance)


def another_title(project: Path, chance: random.Random) -> None:
    _changed(
        _goal(project, chance), r"^titel: (.*)$", lambda found: f"{found[0]}, {chance.choice(('ook', 'nu'))}", chance
    )


def another_deadline(project: Path, chance: random.Random) -> None:
    _changed(
        _goal(project, chance),
        r"uiterlijk: \"20\d\d\"",
        lambda _: f'uiterlijk: "{chance.randrange(2024, 2029)}"',
        chance,
    )


def another_slogan(project: Path, chance: random.Random) -> None:
    slogan = chance.choice(("Samen verder.", "Voor iedereen.", "Dichtbij huis."))
    _changed(project / "data" / "regio.yml", r"^slogan: .*$", lambda _: f"slogan: {slogan}", chance)


def another_explanation(project: Path, chance: random.Random) -> None:
    begrippen = project / "data" / "begrippen.yml"
    _changed(begrippen, r"^    uitleg: .*$", lambda _: f"    uitleg: Uitleg nummer {chance.randrange(9)}.", chance)


def another_word(project: Path, chance: random.Random) -> None:
    """A word that stands on many pages gets an explanation."""
    word = chance.choice(("buurt", "huis", "mensen", "hulp"))
    text = f"begrippen:\n  - id: {word}-{chance.randrange(99)}\n    term: {word}\n    uitleg: Dat is een woord.\n"
    _changed(project / "data" / "begrippen.yml", r"\Abegrippen:\n", lambda _: text, chance)


def another_template(project: Path, chance: random.Random) -> None:
    name = chance.choice(("schil/inhoud.html", "paginas/doel.md", "onderdelen/kruimels.html", "blokken/themas.md"))
    path = project / "overrides" / name
    remark = f"\n<!-- {chance.randrange(9)} -->\n"
    path.write_text(path.read_text(encoding="utf-8") + remark, encoding="utf-8", newline="\n")


def another_style(project: Path, chance: random.Random) -> None:
    path = project / "overrides" / "assets" / "stijl.css"
    path.write_text(path.read_text(encoding="utf-8") + f"\n/* {chance.random()} */\n", encoding="utf-8", newline="\n")


def another_page(project: Path, chance: random.Random) -> None:
    path = project / "content" / "over.md"
    path.write_text(
        path.read_text(encoding="utf-8") + f"\nDit is zin {chance.randrange(9)}.\n", encoding="utf-8", newline="\n"
    )


def another_translation(project: Path, chance: random.Random) -> None:
    path = chance.choice(sorted((project / "data" / "vertalingen").rglob("*.yml")))
    _changed(path, r"^( +tekst: [^'\"].*?)\.?$", lambda found: f"{found[1]} {chance.randrange(9)}.", chance)


def a_mistake(project: Path, chance: random.Random) -> None:
    """It stops both builds, and the next edit goes on from there."""
    _changed(_goal(project, chance), r"^nummer:", lambda _: "numer:", chance)


def its_remedy(project: Path, chance: random.Random) -> None:
    for goal in (project / "data" / "doelen").glob("*.yml"):
        _changed(goal, r"^numer:", lambda _: "nummer:", chance)


EVERY: tuple[Edit, ...] = (
    *(another_reason, another_title, another_deadline, another_slogan, another_explanation, another_word),
    *(another_template, another_style, another_page, another_translation, a_mistake, its_remedy, its_remedy),
)


def _damage(project: Path, chance: random.Random) -> None:
    """One of the things that were kept is damaged."""
    path = chance.choice(sorted(path for path in (project / FOLDER).rglob("*") if path.is_file()))
    raw = path.read_bytes()
    path.write_bytes(raw[: chance.randrange(len(raw))] + b"\0")


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])
def test_after_any_edit_the_site_is_that_of_a_build_from_nothing(seed: int, project: Path) -> None:
    chance = random.Random(seed)
    for number in range(EDITS):
        edit = chance.choice(EVERY)
        edit(project, chance)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Compiled, "_known", {})  # as in a process of its own; the other has what it compiled itself
            warm = run(project, "--peildatum", DAY, "--uit", "warm")
        cold = run(project, "--peildatum", DAY, "--uit", "koud", "--zonder-cache")
        what = f"edit {number}: {edit.__name__}"
        assert (warm.returncode, warm.stderr) == (cold.returncode, cold.stderr), what
        assert contents(project / "warm") == contents(project / "koud"), what
        if chance.random() < 0.3 and (project / FOLDER).is_dir():
            _damage(project, chance)
