"""What came out of an examination, said: as a report for editors, and in a few lines at the end of a build."""

from __future__ import annotations

from collections.abc import Callable

from ..language.dates import say_day
from ..language.numbers import say_count
from ..language.plain import Finding, PageScore
from ..language.plain.levels import DEMANDS, FEWEST_FOR_LINT, FEWEST_FOR_MEAN
from ..language.plain.rules.names import RULES
from ..output.language_report import Getal, TaalPagina, Taaltip, Taalverslag, hardest_first
from .examining import Examined, ScoredPage
from .release import Kept, Release

_NOTHING = "–"
_SAME = 0.05
"""A difference under which a number counts as the same."""


def summary(examined: Examined) -> str:
    """The scores of the whole site in a line, for the end of a build."""
    score = examined.whole
    lint = f", LiNT naar schatting {score.lint:.0f}" if score.lint is not None else ""
    tips = len(examined.findings) - len(examined.errors)
    return (
        f"Taal: gemiddeld {_decimal(score.mean_words)} woorden in een zin. "
        f"{_long_sentences(score.long_sentences)} meer dan 20 woorden. "
        f"In {_decimal(score.passive_percentage)} procent staat niet wie iets doet. "
        f"Flesch-Douma {score.flesch:.0f}{lint}. {say_count(tips, 'tip', 'tips')}."
    )


def _long_sentences(count: int) -> str:
    return say_count(count, "zin heeft", "zinnen hebben") if count else "Geen enkele zin heeft"


def report(examined: Examined, release: Release | None) -> Taalverslag:
    """All that the page for editors shows."""
    before = release.paginas if release else {}
    pages = [_page(page, before.get(page.url)) for page in examined.pages if page.score.sentences]
    whole = ScoredPage("", "Alle teksten samen", "B1", "", examined.whole)
    return Taalverslag(
        alles=_page(whole, release.alles if release else None),
        lange_zinnen=_long_sentences(examined.whole.long_sentences),
        paginas=hardest_first(pages),
        tips=tuple(_tip(finding) for finding in examined.findings if finding.severity == "tip"),
        uitzonderingen=tuple((exempt.sentence, exempt.reason) for exempt in examined.exceptions),
        vorige_uitgave=say_day(release.datum) if release else "",
    )


def _page(page: ScoredPage, before: Kept | None) -> TaalPagina:
    score = page.score
    return TaalPagina(
        url=page.url,
        titel=page.titel,
        niveau=page.niveau,
        bestand=page.file,
        zinnen=score.sentences,
        woorden=_number(score.mean_words, before and before.woorden, is_better=_lower),
        lang=score.long_sentences,
        lijdend=_number(score.passive_percentage, None, is_better=_lower),
        flesch=_number(score.flesch, before and before.flesch, is_better=_higher, decimals=0),
        lint=_number(_lint(score), before and before.lint, is_better=_lower, decimals=0),
        let_op=_misses_aim(page),
    )


def _misses_aim(page: ScoredPage) -> bool:
    """Whether a page is harder than its level aims at; a page of a few sentences says too little."""
    score = page.score
    if page.niveau == "vrij" or score.sentences < FEWEST_FOR_MEAN:
        return False
    demands = DEMANDS[page.niveau]
    is_hard = score.sentences >= FEWEST_FOR_LINT and (_lint(score) or 0) >= demands.lint_tip
    return is_hard or score.mean_words > demands.mean_words.tip


def _lint(score: PageScore) -> float | None:
    return score.lint if score.sentences >= FEWEST_FOR_LINT else None


def _number(
    value: float | None, before: float | None, *, is_better: Callable[[float], bool], decimals: int = 1
) -> Getal:
    if value is None:
        return Getal(_NOTHING, 0, "", "")
    text = _decimal(value, decimals)
    if before is None:
        return Getal(text, round(value, 2), "", "")
    change = round(value, 1) - before
    if abs(change) < _SAME:
        return Getal(text, round(value, 2), "gelijk", "")
    sign = "+" if change > 0 else "−"
    return Getal(text, round(value, 2), sign + _decimal(abs(change)), "beter" if is_better(change) else "slechter")


def _lower(change: float) -> bool:
    return change < 0


def _higher(change: float) -> bool:
    return change > 0


def _decimal(value: float, decimals: int = 1) -> str:
    return f"{value:.{decimals}f}".replace(".", ",").replace("-", "−")


def _tip(finding: Finding) -> Taaltip:
    return Taaltip(str(finding.place), RULES[finding.rule].title, finding.sentence, finding.reason, finding.advice)
