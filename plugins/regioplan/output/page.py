"""A page: an address, a template and the derived things that this template uses."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

import jinja2

from ..derived.addresses import Addresses
from ..derived.links import EditPlace, Link
from ..derived.views import Site
from ..language.languages import Direction

_ODD = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Signs that may stand in JSON as they are, and not in YAML; but for these, JSON is YAML, and far sooner written."""
HOME = Link("Start", Addresses.start)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page that can be rendered, alone or with all others."""

    url: str
    """Its address, from the root of the site."""
    soort: str
    """What kind of page it is: the name of its template in overrides/paginas/."""
    titel: str
    """The heading."""
    omschrijving: str
    """What the page tells, in a sentence."""
    kruimels: tuple[Link, ...] = (HOME,)
    """The way back to the start."""
    given: Mapping[str, Any] = field(default_factory=dict)
    """What its template uses besides the site, by the name that it has there."""
    edit: EditPlace | None = None
    """Where an editor changes this page; None for a page that is made from many records."""
    niveau: Literal["B1", "A2"] = "B1"
    """How easy its texts have to be."""
    kleur: str | None = None
    """The icon whose colour the page has."""
    is_intern: bool = False
    """Whether it is for the workgroup, or a trial translation: not in the menu, search or sitemap."""
    van: str = ""
    """The address of the Dutch page that it is a translation of; empty for a Dutch page."""
    taal: str = "nl"
    richting: Direction = "ltr"
    """In which direction that is written."""
    talen: Mapping[str, str] = field(default_factory=dict)
    """Its address in each language in which it is for everybody, by the code; empty when that is Dutch only."""
    zoekwoorden: tuple[str, ...] = ()
    """Everyday words by which people search for it, when no record that search knows of has them."""

    heeft_kaartje: bool = False
    """Whether there is a card of it for other sites."""
    deeltitel: str = ""
    """What it is called where people share it; empty when its title says enough."""
    plaatje: Link | None = None
    """The page whose picture goes with it where people share it; None for that of the start."""
    gewijzigd: date | None = None
    """The last day on which something happened that it tells of; None when the data do not know of any."""

    @property
    def src(self) -> str:
        """Path in the content tree: doelen/informele-steun/index.md."""
        return f"{self.url.strip('/')}/index.md"

    @property
    def template(self) -> str:
        """The file that it is made with, from the project folder."""
        return f"overrides/paginas/{self.soort}.md"


@dataclass(frozen=True, kw_only=True)
class RenderedPage(Page):
    """A complete Markdown text with front matter, ready for any renderer."""

    body: str
    """The text below the front matter."""

    @property
    def markdown(self) -> str:
        """The whole text."""
        return front_matter(self) + self.body


def has_own_picture(page: Page) -> bool:
    """Whether a page has a picture of its own for where people share it; others have that of the part they are in."""
    is_told = page.soort in ("coalitie", "doel", "gemeente") or page.kruimels == (HOME,)
    return is_told and page.taal == "nl" and not page.is_intern


def render(page: Page, site: Site, env: jinja2.Environment) -> RenderedPage:
    """The text of one page."""
    body = env.get_template(f"paginas/{page.soort}.md").render(
        site=site,
        titel=page.titel,
        kruimels=page.kruimels,
        edit=page.edit,
        sjabloon=page.template,
        hulp=site.hulp.bij(page.van or page.url),
        **({} if page.niveau == "A2" else {"vervallen": site.vervallen.get(page.url, ())}),
        **page.given,
    )
    return RenderedPage(**vars(page), body=body)


def front_matter(page: Page) -> str:
    """The head of a Markdown page."""
    fields: dict[str, Any] = {"title": page.titel, "description": page.omschrijving, "soort": page.soort}
    fields |= {"kleur": str(page.kleur)} if page.kleur else {}
    fields |= {"onder": page.kruimels[1].url} if len(page.kruimels) > 1 else {}
    fields |= {"zoeken_uit": True, "geen_index": True} if page.is_intern else {}
    fields |= {"taal": page.taal, "richting": page.richting} if page.taal != "nl" else {}
    fields |= {"gewijzigd": page.gewijzigd.isoformat()} if page.gewijzigd else {}
    fields |= {"kaartje": True} if page.heeft_kaartje else {}
    fields |= {"deeltitel": page.deeltitel} if page.deeltitel else {}
    fields |= {"plaatje": {"van": page.plaatje.url, "zegt": page.plaatje.naam}} if page.plaatje else {}
    fields |= {"talen": dict(page.talen)} if page.talen else {}
    written = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    return f"---\n{_ODD.sub(_escaped, written)}---\n\n"


def _escaped(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"
