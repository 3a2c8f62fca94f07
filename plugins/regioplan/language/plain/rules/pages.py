"""What can be the matter with a page as a whole."""

from collections.abc import Iterator

from ..levels import FEWEST_FOR_LINT, FEWEST_FOR_MEAN, Demands
from ..passages import Remark
from ..scores import PageScore
from .wording import say

_FEWEST_FOR_HABIT = 2
"""Sentences that make it a habit of the page; one of them gets its own tip."""


def check_page(score: PageScore, demands: Demands) -> Iterator[Remark]:
    """Everything that is the matter with a page of this score."""
    if score.sentences >= FEWEST_FOR_MEAN:
        yield from mean_length(score, demands)
        yield from passive_share(score, demands)
    if score.sentences >= FEWEST_FOR_LINT:
        yield from chopped(score, demands)
        yield from lint_estimate(score, demands)


def mean_length(score: PageScore, demands: Demands) -> Iterator[Remark]:
    """Sentences that are too long on average."""
    limit = demands.mean_words
    severity = limit.severity(score.mean_words)
    if severity:
        most = f"Het maximum is {limit.error:g}." if severity == "fout" else f"Liever niet meer dan {limit.tip:g}."
        reason = f"De zinnen op deze pagina hebben gemiddeld {say(score.mean_words)} woorden. {most}"
        advice = f"Knip de langste zinnen. De langste heeft {score.longest} woorden."
        yield Remark(severity, "lange-zinnen", reason, advice)


def chopped(score: PageScore, demands: Demands) -> Iterator[Remark]:
    """Sentences that are so short that nothing ties them together."""
    if score.mean_words < demands.fewest_mean_words:
        reason = (
            f"De zinnen op deze pagina hebben gemiddeld maar {say(score.mean_words)} woorden. "
            f"Onder de {say(demands.fewest_mean_words)} wordt een tekst los zand."
        )
        advice = "Voeg zinnen samen die bij elkaar horen, met “want”, “omdat”, “maar” of “als”."
        yield Remark("tip", "korte-zinnen", reason, advice)


def passive_share(score: PageScore, demands: Demands) -> Iterator[Remark]:
    """Many sentences that do not say who does something."""
    severity = demands.passive_percentage.severity(score.passive_percentage)
    if severity and score.passive_sentences >= _FEWEST_FOR_HABIT:
        count = f"In {score.passive_sentences} van de {score.sentences} zinnen ziet de lezer niet wie iets doet."
        most = f"Dat is {say(score.passive_percentage)} procent. Hoogstens {demands.passive_percentage.tip:g} is goed."
        advice = "Zeg in deze zinnen wie het doet: “de gemeente”, “uw huisarts”, “wij”."
        yield Remark(severity, "wie-doet-het-vaak", f"{count} {most}", advice)


def lint_estimate(score: PageScore, demands: Demands) -> Iterator[Remark]:
    """A page that asks much of a reader, with its words and sentences together."""
    if score.lint is not None and score.lint >= demands.lint_tip:
        reason = f"De geschatte LiNT-score is {score.lint:.0f}. Streef naar minder dan {demands.lint_aim:g}."
        advice = "Kies gewonere woorden, noem dingen die mensen kunnen zien, en maak de zinnen korter."
        yield Remark("tip", "moeilijke-pagina", reason, advice)
