"""A year of an editor: a goal, a coalition and an organisation get another id, one leaves, a word and a page go.

What was published before stands there afterwards: every address, line of history, entry of a feed and event.
"""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import date
from pathlib import Path

import feedparser
import pytest
from fictional import OVERRIDES, PEILDATUM, copy_region
from icalendar import Calendar
from lxml import html
from regioplan.cli.contract import record_addresses
from regioplan.cli.hernoem import rename, take_away
from regioplan.data.loading import load
from regioplan.data.problems import DataError, NothingChosen
from regioplan.output.navigation import menu
from regioplan.pipeline import Prepared, prepare

pytestmark = pytest.mark.slow


def goodbye(wat: str, sinds: date = date(2026, 2, 1), **given: str) -> Namespace:
    return Namespace(wat=wat, sinds=sinds, **{"opgegaan_in": "", "zie": "", "uitleg": ""} | given)


def release(folder: Path) -> Prepared:
    return prepare(folder, peildatum=PEILDATUM, base_url="https://merenland.example", overrides=OVERRIDES)


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_region(tmp_path_factory.mktemp("jaar") / "regio")
    (folder / "overrides").symlink_to(OVERRIDES)
    (folder / "content" / "oud-nieuws.md").write_text(
        "---\ntitle: Oud nieuws\ndescription: Nieuws van vroeger.\n---\n\n# Oud nieuws\n\nDit is van vroeger.\n",
        encoding="utf-8",
    )
    record_addresses(folder, peildatum=PEILDATUM)
    return folder


@pytest.fixture(scope="module")
def before(region: Path) -> Prepared:
    return release(region)


@pytest.fixture(scope="module")
def after(region: Path, before: Prepared) -> Prepared:
    assert before
    reports = {path: path.read_bytes() for path in (region / "data" / "meldingen").iterdir()}
    for what, new in (
        ("doel/veilig-huis", "thuis-wonen"),
        ("data/coalities/prettig-thuis.yml", "fijn-thuis"),
        ("partner/ziekenhuis-de-reiger", "reiger"),
        ("begrip/oudwoord", "oud-woord"),
    ):
        assert rename(region, what, new, peildatum=PEILDATUM) == 0
    assert rename(region, "doel/thuis-wonen", "thuis-blijven", peildatum=PEILDATUM) == 0
    for gone in (
        goodbye("partner/inwonersraad", opgegaan_in="werkgroep-w", uitleg="De raad werd een werkgroep."),
        goodbye("begrippen/vangnet"),
        goodbye("pagina/oud-nieuws", zie="/wijzigingen/"),
    ):
        assert take_away(region, gone, peildatum=PEILDATUM) == 0
    assert {path: path.read_bytes() for path in (region / "data" / "meldingen").iterdir()} == reports
    return release(region)


def test_no_address_goes(before: Prepared, after: Prepared) -> None:
    assert set(before.addresses) <= set(after.addresses)
    moved = {redirect.old: redirect.new for redirect in after.redirects}
    assert moved["/doelen/veilig-huis/"] == moved["/doelen/thuis-wonen/"] == "/doelen/thuis-blijven/"
    assert moved["/makkelijk/prettig-thuis/"] == "/makkelijk/fijn-thuis/"
    assert moved["/eo/prettig-thuis/"] == "/eo/fijn-thuis/"


def test_the_files_of_data_stand_under_their_old_names_too(before: Prepared, after: Prepared) -> None:
    then, now = (set(one.files("https://merenland.example")) for one in (before, after))
    assert then - now == set()


def test_history_feeds_and_calendars_stay_as_they_were(before: Prepared, after: Prepared) -> None:
    old, new = (one.output.files["data/v1/historie.csv"] for one in (before, after))
    assert old == new
    files = after.files("https://merenland.example")
    for path, text in before.output.files.items():
        if path.endswith("feed.xml"):
            then, now = (feedparser.parse(one) for one in (text, files[path]))
            assert then.feed.id == now.feed.id
            assert [(e.id, e.summary, e.updated, e.link) for e in then.entries] == [
                (e.id, e.summary, e.updated, e.link) for e in now.entries
            ], path
        if path.endswith(".ics"):
            then, now = (Calendar.from_ical(one).walk("VEVENT") for one in (text, files[path]))
            assert [event.to_ical() for event in then] == [event.to_ical() for event in now], path


def test_the_address_of_what_is_gone_says_what_became_of_it(after: Prepared) -> None:
    pages = {page.url: html.fromstring(page.body) for page in after.output.pages}
    said = " ".join(pages["/partners/inwonersraad/"].text_content().split())
    assert "Inwonersraad Merenland doet sinds 1 februari 2026 niet meer mee. De raad werd een werkgroep." in said
    assert pages["/partners/inwonersraad/"].xpath("//div[@class='vervallen']//a/@href") == ["/partners/werkgroep-w/"]
    assert "vangnet staat sinds" in " ".join(pages["/woordenlijst/v/"].text_content().split())
    for place in ("/woordenlijst/v/", "/woordenlijst/"):
        assert pages[place].xpath("//*[@id='vangnet']"), place
    assert pages["/oud-nieuws/"].xpath("//div[@class='vervallen']//a/@href") == ["/wijzigingen/"]
    assert "inwonersraad" not in {partner.record.id for partner in after.site.partners}
    told = json.loads(after.output.files["data/v1/partners/inwonersraad.json"])
    assert (told["weg_sinds"], told["opgegaan_in"]) == ("2026-02-01", "werkgroep-w")


@pytest.mark.parametrize(
    ("what", "new", "answer"),
    [
        ("doel/bestaat-niet", "iets", "bestaat niet"),
        ("doel/snel-hulp", "Snelle Hulp", "kan geen id zijn"),
        ("doel/snel-hulp", "fijne-buurt", "is al de id"),
        ("melding/2025-11-20-nummer", "2025-11-20-anders", "verandert niet"),
        ("gemeente/lisvaart", "meer", "verandert niet"),
        ("doel/snel-hulp", "con", "kan geen id zijn"),
        ("doel/snel-hulp", "s" * 61, "kan geen id zijn"),
        ("begrip/vangnet", "veer", "was eerder al een id: begrip/veer"),
        ("pagina/over", "ons", "houdt haar naam, want die is haar adres"),
    ],
)
def test_what_cannot_be_renamed_gets_an_answer(copy_of_voorbeeld: Path, what: str, new: str, answer: str) -> None:
    with pytest.raises(NothingChosen, match=answer):
        rename(copy_of_voorbeeld, what, new, peildatum=PEILDATUM)


def test_what_is_promised_does_not_go(copy_of_voorbeeld: Path) -> None:
    with pytest.raises(NothingChosen, match="wat is beloofd of gemeld, blijft"):
        take_away(copy_of_voorbeeld, goodbye("doel/snel-hulp"), peildatum=PEILDATUM)
    for what, way in (
        ("taal/eo", "haar adressen blijven"),
        ("melding/2025-11-20-nummer", "met vervangt erin"),
        ("moment/handtekening", "Haal het zelf weg uit data/kalender.yml"),
    ):
        with pytest.raises(NothingChosen, match=way):
            take_away(copy_of_voorbeeld, goodbye(what), peildatum=PEILDATUM)
    assert load(copy_of_voorbeeld, peildatum=PEILDATUM)


def test_a_draft_was_never_there_and_leaves_no_address(copy_of_voorbeeld: Path) -> None:
    page, terms = copy_of_voorbeeld / "content" / "straks.md", copy_of_voorbeeld / "data" / "begrippen.yml"
    head = "title: Straks\r\npubliceer_op: 2030-01-01\r\n"
    page.write_text(f"---\r\n{head}---\r\n\r\n# Straks\r\n", encoding="utf-8", newline="")
    with terms.open("a", encoding="utf-8") as file:
        file.write("  - {id: straks, concept: ja, term: straks, uitleg: Straks is later.}\n")
    report = copy_of_voorbeeld / "data" / "meldingen" / "2026-01-01-straks.yml"
    where = "over: veilig-huis-r1\nstatus: bezig\ntekst: Het begint.\nbron: {plaats: brief}\n"
    report.write_text(f'concept: ja\ndatum: "2026-01-01"\n{where}', encoding="utf-8")
    for what, where in (
        ("pagina/straks", ": content/straks.md"),
        ("begrip/straks", "uit data/begrippen.yml"),
        ("melding/2026-01-01-straks", ": data/meldingen/2026-01-01-straks.yml"),
    ):
        with pytest.raises(NothingChosen, match=f"(?i)straks is een concept, .* weg ?{where}.$"):
            take_away(copy_of_voorbeeld, goodbye(what), peildatum=PEILDATUM)


def test_a_draft_that_gets_another_id_leaves_no_old_one(
    copy_of_voorbeeld: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = copy_of_voorbeeld / "data" / "begrippen.yml"
    with terms.open("a", encoding="utf-8") as file:
        file.write("  - {id: straks, concept: ja, term: straks, uitleg: Straks is later.}\n")
    assert rename(copy_of_voorbeeld, "begrip/straks", "later", peildatum=PEILDATUM) == 0
    assert "geen oud adres" in capsys.readouterr().out
    drafts = load(copy_of_voorbeeld, peildatum=PEILDATUM).drafts
    assert [draft.record.vorige_ids for draft in drafts if draft.id == "later"] == [()]


def test_a_row_of_changes_of_mind(copy_of_voorbeeld: Path) -> None:
    """An id goes back to what it was; who took over another is renamed, and leaves as well; a page of the menu goes."""
    record_addresses(copy_of_voorbeeld, peildatum=PEILDATUM)
    before = release(copy_of_voorbeeld)
    for what, new in (("doel/snel-hulp", "hulp"), ("doel/hulp", "snel-hulp"), ("doel/snel-hulp", "hulp")):
        assert rename(copy_of_voorbeeld, what, new, peildatum=PEILDATUM) == 0
        record_addresses(copy_of_voorbeeld, peildatum=PEILDATUM)
    gone = goodbye("partner/inwonersraad", opgegaan_in="werkgroep-w")
    assert take_away(copy_of_voorbeeld, gone, peildatum=PEILDATUM) == 0
    assert rename(copy_of_voorbeeld, "partner/werkgroep-w", "groep-w", peildatum=PEILDATUM) == 0
    with pytest.raises(DataError, match="is er niet meer sinds 2026-02-01, en het bericht is van later"):
        take_away(copy_of_voorbeeld, goodbye("partner/groep-w"), peildatum=PEILDATUM)
    assert take_away(copy_of_voorbeeld, goodbye("partner/groep-w", PEILDATUM), peildatum=PEILDATUM) == 0
    assert take_away(copy_of_voorbeeld, goodbye("pagina/over"), peildatum=PEILDATUM) == 0
    with pytest.raises(NothingChosen, match="De voorpagina gaat niet weg"):
        take_away(copy_of_voorbeeld, goodbye("pagina/index"), peildatum=PEILDATUM)
    after = release(copy_of_voorbeeld)
    assert set(before.addresses) <= set(after.addresses)
    (told,) = after.site.vervallen["/partners/inwonersraad/"]
    assert told.opgegaan_in and told.opgegaan_in.url == "/partners/groep-w/"
    assert "over.md" not in {source for item in menu(after.site.data) for source in item.values()}
