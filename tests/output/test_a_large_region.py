"""The large fictional region is a region like any other, and the same seed gives the same one."""

from __future__ import annotations

from pathlib import Path

import pytest
from fictional import OVERRIDES, PEILDATUM, copy_region
from large_region import enlarge
from regioplan.cache import sources
from regioplan.data.loading import load
from regioplan.pipeline import prepare


@pytest.mark.slow
def test_it_has_the_pages_that_were_asked_for(copy_of_voorbeeld: Path) -> None:
    enlarge(copy_of_voorbeeld, 150)
    made = prepare(copy_of_voorbeeld, peildatum=PEILDATUM, overrides=OVERRIDES)
    assert abs(len(made.pages) + len(made.sources.written) - 150) < 15


@pytest.mark.slow
def test_goals_of_one_kind_have_sentences_alike_and_are_no_copies(copy_of_voorbeeld: Path) -> None:
    enlarge(copy_of_voorbeeld, 1_500)
    assert len(load(copy_of_voorbeeld, peildatum=PEILDATUM).data.doelen) > 500


def test_the_same_seed_gives_the_same_region(tmp_path: Path) -> None:
    found = []
    for seed in (1, 1, 2):
        region = copy_region(tmp_path / "regio")
        enlarge(region, 130, seed=seed)
        found.append(sources(region))
        region.rename(tmp_path / f"was-{len(found)}")
    assert found[0] == found[1] != found[2]
