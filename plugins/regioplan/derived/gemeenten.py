"""From the municipalities to their views."""

from collections.abc import Iterator, Sequence

from ..data.coalities import Coalitie
from ..data.doelen import Doel, Voorbeeld
from ..data.gemeenten import Gemeente
from .addresses import address
from .counts import count
from .derivation import Derivation
from .links import by_name
from .views import GemeentePunt, GemeenteView, MeldingView


def derive_gemeente(d: Derivation, gemeente: Gemeente, meldingen: Sequence[MeldingView]) -> GemeenteView:
    """The view of one municipality; `meldingen` are all that count."""
    own = next((partner for partner in d.data.partners if partner.gemeente == gemeente.id), None)
    promised = [punt for punt in d.punten.alle if punt.record.per_gemeente]
    states = [d.punten.states[punt.id].per_gemeente[gemeente.id] for punt in promised]
    return GemeenteView(
        record=gemeente,
        url=address("gemeente", gemeente.id),
        beloften=tuple(
            GemeentePunt(punt, d.punten.state_view(state, punt.record))
            for punt, state in zip(promised, states, strict=True)
        ),
        genoemd=d.punten.naming("gemeenten", gemeente.id),
        voorbeelden=tuple(_examples_in(d, gemeente.id)),
        cijfers=tuple(c for c in d.cijfers if any(value.gemeente == gemeente.id for value in c.record.waarden)),
        partners=by_name(
            d.links.several("partner", [p.id for p in d.data.partners if gemeente.id in (*p.werkgebied, p.gemeente)])
        ),
        meldingen=tuple(melding for melding in meldingen if melding.record.gemeente == gemeente.id),
        coalities=d.links.several("coalitie", [c.id for c in d.data.coalities if own and own.id in c.partners]),
        edit=d.links.edit("gemeente", gemeente.id),
        counts=count(states),
    )


def _examples_in(d: Derivation, gemeente: str) -> Iterator[Voorbeeld]:
    holders: tuple[Coalitie | Doel, ...] = (*d.data.coalities, *d.data.doelen)
    for holder in holders:
        yield from (example for example in holder.voorbeelden if gemeente in example.gemeenten)
