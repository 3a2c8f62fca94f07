"""The numbers per page, what became of them since the last release, and how they are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from regioplan.data.problems import DataError
from regioplan.texts.examiner import Examined
from regioplan.texts.report import taalverslag
from regioplan.texts.scores import FILE, Kept, read_release, summary, write_release

DAY = date(2026, 1, 31)


def test_every_page_with_a_title_has_scores(examined: Examined) -> None:
    scores = {page.url: page.score for page in examined.pages}
    assert scores["/doelen/fijne-buurt/"].sentences > 10
    assert not any(url.startswith("overrides/") for url in scores)


def test_the_whole_site_counts_each_sentence_once(examined: Examined) -> None:
    assert 0 < examined.whole.sentences < sum(page.score.sentences for page in examined.pages)


def test_a_summary_never_says_that_a_text_is_plain(examined: Examined) -> None:
    said = summary(examined)
    assert f"{examined.whole.mean_words:.1f}".replace(".", ",") in said
    assert "B1" not in said


def test_no_long_sentence_is_said_as_people_say_it(examined: Examined) -> None:
    none = replace(examined, whole=replace(examined.whole, long_sentences=0))
    one = replace(examined, whole=replace(examined.whole, long_sentences=1))
    assert taalverslag(none, None).lange_zinnen == "Geen enkele zin heeft"
    assert taalverslag(one, None).lange_zinnen == "1 zin heeft"
    assert "Geen enkele zin heeft meer dan 20 woorden." in summary(none)


def test_scores_of_a_release_are_kept_and_read_back(examined: Examined, tmp_path: Path) -> None:
    (tmp_path / "data" / "taal").mkdir(parents=True)
    assert read_release(tmp_path) is None
    write_release(tmp_path, examined, DAY)
    kept = read_release(tmp_path)
    assert kept is not None
    assert (kept.datum, kept.alles) == (DAY, Kept.of(examined.whole))
    assert kept.paginas == {page.url: Kept.of(page.score) for page in examined.pages}


def test_a_trend_says_what_is_better_and_what_is_worse(examined: Examined, tmp_path: Path) -> None:
    (tmp_path / "data" / "taal").mkdir(parents=True)
    write_release(tmp_path, examined, DAY)
    kept = read_release(tmp_path)
    assert kept is not None
    same = taalverslag(examined, kept).alles
    assert (same.woorden.verschil, same.woorden.oordeel) == ("gelijk", "")
    harder = replace(kept, alles=Kept(kept.alles.woorden + 1, kept.alles.flesch + 2, None))
    alles = taalverslag(examined, harder).alles
    assert (alles.woorden.verschil, alles.woorden.oordeel) == ("−1,0", "beter")
    assert (alles.flesch.verschil, alles.flesch.oordeel) == ("−2,0", "slechter")
    assert alles.lint.verschil == ""


@pytest.mark.parametrize("text", ["datum: gisteren\n", "datum: 2026-01-31\nalles: 3\n", "paginas: []\n"])
def test_a_damaged_file_of_a_release_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "data" / "taal").mkdir(parents=True)
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match="taal --leg-vast"):
        read_release(tmp_path)
