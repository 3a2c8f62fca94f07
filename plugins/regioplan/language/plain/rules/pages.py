"""What can be the matter with a page as a whole."""

from collections.abc import Iterator

from ..levels import FEWEST_FOR_LINT, FEWEST_FOR_MEAN, Demands, Limit
from ..passages import Remark
from ..scores import PageScore
from .names import remark
from .wording import say

_FEWEST_FOR_HABIT = 2
"""Sentences that make it a habit of the page; one of them gets its own tip."""


def check_page(score: PageScore, demands: Demands) -> Iterator[Remark]:
    """Everything that is the matter with a page of this score."""
    if score.sentences >= FEWEST_FOR_MEAN:
        yield from _mean_length(score, demands.mean_words)
        yield from _passive_share(score, demands.passive_percentage)
    if score.sentences >= FEWEST_FOR_LINT:
        if score.mean_words < demands.fewest_mean_words:
            yield remark("korte-zinnen", gemiddeld=say(score.mean_words), minstens=say(demands.fewest_mean_words))
        if score.lint is not None and score.lint >= demands.lint_tip:
            yield remark("moeilijke-pagina", lint=score.lint, doel=demands.lint_aim)


def _mean_length(score: PageScore, limit: Limit) -> Iterator[Remark]:
    """Sentences that are too long on average."""
    if severity := limit.severity(score.mean_words):
        most = f"Het maximum is {limit.error:g}." if severity == "fout" else f"Liever niet meer dan {limit.tip:g}."
        mean, longest = say(score.mean_words), score.longest
        yield remark("lange-zinnen", severity, gemiddeld=mean, hoogstens=most, langste=longest)


def _passive_share(score: PageScore, limit: Limit) -> Iterator[Remark]:
    """Many sentences that do not say who does something."""
    severity, count = limit.severity(score.passive_percentage), score.passive_sentences
    if severity and count >= _FEWEST_FOR_HABIT:
        share = say(score.passive_percentage)
        yield remark(
            "wie-doet-het-vaak", severity, aantal=count, zinnen=score.sentences, deel=share, hoogstens=limit.tip
        )
