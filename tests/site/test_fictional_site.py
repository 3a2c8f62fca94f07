"""The fictional region goes through the same door as the real one."""

from pathlib import Path

from regioplan.pipeline import Prepared


def test_the_fictional_region_has_every_status_and_every_timeliness(voorbeeld: Prepared) -> None:
    punten = voorbeeld.site.punten
    states = [*(punt.staat for punt in punten), *(state for punt in punten for _, state in punt.staat.per_gemeente)]
    assert {state.status.id for state in states} == set(voorbeeld.site.labels["status"])
    assert {state.tijdigheid.id for state in states} == set(voorbeeld.site.labels["tijdigheid"])


def test_the_fictional_region_builds(voorbeeld_folder: Path) -> None:
    assert (voorbeeld_folder / "doelen" / "fijne-buurt" / "index.html").is_file()


def test_the_real_region_builds(site_folder: Path) -> None:
    assert (site_folder / "index.html").is_file()
