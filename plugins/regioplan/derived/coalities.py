"""From coalitions in the data to their views."""

from collections.abc import Sequence

from ..data.coalities import Coalitie
from .derivation import Derivation
from .links import by_name
from .plannen import came_before
from .views import CoalitieView, DoelView, PuntView, VoortgangRij


def derive_coalitie(d: Derivation, coalitie: Coalitie, doelen: Sequence[DoelView]) -> CoalitieView:
    """The view of one coalition, with its goals."""
    own = tuple(doel for doel in doelen if doel.record.coalitie == coalitie.id)
    punten = [punt for punt in d.punten.alle if punt.coalitie == coalitie.id]
    return CoalitieView(
        record=coalitie,
        link=d.links.to("coalitie", coalitie.id),
        doelen=own,
        afspraken=d.punten.of("coalitieafspraak", coalitie.id),
        genoemd_door=tuple(
            (d.links.to("coalitie", other.id), tie.reden)
            for other in d.data.coalities
            for tie in other.verbindingen
            if tie.met == coalitie.id
        ),
        partners=by_name(d.links.several("partner", coalitie.partners)),
        agenda=tuple(punt for punt in punten if punt.soort == "agendapunt"),
        cijfers=tuple(cijfer.link for cijfer in d.cijfers if coalitie.id in cijfer.record.coalities),
        voorafging=came_before(d.plannen, coalitie.id),
        edit=d.links.edit("coalitie", coalitie.id),
        counts=d.punten.count(punten),
        per_doel=_states_of(d, own, [punt for punt in punten if punt.doel is None]),
    )


def _states_of(d: Derivation, doelen: Sequence[DoelView], apart: Sequence[PuntView]) -> tuple[VoortgangRij, ...]:
    rows = tuple(VoortgangRij(doel.record.id, doel.record.titel, doel.url, doel.counts) for doel in doelen)
    rest = VoortgangRij("coalitie", "Afspraken van de hele coalitie", None, d.punten.count(apart))
    return (*rows, rest) if apart else rows
