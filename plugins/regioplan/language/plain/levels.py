"""How easy a text has to be. The limits were measured on easy news, letters and policy papers."""

from dataclasses import dataclass
from typing import Literal

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


B1 = Demands(
    name="B1",
    sentence_words=Limit(15, 20),
    mean_words=Limit(12, 15),
    passive_percentage=Limit(15),
    nested=Limit(2),
    many_clauses=4,
    mild="tip",
    wants_ties=True,
    fewest_mean_words=7.5,
    abbreviations_in_full=False,
    lint_tip=46,
    lint_aim=42,
)

A2 = Demands(
    name="A2",
    sentence_words=Limit(10, 15),
    mean_words=Limit(8, 10),
    passive_percentage=Limit(5, 5),
    nested=Limit(1, 1),
    many_clauses=3,
    mild="fout",
    wants_ties=False,
    fewest_mean_words=0,
    abbreviations_in_full=True,
    lint_tip=36,
    lint_aim=30,
)

DEMANDS = {"B1": B1, "A2": A2}
