"""Deadlines as iCalendar: all-day events whose names never change, dated by when they last changed."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from ..cache import NOTHING, Cache, digest
from ..derived.addresses import whole
from ..derived.views import Abonnement, AgendaItem

REFRESH = timedelta(days=1)
"""How often a calendar program may look for changes."""


def files(subscriptions: Sequence[Abonnement], *, base_url: str, cache: Cache = NOTHING) -> Iterator[tuple[str, str]]:
    """Path in the site and text of every calendar."""
    known = cache.pack("calendars")
    for one in subscriptions:
        key = digest(base_url, one.naam, one.deadlines)
        text = known.made(key, lambda: calendar(one, base_url=base_url))  # noqa: B023 - called at once
        yield one.agenda.lstrip("/"), text
    known.save()


def calendar(subscription: Abonnement, *, base_url: str) -> str:
    """The calendar of one subscription."""
    from icalendar import Calendar  # reading it takes longer than all else here

    made = Calendar()
    made.add("prodid", "-//Regioplan//Deadlines//NL")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("name", subscription.agendanaam)
    made.add("x-wr-calname", subscription.agendanaam)
    made.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    made.add("x-published-ttl", "P1D")
    for item in subscription.deadlines:
        made.add_component(_event(item, base_url))
    return str(made.to_ical(), "utf-8")


def _event(item: AgendaItem, base_url: str) -> Any:
    from icalendar import Event

    address = whole(item.url, base_url)
    event = Event()
    event.add("uid", item.id)
    changed = datetime.combine(item.gewijzigd, time(), UTC)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", item.verschoven)
    event.add("dtstart", item.dag)
    event.add("dtend", item.dag + timedelta(days=1))
    event.add("summary", item.titel)
    event.add("description", "\n".join([*item.regels, address]))
    event.add("url", address)
    event.add("categories", [item.hoort_bij])
    event.add("transp", "TRANSPARENT")
    return event
