"""All pages of the site: which template, with which views, at which address.

A new kind of page is one function here and one template in overrides/paginas/.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import jinja2
import yaml

from ..derived.views import CoalitieView, DoelView, EditPlace, Link, Site

HOME = Link("Start", "/")


@dataclass(frozen=True)
class Page:
    """A complete Markdown text with front matter, ready for any renderer."""

    src: str
    """Path in the content tree: doelen/informele-steun.md."""
    url: str
    titel: str
    omschrijving: str
    """What the page tells, in a sentence."""
    template: str
    """The file that it was made with, from the project folder."""
    head: str
    """The front matter."""
    body: str
    edit: EditPlace | None
    """Where an editor changes this page."""
    niveau: Literal["B1", "A2"] = "B1"
    """How easy its texts have to be."""
    is_intern: bool = False
    """Whether it is for the workgroup: not in the menu, search or sitemap."""

    @property
    def markdown(self) -> str:
        """The whole text."""
        return self.head + self.body


class Pages:
    """Renders the generated pages of one site."""

    def __init__(self, site: Site, env: jinja2.Environment) -> None:
        self.site = site
        self.env = env

    def all(self) -> Iterator[Page]:
        """Every generated page."""
        yield from self._coalities()
        yield from self._doelen()
        yield from self._gemeenten()
        yield from self._partners()
        yield from self._hoofdstukken()
        yield from self._plannen()
        yield from self._lists()
        yield from self._voortgang()
        yield from self._makkelijk()

    def _coalities(self) -> Iterator[Page]:
        site = self.site
        overview = Link("Thema’s", "/coalities/")
        yield self._page(
            "coalities",
            [HOME],
            titel=overview.naam,
            omschrijving=f"De {len(site.coalities)} thema’s van {site.regio.plan_kort}: "
            "wat verandert er en wie werkt eraan?",
        )
        for coalitie in site.coalities:
            yield self._page(
                "coalitie",
                [HOME, overview],
                titel=coalitie.titel,
                omschrijving=" ".join(coalitie.kort[:2]),
                url=coalitie.url,
                edit=coalitie.edit,
                coalitie=coalitie,
            )

    def _doelen(self) -> Iterator[Page]:
        site = self.site
        overview = Link("Doelen", "/doelen/")
        yield self._page(
            "doelen",
            [HOME],
            titel=overview.naam,
            omschrijving=f"Alle {len(site.doelen)} doelen van {site.regio.plan_kort}, in gewone woorden.",
        )
        for doel in site.doelen:
            yield self._page(
                "doel",
                [HOME, Link("Thema’s", "/coalities/"), doel.coalitie],
                titel=doel.titel,
                omschrijving=doel.doelzin,
                url=doel.url,
                edit=doel.edit,
                doel=doel,
            )

    def _gemeenten(self) -> Iterator[Page]:
        overview = Link("Gemeenten", "/gemeenten/")
        yield self._page(
            "gemeenten",
            [HOME],
            titel=overview.naam,
            omschrijving=f"Wat belooft {self.site.regio.plan_kort} in uw gemeente?",
        )
        for gemeente in self.site.gemeenten:
            yield self._page(
                "gemeente",
                [HOME, overview],
                titel=gemeente.naam,
                omschrijving=f"Wat {self.site.regio.plan_kort} belooft in de gemeente {gemeente.naam}, "
                "en wat daarvan bekend is.",
                url=gemeente.url,
                edit=gemeente.edit,
                gemeente=gemeente,
            )

    def _partners(self) -> Iterator[Page]:
        overview = Link("Partners", "/partners/")
        yield self._page(
            "partners",
            [HOME],
            titel=overview.naam,
            omschrijving=f"De {len(self.site.partners)} organisaties die in {self.site.regio.plan_kort} staan.",
        )
        for partner in self.site.partners:
            yield self._page(
                "partner",
                [HOME, overview],
                titel=partner.naam,
                omschrijving=f"{partner.naam}: waar deze organisatie in {self.site.regio.plan_kort} aan meedoet.",
                url=partner.url,
                edit=partner.edit,
                partner=partner,
            )

    def _hoofdstukken(self) -> Iterator[Page]:
        for hoofdstuk in self.site.hoofdstukken:
            yield self._page(
                "hoofdstuk",
                [HOME, Link("Over het plan", "/over/")],
                titel=hoofdstuk.titel,
                omschrijving=" ".join(hoofdstuk.kort[:2]),
                url=hoofdstuk.url,
                edit=hoofdstuk.edit,
                hoofdstuk=hoofdstuk,
            )

    def _plannen(self) -> Iterator[Page]:
        site, over = self.site, Link("Over het plan", "/over/")
        if not site.plannen.alle:
            return
        overview = Link("Plannen van vroeger", site.plannen.url)
        yield self._page(
            "plannen",
            [HOME, over],
            titel=overview.naam,
            omschrijving=f"Welke plannen waren er voor {site.regio.plan_kort}, en wat is ervan geworden?",
        )
        yield self._page(
            "plannen-geld",
            [HOME, over, overview],
            titel="Het geld van de plannen",
            omschrijving="Alle bedragen uit de plannen van vroeger, nageteld en met hun bron.",
            url=f"{site.plannen.url}geld/",
        )
        for plan in site.plannen.alle:
            yield self._page(
                "plan",
                [HOME, over, overview],
                titel=plan.record.titel,
                omschrijving=" ".join(plan.record.kort[:2]),
                url=plan.url,
                edit=plan.edit,
                plan=plan,
            )

    def _lists(self) -> Iterator[Page]:
        site, plan = self.site, self.site.regio.plan_kort
        over = Link("Over het plan", "/over/")
        yield self._page(
            "planning",
            [HOME],
            titel="Planning",
            omschrijving=f"Alle deadlines van {plan}, per jaar, met wat ervan bekend is.",
        )
        yield self._page(
            "werkagenda",
            [HOME, Link("Planning", "/planning/")],
            titel=site.werkagenda.titel,
            omschrijving=f"Wat de partners van {plan} per jaar van plan waren.",
            edit=site.werkagenda.edit,
        )
        yield self._page(
            "cijfers",
            [HOME],
            titel="Cijfers",
            omschrijving=f"Cijfers over de regio {site.regio.naam}, met bron en uitleg.",
        )
        yield self._page(
            "ketenaanpakken",
            [HOME, over],
            titel=site.ketenaanpakken.titel,
            omschrijving=" ".join(site.ketenaanpakken.kort[:2]),
            edit=site.ketenaanpakken.edit,
        )
        yield self._page(
            "volgen",
            [HOME],
            titel="Blijf op de hoogte",
            omschrijving=f"Zet de deadlines van {plan} in uw agenda, of volg het nieuws.",
        )
        yield self._page(
            "woordenlijst", [HOME], titel="Woordenlijst", omschrijving="Moeilijke woorden, uitgelegd in gewone taal."
        )
        yield self._page(
            "vragen", [HOME], titel="Vragen", omschrijving="Begin met uw eigen vraag. U ziet welk doel daarbij past."
        )
        yield self._page(
            "toegankelijkheid",
            [HOME],
            titel="Toegankelijkheid",
            omschrijving="Kan iedereen deze site gebruiken? Wat wij nakeken, en wat nog niet goed is.",
            edit=EditPlace("data/beheer.yml", 1),
        )
        yield self._page(
            "regio",
            [HOME, over],
            titel=f"De regio {site.regio.naam}",
            omschrijving=f"Welke gemeenten horen bij de regio {site.regio.naam}?",
            edit=site.regio.edit,
        )

    def _voortgang(self) -> Iterator[Page]:
        plan, overview = self.site.regio.plan_kort, Link("Hoe staat het ervoor?", "/voortgang/")
        yield self._page(
            "voortgang",
            [HOME],
            titel=overview.naam,
            omschrijving=f"Wat is bekend over de beloften van {plan}? En waarover heeft niemand iets gemeld?",
        )
        for jaar in self.site.voortgang.jaren:
            yield self._page(
                "voortgang-jaar",
                [HOME, overview],
                titel=f"Beloften voor {jaar.jaar}",
                omschrijving=f"Alle beloften van {plan} met een deadline in {jaar.jaar}, en wat daarvan bekend is.",
                url=jaar.url,
                jaar=jaar,
            )
        yield self._page(
            "wijzigingen",
            [HOME, overview],
            titel="Alle berichten",
            omschrijving=f"Alle berichten over hoe het gaat met de beloften van {plan}, het nieuwste eerst.",
        )
        yield self._page(
            "redactie",
            [HOME, overview],
            titel="Voor de werkgroep",
            omschrijving="Wat aandacht nodig heeft, met vragen om te versturen.",
            is_intern=True,
        )
        yield self._page(
            "redactie-taal",
            [HOME, overview, Link("Voor de werkgroep", "/redactie/")],
            titel="Hoe makkelijk zijn onze teksten?",
            omschrijving="De maten van elke pagina, en tips om de teksten makkelijker te maken.",
            url="/redactie/taal/",
            is_intern=True,
        )

    def _makkelijk(self) -> Iterator[Page]:
        site, plan = self.site, self.site.regio.plan_kort
        begin = Link("Makkelijk lezen", site.makkelijk.url)
        yield self._page(
            "makkelijk",
            [HOME],
            titel=begin.naam,
            omschrijving=f"Wat is {plan}? In makkelijke taal, met korte zinnen.",
            edit=site.regio.edit,
        )
        for thema in site.makkelijk.themas:
            yield self._page(
                "makkelijk-thema",
                [HOME, begin],
                titel=f"{thema.coalitie.titel}, in makkelijke taal",
                omschrijving=f"{thema.coalitie.titel}, in makkelijke taal met korte zinnen.",
                url=thema.url,
                edit=thema.coalitie.edit,
                thema=thema,
                coalitie=thema.coalitie,
            )
        for pagina in site.makkelijk.paginas:
            yield self._page(
                "makkelijk-pagina",
                [HOME, begin],
                titel=pagina.titel,
                omschrijving=f"{pagina.titel} Wat {plan} daarover zegt, in makkelijke taal.",
                url=pagina.url,
                edit=pagina.edit,
                pagina=pagina,
            )

    def _page(
        self,
        template: str,
        crumbs: Sequence[Link],
        *,
        titel: str,
        omschrijving: str,
        url: str | None = None,
        edit: EditPlace | None = None,
        is_intern: bool = False,
        **views: Any,
    ) -> Page:
        url = url or f"/{template}/"
        body = self.env.get_template(f"paginas/{template}.md").render(
            site=self.site, titel=titel, kruimels=tuple(crumbs), edit=edit, **views
        )
        return Page(
            src=f"{url.strip('/')}.md" if views else f"{url.strip('/')}/index.md",
            url=url,
            titel=titel,
            omschrijving=omschrijving,
            template=f"overrides/paginas/{template}.md",
            head=front_matter(titel, omschrijving, template, _colour(views), is_intern=is_intern),
            body=body,
            edit=edit,
            niveau="A2" if template.startswith("makkelijk") else "B1",
            is_intern=is_intern,
        )


def front_matter(titel: str, omschrijving: str, soort: str, kleur: str | None, *, is_intern: bool = False) -> str:
    """The head of a Markdown page; `kleur` is the icon whose colour the page has."""
    fields: dict[str, Any] = {"title": titel, "description": omschrijving, "soort": soort}
    fields |= {"kleur": kleur} if kleur else {}
    fields |= {"zoeken_uit": True, "geen_index": True} if is_intern else {}
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)}---\n\n"


def _colour(views: Mapping[str, Any]) -> str | None:
    """Pages of a coalition and of its goals have the colour of its icon."""
    return next((str(view.icoon) for view in views.values() if isinstance(view, CoalitieView | DoelView)), None)
