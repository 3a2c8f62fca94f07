"""The page that shows editors how easy the texts are, and the files beside it."""

from __future__ import annotations

import csv
import gzip
import io
from dataclasses import replace
from pathlib import Path

import pytest
from regioplan.language.plain import PageScore
from regioplan.texts.aims import afstand, gemist
from regioplan.texts.examiner import Examined, ScoredPage
from regioplan.texts.report import MOST_PAGES, PAGES, TIPS, report_files, taalverslag

EASY = PageScore(
    sentences=30,
    words=300,
    mean_words=10.0,
    longest=19,
    long_sentences=0,
    passive_sentences=0,
    flesch=75.0,
    lint=33.0,
    spread=4.2,
    causal=2,
    contrast=2,
    time=1,
    openings=5,
    repeated=1,
)
"""The numbers of a page that meets every aim."""


def page(url: str = "/a/", niveau: str = "B1", **changed: object) -> ScoredPage:
    return ScoredPage(url, "A", niveau, replace(EASY, **changed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "missed"),
    [
        ({}, []),
        ({"causal": 0}, ["weinig “want” en “omdat”"]),
        ({"contrast": 1}, ["weinig “maar” en “toch”"]),
        ({"spread": 2.0}, ["zinnen zijn even lang"]),
        ({"openings": 10}, ["vaak dat, die, dit of zij voorop"]),
        ({"repeated": 5}, ["zinnen beginnen hetzelfde"]),
        ({"lint": 40.0}, ["moeilijke woorden"]),
        ({"mean_words": 12.0}, ["lange zinnen"]),
        ({"mean_words": 7.0}, ["korte zinnen"]),
        ({"causal": 0, "sentences": 9}, []),
    ],
)
def test_a_page_misses_what_it_does_not_reach(changed: dict[str, object], missed: list[str]) -> None:
    assert [doel.wat for doel, _ in gemist(page(**changed))] == missed
    assert (afstand(page(**changed)) > 0) == bool(missed)


def test_the_easiest_pages_may_be_short_and_without_ties() -> None:
    assert afstand(page(niveau="A2", mean_words=6.0, causal=0, contrast=0, lint=25.0)) == 0
    assert [doel.wat for doel, _ in gemist(page(niveau="A2", mean_words=6.0))] == ["moeilijke woorden"]


def test_the_pages_that_are_farthest_from_their_aims_come_first(examined: Examined) -> None:
    pages = (page("/ver/", causal=0, contrast=0), page("/goed/"), page("/dichtbij/", causal=1))
    verslag = taalverslag(replace(examined, pages=pages), None)
    assert [one.scored.url for one in verslag.paginas] == ["/ver/", "/dichtbij/"]
    assert verslag.paginas[1].beter == ("weinig “want” en “omdat” (3,3)",)
    assert verslag.aantal_paginas == 3


def test_no_more_pages_are_shown_than_somebody_can_do(examined: Examined) -> None:
    pages = tuple(page(f"/{number}/", causal=0) for number in range(40))
    assert len(taalverslag(replace(examined, pages=pages), None).paginas) == MOST_PAGES == 30


def test_coherence_stands_beside_that_of_other_texts(examined: Examined) -> None:
    rows = taalverslag(examined, None).samenhang
    assert [(row["nieuws"], row["lessen"], row["overheid"]) for row in rows] == [
        ("4,0", "3,4", "5,5"),
        ("5,4", "3,3", "2,9"),
        ("–", "–", "–"),
        ("3,8", "3,7", "6,9"),
        ("23 %", "18 %", "18 %"),
        ("1,5", "3,0", "2,9"),
    ]
    whole = examined.whole
    assert rows[0]["site"] == f"{whole.per_thousand(whole.causal):.1f}".replace(".", ",")
    assert rows[4]["site"] == f"{whole.openings_percentage:.0f} %"


def test_each_sentence_has_one_tip_and_they_stand_in_the_order_of_their_files(examined: Examined) -> None:
    tips = taalverslag(examined, None).tips
    assert [tip.bestand for tip in tips] == sorted(tip.bestand for tip in tips)
    assert all(tip.bestand.startswith(f"{tip.map}/") for tip in tips)
    places = [(tip.finding.place, tip.finding.page, tip.finding.sentence) for tip in tips if tip.finding.sentence]
    assert len(places) == len(set(places))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_the_files_have_every_page_and_every_tip(examined: Examined) -> None:
    files = report_files(examined)
    assert [row["adres"] for row in rows(files[PAGES])] == [one.url for one in examined.pages]
    assert len(rows(files[TIPS])) == len(taalverslag(examined, None).tips)
    row = rows(report_files(replace(examined, pages=(page(causal=0),)))[PAGES])[0]
    assert (row["woorden_per_zin"], row["oorzaak_per_1000"], row["wat_beter_kan"]) == (
        "10,0",
        "0,0",
        "weinig “want” en “omdat”",
    )


def test_the_page_for_the_workgroup_shows_them(voorbeeld_folder: Path) -> None:
    folder = voorbeeld_folder / "redactie" / "taal"
    html = (folder / "index.html").read_text(encoding="utf-8")
    assert "<!-- taalverslag -->" not in html
    assert html.index('id="paginas"') < html.index('id="samenhang"') < html.index('id="tips"')
    assert "Deze site naast andere teksten" in html
    assert 'name="robots" content="noindex"' in html
    assert 'href="../../redactie/taal/paginas.csv"' in html and 'href="../../redactie/taal/tips.csv"' in html
    assert {path.name for path in folder.glob("*.csv")} == {PAGES, TIPS}
    assert len(gzip.compress(html.encode())) < 60_000
