"""From the region and its municipalities to their views."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..data.gemeenten import Gemeente
from ..language.dates import say_period
from ..language.numbers import say_number
from .addresses import address
from .counts import count
from .derivation import Derivation
from .links import by_name
from .views import FeitView, GebiedView, GemeentePunt, GemeenteView, MeldingView, RegioView, VoorbeeldView


def derive_regio(d: Derivation) -> RegioView:
    """The view of the region."""
    regio = d.data.regio
    return RegioView(
        record=regio,
        naam=regio.naam,
        samenwerking=regio.samenwerking,
        titel=regio.titel,
        slogan=regio.slogan,
        omschrijving=regio.omschrijving,
        inwoners=say_number(regio.inwoners),
        inwoners_aantal=regio.inwoners,
        inwoners_jaar=regio.inwoners_jaar.tekst,
        plan_naam=regio.plan.naam,
        plan_kort=regio.plan.kort,
        plan_begin=say_period(regio.plan.begin.eerste, regio.plan.begin.laatste),
        plan_einde=say_period(regio.plan.einde.eerste, regio.plan.einde.laatste),
        plan_einde_dag=regio.plan.einde.laatste,
        gebieden=tuple(GebiedView(gebied.id, gebied.naam, gebied.verschil, gebied.bron) for gebied in regio.gebieden),
        let_op=regio.let_op,
        bron=regio.bron,
        edit=d.edit("regio", "regio"),
    )


def derive_gemeente(d: Derivation, gemeente: Gemeente, meldingen: Sequence[MeldingView]) -> GemeenteView:
    """The view of one municipality."""
    promised = [item for item in d.promises.items.values() if item.punt.per_gemeente]
    own = next((partner for partner in d.data.partners if partner.gemeente == gemeente.id), None)
    states = [d.promises.states[item.id].per_gemeente[gemeente.id] for item in promised]
    return GemeenteView(
        record=gemeente,
        id=gemeente.id,
        url=address("gemeente", gemeente.id),
        naam=gemeente.naam,
        rij=gemeente.kaart.rij if gemeente.kaart else None,
        kolom=gemeente.kaart.kolom if gemeente.kaart else None,
        feiten=tuple(FeitView(feit.tekst, feit.bron) for feit in gemeente.feiten),
        beloften=tuple(
            GemeentePunt(d.promises.views[item.id], d.promises.state_view(state, item.punt))
            for item, state in zip(promised, states, strict=True)
        ),
        genoemd=d.naming("gemeenten", gemeente.id),
        voorbeelden=_examples_in(d, gemeente.id),
        cijfers=tuple(figure for figure in d.figures if any(value.gemeente == gemeente.id for value in figure.waarden)),
        partners=by_name(
            d.links.several("partner", [p.id for p in d.data.partners if gemeente.id in (*p.werkgebied, p.gemeente)])
        ),
        meldingen=tuple(melding for melding in meldingen if melding.gemeente_id == gemeente.id),
        coalities=d.links.several("coalitie", [c.id for c in d.data.coalities if own and own.id in c.partners]),
        zoekwoorden=gemeente.zoekwoorden,
        let_op=gemeente.let_op,
        bron=gemeente.bron,
        edit=d.edit("gemeente", gemeente.id),
        counts=count(states),
    )


def _examples_in(d: Derivation, gemeente: str) -> tuple[VoorbeeldView, ...]:
    holders: Sequence[Any] = (*d.data.coalities, *d.data.doelen)
    return d.voorbeelden([e for holder in holders for e in holder.voorbeelden if gemeente in e.gemeenten])
