"""All pages of the site.

A new kind of page is one entry here and one template in overrides/paginas/.
"""

from collections.abc import Iterator
from typing import Any

from ..data.coalities import Coalitie
from ..data.hoofdstukken import Hoofdstuk
from ..data.ketenaanpakken import Ketenaanpak, Ketenaanpakken
from ..data.plannen import Plan
from ..derived.addresses import Addresses
from ..derived.kolommen import GEVRAAGD, vaste_waarden
from ..derived.links import Link, PageView
from ..derived.views import Site
from .easy_pages import easy_pages
from .page import HOME, Page

COALITIES = Link("Thema’s", Addresses.coalities)
DOELEN = Link("Doelen", Addresses.doelen)
CIJFERS = Link("Cijfers", Addresses.cijfers)
WOORDENLIJST = Link("Woordenlijst", Addresses.woordenlijst)
GEMEENTEN = Link("Gemeenten", Addresses.gemeenten)
PARTNERS = Link("Partners", Addresses.partners)
OVER = Link("Over het plan", Addresses.over)
PLANNEN = Link("Plannen van vroeger", Addresses.plannen)
PLANNING = Link("Planning", Addresses.planning)
VOORTGANG = Link("Hoe staat het ervoor?", Addresses.voortgang)
BERICHTEN = Link("Alle berichten", Addresses.wijzigingen)
TRANSFORMATIEPLANNEN = Link("Plannen voor grote veranderingen", Addresses.transformatieplannen)
VERHALEN = Link("Verhalen", Addresses.verhalen)
REDACTIE = Link("Voor de werkgroep", Addresses.redactie)


def pages_of(site: Site) -> Iterator[Page]:
    """Every generated page, not rendered yet."""
    yield from _coalities(site)
    yield from _doelen(site)
    yield from _gemeenten(site)
    yield from _partners(site)
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


def _coalities(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    what = f"De {len(site.coalities)} thema’s van {plan}: wat verandert er en wie werkt eraan?"
    yield _at(COALITIES, "coalities", what)
    for coalitie in site.coalities:
        record = coalitie.record
        yield _of(coalitie, "coalitie", record.titel, _begin(site, record), COALITIES, kleur=record.icoon)


def _begin(site: Site, record: Coalitie | Hoofdstuk | Ketenaanpak | Ketenaanpakken | Plan) -> str:
    """The first two easy sentences, in their frame."""
    return site.omlijsting.lopend(record.kort[:2], record.bron)


def _doelen(site: Site) -> Iterator[Page]:
    what = f"Alle {len(site.doelen)} doelen van {site.regio.plan.kort}, in gewone woorden."
    yield _at(DOELEN, "doelen", what, COALITIES)
    for doel in site.doelen:
        coalitie = site.links.to("coalitie", doel.record.coalitie)
        yield _of(doel, "doel", doel.record.titel, doel.omschrijving, COALITIES, coalitie, kleur=doel.kleur)


def _gemeenten(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    yield _at(GEMEENTEN, "gemeenten", f"Wat belooft {plan} in uw gemeente?")
    for gemeente in site.gemeenten:
        naam = gemeente.record.naam
        what = f"Wat {plan} belooft in de gemeente {naam}, en wat daarvan bekend is."
        yield _of(gemeente, "gemeente", naam, what, GEMEENTEN)


def _partners(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    yield _at(PARTNERS, "partners", f"De {len(site.partners)} organisaties die in {plan} staan.")
    for partner in site.partners:
        naam = partner.record.naam
        yield _of(partner, "partner", naam, f"{naam}: waar deze organisatie in {plan} aan meedoet.", PARTNERS)


def _hoofdstukken(site: Site) -> Iterator[Page]:
    for hoofdstuk in site.hoofdstukken:
        yield _of(hoofdstuk, "hoofdstuk", hoofdstuk.record.titel, _begin(site, hoofdstuk.record), OVER)


def _plannen(site: Site) -> Iterator[Page]:
    if not site.plannen.alle:
        return
    what = f"Welke plannen waren er voor {site.regio.plan.kort}, en wat is ervan geworden?"
    yield _at(PLANNEN, "plannen", what, OVER)
    money = Link("Het geld van de plannen", Addresses.plannen_geld)
    what = "Alle bedragen uit de plannen van vroeger, nageteld en met hun bron."
    yield _at(money, "plannen-geld", what, OVER, PLANNEN)
    for plan in site.plannen.alle:
        yield _of(plan, "plan", plan.record.titel, _begin(site, plan.record), OVER, PLANNEN)


def _monitoring(site: Site) -> Iterator[Page]:
    """The page with stories stays when the last one is taken back, for others may link to it."""
    plans, plan = site.data.transformatieplannen, site.regio.plan.kort
    if plans:
        what = f"Welke plannen voor grote veranderingen horen bij {plan}, en hoe ver zijn zij?"
        yield _at(TRANSFORMATIEPLANNEN, "transformatieplannen", what, VOORTGANG)
    for one in plans:
        what = f"{one.naam}: wat het plan wil veranderen, en hoe ver het is."
        link, edit = site.links.to("transformatieplan", one.id), site.links.edit("transformatieplan", one.id)
        more = {"edit": edit, "zoekwoorden": one.zoekwoorden, "given": {"plan": one}}
        yield _at(link, "transformatieplan", what, VOORTGANG, TRANSFORMATIEPLANNEN, **more)
    if site.data.verhalen or VERHALEN.url in site.data.adressen:
        words = tuple(word for verhaal in site.data.verhalen for word in verhaal.zoekwoorden)
        yield _at(VERHALEN, "verhalen", f"Mensen vertellen wat zij merken van {plan}.", VOORTGANG, zoekwoorden=words)


def _lists(site: Site) -> Iterator[Page]:
    plan, agenda = site.regio.plan.kort, site.werkagenda
    yield _at(PLANNING, "planning", f"Alle deadlines van {plan}, per jaar, met wat ervan bekend is.")
    what = f"Wat de partners van {plan} per jaar van plan waren."
    yield _at(agenda.link, "werkagenda", what, PLANNING, edit=agenda.edit)


def _cijfers(site: Site) -> Iterator[Page]:
    yield _at(CIJFERS, "cijfers", f"Cijfers over de regio {site.regio.naam}, met bron en uitleg.")
    for cijfer in site.cijfers:
        yield _of(cijfer, "cijfer", cijfer.record.vraag, cijfer.record.antwoord, CIJFERS)


def _ketenaanpakken(site: Site) -> Iterator[Page]:
    chains = site.ketenaanpakken
    yield _at(chains.link, "ketenaanpakken", _begin(site, chains.record), OVER, edit=chains.edit)
    for keten in chains.ketenaanpakken:
        yield _of(keten, "keten", keten.record.titel, _begin(site, keten.record), OVER, chains.link)


def _woordenlijst(site: Site) -> Iterator[Page]:
    yield _at(WOORDENLIJST, "woordenlijst", "Moeilijke woorden, uitgelegd in gewone taal.")
    for deel in site.letters:
        link = Link(f"Woorden: {deel.letter}", deel.url)
        what = f"Moeilijke woorden onder de letter {deel.letter}, uitgelegd in gewone taal."
        yield _at(link, "woorden", what, WOORDENLIJST, given={"deel": deel})


def _services(site: Site) -> Iterator[Page]:
    plan, naam, edit = site.regio.plan.kort, site.regio.naam, site.links.edit
    what = f"Zet de deadlines van {plan} in uw agenda, of volg het nieuws."
    yield _at(Link("Blijf op de hoogte", Addresses.volgen), "volgen", what)
    what = "Begin met uw eigen vraag. U ziet welk doel daarbij past."
    yield _at(Link("Vragen", Addresses.vragen), "vragen", what)
    what = "Heeft u nu hulp nodig? Hier staat wie u kunt bellen."
    yield _at(Link("Wie kan u helpen?", Addresses.hulp), "hulp", what, edit=site.hulp.edit)
    what = "Kan iedereen deze site gebruiken? Wat wij nakeken, en wat nog niet goed is."
    link = Link("Toegankelijkheid", Addresses.toegankelijkheid)
    yield _at(link, "toegankelijkheid", what, edit=edit("beheer", "beheer"))
    what = f"Welke gemeenten horen bij de regio {naam}?"
    yield _at(Link(f"De regio {naam}", Addresses.regio), "regio", what, OVER, edit=edit("regio", "regio"))


def _voortgang(site: Site) -> Iterator[Page]:
    plan = site.regio.plan.kort
    what = f"Wat is bekend over de beloften van {plan}? En waarover heeft niemand iets gemeld?"
    yield _at(VOORTGANG, "voortgang", what)
    for jaar in site.voortgang.jaren:
        what = f"Alle beloften van {plan} met een deadline in {jaar.jaar}, en wat daarvan bekend is."
        link = Link(f"Beloften voor {jaar.jaar}", jaar.url)
        yield _at(link, "voortgang-jaar", what, VOORTGANG, given={"jaar": jaar})
    what = f"Alle beloften van {plan} met een getal, en of dat getal dichterbij komt."
    yield _at(Link("Beloften met een getal", Addresses.voortgang_getallen), "voortgang-getallen", what, VOORTGANG)
    what = f"Alle berichten over hoe het gaat met de beloften van {plan}, het nieuwste eerst."
    yield _at(BERICHTEN, "wijzigingen", what, VOORTGANG)
    for deel in (deel for kwartaal in site.kwartalen for deel in kwartaal.delen):
        link = Link(f"Berichten van {deel.naam}{f' (deel {deel.deel})' if deel.deel else ''}", deel.url)
        what = f"Wat er van {deel.naam} is gemeld over {plan}."
        yield _at(link, "wijzigingen-kwartaal", what, VOORTGANG, BERICHTEN, given={"deel": deel})
    for ronde in site.rondes:
        what = f"Wat een ronde met vragen opleverde over {plan}."
        yield _of(ronde, "ronde", f"Ronde: {ronde.uitvraag.record.naam}", what, VOORTGANG)
    what = "Wat aandacht nodig heeft, met vragen om te versturen."
    yield _at(REDACTIE, "redactie", what, VOORTGANG, is_intern=True)
    what = "De maten van elke pagina, en tips om de teksten makkelijker te maken."
    link = Link("Hoe makkelijk zijn onze teksten?", Addresses.redactie_taal)
    yield _at(link, "redactie-taal", what, VOORTGANG, REDACTIE, is_intern=True)


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
            link = Link(f"Vragen aan {adressant.record.naam}", url)
            what = "Vul in hoe het gaat, en bewaar een bestand om terug te sturen."
            yield _at(link, "meedoen", what, is_intern=True, given=given)
