"""What `/redactie/taal/` shows: the whole site, the pages where work helps most, and the tips of each file.

Beside it lie the numbers of every page, and every tip, for a spreadsheet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from ..data.toml import read_toml
from ..language.dates import say_day
from ..language.plain import Finding
from ..language.plain.levels import FEWEST_FOR_LINT
from ..language.plain.passages import Exempt
from ..language.plain.rules.names import RULES
from ..language.plain.telling import also, blocks
from ..output.open_data.csv_text import csv_text
from .aims import afstand, gemist
from .examiner import Examined, ScoredPage
from .scores import Kept, Release, long_sentences, say_decimal

MOST_PAGES = 30
"""Pages that are shown; the file has all."""
_MOST_NAMED = 2
"""Things to do better that are named of a page."""
_NOTHING = "–"
_OTHER_TEXTS = read_toml(__package__, "samenhang")["maten"]
_SAME = 0.05
"""A difference under which a number counts as the same."""
PAGES, TIPS = "paginas.csv", "tips.csv"
_PAGE_COLUMNS = (
    *("adres", "titel", "niveau", "zinnen", "woorden", "woorden_per_zin", "langste_zin", "zinnen_boven_20"),
    *("niet_wie_procent", "flesch_douma", "lint", "oorzaak_per_1000", "tegenstelling_per_1000", "tijd_per_1000"),
    *("verschil_in_lengte", "begin_dat_die_procent", "zelfde_begin_per_30", "afstand_tot_doelen", "wat_beter_kan"),
)
_TIP_COLUMNS = ("bestand", "regel", "veld", "pagina", "soort", "zin", "wat", "zo_kan_het", "zo_wordt_de_zin", "ook")


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
    ook: tuple[str, ...]
    """What else could be better in it, in a line each."""

    @property
    def bestand(self) -> str:
        """The file that it stands in."""
        return self.finding.place.file

    @property
    def map(self) -> str:
        """The folder of that file."""
        return self.bestand.rpartition("/")[0]


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
    samenhang: tuple[Mapping[str, str], ...]
    """How the sentences of the site hang together, beside other texts: the rows of samenhang.toml with the `site`."""
    tips: tuple[Taaltip, ...]
    """What could be better, one tip for each sentence, by file and line."""
    tips_per_map: Mapping[str, Mapping[str, tuple[Taaltip, ...]]]
    """The same for each folder and, in it, each file."""
    uitzonderingen: tuple[Exempt, ...]
    """Sentences that may stay as they are."""
    vorige_uitgave: str
    """Day of the last release in words; empty when none was kept."""


def taalverslag(examined: Examined, release: Release | None) -> Taalverslag:
    """All that the page for editors shows."""
    before = release.paginas if release else {}
    pages = [page for page in examined.pages if page.score.sentences]
    farthest = sorted((page for page in pages if afstand(page)), key=lambda page: (-afstand(page), page.url))
    tips = tuple(sorted(tips_of(examined), key=lambda tip: tip.finding.place))
    return Taalverslag(
        alles=_page(ScoredPage("", "Alle teksten samen", "B1", examined.whole), release.alles if release else None),
        lange_zinnen=long_sentences(examined.whole.long_sentences),
        paginas=tuple(_page(page, before.get(page.url)) for page in farthest[:MOST_PAGES]),
        aantal_paginas=len(pages),
        samenhang=tuple(
            row | {"site": row["vorm"].format(value).replace(".", ",")}
            for row, value in zip(_OTHER_TEXTS, examined.whole.coherence, strict=True)
        ),
        tips=tips,
        tips_per_map={
            map: {bestand: tuple(group) for bestand, group in groupby(in_map, key=lambda tip: tip.bestand)}
            for map, in_map in groupby(sorted(tips, key=lambda tip: (tip.map, tip.finding.place)), lambda tip: tip.map)
        },
        uitzonderingen=examined.exceptions,
        vorige_uitgave=say_day(release.datum) if release else "",
    )


def tips_of(examined: Examined) -> Iterator[Taaltip]:
    """What could be better, in the order in which it was found."""
    for main, *rest in blocks(examined.findings):
        if main.severity == "tip":
            yield Taaltip(main, RULES[main.rule].title, tuple(also(main, rest)))


def _page(page: ScoredPage, before: Kept | None) -> TaalPagina:
    score = page.score
    lint = score.lint if score.sentences >= FEWEST_FOR_LINT else None
    woorden = _number(score.mean_words, before.woorden if before else None)
    missed = sorted(gemist(page), key=lambda one: -one[0].tekort(score))
    getal_lint = _number(lint, before.lint if before else None, decimals=0)
    return TaalPagina(
        scored=page,
        woorden=woorden,
        lijdend=_number(score.passive_percentage, None),
        flesch=_number(score.flesch, before.flesch if before else None, better=1, decimals=0),
        lint=getal_lint,
        maten=(woorden, getal_lint, *(_number(value, None) for value in score.coherence)),
        beter=tuple(f"{doel.wat} ({say_decimal(value)})" for doel, value in missed[:_MOST_NAMED]),
    )


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


def report_files(examined: Examined) -> dict[str, str]:
    """Name and text of each file."""
    return {
        PAGES: csv_text(_PAGE_COLUMNS, map(_page_row, examined.pages)),
        TIPS: csv_text(_TIP_COLUMNS, map(_tip_row, tips_of(examined))),
    }


def _page_row(page: ScoredPage) -> tuple[object, ...]:
    score = page.score
    return (
        *(page.url, page.titel, page.niveau, score.sentences, score.words, _round(score.mean_words)),
        *(score.longest, score.long_sentences, _round(score.passive_percentage), _round(score.flesch)),
        *(None if score.lint is None else _round(score.lint), *map(_round, (*score.coherence, afstand(page)))),
        [doel.wat for doel, _ in gemist(page)],
    )


def _tip_row(tip: Taaltip) -> tuple[object, ...]:
    main, place = tip.finding, tip.finding.place
    return (
        *(place.file, place.line, place.field, main.page, tip.soort, main.sentence),
        *(main.reason, main.advice, main.rewritten.strip("“”"), list(tip.ook)),
    )


def _round(value: float) -> str:
    """With a comma, as spreadsheets in this country read a number."""
    return f"{value:.1f}".replace(".", ",")
