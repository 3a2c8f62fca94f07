"""The files beside `/redactie/taal/`: the numbers of every page, and every tip, for a spreadsheet."""

from ..output.open_data.csv_text import csv_text
from .aims import afstand, gemist
from .examiner import Examined, ScoredPage
from .report import Taaltip, tips_of

PAGES, TIPS = "paginas.csv", "tips.csv"
_PAGE_COLUMNS = (
    *("adres", "titel", "niveau", "zinnen", "woorden", "woorden_per_zin", "langste_zin", "zinnen_boven_20"),
    *("niet_wie_procent", "flesch_douma", "lint", "oorzaak_per_1000", "tegenstelling_per_1000", "tijd_per_1000"),
    *("verschil_in_lengte", "begin_dat_die_procent", "zelfde_begin_per_30", "afstand_tot_doelen", "wat_beter_kan"),
)
_TIP_COLUMNS = ("bestand", "regel", "veld", "pagina", "soort", "zin", "wat", "zo_kan_het", "zo_wordt_de_zin", "ook")


def report_files(examined: Examined) -> dict[str, str]:
    """Name and text of each file."""
    return {
        PAGES: csv_text(_PAGE_COLUMNS, map(_page, examined.pages)),
        TIPS: csv_text(_TIP_COLUMNS, map(_tip, tips_of(examined))),
    }


def _page(page: ScoredPage) -> tuple[object, ...]:
    score = page.score
    return (
        *(page.url, page.titel, page.niveau, score.sentences, score.words, _round(score.mean_words)),
        *(score.longest, score.long_sentences, _round(score.passive_percentage), _round(score.flesch)),
        *(None if score.lint is None else _round(score.lint), *map(_round, (*score.coherence, afstand(page)))),
        [doel.wat for doel, _ in gemist(page)],
    )


def _tip(tip: Taaltip) -> tuple[object, ...]:
    main, place = tip.finding, tip.finding.place
    return (
        *(place.file, place.line, place.field, main.page, tip.soort, main.sentence),
        *(main.reason, main.advice, main.rewritten.strip("“”"), list(tip.ook)),
    )


def _round(value: float) -> str:
    """With a comma, as spreadsheets in this country read a number."""
    return f"{value:.1f}".replace(".", ",")
