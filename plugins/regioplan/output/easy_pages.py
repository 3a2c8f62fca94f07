"""The easy pages: in Dutch, and in every language in which they are translated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..derived.links import EditPlace, Link
from ..derived.makkelijk import FIRST, needed_phrases
from ..derived.views import Site
from .page import HOME, Page
from .translating import Translator

WHAT = "Wat is {plan}? In makkelijke taal, met korte zinnen."
THEME = "{titel}, in makkelijke taal"
WHAT_THEME = "{titel}, in makkelijke taal met korte zinnen."
WHAT_PAGE = "{titel} Wat {plan} daarover zegt, in makkelijke taal."
WORDS = (FIRST.naam, WHAT, THEME, WHAT_THEME, WHAT_PAGE)
"""What stands in titles and descriptions; all other words are those of the templates."""


def fixed_words(site: Site, in_templates: tuple[str, ...]) -> tuple[str, ...]:
    """Every Dutch word of the easy pages that is not written in data/ as one of their texts."""
    words = dict.fromkeys([site.regio.plan.kort, *WORDS, *in_templates, *_words_of_help(site)])
    return tuple(word for word in words if word not in needed_phrases())


def _words_of_help(site: Site) -> Iterator[str]:
    """What the help lines on easy pages ask and advise."""
    for easy in _dutch(site):
        for lijn in site.hulp.bij(easy.link.url):
            yield from filter(None, (lijn.record.vraag, lijn.record.raad))


@dataclass(frozen=True, kw_only=True)
class _Easy:
    """A Dutch easy page, as all languages make their own of it."""

    link: Link
    soort: str
    """The name of its template."""
    wat: str
    """What it tells, with places for its title and the plan."""
    kop: str | None = None
    """The words around its title in its heading, if there are any."""
    kruimels: tuple[Link, ...] = (HOME, FIRST)
    edit: EditPlace | None
    kleur: str | None = None
    given: Mapping[str, Any] = field(default_factory=dict)


def easy_pages(site: Site) -> Iterator[Page]:
    """Every easy page in every language, not rendered yet."""
    dutch = tuple(_dutch(site))
    yield from (_page(site, easy, Translator(site, easy.link.url)) for easy in dutch)
    for taal in site.talen:
        for easy in dutch:
            if pagina := taal.paginas.get(easy.link.url):
                yield _page(site, easy, Translator(site, pagina.url, taal, pagina))


def _dutch(site: Site) -> Iterator[_Easy]:
    edit = site.links.edit("regio", "regio")
    yield _Easy(link=FIRST, soort="makkelijk", wat=WHAT, kruimels=(HOME,), edit=edit)
    for theme in site.makkelijk.coalities:
        yield _Easy(
            link=theme.link,
            soort="makkelijk-thema",
            wat=WHAT_THEME,
            kop=THEME,
            edit=theme.edit,
            kleur=theme.coalitie.record.icoon,
            given={"pagina": theme, "coalitie": theme.coalitie},
        )
    for pagina in site.makkelijk.paginas:
        given = {"pagina": pagina}
        yield _Easy(link=pagina.link, soort="makkelijk-pagina", wat=WHAT_PAGE, edit=pagina.edit, given=given)


def _page(site: Site, easy: _Easy, taal: Translator) -> Page:
    plan, titel = taal.kaal(site.regio.plan.kort), taal.kaal(easy.link.naam)
    kop = taal.zeg(easy.link.naam)
    return Page(
        url=taal.url,
        van=easy.link.url if taal.is_vertaling else "",
        soort=easy.soort,
        titel=taal.kaal(easy.kop, titel=titel) if easy.kop else titel,
        omschrijving=taal.kaal(easy.wat, titel=titel, plan=plan),
        kruimels=easy.kruimels,
        given={**easy.given, "taal": taal, "kop": taal.zeg(easy.kop, titel=kop) if easy.kop else kop},
        edit=taal.edit or easy.edit,
        niveau="A2",
        kleur=easy.kleur,
        is_intern=taal.is_proef,
        taal=taal.code,
        richting=taal.richting,
        talen={} if taal.is_proef else {ander.code: ander.url for ander in taal.keuze},
        zoekwoorden=taal.zoekwoorden,
    )
