"""News as Atom, read by a library that news readers use."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import feedparser
import pytest
from fictional import copy_region
from lxml import etree
from regioplan.derived.abonnementen import NEWEST, Bericht, subscriptions_of
from regioplan.output.feeds import feed
from regioplan.pipeline import Prepared, prepare

BASE = "https://merenland.example"


def parsed(voorbeeld: Prepared, path: str) -> feedparser.FeedParserDict:
    return feedparser.parse(voorbeeld.output.files[path])


def feeds(voorbeeld: Prepared) -> dict[str, str]:
    return {path: text for path, text in voorbeeld.output.files.items() if path.endswith("feed.xml")}


def test_there_is_a_feed_for_the_plan_each_coalition_and_each_municipality(voorbeeld: Prepared) -> None:
    site = voorbeeld.site
    expected = {"wijzigingen/feed.xml"}
    expected |= {f"coalities/{coalitie.record.id}/feed.xml" for coalitie in site.coalities}
    expected |= {f"gemeenten/{gemeente.record.id}/feed.xml" for gemeente in site.gemeenten}
    assert set(feeds(voorbeeld)) == expected
    assert {f"/{path}" for path in expected} <= set(voorbeeld.addresses)


def test_a_news_reader_has_no_complaint(voorbeeld: Prepared) -> None:
    for path in feeds(voorbeeld):
        found = parsed(voorbeeld, path)
        assert not found.bozo, path
        assert found.version == "atom10"
        assert found.feed.id.startswith("urn:uuid:") and found.feed.title and found.feed.author
        for entry in found.entries:
            assert entry.id and entry.title and entry.updated_parsed and entry.content[0].type == "text/html"
            assert entry.link.startswith(f"{BASE}/")


def test_a_feed_says_where_it_is(voorbeeld: Prepared) -> None:
    links = parsed(voorbeeld, "gemeenten/lisvaart/feed.xml").feed.links
    assert {link.rel: link.href for link in links} == {
        "self": f"{BASE}/gemeenten/lisvaart/feed.xml",
        "alternate": f"{BASE}/gemeenten/lisvaart/",
    }


def test_every_report_is_an_entry_newest_first(voorbeeld: Prepared) -> None:
    entries = parsed(voorbeeld, "wijzigingen/feed.xml").entries
    links = [entry.link for entry in entries]
    assert {f"{BASE}{melding.url}" for melding in voorbeeld.site.wijzigingen} <= set(links)
    days = [entry.updated for entry in entries]
    assert days == sorted(days, reverse=True)


def test_ids_are_unique_and_do_not_hang_on_the_address(voorbeeld: Prepared, root: Path, peildatum: date) -> None:
    folder, overrides = root / "tests/voorbeeld", root / "overrides"
    moved = prepare(folder, peildatum=peildatum, base_url="https://a.example", overrides=overrides)
    for path in feeds(voorbeeld):
        ids = [entry.id for entry in parsed(voorbeeld, path).entries]
        assert len(ids) == len(set(ids))
        assert ids == [entry.id for entry in parsed(moved, path).entries]


def test_the_same_report_has_the_same_id_in_every_feed(voorbeeld: Prepared) -> None:
    def ids(path: str) -> dict[str, str]:
        return {entry.link: entry.id for entry in parsed(voorbeeld, path).entries if "#20" in entry.link}

    everything = ids("wijzigingen/feed.xml")
    assert ids("coalities/prettig-thuis/feed.xml").items() <= everything.items()
    assert ids("gemeenten/oeverkerk/feed.xml").items() <= everything.items()


def test_a_municipality_gets_its_own_reports_and_not_those_of_others(voorbeeld: Prepared) -> None:
    links = " ".join(entry.link for entry in parsed(voorbeeld, "gemeenten/lisvaart/feed.xml").entries)
    assert "#2025-07-01-huis-lisvaart" in links
    assert "#2025-12-01-huis-oeverkerk" not in links


def test_a_correction_says_so_and_so_does_what_it_corrects(voorbeeld: Prepared) -> None:
    entries = {entry.link.rpartition("#")[2]: entry for entry in parsed(voorbeeld, "wijzigingen/feed.xml").entries}
    assert "Dit bericht klopte niet." in entries["2025-02-01-lijst-fout"].summary
    assert "vervangt een eerder bericht" in entries["2025-02-03-lijst-klaar"].summary


def test_deadlines_of_one_day_are_one_entry_on_the_day_after(voorbeeld: Prepared) -> None:
    entries = parsed(voorbeeld, "wijzigingen/feed.xml").entries
    passed = [entry for entry in entries if "deadlines voorbij: 31 december 2025" in entry.title]
    own = [punt for punt in voorbeeld.site.punten if punt.deadline == date(2025, 12, 31)]
    days = [punt.id for punt in own if punt.record.uiterlijk]
    begins = [punt.id for punt in own if not punt.record.uiterlijk]
    assert len(passed) == 1
    assert passed[0].title.startswith(f"{len(days)} deadlines voorbij")
    assert passed[0].updated == "2026-01-01T00:00:00Z"
    assert passed[0].summary.count("<li>") == len(days)
    assert "Dat zegt niet of het klaar is." in passed[0].summary
    (begun,) = [entry for entry in entries if entry.title.startswith("Begin voorbij") and "2025" in entry.title]
    assert begun.summary.count("<li>") == len(begins) > 0


def test_no_entry_is_about_a_deadline_that_is_to_come(voorbeeld: Prepared, peildatum: date) -> None:
    for path in feeds(voorbeeld):
        assert all(entry.updated[:10] <= peildatum.isoformat() for entry in parsed(voorbeeld, path).entries)


@pytest.mark.slow
def test_an_entry_does_not_change_when_time_goes_by(voorbeeld: Prepared, root: Path) -> None:
    later = prepare(root / "tests/voorbeeld", peildatum=date(2026, 8, 1), base_url=BASE, overrides=root / "overrides")
    for path, text in feeds(voorbeeld).items():
        before = {entry.id: entry for entry in feedparser.parse(text).entries}
        after = {entry.id: entry for entry in parsed(later, path).entries}
        assert before.items() <= after.items()


@pytest.mark.slow
def test_a_feed_without_news_is_still_a_feed(tmp_path: Path, root: Path) -> None:
    folder = copy_region(tmp_path / "regio")
    for name in ("meldingen", "antwoorden", "transformatieplannen", "verhalen"):
        shutil.rmtree(folder / "data" / name)
    (folder / "data" / "adressen.yml").write_text("adressen: []\n", encoding="utf-8")
    early = prepare(
        folder, peildatum=date(2024, 1, 1), vandaag=date(2026, 3, 1), base_url=BASE, overrides=root / "overrides"
    )
    found = parsed(early, "gemeenten/zilverdijk/feed.xml")
    assert not found.bozo
    assert found.entries == []
    assert found.feed.updated == "2024-01-01T00:00:00Z"


@pytest.mark.slow
def test_the_same_data_gives_the_same_bytes(voorbeeld: Prepared, root: Path, peildatum: date) -> None:
    again = prepare(root / "tests/voorbeeld", peildatum=peildatum, base_url=BASE, overrides=root / "overrides")
    assert feeds(again) == feeds(voorbeeld)


def test_marks_in_a_report_stay_text(voorbeeld: Prepared) -> None:
    nasty = Bericht("x", "<b>&", date(2026, 1, 1), date(2026, 1, 1), "/a/?b=1&c=2", ("<script>x</script> & y",), ())
    subscription = replace(subscriptions_of(voorbeeld.site)[0], berichten=(nasty,))
    text = feed(voorbeeld.site, subscription, base_url=BASE)
    content = etree.fromstring(text.encode()).findtext(".//{*}content")
    assert content == "<p>&lt;script&gt;x&lt;/script&gt; &amp; y</p><ul></ul>"
    assert feedparser.parse(text).entries[0].link == f"{BASE}/a/?b=1&c=2"


def test_a_feed_has_only_the_newest_entries(voorbeeld: Prepared) -> None:
    one = subscriptions_of(voorbeeld.site)[0]
    day = date(2026, 1, 1)
    many = tuple(Bericht(str(n), "t", day, day, "/", (), ()) for n in range(NEWEST + 5))
    text = feed(voorbeeld.site, replace(one, berichten=many), base_url=BASE)
    assert len(feedparser.parse(text).entries) == NEWEST


@pytest.mark.parametrize("path", ["planning", "wijzigingen", "coalities/prettig-thuis", "gemeenten/lisvaart"])
def test_pages_tell_how_to_follow_them(voorbeeld: Prepared, path: str) -> None:
    page = next(page for page in voorbeeld.output.pages if page.src in (f"{path}.md", f"{path}/index.md"))
    assert "Volg het nieuws" in page.markdown
    assert 'href="/volgen/"' in page.markdown
