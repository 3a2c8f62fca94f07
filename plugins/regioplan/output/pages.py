"""All pages of the site. A page is an address, a template and the derived things that this template uses.

A new kind of page is one entry here and one template in overrides/paginas/.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import jinja2
import yaml

from ..derived.addresses import Addresses
from ..derived.links import EditPlace, Link
from ..derived.views import Site

HOME = Link("Start", Addresses.start)
THEMAS = Link("Thema’s", Addresses.coalities)
DOELEN = Link("Doelen", Addresses.doelen)
GEMEENTEN = Link("Gemeenten", Addresses.gemeenten)
PARTNERS = Link("Partners", Addresses.partners)
OVER = Link("Over het plan", Addresses.over)
PLANNEN = Link("Plannen van vroeger", Addresses.plannen)
PLANNING = Link("Planning", Addresses.planning)
VOORTGANG = Link("Hoe staat het ervoor?", Addresses.voortgang)
REDACTIE = Link("Voor de werkgroep", Addresses.redactie)
MAKKELIJK = Link("Makkelijk lezen", Addresses.makkelijk)


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
    """Whether it is for the workgroup: not in the menu, search or sitemap."""

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


def render(page: Page, site: Site, env: jinja2.Environment) -> RenderedPage:
    """The text of one page."""
    body = env.get_template(f"paginas/{page.soort}.md").render(
        site=site, titel=page.titel, kruimels=page.kruimels, edit=page.edit, **page.given
    )
    return RenderedPage(**vars(page), body=body)


def front_matter(page: Page) -> str:
    """The head of a Markdown page."""
    fields: dict[str, Any] = {"title": page.titel, "description": page.omschrijving, "soort": page.soort}
    fields |= {"kleur": str(page.kleur)} if page.kleur else {}
    fields |= {"zoeken_uit": True, "geen_index": True} if page.is_intern else {}
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)}---\n\n"


def pages_of(site: Site) -> Iterator[Page]:
    """Every generated page, not rendered yet."""
    yield from _coalities(site)
    yield from _doelen(site)
    yield from _gemeenten(site)
    yield from _partners(site)
    yield from _hoofdstukken(site)
    yield from _plannen(site)
    yield from _lists(site)
    yield from _services(site)
    yield from _voortgang(site)
    yield from _makkelijk(site)


def _coalities(site: Site) -> Iterator[Page]:
    yield Page(
        url=THEMAS.url,
        soort="coalities",
        titel=THEMAS.naam,
        omschrijving=f"De {len(site.coalities)} thema’s van {site.regio.plan.kort}: "
        "wat verandert er en wie werkt eraan?",
    )
    for coalitie in site.coalities:
        yield Page(
            url=coalitie.url,
            soort="coalitie",
            titel=coalitie.record.titel,
            omschrijving=site.omlijsting.lopend(coalitie.record.kort[:2], coalitie.record.bron),
            kruimels=(HOME, THEMAS),
            given={"coalitie": coalitie},
            edit=coalitie.edit,
            kleur=coalitie.record.icoon,
        )


def _doelen(site: Site) -> Iterator[Page]:
    yield Page(
        url=DOELEN.url,
        soort="doelen",
        titel=DOELEN.naam,
        omschrijving=f"Alle {len(site.doelen)} doelen van {site.regio.plan.kort}, in gewone woorden.",
    )
    for doel in site.doelen:
        yield Page(
            url=doel.url,
            soort="doel",
            titel=doel.record.titel,
            omschrijving=doel.omschrijving,
            kruimels=(HOME, THEMAS, site.links.to("coalitie", doel.record.coalitie)),
            given={"doel": doel},
            edit=doel.edit,
            kleur=doel.icoon,
        )


def _gemeenten(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    yield Page(
        url=GEMEENTEN.url,
        soort="gemeenten",
        titel=GEMEENTEN.naam,
        omschrijving=f"Wat belooft {plan} in uw gemeente?",
    )
    for gemeente in site.gemeenten:
        naam = gemeente.record.naam
        yield Page(
            url=gemeente.url,
            soort="gemeente",
            titel=naam,
            omschrijving=f"Wat {plan} belooft in de gemeente {naam}, en wat daarvan bekend is.",
            kruimels=(HOME, GEMEENTEN),
            given={"gemeente": gemeente},
            edit=gemeente.edit,
        )


def _partners(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    yield Page(
        url=PARTNERS.url,
        soort="partners",
        titel=PARTNERS.naam,
        omschrijving=f"De {len(site.partners)} organisaties die in {plan} staan.",
    )
    for partner in site.partners:
        naam = partner.record.naam
        yield Page(
            url=partner.url,
            soort="partner",
            titel=naam,
            omschrijving=f"{naam}: waar deze organisatie in {plan} aan meedoet.",
            kruimels=(HOME, PARTNERS),
            given={"partner": partner},
            edit=partner.edit,
        )


def _hoofdstukken(site: Site) -> Iterator[Page]:
    for hoofdstuk in site.hoofdstukken:
        yield Page(
            url=hoofdstuk.url,
            soort="hoofdstuk",
            titel=hoofdstuk.record.titel,
            omschrijving=site.omlijsting.lopend(hoofdstuk.record.kort[:2], hoofdstuk.record.bron),
            kruimels=(HOME, OVER),
            given={"hoofdstuk": hoofdstuk},
            edit=hoofdstuk.edit,
        )


def _plannen(site: Site) -> Iterator[Page]:
    if not site.plannen.alle:
        return
    yield Page(
        url=PLANNEN.url,
        soort="plannen",
        titel=PLANNEN.naam,
        omschrijving=f"Welke plannen waren er voor {site.regio.plan.kort}, en wat is ervan geworden?",
        kruimels=(HOME, OVER),
    )
    yield Page(
        url=Addresses.plannen_geld,
        soort="plannen-geld",
        titel="Het geld van de plannen",
        omschrijving="Alle bedragen uit de plannen van vroeger, nageteld en met hun bron.",
        kruimels=(HOME, OVER, PLANNEN),
    )
    for plan in site.plannen.alle:
        yield Page(
            url=plan.url,
            soort="plan",
            titel=plan.record.titel,
            omschrijving=site.omlijsting.lopend(plan.record.kort[:2], plan.record.bron),
            kruimels=(HOME, OVER, PLANNEN),
            given={"plan": plan},
            edit=plan.edit,
        )


def _lists(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    yield Page(
        url=PLANNING.url,
        soort="planning",
        titel=PLANNING.naam,
        omschrijving=f"Alle deadlines van {plan}, per jaar, met wat ervan bekend is.",
    )
    yield Page(
        url=site.werkagenda.url,
        soort="werkagenda",
        titel=site.werkagenda.record.titel,
        omschrijving=f"Wat de partners van {plan} per jaar van plan waren.",
        kruimels=(HOME, PLANNING),
        edit=site.werkagenda.edit,
    )
    yield Page(
        url=Addresses.cijfers,
        soort="cijfers",
        titel="Cijfers",
        omschrijving=f"Cijfers over de regio {site.regio.naam}, met bron en uitleg.",
    )
    yield Page(
        url=site.ketenaanpakken.url,
        soort="ketenaanpakken",
        titel=site.ketenaanpakken.record.titel,
        omschrijving=site.omlijsting.lopend(site.ketenaanpakken.record.kort[:2], site.ketenaanpakken.record.bron),
        kruimels=(HOME, OVER),
        edit=site.ketenaanpakken.edit,
    )


def _services(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    yield Page(
        url=Addresses.volgen,
        soort="volgen",
        titel="Blijf op de hoogte",
        omschrijving=f"Zet de deadlines van {plan} in uw agenda, of volg het nieuws.",
    )
    yield Page(
        url=Addresses.woordenlijst,
        soort="woordenlijst",
        titel="Woordenlijst",
        omschrijving="Moeilijke woorden, uitgelegd in gewone taal.",
    )
    yield Page(
        url=Addresses.vragen,
        soort="vragen",
        titel="Vragen",
        omschrijving="Begin met uw eigen vraag. U ziet welk doel daarbij past.",
    )
    yield Page(
        url=Addresses.toegankelijkheid,
        soort="toegankelijkheid",
        titel="Toegankelijkheid",
        omschrijving="Kan iedereen deze site gebruiken? Wat wij nakeken, en wat nog niet goed is.",
        edit=site.links.edit("beheer", "beheer"),
    )
    yield Page(
        url=Addresses.regio,
        soort="regio",
        titel=f"De regio {site.regio.naam}",
        omschrijving=f"Welke gemeenten horen bij de regio {site.regio.naam}?",
        kruimels=(HOME, OVER),
        edit=site.links.edit("regio", "regio"),
    )


def _voortgang(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    yield Page(
        url=VOORTGANG.url,
        soort="voortgang",
        titel=VOORTGANG.naam,
        omschrijving=f"Wat is bekend over de beloften van {plan}? En waarover heeft niemand iets gemeld?",
    )
    for jaar in site.voortgang.jaren:
        yield Page(
            url=jaar.url,
            soort="voortgang-jaar",
            titel=f"Beloften voor {jaar.jaar}",
            omschrijving=f"Alle beloften van {plan} met een deadline in {jaar.jaar}, en wat daarvan bekend is.",
            kruimels=(HOME, VOORTGANG),
            given={"jaar": jaar},
        )
    yield Page(
        url=Addresses.wijzigingen,
        soort="wijzigingen",
        titel="Alle berichten",
        omschrijving=f"Alle berichten over hoe het gaat met de beloften van {plan}, het nieuwste eerst.",
        kruimels=(HOME, VOORTGANG),
    )
    yield Page(
        url=REDACTIE.url,
        soort="redactie",
        titel=REDACTIE.naam,
        omschrijving="Wat aandacht nodig heeft, met vragen om te versturen.",
        kruimels=(HOME, VOORTGANG),
        is_intern=True,
    )
    yield Page(
        url=Addresses.redactie_taal,
        soort="redactie-taal",
        titel="Hoe makkelijk zijn onze teksten?",
        omschrijving="De maten van elke pagina, en tips om de teksten makkelijker te maken.",
        kruimels=(HOME, VOORTGANG, REDACTIE),
        is_intern=True,
    )


def _makkelijk(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    yield Page(
        url=MAKKELIJK.url,
        soort="makkelijk",
        titel=MAKKELIJK.naam,
        omschrijving=f"Wat is {plan}? In makkelijke taal, met korte zinnen.",
        edit=site.links.edit("regio", "regio"),
        niveau="A2",
    )
    for thema in site.makkelijk.themas:
        coalitie = thema.coalitie.record
        yield Page(
            url=thema.url,
            soort="makkelijk-thema",
            titel=f"{coalitie.titel}, in makkelijke taal",
            omschrijving=f"{coalitie.titel}, in makkelijke taal met korte zinnen.",
            kruimels=(HOME, MAKKELIJK),
            given={"thema": thema, "coalitie": thema.coalitie},
            edit=thema.edit,
            niveau="A2",
            kleur=coalitie.icoon,
        )
    for pagina in site.makkelijk.paginas:
        yield Page(
            url=pagina.url,
            soort="makkelijk-pagina",
            titel=pagina.record.titel,
            omschrijving=f"{pagina.record.titel} Wat {plan} daarover zegt, in makkelijke taal.",
            kruimels=(HOME, MAKKELIJK),
            given={"pagina": pagina},
            edit=pagina.edit,
            niveau="A2",
        )
