"""Two releases held against each other: what was published in the first is neither lost nor rewritten in the second.

Between them a deadline that was over is moved, and a step; a report comes late, another one is corrected.
"""

from __future__ import annotations

import csv
import io
import re
from argparse import Namespace
from datetime import date, timedelta
from pathlib import Path

import feedparser
import pytest
from fictional import OVERRIDES, copy_region, in_turn
from icalendar import Calendar
from icalendar.cal import Event
from lxml import html
from regioplan.cli.contract import record_addresses
from regioplan.cli.verschuif import move
from regioplan.data.loading import load
from regioplan.data.problems import DataError, NothingChosen
from regioplan.derived.nieuws import derive_news
from regioplan.output.nieuwsbrief import as_html, as_markdown, newsletter
from regioplan.pipeline import Prepared, prepare

pytestmark = pytest.mark.slow

FIRST, SECOND = date(2026, 3, 1), date(2026, 6, 15)
LATE = """datum: "2025-12-20"
gepubliceerd: "2026-06-10"
over: snel-hulp-r1
status: bezig
tekst: De organisaties zijn begonnen.
bron: {plaats: brief}
"""
CORRECTION = """datum: "2026-02-12"
gepubliceerd: "2026-06-12"
vervangt: 2026-02-12-scherm-gekozen
over: een-scherm-aanpak-1
status: niet-gestart
tekst: De organisaties hebben nog niet gekozen.
bron: {plaats: brief}
"""


def moved(punt: str, **given: str | int) -> Namespace:
    nothing = {"stap": 0, "oud": "", "nieuw": "", "reden": "", "document": "", "plaats": ""}
    return Namespace(punt=punt, **nothing | {"document": "voortgangsbrief", "plaats": "blz. 4"} | given)


def release(folder: Path, day: date) -> Prepared:
    return prepare(folder, peildatum=day, base_url="https://merenland.example", overrides=OVERRIDES)


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_region(tmp_path_factory.mktemp("uitgaven") / "regio")


@pytest.fixture(scope="module")
def before(region: Path) -> Prepared:
    return release(region, FIRST)


@pytest.fixture(scope="module")
def after(region: Path, before: Prepared) -> Prepared:
    meldingen = region / "data" / "meldingen"
    over = next(m.record.over for m in before.site.wijzigingen if m.record.id == "2026-02-12-scherm-gekozen")
    given = {"nieuw": "2026-12-31", "reden": "Er waren te weinig mensen."}
    assert move(region, moved("fijne-buurt-aanpak-a", **given), peildatum=date(2026, 6, 1)) == 0
    assert move(region, moved("fijne-buurt-aanpak-c", stap=1, **given), peildatum=date(2026, 6, 2)) == 0
    (meldingen / "2025-12-20-laat.yml").write_text(LATE, encoding="utf-8")
    correction = CORRECTION.replace("een-scherm-aanpak-1", over)
    (meldingen / "2026-02-12-verbetering.yml").write_text(correction, encoding="utf-8")
    return release(region, SECOND)


def test_every_line_of_history_is_still_there(before: Prepared, after: Prepared) -> None:
    texts = [one.output.files["data/v1/historie.csv"].removeprefix("\ufeff") for one in (before, after)]
    old, new = map(str.splitlines, texts)
    assert set(old) <= set(new)
    added = [row for row in csv.DictReader(io.StringIO("\n".join(new)), delimiter=";") if row["datum"] > "2026-05"]
    told = {(row["datum"], row["punt"], row["aanleiding"], row["deadline"]) for row in added}
    assert ("2026-06-01", "fijne-buurt-aanpak-a", "deadline-verschoven", "2026-12-31") in told
    assert [row["datum"] for row in added if row["melding"] == "2025-12-20-laat"] == ["2026-06-10"]


def entries(one: Prepared, path: str) -> dict[str, feedparser.FeedParserDict]:
    return {entry.id: entry for entry in feedparser.parse(one.output.files[path]).entries}


def test_every_entry_of_a_feed_is_still_there_and_only_the_corrected_one_is_told_again(
    before: Prepared, after: Prepared
) -> None:
    feeds = [path for path in before.output.files if path.endswith("feed.xml")]
    changed = set()
    for path in feeds:
        old, new = entries(before, path), entries(after, path)
        assert old.keys() <= new.keys(), path
        changed |= {new[id].link.rpartition("#")[2] for id in old if old[id] != new[id]}
        assert {new[id].updated for id in old if old[id] != new[id]} <= {"2026-06-12T00:00:00Z"}
    assert changed == {"2026-02-12-scherm-gekozen"}
    newest = [entry.title for entry in feedparser.parse(after.output.files["wijzigingen/feed.xml"]).entries[:5]]
    assert [title for title in newest if title.startswith("Deadline verschoven: ")]
    late = next(entry for entry in entries(after, "wijzigingen/feed.xml").values() if "2025-12-20-laat" in entry.link)
    assert late.published == late.updated == "2026-06-10T00:00:00Z"


def events(one: Prepared, path: str) -> dict[str, Event]:
    return {str(event["UID"]): event for event in Calendar.from_ical(one.output.files[path]).walk("VEVENT")}


def test_every_event_keeps_its_name_and_changes_only_with_what_it_says(before: Prepared, after: Prepared) -> None:
    for path in (path for path in before.output.files if path.endswith(".ics")):
        old, new = events(before, path), events(after, path)
        assert old.keys() == new.keys(), path
        for name in old:
            same = all(old[name][field] == new[name][field] for field in ("DTSTART", "DESCRIPTION", "SUMMARY"))
            assert (old[name].to_ical() == new[name].to_ical()) == same, name
            assert (new[name]["LAST-MODIFIED"].dt > old[name]["LAST-MODIFIED"].dt) != same, name
    step = next(name for name in events(after, "planning/deadlines.ics") if "fijne-buurt-aanpak-c-tussenstap" in name)
    assert events(after, "planning/deadlines.ics")[step].decoded("DTSTART") == date(2026, 12, 31)


def test_a_day_to_tell_something_stays_when_its_deadline_moves(copy_of_voorbeeld: Path) -> None:
    path = "partners/materiaal/kalender/deadlines.ics"
    old = events(release(copy_of_voorbeeld, FIRST), path)
    given = {"nieuw": "2028-06-30", "reden": "Het kost meer tijd."}
    assert move(copy_of_voorbeeld, moved("snel-hulp-r1", **given), peildatum=FIRST) == 0
    new = events(release(copy_of_voorbeeld, FIRST), path)
    assert old.keys() < new.keys()
    (name,) = [name for name in old if old[name].to_ical() != new[name].to_ical()]
    assert new[name]["SUMMARY"].startswith("Verschoven: een moment")
    assert (new[name].decoded("DTSTART"), new[name]["LAST-MODIFIED"].dt.date()) == (date(2027, 12, 31), FIRST)
    later = FIRST + timedelta(days=40)
    given["nieuw"] = "2027-12-31"
    assert move(copy_of_voorbeeld, moved("snel-hulp-r1", **given), peildatum=later) == 0
    back = events(release(copy_of_voorbeeld, later), path)
    assert [one[name]["SEQUENCE"] for one in (old, new, back)] == [0, 1, 2]
    assert (back[name]["SUMMARY"], back[name]["LAST-MODIFIED"].dt.date()) == (old[name]["SUMMARY"], later)
    assert old.keys() < new.keys() == back.keys()


def test_pages_tables_and_newsletter_tell_the_move(after: Prepared) -> None:
    pages = {page.url: " ".join(page.markdown.split()) for page in after.output.pages}
    for url in ("/doelen/fijne-buurt/", "/wijzigingen/"):
        assert "Het plan zei eerst: halverwege 2025. Nu is het: eind 2026." in pages[url], url
        assert "Er waren te weinig mensen." in pages[url]
    rows = csv.DictReader(io.StringIO(after.output.files["data/v1/punten.csv"].removeprefix("\ufeff")), delimiter=";")
    assert next(row["eerdere_deadlines"] for row in rows if row["id"] == "fijne-buurt-aanpak-a").endswith(
        "(2026-06-01: Er waren te weinig mensen.)"
    )
    site = after.site
    text = newsletter(derive_news(site, since=date(2026, 5, 1)), site.regio, site.links, base_url="https://a.example")
    assert "VERSCHOVEN DEADLINES" in text and "De organisaties zijn begonnen." in text
    assert [melding.record.id for melding in site.nieuwste[:2]] == ["2026-02-12-verbetering", "2025-12-20-laat"]


@pytest.mark.usefixtures("after")
def test_looking_back_shows_what_was_known_then(region: Path, before: Prepared) -> None:
    back = prepare(region, peildatum=FIRST, vandaag=SECOND, base_url="https://merenland.example", overrides=OVERRIDES)
    same = [path for path in before.output.files if path.endswith((".csv", ".ics", "feed.xml"))]
    assert [path for path in same if before.output.files[path] != back.output.files[path]] == []


def test_a_published_deadline_cannot_change_without_its_old_one(copy_of_voorbeeld: Path) -> None:
    (copy_of_voorbeeld / "overrides").symlink_to(OVERRIDES)
    assert record_addresses(copy_of_voorbeeld, peildatum=FIRST) == 0
    file = copy_of_voorbeeld / "data/doelen/snel-hulp.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('uiterlijk: "2027-Q4"', 'uiterlijk: "2028"', 1), encoding="utf-8")
    with pytest.raises(DataError, match=r"gepubliceerd als “uiterlijk 2027-Q4”.*Wat was de oude"):
        load(copy_of_voorbeeld, peildatum=FIRST)
    file.write_text(text, encoding="utf-8")
    punt = next(line.split()[0] for line in _contract(copy_of_voorbeeld) if line.endswith("uiterlijk 2027-Q4"))
    given = {"nieuw": "eind 2028", "reden": "Het kost meer tijd."}
    with pytest.raises(NothingChosen, match="zoek haar met: python3"):
        move(copy_of_voorbeeld, moved("r1", **given), peildatum=FIRST)
    with pytest.raises(NothingChosen, match="bestaat niet: kies uit snel-hulp-r1, "):
        move(copy_of_voorbeeld, moved("doel/snel-hulp", **given), peildatum=FIRST)
    with pytest.raises(NothingChosen, match="staat nu 2027-Q4"):
        move(copy_of_voorbeeld, moved(punt, oud="2026", **given), peildatum=FIRST)
    with pytest.raises(
        NothingChosen, match=r"Kies een andere belofte\. Of schrijf haar eerste deadline in data/doelen/"
    ):
        move(copy_of_voorbeeld, moved("snel-hulp-r2", **given), peildatum=FIRST)
    assert move(copy_of_voorbeeld, moved(punt, oud="eind 2027", **given), peildatum=FIRST) == 0
    assert load(copy_of_voorbeeld, peildatum=FIRST)


def test_a_deadline_that_moves_twice_on_a_day_moved_once_and_back_is_not_at_all(copy_of_voorbeeld: Path) -> None:
    file = copy_of_voorbeeld / "data/doelen/fijne-buurt.yml"
    first = re.sub(r'(?m)^( +)uiterlijk: "2025"$', r"\g<0>\n\1mijlpalen: []", file.read_text(encoding="utf-8"), count=1)
    file.write_text(first, encoding="utf-8", newline="\n")
    given = {"reden": "Het kost meer tijd."}
    for new in ("2028", "eind 2029"):
        assert move(copy_of_voorbeeld, moved("fijne-buurt-r1", nieuw=new, **given), peildatum=FIRST) == 0
    loaded = load(copy_of_voorbeeld, peildatum=FIRST)
    punt = loaded.entry("doel", "fijne-buurt").record.resultaten[0]
    assert (punt.uiterlijk.tekst, [old.uiterlijk.tekst for old in punt.eerder]) == ("2029-Q4", ["2025"])
    with pytest.raises(NothingChosen, match="De deadline is al 2029-Q4"):
        move(copy_of_voorbeeld, moved("fijne-buurt-r1", nieuw="eind 2029", **given), peildatum=FIRST)
    assert move(copy_of_voorbeeld, moved("fijne-buurt-r1", nieuw="2025", **given), peildatum=FIRST) == 0
    assert file.read_text(encoding="utf-8") == first


def test_who_moves_a_deadline_has_to_say_where_that_is_written(
    copy_of_voorbeeld: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = moved("fijne-buurt-r1", nieuw="2028", reden="Het kost meer tijd.", document="")
    assert move(copy_of_voorbeeld, options, peildatum=FIRST, ask=in_turn(["", "9", "2", "ja"])) == 0
    said = capsys.readouterr().out
    assert "Zet het eerst in data/documenten.yml" in said and "Dit mag niet leeg zijn." in said
    punt = load(copy_of_voorbeeld, peildatum=FIRST).entry("doel", "fijne-buurt").record.resultaten[0]
    assert punt.eerder[0].bron.document == "voortgangsbrief"


def test_who_moves_what_was_reported_as_done_hears_so(
    copy_of_voorbeeld: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"nieuw": "2028", "reden": "Het kost meer tijd."}
    for punt, is_told in (("snel-hulp-r1", False), ("fijne-buurt-r1", False), ("snel-hulp-r2-a", True)):
        assert move(copy_of_voorbeeld, moved(punt, **given), peildatum=FIRST) == 0
        assert ("LET OP Over deze belofte is gemeld: klaar." in capsys.readouterr().out) == is_told


def test_no_line_of_a_contract_goes_unseen(copy_of_voorbeeld: Path) -> None:
    (copy_of_voorbeeld / "overrides").symlink_to(OVERRIDES)
    assert record_addresses(copy_of_voorbeeld, peildatum=FIRST) == 0
    for name in ("adressen", "termijnen"):
        file = copy_of_voorbeeld / "data" / f"{name}.yml"
        whole = file.read_text(encoding="utf-8")
        line = whole.splitlines()[5]
        for spoilt in (whole.replace(f"{line}\n", ""), whole.replace(line, f"{line[:-1]}x{line[-1]}")):
            file.write_text(spoilt, encoding="utf-8")
            with pytest.raises(DataError, match="er is iets weg of veranderd"):
                load(copy_of_voorbeeld, peildatum=FIRST)
        file.write_text(whole, encoding="utf-8")
    assert load(copy_of_voorbeeld, peildatum=FIRST)


def test_a_late_report_by_hand_gets_the_day_on_which_it_came_on_the_site(copy_of_voorbeeld: Path) -> None:
    (copy_of_voorbeeld / "overrides").symlink_to(OVERRIDES)
    folder = copy_of_voorbeeld / "data/meldingen"
    first = {file: file.read_bytes() for file in folder.glob("*.yml")}
    assert record_addresses(copy_of_voorbeeld, peildatum=FIRST) == 0
    assert {file: file.read_bytes() for file in folder.glob("*.yml")} == first
    one = min(file for file in first if b"gepubliceerd" not in first[file] and b"gemeten" not in first[file])
    late = folder / "2025-01-03-laat-met-de-hand.yml"
    text = "\n".join(
        line for line in one.read_text(encoding="utf-8").splitlines() if not line.startswith(("id:", "datum:"))
    )
    late.write_text(f'datum: "2025-01-03"\n{text}\n# een opmerking\n', encoding="utf-8")
    assert record_addresses(copy_of_voorbeeld, peildatum=FIRST) == 0
    told = late.read_text(encoding="utf-8")
    assert f'gepubliceerd: "{FIRST}"' in told
    assert "# een opmerking" in told
    assert {file: file.read_bytes() for file in first} == first
    assert record_addresses(copy_of_voorbeeld, peildatum=SECOND) == 0
    assert late.read_text(encoding="utf-8") == told


def _contract(folder: Path) -> list[str]:
    return list(load(folder, peildatum=FIRST).data.termijnen)


def test_the_newsletter_has_three_forms_in_which_a_text_stays_a_text() -> None:
    text = (
        "Nieuws over <het> plan\nVan 1 tot 2\n\nNIEUWE BERICHTEN\n----------------\n\n"
        "- 3 maart: Belofte: *Meer* [dit](x)\n  Bezig. 5 < 6\n  Lees meer: https://a.example/a_b/#x_y\n"
    )
    made = as_markdown(text)
    assert made.startswith("# Nieuws over &lt;het&gt; plan\n")
    assert "## Nieuwe berichten\n" in made and "<https://a.example/a_b/#x_y>" in made
    page = html.fromstring(as_html(text))
    assert page.findtext(".//h2") == "Nieuwe berichten"
    assert page.xpath("//a/@href") == ["https://a.example/a_b/#x_y"]
    (said,) = page.xpath("//li")
    assert "Belofte: *Meer* [dit](x)" in said.text_content() and "5 < 6" in said.text_content()
    assert page.xpath("//em | //het") == []
