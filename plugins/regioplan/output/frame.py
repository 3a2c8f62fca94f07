"""What the frame around every page knows of the site.

A page that was kept is used again when its text and this are the same; so the frame is given nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..data.beheer import Contact, Licentie
from ..data.gemeenten import Gemeente
from ..data.regio import Regio
from ..derived.views import Opvolging, Site


@dataclass(frozen=True)
class Frame:
    """What the templates in overrides/schil/ and main.html know."""

    regio: Regio
    """The region and its plan, as the YAML says."""
    peildatum_tekst: str
    """The reference date in words."""
    gemeenten: tuple[Gemeente, ...]
    contact: Contact | None
    """Whom readers can write to."""
    licentie: Licentie
    """What others may do with texts, data and pictures."""
    opvolging: Opvolging
    met_concepten: bool
    """Whether it holds what is not for readers yet: then every page says so, and no search engine may list it."""
    partners: Mapping[str, tuple[str, str | None]]
    """Name and website of each organisation that is no municipality, by the address of its page."""
    gemeente_van: Mapping[str, Gemeente]
    """The municipality that a page is about, by the address of the page."""


def frame_of(site: Site, *, met_concepten: bool = False) -> Frame:
    """The frame around the pages of a site."""
    by_id: dict[str, Gemeente] = {gemeente.record.id: gemeente.record for gemeente in site.gemeenten}
    return Frame(
        site.regio,
        site.peildatum_tekst,
        tuple(gemeente.record for gemeente in site.gemeenten),
        site.beheer.record.contact,
        site.beheer.record.licentie,
        replace(site.opvolging, werd=(), vergelijking=None),
        met_concepten,
        {one.url: (one.record.naam, one.website) for one in site.partners if not one.record.gemeente},
        {one.url: one.record for one in site.gemeenten}
        | {one.url: by_id[one.record.gemeente] for one in site.partners if one.record.gemeente},
    )
