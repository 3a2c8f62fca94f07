"""From goals in the data to their views, with the questions of residents."""

from ..data.coalities import Coalitie
from ..data.doelen import Doel, Inwonersvraag
from ..data.values import Plek
from .addresses import address
from .derivation import Derivation
from .gemeenten import derive_in_gemeenten
from .links import by_name, with_neighbours
from .views import DoelView, VraagView


def derive_doelen(d: Derivation) -> tuple[DoelView, ...]:
    """Goals in the order of their coalitions."""
    return with_neighbours(
        _doel(d, doel, coalitie)
        for coalitie in d.data.coalities
        for doel in d.data.doelen
        if doel.coalitie == coalitie.id
    )


def _doel(d: Derivation, doel: Doel, coalitie: Coalitie) -> DoelView:
    punten = [punt for punt in d.punten.alle if punt.doel == doel.id]
    cijfers = tuple(cijfer for cijfer in d.cijfers if doel.id in cijfer.record.doelen)
    named = [*doel.partners, *(id for punt in punten for id in punt.record.partners)]
    return DoelView(
        record=doel,
        link=d.links.to("doel", doel.id),
        kleur=coalitie.icoon,
        omschrijving=d.omlijsting.lopend(doel.doelzin, doel.bron),
        punt=next(iter(d.punten.of("doel", doel.id)), None),
        resultaten=d.punten.of("resultaat", doel.id),
        aanpak=d.punten.of("aanpakpunt", doel.id),
        cijfers=cijfers,
        nieuwe_cijfers=tuple(cijfer for cijfer in cijfers if cijfer.is_nieuw and cijfer.laat_merken),
        vragen=tuple(_vraag(d, vraag, doel) for vraag in doel.vragen),
        in_gemeenten=derive_in_gemeenten(d, doel),
        partners=by_name(d.links.several("partner", list(dict.fromkeys(named)))),
        edit=d.links.edit("doel", doel.id),
        counts=d.punten.count(punten),
    )


def _vraag(d: Derivation, vraag: Inwonersvraag, doel: Doel) -> VraagView:
    punt = None if isinstance(vraag.waar, Plek) else d.punten.views[vraag.waar]
    return VraagView(
        record=vraag,
        bron=doel.bron,
        url=address("vraag", vraag.id),
        plek=punt.url if punt else vraag.waar,
        punt=punt,
    )
