"""News as Atom: the same site on the same reference date gives the same bytes."""

import uuid
from collections.abc import Iterator, Sequence
from datetime import date

from lxml import etree, html
from lxml.builder import ElementMaker
from lxml.html import builder as E

from ..derived.abonnementen import NEWEST
from ..derived.addresses import whole
from ..derived.views import Abonnement, Bericht, Site

ATOM = ElementMaker(nsmap={None: "http://www.w3.org/2005/Atom"}, namespace="http://www.w3.org/2005/Atom")


def files(site: Site, subscriptions: Sequence[Abonnement], *, base_url: str) -> Iterator[tuple[str, str]]:
    """Path in the site and text of every feed."""
    for subscription in subscriptions:
        yield subscription.feed.lstrip("/"), feed(site, subscription, base_url=base_url)


def feed(site: Site, subscription: Abonnement, *, base_url: str) -> str:
    """The feed of one subscription; it was updated when its newest entry was."""
    entries = subscription.berichten[:NEWEST]
    root = ATOM.feed(
        {"{http://www.w3.org/XML/1998/namespace}lang": "nl"},
        ATOM.id(_name(subscription.feed_id + site.regio.naam + site.opvolging.plek)),
        ATOM.title(f"Nieuws: {subscription.naam}"),
        ATOM.subtitle(f"Meldingen, en deadlines die voorbij of verschoven zijn, van {site.regio.plan.naam}"),
        ATOM.updated(_moment(max([entry.bijgewerkt for entry in entries], default=site.peildatum))),
        ATOM.rights(site.beheer.rechten),
        ATOM.link(rel="self", type="application/atom+xml", href=whole(subscription.feed, base_url)),
        ATOM.link(rel="alternate", type="text/html", href=whole(subscription.url, base_url)),
        ATOM.author(ATOM.name(site.regio.samenwerking)),
        *(_entry(entry, base_url) for entry in entries),
    )
    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entry(entry: Bericht, base_url: str) -> etree._Element:
    links = (E.LI(E.A(link.naam, href=whole(link.url, base_url))) for link in entry.links)
    content = [*map(E.P, entry.alineas), E.UL(*links)]
    return ATOM.entry(
        ATOM.id(_name(entry.id)),
        ATOM.title(entry.titel),
        ATOM.published(_moment(entry.dag)),
        ATOM.updated(_moment(entry.bijgewerkt)),
        ATOM.link(rel="alternate", type="text/html", href=whole(entry.url, base_url)),
        ATOM.content("".join(html.tostring(part, encoding="unicode") for part in content), type="html"),
    )


def _name(name: str) -> str:
    """A permanent id that no address is part of."""
    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
