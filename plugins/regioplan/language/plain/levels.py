"""How easy a text has to be. The limits were measured on easy news, letters and policy papers."""

from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

import yaml

from .passages import Severity

FEWEST_FOR_MEAN = 5
"""Sentences that a page needs before its means say anything."""
FEWEST_FOR_LINT = 10
"""Sentences that a page needs before the LiNT estimate says anything."""


@dataclass(frozen=True)
class Limit:
    """A number above which there is a tip, and one above which there is an error."""

    tip: float
    error: float = float("inf")

    def severity(self, value: float) -> Severity | None:
        """What `value` leads to."""
        if value > self.error:
            return "fout"
        return "tip" if value > self.tip else None


@dataclass(frozen=True, kw_only=True)
class Demands:
    """The limits of one level."""

    name: Literal["B1", "A2"]
    sentence_words: Limit
    """Words in one sentence."""
    mean_words: Limit
    """Words in a sentence, on average over a page."""
    passive_percentage: Limit
    """Sentences on a page, in percent, that do not say who does something."""
    nested: Limit
    """Clauses inside one sentence that is short enough by itself."""
    many_clauses: int
    """Clauses, with the main one, from which a long sentence asks much."""
    mild: Severity
    """A mild word: one that good easy texts use as well."""
    wants_ties: bool
    """Whether many short sentences without a tie are worth a tip; the easiest texts may have them."""
    fewest_mean_words: float
    """Words in a sentence, on average over a page, under which it is chopped up; 0 for the easiest texts."""
    abbreviations_in_full: bool
    """Whether an abbreviation has to be written out each time."""
    lint_tip: float
    """LiNT estimate from which there is a tip."""
    lint_aim: float
    """LiNT estimate to stay under."""


def _limit(numbers: list[float] | float) -> Any:
    return Limit(*numbers) if isinstance(numbers, list) else numbers


_READ = yaml.safe_load(files(__package__).joinpath("levels.yml").read_text(encoding="utf-8"))
DEMANDS = {
    name: Demands(name=name, **{demand: _limit(value) for demand, value in demands.items()})
    for name, demands in _READ.items()
}
