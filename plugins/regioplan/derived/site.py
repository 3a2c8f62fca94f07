"""From loaded data to the whole site as views: `derive(loaded, peildatum=…)`."""

from __future__ import annotations

from datetime import date

from ..data.entries import Loaded
from ..language.dates import say_day
from .begrippen import derive_begrippen
from .beheer import derive_steward
from .derivation import Derivation
from .doelen import derive_coalitie, derive_doelen
from .gemeenten import derive_gemeente, derive_regio
from .historie import derive_history
from .hoofdstukken import derive_hoofdstuk, derive_ketenaanpakken, derive_werkagenda
from .letters import by_letter
from .links import with_neighbours
from .makkelijk import derive_easy
from .partners import by_kind, derive_partner
from .planning import derive_meldingen, derive_momenten, derive_planning
from .punten import say_when
from .redactie import derive_attention
from .states import AXES
from .views import DocumentView, Site, Thema
from .voortgang import derive_progress


def derive(loaded: Loaded, *, peildatum: date) -> Site:
    """Everything that readers can see on `peildatum`."""
    d = Derivation(loaded, peildatum)
    doelen = derive_doelen(d)
    coalities = with_neighbours([derive_coalitie(d, coalitie, doelen) for coalitie in d.data.coalities])
    partners = with_neighbours([derive_partner(d, partner) for partner in d.data.partners])
    regio, wijzigingen, begrippen = derive_regio(d), derive_meldingen(d), derive_begrippen(d)
    current = tuple(melding for melding in wijzigingen if melding.vervangen_door is None)
    return Site(
        links=d.links,
        regio=regio,
        peildatum=d.calendar.peildatum,
        peildatum_tekst=say_day(d.calendar.peildatum),
        is_slotstand=d.calendar.is_closed,
        coalities=coalities,
        doelen=doelen,
        partners=partners,
        partnersoorten=by_kind(partners),
        gemeenten=with_neighbours([derive_gemeente(d, gemeente, current) for gemeente in d.data.gemeenten]),
        punten=d.punten,
        planning=derive_planning(d),
        zonder_deadline=tuple(punt for punt in d.punten if punt.deadline is None),
        cijfers=d.figures,
        themas=tuple(
            Thema(thema.id, thema.naam, tuple(figure for figure in d.figures if figure.thema == thema.id))
            for thema in d.data.regio.themas
        ),
        hoofdstukken=with_neighbours([derive_hoofdstuk(d, hoofdstuk) for hoofdstuk in d.data.hoofdstukken]),
        ketenaanpakken=derive_ketenaanpakken(d),
        werkagenda=derive_werkagenda(d),
        plannen=d.plannen,
        momenten=derive_momenten(d),
        begrippen=begrippen,
        letters=by_letter(begrippen),
        makkelijk=derive_easy(d.loaded, d.promises, coalities=coalities, doelen=doelen),
        beheer=derive_steward(d.data.beheer),
        documenten=tuple(
            DocumentView(
                document.id, document.titel, document.omschrijving, say_when(document.datum, None), document.let_op
            )
            for document in d.data.documenten
        ),
        counts=d.count(d.punten),
        meldingen=current,
        wijzigingen=wijzigingen,
        voortgang=derive_progress(
            d.punten,
            coalities=coalities,
            meldingen=current,
            cijfers=len(d.figures),
            nieuwe_cijfers=sum(figure.is_nieuw for figure in d.figures),
            count=d.count,
        ),
        redactie=derive_attention(
            d.punten,
            meldingen=current,
            coalities=coalities,
            partners=partners,
            regio=regio,
            calendar=d.calendar,
        ),
        historie=tuple(
            derive_history(
                tuple(d.promises.items.values()),
                meldingen=d.data.meldingen,
                gemeenten=[gemeente.id for gemeente in d.data.gemeenten],
                calendar=d.calendar,
            )
        ),
        labels=AXES,
    )
