"""All pages of the site: which template, with which views, at which address.

A new kind of page is one function here and one template in overrides/paginas/.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import jinja2
import yaml

from ..derived.views import EditPlace, Link, Site

HOME = Link("Start", "/")


@dataclass(frozen=True)
class Page:
    """A complete Markdown text with front matter, ready for any renderer."""

    src: str
    """Path in the content tree: doelen/informele-steun.md."""
    titel: str
    markdown: str
    edit: EditPlace | None
    """Where an editor changes this page."""


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
        yield from self._lists()

    def _coalities(self) -> Iterator[Page]:
        site = self.site
        overview = Link("Thema’s", "/coalities/")
        yield self._page(
            "coalities",
            [HOME],
            titel=overview.naam,
            omschrijving=f"De {len(site.coalities)} thema’s van {site.regio.plan_kort}: wat verandert er en wie werkt eraan?",
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
                omschrijving=f"Wat {self.site.regio.plan_kort} belooft in de gemeente {gemeente.naam}, en wat daarvan bekend is.",
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
            "woordenlijst", [HOME], titel="Woordenlijst", omschrijving="Moeilijke woorden in gewone woorden uitgelegd."
        )
        yield self._page(
            "vragen", [HOME], titel="Vragen", omschrijving="Begin met uw eigen vraag. U ziet welk doel daarbij past."
        )
        yield self._page(
            "regio",
            [HOME, over],
            titel=f"De regio {site.regio.naam}",
            omschrijving=f"Welke gemeenten horen bij de regio {site.regio.naam}?",
            edit=site.regio.edit,
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
        **views: Any,
    ) -> Page:
        url = url or f"/{template}/"
        body = self.env.get_template(f"paginas/{template}.md").render(
            site=self.site, titel=titel, kruimels=tuple(crumbs), edit=edit, **views
        )
        src = f"{url.strip('/')}.md" if views else f"{url.strip('/')}/index.md"
        return Page(src, titel, front_matter(titel, omschrijving) + body, edit)


def front_matter(titel: str, omschrijving: str) -> str:
    """The head of a Markdown page."""
    fields = {"title": titel, "description": omschrijving, "hide": ["navigation"]}
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)}---\n\n"
