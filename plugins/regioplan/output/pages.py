"""All pages of the site.

A new kind of page is one entry here and one template in overrides/paginas/. What there is one of stands in pages.toml.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..data.coalities import Coalitie
from ..data.hoofdstukken import Hoofdstuk
from ..data.ketenaanpakken import Ketenaanpak, Ketenaanpakken
from ..data.plannen import Plan
from ..data.toml import read_toml
from ..derived.addresses import Addresses
from ..derived.kaartjes import kaartjes_of
from ..derived.kolommen import GEVRAAGD, vaste_waarden
from ..derived.links import Link, PageView
from ..derived.materiaal import aanleidingen_of
from ..derived.nieuws import last_days
from ..derived.views import Site
from .easy_pages import easy_pages
from .page import HOME, Page, has_own_picture

_ONLY_ONE = read_toml(__package__, "pages")
"""The pages that there is one of, by the name of their template."""
_SHARED = read_toml(__package__, "deeltitels")
"""What pages are called where people share them, by the name of their template."""


def _link(name: str) -> Link:
    """By which others link to a page that there is one of, and its own heading."""
    return Link(_ONLY_ONE[name]["naam"], getattr(Addresses, name.replace("-", "_")))


def pages_of(site: Site) -> Iterator[Page]:
    """Every generated page, not rendered yet; also where a page was, and no other came in its place."""
    days, shown = last_days(site), {kaartje.over for kaartje in kaartjes_of(site)}
    pages = tuple(_pages(site))
    there, pictured = {page.url for page in pages}, {page.url: page.titel for page in filter(has_own_picture, pages)}
    for page in pages:
        own = next((url for url in (page.url, *(link.url for link in page.kruimels[1:2])) if url in pictured), None)
        yield replace(
            page,
            gewijzigd=days.get(page.van or page.url),
            heeft_kaartje=page.url in shown,
            deeltitel=_SHARED.get(page.soort, "").format(titel=page.titel, plan=site.regio.plan.kort),
            plaatje=Link(pictured[own], own) if own else None,
        )
    for url in sorted(site.vervallen.keys() - there):
        first = site.vervallen[url][0]
        yield _at(Link(first.record.naam, url), "vervallen", first.zin, is_intern=True, edit=first.edit)


def _pages(site: Site) -> Iterator[Page]:
    yield from _coalities(site)
    yield from _doelen(site)
    yield from _gemeenten(site)
    yield from _partners(site)
    yield from _materiaal(site)
    yield from _hoofdstukken(site)
    yield from _plannen(site)
    yield from _monitoring(site)
    yield from _lists(site)
    yield from _cijfers(site)
    yield from _ketenaanpakken(site)
    yield from _woordenlijst(site)
    yield from _services(site)
    yield from _voortgang(site)
    yield from easy_pages(site)


def _at(link: Link, soort: str, omschrijving: str, *above: Link, **more: Any) -> Page:
    """A page under the name by which others link to it."""
    return Page(url=link.url, soort=soort, titel=link.naam, omschrijving=omschrijving, kruimels=(HOME, *above), **more)


def _of(view: PageView, soort: str, titel: str, omschrijving: str, *above: Link, **more: Any) -> Page:
    """The page of one thing, which its template knows by the name of its kind."""
    given = {"given": {soort: view}} | more
    return _at(Link(titel, view.url), soort, omschrijving, *above, edit=view.edit, **given)


def _one(site: Site, name: str, aantal: int = 0, **more: Any) -> Page:
    """A page that there is one of, as pages.toml has it."""
    words, plan, regio = _ONLY_ONE[name], site.regio.plan.kort, site.regio.naam
    link = Link(words["naam"].format(regio=regio), _link(name).url)
    what = words["wat"].format(plan=plan, regio=regio, aantal=aantal)
    return _at(link, name, what, *map(_link, words.get("onder", ())), **more)


def _coalities(site: Site) -> Iterator[Page]:
    yield _one(site, "coalities", len(site.coalities))
    for coalitie in site.coalities:
        record = coalitie.record
        yield _of(coalitie, "coalitie", record.titel, _begin(site, record), _link("coalities"), kleur=record.icoon)


def _begin(site: Site, record: Coalitie | Hoofdstuk | Ketenaanpak | Ketenaanpakken | Plan) -> str:
    """The first two easy sentences, in their frame."""
    return site.omlijsting.lopend(record.kort[:2], record.bron)


def _doelen(site: Site) -> Iterator[Page]:
    yield _one(site, "doelen", len(site.doelen))
    for doel in site.doelen:
        above = _link("coalities"), site.links.to("coalitie", doel.record.coalitie)
        yield _of(doel, "doel", doel.record.titel, doel.omschrijving, *above, kleur=doel.kleur)


def _gemeenten(site: Site) -> Iterator[Page]:
    yield _one(site, "gemeenten")
    for gemeente in site.gemeenten:
        naam = gemeente.record.naam
        what = f"Wat {site.regio.plan.kort} belooft in de gemeente {naam}, en wat daarvan bekend is."
        yield _of(gemeente, "gemeente", naam, what, _link("gemeenten"))


def _partners(site: Site) -> Iterator[Page]:
    yield _one(site, "partners", len(site.partners))
    for partner in site.partners:
        naam = partner.record.naam
        what = f"{naam}: waar deze organisatie in {site.regio.plan.kort} aan meedoet."
        yield _of(partner, "partner", naam, what, _link("partners"))


def _materiaal(site: Site) -> Iterator[Page]:
    yield _one(site, "materiaal")
    yield _one(site, "materiaal-kalender", given={"aanleidingen": aanleidingen_of(site)})
    for one in site.materiaal:
        what = f"Teksten over “{one.over.naam}” om over te nemen, met een poster en een folder."
        above = _link("partners"), _link("materiaal")
        yield _at(one.link, "materiaal-tekst", what, *above, edit=one.edit, given={"materiaal": one})


def _hoofdstukken(site: Site) -> Iterator[Page]:
    for hoofdstuk in site.hoofdstukken:
        yield _of(hoofdstuk, "hoofdstuk", hoofdstuk.record.titel, _begin(site, hoofdstuk.record), _link("over"))


def _plannen(site: Site) -> Iterator[Page]:
    if site.plannen.alle:
        yield _one(site, "plannen")
        yield _one(site, "plannen-geld")
    for plan in site.plannen.alle:
        yield _of(plan, "plan", plan.record.titel, _begin(site, plan.record), _link("over"), _link("plannen"))


def _monitoring(site: Site) -> Iterator[Page]:
    """The page with stories stays when the last one is taken back, for others may link to it."""
    plans = site.data.transformatieplannen
    if plans:
        yield _one(site, "transformatieplannen")
    for one in plans:
        what = f"{one.naam}: wat het plan wil veranderen, en hoe ver het is."
        link, edit = site.links.to("transformatieplan", one.id), site.links.edit("transformatieplan", one.id)
        more = {"edit": edit, "zoekwoorden": one.zoekwoorden, "given": {"plan": one}}
        yield _at(link, "transformatieplan", what, _link("voortgang"), _link("transformatieplannen"), **more)
    if site.data.verhalen or Addresses.verhalen in site.data.adressen:
        words = tuple(word for verhaal in site.data.verhalen for word in verhaal.zoekwoorden)
        yield _one(site, "verhalen", zoekwoorden=words)


def _lists(site: Site) -> Iterator[Page]:
    yield _one(site, "planning")
    what, agenda = f"Wat de partners van {site.regio.plan.kort} per jaar van plan waren.", site.werkagenda
    yield _at(agenda.link, "werkagenda", what, _link("planning"), edit=agenda.edit)


def _cijfers(site: Site) -> Iterator[Page]:
    yield _one(site, "cijfers")
    for cijfer in site.cijfers:
        yield _of(cijfer, "cijfer", cijfer.record.vraag, cijfer.record.antwoord, _link("cijfers"))


def _ketenaanpakken(site: Site) -> Iterator[Page]:
    chains, over = site.ketenaanpakken, _link("over")
    yield _at(chains.link, "ketenaanpakken", _begin(site, chains.record), over, edit=chains.edit)
    for keten in chains.ketenaanpakken:
        yield _of(keten, "keten", keten.record.titel, _begin(site, keten.record), over, chains.link)


def _woordenlijst(site: Site) -> Iterator[Page]:
    yield _one(site, "woordenlijst")
    for deel in site.letters:
        link = Link(f"Woorden: {deel.letter}", deel.url)
        what = f"Moeilijke woorden onder de letter {deel.letter}, uitgelegd in gewone taal."
        yield _at(link, "woorden", what, _link("woordenlijst"), given={"deel": deel})


def _services(site: Site) -> Iterator[Page]:
    yield _one(site, "volgen")
    yield _one(site, "vragen")
    yield _one(site, "hulp", edit=site.hulp.edit)
    yield _one(site, "toegankelijkheid", edit=site.links.edit("beheer", "beheer"))
    yield _one(site, "regio", edit=site.links.edit("regio", "regio"))


def _voortgang(site: Site) -> Iterator[Page]:
    plan, above = site.regio.plan.kort, _link("voortgang")
    yield _one(site, "voortgang")
    for jaar in site.voortgang.jaren:
        what = f"Alle beloften van {plan} met een deadline in {jaar.jaar}, en wat daarvan bekend is."
        yield _at(Link(f"Beloften voor {jaar.jaar}", jaar.url), "voortgang-jaar", what, above, given={"jaar": jaar})
    if site.slotstand:
        yield _one(site, "slotstand")
    yield _one(site, "voortgang-getallen")
    yield _one(site, "wijzigingen")
    for deel in (deel for kwartaal in site.kwartalen for deel in kwartaal.delen):
        link = Link(f"Berichten van {deel.link.naam}{f' (deel {deel.deel})' if deel.deel else ''}", deel.url)
        what = f"Wat er van {deel.link.naam} is gemeld over {plan}."
        yield _at(link, "wijzigingen-kwartaal", what, above, _link("wijzigingen"), given={"deel": deel})
    for ronde in site.rondes:
        what = f"Wat een ronde met vragen opleverde over {plan}."
        yield _of(ronde, "ronde", f"Ronde: {ronde.uitvraag.record.naam}", what, above)
    yield _one(site, "redactie", is_intern=True)
    yield _one(site, "redactie-taal", is_intern=True)


def forms_of(site: Site, base_url: str) -> Iterator[Page]:
    """A form for everybody whom a round asks that is not over; the public address of the site is `base_url`."""
    for uitvraag in site.uitvragen:
        for adressant in uitvraag.adressanten if site.peildatum <= uitvraag.record.sluit else ():
            given = {
                "uitvraag": uitvraag,
                "adressant": adressant,
                "vragen": [(rij, vaste_waarden(rij, base_url)) for rij in adressant.rijen],
                "kolommen": GEVRAAGD,
            }
            url = Addresses.meedoen(uitvraag.record.id, adressant.record.id)
            link = Link(f"Vragen aan {adressant.record.aan}", url)
            what = "Vul in hoe het gaat, en bewaar een bestand om terug te sturen."
            yield _at(link, "meedoen", what, is_intern=True, given=given)
