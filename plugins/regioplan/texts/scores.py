"""How easy the pages are: kept at a release, held against it later, and told to editors."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ..data.problems import DataError, Problem
from ..data.reading import read
from ..language.dates import say_day
from ..language.numbers import say_count
from ..language.plain import Finding, PageScore
from ..language.plain.levels import DEMANDS, FEWEST_FOR_LINT, FEWEST_FOR_MEAN
from ..language.plain.lists.listed import Exempt
from ..language.plain.rules.names import RULES
from ..language.plain.telling import also, blocks
from .examiner import Examined, ScoredPage

FILE = "data/taal/vorige-uitgave.yml"
_HEAD = """# Hoe makkelijk de teksten waren bij de vorige uitgave van de site.
# Dit bestand maakt u met: python3 build.py taal --leg-vast
"""
_NOTHING = "–"
_SAME = 0.05
"""A difference under which a number counts as the same."""


@dataclass(frozen=True)
class Kept:
    """The numbers of a page that are kept."""

    woorden: float
    """Words in a sentence, on average."""
    flesch: float
    """Flesch-Douma."""
    lint: float | None
    """Estimate of LiNT; None when it could not be made."""

    @classmethod
    def of(cls, score: PageScore) -> "Kept":
        """The numbers of `score`, rounded as they are kept."""
        lint = None if score.lint is None else round(score.lint, 1)
        return cls(round(score.mean_words, 1), round(score.flesch, 1), lint)


@dataclass(frozen=True)
class Release:
    """The scores of a release."""

    datum: date
    """Its day."""
    alles: Kept
    """The numbers of all texts together."""
    paginas: Mapping[str, Kept]
    """Those of each page, by address."""


@dataclass(frozen=True)
class Getal:
    """A number with what became of it since the last release."""

    tekst: str
    """With a comma: 8,4; a dash when there is nothing to count."""
    waarde: float = 0
    """To sort by."""
    verschil: str = ""
    """As "+0,3" or "−1,2"; empty without an earlier number, "gelijk" when it is the same."""
    oordeel: str = ""
    """beter, slechter, or empty when there is nothing to compare."""


@dataclass(frozen=True)
class TaalPagina:
    """The scores of a page, in words."""

    scored: ScoredPage
    """The page with its numbers."""
    woorden: Getal
    """Words in a sentence, on average."""
    lijdend: Getal
    """Sentences that do not say who does something, in percent."""
    flesch: Getal
    """Flesch-Douma."""
    lint: Getal
    """Estimate of LiNT."""
    let_op: bool
    """Whether a number is past what is aimed at for this level."""


@dataclass(frozen=True)
class Taaltip:
    """A sentence or page that could be better."""

    finding: Finding
    """What was found first, and where."""
    soort: str
    """What kind of thing it is."""
    ook: tuple[str, ...]
    """What else could be better in it, in a line each."""


@dataclass(frozen=True)
class Samenhang:
    """A number that says how sentences hang together, beside what other texts have."""

    maat: str
    """What is counted."""
    site: str
    """For all texts of the site."""
    nieuws: str
    """For easy news."""
    lessen: str
    """For lessons for people who learn Dutch (A2)."""
    overheid: str
    """For a website of the government about health."""


@dataclass(frozen=True)
class SamenhangPagina:
    """How the sentences of one page hang together."""

    scored: ScoredPage
    """The page with its numbers."""
    oorzaak: Getal
    """Words such as omdat and want, per thousand words."""
    tegenstelling: Getal
    """Words such as maar and toch, per thousand words."""
    tijd: Getal
    """Words such as voordat and daarna, per thousand words."""
    variatie: Getal
    """How much the length of sentences varies."""
    wijswoorden: Getal
    """Sentences that open with dat, die, dit, daar, zij, er or zo, in percent."""
    herhaald: Getal
    """Sentences in thirty that open with the same two words as another one."""


@dataclass(frozen=True)
class Taalverslag:
    """All that the page for editors shows."""

    alles: TaalPagina
    """All texts of the site, each counted once."""
    lange_zinnen: str
    """How many sentences have more than 20 words, as the start of a sentence."""
    paginas: tuple[TaalPagina, ...]
    """Hardest first, and then by address."""
    samenhang: tuple[Samenhang, ...]
    """How the sentences of the site hang together, beside other texts."""
    samenhang_paginas: tuple[SamenhangPagina, ...]
    """The same for each page with ten sentences or more, by address."""
    tips: tuple[Taaltip, ...]
    """What could be better, by place, one for each sentence."""
    uitzonderingen: tuple[Exempt, ...]
    """Sentences that may stay as they are."""
    vorige_uitgave: str
    """Day of the last release in words; empty when none was kept."""


def summary(examined: Examined) -> str:
    """The scores of the whole site in a line, for the end of a build."""
    score = examined.whole
    lint = f", LiNT naar schatting {score.lint:.0f}" if score.lint is not None else ""
    tips = sum(block[0].severity == "tip" for block in blocks(examined.findings))
    return (
        f"Taal: gemiddeld {_decimal(score.mean_words)} woorden in een zin. "
        f"{_long_sentences(score.long_sentences)} meer dan 20 woorden. "
        f"In {_decimal(score.passive_percentage)} procent staat niet wie iets doet. "
        f"Flesch-Douma {score.flesch:.0f}{lint}. {say_count(tips, 'tip', 'tips')}."
    )


def taalverslag(examined: Examined, release: Release | None) -> Taalverslag:
    """All that the page for editors shows."""
    before = release.paginas if release else {}
    pages = [_page(page, before.get(page.url)) for page in examined.pages if page.score.sentences]
    tips = [block for block in blocks(examined.findings) if block[0].severity == "tip"]
    return Taalverslag(
        alles=_page(ScoredPage("", "Alle teksten samen", "B1", examined.whole), release.alles if release else None),
        lange_zinnen=_long_sentences(examined.whole.long_sentences),
        paginas=tuple(sorted(pages, key=lambda page: (-page.lint.waarde, page.scored.url))),
        samenhang=tuple(_coherence(examined.whole)),
        samenhang_paginas=tuple(map(_coherence_of_page, sorted(_long_enough(examined), key=lambda page: page.url))),
        tips=tuple(Taaltip(main, RULES[main.rule].title, tuple(also(main, rest))) for main, *rest in tips),
        uitzonderingen=examined.exceptions,
        vorige_uitgave=say_day(release.datum) if release else "",
    )


def read_release(root: Path) -> Release | None:
    """The last release; None when none was kept. Raises `DataError` when the file is damaged."""
    path = root / FILE
    if not path.is_file():
        return None
    tree = read(path, root).tree
    try:
        pages = {url: _kept(fields) for url, fields in tree["paginas"].items()}
        return Release(date.fromisoformat(tree["datum"]), _kept(tree["alles"]), pages)
    except (AttributeError, KeyError, TypeError, ValueError):
        how = "maak het opnieuw met: python3 build.py taal --leg-vast"
        raise DataError([Problem(FILE, 0, "", "dit bestand is niet te gebruiken", how)]) from None


def write_release(root: Path, examined: Examined, datum: date) -> None:
    """Keep the scores of `examined` as those of the release of `datum`."""
    pages = sorted(examined.pages, key=lambda page: page.url)
    tree = {
        "datum": datum.isoformat(),
        "alles": _fields(Kept.of(examined.whole)),
        "paginas": {page.url: _fields(Kept.of(page.score)) for page in pages},
    }
    text = _HEAD + yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)
    (root / FILE).write_text(text, encoding="utf-8", newline="\n")


def _page(page: ScoredPage, before: Kept | None) -> TaalPagina:
    score = page.score
    return TaalPagina(
        scored=page,
        woorden=_number(score.mean_words, before.woorden if before else None),
        lijdend=_number(score.passive_percentage, None),
        flesch=_number(score.flesch, before.flesch if before else None, better=1, decimals=0),
        lint=_number(_lint(score), before.lint if before else None, decimals=0),
        let_op=_misses_aim(page),
    )


def _coherence(score: PageScore) -> Iterator[Samenhang]:
    """The numbers of the site beside those that were measured on other texts, on the same way of counting."""
    yield Samenhang("Oorzaak (omdat, want, daardoor)", _decimal(score.per_thousand(score.causal)), "4,0", "3,4", "5,5")
    yield Samenhang("Tegenstelling (maar, toch)", _decimal(score.per_thousand(score.contrast)), "5,4", "3,3", "2,9")
    yield Samenhang("Tijd (voordat, nadat, daarna)", _decimal(score.per_thousand(score.time)), *[_NOTHING] * 3)
    yield Samenhang("Verschil in lengte van zinnen", _decimal(score.spread), "3,8", "3,7", "6,9")
    opens = f"{_decimal(score.openings_percentage, 0)} %"
    yield Samenhang("Begint met dat, die, dit, daar, zij, er of zo", opens, "23 %", "18 %", "18 %")
    yield Samenhang("Zelfde twee beginwoorden, per 30 zinnen", _decimal(score.repeated_per_thirty), "1,5", "3,0", "2,9")


def _long_enough(examined: Examined) -> Iterator[ScoredPage]:
    return (page for page in examined.pages if page.score.sentences >= FEWEST_FOR_LINT)


def _coherence_of_page(page: ScoredPage) -> SamenhangPagina:
    score = page.score
    return SamenhangPagina(
        scored=page,
        oorzaak=_plain_number(score.per_thousand(score.causal)),
        tegenstelling=_plain_number(score.per_thousand(score.contrast)),
        tijd=_plain_number(score.per_thousand(score.time)),
        variatie=_plain_number(score.spread),
        wijswoorden=_plain_number(score.openings_percentage, 0),
        herhaald=_plain_number(score.repeated_per_thirty),
    )


def _plain_number(value: float, decimals: int = 1) -> Getal:
    """A number that no release keeps."""
    return Getal(_decimal(value, decimals), round(value, 2))


def _misses_aim(page: ScoredPage) -> bool:
    """Whether a page is harder than its level aims at; a page of a few sentences says too little."""
    score = page.score
    if page.niveau == "vrij" or score.sentences < FEWEST_FOR_MEAN:
        return False
    demands = DEMANDS[page.niveau]
    return (_lint(score) or 0) >= demands.lint_tip or score.mean_words > demands.mean_words.tip


def _lint(score: PageScore) -> float | None:
    return score.lint if score.sentences >= FEWEST_FOR_LINT else None


def _number(value: float | None, before: float | None, *, better: int = -1, decimals: int = 1) -> Getal:
    """A number beside that of before; `better` is the sign of a change for the better."""
    if value is None:
        return Getal(_NOTHING)
    text, change = _decimal(value, decimals), round(value, 1) - (before or 0)
    if before is None:
        return Getal(text, round(value, 2))
    if abs(change) < _SAME:
        return Getal(text, round(value, 2), "gelijk")
    sign = "+" if change > 0 else "−"
    return Getal(text, round(value, 2), sign + _decimal(abs(change)), "beter" if change * better > 0 else "slechter")


def _decimal(value: float, decimals: int = 1) -> str:
    return f"{value:.{decimals}f}".replace(".", ",").replace("-", "−")


def _long_sentences(count: int) -> str:
    return say_count(count, "zin heeft", "zinnen hebben") if count else "Geen enkele zin heeft"


def _kept(fields: Mapping[str, Any]) -> Kept:
    lint = fields.get("lint")
    return Kept(float(fields["woorden"]), float(fields["flesch"]), None if lint is None else float(lint))


def _fields(kept: Kept) -> dict[str, float]:
    return {name: value for name, value in asdict(kept).items() if value is not None}
