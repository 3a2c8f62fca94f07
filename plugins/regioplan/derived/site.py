"""From loaded data to the whole site as views: `derive(loaded, peildatum=…)`."""

from collections.abc import Mapping
from datetime import date

from ..data.entries import Loaded
from ..data.verhalen import Verhaal
from .addresses import address
from .begrippen import by_letter, derive_begrippen
from .cijfers import group
from .coalities import derive_coalitie
from .derivation import Derivation
from .doelen import derive_doelen
from .gemeenten import derive_gemeente, derive_kernen
from .historie import derive_history
from .hoofdstukken import derive_hoofdstuk, derive_ketenaanpakken, derive_werkagenda
from .hulp import derive_help
from .links import with_neighbours
from .makkelijk import derive_easy, derive_languages
from .materiaal import derive_materiaal
from .meldingen import NEWEST, by_publication, derive_meldingen, still_new
from .partners import by_kind, derive_partner
from .planning import derive_coming, derive_momenten, derive_moves, derive_planning
from .redactie import derive_attention
from .slotstand import derive_closing, derive_countdown
from .uitvragen import derive_rounds, derive_uitvragen
from .vervallen import derive_gone
from .views import BeheerView, Site
from .voortgang import derive_progress, per_coalition


def derive(loaded: Loaded, *, peildatum: date) -> Site:
    """Everything that readers can see on `peildatum`."""
    d = Derivation(loaded, peildatum)
    data, punten, doelen = d.data, d.punten.alle, derive_doelen(d)
    coalities = with_neighbours(derive_coalitie(d, coalitie, doelen) for coalitie in data.coalities)
    easy, kwartalen, begrippen = derive_easy(d, coalities), derive_meldingen(d), derive_begrippen(d)
    wijzigingen = tuple(melding for kwartaal in kwartalen for deel in kwartaal.delen for melding in deel.meldingen)
    straks = per_coalition(d.punten.straks, coalities)
    partners = with_neighbours(
        (derive_partner(d, partner, doelen, wijzigingen, straks) for partner in data.partners),
        listed=lambda partners: [partner for members in by_kind(partners).values() for partner in members],
    )
    current = tuple(melding for melding in wijzigingen if melding.vervangen_door is None)
    planning = derive_planning(d)
    return Site(
        links=d.links,
        omlijsting=d.omlijsting,
        data=data,
        regio=data.regio,
        peildatum=d.calendar.peildatum,
        coalities=coalities,
        doelen=doelen,
        partners=partners,
        partnersoorten=by_kind(partners),
        gemeenten=(gemeenten := with_neighbours(derive_gemeente(d, one, current) for one in data.gemeenten)),
        slotstand=derive_closing(d, coalities, gemeenten),
        aftellen=derive_countdown(d, coalities, gemeenten),
        kernen=derive_kernen(d),
        punten=punten,
        planning=planning,
        verschuivingen=derive_moves(d),
        binnenkort=derive_coming(planning, d.calendar.day),
        zonder_deadline=tuple(punt for punt in punten if punt.deadline is None),
        cijfers=d.cijfers,
        themas=group(data.regio.themas, d.cijfers),
        hoofdstukken=with_neighbours(derive_hoofdstuk(d, hoofdstuk) for hoofdstuk in data.hoofdstukken),
        ketenaanpakken=derive_ketenaanpakken(d),
        werkagenda=derive_werkagenda(d),
        plannen=d.plannen,
        verhalen=derive_stories(d),
        momenten=derive_momenten(d),
        begrippen=begrippen,
        letters=with_neighbours(by_letter(begrippen)),
        makkelijk=easy,
        materiaal=derive_materiaal(d, coalities, doelen, gemeenten),
        vervallen=derive_gone(data.vervallen, d.links),
        talen=derive_languages(d, easy),
        hulp=derive_help(d),
        beheer=BeheerView(data.beheer),
        counts=d.punten.count(punten),
        meldingen=current,
        nieuw=still_new(current, d.calendar.peildatum),
        wijzigingen=wijzigingen,
        nieuwste=by_publication(wijzigingen)[:NEWEST],
        kwartalen=kwartalen,
        voortgang=derive_progress(d, coalities=coalities, meldingen=current),
        redactie=derive_attention(d, meldingen=current, coalities=coalities, partners=partners),
        uitvragen=(uitvragen := derive_uitvragen(d)),
        rondes=derive_rounds(d, uitvragen),
        historie=tuple(derive_history(d)),
    )


def derive_stories(d: Derivation) -> Mapping[str, tuple[Verhaal, ...]]:
    """The stories by the address of the page; a promise brings its goal along, and a goal its theme."""
    found: dict[str, tuple[Verhaal, ...]] = {}
    for verhaal in d.data.verhalen:
        punten = d.punten.several(verhaal.punten)
        doelen = {*verhaal.doelen, *(punt.doel for punt in punten if punt.doel)}
        coalities = {*verhaal.coalities, *(punt.coalitie for punt in punten if punt.coalitie)}
        coalities |= {doel.coalitie for doel in d.data.doelen if doel.id in doelen}
        for url in (*(address("doel", id) for id in doelen), *(address("coalitie", id) for id in coalities)):
            found[url] = (*found.get(url, ()), verhaal)
    return found
