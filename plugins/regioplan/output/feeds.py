"""News as Atom: the same site on the same reference date gives the same bytes."""

import uuid
from collections.abc import Iterator, Sequence
from datetime import date

from lxml import etree, html

from ..derived.abonnementen import NEWEST
from ..derived.addresses import whole
from ..derived.views import Abonnement, Bericht, Site

ATOM = "http://www.w3.org/2005/Atom"


def files(site: Site, subscriptions: Sequence[Abonnement], *, base_url: str) -> Iterator[tuple[str, str]]:
    """Path in the site and text of every feed."""
    for subscription in subscriptions:
        yield subscription.feed.lstrip("/"), feed(site, subscription, base_url=base_url)


def feed(site: Site, subscription: Abonnement, *, base_url: str) -> str:
    """The feed of one subscription; it was updated when its newest entry was."""
    entries = subscription.berichten[:NEWEST]
    root = etree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "nl"}, nsmap={None: ATOM})
    _text(root, "id", _name(subscription.feed_id + site.regio.naam))
    _text(root, "title", f"Nieuws: {subscription.naam}")
    _text(root, "subtitle", f"Meldingen, en deadlines die voorbij of verschoven zijn, van {site.regio.plan.naam}")
    _text(root, "updated", _moment(max([entry.bijgewerkt for entry in entries], default=site.peildatum)))
    _text(root, "rights", site.beheer.rechten)
    _link(root, "self", subscription.feed, base_url, "application/atom+xml")
    _link(root, "alternate", subscription.url, base_url, "text/html")
    _text(etree.SubElement(root, f"{{{ATOM}}}author"), "name", site.regio.samenwerking)
    for entry in entries:
        _entry(root, entry, base_url)
    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entry(root: etree._Element, entry: Bericht, base_url: str) -> None:
    element = etree.SubElement(root, f"{{{ATOM}}}entry")
    _text(element, "id", _name(entry.id))
    _text(element, "title", entry.titel)
    _text(element, "published", _moment(entry.dag))
    _text(element, "updated", _moment(entry.bijgewerkt))
    _link(element, "alternate", entry.url, base_url, "text/html")
    _text(element, "content", _content(entry, base_url)).set("type", "html")


def _content(entry: Bericht, base_url: str) -> str:
    parts = [_paragraph(line) for line in entry.alineas]
    links = html.Element("ul")
    for link in entry.links:
        anchor = etree.SubElement(etree.SubElement(links, "li"), "a", {"href": _absolute(link.url, base_url)})
        anchor.text = link.naam
    return "".join(html.tostring(part, encoding="unicode") for part in [*parts, links])


def _paragraph(text: str) -> html.HtmlElement:
    paragraph = html.Element("p")
    paragraph.text = text
    return paragraph


def _text(parent: etree._Element, name: str, text: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}")
    element.text = text
    return element


def _link(parent: etree._Element, rel: str, url: str, base_url: str, type: str) -> None:
    attributes = {"rel": rel, "type": type, "href": _absolute(url, base_url)}
    etree.SubElement(parent, f"{{{ATOM}}}link", attributes)


def _name(name: str) -> str:
    """A permanent id that no address is part of."""
    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _absolute(url: str, base_url: str) -> str:
    return whole(url, base_url)
