"""What the texts of a page aim at, and how far it is from that: where a bit of work helps readers most."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..language.plain import PageScore
from ..language.plain.levels import FEWEST_FOR_LINT
from .examiner import ScoredPage


@dataclass(frozen=True)
class Doel:
    """A number that is aimed at. Measured on news for people who read with difficulty."""

    wat: str
    """What is the matter when a page misses it, as an editor says it."""
    maat: Callable[[PageScore], float | None]
    """The number of a page."""
    minstens: float = 0
    """The least that it may be."""
    hoogstens: float = float("inf")
    """The most that it may be."""

    def tekort(self, score: PageScore) -> float:
        """How far a page is from it, as a share of the aim; 0 when it is met."""
        value = self.maat(score)
        if value is None or self.minstens <= value <= self.hoogstens:
            return 0
        aim = self.minstens if value < self.minstens else self.hoogstens
        return abs(value - aim) / aim


_LOOSE = (
    Doel("weinig “want” en “omdat”", lambda score: score.per_thousand(score.causal), minstens=4),
    Doel("weinig “maar” en “toch”", lambda score: score.per_thousand(score.contrast), minstens=3.5),
    Doel("zinnen zijn even lang", lambda score: score.spread, minstens=3.8),
    Doel("vaak dat, die, dit of zij voorop", lambda score: score.openings_percentage, hoogstens=24),
    Doel("zinnen beginnen hetzelfde", lambda score: score.repeated_per_thirty, hoogstens=2.5),
)
DOELEN = {
    "B1": (
        Doel("moeilijke woorden", lambda score: score.lint, hoogstens=36),
        Doel("lange zinnen", lambda score: score.mean_words, hoogstens=11.5),
        Doel("korte zinnen", lambda score: score.mean_words, minstens=9),
        *_LOOSE,
    ),
    "A2": (
        Doel("moeilijke woorden", lambda score: score.lint, hoogstens=30),
        Doel("lange zinnen", lambda score: score.mean_words, hoogstens=8),
    ),
    "vrij": (),
}
"""The aims of each level, the easiest texts may be short and without ties."""
_MOST = 1.0
"""The most that one aim counts for: a page without any "want" is not without end."""


def gemist(page: ScoredPage) -> Iterator[tuple[Doel, float]]:
    """The aims that a page misses, with its number; a page of a few sentences says too little."""
    if page.score.sentences >= FEWEST_FOR_LINT:
        for doel in DOELEN[page.niveau]:
            if doel.tekort(page.score):
                yield doel, doel.maat(page.score) or 0


def afstand(page: ScoredPage) -> float:
    """How far a page is from all its aims together."""
    return sum(min(_MOST, doel.tekort(page.score)) for doel, _ in gemist(page))
