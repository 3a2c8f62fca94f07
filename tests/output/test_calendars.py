"""Deadlines as iCalendar, read by a calendar library."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from fictional import copy_region
from icalendar import Calendar
from icalendar.cal import Event
from regioplan.pipeline import Prepared, prepare

BASE = "https://merenland.example"
MOMENTS = "partners/materiaal/kalender/deadlines.ics"


def calendars(voorbeeld: Prepared) -> dict[str, str]:
    return {path: text for path, text in voorbeeld.output.files.items() if path.endswith(".ics")}


def events(voorbeeld: Prepared, path: str = "planning/deadlines.ics") -> dict[str, Event]:
    found = Calendar.from_ical(voorbeeld.output.files[path]).walk("VEVENT")
    return {str(event["UID"]).partition("@")[0]: event for event in found}


def at(root: Path, day: date) -> Prepared:
    return prepare(root / "tests/voorbeeld", peildatum=day, base_url=BASE, overrides=root / "overrides")


def test_there_is_a_calendar_for_the_plan_each_coalition_each_municipality_and_moments_to_tell(
    voorbeeld: Prepared,
) -> None:
    site = voorbeeld.site
    expected = {"planning/deadlines.ics", MOMENTS}
    expected |= {f"coalities/{coalitie.record.id}/deadlines.ics" for coalitie in site.coalities}
    expected |= {f"gemeenten/{gemeente.record.id}/deadlines.ics" for gemeente in site.gemeenten}
    assert set(calendars(voorbeeld)) == expected


def test_a_calendar_program_has_no_complaint(voorbeeld: Prepared) -> None:
    for path, text in calendars(voorbeeld).items():
        calendar = Calendar.from_ical(text)
        assert not calendar.errors and not [event.errors for event in calendar.walk("VEVENT") if event.errors], path
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
        assert calendar["NAME"].startswith("Momenten voor een bericht" if path == MOMENTS else "Deadlines: ")
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n")), "lines are folded"
        assert text.endswith("END:VCALENDAR\r\n")


def test_every_deadline_is_an_event_on_its_last_day(voorbeeld: Prepared) -> None:
    found = events(voorbeeld)
    for punt in voorbeeld.site.punten:
        if punt.deadline:
            event = found[punt.id]
            assert event.decoded("DTSTART") == punt.deadline
            assert type(event.decoded("DTSTART")) is date, "all day"
            assert event.decoded("DTEND") == punt.deadline + timedelta(days=1)
            assert str(event["URL"]) == BASE + punt.url
        else:
            assert punt.id not in found


def test_steps_are_events_too(voorbeeld: Prepared) -> None:
    steps = [moment for year in voorbeeld.site.planning for moment in year.momenten if moment.is_mijlpaal]
    named = [event for name, event in events(voorbeeld).items() if "-tussenstap-" in name]
    assert steps
    assert len(named) == len(steps)
    assert all(str(event["SUMMARY"]).startswith("Tussenstap: ") for event in named)


def test_an_event_says_what_the_page_says(voorbeeld: Prepared) -> None:
    found = events(voorbeeld)
    for punt in voorbeeld.site.punten:
        if punt.deadline:
            text = str(found[punt.id]["DESCRIPTION"])
            assert punt.record.tekst in text
            assert f"Gemeld: {punt.staat.status.naam}. Kalender: {punt.staat.tijdigheid.naam}." in text
            assert "Stand van" not in text


@pytest.mark.slow
def test_names_are_unique_and_stay_the_same_on_another_day_and_address(voorbeeld: Prepared, root: Path) -> None:
    later = prepare(
        root / "tests/voorbeeld", peildatum=date(2026, 9, 1), base_url="https://b.example", overrides=root / "overrides"
    )
    for path, text in calendars(voorbeeld).items():
        names = [str(event["UID"]) for event in Calendar.from_ical(text).walk("VEVENT")]
        assert len(names) == len(set(names)), path
        again = [str(event["UID"]) for event in Calendar.from_ical(later.output.files[path]).walk("VEVENT")]
        assert names == again


@pytest.mark.slow
def test_a_moved_deadline_moves_its_event(tmp_path: Path, root: Path, peildatum: date) -> None:
    folder = copy_region(tmp_path / "regio")
    file = folder / "data/doelen/snel-hulp.yml"
    text = file.read_text(encoding="utf-8")
    assert 'uiterlijk: "2027-Q4"' in text
    file.write_text(text.replace('uiterlijk: "2027-Q4"', 'uiterlijk: "2027-06"', 1), encoding="utf-8")
    moved = events(prepare(folder, peildatum=peildatum, base_url=BASE, overrides=root / "overrides"))
    assert date(2027, 6, 30) in [event.decoded("DTSTART") for event in moved.values()]
    assert set(moved) == set(events(at(root, peildatum)))


def test_a_coalition_has_only_its_own_deadlines(voorbeeld: Prepared) -> None:
    own = {punt.id for punt in voorbeeld.site.punten if punt.coalitie == "samen-sterk" and punt.deadline}
    found = {name for name in events(voorbeeld, "coalities/samen-sterk/deadlines.ics") if "-tussenstap-" not in name}
    assert found == own


def test_a_municipality_has_its_own_state_of_what_is_promised_everywhere(voorbeeld: Prepared) -> None:
    texts = {
        place: str(events(voorbeeld, f"gemeenten/{place}/deadlines.ics")[f"fijne-buurt-r1-{place}"]["DESCRIPTION"])
        for place in ("lisvaart", "oeverkerk", "zilverdijk")
    }
    assert "Gemeld: Klaar." in texts["lisvaart"]
    assert "Gemeld: Bezig." in texts["oeverkerk"]
    assert "Gemeld: Niet bekend." in texts["zilverdijk"]


def test_events_are_dated_by_when_they_changed_and_do_not_keep_anybody_busy(voorbeeld: Prepared) -> None:
    found = events(voorbeeld)
    for event in found.values():
        assert event.decoded("DTSTAMP") == event.decoded("LAST-MODIFIED") <= datetime(2026, 3, 1, tzinfo=UTC)
        assert str(event["TRANSP"]) == "TRANSPARENT"
    changed = {name: event.decoded("DTSTAMP").date() for name, event in found.items()}
    assert changed["veilig-huis-aanpak-1"] == date(2025, 2, 3), "the day of its last report"
    assert changed["agenda-2024-2"] == date(2024, 4, 1), "the day after its deadline"
    moved = found["fijne-buurt-r1-b"]
    assert (moved.decoded("SEQUENCE"), changed["fijne-buurt-r1-b"]) == (1, date(2025, 5, 20))
    assert "Eerst: in juni 2025. Nu: in juni 2026." in str(moved["DESCRIPTION"])


@pytest.mark.slow
def test_an_event_that_says_the_same_stays_the_same(voorbeeld: Prepared, root: Path) -> None:
    later = at(root, date(2026, 3, 20))
    assert calendars(later) == calendars(voorbeeld), "no deadline passes in these weeks, and nobody reports anything"
    much_later = events(at(root, date(2026, 9, 1)))
    for name, event in events(voorbeeld).items():
        is_new = event.decoded("DTSTAMP") < much_later[name].decoded("DTSTAMP")
        assert is_new == (event["DESCRIPTION"] != much_later[name]["DESCRIPTION"]), name


def test_a_calendar_that_nobody_organises_has_no_method(voorbeeld: Prepared) -> None:
    assert not any("METHOD" in text for text in calendars(voorbeeld).values())


@pytest.mark.slow
def test_the_same_data_gives_the_same_bytes(voorbeeld: Prepared, root: Path, peildatum: date) -> None:
    assert calendars(at(root, peildatum)) == calendars(voorbeeld)


@pytest.mark.parametrize("path", ["planning", "coalities/prettig-thuis", "gemeenten/lisvaart"])
def test_pages_offer_their_calendar(voorbeeld: Prepared, path: str) -> None:
    page = next(page for page in voorbeeld.output.pages if page.src in (f"{path}.md", f"{path}/index.md"))
    assert "Zet de deadlines in uw agenda" in page.markdown
    assert f'href="/{path}/deadlines.ics"' in page.markdown
