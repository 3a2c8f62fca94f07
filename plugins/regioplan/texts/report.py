"""What `/redactie/taal/` shows: the whole site, the pages where work helps most, and the tips of each file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..language.dates import say_day
from ..language.plain import Finding, PageScore
from ..language.plain.levels import FEWEST_FOR_LINT
from ..language.plain.lists.listed import Exempt
from ..language.plain.rules.names import RULES
from ..language.plain.telling import also, blocks
from .aims import Doel, afstand, gemist
from .examiner import Examined, ScoredPage
from .scores import Kept, Release, long_sentences, say_decimal

MOST_PAGES = 30
"""Pages that are shown; the file has all."""
_MOST_NAMED = 2
"""Things to do better that are named of a page."""
_NOTHING = "–"
_SAME = 0.05
"""A difference under which a number counts as the same."""


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
    maten: tuple[Getal, ...]
    """Words in a sentence, LiNT, words of cause, contrast and time, variation of length, weak and repeated openings."""
    beter: tuple[str, ...]
    """What can be better most, each with its number: zinnen beginnen hetzelfde (5,1)."""


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
class TipsVanBestand:
    """The tips on the texts of one file."""

    bestand: str
    """Its path."""
    tips: tuple[Taaltip, ...]
    """By line."""


@dataclass(frozen=True)
class TipsVanMap:
    """The tips on the files of one folder."""

    naam: str
    """Its path."""
    aantal: int
    """How many tips there are."""
    bestanden: tuple[TipsVanBestand, ...]
    """By path."""


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
class Taalverslag:
    """All that the page for editors shows."""

    alles: TaalPagina
    """All texts of the site, each counted once."""
    lange_zinnen: str
    """How many sentences have more than 20 words, as the start of a sentence."""
    paginas: tuple[TaalPagina, ...]
    """Those that are farthest from their aims, at most `MOST_PAGES`."""
    aantal_paginas: int
    """How many pages there are."""
    samenhang: tuple[Samenhang, ...]
    """How the sentences of the site hang together, beside other texts."""
    tips: tuple[TipsVanMap, ...]
    """What could be better, one tip for each sentence, by folder and file."""
    aantal_tips: int
    """How many tips there are."""
    uitzonderingen: tuple[Exempt, ...]
    """Sentences that may stay as they are."""
    vorige_uitgave: str
    """Day of the last release in words; empty when none was kept."""


def taalverslag(examined: Examined, release: Release | None) -> Taalverslag:
    """All that the page for editors shows."""
    before = release.paginas if release else {}
    pages = [page for page in examined.pages if page.score.sentences]
    farthest = sorted((page for page in pages if afstand(page)), key=lambda page: (-afstand(page), page.url))
    tips = list(_tips(examined))
    return Taalverslag(
        alles=_page(ScoredPage("", "Alle teksten samen", "B1", examined.whole), release.alles if release else None),
        lange_zinnen=long_sentences(examined.whole.long_sentences),
        paginas=tuple(_page(page, before.get(page.url)) for page in farthest[:MOST_PAGES]),
        aantal_paginas=len(pages),
        samenhang=tuple(_coherence(examined.whole)),
        tips=tuple(_by_folder(_by_file(tips))),
        aantal_tips=len(tips),
        uitzonderingen=examined.exceptions,
        vorige_uitgave=say_day(release.datum) if release else "",
    )


def _tips(examined: Examined) -> Iterator[Taaltip]:
    for main, *rest in blocks(examined.findings):
        if main.severity == "tip":
            yield Taaltip(main, RULES[main.rule].title, tuple(also(main, rest)))


def _by_file(tips: Sequence[Taaltip]) -> Iterator[TipsVanBestand]:
    ordered = sorted(tips, key=lambda tip: tip.finding.place)
    for file, group in groupby(ordered, key=lambda tip: tip.finding.place.file):
        yield TipsVanBestand(file, tuple(group))


def _by_folder(files: Iterable[TipsVanBestand]) -> Iterator[TipsVanMap]:
    for folder, group in groupby(sorted(files, key=_folder), key=_folder):
        together = tuple(group)
        yield TipsVanMap(folder, sum(len(file.tips) for file in together), together)


def _folder(file: TipsVanBestand) -> str:
    return file.bestand.rpartition("/")[0]


def _page(page: ScoredPage, before: Kept | None) -> TaalPagina:
    score = page.score
    lint = score.lint if score.sentences >= FEWEST_FOR_LINT else None
    woorden = _number(score.mean_words, before.woorden if before else None)
    getal_lint = _number(lint, before.lint if before else None, decimals=0)
    ties = (score.per_thousand(count) for count in (score.causal, score.contrast, score.time))
    openings = (score.openings_percentage, score.repeated_per_thirty)
    return TaalPagina(
        scored=page,
        woorden=woorden,
        lijdend=_number(score.passive_percentage, None),
        flesch=_number(score.flesch, before.flesch if before else None, better=1, decimals=0),
        lint=getal_lint,
        maten=(woorden, getal_lint, *(_number(value, None) for value in (*ties, score.spread, *openings))),
        beter=tuple(f"{doel.wat} ({say_decimal(value)})" for doel, value in _most(page)),
    )


def _most(page: ScoredPage) -> list[tuple[Doel, float]]:
    """The aims that a page misses by most."""
    return sorted(gemist(page), key=lambda missed: -missed[0].tekort(page.score))[:_MOST_NAMED]


def _coherence(score: PageScore) -> Iterator[Samenhang]:
    """The numbers of the site beside those that were measured on other texts, on the same way of counting."""
    causal, contrast, time = map(score.per_thousand, (score.causal, score.contrast, score.time))
    yield Samenhang("Oorzaak (omdat, want, daardoor)", say_decimal(causal), "4,0", "3,4", "5,5")
    yield Samenhang("Tegenstelling (maar, toch)", say_decimal(contrast), "5,4", "3,3", "2,9")
    yield Samenhang("Tijd (voordat, nadat, daarna)", say_decimal(time), *[_NOTHING] * 3)
    yield Samenhang("Verschil in lengte van zinnen", say_decimal(score.spread), "3,8", "3,7", "6,9")
    opens = f"{say_decimal(score.openings_percentage, 0)} %"
    yield Samenhang("Begint met dat, die, dit, daar, zij, er of zo", opens, "23 %", "18 %", "18 %")
    repeated = say_decimal(score.repeated_per_thirty)
    yield Samenhang("Zelfde twee beginwoorden, per 30 zinnen", repeated, "1,5", "3,0", "2,9")


def _number(value: float | None, before: float | None, *, better: int = -1, decimals: int = 1) -> Getal:
    """A number beside that of before; `better` is the sign of a change for the better."""
    if value is None:
        return Getal(_NOTHING)
    text, change = say_decimal(value, decimals), round(value, 1) - (before or 0)
    if before is None:
        return Getal(text, round(value, 2))
    if abs(change) < _SAME:
        return Getal(text, round(value, 2), "gelijk")
    sign = "+" if change > 0 else "−"
    return Getal(text, round(value, 2), sign + say_decimal(abs(change)), "beter" if change * better > 0 else "slechter")
