"""From loaded data to the whole site as views: `derive(loaded, peildatum=…)`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from ..data.entries import Entry, Loaded
from ..data.model import Begrip, Coalitie, Doel, Gemeente, Hoofdstuk, Melding, Onderdeel, Opsomming, Partner, Voorbeeld
from ..language.dates import say_day, say_period
from ..language.numbers import say_number
from .addresses import address
from .attention import derive_attention
from .counts import Counts, count
from .easy import derive_easy
from .figures import derive_figure
from .history import derive_history
from .labels import ACTUALITEIT, OORDEEL, PARTNERSOORT, STATUS, TIJDIGHEID
from .letters import by_letter
from .plans import came_before, derive_plans
from .progress import derive_progress
from .progress_views import VoortgangRij
from .promises import Promises, say_when
from .state import Calendar
from .steward import derive_steward
from .views import (
    BegripView,
    BlokView,
    CoalitieView,
    DocumentView,
    DoelView,
    EditPlace,
    FeitView,
    GebiedView,
    GemeentePunt,
    GemeenteView,
    HoofdstukView,
    ItemView,
    KetenaanpakkenView,
    KetenView,
    Link,
    MeldingView,
    MomentView,
    OnderdeelView,
    OpsommingView,
    PartnerView,
    PlanningJaar,
    PlanningMoment,
    PuntView,
    RegioView,
    Site,
    Thema,
    VerbindingView,
    VoorbeeldView,
    WerkagendaView,
)

GOAL_PUNTEN = ("resultaat", "afspraak", "aanpakpunt")
"""The punten of goals."""

Neighboured = TypeVar("Neighboured", CoalitieView, DoelView, PartnerView, GemeenteView, HoofdstukView)


def derive(loaded: Loaded, *, peildatum: date) -> Site:
    """Everything that readers can see on `peildatum`."""
    return _Derivation(loaded, peildatum).site()


class _Derivation:
    def __init__(self, loaded: Loaded, peildatum: date) -> None:
        self.loaded = loaded
        self.data = loaded.data
        self.calendar = Calendar(peildatum, loaded.data.regio.plan.einde.laatste)
        self.promises = Promises(loaded, self.calendar)
        self.punten = tuple(self.promises.views.values())
        self.plannen = derive_plans(loaded, self.promises)
        self.figures = tuple(derive_figure(entry, self.promises) for entry in self._entries("cijfer"))

    def site(self) -> Site:
        doelen = self._doelen()
        coalities = with_neighbours([self._coalitie(coalitie, doelen) for coalitie in self.data.coalities])
        partners = with_neighbours([self._partner(partner) for partner in self.data.partners])
        regio, wijzigingen, begrippen = self._regio(), self._meldingen(), self._begrippen()
        current = tuple(melding for melding in wijzigingen if melding.vervangen_door is None)
        return Site(
            regio=regio,
            peildatum=self.calendar.peildatum,
            peildatum_tekst=say_day(self.calendar.peildatum),
            is_slotstand=self.calendar.is_closed,
            coalities=coalities,
            doelen=doelen,
            partners=partners,
            partnersoorten=_by_kind(partners),
            gemeenten=with_neighbours([self._gemeente(gemeente, current) for gemeente in self.data.gemeenten]),
            punten=self.punten,
            planning=self._planning(),
            zonder_deadline=tuple(punt for punt in self.punten if punt.deadline is None),
            cijfers=self.figures,
            themas=tuple(
                Thema(thema.id, thema.naam, tuple(figure for figure in self.figures if figure.thema == thema.id))
                for thema in self.data.regio.themas
            ),
            hoofdstukken=with_neighbours([self._hoofdstuk(hoofdstuk) for hoofdstuk in self.data.hoofdstukken]),
            ketenaanpakken=self._ketenaanpakken(),
            werkagenda=self._werkagenda(),
            plannen=self.plannen,
            momenten=self._momenten(),
            begrippen=begrippen,
            letters=by_letter(begrippen),
            makkelijk=derive_easy(self.loaded, self.promises, coalities=coalities, doelen=doelen),
            beheer=derive_steward(self.data.beheer),
            documenten=tuple(
                DocumentView(
                    document.id, document.titel, document.omschrijving, say_when(document.datum, None), document.let_op
                )
                for document in self.data.documenten
            ),
            counts=self._count(self.punten),
            meldingen=current,
            wijzigingen=wijzigingen,
            voortgang=derive_progress(
                self.punten,
                coalities=coalities,
                meldingen=current,
                cijfers=len(self.figures),
                nieuwe_cijfers=sum(figure.is_nieuw for figure in self.figures),
                count=self._count,
            ),
            redactie=derive_attention(
                self.punten,
                meldingen=current,
                coalities=coalities,
                partners=partners,
                regio=regio,
                calendar=self.calendar,
            ),
            historie=tuple(
                derive_history(
                    tuple(self.promises.items.values()),
                    meldingen=self.data.meldingen,
                    gemeenten=[gemeente.id for gemeente in self.data.gemeenten],
                    calendar=self.calendar,
                )
            ),
            labels={"status": STATUS, "tijdigheid": TIJDIGHEID, "actualiteit": ACTUALITEIT, "oordeel": OORDEEL},
        )

    def _entries(self, soort: str) -> list[Entry]:
        return [entry for entry in self.loaded.entries if entry.soort == soort]

    def _edit(self, soort: str, id: str) -> EditPlace:
        entry = self.loaded.entry(soort, id)
        return EditPlace(entry.document.file, entry.line)

    def _count(self, punten: Iterable[PuntView]) -> Counts:
        return count(self.promises.states[punt.id] for punt in punten)

    def _regio(self) -> RegioView:
        regio = self.data.regio
        return RegioView(
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
            gebieden=tuple(
                GebiedView(gebied.id, gebied.naam, gebied.verschil, self.promises.bron(gebied.bron))
                for gebied in regio.gebieden
            ),
            let_op=regio.let_op,
            bron=self.promises.bron(regio.bron),
            edit=self._edit("regio", "regio"),
        )

    def _coalitie(self, coalitie: Coalitie, doelen: Sequence[DoelView]) -> CoalitieView:
        own = tuple(doel for doel in doelen if doel.coalitie_id == coalitie.id)
        punten = [punt for punt in self.punten if punt.coalitie == coalitie.id]
        return CoalitieView(
            id=coalitie.id,
            url=address("coalitie", coalitie.id),
            makkelijk=address("makkelijk", coalitie.id),
            naam=coalitie.naam,
            nummer=coalitie.nummer,
            soort=coalitie.soort,
            icoon=coalitie.icoon,
            titel=coalitie.titel,
            kort=coalitie.kort,
            samenvatting=coalitie.samenvatting,
            ambitie=coalitie.ambitie,
            waarom=coalitie.waarom,
            aanpak=coalitie.aanpak,
            opsommingen=self._opsommingen(coalitie.opsommingen),
            afspraken=self.promises.of("coalitieafspraak", coalitie.id),
            voorbeelden=self._voorbeelden(coalitie.voorbeelden),
            verbindingen=tuple(
                VerbindingView(
                    self.promises.link("coalitie", tie.met) if tie.met else None,
                    tie.reden,
                    self.promises.link("doel", tie.doel) if tie.doel else None,
                    self.promises.bron(tie.bron),
                )
                for tie in coalitie.verbindingen
            ),
            genoemd_door=tuple(
                (self.promises.link("coalitie", other.id), tie.reden)
                for other in self.data.coalities
                for tie in other.verbindingen
                if tie.met == coalitie.id
            ),
            doelen=own,
            partners=_by_name(self.promises.links("partner", coalitie.partners)),
            partners_toelichting=coalitie.partners_toelichting,
            agenda=tuple(p for p in self.punten if p.soort == "agendapunt" and p.coalitie == coalitie.id),
            cijfers=tuple(
                Link(figure.titel, figure.url)
                for figure, entry in zip(self.figures, self._entries("cijfer"), strict=True)
                if coalitie.id in entry.record.coalities
            ),
            voorafging=came_before(self.plannen, coalitie.id),
            zoekwoorden=coalitie.zoekwoorden,
            let_op=coalitie.let_op,
            bron=self.promises.bron(coalitie.bron),
            edit=self._edit("coalitie", coalitie.id),
            counts=self._count(punten),
            standen=self._states_of(own, [punt for punt in punten if punt.doel is None]),
            vorige=None,
            volgende=None,
        )

    def _states_of(self, doelen: Sequence[DoelView], apart: Sequence[PuntView]) -> tuple[VoortgangRij, ...]:
        rows = tuple(VoortgangRij(doel.id, doel.titel, doel.url, doel.counts) for doel in doelen)
        rest = VoortgangRij("coalitie", "Afspraken van de hele coalitie", None, self._count(apart))
        return (*rows, rest) if apart else rows

    def _doelen(self) -> tuple[DoelView, ...]:
        """Goals in the order of their coalitions."""
        ordered = [
            self._doel(doel, coalitie)
            for coalitie in self.data.coalities
            for doel in self.data.doelen
            if doel.coalitie == coalitie.id
        ]
        return with_neighbours(ordered)

    def _doel(self, doel: Doel, coalitie: Coalitie) -> DoelView:
        punten = [punt for punt in self.punten if punt.doel == doel.id]
        figures = tuple(
            figure
            for figure, entry in zip(self.figures, self._entries("cijfer"), strict=True)
            if doel.id in entry.record.doelen
        )
        named = [
            *doel.partners,
            *(id for item in self.promises.items.values() if item.doel == doel.id for id in item.punt.partners),
        ]
        return DoelView(
            id=doel.id,
            url=address("doel", doel.id),
            coalitie=self.promises.link("coalitie", doel.coalitie),
            coalitie_id=doel.coalitie,
            icoon=coalitie.icoon,
            nummer=doel.nummer,
            naam=doel.naam,
            titel=doel.titel,
            doelzin=doel.doelzin,
            wanneer=say_when(doel.uiterlijk, None),
            uiterlijk=doel.uiterlijk.tekst if doel.uiterlijk else None,
            kort=doel.kort,
            waarom=doel.waarom,
            wat_merkt_u=doel.wat_merkt_u,
            vragen=doel.vragen,
            zoekwoorden=doel.zoekwoorden,
            resultaten=self.promises.of("resultaat", doel.id),
            aanpak_inleiding=doel.aanpak_inleiding,
            aanpak=self.promises.of("aanpakpunt", doel.id),
            opsommingen=self._opsommingen(doel.opsommingen),
            voorbeelden=self._voorbeelden(doel.voorbeelden),
            cijfers=figures,
            nieuwe_cijfers=tuple(figure for figure in figures if figure.is_nieuw),
            partners=_by_name(self.promises.links("partner", list(dict.fromkeys(named)))),
            let_op=doel.let_op,
            bron=self.promises.bron(doel.bron),
            edit=self._edit("doel", doel.id),
            counts=self._count(punten),
            vorige=None,
            volgende=None,
        )

    def _opsommingen(self, lists: Sequence[Opsomming]) -> tuple[OpsommingView, ...]:
        return tuple(
            OpsommingView(item.titel, item.inleiding, item.punten, self.promises.bron(item.bron)) for item in lists
        )

    def _voorbeelden(self, examples: Sequence[Voorbeeld]) -> tuple[VoorbeeldView, ...]:
        return tuple(
            VoorbeeldView(
                example.tekst,
                self.promises.links("gemeente", example.gemeenten),
                self.promises.links("partner", example.partners),
                self.promises.bron(example.bron),
            )
            for example in examples
        )

    def _partner(self, partner: Partner) -> PartnerView:
        coalities = [coalitie for coalitie in self.data.coalities if partner.id in coalitie.partners]
        punten = self._naming("partners", partner.id)
        return PartnerView(
            id=partner.id,
            url=address("partner", partner.id),
            naam=partner.naam,
            soort=partner.soort,
            soort_naam=PARTNERSOORT[partner.soort],
            ook_bekend_als=partner.ook_bekend_als,
            gemeente=self.promises.link("gemeente", partner.gemeente) if partner.gemeente else None,
            werkgebied=self.promises.links("gemeente", partner.werkgebied),
            onderdeel_van=self.promises.link("partner", partner.onderdeel_van) if partner.onderdeel_van else None,
            onderdelen=self.promises.links(
                "partner", [other.id for other in self.data.partners if other.onderdeel_van == partner.id]
            ),
            omschrijving=partner.omschrijving,
            onzeker=partner.onzeker,
            website=partner.website,
            coalities=self.promises.links("coalitie", [coalitie.id for coalitie in coalities]),
            coalitie_ids=tuple(coalitie.id for coalitie in coalities),
            punten=punten,
            counts=self._count(punten),
            zoekwoorden=partner.zoekwoorden,
            bron=self.promises.bron(partner.bron),
            edit=self._edit("partner", partner.id),
            vorige=None,
            volgende=None,
        )

    def _naming(self, field: str, id: str) -> tuple[PuntView, ...]:
        return tuple(
            self.promises.views[item.id] for item in self.promises.items.values() if id in getattr(item.punt, field)
        )

    def _gemeente(self, gemeente: Gemeente, meldingen: Sequence[MeldingView]) -> GemeenteView:
        promised = [item for item in self.promises.items.values() if item.punt.per_gemeente]
        own = next((partner for partner in self.data.partners if partner.gemeente == gemeente.id), None)
        states = [self.promises.states[item.id].per_gemeente[gemeente.id] for item in promised]
        return GemeenteView(
            id=gemeente.id,
            url=address("gemeente", gemeente.id),
            naam=gemeente.naam,
            rij=gemeente.kaart.rij if gemeente.kaart else None,
            kolom=gemeente.kaart.kolom if gemeente.kaart else None,
            feiten=tuple(FeitView(feit.tekst, self.promises.bron(feit.bron)) for feit in gemeente.feiten),
            beloften=tuple(
                GemeentePunt(self.promises.views[item.id], self.promises.state_view(state, item.punt))
                for item, state in zip(promised, states, strict=True)
            ),
            genoemd=self._naming("gemeenten", gemeente.id),
            voorbeelden=self._examples_in(gemeente.id),
            cijfers=tuple(
                figure for figure in self.figures if any(value.gemeente == gemeente.id for value in figure.waarden)
            ),
            partners=_by_name(
                self.promises.links(
                    "partner", [p.id for p in self.data.partners if gemeente.id in (*p.werkgebied, p.gemeente)]
                )
            ),
            meldingen=tuple(melding for melding in meldingen if melding.gemeente_id == gemeente.id),
            coalities=self.promises.links(
                "coalitie", [c.id for c in self.data.coalities if own and own.id in c.partners]
            ),
            zoekwoorden=gemeente.zoekwoorden,
            let_op=gemeente.let_op,
            bron=self.promises.bron(gemeente.bron),
            edit=self._edit("gemeente", gemeente.id),
            counts=count(states),
            vorige=None,
            volgende=None,
        )

    def _examples_in(self, gemeente: str) -> tuple[VoorbeeldView, ...]:
        holders: Sequence[Any] = (*self.data.coalities, *self.data.doelen)
        return self._voorbeelden([e for holder in holders for e in holder.voorbeelden if gemeente in e.gemeenten])

    def _hoofdstuk(self, hoofdstuk: Hoofdstuk) -> HoofdstukView:
        return HoofdstukView(
            id=hoofdstuk.id,
            url=address("hoofdstuk", hoofdstuk.id),
            titel=hoofdstuk.titel,
            naam=hoofdstuk.naam,
            kort=hoofdstuk.kort,
            inleiding=hoofdstuk.inleiding,
            onderdelen=tuple(self._onderdeel(part, hoofdstuk.id) for part in hoofdstuk.onderdelen),
            zoekwoorden=hoofdstuk.zoekwoorden,
            let_op=hoofdstuk.let_op,
            bron=self.promises.bron(hoofdstuk.bron),
            edit=self._edit("hoofdstuk", hoofdstuk.id),
            vorige=None,
            volgende=None,
        )

    def _onderdeel(self, part: Onderdeel, owner: str) -> OnderdeelView:
        own = {afspraak.id for afspraak in part.afspraken}
        return OnderdeelView(
            id=part.id,
            titel=part.titel,
            naam=part.naam,
            tekst=part.tekst,
            lijst=tuple(ItemView(item.naam, item.tekst) for item in part.lijst),
            genummerd=part.genummerd,
            afspraken=tuple(p for p in self.promises.of("regioafspraak", owner) if p.anchor in own),
            partners=self.promises.links("partner", part.partners),
            let_op=part.let_op,
            bron=self.promises.bron(part.bron),
        )

    def _ketenaanpakken(self) -> KetenaanpakkenView:
        record = self.data.ketenaanpakken
        page = address("ketenaanpakken", "ketenaanpakken")
        return KetenaanpakkenView(
            url=page,
            titel=record.titel,
            kort=record.kort,
            inleiding=record.inleiding,
            groepen=tuple(groep.naam for groep in record.groepen),
            ketenaanpakken=tuple(
                KetenView(
                    id=keten.id,
                    url=f"{page}#{keten.id}",
                    naam=keten.naam,
                    titel=keten.titel,
                    kort=keten.kort,
                    uitleg=keten.uitleg,
                    doelen=tuple(self.promises.views[doel.id] for doel in keten.doelen),
                    groepen=tuple(groep.id in keten.groepen for groep in record.groepen),
                    let_op=keten.let_op,
                    zoekwoorden=keten.zoekwoorden,
                    bron=self.promises.bron(keten.bron),
                )
                for keten in record.ketenaanpakken
            ),
            onderdelen=tuple(self._onderdeel(part, "ketenaanpakken") for part in record.onderdelen),
            bron=self.promises.bron(record.bron),
            edit=self._edit("ketenaanpakken", "ketenaanpakken"),
        )

    def _werkagenda(self) -> WerkagendaView:
        record = self.data.werkagenda
        order: list[str | None] = [coalitie.id for coalitie in self.data.coalities]
        blocks = []
        for block in record.blokken:
            groups = [
                (
                    self.promises.link("coalitie", id) if id else None,
                    tuple(self.promises.views[punt.id] for punt in block.punten if punt.coalitie == id),
                )
                for id in [*order, None]
            ]
            blocks.append(BlokView(block.id, block.titel, block.let_op, tuple(group for group in groups if group[1])))
        return WerkagendaView(
            url=address("werkagenda", "werkagenda"),
            titel=record.titel,
            inleiding=record.inleiding,
            blokken=tuple(blocks),
            let_op=record.let_op,
            bron=self.promises.bron(record.bron),
            edit=self._edit("werkagenda", "werkagenda"),
        )

    def _momenten(self) -> tuple[MomentView, ...]:
        views = [
            MomentView(
                id=moment.id,
                wanneer=say_period(moment.wanneer.eerste, (moment.tot_en_met or moment.wanneer).laatste),
                tekst=moment.tekst,
                soort=moment.soort,
                let_op=moment.let_op,
                bron=self.promises.bron(moment.bron),
                eerste=moment.wanneer.eerste,
            )
            for moment in self.data.momenten
        ]
        return tuple(sorted(views, key=lambda view: (view.eerste, view.id)))

    def _planning(self) -> tuple[PlanningJaar, ...]:
        moments = sorted(self._deadlines(), key=lambda moment: (moment.deadline, moment.punt.id))
        years = sorted({moment.deadline.year for moment in moments})
        ahead = [moment.deadline.year for moment in moments if moment.deadline >= self.calendar.day]
        now = min(ahead, default=max(years, default=0))
        return tuple(
            self._year(year, [moment for moment in moments if moment.deadline.year == year], is_now=year == now)
            for year in years
        )

    def _year(self, year: int, moments: Sequence[PlanningMoment], *, is_now: bool) -> PlanningJaar:
        """One year; today stands in the first year in which something is still to come, or else in the last."""
        return PlanningJaar(
            jaar=year,
            momenten=tuple(moments),
            voorbij=tuple(moment for moment in moments if moment.deadline < self.calendar.day),
            straks=tuple(moment for moment in moments if moment.deadline >= self.calendar.day),
            is_nu=is_now,
            counts=self._count(moment.punt for moment in moments if not moment.is_mijlpaal),
        )

    def _deadlines(self) -> Iterable[PlanningMoment]:
        for punt in self.punten:
            if punt.deadline:
                yield PlanningMoment(punt.deadline, punt.wanneer, punt.tekst, punt, False)
            for step in punt.mijlpalen:
                yield PlanningMoment(step.deadline, step.wanneer, step.tekst, punt, True)

    def _begrippen(self) -> tuple[BegripView, ...]:
        terms = {begrip.id: begrip for begrip in self.data.begrippen}
        views = [
            BegripView(
                id=begrip.id,
                url=address("begrip", begrip.id),
                term=begrip.term,
                voluit=begrip.voluit,
                uitleg=begrip.uitleg,
                gewone_woorden=begrip.gewone_woorden,
                zie_ook=tuple(Link(terms[other].term, address("begrip", other)) for other in begrip.zie_ook),
                vormen=_forms(begrip),
                vorige_ids=begrip.vorige_ids,
                edit=self._edit("begrip", begrip.id),
            )
            for begrip in self.data.begrippen
        ]
        return tuple(sorted(views, key=lambda view: view.term.casefold()))

    def _meldingen(self) -> tuple[MeldingView, ...]:
        """All reports that are known, newest first."""
        return tuple(self._melding(melding) for melding in self.promises.meldingen.newest_first)

    def _melding(self, melding: Melding) -> MeldingView:
        punt = self.promises.views[melding.over]
        merged = self.promises.views[melding.opgegaan_in] if melding.opgegaan_in else None
        done, number = melding.klaar_op, punt.doelwaarde
        return MeldingView(
            id=melding.id,
            datum=melding.datum,
            datum_tekst=say_day(melding.datum),
            url=address("melding", melding.id),
            over=Link(punt.tekst, punt.url),
            hoort_bij=punt.hoort_bij,
            punt_id=melding.over,
            coalitie=punt.coalitie,
            status=STATUS[melding.status],
            gemeente=self.promises.link("gemeente", melding.gemeente) if melding.gemeente else None,
            gemeente_id=melding.gemeente,
            waarde=melding.waarde,
            gemeten_op=melding.gemeten_op,
            meting=f"{say_number(melding.waarde)} {number.eenheid}, gemeten op {say_day(melding.gemeten_op)}"
            if number and melding.waarde is not None and melding.gemeten_op
            else None,
            klaar_op=done.tekst if done else None,
            klaar=say_period(done.eerste, done.laatste) if done else "",
            opgegaan_in=Link(merged.tekst, merged.url) if merged else None,
            opgegaan_in_id=melding.opgegaan_in,
            tekst=melding.tekst,
            door=self.promises.link("partner", melding.door) if melding.door else None,
            vervangt=melding.vervangt,
            vervangen_door=self.promises.meldingen.corrected_by.get(melding.id),
            bron=self.promises.say_source(melding.bron),
            heeft_bron=bool(melding.bron.document or melding.bron.link),
            link=melding.bron.link,
            edit=self._edit("melding", melding.id),
        )


def with_neighbours(views: Sequence[Neighboured]) -> tuple[Neighboured, ...]:
    """The same views, each with a link to the one before and after it."""
    links = [Link(getattr(view, "titel", None) or view.naam, view.url) for view in views]
    before, after = [None, *links[:-1]], [*links[1:], None]
    return tuple(
        replace(view, vorige=previous, volgende=following)
        for view, previous, following in zip(views, before, after, strict=True)
    )


def _by_name(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: link.naam.casefold()))


def _by_kind(partners: Sequence[PartnerView]) -> dict[str, tuple[PartnerView, ...]]:
    grouped = {name: tuple(p for p in partners if p.soort == soort) for soort, name in PARTNERSOORT.items()}
    return {name: members for name, members in grouped.items() if members}


def _forms(begrip: Begrip) -> tuple[str, ...]:
    if not begrip.in_tekst:
        return ()
    return tuple(dict.fromkeys(filter(None, (begrip.term, begrip.voluit, *begrip.varianten))))
