"""Where a sentence comes from that nobody wrote in data/ or content/: a template, a script or the code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from ..language.plain import Finding, Place, in_order
from .examining import Examined

_PLACES = ("**/*.html", "**/*.md", "assets/*.js")
_MODULES = {"derived": "**/*.py", "output": "**/*.py", "language": "*.py"}
"""The code that makes sentences for readers."""
Pair = tuple[str, str]
_VALUE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|<[^<>]*>")
_WORD = re.compile(r"[^\W\d_]+")
_COST_OF_OTHER_WORDS = 1 / 8
"""What a pair of words counts against a line when the sentence does not have it."""

_WORTH_OF_TEMPLATE = 3
"""Pairs of words that it counts for when the line is in the template of the page itself."""


@dataclass(frozen=True)
class Origins:
    """Lines of templates and code by the pairs of words in them."""

    lines: Mapping[Pair, tuple[Place, ...]]
    sizes: Mapping[Place, int]
    """How many pairs each line has."""

    def of(self, sentence: str, template: str) -> Place | None:
        """The line that is most like `sentence` of a page made with `template`; None when no line has words of it."""
        shared = Counter(place for pair in set(_pairs(sentence)) for place in self.lines.get(pair, ()))
        return max(shared, key=lambda place: (self._likeness(place, shared[place], template), place), default=None)

    def _likeness(self, place: Place, shared: int, template: str) -> float:
        others = self.sizes[place] - shared
        return shared - _COST_OF_OTHER_WORDS * others + (_WORTH_OF_TEMPLATE if place.file == template else 0)


def trace(examined: Examined, origins: Origins) -> Examined:
    """The same, with the findings of generated sentences at the line that makes them."""
    return replace(examined, findings=in_order(_traced(examined, origins)))


def _traced(examined: Examined, origins: Origins) -> Iterator[Finding]:
    for finding in examined.findings:
        template = examined.made_by.get(finding.sentence)
        made_at = origins.of(finding.sentence, template) if template else None
        yield replace(finding, place=made_at) if made_at else finding


def read_origins(overrides: Path) -> Origins:
    """The lines of all templates, scripts and modules that make sentences."""
    lines: dict[Pair, list[Place]] = {}
    sizes: dict[Place, int] = {}
    for path, name in _files(overrides):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            pairs = set(_pairs(line))
            sizes[Place(name, number)] = len(pairs)
            for pair in pairs:
                lines.setdefault(pair, []).append(Place(name, number))
    return Origins({pair: tuple(places) for pair, places in lines.items()}, sizes)


def _files(overrides: Path) -> Iterator[tuple[Path, str]]:
    for pattern in _PLACES:
        for path in sorted(overrides.glob(pattern)):
            yield path, f"{overrides.name}/{path.relative_to(overrides).as_posix()}"
    package = Path(__file__).parent.parent
    for folder in _MODULES:
        for path in sorted((package / folder).glob(_MODULES[folder])):
            yield path, f"plugins/{package.name}/{path.relative_to(package).as_posix()}"


def _pairs(text: str) -> Iterator[Pair]:
    """Every two words that follow each other; a value that is filled in comes between."""
    for piece in _VALUE.split(text):
        words = [word.lower() for word in _WORD.findall(piece)]
        yield from pairwise(words)
