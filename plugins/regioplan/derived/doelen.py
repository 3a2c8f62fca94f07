"""From coalitions and goals in the data to their views."""

from __future__ import annotations

from collections.abc import Sequence

from ..data.coalities import Coalitie
from ..data.doelen import Doel
from .addresses import address
from .derivation import Derivation
from .links import by_name, with_neighbours
from .plannen import came_before
from .punten import say_when
from .views import CoalitieView, DoelView, Link, PuntView, VerbindingView
from .views.voortgang import VoortgangRij


def derive_coalitie(d: Derivation, coalitie: Coalitie, doelen: Sequence[DoelView]) -> CoalitieView:
    """The view of one coalition, with its goals."""
    own = tuple(doel for doel in doelen if doel.coalitie_id == coalitie.id)
    punten = [punt for punt in d.punten if punt.coalitie == coalitie.id]
    return CoalitieView(
        record=coalitie,
        id=coalitie.id,
        url=address("coalitie", coalitie.id),
        makkelijk=address("makkelijk", coalitie.id),
        naam=coalitie.naam,
        nummer=coalitie.nummer,
        soort=coalitie.soort,
        icoon=coalitie.icoon,
        titel=coalitie.titel,
        kort=tuple(u.tekst for u in coalitie.kort),
        samenvatting=tuple(u.tekst for u in coalitie.samenvatting),
        ambitie=coalitie.ambitie,
        waarom=coalitie.waarom,
        aanpak=coalitie.aanpak,
        opsommingen=d.opsommingen(coalitie.opsommingen),
        afspraken=d.promises.of("coalitieafspraak", coalitie.id),
        voorbeelden=d.voorbeelden(coalitie.voorbeelden),
        verbindingen=tuple(
            VerbindingView(
                d.links.to("coalitie", tie.met) if tie.met else None,
                tie.reden,
                d.links.to("doel", tie.doel) if tie.doel else None,
                tie.bron,
            )
            for tie in coalitie.verbindingen
        ),
        genoemd_door=tuple(
            (d.links.to("coalitie", other.id), tie.reden)
            for other in d.data.coalities
            for tie in other.verbindingen
            if tie.met == coalitie.id
        ),
        doelen=own,
        partners=by_name(d.links.several("partner", coalitie.partners)),
        partners_toelichting=coalitie.partners_toelichting,
        agenda=tuple(p for p in d.punten if p.soort == "agendapunt" and p.coalitie == coalitie.id),
        cijfers=tuple(
            Link(figure.titel, figure.url)
            for figure, entry in zip(d.figures, d.entries("cijfer"), strict=True)
            if coalitie.id in entry.record.coalities
        ),
        voorafging=came_before(d.plannen, coalitie.id),
        zoekwoorden=coalitie.zoekwoorden,
        let_op=coalitie.let_op,
        bron=coalitie.bron,
        edit=d.edit("coalitie", coalitie.id),
        counts=d.count(punten),
        standen=_states_of(d, own, [punt for punt in punten if punt.doel is None]),
    )


def _states_of(d: Derivation, doelen: Sequence[DoelView], apart: Sequence[PuntView]) -> tuple[VoortgangRij, ...]:
    rows = tuple(VoortgangRij(doel.id, doel.titel, doel.url, doel.counts) for doel in doelen)
    rest = VoortgangRij("coalitie", "Afspraken van de hele coalitie", None, d.count(apart))
    return (*rows, rest) if apart else rows


def derive_doelen(d: Derivation) -> tuple[DoelView, ...]:
    """Goals in the order of their coalitions."""
    ordered = [
        _doel(d, doel, coalitie)
        for coalitie in d.data.coalities
        for doel in d.data.doelen
        if doel.coalitie == coalitie.id
    ]
    return with_neighbours(ordered)


def _doel(d: Derivation, doel: Doel, coalitie: Coalitie) -> DoelView:
    punten = [punt for punt in d.punten if punt.doel == doel.id]
    figures = tuple(
        figure for figure, entry in zip(d.figures, d.entries("cijfer"), strict=True) if doel.id in entry.record.doelen
    )
    named = [
        *doel.partners,
        *(id for item in d.promises.items.values() if item.doel == doel.id for id in item.punt.partners),
    ]
    return DoelView(
        record=doel,
        id=doel.id,
        url=address("doel", doel.id),
        coalitie=d.links.to("coalitie", doel.coalitie),
        coalitie_id=doel.coalitie,
        icoon=coalitie.icoon,
        nummer=doel.nummer,
        naam=doel.naam,
        titel=doel.titel,
        doelzin=" ".join(u.tekst for u in doel.doelzin),
        wanneer=say_when(doel.doelpunt.uiterlijk, None) if doel.doelpunt else "",
        uiterlijk=doel.doelpunt.uiterlijk.tekst if doel.doelpunt else None,
        kort=tuple(u.tekst for u in doel.kort),
        waarom=doel.waarom,
        wat_merkt_u=tuple(u.tekst for u in doel.wat_merkt_u),
        vragen=doel.vragen,
        zoekwoorden=doel.zoekwoorden,
        resultaten=d.promises.of("resultaat", doel.id),
        aanpak_inleiding=doel.aanpak_inleiding,
        aanpak=d.promises.of("aanpakpunt", doel.id),
        opsommingen=d.opsommingen(doel.opsommingen),
        voorbeelden=d.voorbeelden(doel.voorbeelden),
        cijfers=figures,
        nieuwe_cijfers=tuple(figure for figure in figures if figure.is_nieuw),
        partners=by_name(d.links.several("partner", list(dict.fromkeys(named)))),
        let_op=doel.let_op,
        bron=doel.bron,
        edit=d.edit("doel", doel.id),
        counts=d.count(punten),
    )
